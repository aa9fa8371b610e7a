import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { BatchRecord } from '../batch.js';
import type { Source } from '../schema/document.js';
import { packingOf, readUnpacked, unpack, unpackedName } from './packing.js';

export type Format = Source['format'];

/** The name that stands for stdin. */
export const STDIN = '-';

const formats: Readonly<Record<string, Format>> = {
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
};

const formatOf = (path: string): Format | undefined => formats[extname(unpackedName(path)).toLowerCase()];

/** Whether a file holds a record a line. */
export const holdsRecords = (path: string): boolean => path === STDIN || /\.(ndjson|jsonl)$/i.test(unpackedName(path));

/** Whether a file's name says that it holds articles. */
export const isReadable = (path: string): boolean => holdsRecords(path) || formatOf(path) !== undefined;

/** The text of a file, or of stdin, as the record that its format makes of it. */
export function readRecord(path: string, format: Format | undefined): BatchRecord {
  const bytes = readFileSync(path === STDIN ? process.stdin.fd : path);
  const text = new TextDecoder().decode(unpack(bytes, packingOf(path)));
  switch (format ?? formatOf(path)) {
    case 'html':
      return { html: text };
    case 'markdown':
      return { markdown: text };
    default:
      return { text };
  }
}

/**
 * The lines of a file, or of stdin, as they come; a last line needs no line feed.
 *
 * @param seen told how many bytes of the file each step has taken, packed as they may be
 */
export async function* readLines(path: string, seen?: (bytes: number) => void): AsyncGenerator<string, void, undefined> {
  for await (const line of linesOf(path === STDIN ? process.stdin : readUnpacked(path, seen))) {
    yield new TextDecoder().decode(endsWhole(line) ? line.subarray(0, -1) : line);
  }
}

const LINE_FEED = 0x0a;

/** Lines of bytes, each with its line feed, which the last may lack. Only a line feed ends a line. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let pending: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      const part = chunk.subarray(start, end + 1);
      yield pending.length === 0 ? part : Buffer.concat([...pending, part]);
      pending = [];
      start = end + 1;
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  }
  if (pending.length > 0) yield Buffer.concat(pending);
}

/** Whether a line was written to its end. */
export const endsWhole = (line: Uint8Array): boolean => line.at(-1) === LINE_FEED;

/** Why a file could not be read or written, in words: "no such file or directory". */
export function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^[A-Z]+: /, '').replace(/, \w+( '.*')?$/, '');
}

import { createReadStream, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { BatchRecord } from '../batch.js';
import type { Source } from '../schema/document.js';

export type Format = Source['format'];

/** The name that stands for stdin. */
export const STDIN = '-';

const formats: Readonly<Record<string, Format>> = {
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
};

/** Whether a file holds a record a line. */
export const holdsRecords = (path: string): boolean => path === STDIN || /\.(ndjson|jsonl)$/i.test(path);

/** The text of a file, or of stdin, as the record that its format makes of it. */
export function readRecord(path: string, format: Format | undefined): BatchRecord {
  const text = new TextDecoder().decode(readFileSync(path === STDIN ? process.stdin.fd : path));
  switch (format ?? formats[extname(path).toLowerCase()] ?? 'text') {
    case 'html':
      return { html: text };
    case 'markdown':
      return { markdown: text };
    default:
      return { text };
  }
}

/** The lines of a file, or of stdin, as they come; a last line needs no line feed. Only a line feed ends a line. */
export async function* readLines(path: string): AsyncGenerator<string, void, undefined> {
  const stream: AsyncIterable<Buffer> = path === STDIN ? process.stdin : createReadStream(path);
  const decoder = new TextDecoder();
  let pending: string[] = [];
  for await (const bytes of stream) {
    const [first = '', ...others] = decoder.decode(bytes, { stream: true }).split('\n');
    pending.push(first);
    for (const part of others) {
      yield pending.join('');
      pending = [part];
    }
  }
  const last = pending.join('') + decoder.decode();
  if (last !== '') yield last;
}

/** Why a file could not be read or written, in words: "no such file or directory". */
export function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^[A-Z]+: /, '').replace(/, \w+( '.*')?$/, '');
}

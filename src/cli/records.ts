import { statSync } from 'node:fs';
import { type BatchItem, parseRecord } from '../batch.js';
import { NutgrafError } from '../errors.js';
import { tell } from './exit.js';
import { type Format, holdsRecords, readLines, readRecord, reason, STDIN } from './input.js';
import type { Extent } from './progress.js';

/** A record whose reading waits until it is asked for. */
export type Unread = () => BatchItem;

export interface Records {
  /** The records of all files, in order; a file that cannot be read is a failure in its place. */
  readonly items: AsyncGenerator<Unread, void, undefined>;
  readonly extent: Extent;
  /** Whether none of the files could be read. */
  allUnread(): boolean;
}

/** The records in files: a line each in some, the whole of others. */
export function openRecords(paths: readonly string[], format: Format | undefined): Records {
  let unread = 0;
  let bytes = 0;
  const failed = (path: string, error: unknown): BatchItem => {
    unread++;
    const message = `cannot read ${path}: ${reason(error)}`;
    tell(message);
    return { id: path, error: new NutgrafError('INVALID_INPUT', message) };
  };
  const article = (path: string): BatchItem => {
    try {
      return { ...readRecord(path, format), id: path };
    } catch (error) {
      return failed(path, error);
    }
  };
  async function* items(): AsyncGenerator<Unread, void, undefined> {
    for (const path of paths) {
      if (!holdsRecords(path)) {
        bytes += sizeOf(path);
        yield () => article(path);
        continue;
      }
      try {
        for await (const line of readLines(path, (count) => (bytes += count))) yield () => parseRecord(line);
      } catch (error) {
        const failure = failed(path, error);
        yield () => failure;
      }
    }
  }
  const total = paths.includes(STDIN) ? 0 : paths.reduce((sum, path) => sum + sizeOf(path), 0);
  return {
    items: items(),
    extent: {
      records: paths.some(holdsRecords) ? null : paths.length,
      read: () => (total === 0 ? null : bytes / total),
    },
    allUnread: () => unread === paths.length,
  };
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

import { closeSync, openSync, writeSync } from 'node:fs';
import { CommandError, exitCodes } from './exit.js';
import { reason } from './input.js';
import { packerOf, packingOf } from './packing.js';

/** Where data goes: stdout or a file. */
export interface Output {
  /** Resolves to false where nobody reads on. */
  write(data: string | Uint8Array): Promise<boolean>;
  close(): void;
}

/** Opens a file to write data to, compressed where its name says so, or stdout for null. */
export function openOutput(path: string | null): Output {
  if (path === null) return standardOutput();
  const members = openMembers(path);
  const file = openFile(path, 'w');
  return members ? packedOutput(file, members) : plainOutput(file);
}

function standardOutput(): Output {
  let open = true;
  let failure: Error | null = null;
  let wake = (): void => {};
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    open = false;
    // A closed pipe is no fault: `nutgraf … | head` has what it wants.
    if (error.code !== 'EPIPE') failure = error;
    wake();
  });
  return {
    async write(data) {
      if (open && !process.stdout.write(data)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          process.stdout.once('drain', resolve);
        });
      }
      if (failure) throw new CommandError(exitCodes.unusable, `cannot write to stdout: ${reason(failure)}`);
      return open;
    },
    close() {},
  };
}

/** A file whose writes have reached it before they return. */
export interface OpenFile {
  write(bytes: Uint8Array): void;
  close(): void;
}

export function openFile(path: string, flag: 'w' | 'a'): OpenFile {
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw new CommandError(exitCodes.unusable, `cannot write ${path}: ${reason(error)}`);
    }
  };
  const file = attempt(() => openSync(path, flag));
  return {
    write(bytes) {
      for (let done = 0; done < bytes.length; ) done += attempt(() => writeSync(file, bytes, done));
    },
    close: () => attempt(() => closeSync(file)),
  };
}

export function plainOutput(file: OpenFile): Output {
  return {
    async write(data) {
      file.write(Buffer.from(data));
      return true;
    },
    close: file.close,
  };
}

export function packedOutput(file: OpenFile, members: Members): Output {
  return {
    async write(data) {
      const member = members.add(Buffer.from(data));
      if (member) file.write(member);
      return true;
    },
    close() {
      const last = members.rest();
      if (last) file.write(last);
      file.close();
    },
  };
}

/** Bytes of whole lines that are compressed together: they are cut by their own length, so that the same lines give the same file. */
const MEMBER = 1 << 20;

/** Lines on their way into a compressed file. */
export interface Members {
  /** Takes a line; gives a member where one is full. */
  add(line: Uint8Array): Uint8Array | null;
  /** The lines that are left, as a member. */
  rest(): Uint8Array | null;
}

/** What compresses lines into a file of that name; null for a file that is not compressed. */
export function openMembers(path: string): Members | null {
  const packing = packingOf(path);
  if (packing === null) return null;
  const pack = packerOf(packing);
  let lines: Uint8Array[] = [];
  let length = 0;
  const rest = (): Uint8Array | null => {
    const member = length > 0 ? pack(Buffer.concat(lines)) : null;
    lines = [];
    length = 0;
    return member;
  };
  return {
    add(line) {
      lines.push(line);
      length += line.length;
      return length < MEMBER ? null : rest();
    },
    rest,
  };
}

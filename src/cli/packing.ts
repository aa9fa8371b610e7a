import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import * as zlib from 'node:zlib';
import { Decompress, decompress } from 'fzstd';
import { CommandError, exitCodes } from './exit.js';

export type Packing = 'gzip' | 'zstd';

/** How a file is compressed, by its name. */
export const packingOf = (path: string): Packing | null => (/\.gz$/i.test(path) ? 'gzip' : /\.zst$/i.test(path) ? 'zstd' : null);

/** The name that a file has once it is unpacked. */
export const unpackedName = (path: string): string => path.replace(/\.(gz|zst)$/i, '');

/** What is in a whole file. */
export function unpack(bytes: Uint8Array, packing: Packing | null): Uint8Array {
  if (packing === null) return bytes;
  return packing === 'gzip' ? zlib.gunzipSync(bytes) : decompress(bytes);
}

/**
 * What is in a file, as it is read; throws at what cannot be unpacked, after what stands before it.
 *
 * @param seen told how many bytes of the file each step has taken
 */
export function readUnpacked(path: string, seen: (bytes: number) => void = () => undefined): AsyncIterable<Uint8Array> {
  const file = counted(createReadStream(path), seen);
  switch (packingOf(path)) {
    case 'gzip':
      // Who reads on is told of errors by the stream itself.
      return pipeline(file, zlib.createGunzip(), () => undefined);
    case 'zstd':
      return unpackZstd(file);
    default:
      return file;
  }
}

async function* counted(file: AsyncIterable<Uint8Array>, seen: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const bytes of file) {
    seen(bytes.length);
    yield bytes;
  }
}

async function* unpackZstd(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let unpacked: Uint8Array[] = [];
  const stream = new Decompress((bytes) => unpacked.push(bytes.slice()));
  for await (const bytes of file) {
    stream.push(bytes);
    yield* unpacked;
    unpacked = [];
  }
  stream.push(new Uint8Array(0), true);
  yield* unpacked;
}

/** Makes a whole member (gzip) or frame (zstd), which others may follow in the same file. */
export function packerOf(packing: Packing): (bytes: Uint8Array) => Uint8Array {
  if (packing === 'gzip') return (bytes) => zlib.gzipSync(bytes);
  const { zstdCompressSync } = zlib as { zstdCompressSync?: (bytes: Uint8Array) => Uint8Array };
  if (zstdCompressSync) return zstdCompressSync;
  throw new CommandError(exitCodes.usage, `Node ${process.versions.node} cannot write .zst (22.15 can); write .gz or no ending`);
}

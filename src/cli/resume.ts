import { existsSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { CommandError, exitCodes } from './exit.js';
import { endsWhole, linesOf, reason } from './input.js';
import { type Members, type Output, openFile, openMembers, openOutput, packedOutput, plainOutput } from './output.js';
import { readUnpacked } from './packing.js';

/** What an earlier run has written. */
export interface Written {
  lines: number;
  failed: number;
  /** The id in the last line; null where that record has none. */
  lastId: string | null;
}

/** What every result line begins with. */
const head = /^\{"id":(null|"(?:[^"\\]|\\.)*"),"ok":(true|false)/;

/** Opens a file that an earlier run may have begun: a torn last line is cut off, what is written comes behind the last whole one. */
export async function resumeOutput(path: string): Promise<{ output: Output; written: Written }> {
  const written: Written = { lines: 0, failed: 0, lastId: null };
  if (!existsSync(path)) return { output: openOutput(path), written };
  const members = openMembers(path);
  const output = members ? await resumePacked(path, members, written) : await resumePlain(path, written);
  return { output, written };
}

async function resumePlain(path: string, written: Written): Promise<Output> {
  let length = 0;
  for await (const line of wholeLines(path, written)) length += line.length;
  truncateSync(path, length);
  return plainOutput(openFile(path, 'a'));
}

/** A compressed file cannot be mended where it stands: its whole lines are packed again, and the copy takes its place. */
async function resumePacked(path: string, members: Members, written: Written): Promise<Output> {
  const copy = `${path}.part`;
  const file = openFile(copy, 'w');
  try {
    for await (const line of wholeLines(path, written)) {
      const member = members.add(line);
      if (member) file.write(member);
    }
  } catch (error) {
    rmSync(copy);
    throw error;
  } finally {
    file.close();
  }
  renameSync(copy, path);
  return packedOutput(openFile(path, 'a'), members);
}

async function* wholeLines(path: string, written: Written): AsyncGenerator<Uint8Array> {
  const lines = linesOf(readUnpacked(path));
  for (;;) {
    const line = await nextLine(lines, path);
    if (line === null || !endsWhole(line)) return;
    const found = head.exec(new TextDecoder().decode(line));
    if (!found)
      throw new CommandError(exitCodes.usage, `--resume: line ${written.lines + 1} of ${path} is none that batch writes`);
    written.lines++;
    if (found[2] === 'false') written.failed++;
    written.lastId = JSON.parse(found[1]!) as string | null;
    yield line;
  }
}

/** A compressed file that ends in the middle of a member cannot be read to its end: what stands before that is whole. */
async function nextLine(lines: AsyncGenerator<Uint8Array>, path: string): Promise<Uint8Array | null> {
  try {
    const { done, value } = await lines.next();
    return done ? null : value;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error)
      throw new CommandError(exitCodes.unusable, `cannot read ${path}: ${reason(error)}`);
    return null;
  }
}

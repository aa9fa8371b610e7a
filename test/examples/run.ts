import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { transform } from 'esbuild';
import { query } from '../cli/duckdb.js';
import { type Block, commandsOf, fencedBlocks, stepsOf } from './blocks.js';

/** What a page shows beside what is there. */
export interface Example {
  /** The block that holds the output. */
  readonly block: Block;
  readonly actual: string;
}

/** Where and with what environment a page's examples run. */
export interface Place {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Runs every example of a page, one after the other in one folder.
 *
 * @returns those whose output the page shows
 * @throws Error where one fails
 */
export async function runPage(markdown: string, place: Place): Promise<Example[]> {
  const examples: Example[] = [];
  const host = fork(resolve('test/examples/host.mjs'), { cwd: place.folder, env: place.env, silent: true });
  try {
    for (const { block, shown } of stepsOf(fencedBlocks(markdown))) {
      const actual = await run(block, place, host);
      if (shown) examples.push({ block: shown, actual });
    }
  } finally {
    host.kill();
  }
  return examples;
}

/** The page with what its examples print now. */
export function withOutputs(markdown: string, examples: readonly Example[]): string {
  return examples.reduceRight((page, { block, actual }) => page.slice(0, block.start) + actual + page.slice(block.end), markdown);
}

async function run({ language, body, start }: Block, place: Place, host: ChildProcess): Promise<string> {
  switch (language) {
    case 'console':
      return runSession(body, place);
    case 'sh':
      return execute('bash', ['-euo', 'pipefail', '-c', body], place);
    case 'sql':
      return tableOf(await query(body, place.folder));
    default: {
      const file = join(place.folder, `.program-${start}.${language === 'cjs' ? 'cjs' : 'mjs'}`);
      writeFileSync(file, language === 'ts' ? (await transform(body, { loader: 'ts', format: 'esm' })).code : body);
      return runProgram(file, host);
    }
  }
}

/** What a program prints. */
async function runProgram(file: string, host: ChildProcess): Promise<string> {
  host.send(file);
  const [answer] = (await Promise.race([once(host, 'message'), once(host, 'exit')])) as [
    { printed?: string; error?: string } | number,
  ];
  if (typeof answer === 'object' && answer?.printed !== undefined) return answer.printed;
  throw new Error(`an example failed: ${readFileSync(file, 'utf8')}\n${typeof answer === 'object' ? answer?.error : answer}`);
}

/** Commands with what they print to stdout. */
async function runSession(body: string, place: Place): Promise<string> {
  let shown = '';
  for (const command of commandsOf(body)) shown += `$ ${command}\n${await execute('bash', ['-c', command], place)}`;
  return shown;
}

/** Runs a program; what it leaves running in the background is told to end. */
async function execute(program: string, args: readonly string[], { folder, env }: Place): Promise<string> {
  const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const ended = once(child, 'exit').then(([status]) => {
    try {
      process.kill(-child.pid!, 'SIGTERM');
    } catch {
      // Nothing was left.
    }
    return status as number | null;
  });
  const [status, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (status !== 0) throw new Error(`an example ended with ${status}: ${args.at(-1)}\n${stdout}${stderr}`);
  return stdout === '' || stdout.endsWith('\n') ? stdout : `${stdout}\n`;
}

/** Rows as a table: names over columns, numbers to the right. */
function tableOf(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const columns = names.map((name) => {
    const cells = [name, ...rows.map((row) => String(row[name] ?? ''))];
    const width = Math.max(...cells.map(({ length }) => length));
    const isNumber = rows.every((row) => typeof row[name] === 'number');
    return cells.map((cell) => (isNumber ? cell.padStart(width) : cell.padEnd(width)));
  });
  return [undefined, ...rows]
    .map(
      (_, i) =>
        `${columns
          .map((cells) => cells[i])
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

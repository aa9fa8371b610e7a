import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The command as users run it; `npm test` builds it first. */
const cliPath = 'dist/cli.js';
if (!existsSync(cliPath)) throw new Error(`${cliPath} is missing: run npm run build`);

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command to its end. */
export function nutgraf(
  args: readonly string[],
  { input = '', env = {}, cli = cliPath }: { input?: string; env?: Record<string, string>; cli?: string } = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...env },
  });
  return { code: status, stdout, stderr };
}

/** Starts the command, for tests that talk to it while it runs. */
export function startNutgraf(args: readonly string[]): {
  child: ReturnType<typeof spawn> & {
    stdin: NodeJS.WritableStream;
    stdout: NodeJS.ReadableStream;
    stderr: NodeJS.ReadableStream;
  };
  ended: Promise<Ended>;
} {
  const child = spawn(process.execPath, [cliPath, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const text = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => (text.stdout += String(data)));
  child.stderr.on('data', (data) => (text.stderr += String(data)));
  // The command may be gone before everything is written to it.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...text })));
  return { child, ended };
}

/** Runs a test in a folder of its own. */
export async function inFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'nutgraf-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** "" where there is a redis-server, else why tests of the queue are skipped: part of their names. */
export const skipped = spawnSync('redis-server', ['--version']).status === 0 ? '' : ' (skipped: no redis-server here)';

/** A server of the tests' own, on a free port of this machine, that keeps nothing. */
export interface Server {
  readonly url: string;
  /** Ends it; nobody gets an answer any more. */
  stop(): Promise<void>;
}

export async function startRedis(): Promise<Server> {
  const port = await freePort();
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']);
  const ended = once(child, 'exit');
  await new Promise<void>((resolve) =>
    child.stdout.on('data', (data) => {
      if (/Ready to accept connections/.test(String(data))) resolve();
    }),
  );
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

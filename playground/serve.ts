/**
 * The playground in one file: `npm run playground` makes it and serves it on this machine until Ctrl-C.
 *
 *   --build        make it only
 *   --out FOLDER   where it goes (site/playground)
 *   --port N       where it is served (8700); 0: wherever there is room
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { megabytes, writePlayground } from './build.js';

function serve(page: string, port: number): void {
  const server = createServer((request, response) => {
    const found = new URL(request.url ?? '/', 'http://localhost').pathname === '/';
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(found ? page : 'The playground is at /');
  });
  server.on('error', ({ message }) => {
    console.error(`cannot serve on port ${port}: ${message}; --port N takes another`);
    process.exitCode = 3;
  });
  server.listen(port, '127.0.0.1', () => {
    const { port: taken } = server.address() as AddressInfo;
    console.log(`http://127.0.0.1:${taken}/   (Ctrl-C ends it)`);
  });
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      build: { type: 'boolean', default: false },
      out: { type: 'string', default: 'site/playground' },
      port: { type: 'string', default: '8700' },
    },
  });
  const file = join(values.out, 'index.html');
  const { page, core } = await writePlayground(file);
  console.log(`${file}: ${megabytes(Buffer.byteLength(page))}, of it the library with its weights ${megabytes(core)}`);
  if (!values.build) serve(page, Number(values.port));
}

await run();

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ADVISORY = { id: 1, url: 'https://example.org/1', title: 'made up', severity: 'high', vulnerable_versions: '*', cwe: [] };

/** What the registry says of vulnerabilities; null where it cannot be asked. */
let known: object | null = null;
let registry: Server;
beforeAll(async () => {
  registry = createServer(({ method }, response) => {
    const answers = method === 'POST' && known !== null;
    response.writeHead(answers ? 200 : 405).end(JSON.stringify(answers ? known : {}));
  });
  await once(registry.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
  registry.close();
});

async function audit(answer: object | null): Promise<{ said: string; status: unknown }> {
  known = answer;
  const npm_config_registry = `http://127.0.0.1:${(registry.address() as AddressInfo).port}`;
  const run = spawn('bash', ['.ci/audit'], { env: { ...process.env, npm_config_registry } });
  const [said, [status]] = await Promise.all([text(run.stdout), once(run, 'exit')]);
  return { said, status };
}

describe('the audit', () => {
  it('is clean where nothing is known', async () => {
    expect(await audit({})).toEqual({ said: 'no package of the lock file has a known vulnerability\n', status: 0 });
  });

  it('tells what is known of a tool, and passes', async () => {
    const { said, status } = await audit({ knip: [ADVISORY] });
    expect(said).toContain('made up');
    expect(status).toBe(0);
  });

  it('fails on what is known of a package that users install', async () => {
    const { said, status } = await audit({ zod: [ADVISORY] });
    expect(said).toContain('made up');
    expect(status).toBe(1);
  });

  it('says that it is skipped where the registry does not know', async () => {
    expect(await audit(null)).toEqual({ said: 'skipped: the registry says nothing of vulnerabilities\n', status: 0 });
  });
});

import { describe, expect, it } from 'vitest';
import { optional } from '../../src/queue/optional.js';

describe('optional', () => {
  it('gives what there is', async () => {
    expect(await optional(async () => 3)).toBe(3);
  });

  it('says what to install where a package is missing', async () => {
    const missing = optional(() => import('no-such-package' as string));
    await expect(missing).rejects.toMatchObject({
      code: 'MISSING_PACKAGE',
      message: expect.stringContaining('npm install bullmq ioredis'),
    });
  });

  it('passes on whatever else is wrong with it', async () => {
    const broken = new Error('its code is broken');
    await expect(optional(() => Promise.reject(broken))).rejects.toBe(broken);
  });
});

import { resolve } from 'node:path';
import coverage from '@vitest/coverage-v8';
import type { CoverageProviderModule } from 'vitest/node';

/** Node writes here what a process ran of every script, when it ends; what its threads ran, too. */
export const childrenFolder = resolve('coverage/children');

/** Vitest's own counting by V8, and what the programs run that tests start: the command line and its threads. */
const module: CoverageProviderModule = {
  ...coverage,
  async startCoverage(options) {
    // Programs that tests start inherit it. The process of the tests began without it, and Vitest counts there.
    process.env['NODE_V8_COVERAGE'] = childrenFolder;
    await coverage.startCoverage?.(options);
  },
  async getProvider() {
    // Every process of tests loads this file, and has no need of that one.
    const { ProviderWithChildren } = await import('./provider.js');
    return new ProviderWithChildren();
  },
};

export default module;

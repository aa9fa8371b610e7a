/** Stryker's test runner for the bundle of `build.mjs`: loaded once a process, its tests called again for every mutant. */
import { dirname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, determineHitLimitReached, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';

/** A busy machine fails these. */
const MEASURES_TIME = /linear time/;
/** The articles that every mutant is held against, besides the tests of its own folder. */
const GOLDEN = 'test/golden.test.ts';

class BundleRunner {
  /** What the mutated code asks which mutant is active. */
  switchboard = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ?? {};

  constructor() {
    globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] = this.switchboard;
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    const { tests } = await import(pathToFileURL(resolve('.mutation/bundle.mjs')).href);
    this.tests = tests.filter(({ name }) => !MEASURES_TIME.test(name));
  }

  async dryRun() {
    this.switchboard.activeMutant = undefined;
    const tests = await this.run(this.tests, false);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: withoutHybrids(this.switchboard.mutantCoverage) };
  }

  async mutantRun({ testFilter, activeMutant, sandboxFileName, hitLimit, disableBail }) {
    const folder = dirname(relative(process.cwd(), sandboxFileName)).replace(/^src/, 'test');
    Object.assign(this.switchboard, {
      activeMutant: activeMutant.id,
      hitLimit,
      hitCount: hitLimit === undefined ? undefined : 0,
    });
    const wanted = testFilter && new Set(testFilter);
    const tests = await this.run(
      this.tests.filter(({ name, file }) => (wanted?.has(name) ?? true) && (dirname(file) === folder || file === GOLDEN)),
      !disableBail,
    );
    const tooOften = determineHitLimitReached(this.switchboard.hitCount, hitLimit);
    return toMutantRunResult(tooOften ?? { status: DryRunStatus.Complete, tests });
  }

  /** @returns what became of each, up to the first that fails where `bail` */
  async run(tests, bail) {
    const results = [];
    for (const { name, run } of tests) {
      this.switchboard.currentTestId = name;
      const began = performance.now();
      const failure = await failureOf(run);
      results.push({
        id: name,
        name,
        timeSpentMs: performance.now() - began,
        ...(failure === null ? { status: TestStatus.Success } : { status: TestStatus.Failed, failureMessage: failure }),
      });
      if (failure !== null && bail) break;
    }
    this.switchboard.currentTestId = undefined;
    return results;
  }
}

/** What runs while tests are defined and again in a test needs no fresh process for every mutant: it is the test that counts. */
function withoutHybrids({ static: atLoading, perTest }) {
  const tested = new Set(Object.values(perTest).flatMap((hits) => Object.keys(hits)));
  return { static: Object.fromEntries(Object.entries(atLoading).filter(([mutant]) => !tested.has(mutant))), perTest };
}

async function failureOf(run) {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'bundle', BundleRunner)];

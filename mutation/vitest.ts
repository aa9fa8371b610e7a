/**
 * What tests import of Vitest, for tests that one process runs thousands of times: they are bundled, loaded once, and called again for every
 * mutant. Vitest starts a thread and loads all modules for each run, which takes 3 s; this takes what the tests themselves take.
 */
import { ASYMMETRIC_MATCHERS_OBJECT, chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';

/** A test, named with its file and the groups it stands in. */
export interface Test {
  readonly file: string;
  readonly name: string;
  readonly run: () => unknown;
}

/** Those that the bundle has, in their order. */
export const tests: Test[] = [];

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
  (globalThis as Record<symbol, unknown>)[ASYMMETRIC_MATCHERS_OBJECT as unknown as symbol],
);

const groups: string[] = [];
let file = '';

/** Tests defined from here on are this file's. */
export function enter(path: string): void {
  file = path;
}

export function describe(name: string, define: () => void): void {
  groups.push(name);
  define();
  groups.pop();
}

export function it(name: string, run: () => unknown): void {
  const full = [file, ...groups, name].join(' ');
  const same = tests.filter((test) => test.name === full || test.name.startsWith(`${full} #`)).length;
  tests.push({ file, name: same === 0 ? full : `${full} #${same + 1}`, run });
}

/** One test a row; rows that are lists are spread, as Vitest does. */
it.each =
  (rows: readonly unknown[]) =>
  (name: string, run: (...row: unknown[]) => unknown): void => {
    for (const row of rows) {
      const values = Array.isArray(row) ? (row as unknown[]) : [row];
      it(titled(name, values), () => run(...values));
    }
  };

export const test = it;

function titled(name: string, values: readonly unknown[]): string {
  let next = 0;
  return name.replace(/%[sdijfo]/g, () => String(values[next++]));
}

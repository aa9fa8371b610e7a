/**
 * Throws made-up articles at the library until something breaks: `npm run fuzz -- --runs 1000000`
 *
 *   --runs N    texts in all (20,000)
 *   --seed N    where to begin; the same seed makes the same texts (1)
 *   --kind K    plain, dated, html or markdown alone
 *
 * What breaks is made as small as it goes, and written to .fuzz/: mend it, and keep the text in fixtures/hostile.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { holdToPromises } from './promises.js';
import { inputs } from './texts.js';

/** Texts between two lines of progress. */
const BATCH = 2000;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' }, kind: { type: 'string' } },
});
const runs = wholeNumber('runs', values.runs);
const first = wholeNumber('seed', values.seed);
const kinds = Object.keys(inputs).filter((kind) => values.kind === undefined || kind === values.kind);
if (kinds.length === 0) stop(`--kind is one of ${Object.keys(inputs).join(', ')}`);

const began = Date.now();
for (let done = 0, seed = first; done < runs; seed++) {
  const kind = kinds[(seed - first) % kinds.length]!;
  const numRuns = Math.min(BATCH, runs - done);
  const { failed, counterexample, errorInstance } = fc.check(fc.property(inputs[kind]!, holdToPromises), { seed, numRuns });
  if (failed) report(kind, seed, counterexample?.[0], errorInstance);
  done += numRuns;
  console.error(`${done} of ${runs}, ${Math.round((1000 * done) / (Date.now() - began))} a second`);
}
console.log(`${runs} texts, nothing broken`);

function report(kind: string, seed: number, input: unknown, error: unknown): never {
  const file = `.fuzz/${kind}-${seed}.json`;
  mkdirSync('.fuzz', { recursive: true });
  writeFileSync(file, JSON.stringify(input, null, 1));
  console.error(error instanceof Error ? error.stack : error);
  console.error(`broken by ${file} (--kind ${kind} --seed ${seed})`);
  process.exit(1);
}

function wholeNumber(name: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) stop(`--${name} is a whole number from 1 on, not ${value}`);
  return number;
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

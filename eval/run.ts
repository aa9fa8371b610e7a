/**
 * How much of what a reader marked is found, by stage: `npm run eval`. It ends with 1 where a figure fell below `eval/expected.json`.
 *
 * `-- --set a,wikinews` only these; `--misses [FIGURE]` what is wrong, a line each (of the held-out set only with `--show-held-out`);
 * `--reliability` how much is right of what is said with each confidence; `--json FILE`; `--update` accepts the figures.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCases, SETS, type SetName } from './cases.js';
import { FIGURES } from './check.js';
import { drops, type Figures, figuresOf, written } from './figures.js';
import { judge, type Verdict } from './judge.js';
import { reliability } from './reliability.js';
import { reliabilityTable, table } from './table.js';

const EXPECTED = 'eval/expected.json';

const { values, positionals } = readArguments();
const sets = readSets(values.set);
const verdicts = readCases(sets).map(judge);
const figures = figuresOf(verdicts);
const bins = reliability(verdicts.flatMap(({ claims }) => claims));

console.log(table(figures));
if (values.reliability) console.log(`\n${reliabilityTable(bins)}`);
if (values.misses) printMisses(verdicts, positionals[0]);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ figures, reliability: bins }, null, 1)}\n`);

const expected: Figures = JSON.parse(readFileSync(EXPECTED, 'utf8'));
if (values.update) {
  writeFileSync(EXPECTED, written({ ...expected, ...figures }));
} else {
  const fallen = drops(figures, expected);
  for (const line of fallen) console.error(`fell: ${line}`);
  if (fallen.length > 0) process.exitCode = 1;
  else if (drops(expected, figures).length > 0)
    console.error('figures rose: `npm run eval -- --update` holds them where they are');
}

function readArguments() {
  try {
    const flag = { type: 'boolean' } as const;
    const options = {
      set: { type: 'string' },
      misses: flag,
      'show-held-out': flag,
      reliability: flag,
      json: { type: 'string' },
      update: flag,
    } as const;
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    return misused((error as Error).message);
  }
}

function readSets(given: string | undefined): SetName[] {
  const names = given?.split(',') ?? [...SETS];
  const unknown = names.filter((name) => !SETS.some((set) => set === name));
  if (unknown.length > 0) misused(`no set ${unknown.join(', ')}: there are ${SETS.join(', ')}`);
  return SETS.filter((set) => names.includes(set));
}

function printMisses(all: readonly Verdict[], figure: string | undefined): void {
  if (figure !== undefined && !FIGURES.some((one) => one === figure))
    misused(`no figure ${figure}: there are ${FIGURES.join(', ')}`);
  const hidden = (set: SetName): boolean => (set === 'b' || set === 'c') && !values['show-held-out'];
  if (all.some(({ set }) => hidden(set))) console.error('misses of b and c are not shown: they are held out (--show-held-out)');
  for (const { set, name, checks } of all) {
    if (hidden(set)) continue;
    for (const check of checks) {
      if (!check.right && (figure ?? check.figure) === check.figure) {
        console.log(`${set}/${name}: ${check.figure}: ${check.told.replace(/\s+/g, ' ')}`);
      }
    }
  }
}

function misused(message: string): never {
  console.error(message);
  process.exit(2);
}

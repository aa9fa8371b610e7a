/**
 * Reads every kind of hostile input at a megabyte: `npm run hostile`, `npm run hostile -- --kind html`
 *
 *   --size N    characters (1,000,000)
 *   --kind K    kinds whose name holds this
 *
 * Each has a process of its own with 512 MB for its objects, and is timed at an eighth of the size and at the size. Prints a line a kind,
 * and fails where one dies or takes more than three times what linear time would be.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createAnalyzer } from '../src/analyze.js';
import { timeOf } from '../test/hostile/growth.js';
import { kinds } from '../test/hostile/kinds.js';

const FOLD = 8;
const SLACK = 3;
/** Milliseconds; what takes less says nothing. */
const FLOOR = 100;
const MEMORY = 512;

const { values } = parseArgs({
  options: { size: { type: 'string', default: '1000000' }, kind: { type: 'string', default: '' }, one: { type: 'string' } },
});
const size = Number(values.size);
if (values.one === undefined) measureAll();
else measure(Number(values.one));

function measureAll(): void {
  const failed: string[] = [];
  for (const [i, { name }] of kinds.entries()) {
    if (!name.includes(values.kind)) continue;
    const args = [`--max-old-space-size=${MEMORY}`, fileURLToPath(import.meta.url), '--one', `${i}`, '--size', `${size}`];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    console.log(status === 0 ? stdout.trim() : `${name} | died`);
    if (status !== 0 || stdout.includes('too slow')) failed.push(name);
  }
  if (failed.length === 0) return;
  console.error(`failed: ${failed.join('; ')}`);
  process.exitCode = 1;
}

/** One kind: its name, milliseconds at both sizes, the growth, the most memory in MB. */
function measure(index: number): void {
  const kind = kinds[index]!;
  const { analyze } = createAnalyzer({ limits: { maxChars: Math.max(1, 2 * size) } });
  timeOf(kind, size / FOLD / 4, analyze, 1);
  const small = timeOf(kind, size / FOLD, analyze, 2);
  const large = timeOf(kind, size, analyze, 1);
  const growth = large / Math.max(small, FLOOR);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  const verdict = growth > FOLD * SLACK ? ' | too slow' : '';
  console.log(`${kind.name} | ${Math.round(small)} | ${Math.round(large)} | ${growth.toFixed(1)} | ${memory}${verdict}`);
}

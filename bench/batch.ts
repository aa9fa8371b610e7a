/**
 * What `nutgraf batch` holds under load, of the built package: threads, memory, length, cold start, kills. `npm run bench:batch` prints the
 * table; `-- --quick` takes a tenth of the articles and kills.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../training/random.js';
import { articles } from './articles.js';

const SHARE = process.argv.includes('--quick') ? 0.1 : 1;
/** Words an article. */
const LENGTH = 800;
const FEW = Math.round(2000 * SHARE);
const MANY = 10 * FEW;
const KILLS = Math.round(50 * SHARE);
const STARTS = 7;

const folder = mkdtempSync(join(tmpdir(), 'nutgraf-bench-'));

async function report(): Promise<void> {
  const few = recordsFile(FEW);
  const many = recordsFile(MANY);
  const one = await batch(few, ['--jobs', '1']);
  const two = await batch(few, ['--jobs', '2']);
  const large = await batch(many, ['--jobs', '2']);
  const start = await medianStart(`import('${process.cwd()}/dist/index.js').then(({ analyze }) => analyze('Rain fell.'))`);
  const wink = await medianStart(
    `require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd','pos','ner','negation','sentiment']).readDoc('Rain fell.')`,
  );
  const rows: (readonly [what: string, measured: string, bar: string])[] = [
    [`2 threads ÷ 1, ${FEW} articles of ${LENGTH} words, ${availableParallelism()} cores`, (one.ms / two.ms).toFixed(2), '≥ 1.8'],
    [`peak memory, ${MANY} articles ÷ ${FEW}`, (large.peak / two.peak).toFixed(2), '≤ 1.1'],
    [`time, an article of ${10 * LENGTH} words ÷ one of ${LENGTH}`, (await timesLonger()).toFixed(1), '≤ 12'],
    ['cold start ÷ wink-nlp’s', (start / wink).toFixed(2), '≤ 2'],
    [`killed at random and resumed, ${KILLS} times: same bytes`, String(await survives(few, KILLS)), 'true'],
  ];
  for (const [what, measured, bar] of rows) console.log(`${what.padEnd(64)} ${measured.padStart(6)}   ${bar}`);
  console.log(
    `\n${Math.round((FEW * LENGTH * 1000) / two.ms).toLocaleString('en')} words/s on two threads; peak ${large.peak >> 20} MB`,
  );
}

/** Paragraphs of the fixtures that are prose. */
const paragraphs = articles
  .flatMap((text) => text.split('\n\n'))
  .filter((paragraph) => /[.”"’']$/.test(paragraph) && paragraph.length > 120);

/** Paragraphs in any order, so many words together. */
function textOf(words: number, random: () => number): string {
  const text: string[] = [];
  for (let count = 0; count < words; count += text.at(-1)!.split(/\s+/).length) {
    text.push(paragraphs[Math.floor(random() * paragraphs.length)]!);
  }
  return text.join('\n\n');
}

/** A file with a record a line. */
function recordsFile(count: number): string {
  const random = randomFrom(count);
  const lines = Array.from({ length: count }, (_, i) => JSON.stringify({ id: `a${i}`, text: textOf(LENGTH, random) }));
  const path = join(folder, `${count}.ndjson`);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** Runs a batch; milliseconds, and bytes of memory at the peak (Linux tells; 0 elsewhere). */
async function batch(input: string, flags: readonly string[]): Promise<{ ms: number; peak: number }> {
  const before = performance.now();
  const child = start(['batch', input, '--out', join(folder, 'out.ndjson'), ...flags]);
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid!));
  }, 20);
  await ended(child);
  clearInterval(look);
  return { ms: performance.now() - before, peak };
}

function peakOf(pid: number): number {
  try {
    return 1024 * Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function start(args: readonly string[]): ReturnType<typeof spawn> {
  return spawn(process.execPath, ['dist/cli.js', ...args], { stdio: 'ignore' });
}

function ended(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve) => child.on('close', () => resolve()));
}

async function medianStart(script: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    const before = performance.now();
    await ended(spawn(process.execPath, ['--input-type=commonjs', '-e', script], { stdio: 'ignore' }));
    times.push(performance.now() - before);
  }
  return times.sort((a, b) => a - b)[STARTS >> 1]!;
}

/** How much longer a text of ten times the length takes, the medians of articles in turn. */
async function timesLonger(): Promise<number> {
  const { analyze } = (await import(`${process.cwd()}/dist/index.js`)) as typeof import('../src/index.js');
  const random = randomFrom(1);
  const times: [number[], number[]] = [[], []];
  for (let i = 0; i < 40; i++) {
    [LENGTH, 10 * LENGTH].forEach((words, which) => {
      const text = textOf(words, random);
      const before = performance.now();
      analyze(text);
      // The first rounds are slow: the code is not compiled yet.
      if (i >= 10) times[which]!.push(performance.now() - before);
    });
  }
  const [one, ten] = times.map((all) => all.sort((a, b) => a - b)[15]!);
  return ten! / one!;
}

async function survives(input: string, kills: number): Promise<boolean> {
  const random = randomFrom(kills);
  const [whole, out] = [join(folder, 'whole.ndjson'), join(folder, 'resumed.ndjson')];
  const before = performance.now();
  await ended(start(['batch', input, '--out', whole]));
  const length = performance.now() - before;
  for (let kill = 0; kill < kills; kill++) {
    const child = start(['batch', input, '--out', out, '--resume', '--jobs', '2']);
    // Some runs are killed while they start, most in the midst of their work.
    setTimeout(() => child.kill('SIGKILL'), 250 + random() * (length / kills + 200));
    await ended(child);
  }
  await ended(start(['batch', input, '--out', out, '--resume']));
  return statSync(whole).size === statSync(out).size && readFileSync(whole).equals(readFileSync(out));
}

try {
  await report();
} finally {
  rmSync(folder, { recursive: true });
}

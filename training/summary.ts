// Learns summary.bin: which sentences are key points, which one tells the main event and in which words, who did it, when and where.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LearnedTable, writeTables } from '../src/model/weights.js';
import { summaryModels } from '../src/summary/models.js';
import { type Item, trainClassifier } from './logistic.js';
import { type OpenChoice, trainRanker } from './ranker.js';
import { publishedAtOf, readStories } from './stories.js';
import { type Lesson, lessonsOf, type ReadStory, tellingOf } from './summary-lessons.js';
import { Report } from './summary-report.js';

const FOLDS = 5;
const GRAIN = 6;
/** Rows of each table, as bits. */
const BITS = { points: 12, events: 12, runs: 13, who: 12, when: 12, where: 13 } as const;

/** `npm run train -- summary CORPORA`: tells what is found of articles that did not teach, then learns from all. */
export function trainSummary(corpora: string, data: string): void {
  const stories = readStories(corpora).map((gold): ReadStory => ({ gold, telling: tellingOf(gold.text, publishedAtOf(gold)) }));
  console.error(`${stories.length} articles`);
  const lessons = lessonsOf(stories, eventLearner);
  const report = new Report();
  for (let fold = 0; fold < FOLDS; fold++) {
    const models = summaryModels(writeTables(learnAll(lessons.filter((_, i) => i % FOLDS !== fold))));
    for (const story of stories.filter((_, i) => i % FOLDS === fold)) report.count(story, models);
  }
  report.print();
  writeFileSync(join(data, 'summary.bin'), writeTables(learnAll(lessons)));
}

/** The tables of sentences and of words, from some lessons. */
const eventLearner = (lessons: readonly Pick<Lesson, 'events' | 'runs'>[]): LearnedTable[] => [
  learnChoices('events', lessons),
  learnChoices('runs', lessons),
];

const learnAll = (lessons: readonly Lesson[]): LearnedTable[] => [
  learnPoints(lessons.flatMap(({ points }) => points)),
  ...eventLearner(lessons),
  learnChoices('who', lessons),
  learnChoices('when', lessons),
  learnChoices('where', lessons),
];

/** The weights of key points: those for less those against. */
function learnPoints(items: readonly Item[]): LearnedTable {
  const bits = BITS.points;
  const both = trainClassifier(items, {
    labels: ['no', 'yes'],
    bits,
    epochs: 10,
    seed: 1,
    rate: 0.03,
    decay: 1e-3,
    average: true,
  });
  const weights = Float32Array.from({ length: 2 ** bits }, (_, row) => both[2 * row + 1]! - both[2 * row]!);
  return { name: 'points', labels: ['points'], bits, weights, grain: GRAIN };
}

/** The weights by which the right one is chosen; where none of those to choose from is right, nothing is taught. */
function learnChoices<Name extends Exclude<keyof typeof BITS, 'points'>>(
  name: Name,
  lessons: readonly Readonly<Record<Name, OpenChoice>>[],
): LearnedTable {
  const bits = BITS[name];
  const taught = lessons.map((lesson) => lesson[name]).filter(({ right }) => right.length > 0);
  const weights = trainRanker(taught, { bits, epochs: 8, seed: 1, rate: 0.05, decay: 0.01, average: true });
  return { name, labels: [name], bits, weights, grain: GRAIN };
}

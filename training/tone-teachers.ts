// A small network learns more from larger ones than from gold alone: they say what they think of the names in plain news.
// Hinton, Vinyals & Dean, "Distilling the Knowledge in a Neural Network", 2015.
import { join } from 'node:path';
import { readLanguage } from '../src/language/language.js';
import { documentOf } from './documents.js';
import { readLines } from './tone-corpora.js';
import { inputOf, questionAt, type ToneExample, type ToneQuestion } from './tone-examples.js';
import type { ToneLearner } from './tone-network.js';

/** News with names marked, and which share of its articles is read: one in so many. */
const NEWS = [
  { file: 'teacher-wikinews', oneIn: 1 },
  { file: 'teacher-polnear', oneIn: 2 },
  { file: 'teacher-persent', oneIn: 10 },
  { file: 'teacher-bbc', oneIn: 4 },
] as const;
/** No more of an article is asked about: many articles teach more than many names of one. */
const A_TEXT = 3000;
/** How much of what gold says is what the teachers think of it. */
const TEACHERS_SHARE = 0.5;

interface NewsText {
  readonly text: string;
  readonly entities: readonly { start: number; end: number }[];
}

/** The names in news, each in its sentence, and each sentence with nobody in its midst. */
export function questionsIn(corpora: string, rowOf: (hash: number) => number): ToneQuestion[] {
  return NEWS.flatMap(({ file, oneIn }) =>
    readLines<NewsText>(join(corpora, `entities/${file}.ndjson`))
      .filter((_, i) => i % oneIn === 0)
      .flatMap((article) => questionsOf(article, rowOf)),
  );
}

function questionsOf({ text, entities }: NewsText, rowOf: (hash: number) => number): ToneQuestion[] {
  const paragraphs = [...text.slice(0, A_TEXT).matchAll(/\S.*/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
  const language = readLanguage(documentOf(text, paragraphs, 's1'));
  const { tokens, sentences } = language;
  const input = inputOf(language, rowOf);
  const named = entities.flatMap(({ start, end }) => {
    const [first, last] = tokens.within(start, end);
    const sentence = first < last ? sentences[tokens.sentence[first]!]! : undefined;
    return sentence && last <= sentence.last ? [questionAt(input, first, last, sentence.first, sentence.last)] : [];
  });
  const amid = sentences.map(({ first, last }) => questionAt(input, (first + last) >>> 1, (first + last) >>> 1, first, last));
  return [...named, ...amid];
}

/** What the teachers think, all together. */
export function answered(questions: readonly ToneQuestion[], teachers: readonly ToneLearner[], weight: number): ToneExample[] {
  return questions.map((question) => ({ ...question, gold: meanOf(question, teachers), weight }));
}

/** Gold, softened by what the teachers think of it. */
export function softened(examples: readonly ToneExample[], teachers: readonly ToneLearner[]): ToneExample[] {
  return examples.map((example) => {
    const thought = meanOf(example, teachers);
    return {
      ...example,
      gold: thought.map((chance, label) => TEACHERS_SHARE * chance + (1 - TEACHERS_SHARE) * example.gold[label]!),
    };
  });
}

function meanOf(question: ToneQuestion, teachers: readonly ToneLearner[]): Float64Array {
  const sum = new Float64Array(3);
  for (const teacher of teachers) {
    const chances = teacher.judge(question);
    for (let label = 0; label < sum.length; label++) sum[label] = sum[label]! + chances[label]! / teachers.length;
  }
  return sum;
}

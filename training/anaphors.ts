// Trains the ranker of what "the fund", "her club" and "it" mean: src/data/anaphors.bin.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addAcronyms } from '../src/entities/acronyms.js';
import { type Choosing, walkAnaphors } from '../src/entities/anaphor-scene.js';
import { isPronoun } from '../src/entities/anaphors.js';
import { type Cast, readCast } from '../src/entities/cast.js';
import { type Group, mergeNames } from '../src/entities/merge.js';
import { tidyNames } from '../src/entities/names.js';
import { recognise } from '../src/entities/recognise.js';
import { addRepeats } from '../src/entities/repeats.js';
import { type Language, readLanguage } from '../src/language/language.js';
import type { Tokens } from '../src/language/tokens.js';
import { likeliest } from '../src/model/likeliest.js';
import { writeTables } from '../src/model/weights.js';
import type { Range } from '../src/schema/span.js';
import { groupsOfCast, type MarkedArticle, readArticles } from './articles.js';
import { meanOfCourses } from './courses.js';
import { isOpen, linesAsDocument, readGold } from './entities-data.js';
import { groupsOfBearers, type JudgedArticle, readJudgedArticles } from './mentions.js';
import { type Choice, trainRanker } from './ranker.js';
import { pathOf } from './sources.js';

const BITS = 16;
const EPOCHS = 8;
const COURSES = 3;
const RATE = 0.02;
/** Read as well with these, and the file packs better. */
const GRAIN = 3;

/** An article with whom it is of, and the group that each anaphor means: −1 for nobody who is named, undefined where that is not known. */
interface Lesson {
  readonly language: Language;
  readonly cast: Cast;
  readonly answer: (choosing: Choosing) => number | undefined;
}

/**
 * `npm run train -- anaphors CORPORA`: GUM (open licences), articles written for nutgraf, and news in which a language model judged.
 *
 * What an anaphor is led to is known to the next. So the ranker reads each article of news twice: as if all before had been led rightly, and
 * as the library would lead them, by weights that had not seen the article.
 */
export function trainAnaphors(corpora: string, data: string): void {
  const general = lessonsOfGum(pathOf(corpora, 'entities/gum.train.ndjson'));
  const news = [...readArticles().map(lessonOf), ...readJudgedArticles(corpora).map(lessonOfJudged)];
  const told = news.map((lesson, i) => ({ fold: i % FOLDS, lesson, choices: choicesIn(lesson) }));
  const base = general.flatMap((lesson) => choicesIn(lesson));
  const unseen = FOLD_NUMBERS.map((fold) => learnAnaphors([...base, ...outside(told, fold)]));
  const read = told.map(({ fold, lesson, choices }) => ({
    fold,
    lesson,
    choices: [...choices, ...choicesIn(lesson, leadBy(unseen[fold]!))],
  }));
  const choices = [...base, ...read.flatMap((one) => one.choices)];
  const named = choices.filter(({ candidates, right }) => right < candidates.length - 1).length;
  console.error(`${choices.length} anaphors, ${named} of them of somebody who is named`);
  writeFileSync(
    join(data, 'anaphors.bin'),
    writeTables([{ name: 'anaphors', labels: ['means'], bits: BITS, weights: learnAnaphors(choices), grain: GRAIN }]),
  );
  report(base, read);
}

const FOLDS = 5;
const FOLD_NUMBERS = Array.from({ length: FOLDS }, (_, fold) => fold);

interface Folded {
  readonly fold: number;
  readonly lesson: Lesson;
  readonly choices: readonly Choice[];
}

const outside = (read: readonly Folded[], fold: number): Choice[] =>
  read.filter((one) => one.fold !== fold).flatMap(({ choices }) => choices);

/** From which probability on an anaphor is led, as the library leads descriptions; its .6 for pronouns taught them no better. */
const LED = 0.5;

/** Leads as the library would with these weights, or nearly. */
const leadBy =
  (weights: Float32Array) =>
  ({ features, groups }: Choosing): number => {
    const { choice, probability } = likeliest(features, (one) => sumOf(one, weights));
    return choice < groups.length && probability >= LED ? choice : -1;
  };

/** Prints how often what is said with each probability is right, in articles of ours that were not learned. */
function report(base: readonly Choice[], read: readonly Folded[]): void {
  const said: { readonly isPronoun: boolean; readonly probability: number; readonly right: boolean }[] = [];
  const asked = { phrase: 0, pronoun: 0 };
  for (const fold of FOLD_NUMBERS) {
    const weights = learnAnaphors([...base, ...outside(read, fold)]);
    const lead = leadBy(weights);
    for (const { language, cast, answer } of read.filter((one) => one.fold === fold).map(({ lesson }) => lesson)) {
      walkAnaphors(language, cast, (choosing) => {
        const { choice, probability } = likeliest(choosing.features, (features) => sumOf(features, weights));
        const group = answer(choosing);
        const pronoun = isPronoun(choosing.anaphor.kind);
        if (group !== undefined && group >= 0) asked[pronoun ? 'pronoun' : 'phrase']++;
        const named = choosing.groups[choice];
        if (named !== undefined && group !== undefined) said.push({ isPronoun: pronoun, probability, right: group === named });
        return lead(choosing);
      });
    }
  }
  for (const pronoun of [false, true]) {
    const mine = said.filter((one) => one.isPronoun === pronoun);
    const all = asked[pronoun ? 'pronoun' : 'phrase'];
    console.error(`${pronoun ? 'it, they' : 'the fund'}: ${all} mean somebody who is named`);
    for (let from = 0.3; from < 0.95; from += 0.1) {
      const some = mine.filter(({ probability }) => probability >= from - 1e-9 && probability < from + 0.1 - 1e-9);
      console.error(`  said with ${from.toFixed(1)}: ${some.length}, right ${some.filter(({ right }) => right).length}`);
    }
    for (const least of [0.9, 0.85, 0.8, 0.75, 0.7]) console.error(`  ${foundAt(mine, least, all)}`);
  }
}

/** The largest share found with a share of what is said right. */
function foundAt(said: readonly { readonly probability: number; readonly right: boolean }[], least: number, all: number): string {
  let right = 0;
  let best = { found: 0, from: 1 };
  for (const [i, one] of said.toSorted((a, b) => b.probability - a.probability).entries()) {
    if (one.right) right++;
    if (right / (i + 1) >= least) best = { found: right / all, from: one.probability };
  }
  return `${least} right: ${(100 * best.found).toFixed(1)} % found, from ${best.from.toFixed(2)} on`;
}

function sumOf(features: Uint32Array, weights: Float32Array): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature & (2 ** BITS - 1)]!;
  return sum;
}

const learnAnaphors = (choices: readonly Choice[]): Float32Array =>
  meanOfCourses(COURSES, (course) =>
    trainRanker(choices, { bits: BITS, epochs: EPOCHS, seed: 1 + course, rate: RATE, average: true }),
  );

/** An article as the library reads it up to its anaphors. */
function readArticle(text: string): { readonly language: Language; readonly cast: Cast } {
  const language = readLanguage(linesAsDocument(text));
  const { tokens } = language;
  const names = addRepeats(tokens, addAcronyms(tokens, tidyNames(tokens, recognise(language))));
  return { language, cast: readCast(language, mergeNames(tokens, names)) };
}

/** The choices that the library would face in an article, with the right answers; `lead` says what the later ones see, the right ones where not said. */
function choicesIn({ language, cast, answer }: Lesson, lead?: (choosing: Choosing) => number): Choice[] {
  const choices: Choice[] = [];
  walkAnaphors(language, cast, (choosing) => {
    const group = answer(choosing);
    const right = group === undefined ? -1 : choosing.groups.indexOf(group);
    // Who is meant may be out of reach.
    if (group !== undefined && (right >= 0 || group < 0)) {
      choices.push({
        candidates: choosing.features.map((one) => one.slice()),
        right: right < 0 ? choosing.groups.length : right,
      });
    }
    return lead ? lead(choosing) : right;
  });
  return choices;
}

/** A mention of gold. */
interface Meant extends Range {
  /** The group, −1 where nobody named is meant, undefined where that is not known. */
  readonly group: number | undefined;
}

/**
 * Of the mentions that begin with an anaphor the shortest that holds it; a pronoun is one by itself.
 *
 * @param otherwise whom it means where there is none
 */
function answering(
  { tokens }: { readonly tokens: Tokens },
  mentions: readonly Meant[],
  otherwise: number | undefined = -1,
): Lesson['answer'] {
  const byStart = new Map<number, Meant[]>();
  for (const mention of mentions) {
    const same = byStart.get(mention.start);
    if (same) same.push(mention);
    else byStart.set(mention.start, [mention]);
  }
  return ({ anaphor: { first, last, kind } }) => {
    const end = tokens.end[last - 1]!;
    const holding = (byStart.get(tokens.start[first]!) ?? []).filter((one) =>
      isPronoun(kind) ? one.end === end : one.end >= end,
    );
    return holding.length === 0 ? otherwise : holding.reduce((best, one) => (one.end < best.end ? one : best)).group;
  };
}

/** One of our own articles. */
function lessonOf(article: MarkedArticle): Lesson {
  const { language, cast } = readArticle(article.text);
  const groups = groupsOfCast(article, language.tokens, cast.groups);
  const mentions = article.marks.map(({ start, end, who }) => ({
    start,
    end,
    group: who.length > 1 ? undefined : groups[who[0]!],
  }));
  return { language, cast, answer: answering(language, mentions) };
}

interface GumMention extends Range {
  readonly named: boolean;
  readonly kind: string;
  readonly link: string;
  readonly nameStart?: number;
  readonly nameEnd?: number;
}

/** News: only what was asked about is known. */
function lessonOfJudged(article: JudgedArticle): Lesson {
  const { language, cast } = readArticle(article.text);
  const groups = groupsOfBearers(article, language.tokens, cast.groups);
  const mentions = article.references.map(({ start, end, meant, sure }) => ({
    start,
    end,
    group: meant.length > 1 || !sure ? undefined : meant.length === 0 ? -1 : groups[meant[0]!],
  }));
  return { language, cast, answer: answering(language, mentions, undefined) };
}

/** Articles of GUM; what is said of somebody ("Corvel is [a fund]", "Corvel, [a fund]") is no anaphor. */
function lessonsOfGum(path: string): Lesson[] {
  return readGold(path)
    .filter(isOpen)
    .map((document) => {
      const { text, clusters } = document as typeof document & {
        readonly clusters: readonly { mentions: readonly GumMention[] }[];
      };
      const { language, cast } = readArticle(text);
      const mentions = clusters.flatMap(({ mentions: all }) => {
        const names = all.flatMap(({ named, nameStart, nameEnd }) =>
          named && nameStart !== undefined && nameEnd !== undefined ? [{ start: nameStart, end: nameEnd }] : [],
        );
        const group = names.length === 0 ? -1 : cast.groups.findIndex((one) => bears(language.tokens, one, names));
        return all
          .filter(({ kind }) => kind !== 'name')
          .map(({ start, end, link }) => ({ start, end, group: link === 'pred' || link === 'appos' ? undefined : group }));
      });
      return { language, cast, answer: answering(language, mentions) };
    });
}

const bears = (tokens: Tokens, { names }: Group, gold: readonly Range[]): boolean =>
  names.some(({ first, last }) => gold.some(({ start, end }) => tokens.start[first]! < end && start < tokens.end[last - 1]!));

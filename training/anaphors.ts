// Trains the ranker of what "the fund", "her club" and "it" mean: src/data/anaphors.bin.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addAcronyms } from '../src/entities/acronyms.js';
import { type Choose, type Choosing, knownMentions, walkAnaphors } from '../src/entities/anaphor-scene.js';
import { isPronoun } from '../src/entities/anaphors.js';
import { describingTokens } from '../src/entities/descriptors.js';
import { type Group, mergeNames } from '../src/entities/merge.js';
import { tidyNames } from '../src/entities/names.js';
import { describePersons, typesOfTokens } from '../src/entities/people.js';
import { resolvePronouns } from '../src/entities/pronouns.js';
import { recognise } from '../src/entities/recognise.js';
import { addRepeats } from '../src/entities/repeats.js';
import { findRoleMentions } from '../src/entities/role-mentions.js';
import { readLanguage } from '../src/language/language.js';
import type { Tokens } from '../src/language/tokens.js';
import { likeliest } from '../src/model/likeliest.js';
import { writeTables } from '../src/model/weights.js';
import type { Range } from '../src/schema/span.js';
import { groupsOfCast, type MarkedArticle, readArticles } from './articles.js';
import { meanOfCourses } from './courses.js';
import { isOpen, linesAsDocument, readGold } from './entities-data.js';
import { type Choice, trainRanker } from './ranker.js';
import { pathOf } from './sources.js';

const BITS = 16;
const EPOCHS = 8;
const COURSES = 3;
const RATE = 0.02;
/** How much a choice in our own articles counts: they are news, as GUM's that may be learned are not. */
const NEWS_WEIGHT = 2;

/** An article with whom it is of, and the group that each anaphor means: −1 for nobody who is named, undefined where that is not known. */
interface Lesson {
  readonly cast: Cast;
  readonly answer: (choosing: Choosing) => number | undefined;
}

/** `npm run train -- anaphors CORPORA`: GUM (open licences), and articles written for nutgraf. */
export function trainAnaphors(corpora: string, data: string): void {
  const gum = lessonsOfGum(pathOf(corpora, 'entities/gum.train.ndjson'));
  const general = gum.flatMap((lesson) => choicesIn(lesson, 1));
  const news = readArticles().map(lessonOf);
  const choices = [...general, ...news.flatMap((lesson) => choicesIn(lesson, NEWS_WEIGHT))];
  const named = choices.filter(({ candidates, right }) => right < candidates.length - 1).length;
  console.error(`${choices.length} anaphors, ${named} of them of somebody who is named`);
  writeFileSync(
    join(data, 'anaphors.bin'),
    writeTables([{ name: 'anaphors', labels: ['means'], bits: BITS, weights: learnAnaphors(choices) }]),
  );
  report(general, news);
}

const FOLDS = 5;

/** Prints how often what is said with each probability is right, in articles of ours that were not learned. */
function report(general: readonly Choice[], news: readonly Lesson[]): void {
  const said: { readonly isPronoun: boolean; readonly probability: number; readonly right: boolean }[] = [];
  const asked = { phrase: 0, pronoun: 0 };
  for (let fold = 0; fold < FOLDS; fold++) {
    const learned = news.filter((_, i) => i % FOLDS !== fold).flatMap((lesson) => choicesIn(lesson, NEWS_WEIGHT));
    const weights = learnAnaphors([...general, ...learned]);
    for (const { cast, answer } of news.filter((_, i) => i % FOLDS === fold)) {
      walk(cast, (choosing) => {
        const { choice, probability } = likeliest(choosing.features, (features) => sumOf(features, weights));
        const group = answer(choosing);
        const pronoun = isPronoun(choosing.anaphor.kind);
        if (group !== undefined && group >= 0) asked[pronoun ? 'pronoun' : 'phrase']++;
        const named = choosing.groups[choice];
        if (named === undefined) return -1;
        if (group !== undefined) said.push({ isPronoun: pronoun, probability, right: group === named });
        return probability < 0.5 ? -1 : choice;
      });
    }
  }
  for (const pronoun of [false, true]) {
    const mine = said.filter((one) => one.isPronoun === pronoun);
    console.error(`${pronoun ? 'it, they' : 'the fund'}: ${asked[pronoun ? 'pronoun' : 'phrase']} mean somebody who is named`);
    for (let from = 0.3; from < 0.95; from += 0.1) {
      const some = mine.filter(({ probability }) => probability >= from - 1e-9 && probability < from + 0.1 - 1e-9);
      console.error(`  said with ${from.toFixed(1)}: ${some.length}, right ${some.filter(({ right }) => right).length}`);
    }
  }
}

function sumOf(features: Uint32Array, weights: Float32Array): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature & (2 ** BITS - 1)]!;
  return sum;
}

const walk = ({ language, groups, known, descriptors, typeOf }: Cast, choose: Choose): void =>
  walkAnaphors(language, groups, known, descriptors, typeOf, choose);

const learnAnaphors = (choices: readonly Choice[]): Float32Array =>
  meanOfCourses(COURSES, (course) =>
    trainRanker(choices, { bits: BITS, epochs: EPOCHS, seed: 1 + course, rate: RATE, average: true }),
  );

/** An article as the library reads it up to its anaphors. */
type Cast = ReturnType<typeof castOf>;

function castOf(text: string) {
  const language = readLanguage(linesAsDocument(text));
  const { tokens } = language;
  const groups = mergeNames(tokens, addRepeats(tokens, addAcronyms(tokens, tidyNames(tokens, recognise(language)))));
  const typeOf = typesOfTokens(tokens, groups);
  const persons = describePersons(language, groups, typeOf);
  const roleMentions = findRoleMentions(language, persons, typeOf);
  const pronouns = resolvePronouns(language, persons, roleMentions).filter(({ first }) => !typeOf(first));
  const known = knownMentions(groups, roleMentions, pronouns);
  return { language, groups, known, descriptors: describingTokens(language, groups, persons, typeOf), typeOf };
}

/** The choices that the library would face in an article, with the right answers; later ones see the earlier ones answered. */
function choicesIn({ cast, answer }: Lesson, weight: number): Choice[] {
  const choices: Choice[] = [];
  walk(cast, (choosing) => {
    const group = answer(choosing);
    if (group === undefined) return -1;
    const right = choosing.groups.indexOf(group);
    // Who is meant is out of reach.
    if (right < 0 && group >= 0) return -1;
    choices.push({
      candidates: choosing.features.map((one) => one.slice()),
      right: right < 0 ? choosing.groups.length : right,
      weight,
    });
    return right;
  });
  return choices;
}

/** A mention of gold. */
interface Meant extends Range {
  /** The group, −1 where nobody named is meant, undefined where that is not known. */
  readonly group: number | undefined;
}

/** Of the mentions that begin with an anaphor the shortest that holds it; a pronoun is one by itself. Nobody is meant where there is none. */
function answering({ tokens }: { readonly tokens: Tokens }, mentions: readonly Meant[]): Lesson['answer'] {
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
    return holding.length === 0 ? -1 : holding.reduce((best, one) => (one.end < best.end ? one : best)).group;
  };
}

/** One of our own articles. */
function lessonOf(article: MarkedArticle): Lesson {
  const cast = castOf(article.text);
  const groups = groupsOfCast(article, cast.language.tokens, cast.groups);
  const mentions = article.marks.map(({ start, end, who }) => ({
    start,
    end,
    group: who.length > 1 ? undefined : groups[who[0]!],
  }));
  return { cast, answer: answering(cast.language, mentions) };
}

interface GumMention extends Range {
  readonly named: boolean;
  readonly kind: string;
  readonly link: string;
  readonly nameStart?: number;
  readonly nameEnd?: number;
}

/** Articles of GUM; what is said of somebody ("Corvel is [a fund]", "Corvel, [a fund]") is no anaphor. */
function lessonsOfGum(path: string): Lesson[] {
  return readGold(path)
    .filter(isOpen)
    .map((document) => {
      const { text, clusters } = document as typeof document & {
        readonly clusters: readonly { mentions: readonly GumMention[] }[];
      };
      const cast = castOf(text);
      const mentions = clusters.flatMap(({ mentions: all }) => {
        const names = all.flatMap(({ named, nameStart, nameEnd }) =>
          named && nameStart !== undefined && nameEnd !== undefined ? [{ start: nameStart, end: nameEnd }] : [],
        );
        const group = names.length === 0 ? -1 : cast.groups.findIndex((one) => bears(cast.language.tokens, one, names));
        return all
          .filter(({ kind }) => kind !== 'name')
          .map(({ start, end, link }) => ({ start, end, group: link === 'pred' || link === 'appos' ? undefined : group }));
      });
      return { cast, answer: answering(cast.language, mentions) };
    });
}

const bears = (tokens: Tokens, { names }: Group, gold: readonly Range[]): boolean =>
  names.some(({ first, last }) => gold.some(({ start, end }) => tokens.start[first]! < end && start < tokens.end[last - 1]!));

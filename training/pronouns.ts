// Trains the ranker of whom "he" and "she" mean: src/data/pronouns.bin.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addAcronyms } from '../src/entities/acronyms.js';
import { mergeNames } from '../src/entities/merge.js';
import { tidyNames } from '../src/entities/names.js';
import { describePersons, type Person, typesOfTokens } from '../src/entities/people.js';
import { describePossiblePersons } from '../src/entities/possible-persons.js';
import { NOBODY } from '../src/entities/pronoun-features.js';
import { type Occurrence, walkPronouns } from '../src/entities/pronoun-scene.js';
import { recognise } from '../src/entities/recognise.js';
import { addRepeats } from '../src/entities/repeats.js';
import { findRoleMentions, type RoleMention } from '../src/entities/role-mentions.js';
import { type Language, readLanguage } from '../src/language/language.js';
import { writeTables } from '../src/model/weights.js';
import type { Range } from '../src/schema/span.js';
import { type MarkedArticle, readArticles } from './articles.js';
import { meanOfCourses } from './courses.js';
import { isOpen, linesAsDocument, readGold } from './entities-data.js';
import { type JudgedArticle, readJudgedArticles } from './mentions.js';
import { type Choice, trainRanker } from './ranker.js';
import { type CorpusFile, pathOf } from './sources.js';

const BITS = 13;
const EPOCHS = 12;
/** The weights are the mean of what so many courses teach, each in an order of its own. */
const COURSES = 5;
const RATE = 0.02;

/** An article with, for some of its pronouns (by offset), those names (by offset) that are the same person; none where nobody named is. */
interface Lesson {
  readonly text: string;
  readonly pronouns: ReadonlyMap<number, readonly Range[]>;
}

/** News in which nobody marked what pronouns mean, but in which names tell it at times. (PolNeAR's is of two persons, over and over.) */
const NEWS: readonly CorpusFile[] = [
  'entities/teacher-wikinews.ndjson',
  'entities/teacher-bbc.ndjson',
  'entities/teacher-gmb.ndjson',
  'entities/teacher-persent.ndjson',
];
/** What a choice counts that names tell, where one that people marked counts 1. */
const NEWS_WEIGHT = 0.5;
/** What one of our own articles counts: they are many, and few wrote them. */
const OWN_WEIGHT = 0.5;

/** `npm run train -- pronouns CORPORA`: GUM (open licences), GAP's development set (Webster et al. 2018), our own articles, and news. */
export function trainPronouns(corpora: string, data: string): void {
  const lessons = [
    ...lessonsOfGum(pathOf(corpora, 'entities/gum.train.ndjson')),
    ...lessonsOfGap(pathOf(corpora, 'entities/gap-development.tsv')),
  ];
  const own = readArticles().flatMap((article) => choicesIn(lessonOf(article)));
  const judged = readJudgedArticles(corpora).flatMap((article) => choicesIn(lessonOfJudged(article)));
  const marked = [...lessons.flatMap(choicesIn), ...judged, ...own.map((choice) => ({ ...choice, weight: OWN_WEIGHT }))];
  const told = NEWS.flatMap((file) => readGold(pathOf(corpora, file)).flatMap(({ text }) => choicesByGender(text)));
  console.error(`${marked.length} pronouns marked, ${told.length} told by names`);
  const onEpoch = (epoch: number, accuracy: number): void => console.error(`epoch ${epoch}: ${accuracy.toFixed(4)}`);
  const weights = meanOfCourses(COURSES, (course) =>
    trainRanker([...marked, ...told], { bits: BITS, epochs: EPOCHS, seed: 1 + course, rate: RATE, average: true, onEpoch }),
  );
  writeFileSync(join(data, 'pronouns.bin'), writeTables([{ name: 'pronouns', labels: ['means'], bits: BITS, weights }]));
}

/** An article with all whom its pronouns may mean. */
interface Cast {
  readonly language: Language;
  readonly persons: readonly Person[];
  readonly roleMentions: readonly RoleMention[];
}

function castOf(text: string): Cast {
  const language = readLanguage(linesAsDocument(text));
  const { tokens } = language;
  const groups = mergeNames(tokens, addRepeats(tokens, addAcronyms(tokens, tidyNames(tokens, recognise(language)))));
  const typeOf = typesOfTokens(tokens, groups);
  const persons = describePersons(language, groups, typeOf);
  const roleMentions = findRoleMentions(language, persons, typeOf);
  return { language, persons: [...persons, ...describePossiblePersons(language, groups)], roleMentions };
}

/** The choices that the library would face in an article, with the right answers; later ones see the earlier ones answered. */
function choicesIn({ text, pronouns }: Lesson): Choice[] {
  const { language, persons, roleMentions } = castOf(text);
  const choices: Choice[] = [];
  const decide = ({ token, candidates }: Occurrence): number => {
    const gold = pronouns.get(language.tokens.start[token]!);
    if (!gold) return -1;
    const right = candidates.findIndex(({ person }) => bears(language, persons[person]!, gold));
    if (right < 0 && gold.length > 0 && persons.some((person) => bears(language, person, gold))) return -1;
    choices.push({
      candidates: [...candidates.map(({ features }) => features), NOBODY],
      right: right < 0 ? candidates.length : right,
    });
    return right;
  };
  walkPronouns(language, persons, roleMentions, decide, () => {});
  return choices;
}

/**
 * Choices where one candidate alone is of the pronoun's gender, and the names of all others tell that they are not. The ranker sees all as
 * if of that gender, so that it learns what else tells them apart.
 */
function choicesByGender(text: string): Choice[] {
  const { language, persons: all, roleMentions } = castOf(text);
  const persons = all.filter(({ type }) => type === 'person');
  const choices: Choice[] = [];
  const decide = ({ gender, candidates }: Occurrence): number => {
    const genders = candidates.map(({ person }) => persons[person]!.gender);
    const right = genders.indexOf(gender);
    if (right < 0 || genders.indexOf(gender, right + 1) >= 0) return -1;
    if (genders.length > 1 && !genders.includes(null)) {
      choices.push({ candidates: [...candidates.map(({ features }) => features), NOBODY], right, weight: NEWS_WEIGHT });
    }
    return right;
  };
  walkPronouns(language, persons, roleMentions, decide, () => {}, true);
  return choices;
}

function bears({ tokens }: Language, { names }: Person, gold: readonly Range[]): boolean {
  return names.some(({ first, last }) =>
    gold.some(({ start, end }) => tokens.start[first]! < end && start < tokens.end[last - 1]!),
  );
}

interface GumCluster {
  readonly type: string;
  readonly mentions: readonly {
    start: number;
    end: number;
    named: boolean;
    kind: string;
    nameStart?: number;
    nameEnd?: number;
  }[];
}

function lessonsOfGum(path: string): Lesson[] {
  return readGold(path)
    .filter(isOpen)
    .map((document) => {
      const { text, clusters } = document as typeof document & { readonly clusters: readonly GumCluster[] };
      const pronouns = new Map<number, Range[]>();
      for (const { mentions } of clusters) {
        const names = mentions.flatMap(({ named, nameStart, nameEnd }) =>
          named && nameStart !== undefined && nameEnd !== undefined ? [{ start: nameStart, end: nameEnd }] : [],
        );
        for (const { start, kind } of mentions) if (kind === 'pronoun') pronouns.set(start, names);
      }
      return { text, pronouns };
    });
}

/** GAP asks of two names whether a pronoun means them; where it means neither, nobody says whom, and nothing is learned. */
function lessonsOfGap(path: string): Lesson[] {
  const [, ...rows] = readFileSync(path, 'utf8').trim().split('\n');
  return rows.flatMap((row) => {
    const [, text = '', , offset, a = '', aOffset, aRight, b = '', bOffset, bRight] = row.split('\t');
    const at = (codePoints: string | undefined): number => [...text].slice(0, Number(codePoints)).join('').length;
    const names: Range[] = [];
    if (aRight === 'TRUE') names.push({ start: at(aOffset), end: at(aOffset) + a.length });
    if (bRight === 'TRUE') names.push({ start: at(bOffset), end: at(bOffset) + b.length });
    return names.length > 0 ? [{ text, pronouns: new Map([[at(offset), names]]) }] : [];
  });
}

/** News in which a language model judged whom pronouns mean. */
function lessonOfJudged({ text, names, references }: JudgedArticle): Lesson {
  const told = references.filter(({ meant, sure }) => sure && meant.length < 2);
  return {
    text,
    pronouns: new Map(told.map(({ start, meant }) => [start, names.filter(({ bearer }) => bearer === meant[0])])),
  };
}

/** One of our own articles: whoever a phrase means is there by name. */
function lessonOf({ text, cast, marks }: MarkedArticle): Lesson {
  const namesOf = cast.map(({ names }) => names.flatMap((name) => placesOf(text, name)));
  return {
    text,
    pronouns: new Map(marks.filter(({ who }) => who.length === 1).map(({ start, who }) => [start, namesOf[who[0]!]!])),
  };
}

function placesOf(text: string, name: string): Range[] {
  const places: Range[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) places.push({ start: at, end: at + name.length });
  return places;
}

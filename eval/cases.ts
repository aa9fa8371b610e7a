import { readdirSync, readFileSync } from 'node:fs';
import { readHtml } from '../src/html.js';
import { readMarkdown } from '../src/markdown.js';
import type { Article } from '../src/schema/article.js';
import { articleFixtures } from '../test/golden/fixtures.js';
import type { Role } from '../test/sentiment/cast.js';
import type { Expected } from '../test/sentiment/expected-shifts.js';
import { type Member, readArticles, type MarkedArticle as Written, type WrittenShift } from '../training/articles.js';
import type { Gold } from './gold.js';

/** An article with what a reader marked in it. */
export interface MarkedArticle {
  readonly set: 'a' | 'b' | 'wikinews';
  readonly name: string;
  /** The file as it stands. */
  readonly file: string;
  /** What a reader of its format makes of it. */
  readonly article: Article;
  readonly gold: Gold;
}

/** A short text of which only the shifts are marked. */
export interface ShiftText {
  readonly set: 'shifts';
  readonly name: string;
  readonly article: Article;
  readonly cast: readonly Role[];
  readonly shifts: readonly Expected[];
}

/** An article with its cast, all that means somebody of it, and its shifts. */
export interface CastArticle {
  readonly set: 'c';
  readonly name: string;
  readonly article: Article;
  readonly written: Written;
  readonly cast: readonly Role[];
  readonly shifts: readonly Expected[];
}

export type Case = MarkedArticle | CastArticle | ShiftText;
export type SetName = Case['set'];

export const SETS: readonly SetName[] = ['a', 'b', 'c', 'wikinews', 'shifts'];

/** The articles of these sets, in the order of {@link SETS} and of their names. */
export const readCases = (sets: readonly SetName[] = SETS): Case[] =>
  SETS.filter((set) => sets.includes(set)).flatMap((set) => READERS[set]());

const READERS: Readonly<Record<SetName, () => Case[]>> = {
  a: () => writtenArticles('a'),
  b: () => writtenArticles('b'),
  c: castArticles,
  wikinews: wikinewsArticles,
  shifts: shiftTexts,
};

const FORMATS: readonly (readonly [ending: string, read: (source: string) => Article])[] = [
  ['.txt', (text) => ({ text })],
  ['.md', (markdown) => readMarkdown(markdown)],
  ['.html', (html) => readHtml(html)],
];

/** A folder of `NAME.txt`, `.md` or `.html` beside `NAME.gold.json`. */
function writtenArticles(set: 'a' | 'b'): MarkedArticle[] {
  const folder = `eval/articles/${set}`;
  const files = readdirSync(folder).sort();
  return FORMATS.flatMap(([ending, read]) =>
    files
      .filter((file) => file.endsWith(ending))
      .map((file): MarkedArticle => {
        const name = file.slice(0, -ending.length);
        const source = readFileSync(`${folder}/${file}`, 'utf8');
        return { set, name, file: source, article: read(source), gold: readGold(`${folder}/${name}.gold.json`) };
      }),
  );
}

/** Wikinews articles of the fixtures, each with the date of its origin: nothing in the text says that it was published then. */
function wikinewsArticles(): MarkedArticle[] {
  return articleFixtures()
    .filter(({ name }) => name.startsWith('wikinews-'))
    .map(({ name, source, article }): MarkedArticle => {
      return { set: 'wikinews', name, file: source, article, gold: readGold(`eval/articles/wikinews/${name}.gold.json`) };
    });
}

function castArticles(): CastArticle[] {
  return readArticles('eval/articles/c').map((written): CastArticle => {
    const { name, text, published, cast } = written;
    const article = published === null ? { text } : { text, publishedAt: published };
    return {
      set: 'c',
      name,
      article,
      written,
      cast: cast.map(roleOf),
      shifts: written.shifts.map((shift) => expectedOf(shift, written)),
    };
  });
}

const roleOf = ({ type, names }: Member): Role => ({ type, names });

/** The passages of a shift are those of its stances. */
function expectedOf({ holder, targets, before, after, ...shift }: WrittenShift, { stances }: Written): Expected {
  const words = (ids: readonly number[]): string[] => ids.map((id) => stances.find((stance) => stance.id === id)!.words);
  return { ...shift, ...(holder && { holder }), target: targets.join('|'), before: words(before), after: words(after) };
}

function shiftTexts(): ShiftText[] {
  return readdirSync('fixtures/shifts')
    .sort()
    .map((file): ShiftText => {
      const { text, cast, shifts } = JSON.parse(readFileSync(`fixtures/shifts/${file}`, 'utf8'));
      return { set: 'shifts', name: file.replace('.json', ''), article: { text: text.join('\n\n') }, cast, shifts };
    });
}

const readGold = (path: string): Gold => JSON.parse(readFileSync(path, 'utf8'));

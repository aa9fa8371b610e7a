// Reads the articles that were written for nutgraf and marked: who is in them, what each phrase means, who stands how towards whom.
import { readdirSync, readFileSync } from 'node:fs';
import type { Group } from '../src/entities/merge.js';
import type { Tokens } from '../src/language/tokens.js';
import type { EntityType } from '../src/schema/entities.js';
import type { Shift } from '../src/schema/sentiment.js';
import type { Range } from '../src/schema/span.js';

/** The articles that weights are learned from; those of `eval/articles/c`, which are like them, never are. */
const ARTICLES = 'training/articles';

/** Somebody or something of an article, with its names in it, the fullest first. */
export interface Member {
  readonly type: EntityType;
  readonly names: readonly string[];
}

/** A phrase that means members of the cast, though it is none of their names. */
export interface Mark extends Range {
  /** Indexes in `cast`. */
  readonly who: readonly number[];
}

/** A passage in which somebody (null: nobody who is named) stands well or badly towards somebody; or how somebody fares. */
export interface WrittenStance {
  readonly id: number;
  readonly words: string;
  readonly holder: string | null;
  readonly targets: readonly string[];
  /** It holds both ways between the two targets. */
  readonly mutual: boolean;
  readonly sign: '+' | '-';
  readonly how: 'word' | 'act' | 'fortune';
  readonly when: 'earlier' | 'now' | 'ahead';
  readonly status: Shift['status'];
}

/** Where that turned; `before` and `after` are ids of stances. */
export interface WrittenShift {
  readonly grade: 'must' | 'should' | 'nice';
  readonly kind: 'directed' | 'relation' | 'entity';
  readonly holder: string | null;
  readonly targets: readonly string[];
  readonly direction: Shift['direction'];
  readonly status: Shift['status'];
  readonly before: readonly number[];
  readonly after: readonly number[];
}

export interface MarkedArticle {
  readonly name: string;
  readonly text: string;
  /** The day, null where the article does not tell. */
  readonly published: string | null;
  readonly cast: readonly Member[];
  /** All else that has a name, and further names of the cast. */
  readonly others: readonly Member[];
  /** All of them, in text order; one inside another ("[[its] publisher]") behind it. */
  readonly marks: readonly Mark[];
  readonly stances: readonly WrittenStance[];
  readonly shifts: readonly WrittenShift[];
}

/** The articles of a folder, by name. */
export function readArticles(folder: string = ARTICLES): MarkedArticle[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const { text, ...rest } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
      return { ...rest, name: file.replace('.json', ''), ...withoutMarks((text as string[]).join('\n\n')) };
    });
}

/**
 * A text with marks, as text and marks.
 *
 * @example withoutMarks('Corvel said [[it|0]] had sold [[[[its|0]] maker|1]].')
 */
export function withoutMarks(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const open: number[] = [];
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const { 0: sign, 1: who, index } of marked.matchAll(/\[\[|\|(\d+(?:,\d+)*)\]\]/g)) {
    text += marked.slice(from, index);
    from = index + sign.length;
    if (who === undefined) open.push(text.length);
    else marks.push({ start: open.pop()!, end: text.length, who: who.split(',').map(Number) });
  }
  text += marked.slice(from);
  return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** A name where it stands. */
export interface PlacedName extends Range {
  readonly type: EntityType;
}

/** Every name of the article, in text order: longer ones before those that they hold. What begins with a small letter ("the dam") is no name. */
export function namesIn({ text, cast, others }: Pick<MarkedArticle, 'text' | 'cast' | 'others'>): PlacedName[] {
  const taken = new Uint8Array(text.length);
  const found: PlacedName[] = [];
  const forms = [...cast, ...others].flatMap(({ type, names }) => names.map((name) => ({ type, name: withoutTitle(name) })));
  for (const { type, name } of forms.sort((a, b) => b.name.length - a.name.length)) {
    if (!PROPER.test(name)) continue;
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length;
      if (isLetter(text, start - 1) || isLetter(text, end) || taken[start] || taken[end - 1]) continue;
      taken.fill(1, start, end);
      found.push({ start, end, type });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const PROPER = /^\p{Lu}|^\d|^\p{Ll}+\p{Lu}/u;
const withoutTitle = (name: string): string =>
  name.replace(/^(?:[Tt]he|Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame)\.? (?=\p{Lu})/u, '').replace(/['’]s$/, '');
const isLetter = (text: string, i: number): boolean => /[\p{L}\p{N}]/u.test(text[i] ?? ' ');

/** The group that stands for each member of the cast, −1 where none does. */
export function groupsOfCast({ text, cast }: MarkedArticle, tokens: Tokens, groups: readonly Group[]): number[] {
  const forms = groups.map(
    ({ names }) => new Set(names.map(({ first, last }) => bareName(text.slice(tokens.start[first]!, tokens.end[last - 1]!)))),
  );
  return cast.map(({ names }) => goingByMost(names.map(bareName), forms));
}

/** Which of those who go by these forms goes by most of the names, the first (the fullest) counting more than two others; −1 where none goes by any. */
export function goingByMost(names: readonly string[], forms: readonly ReadonlySet<string>[]): number {
  const likeness = forms.map((own) => names.reduce((sum, name, i) => sum + (own.has(name) ? (i === 0 ? 3 : 1) : 0), 0));
  const most = Math.max(0, ...likeness);
  return most === 0 ? -1 : likeness.indexOf(most);
}

const bareName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:the|mr|mrs|ms|miss|dr|prof|sir|dame)\.? /, '')
    .replace(/['’]s$/, '')
    .trim();

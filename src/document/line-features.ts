import { junkRuleOf } from './junk-rules.js';
import { type Shape, shapeOf } from './shape.js';

/** A line of a document as the line models see it. */
export interface LineView {
  readonly line: string;
  readonly shape: Shape;
  readonly gap: number;
  readonly item: boolean;
  /** The junk rule that fits it, if any. */
  readonly rule: string | null;
}

export const viewLine = (line: string, gap: number, item: boolean): LineView => ({
  line,
  shape: shapeOf(line, { start: 0, end: line.length }),
  gap,
  item,
  rule: junkRuleOf(line),
});

const bucket = (value: number, limits: readonly number[]): number => {
  const at = limits.findIndex((limit) => value <= limit);
  return at < 0 ? limits.length : at;
};
const WORD_LIMITS = [1, 2, 3, 4, 6, 8, 11, 15, 21, 30, 50];

/** Marks that a line shows on its face, whatever its words. */
const MARKS: readonly (readonly [string, RegExp])[] = [
  ['url', /https?:|www\.|\.(?:com|org|net|co\.uk)\b/i],
  ['at', /@/],
  ['hash', /#\w/],
  ['copy', /©|\(c\)|copyright/i],
  ['bar', /[|•·»]/],
  ['colon', /:$/],
  ['dots', /(?:…|\.\.\.)$/],
  ['quote', /["“”]/],
  ['time', /\b\d{1,2}:\d{2}\b/],
  ['year', /\b(?:19|20)\d{2}\b/],
  ['ago', /\b(?:ago|minutes?|hours?|mins?)$/i],
  ['digit', /\d/],
  ['paren', /^[([].*[)\]]$/],
  ['dash', /^[—–-]/],
  ['slash', /\S\/\S/],
  ['money', /[$£€]\d/],
  ['you', /\b(?:you|your)\b/i],
  ['we', /\b(?:we|our|us)\b/i],
  ['past', /\b(?:said|was|were|had|told|added)\b/],
  ['comma', /,/],
];

/** What a line looks like, as feature names. */
function faceOf({ line, shape, gap, item }: LineView): string[] {
  const head = line.length > 300 ? `${line.slice(0, 150)} ${line.slice(-150)}` : line;
  const features = [
    `n${bucket(shape.words, WORD_LIMITS)}`,
    `t${bucket(shape.titleCase, [0.01, 0.3, 0.6, 0.99])}`,
    `g${Math.min(gap, 2)}`,
    `n${bucket(shape.words, [2, 4, 8, 15, 30])}${shape.stopped ? 's' : 'o'}${shape.opensHigh ? 'H' : 'l'}`,
  ];
  if (shape.capitals) features.push('caps');
  if (shape.question) features.push('ask');
  if (item) features.push('item');
  for (const [name, pattern] of MARKS) if (pattern.test(head)) features.push(name);
  return features;
}

/** Length and end of a line, for its neighbours. */
const outline = (view: LineView | undefined): string =>
  view ? `${bucket(view.shape.words, [2, 5, 9, 21])}${view.shape.stopped ? 's' : 'o'}` : '-';

const WORDS = /[\p{L}\p{M}]+|\d+/gu;

/** Words of a short line, the first and last ones of any: what pages say around articles is said again on every page. */
function wordsOf({ line }: LineView): string[] {
  const words = (line.length > 300 ? line.slice(0, 300) : line).toLowerCase().match(WORDS) ?? [];
  const shown = words.map((word) => (/^\d/.test(word) ? '0' : word));
  const features = [`f:${shown[0] ?? ''}`, `f2:${shown.slice(0, 2).join(' ')}`, `l:${line.length > 300 ? '' : shown.at(-1)}`];
  if (shown.length <= 4) features.push(`=:${shown.join(' ')}`);
  if (shown.length <= 25) for (const word of new Set(shown)) features.push(`w:${word}`);
  if (shown.length <= 25) for (let i = 1; i < shown.length; i++) features.push(`b:${shown[i - 1]} ${shown[i]}`);
  return features;
}

/** Running facts about a document that every line's features draw on. */
class Surroundings {
  readonly #proseBefore: Int32Array;
  readonly #seen = new Map<string, number>();
  readonly #topic = new Map<string, number>();
  readonly #words: readonly (readonly string[])[];
  readonly #last: Int32Array;

  constructor(readonly views: readonly LineView[]) {
    const count = views.length;
    this.#words = views.map(({ line }) => [...new Set(contentWords(line))]);
    this.#proseBefore = new Int32Array(count + 1);
    this.#last = new Int32Array(count + 1).fill(-1);
    views.forEach((view, i) => {
      const prose = view.shape.prose && view.rule === null;
      this.#proseBefore[i + 1] = this.#proseBefore[i]! + (prose ? 1 : 0);
      this.#last[i + 1] = prose ? i : this.#last[i]!;
      this.#seen.set(view.line, (this.#seen.get(view.line) ?? 0) + 1);
      if (prose) for (const word of this.#words[i]!) this.#topic.set(word, (this.#topic.get(word) ?? 0) + 1);
    });
  }

  /** Where a line stands: how much prose is before and after it, how far the nearest is. */
  placeOf(i: number): string[] {
    const { views } = this;
    const total = this.#proseBefore[views.length]!;
    const before = this.#proseBefore[i]!;
    const own = this.#proseBefore[i + 1]! - before;
    const after = total - before - own;
    const near =
      this.#proseBefore[Math.min(views.length, i + 4)]! - before - own + before - this.#proseBefore[Math.max(0, i - 3)]!;
    const features = [
      `pb${bucket(before, [0, 1, 3, 8])}`,
      `pa${bucket(after, [0, 1, 3, 8])}`,
      `near${near}`,
      `since${before === 0 ? 'x' : bucket(i - this.#last[i]!, [1, 2, 3, 5, 9])}`,
      `at${bucket(i, [0, 1, 2, 4, 8])}`,
      `end${bucket(views.length - 1 - i, [0, 1, 2, 4, 8])}`,
    ];
    if ((this.#seen.get(views[i]!.line) ?? 0) > 1) features.push('again');
    if (own === 0) features.push(`scrap-pb${Math.min(before, 1)}pa${Math.min(after, 1)}near${Math.min(near, 3)}`);
    return features;
  }

  /** How many of a line's longer words the prose of the document speaks of too. */
  topicOf(i: number): string {
    const words = this.#words[i]!;
    const own = this.views[i]!.shape.prose && this.views[i]!.rule === null ? 1 : 0;
    const shared = words.filter((word) => (this.#topic.get(word) ?? 0) > own).length;
    return words.length === 0 ? 'topic-' : `topic${bucket(shared / words.length, [0, 0.25, 0.5, 0.75])}`;
  }
}

const contentWords = (line: string): string[] =>
  (line.slice(0, 600).toLowerCase().match(WORDS) ?? []).filter(({ length }) => length > 4);

/** For each line the features that tell junk from article. */
export function junkFeatures(views: readonly LineView[]): string[][] {
  const around = new Surroundings(views);
  const outlines = views.map(outline);
  const at = (i: number): string => outlines[i] ?? '-';
  return views.map((view, i) => {
    const topic = around.topicOf(i);
    return [
      'bias',
      ...faceOf(view),
      ...wordsOf(view),
      ...around.placeOf(i),
      topic,
      `r:${view.rule ?? '-'}`,
      `p:${at(i - 1)}`,
      `q:${at(i + 1)}`,
      `pq:${at(i - 1)}${at(i)}${at(i + 1)}`,
      `pp:${at(i - 2)}${at(i - 1)}`,
      `qq:${at(i + 1)}${at(i + 2)}`,
      `pr:${views[i - 1]?.rule ?? '-'}`,
      `qr:${views[i + 1]?.rule ?? '-'}`,
      `c:${at(i)}${topic}`,
    ];
  });
}

/** For each line, junk left out, the features that tell a heading: its shape and its neighbours', no words. */
export function headingFeatures(views: readonly LineView[]): string[][] {
  return views.map((view, i) => {
    const before = outline(views[i - 1]);
    const after = outline(views[i + 1]);
    const own = outline(view);
    const isTurn = /^(?:[QA]|[\p{Lu}][\p{L}.'’ -]{1,30}):\s/u.test(view.line);
    return [
      'bias',
      ...faceOf(view),
      `o:${own}`,
      `p:${before}`,
      `q:${after}`,
      `pq:${before}${own}${after}`,
      `qq:${after}${outline(views[i + 2])}`,
      `pp:${outline(views[i - 2])}${before}`,
      `qg${Math.min(views[i + 1]?.gap ?? 3, 2)}`,
      `at${bucket(i, [0, 1, 2])}`,
      `qi${views[i + 1]?.item ? 1 : 0}${view.item ? 1 : 0}`,
      `e:${view.shape.words <= 15 ? (/[\p{P}\p{S}]$/u.exec(view.line)?.[0] ?? '') : '~'}${own}`,
      `s:${/^\p{P}/u.exec(view.line)?.[0] ?? (/^\d/.test(view.line) ? '0' : /^\p{Lu}/u.test(view.line) ? 'A' : 'a')}${own}`,
      ...(isTurn ? ['turn'] : []),
    ];
  });
}

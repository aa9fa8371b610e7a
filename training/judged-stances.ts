// Articles of the news in which a language model judged who stands how towards whom and where that turns: `training/stances.txt` says where
// it stands and what it judged, `training/stances.md` by what instruction.
import { readFileSync } from 'node:fs';
import type { Range } from '../src/schema/span.js';
import { type NewsName, withTexts } from './news.js';

const STANCES = 'training/stances.txt';
const RELATIONS = 'training/relations.txt';

/** Who stands towards whom: a name's place in the text; no holder where it is a crowd, the author, or how the target fares. */
interface Between {
  readonly holder: Range | null;
  readonly target: Range;
  /** It holds both ways between the two. */
  readonly mutual: boolean;
}

export interface JudgedStance extends Between {
  readonly cue: Range;
  readonly sign: 1 | -1;
  /** False where careful readers could differ. */
  readonly sure: boolean;
  readonly when: 'earlier' | 'now' | 'ahead';
}

export interface JudgedShift extends Between {
  readonly direction: 'up' | 'down';
  /** Indexes of stances. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly grade: 'must' | 'should' | 'nice';
  readonly realised: boolean;
}

export interface JudgedStances {
  readonly news: NewsName;
  readonly id: string;
  /** Of the text, so that another text is told. */
  readonly length: number;
  readonly stances: readonly JudgedStance[];
  readonly shifts: readonly JudgedShift[];
}

/** The judged articles with their texts. */
export const readJudgedStances = (corpora: string) => readJudged(corpora, STANCES);

/** Those in which only was judged who of two that the library knows stands how towards the other. */
export const readJudgedRelations = (corpora: string) => readJudged(corpora, RELATIONS);

function readJudged(corpora: string, file: string): (JudgedStances & { readonly text: string })[] {
  const articles = withTexts(corpora, readFileSync(file, 'utf8').trimEnd().split('\n').map(parseStances));
  for (const { news, id, length, text } of articles) {
    if (text.length !== length) throw new Error(`${news} ${id} is another text than was judged`);
  }
  return articles;
}

const WHEN = { e: 'earlier', n: 'now', l: 'ahead' } as const;
const STANCE = /^(\d+)-(\d+):(?:(\d+)-(\d+))?([>=])(\d+)-(\d+):([+-])(\??)([enl])$/;
const SHIFT = /^!(?:(\d+)-(\d+))?([>=])(\d+)-(\d+):(up|down):([\d,]+)>([\d,]+):(must|should|nice)(l?)$/;

/**
 * A line of `stances.txt`.
 *
 * @example parseStances('bbc sport/001 900 40-46:12-17>55-60:-n 80-87:12-17>55-60:+e !12-17>55-60:down:1>0:must')
 */
export function parseStances(line: string): JudgedStances {
  const [news, id, length, ...items] = line.split(' ');
  return {
    news: news as NewsName,
    id: id!,
    length: Number(length),
    stances: items.filter((item) => !item.startsWith('!')).map(stanceOf),
    shifts: items.filter((item) => item.startsWith('!')).map(shiftOf),
  };
}

function stanceOf(item: string): JudgedStance {
  const [, from, to, a, b, link, c, d, sign, doubt, when] = STANCE.exec(item)!;
  return {
    cue: { start: Number(from), end: Number(to) },
    ...between(a, b, link, c, d),
    sign: sign === '+' ? 1 : -1,
    sure: doubt === '',
    when: WHEN[when as keyof typeof WHEN],
  };
}

function shiftOf(item: string): JudgedShift {
  const [, a, b, link, c, d, direction, before, after, grade, later] = SHIFT.exec(item)!;
  return {
    ...between(a, b, link, c, d),
    direction: direction as JudgedShift['direction'],
    before: before!.split(',').map(Number),
    after: after!.split(',').map(Number),
    grade: grade as JudgedShift['grade'],
    realised: later === '',
  };
}

function between(a?: string, b?: string, link?: string, c?: string, d?: string): Between {
  return {
    holder: a === undefined ? null : { start: Number(a), end: Number(b) },
    target: { start: Number(c), end: Number(d) },
    mutual: link === '=',
  };
}

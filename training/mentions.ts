// Articles of the news in which a language model judged who is named, and whom other words mean: `training/mentions.txt` says where the
// mentions stand and what it judged, `training/mentions.md` by what instruction.
import { readFileSync } from 'node:fs';
import type { Group } from '../src/entities/merge.js';
import type { Tokens } from '../src/language/tokens.js';
import type { EntityType } from '../src/schema/entities.js';
import type { Range } from '../src/schema/span.js';
import { type NewsName, withTexts } from './news.js';

const MENTIONS = 'training/mentions.txt';

export interface JudgedName extends Range {
  readonly type: EntityType;
  /** The number of whoever bears it, from 1. */
  readonly bearer: number;
}

/** "He", "it", "the lender", "his" in "his club". */
export interface JudgedReference extends Range {
  /** The numbers of those whom it means; none where nobody is meant who is named. */
  readonly meant: readonly number[];
  /** False where careful readers could differ. */
  readonly sure: boolean;
}

/** What was judged of an article: of its text from the start to `end`. */
interface JudgedMentions {
  readonly news: NewsName;
  readonly id: string;
  readonly end: number;
  /** In text order. */
  readonly names: readonly JudgedName[];
  /** In text order, the longer first. */
  readonly references: readonly JudgedReference[];
}

export interface JudgedArticle extends JudgedMentions {
  readonly text: string;
}

export function readJudgedArticles(corpora: string): JudgedArticle[] {
  const articles = withTexts(corpora, readFileSync(MENTIONS, 'utf8').trimEnd().split('\n').map(parseMentions));
  return articles.map((article) => ({ ...article, text: article.text.slice(0, article.end) }));
}

const TYPES: Readonly<Record<string, EntityType>> = {
  p: 'person',
  o: 'organization',
  l: 'place',
  g: 'group',
  e: 'event',
  w: 'work',
  r: 'product',
  x: 'other',
};

const NAME = /^(\d+)-(\d+):([polgewrx])(\d+)$/;
const REFERENCE = /^(\d+)-(\d+)=(\d+(?:,\d+)*)(\??)$/;

/**
 * A line of `mentions.txt`.
 *
 * @example parseMentions('bbc business/001 340 0-11:o1 30-38:p2 14-16=1 60-69=1,2? 80-82=0')
 */
export function parseMentions(line: string): JudgedMentions {
  const [news, id, end, ...mentions] = line.split(' ');
  const names: JudgedName[] = [];
  const references: JudgedReference[] = [];
  for (const mention of mentions) {
    const name = NAME.exec(mention);
    if (name) {
      names.push({ start: Number(name[1]), end: Number(name[2]), type: TYPES[name[3]!]!, bearer: Number(name[4]) });
      continue;
    }
    const [, from, to, meant, doubt] = REFERENCE.exec(mention)!;
    const numbers = meant!.split(',').map(Number);
    references.push({ start: Number(from), end: Number(to), meant: numbers[0] === 0 ? [] : numbers, sure: doubt === '' });
  }
  return { news: news as NewsName, id: id!, end: Number(end), names, references };
}

/** The group of names that stands for each bearer, by its number: the one that has most of its names; −1 where none has any. */
export function groupsOfBearers({ names }: JudgedMentions, tokens: Tokens, groups: readonly Group[]): number[] {
  const shared = Array.from({ length: 1 + Math.max(0, ...names.map(({ bearer }) => bearer)) }, () => new Map<number, number>());
  const bearerAt = new Map(
    names.flatMap(({ start, end, bearer }) => [[`s${start}`, bearer] as const, [`e${end}`, bearer] as const]),
  );
  groups.forEach((group, index) => {
    for (const { first, last } of group.names) {
      const bearer = bearerAt.get(`s${tokens.start[first]!}`) ?? bearerAt.get(`e${tokens.end[last - 1]!}`);
      if (bearer !== undefined) shared[bearer]!.set(index, (shared[bearer]!.get(index) ?? 0) + 1);
    }
  });
  return shared.map((counts) => [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [-1, 0])[0]);
}

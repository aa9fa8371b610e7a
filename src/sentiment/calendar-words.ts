import type { Document } from '../document/document.js';
import { LEXICON, POS } from '../language/codes.js';
import type { Language } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { MONTHS } from './time-words.js';
import { FACT } from './word-facts.js';

export function isMonth(tokens: Tokens, i: number): boolean {
  if (tokens.lower(i) === 'may' || tokens.lower(i) === 'march') {
    return (
      tokens.pos[i] !== POS.AUX &&
      tokens.pos[i] !== POS.VERB &&
      tokens.form(i)[0] === tokens.lower(i)[0]?.toUpperCase() &&
      i > 0 &&
      !/^\W*$/.test(tokens.lower(i - 1))
    );
  }
  return MONTHS.includes(tokens.lower(i));
}

export function isWeekday(tokens: Tokens, i: number): boolean {
  return (tokens.flags[i]! & LEXICON.weekday) !== 0 && tokens.lower(i).endsWith('day');
}

/** The latest year named: without a date of its own the article is at least that young. */
export function latestYear(tokens: Tokens): number | null {
  let latest: number | null = null;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.pos[i] !== POS.NUM) continue;
    const year = Number(tokens.lower(i));
    if (year >= 1900 && year < 2100 && Number.isInteger(year)) latest = Math.max(latest ?? 0, year);
  }
  return latest;
}

/** Without a date: the month that the title or the first paragraph names last, where others are named too. */
export function latestMonth({ blocks }: Document, { tokens, sentences }: Language, facts: Int32Array): number | null {
  const named: number[] = [];
  let heading: number | null = null;
  const lede = blocks.findIndex(({ kind }) => kind === 'paragraph');
  for (let i = 0; i < tokens.count; i++) {
    if (!(facts[i]! & FACT.dated) || !isMonth(tokens, i)) continue;
    const month = MONTHS.indexOf(tokens.lower(i));
    named.push(month);
    const { block } = sentences[tokens.sentence[i]!]!;
    if (block < lede || (block === lede && heading === null)) heading = month;
  }
  if (new Set(named).size < 2) return null;
  return heading ?? named.reduce((a, b) => Math.max(a, b));
}

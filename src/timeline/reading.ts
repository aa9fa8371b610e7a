import { CAPITAL, POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { WordTable } from '../model/word-table.js';
import { NO_CLUE } from './clues.js';
import type { Unit } from './meaning.js';
import type { TimeWord } from './time-words.js';
import type { Clue } from './words.js';

/** A count and the token behind it; `amount` is null for "several". */
export interface Count {
  readonly amount: number | null;
  readonly last: number;
}

/** No length of time in the news counts more. */
const MOST = 1_000_000;

/** Words that a count begins with, besides numbers. */
const COUNTS = {
  article: ['a', 'an'],
  half: ['half'],
  vague: ['several', 'few', 'many', 'some'],
  crowd: ['tens', 'dozens', 'hundreds', 'thousands', 'scores'],
} as const;
const COUNT_TABLE = WordTable.ofLists(COUNTS);
export const COUNT_WORDS: readonly string[] = Object.values(COUNTS).flat();

/** One sentence as the recognisers read it; beyond its ends there is nothing. */
export class Reading {
  constructor(
    readonly tokens: Tokens,
    /** What each token of the text is to an expression of time. */
    readonly words: readonly (TimeWord | undefined)[],
    readonly first: number,
    readonly last: number,
  ) {}

  clue(i: number): Clue {
    return (i >= this.first && i < this.last ? this.words[i]?.clue : undefined) ?? NO_CLUE;
  }

  /** The token's hash, as `Tokens.word` has it. */
  word(i: number): number {
    return i >= this.first && i < this.last ? this.tokens.word[i]! : 0;
  }

  lower(i: number): string {
    return i >= this.first && i < this.last ? this.tokens.lower(i) : '';
  }

  pos(i: number): number {
    return i >= this.first && i < this.last ? this.tokens.pos[i]! : POS.PUNCT;
  }

  is(i: number, ...words: readonly string[]): boolean {
    const lower = this.lower(i);
    for (let k = 0; k < words.length; k++) if (words[k] === lower) return true;
    return false;
  }

  isCapitalized(i: number): boolean {
    const capital = i >= this.first && i < this.last ? this.tokens.capital[i] : CAPITAL.none;
    // "mid-November" is mixed.
    return capital === CAPITAL.first || capital === CAPITAL.all || capital === CAPITAL.mixed;
  }

  /** True where token i has no space before it. */
  isTight(i: number): boolean {
    return i > this.first && i < this.last && !this.tokens.spaceBefore(i);
  }

  /** A hyphen that ties two words: "nine[-]month". */
  isHyphen(i: number): boolean {
    return this.is(i, '-', '–') && this.isTight(i) && this.isTight(i + 1);
  }

  /** The token behind an optional comma. */
  pastComma(i: number): number {
    return this.is(i, ',') ? i + 1 : i;
  }

  /** The unit that a token names. */
  unit(i: number): Unit | null {
    return this.clue(i).unit ?? null;
  }

  /** "14", "twenty-four", "a couple of", "several": how many, from token i on. "a" counts one. */
  count(i: number): Count | null {
    switch (COUNT_TABLE.get(this.word(i))) {
      case 'article':
        return this.countBehindArticle(i + 1);
      case 'half':
        return this.is(i + 1, 'a', 'an') ? { amount: 0.5, last: i + 2 } : null;
      case 'vague':
        return { amount: null, last: i + 1 };
      case 'crowd':
        return this.is(i + 1, 'of') ? { amount: null, last: i + 2 } : null;
      default:
        return this.number(i);
    }
  }

  private countBehindArticle(i: number): Count | null {
    if (this.is(i, 'couple')) return { amount: 2, last: this.is(i + 1, 'of') ? i + 2 : i + 1 };
    if (this.is(i, 'few')) return { amount: null, last: i + 1 };
    if (this.is(i, 'dozen', 'hundred', 'thousand')) return { amount: this.clue(i).number!, last: i + 1 };
    if (this.is(i, 'half') && (this.is(i + 1, '-') || this.unit(i + 1)))
      return { amount: 0.5, last: this.is(i + 1, '-') ? i + 2 : i + 1 };
    if (this.is(i, 'number', 'handful', 'series') && this.is(i + 1, 'of')) return { amount: null, last: i + 2 };
    return { amount: 1, last: i };
  }

  /** A number in figures or words, with a fraction: "5 1/2", "one and a half". */
  private number(i: number): Count | null {
    const whole = this.whole(i);
    if (!whole || whole.amount === null) return whole;
    const { amount, last } = whole;
    if (this.is(last, '1/2', '½')) return { amount: amount + 0.5, last: last + 1 };
    if (this.is(last, 'and') && this.is(last + 1, 'a') && this.is(last + 2, 'half'))
      return { amount: amount + 0.5, last: last + 3 };
    return whole;
  }

  private whole(i: number): Count | null {
    let total = this.clue(i).number;
    if (total === undefined) return null;
    let at = i + 1;
    for (;;) {
      const next = this.isHyphen(at) ? at + 1 : at;
      const more = this.clue(next).number;
      if (more === undefined || total > MOST) return { amount: total, last: at };
      if (more === 100 || more === 1000) total *= more;
      else if (total >= 20 && total < 100 && more < 10 && total % 10 === 0 && isWord(this.lower(next))) total += more;
      else return { amount: total, last: at };
      at = next + 1;
    }
  }
}

const isWord = (lower: string): boolean => lower >= 'a';

import type { Range } from '../schema/span.js';

/** What a line looks like, whatever it says. */
export interface Shape {
  readonly words: number;
  readonly chars: number;
  /** Ends as a sentence does: a full stop, question or exclamation mark, perhaps inside quotation marks or brackets. */
  readonly stopped: boolean;
  readonly question: boolean;
  readonly capitals: boolean;
  /** The first letter is upper case, or the line begins with a digit. */
  readonly opensHigh: boolean;
  /** Share of words longer than three letters that begin with a capital. */
  readonly titleCase: number;
  readonly prose: boolean;
}

const SENTENCE_END = /[.!?…][\])"'’”»]*$/;
const QUESTION_END = /\?["'’”»]?$/;
const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;

export function shapeOf(text: string, { start, end }: Range): Shape {
  const line = text.slice(start, end);
  const words = line.length > 400 ? line.slice(0, 400).match(WORDS) : line.match(WORDS);
  const count = words?.length ?? 0;
  const long = (words ?? []).filter((word) => word.length > 3);
  const high = long.filter(isHigh).length;
  const stopped = SENTENCE_END.test(line.slice(-6));
  return {
    words: count,
    chars: line.length,
    stopped,
    question: QUESTION_END.test(line.slice(-3)),
    capitals: line.length <= 400 && /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line),
    opensHigh: words !== null && (isHigh(words[0]!) || /^\d/.test(words[0]!)),
    titleCase: long.length > 0 ? high / long.length : 0,
    prose: count >= 22 || (stopped && count >= 9),
  };
}

const isHigh = (word: string): boolean => /^\p{Lu}/u.test(word);

import { CAPITAL, type Capital } from './codes.js';

/** What a word looks like. */
export interface Looks {
  /** "Xx" for Marco, "XX" for NATO, "x-x" for de-escalate, "d,d" for 5,000. */
  readonly shape: string;
  readonly capital: Capital;
  readonly hasDigit: boolean;
}

const LONGEST_SHAPE = 12;
/** Characters that are looked at, each kept as what it stands for: X for a capital, x for another letter, d for a digit, or itself. */
const kinds = new Map<string, string>();

/** Runs of three and more of a kind become two. */
export function looksOf(form: string): Looks {
  let shape = '';
  let run = 0;
  let last = '';
  const seen = { upper: 0, lower: false, digit: false, upperFirst: false };
  for (const character of form) {
    const kind = kindOf(character);
    if (kind === 'X') {
      if (seen.upper === 0 && !seen.lower) seen.upperFirst = true;
      seen.upper++;
    } else if (kind === 'x') seen.lower = true;
    else if (kind === 'd') seen.digit = true;
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2 && shape.length < LONGEST_SHAPE) shape += kind;
  }
  return { shape, capital: capitalOf(seen), hasDigit: seen.digit };
}

function kindOf(character: string): string {
  const known = kinds.get(character);
  if (known) return known;
  const kind = /\p{Lu}/u.test(character) ? 'X' : /\p{L}/u.test(character) ? 'x' : /\p{N}/u.test(character) ? 'd' : character;
  if (kinds.size < 1000) kinds.set(character, kind);
  return kind;
}

function capitalOf({ upper, lower, upperFirst }: { upper: number; lower: boolean; upperFirst: boolean }): Capital {
  if (upper === 0) return lower ? CAPITAL.none : CAPITAL.noLetter;
  if (!lower) return CAPITAL.all;
  return upper === 1 && upperFirst ? CAPITAL.first : CAPITAL.mixed;
}

// What may stand between a cue and a token, and set it off from what is said.
import { POS } from '../language/codes.js';
import { hashString } from '../model/hash.js';

/** One bit each. */
export const BARRIER = { comma: 1, mark: 2, stop: 4, dash: 8, border: 16, relative: 32, and: 64, bracket: 128 } as const;

const FORMS: Readonly<Record<string, readonly string[]>> = {
  comma: [','],
  stop: [':', ';'],
  dash: ['-', '--', '–', '—'],
  relative: ['who', 'which', 'that', 'whom'],
  and: ['and', 'but'],
  bracket: ['(', ')'],
};

const BY_WORD: ReadonlyMap<number, number> = new Map(
  Object.entries(FORMS).flatMap(([name, forms]) =>
    forms.map((form) => [hashString(form), BARRIER[name as keyof typeof BARRIER]] as const),
  ),
);

/** Parts of speech that no barrier has, which are most of a text. */
const OPEN_CLASSES =
  (1 << POS.NOUN) | (1 << POS.PROPN) | (1 << POS.VERB) | (1 << POS.AUX) | (1 << POS.ADJ) | (1 << POS.ADP) | (1 << POS.NUM);

/** The barrier that a word is, by its hash and part of speech; 0 where it is none. */
export const barrierOf = (word: number, pos: number): number =>
  ((OPEN_CLASSES >> pos) & 1) === 1 ? 0 : (BY_WORD.get(word) ?? 0);

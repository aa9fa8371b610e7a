// Parts of speech, from left to right: most words can be but one thing, the others are what a learned model makes of their neighbours.
import bytes from '../data/tagger.bin';
import { readTables, type Table, tableNamed } from '../model/weights.js';
import { FACT, FACTS, type Forms, NO_FORM } from './forms.js';

/** Rows of the table of weights, as a power of two. */
export const TAG_BITS = 15;
export const TAG_FEATURES = 19;
/** Stands for the part of speech of what is not there. */
export const NO_TAG = 31;

const SHIFT = 32 - TAG_BITS;
/** Odd numbers that keep the parts of a feature apart, and one that mixes them. */
const [A, B, C, MIX] = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x2c1b3c6d];

const row = (feature: number, value: number): number => {
  const hash = Math.imul(feature, 0x27d4eb2f) + Math.imul(value, A);
  return Math.imul(hash ^ (hash >>> 15), MIX) >>> SHIFT;
};

/**
 * Writes the features of a word as rows of the table of weights.
 *
 * @param before, at, after forms: of the word and of its neighbours in the sentence, `NO_FORM` where there is none
 * @param tag1, tag2 what the last word and the one before it were taken for
 */
export function tagFeatures(
  facts: Uint32Array,
  before: number,
  at: number,
  after: number,
  tag1: number,
  tag2: number,
  rows: Int32Array,
): void {
  const word = facts[at + FACT.hash]!;
  const wordBefore = facts[before + FACT.hash]!;
  const wordAfter = facts[after + FACT.hash]!;
  const kind = facts[at + FACT.kind]!;
  const kindAfter = facts[after + FACT.kind]!;
  const cluster = facts[at + FACT.cluster]!;
  const capital = facts[at + FACT.capital]!;
  const first = before === NO_FORM ? B : 0;
  rows[0] = row(1, word);
  rows[1] = row(2, wordBefore);
  rows[2] = row(3, wordAfter);
  rows[3] = row(4, facts[at + FACT.suffix3]!);
  rows[4] = row(5, facts[at + FACT.shape]! + first);
  rows[5] = row(6, cluster);
  rows[6] = row(7, facts[before + FACT.cluster]!);
  rows[7] = row(8, facts[after + FACT.cluster]!);
  rows[8] = row(9, facts[at + FACT.flags]!);
  rows[9] = row(10, tag1 * 32 + tag2);
  rows[10] = row(11, word + Math.imul(tag1, B));
  rows[11] = row(12, word + Math.imul(wordAfter, B));
  rows[12] = row(13, word + Math.imul(wordBefore, B));
  rows[13] = row(14, kindAfter + Math.imul(tag1, B));
  rows[14] = row(15, kindAfter + Math.imul(kind, B) + Math.imul(tag1, C));
  rows[15] = row(16, word + Math.imul(capital, C) + first);
  rows[16] = row(17, kind);
  rows[17] = row(18, kindAfter + Math.imul(kind, B));
  rows[18] = row(19, capital + 8 * facts[before + FACT.capital]! + 64 * facts[after + FACT.capital]!);
}

/** Tells parts of speech by a table of weights. */
export class Tagger {
  /** The squares that the bytes of the table stand for: whole numbers. */
  readonly #weights: Int16Array;
  readonly #width: number;
  readonly #rows = new Int32Array(TAG_FEATURES);

  constructor({ cells, width }: Table) {
    this.#weights = new Int16Array(cells.length);
    for (let i = 0; i < cells.length; i++) this.#weights[i] = cells[i]! * Math.abs(cells[i]!);
    this.#width = width;
  }

  /** Writes the parts of speech of a sentence, the tokens from `first` to before `last`. */
  tag(form: Int32Array, facts: Uint32Array, first: number, last: number, pos: Uint8Array): void {
    let tag1 = NO_TAG;
    let tag2 = NO_TAG;
    for (let i = first; i < last; i++) {
      const at = FACTS * form[i]!;
      const tags = facts[at + FACT.tags]!;
      let tag = 31 - Math.clz32(tags);
      if ((tags & (tags - 1)) !== 0) {
        const before = i > first ? FACTS * form[i - 1]! : NO_FORM;
        const after = i + 1 < last ? FACTS * form[i + 1]! : NO_FORM;
        tagFeatures(facts, before, at, after, tag1, tag2, this.#rows);
        tag = this.#best(tags);
      }
      pos[i] = tag;
      tag2 = tag1;
      tag1 = tag;
    }
  }

  /** The part of speech with the highest score among some. */
  #best(tags: number): number {
    const weights = this.#weights;
    const rows = this.#rows;
    const width = this.#width;
    let best = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let rest = tags; rest !== 0; rest &= rest - 1) {
      const tag = 31 - Math.clz32(rest & -rest);
      let score = 0;
      for (let f = 0; f < TAG_FEATURES; f++) score += weights[rows[f]! * width + tag]!;
      if (score > top) {
        top = score;
        best = tag;
      }
    }
    return best;
  }
}

const tagger = bytes.byteLength > 0 ? new Tagger(tableNamed(readTables(bytes), 'tags')) : null;

/** The parts of speech of an article's tokens, codes of `POS`. */
export function tagWords(
  form: Int32Array,
  { facts }: Forms,
  sentences: readonly { readonly first: number; readonly last: number }[],
): Uint8Array {
  const pos = new Uint8Array(form.length);
  for (const { first, last } of sentences) tagger?.tag(form, facts, first, last, pos);
  return pos;
}

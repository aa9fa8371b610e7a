import { FACT, FACTS, type Forms } from './forms.js';
import { flagPhrases } from './phrases.js';

/** The article's tokens, a column for each thing known of them. Token i is `text.slice(start[i], end[i])`. */
export class Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Universal parts of speech, codes of `POS`. */
  readonly pos: Uint8Array;
  /** Index of the token's sentence in `Language.sentences`. */
  readonly sentence: Int32Array;
  /** Bits of `LEXICON`, of the word itself and of the phrase of the lexicon that it stands in. */
  readonly flags: Int32Array;
  /** Hash of the lower-case form; the following columns are the fields of `Word`. */
  readonly word: Uint32Array;
  readonly shape: Uint32Array;
  readonly prefix: Uint32Array;
  readonly suffix2: Uint32Array;
  readonly suffix3: Uint32Array;
  readonly cluster: Uint16Array;
  readonly coarseCluster: Uint8Array;
  readonly capital: Uint8Array;
  readonly #text: string;
  readonly #forms: Forms;
  /** The number of each token's form. */
  readonly #form: Int32Array;

  constructor(
    text: string,
    forms: Forms,
    columns: Pick<Tokens, 'start' | 'end' | 'pos' | 'sentence'> & { readonly form: Int32Array },
  ) {
    const count = columns.start.length;
    this.#text = text;
    this.#forms = forms;
    this.#form = columns.form;
    this.count = count;
    this.start = columns.start;
    this.end = columns.end;
    this.pos = columns.pos;
    this.sentence = columns.sentence;
    const { facts } = forms;
    this.word = column(new Uint32Array(count), columns.form, facts, FACT.hash);
    this.shape = column(new Uint32Array(count), columns.form, facts, FACT.shape);
    this.prefix = column(new Uint32Array(count), columns.form, facts, FACT.prefix);
    this.suffix2 = column(new Uint32Array(count), columns.form, facts, FACT.suffix2);
    this.suffix3 = column(new Uint32Array(count), columns.form, facts, FACT.suffix3);
    this.cluster = column(new Uint16Array(count), columns.form, facts, FACT.cluster);
    this.coarseCluster = column(new Uint8Array(count), columns.form, facts, FACT.coarseCluster);
    this.capital = column(new Uint8Array(count), columns.form, facts, FACT.capital);
    this.flags = flagPhrases(column(new Int32Array(count), columns.form, facts, FACT.flags), this.word, columns.form, facts);
  }

  /** The token as it stands in the text. */
  form(i: number): string {
    return this.#text.slice(this.start[i]!, this.end[i]!);
  }

  /** The token in lower case, with straight apostrophes and hyphens; '' outside the table. */
  lower(i: number): string {
    return i >= 0 && i < this.count ? this.#forms.lower(this.#form[i]!) : '';
  }

  /** The token's lemma in lower case; '' outside the table. */
  lemma(i: number): string {
    return i >= 0 && i < this.count ? this.#forms.lemma(this.#form[i]!, this.pos[i]!) : '';
  }

  /** True for "501st" and "1999". */
  beginsWithDigit(i: number): boolean {
    const code = this.#text.charCodeAt(this.start[i]!);
    return code >= 48 && code <= 57;
  }

  /** True where white space, or the edge of a block, stands before the token. */
  spaceBefore(i: number): boolean {
    return i === 0 || this.end[i - 1]! < this.start[i]!;
  }

  /** The tokens that a range touches, half-open: [first, last). */
  within(start: number, end: number): readonly [first: number, last: number] {
    return [firstAbove(this.end, start), firstAbove(this.start, end - 1)];
  }
}

/** One fact of each token's form, as a column. */
function column<T extends Int32Array | Uint32Array | Uint16Array | Uint8Array>(
  values: T,
  form: Int32Array,
  facts: Uint32Array,
  fact: number,
): T {
  for (let i = 0; i < form.length; i++) values[i] = facts[FACTS * form[i]! + fact]!;
  return values;
}

/** Index of the first value above a limit in an ascending column; its length where there is none. */
function firstAbove(column: Int32Array, limit: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

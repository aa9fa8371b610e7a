import type { WinkToken } from './wink.js';

/** Marks that close what stands before them. */
const CLOSING = /^["”’'»)\]]+$/;
/** Marks that neither open anything nor stand for a word: "…", "!!", ".." */
const TRAILING = /^[^\p{L}\p{N}\p{S}"“‘'«([{#@&*•–—-]+$/u;
const ENDS_SENTENCE = /[.!?…]["”’'»)\]]*$/;
const PLAIN_END = /^[.!?]$/;
const LOWER = /^\p{Ll}/u;
const DIGITS = /^\d+$/;

/**
 * The indices of the tokens that begin a sentence. wink's word is taken, but for what marks make of it: `"No!" she cried` is one
 * sentence, a closing mark or a reference [17] belongs to what it follows, and a run of dots begins nothing.
 */
export function sentenceStarts(run: string, tokens: readonly WinkToken[]): Set<number> {
  const marks = new Marks(run, tokens);
  const starts = new Set<number>(tokens.length ? [0] : []);
  let last = 0;
  let wanted = false;
  for (let i = 1; i < tokens.length; i++) {
    wanted ||= tokens[i]!.first;
    if (!wanted || marks.belongsBefore(i)) continue;
    wanted = false;
    if (marks.continues(i) || marks.isEnumerator(last, i)) continue;
    if (tokens[i]!.first || marks.sentenceEndsBefore(i)) {
      starts.add(i);
      last = i;
    }
  }
  return starts;
}

/** What the marks around a token say of it. */
class Marks {
  readonly #run: string;
  readonly #tokens: readonly WinkToken[];

  constructor(run: string, tokens: readonly WinkToken[]) {
    this.#run = run;
    this.#tokens = tokens;
  }

  /** A mark, or part of a reference, that closes the sentence before. */
  belongsBefore(i: number): boolean {
    const form = this.#form(i);
    return TRAILING.test(form) || (CLOSING.test(form) && this.#touches(i)) || this.#isReference(i) || this.#isReference(i - 1);
  }

  /** A lower-case word after anything but a plain full stop ("she cried", ".com") goes on with the sentence. */
  continues(i: number): boolean {
    return LOWER.test(this.#form(i)) && (this.#touches(i) || !PLAIN_END.test(this.#form(i - 1)));
  }

  /** "1." and what it numbers are one sentence. */
  isEnumerator(from: number, i: number): boolean {
    return i === from + 2 && PLAIN_END.test(this.#form(from + 1)) && DIGITS.test(this.#form(from));
  }

  sentenceEndsBefore(i: number): boolean {
    const { end } = this.#tokens[i - 1]!;
    return this.#form(i - 1) === ']' || ENDS_SENTENCE.test(this.#run.slice(Math.max(0, end - 3), end));
  }

  #isReference(i: number): boolean {
    return this.#form(i) === '[' && DIGITS.test(this.#form(i + 1)) && this.#form(i + 2) === ']';
  }

  #form(i: number): string {
    const token = this.#tokens[i];
    return token ? this.#run.slice(token.start, token.end) : '';
  }

  #touches(i: number): boolean {
    return this.#tokens[i - 1]!.end === this.#tokens[i]!.start;
  }
}

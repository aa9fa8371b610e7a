// Where sentences end: at a mark that may end one, by what stands before and after it.
import { STOP, stopAfter } from './abbreviations.js';
import { CHARACTER, classAt, isDigitAt } from './characters.js';
import { isEnumerator, listItems } from './list-items.js';
import type { Spans } from './spans.js';

const { lower, upper, digit, dot, mark, symbol } = CHARACTER;

const [FULL_STOP, EXCLAMATION, QUESTION, ELLIPSIS, OPEN_SQUARE, CLOSE_SQUARE] = [0x2e, 0x21, 0x3f, 0x2026, 0x5b, 0x5d];
/** Marks of which lines are drawn: "***". */
const LINES = new Set(Array.from('*-=_', (char) => char.charCodeAt(0)));
const CLOSING = new Set(Array.from('"”’\'»)]', (char) => char.charCodeAt(0)));
const OPENING = new Set(Array.from('"“„‘\'«([{¿¡', (char) => char.charCodeAt(0)));
/** Quotation marks among them: "1983 was a good year" begins a sentence, (12) does not. */
const OPENING_QUOTES = new Set(Array.from('"“„‘\'«', (char) => char.charCodeAt(0)));
/** Marks that begin something, or stand for something. */
const NO_TRAILING = new Set(Array.from('"“„‘\'«([{¿¡#@&*•‣⁃–—-/%§', (char) => char.charCodeAt(0)));

/** Words that often begin a sentence and seldom a name, so that "U.S." ends one before them. */
const STARTERS = new Set(
  `a according after all also although an and another any are as asked at because before both but by can could despite did do does during each even every few finally first for from had has have he her here his how however i if in instead is it its just last later let many may meanwhile might more most moreover much my neither no nobody none nor not nothing now of on once one only or other others our over perhaps please she should since so some somebody someone soon still such than that the their then there these they this those though through thus to under unlike until was we were what when where whether which while who whose why will with within without would yes yet you your`.split(
    /\s+/,
  ),
);

/** The indices of the tokens, from `from` on, that begin a sentence of the run. */
export function findSentenceStarts(run: string, spans: Spans, from: number): number[] {
  if (from === spans.count) return [];
  const gaps = new Gaps(run, spans, from);
  const items = listItems(run, spans, from);
  const starts = [from];
  let last = from;
  let stop = -1;
  for (let i = from + 1; i < spans.count; i++) {
    if (gaps.mayEnd(i - 1)) stop = i - 1;
    if (!items.has(i)) {
      if (stop < 0 || gaps.belongsBefore(i)) continue;
      const begins = !isEnumerator(run, spans, last, stop) && !gaps.isEllipsis(last, stop) && gaps.begins(i, stop);
      stop = -1;
      if (!begins) continue;
    }
    starts.push(i);
    last = i;
    stop = -1;
  }
  return starts;
}

/** What stands between tokens, and what it says of sentences. */
class Gaps {
  readonly #run: string;
  readonly #spans: Spans;
  readonly #from: number;

  constructor(run: string, spans: Spans, from: number) {
    this.#run = run;
    this.#spans = spans;
    this.#from = from;
  }

  /** The token ends with a mark that may end a sentence, or is a line. */
  mayEnd(i: number): boolean {
    const { start, end } = this.#spans;
    const code = this.#run.charCodeAt(end[i]! - 1);
    if (code === FULL_STOP || code === QUESTION || code === EXCLAMATION || code === ELLIPSIS) return true;
    return end[i]! - start[i]! >= 3 && LINES.has(code);
  }

  /** A mark, or part of a reference [17], that belongs to the sentence before. */
  belongsBefore(i: number): boolean {
    const at = this.#spans.start[i]!;
    const code = this.#run.charCodeAt(at);
    if (CLOSING.has(code) && this.#touches(i)) return true;
    const kind = classAt(this.#run, at);
    if (kind === dot && this.#opensEllipsis(i)) return false;
    if ((kind === mark || kind === dot) && !NO_TRAILING.has(code)) return true;
    return this.#isReference(i) || this.#isReference(i - 1);
  }

  /** Does a sentence begin with token i, when `stop` is the last mark before it that may end one? */
  begins(i: number, stop: number): boolean {
    const { start, end } = this.#spans;
    const length = end[stop]! - start[stop]!;
    const first = this.#firstClass(i);
    if (this.#touches(i) && !this.#isRunOn(i, stop, first)) return false;
    const code = this.#run.charCodeAt(start[stop]!);
    if (length > 1 && code !== FULL_STOP && classAt(this.#run, start[stop]!) <= digit)
      return this.#beginsAfterAbbreviation(i, stop, first);
    if (first === lower) return stop === i - 1 && this.#beginsInLowerCase(stop, length, code);
    if (first === digit)
      return (this.#wordFrom(i) === i || OPENING_QUOTES.has(this.#run.charCodeAt(start[i]!))) && !this.#isNumberSign(stop);
    // "I" has its capital anyway, so after a pause it says nothing of a beginning.
    if (this.#firstWord(i) === 'i' && (this.#isSpacedEllipsis(stop) || code === ELLIPSIS || (code === FULL_STOP && length > 1)))
      return false;
    return this.#run.charCodeAt(end[stop]!) !== CLOSE_SQUARE || (first === upper && this.#wordFrom(i) === i);
  }

  /** A plain full stop may be followed by a sentence in lower case; "Wizz! in" and "well ... maybe" go on. */
  #beginsInLowerCase(stop: number, length: number, code: number): boolean {
    if (code === ELLIPSIS || (code === FULL_STOP && length > 1)) return false;
    if (code === FULL_STOP) return this.#touches(stop);
    return stop === this.#from || classAt(this.#run, this.#spans.start[stop - 1]!) !== upper;
  }

  /** After "Mr." nothing begins; after "U.S.", "Inc." or "J." what begins with a word that is no name. */
  #beginsAfterAbbreviation(i: number, stop: number, first: number): boolean {
    if (first !== upper) return false;
    const form = this.#run.slice(this.#spans.start[stop]!, this.#spans.end[stop]! - 1);
    if (stopAfter(form.toLowerCase()) === STOP.leading) return false;
    return STARTERS.has(this.#firstWord(i));
  }

  /** "the gate..We left", "the end.Then": no space, but a lower-case word before the mark and a capital after it. */
  #isRunOn(i: number, stop: number, first: number): boolean {
    const before = this.#spans.end[stop - 1]! - 1;
    return first === upper && stop === i - 1 && stop > this.#from && classAt(this.#run, before) === lower;
  }

  /** What began with an ellipsis goes on after it. */
  isEllipsis(first: number, stop: number): boolean {
    return stop - first === 2 && this.#isSpacedEllipsis(stop);
  }

  /** ". . ." stands for something left out; the last of four loose stops ends a sentence. */
  #isSpacedEllipsis(i: number): boolean {
    return this.#isLooseStop(i) && this.#isLooseStop(i - 1) && this.#isLooseStop(i - 2) && !this.#isLooseStop(i - 3);
  }

  /** "… it does. . . . The rest": the first of three loose stops after one that ends a sentence. */
  #opensEllipsis(i: number): boolean {
    const end = i + 3;
    if (end >= this.#spans.count || !this.#isSpacedEllipsis(i + 2) || this.#isLooseStop(end)) return false;
    return this.#spans.start[i - 1] === this.#spans.end[i - 2] && this.#firstClass(end) === upper;
  }

  #isLooseStop(i: number): boolean {
    const { start, end } = this.#spans;
    return i >= this.#from && end[i]! - start[i]! === 1 && classAt(this.#run, start[i]!) === dot && !this.#touches(i);
  }

  /** "N°. 15" */
  #isNumberSign(stop: number): boolean {
    return stop > this.#from && classAt(this.#run, this.#spans.start[stop - 1]!) === symbol;
  }

  /** The first token from i on that opens nothing. */
  #wordFrom(i: number): number {
    let word = i;
    while (word < this.#spans.count - 1 && OPENING.has(this.#run.charCodeAt(this.#spans.start[word]!))) word++;
    return word;
  }

  #firstClass(i: number): number {
    return classAt(this.#run, this.#spans.start[this.#wordFrom(i)]!);
  }

  #firstWord(i: number): string {
    const word = this.#wordFrom(i);
    return this.#run.slice(this.#spans.start[word]!, this.#spans.end[word]!).toLowerCase();
  }

  #isReference(i: number): boolean {
    const { start, count } = this.#spans;
    return (
      i + 2 < count &&
      this.#run.charCodeAt(start[i]!) === OPEN_SQUARE &&
      isDigitAt(this.#run, start[i + 1]!) &&
      this.#run.charCodeAt(start[i + 2]!) === CLOSE_SQUARE
    );
  }

  #touches(i: number): boolean {
    return i > this.#from && this.#spans.end[i - 1] === this.#spans.start[i];
  }
}

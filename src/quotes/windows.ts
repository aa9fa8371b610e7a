// The stretch of text that a cue's source and content are looked for in.
import type { Language } from '../language/language.js';
import { MARKED, type TokenColumns } from './columns.js';

/** Tokens, half-open. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Sentences joined so that none is cut inside a marked fragment. */
export interface Units {
  readonly runs: readonly Run[];
  /** Index in `runs` of each sentence. */
  readonly ofSentence: Int32Array;
}

/** A window holds at most this many tokens on either side of its cue … */
const REACH = 40;
/** … none of them further off than this. */
const FARTHEST = 80;
/** Windows are no longer than this. */
export const LONGEST_WINDOW: number = 2 * REACH + 1;
/** A fragment longer than this is shortened to its ends: what stands in its middle says nothing of who said it. */
const LONG_FRAGMENT = 12;
const KEPT_END = 5;

/** The units of an article. */
export function unitsOf({ sentences }: Language, { fragment }: TokenColumns): Units {
  const runs: { first: number; last: number }[] = [];
  const ofSentence = new Int32Array(sentences.length);
  let block = -1;
  sentences.forEach((sentence, index) => {
    const { first, last } = sentence;
    const unit = runs.at(-1);
    const inside = fragment[first]!;
    const isCut = unit !== undefined && sentence.block === block && inside !== -1 && fragment[first - 1] === inside;
    if (isCut) unit.last = last;
    else runs.push({ first, last });
    ofSentence[index] = runs.length - 1;
    block = sentence.block;
  });
  return { runs, ofSentence };
}

/** What a window is cut from. */
interface Surroundings {
  readonly language: Language;
  readonly columns: TokenColumns;
  readonly units: Units;
}

/** The tokens of a cue's window, ascending; the cue is among them. */
export function windowOf(cue: number, { language: { tokens, sentences }, units, columns }: Surroundings): Int32Array {
  const sentence = tokens.sentence[cue]!;
  const { first, last } =
    columns.marked[cue] === MARKED.outside
      ? aroundMarks(units.ofSentence[sentence]!, units, columns)
      : insideMarks(cue, sentences[sentence]!, columns);
  return withoutMiddles(Math.max(first, cue - FARTHEST), Math.min(last, cue + FARTHEST + 1), cue, columns);
}

/** The cue's unit, the one before it if that ends with a mark, the one after it if that begins with one. */
function aroundMarks(unit: number, { runs }: Units, { marked }: TokenColumns): Run {
  const { first, last } = runs[unit]!;
  const before = runs[unit - 1];
  const after = runs[unit + 1];
  const reachesBack = before !== undefined && marked[before.last - 1] === MARKED.closing;
  const reachesOn = after !== undefined && marked[after.first] === MARKED.opening;
  return { first: reachesBack ? before.first : first, last: reachesOn ? after.last : last };
}

/** The cue's sentence as far as it lies in the same fragment. */
function insideMarks(cue: number, sentence: Run, { fragment }: TokenColumns): Run {
  let first = cue;
  let last = cue + 1;
  while (first > sentence.first && fragment[first - 1] === fragment[cue]) first--;
  while (last < sentence.last && fragment[last] === fragment[cue]) last++;
  return { first, last };
}

// Written anew for each window.
const kept = new Int32Array(2 * FARTHEST + 1);

/** The tokens of a run about a cue, without the middles of long fragments that the cue is not in. */
function withoutMiddles(first: number, last: number, cue: number, { fragment }: TokenColumns): Int32Array {
  const inCue = fragment[cue]!;
  let count = 0;
  let at = 0;
  for (let i = first; i < last; ) {
    const inside = fragment[i]!;
    let end = i + 1;
    if (inside !== -1) while (end < last && fragment[end] === inside) end++;
    const isLong = inside !== -1 && inside !== inCue && end - i > LONG_FRAGMENT;
    for (let k = i; k < end; k++) {
      if (isLong && k - i === KEPT_END) k = end - KEPT_END;
      if (k === cue) at = count;
      kept[count++] = k;
    }
    i = end;
  }
  return kept.slice(Math.max(0, at - REACH), Math.min(count, at + REACH + 1));
}

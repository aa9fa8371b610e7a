// Runs of tokens looked at as clauses: where they begin and end, what they hold, whether they stand alone.
import { CAPITAL, POS } from '../language/codes.js';
import type { Language } from '../language/language.js';
import type { Attribution, Quotation } from './attributions.js';
import { MARKED } from './columns.js';
import type { Owned } from './owners.js';
import type { Scene } from './scene.js';
import type { Run } from './windows.js';

/** Is it an utterance of its own, not a piece of the writer's sentence? */
export function isStanding({ run }: Quotation, { cue }: Attribution, { language: { tokens }, units, columns }: Scene): boolean {
  const unit = units.runs[units.ofSentence[tokens.sentence[run.first]!]!]!;
  if (run.first <= unit.first) return true;
  const before = tokens.form(run.first - 1);
  if (columns.marked[run.first - 1] === MARKED.closing) return true;
  const first = tokens.form(run.first + 1);
  const isCapital = /^[\p{Lu}\p{N}]/u.test(first);
  if (/^[:,]$/.test(before)) return isCapital || run.first - 2 === cue.token || hasVerb(run, tokens);
  return isCapital && run.last - run.first > 4 && (run.first - 1 === cue.token || hasVerb(run, tokens));
}

function hasVerb({ first, last }: Run, { pos }: Language['tokens']): boolean {
  for (let i = first; i < last; i++) if (pos[i] === POS.VERB || pos[i] === POS.AUX) return true;
  return false;
}

/** The stretches of a run whose tokens are kept. */
export function piecesOf({ first, last }: Run, keep: (token: number) => boolean): Run[] {
  const pieces: { first: number; last: number }[] = [];
  let open = false;
  for (let i = first; i < last; i++) {
    const kept = keep(i);
    if (kept && open) pieces.at(-1)!.last = i + 1;
    else if (kept) pieces.push({ first: i, last: i + 1 });
    open = kept;
  }
  return pieces;
}

/** A run without punctuation at its ends, and without the "that" that leads to it; marks stay. */
export function trimmed({ first, last }: Run, { language: { tokens }, columns }: Scene): Run[] {
  let from = first;
  let to = last;
  const isLoose = (i: number) =>
    columns.marked[i] === MARKED.outside && tokens.capital[i] === CAPITAL.noLetter && !/[\p{N}%$€£]/u.test(tokens.form(i));
  while (from < to && (isLoose(from) || (tokens.lower(from) === 'that' && to - from > 1 && tokens.pos[from] !== POS.PRON)))
    from++;
  while (to > from && isLoose(to - 1)) to--;
  return from < to ? [{ first: from, last: to }] : [];
}

/** Does a run say something of its own outside the quotations? Articles and prepositions do not. */
export function hasWordsOutside({ first, last }: Run, owned: readonly Owned[], { language: { tokens } }: Scene): boolean {
  for (let i = first; i < last; i++) {
    const isMarked = owned.some(({ quotation: { run } }) => run.first <= i && i < run.last);
    const pos = tokens.pos[i]!;
    if (!isMarked && pos !== POS.DET && pos !== POS.ADP && pos !== POS.PUNCT && tokens.capital[i] !== CAPITAL.noLetter)
      return true;
  }
  return false;
}

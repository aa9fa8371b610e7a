// Speakers told by the layout, not by a verb: a name under a quotation, names before the turns of a conversation.
import type { Document } from '../document/document.js';
import { CAPITAL, POS } from '../language/codes.js';
import type { Language } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import type { Attribution, Quotation } from './attributions.js';
import type { Cue } from './cues.js';
import type { Scene } from './scene.js';
import type { Run } from './windows.js';

/** Names of this many tokens at most stand before a colon or after a dash. */
const LONGEST_NAME = 8;

/** A quotation's attribution by a dash and a name after it: “Never again.” [― Ana Costa, farmer]; null where there is none. */
export function signatureOf({ run }: Quotation, { language: { tokens, sentences }, columns }: Scene): Attribution | null {
  const dash = run.last;
  if (dash >= tokens.count || !/^(?:[―—–-]|--)$/.test(tokens.form(dash))) return null;
  const startsLine = tokens.sentence[dash] !== tokens.sentence[run.last - 1];
  if (!startsLine && tokens.form(dash) !== '―' && !startsSentence(run, tokens, sentences)) return null;
  // Where sentences end may be told otherwise by the dash: the name is looked for in its own, in the same block.
  const own = sentences[tokens.sentence[dash + 1] ?? -1];
  if (own?.block !== sentences[tokens.sentence[dash]!]!.block) return null;
  const end = own.last;
  const source = nameFrom(dash + 1, Math.min(end, dash + 1 + LONGEST_NAME), { tokens, columns });
  if (!source || (tokens.form(dash) !== '―' && !endsClause(source.last, end, tokens))) return null;
  return { cue: toldBy(dash), said: 1, source, content: [run] };
}

/** A mark as a cue. */
const toldBy = (token: number): Cue => ({ token, lemma: 0, probability: 1, speech: 1 });

function startsSentence(run: Run, tokens: Tokens, sentences: Language['sentences']): boolean {
  return sentences[tokens.sentence[run.first]!]!.first === run.first;
}

/** Does a name stand by itself: up to the end of its sentence, or to a comma? */
function endsClause(last: number, end: number, tokens: Tokens): boolean {
  return last >= end || /^[,.]$/.test(tokens.form(last));
}

/** The capitalized words from a token on. */
function nameFrom(first: number, end: number, { tokens, columns }: { tokens: Tokens; columns: Scene['columns'] }): Run | null {
  let last = first;
  while (last < end && columns.fragment[last] === -1 && /^\p{Lu}/u.test(tokens.form(last))) last++;
  return last > first ? { first, last } : null;
}

/** A turn of a conversation: who, and the tokens of what they say. */
export interface Turn {
  readonly attribution: Attribution;
  readonly block: number;
}

/** The turns of an interview or a transcript: blocks that begin with a name and a colon, two speakers twice each at least. */
export function turnsOf({ blocks }: Document, { tokens, sentences }: Language): Turn[] {
  const turns: { label: string; turn: Turn }[] = [];
  let at = 0;
  blocks.forEach((_, index) => {
    while (at < sentences.length && sentences[at]!.block < index) at++;
    const opening = sentences[at];
    if (opening?.block !== index) return;
    const colon = colonAfterName(opening.first, opening.last, tokens);
    const last = lastTokenOf(index, at, sentences);
    if (colon === null || !hasWords(colon + 1, last, tokens)) return;
    const source = { first: isMark(tokens.form(opening.first)) ? opening.first + 1 : opening.first, last: colon };
    const attribution = { cue: toldBy(colon), said: 1, source, content: [{ first: colon + 1, last }] };
    turns.push({ label: tokens.lower(source.first), turn: { attribution, block: index } });
  });
  const uses = new Map<string, number>();
  for (const { label } of turns) uses.set(label, (uses.get(label) ?? 0) + 1);
  const speaking = turns.filter(({ label }) => uses.get(label)! > 1);
  return new Set(speaking.map(({ label }) => label)).size > 1 ? speaking.map(({ turn }) => turn) : [];
}

/** A tally has names and colons too: Clinton: 547. */
function hasWords(first: number, last: number, tokens: Tokens): boolean {
  for (let i = first; i < last; i++) if (tokens.capital[i] !== CAPITAL.noLetter) return true;
  return false;
}

const isMark = (form: string): boolean => /^["“”«„]$/.test(form);

/** The colon after a name at the beginning of a block; null where there is none. */
function colonAfterName(first: number, last: number, tokens: Tokens): number | null {
  const from = isMark(tokens.form(first)) ? first + 1 : first;
  let i = from;
  while (i < last && i - from < LONGEST_NAME && /^[\p{Lu}.]/u.test(tokens.form(i)) && tokens.pos[i] !== POS.VERB) i++;
  return i > from && i < last && tokens.form(i) === ':' ? i : null;
}

/** The token after a block's last sentence. */
function lastTokenOf(block: number, sentence: number, sentences: Language['sentences']): number {
  let i = sentence;
  while (sentences[i + 1]?.block === block) i++;
  return sentences[i]!.last;
}

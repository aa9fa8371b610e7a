import { LEXICON, POS } from '../language/codes.js';
import { WordTable } from '../model/word-table.js';
import type { Reading } from './reading.js';

/** When the clause around an expression happens, as its verb tells. */
export type Tense = 'past' | 'present' | 'future';

/** Words that tell a tense by themselves or as auxiliaries. */
const TELLING = WordTable.ofLists({
  future: "will 'll wo shall may might can could should must would".split(' '),
  past: 'was were had did been'.split(' '),
  present: "is are 's 're am 'm has have 've do does be".split(' '),
  // What looks ahead by itself, and what does before "to" only: "is [set] to".
  ahead:
    'plan plans expects expect expected hopes hope intends intend scheduled due slated wants want aims upcoming payable'.split(
      ' ',
    ),
  aheadBeforeTo: 'set planned going poised about'.split(' '),
});
/** Words before a day that make it a term to come, unless the verb is past: "[until] Tuesday". */
const TERMS = new Set(['by', 'until', 'till', 'before', 'starting', 'beginning', 'effective']);

/** The tense of the verb nearest before the tokens [first, last) of a sentence, else behind them; null where there is no verb. */
export function tenseAround(reading: Reading, first: number, last: number): Tense | null {
  const tense = nearestTense(reading, first, last);
  return tense !== 'past' && TERMS.has(reading.lower(first - 1)) ? 'future' : tense;
}

/** A verb further off tells nothing of the expression. */
const REACH = 40;

function nearestTense(reading: Reading, first: number, last: number): Tense | null {
  const from = Math.max(reading.first, first - REACH);
  for (let i = first - 1; i >= from; i--) {
    const tense = tenseOf(reading, i);
    if (tense) return tense;
  }
  const to = Math.min(reading.last, last + REACH);
  for (let i = last; i < to; i++) {
    const tense = tenseOf(reading, i);
    if (tense) return tense;
  }
  return null;
}

function tenseOf(reading: Reading, i: number): Tense | null {
  const told = TELLING.get(reading.tokens.word[i]!);
  if (told === 'ahead' || (told === 'aheadBeforeTo' && reading.is(i + 1, 'to'))) return 'future';
  const pos = reading.pos(i);
  if (pos !== POS.VERB && pos !== POS.AUX) return null;
  if (told === 'future' || told === 'past') return told;
  if (told === 'present') return isLedByFuture(reading, i) ? 'future' : 'present';
  return verbTense(reading, i, reading.lower(i));
}

function verbTense(reading: Reading, i: number, lower: string): Tense | null {
  const flags = reading.tokens.flags[i]!;
  // An infinitive looks ahead behind a verb ("agreed to meet"); behind a noun the verb before it tells ("held a feast to mark").
  if (reading.is(i - 1, 'to')) return reading.pos(i - 2) === POS.NOUN || reading.pos(i - 2) === POS.PROPN ? null : 'future';
  if (isLedByFuture(reading, i)) return 'future';
  if (lower.endsWith('ed') || flags & (LEXICON.pastTense | LEXICON.participle)) return 'past';
  if (lower.endsWith('ing')) return null;
  return 'present';
}

/** "[will] probably be", "[to] be". */
function isLedByFuture(reading: Reading, i: number): boolean {
  for (let k = i - 1; k >= i - 3; k--) {
    if (k < reading.first) return false;
    if (TELLING.get(reading.tokens.word[k]!) === 'future' || (k === i - 1 && reading.is(k, 'to'))) return true;
    if (reading.pos(k) !== POS.ADV && reading.pos(k) !== POS.PART && reading.pos(k) !== POS.AUX) return false;
  }
  return false;
}

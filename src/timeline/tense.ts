import { LEXICON, POS } from '../language/codes.js';
import type { Reading } from './reading.js';

/** When the clause around an expression happens, as its verb tells. */
export type Tense = 'past' | 'present' | 'future';

const FUTURE_AUX = new Set(['will', "'ll", 'wo', 'shall', 'may', 'might', 'can', 'could', 'should', 'must', 'would']);
const PAST_AUX = new Set(['was', 'were', 'had', 'did', 'been']);
const PRESENT_AUX = new Set(['is', 'are', "'s", "'re", 'am', "'m", 'has', 'have', "'ve", 'do', 'does', 'be']);
const AHEAD = new Set(['plan', 'plans', 'expects', 'expect', 'expected', 'hopes', 'hope', 'intends', 'intend', 'scheduled', 'due', 'set', 'slated', 'planned', 'wants', 'want', 'aims', 'seeks', 'going', 'upcoming', 'payable', 'starting', 'beginning', 'effective']);

/** The tense of the verb nearest before the tokens [first, last) of a sentence, else behind them; null where there is no verb. */
export function tenseAround(reading: Reading, first: number, last: number): Tense | null {
  for (let i = first - 1; i >= reading.first; i--) {
    const tense = tenseOf(reading, i);
    if (tense) return tense;
  }
  for (let i = last; i < reading.last; i++) {
    const tense = tenseOf(reading, i);
    if (tense) return tense;
  }
  return null;
}

function tenseOf(reading: Reading, i: number): Tense | null {
  const lower = reading.lower(i);
  if (AHEAD.has(lower)) return 'future';
  const pos = reading.pos(i);
  if (pos !== POS.VERB && pos !== POS.AUX) return null;
  if (FUTURE_AUX.has(lower)) return 'future';
  if (PAST_AUX.has(lower)) return 'past';
  if (PRESENT_AUX.has(lower)) return isLedByFuture(reading, i) ? 'future' : 'present';
  return verbTense(reading, i, lower);
}

function verbTense(reading: Reading, i: number, lower: string): Tense | null {
  const flags = reading.tokens.flags[i]!;
  if (reading.is(i - 1, 'to') || isLedByFuture(reading, i)) return 'future';
  if (lower.endsWith('ed') || flags & (LEXICON.pastTense | LEXICON.participle)) return 'past';
  if (lower.endsWith('ing')) return null;
  return 'present';
}

/** "[will] probably be", "[to] be". */
function isLedByFuture(reading: Reading, i: number): boolean {
  for (let k = i - 1; k >= i - 3; k--) {
    const lower = reading.lower(k);
    if (FUTURE_AUX.has(lower) || (lower === 'to' && k === i - 1)) return true;
    if (reading.pos(k) !== POS.ADV && reading.pos(k) !== POS.PART && reading.pos(k) !== POS.AUX) return false;
  }
  return false;
}

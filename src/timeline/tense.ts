import { LEXICON, POS } from '../language/codes.js';
import type { Reading } from './reading.js';

/** When the clause around an expression happens, as its verb tells. */
export type Tense = 'past' | 'present' | 'future';

const FUTURE_AUX = new Set(['will', "'ll", 'wo', 'shall', 'may', 'might', 'can', 'could', 'should', 'must', 'would']);
const PAST_AUX = new Set(['was', 'were', 'had', 'did', 'been']);
const PRESENT_AUX = new Set(['is', 'are', "'s", "'re", 'am', "'m", 'has', 'have', "'ve", 'do', 'does', 'be']);
/** Words that look ahead by themselves. */
const AHEAD = new Set([
  'plan',
  'plans',
  'expects',
  'expect',
  'expected',
  'hopes',
  'hope',
  'intends',
  'intend',
  'scheduled',
  'due',
  'slated',
  'wants',
  'want',
  'aims',
  'upcoming',
  'payable',
]);
/** Words that look ahead before "to", "for" or a gerund only: "is [set] to". */
const AHEAD_BEFORE_TO = new Set(['set', 'planned', 'going', 'poised', 'about']);
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
  for (let i = first - 1; i >= Math.max(reading.first, first - REACH); i--) {
    const tense = tenseOf(reading, i);
    if (tense) return tense;
  }
  for (let i = last; i < Math.min(reading.last, last + REACH); i++) {
    const tense = tenseOf(reading, i);
    if (tense) return tense;
  }
  return null;
}

function tenseOf(reading: Reading, i: number): Tense | null {
  const lower = reading.lower(i);
  if (AHEAD.has(lower) || (AHEAD_BEFORE_TO.has(lower) && reading.is(i + 1, 'to'))) return 'future';
  const pos = reading.pos(i);
  if (pos !== POS.VERB && pos !== POS.AUX) return null;
  if (FUTURE_AUX.has(lower)) return 'future';
  if (PAST_AUX.has(lower)) return 'past';
  if (PRESENT_AUX.has(lower)) return isLedByFuture(reading, i) ? 'future' : 'present';
  return verbTense(reading, i, lower);
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
    const lower = reading.lower(k);
    if (FUTURE_AUX.has(lower) || (lower === 'to' && k === i - 1)) return true;
    if (reading.pos(k) !== POS.ADV && reading.pos(k) !== POS.PART && reading.pos(k) !== POS.AUX) return false;
  }
  return false;
}

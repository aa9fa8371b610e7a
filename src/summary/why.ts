import { spanOf } from '../document/span.js';
import { POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import type { Span } from '../schema/span.js';
import type { Candidate } from './candidates.js';
import { isVerb, type TokenRange } from './clauses.js';
import type { Story } from './story.js';
import type { MainEvent } from './what.js';
import { wordSet } from './words.js';

/** A word that leads to an answer, and how sure it makes it. */
interface Lead {
  readonly words: readonly string[];
  readonly worth: number;
  /** True where the answer is told with the word: "after …". */
  readonly keep: boolean;
}

const lead = (phrase: string, worth: number, keep = false): Lead => ({ words: phrase.split(' '), worth, keep });

/** What leads to a reason, surest first; the first that fits is taken. */
const REASONS: readonly Lead[] = [
  ...[
    'because of',
    'because',
    'due to',
    'owing to',
    'caused by',
    'blamed on',
    'attributed to',
    'prompted by',
    'sparked by',
    'triggered by',
  ].map((phrase) => lead(phrase, 1)),
  ...['in response to', 'in an attempt to', 'in an effort to', 'in a bid to', 'as a result of', 'in order to', 'thanks to'].map(
    (phrase) => lead(phrase, 0.9),
  ),
  ...['in protest', 'in retaliation for', 'in reprisal for', 'in revenge for', 'in exchange for'].map((phrase) =>
    lead(phrase, 0.9, true),
  ),
  lead('so that', 0.8),
  lead('amid', 0.7),
  lead('citing', 0.8),
  lead('after', 0.55),
  lead('following', 0.55),
  lead('over', 0.5),
  lead('for', 0.3),
  lead('to', 0.3, true),
];

/** What leads to a manner or a means. */
const MANNERS: readonly Lead[] = [
  lead('by', 0.9),
  lead('using', 0.9, true),
  lead('via', 0.9, true),
  lead('by means of', 0.9),
  lead('with', 0.5, true),
  lead('when', 0.5),
];

/** Sentences behind the main event's in which an answer may be told. */
const NEAR = 6;
/** Answers are at most so many tokens long; from this many on, they end before a phrase of place or time. */
const LONGEST = 14;
const ENOUGH = 4;
const LEAST_WORTH = 0.45;
/** "after the incident" tells nothing. */
const LEAST_WORDS = 2;

/** Why it happened: a clause or phrase that a word like "because" or "after" leads to; null where none does. */
export const whyOf = (story: Story, event: MainEvent | null): Span | null => answer(story, event, REASONS, isReason);

/** How it happened: a phrase that "by" or "using" leads to; null where none does. */
export const howOf = (story: Story, event: MainEvent | null): Span | null => answer(story, event, MANNERS, isManner);

function answer(
  story: Story,
  event: MainEvent | null,
  leads: readonly Lead[],
  fits: (tokens: Tokens, i: number, word: string) => boolean,
): Span | null {
  if (!event) return null;
  const { tokens } = story.language;
  let best: TokenRange | null = null;
  let bestScore = LEAST_WORTH;
  for (const candidate of near(story, event)) {
    for (let i = candidate.first; i < candidate.last - 1; i++) {
      const found = leads.find(({ words }) => words.every((word, k) => tokens.lower(i + k) === word));
      if (!found || !fits(tokens, i + found.words.length, found.words[0]!)) continue;
      const range = phraseFrom(tokens, candidate, i, found);
      const distance = Math.abs(candidate.index - event.candidate.index);
      const score = found.worth * (1 - distance / (NEAR + 1)) + 0.5 * story.headline.likeness(range.first, range.last, true);
      if (score <= bestScore || wordSet(story.content, range.first, range.last).size < LEAST_WORDS) continue;
      best = range;
      bestScore = score;
    }
  }
  return best && spanOf(story.document.text, tokens.start[best.first]!, tokens.end[best.last - 1]!);
}

const near = ({ candidates }: Story, { candidate }: MainEvent): readonly Candidate[] =>
  candidates.slice(Math.max(0, candidate.place - 2), candidate.place + NEAR);

/** To the end of the phrase: a mark, the next clause, or the longest that an answer is. */
function phraseFrom(tokens: Tokens, { last }: Candidate, i: number, { words, keep }: Lead): TokenRange {
  const first = keep ? i : i + words.length;
  let end = first;
  while (end < last && end - first < LONGEST && !endsPhrase(tokens, first, end)) end++;
  while (end > first && tokens.pos[end - 1] === POS.PUNCT) end--;
  return { first, last: end };
}

const MARKS = new Set([',', '.', ';', ':', '—', '–', '--', '-', '(', ')', '"', '”', '?', '!']);
/** Words that begin a phrase of place or time, or another clause. */
const CUTS = new Set(['at', 'in', 'on', 'during', 'near', 'as', 'while', 'when', 'where', 'who', 'which', 'but']);

function endsPhrase(tokens: Tokens, first: number, i: number): boolean {
  if (i <= first + 1) return false;
  const lower = tokens.lower(i);
  if (MARKS.has(lower)) return lower !== '-' || tokens.spaceBefore(i);
  if (lower === 'and') return isVerb(tokens, i + 1);
  return i >= first + ENOUGH && CUTS.has(lower) && tokens.pos[i - 1] !== POS.VERB;
}

/** "after [he fell]", "to [win]": a clause; "over [costs]": a thing, no number. */
function isReason(tokens: Tokens, i: number, word: string): boolean {
  if (tokens.pos[i] === POS.NUM || tokens.pos[i] === POS.PUNCT) return false;
  if (word === 'to')
    return (
      tokens.pos[i] === POS.VERB &&
      !tokens.lower(i).endsWith('ed') &&
      tokens.pos[i - 2] !== POS.VERB &&
      tokens.pos[i - 2] !== POS.AUX
    );
  if (word === 'for') return tokens.lower(i).endsWith('ing');
  return true;
}

function isManner(tokens: Tokens, i: number, word: string): boolean {
  if (tokens.pos[i] === POS.NUM || tokens.pos[i] === POS.PUNCT) return false;
  // "with [a car bomb]", not "with Mr. Brown".
  if (word === 'with') return tokens.lower(i) === 'a' || tokens.lower(i) === 'an' || tokens.pos[i] === POS.NOUN;
  if (word === 'by') return tokens.lower(i).endsWith('ing') && isVerb(tokens, i);
  return true;
}

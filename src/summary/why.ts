import { spanOf } from '../document/span.js';
import { POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { Phrases } from '../model/phrases.js';
import { WordTable } from '../model/word-table.js';
import type { Span } from '../schema/span.js';
import type { Candidate } from './candidates.js';
import { isVerb, type TokenRange } from './clauses.js';
import type { MainEvent } from './event.js';
import type { Story } from './story.js';

/** How sure a phrase makes the answer that it leads to, and whether the answer is told with it: "after …". */
interface Lead {
  readonly worth: number;
  readonly keep: boolean;
}

const leads = (worth: number, phrases: readonly string[], keep = false) =>
  phrases.map((phrase) => [phrase, { worth, keep }] as const);

/** What leads to a reason, surest first; of those that begin alike the first that fits is taken. */
const REASONS = new Phrases<Lead>([
  ...leads(1, ['because of', 'because', 'due to', 'owing to', 'caused by', 'blamed on', 'attributed to']),
  ...leads(1, ['prompted by', 'sparked by', 'triggered by']),
  ...leads(0.9, ['in response to', 'in an attempt to', 'in an effort to', 'in a bid to', 'as a result of', 'in order to']),
  ...leads(0.9, ['thanks to']),
  ...leads(0.9, ['in protest', 'in retaliation for', 'in reprisal for', 'in revenge for', 'in exchange for'], true),
  ...leads(0.8, ['so that', 'citing']),
  ...leads(0.7, ['amid']),
  ...leads(0.55, ['after', 'following']),
  ...leads(0.5, ['over']),
  ...leads(0.3, ['for']),
  ...leads(0.3, ['to'], true),
]);

/** What leads to a manner or a means. */
const MANNERS = new Phrases<Lead>([
  ...leads(0.9, ['by']),
  ...leads(0.9, ['using', 'via'], true),
  ...leads(0.5, ['with'], true),
  ...leads(0.5, ['when']),
]);

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

/** Does an answer begin with token i, behind the word at `led`? */
type Fit = (tokens: Tokens, i: number, led: number) => boolean;

function answer(
  { document, language, headline, candidates, content }: Story,
  event: MainEvent | null,
  phrases: Phrases<Lead>,
  fits: Fit,
): Span | null {
  if (!event) return null;
  const { tokens } = language;
  let best: TokenRange | null = null;
  let bestScore = LEAST_WORTH;
  for (const candidate of near(candidates, event.candidate)) {
    const nearness = 1 - Math.abs(candidate.index - event.candidate.index) / (NEAR + 1);
    for (let i = candidate.first; i < candidate.last - 1; i++) {
      const found = phrases.at(tokens.word, i, tokens.count);
      if (!found || !fits(tokens, i + found.length, i)) continue;
      const range = phraseFrom(tokens, candidate.last, found.meaning.keep ? i : i + found.length);
      const score = found.meaning.worth * nearness + 0.5 * headline.likeness(range.first, range.last);
      if (score <= bestScore || content.gather(range) < LEAST_WORDS) continue;
      best = range;
      bestScore = score;
    }
  }
  return best && spanOf(document.text, tokens.start[best.first]!, tokens.end[best.last - 1]!);
}

const near = (candidates: readonly Candidate[], { place }: Candidate): readonly Candidate[] =>
  candidates.slice(Math.max(0, place - 2), place + NEAR);

/** From a token to the end of its phrase: a mark, the next clause, or the longest that an answer is. */
function phraseFrom(tokens: Tokens, last: number, first: number): TokenRange {
  let end = first;
  while (end < last && end - first < LONGEST && !endsPhrase(tokens, first, end)) end++;
  while (end > first && tokens.pos[end - 1] === POS.PUNCT) end--;
  return { first, last: end };
}

/** Words that end a phrase, and those that begin one of place or time, or another clause. */
const ENDS = WordTable.ofLists({
  mark: [',', '.', ';', ':', '—', '–', '--', '(', ')', '"', '”', '?', '!'],
  hyphen: ['-'],
  and: ['and'],
  cut: ['at', 'in', 'on', 'during', 'near', 'as', 'while', 'when', 'where', 'who', 'which', 'but'],
});

function endsPhrase(tokens: Tokens, first: number, i: number): boolean {
  if (i <= first + 1) return false;
  switch (ENDS.get(tokens.word[i]!)) {
    case 'mark':
      return true;
    case 'hyphen':
      return tokens.spaceBefore(i);
    case 'and':
      return isVerb(tokens, i + 1);
    case 'cut':
      return i >= first + ENOUGH && tokens.pos[i - 1] !== POS.VERB;
    default:
      return false;
  }
}

/** "after [he fell]", "to [win]": a clause; "over [costs]": a thing, no number. */
const isReason: Fit = (tokens, i, led) => {
  if (tokens.pos[i] === POS.NUM || tokens.pos[i] === POS.PUNCT) return false;
  const word = tokens.lower(led);
  if (word === 'to')
    return (
      tokens.pos[i] === POS.VERB &&
      !tokens.lower(i).endsWith('ed') &&
      tokens.pos[i - 2] !== POS.VERB &&
      tokens.pos[i - 2] !== POS.AUX
    );
  return word !== 'for' || tokens.lower(i).endsWith('ing');
};

const isManner: Fit = (tokens, i, led) => {
  if (tokens.pos[i] === POS.NUM || tokens.pos[i] === POS.PUNCT) return false;
  const word = tokens.lower(led);
  // "with [a car bomb]", not "with Mr. Brown".
  if (word === 'with') return tokens.lower(i) === 'a' || tokens.lower(i) === 'an' || tokens.pos[i] === POS.NOUN;
  return word !== 'by' || (tokens.lower(i).endsWith('ing') && isVerb(tokens, i));
};

import type { Tokens } from '../language/tokens.js';
import type { Quote } from '../schema/quotes.js';
import type { Summary } from '../schema/summary.js';
import type { Story } from './story.js';

type Voice = Summary['voices'][number];

/** Who was heard, those with most words first. Sources without an entity go by the words that name them; pronouns without a name by none. */
export function voicesOf({ language: { tokens }, quotes, entities: { list } }: Story): Voice[] {
  const names = new Map(list.map(({ id, name }) => [id, name]));
  const voices = new Map<string, { readonly voice: Voice | null; words: number }>();
  for (const quote of quotes) {
    if (!quote.speaker) continue;
    const { entityId, mention } = quote.speaker;
    const name = entityId === null ? mention?.text : names.get(entityId);
    if (name === undefined) continue;
    const key = entityId ?? `name ${name.toLowerCase()}`;
    let known = voices.get(key);
    if (!known) {
      known = { voice: entityId === null && PRONOUN.test(name) ? null : { entityId, name, quoteIds: [] }, words: 0 };
      voices.set(key, known);
    }
    known.voice?.quoteIds.push(quote.id);
    known.words += wordsSaid(tokens, quote);
  }
  return [...voices.values()]
    .sort((a, b) => b.words - a.words)
    .map(({ voice }) => voice)
    .filter((voice) => voice !== null);
}

const PRONOUN = /^(?:i|you|he|she|it|we|they|who|which|this|that|one|some|others|both|many)$/i;

const wordsSaid = (tokens: Tokens, { parts }: Quote): number =>
  parts.reduce((sum, { start, end }) => sum + wordsIn(tokens, start, end), 0);

/** Runs of characters between white space. */
function wordsIn(tokens: Tokens, start: number, end: number): number {
  const [first, last] = tokens.within(start, end);
  let words = 0;
  for (let i = first; i < last; i++) if (i === first || tokens.spaceBefore(i)) words++;
  return words;
}

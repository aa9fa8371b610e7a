import { isSpace } from '../document/span.js';
import type { Quote } from '../schema/quotes.js';
import type { Summary } from '../schema/summary.js';
import type { Story } from './story.js';

type Voice = Summary['voices'][number];

/** Who was heard, those with most words first. Sources without an entity go by the words that name them; pronouns without a name by none. */
export function voicesOf({ document: { text }, quotes, entities: { list } }: Story): Voice[] {
  const names = new Map(list.map(({ id, name }) => [id, name]));
  const voices = new Map<string, { readonly voice: Voice; words: number }>();
  for (const quote of quotes) {
    const who = sourceOf(quote, names);
    if (!who) continue;
    const key = who.entityId ?? `name ${who.name.toLowerCase()}`;
    const known = voices.get(key) ?? { voice: { ...who, quoteIds: [] }, words: 0 };
    known.voice.quoteIds.push(quote.id);
    known.words += wordsSaid(text, quote);
    voices.set(key, known);
  }
  return [...voices.values()].sort((a, b) => b.words - a.words).map(({ voice }) => voice);
}

const PRONOUN = /^(?:i|you|he|she|it|we|they|who|which|this|that|one|some|others|both|many)$/i;

function sourceOf({ speaker }: Quote, names: ReadonlyMap<string, string>): Pick<Voice, 'entityId' | 'name'> | null {
  if (!speaker) return null;
  const name = speaker.entityId === null ? speaker.mention?.text : names.get(speaker.entityId);
  return name === undefined || PRONOUN.test(name) ? null : { entityId: speaker.entityId, name };
}

const wordsSaid = (text: string, { parts }: Quote): number =>
  parts.reduce((sum, { start, end }) => sum + wordsIn(text, start, end), 0);

/** Runs of characters between white space. */
function wordsIn(text: string, start: number, end: number): number {
  let words = 0;
  for (let i = start; i < end; i++) {
    if (!isSpace(text.charCodeAt(i)) && (i === start || isSpace(text.charCodeAt(i - 1)))) words++;
  }
  return words;
}

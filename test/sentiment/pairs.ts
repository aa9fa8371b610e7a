import { readDocument } from '../../src/document/read.js';
import { type Language, readLanguage } from '../../src/language/language.js';
import { optionsSchema } from '../../src/schema/options.js';
import type { Quote } from '../../src/schema/quotes.js';
import { type Candidate, PairReader } from '../../src/sentiment/pair-candidates.js';
import type { PairInput } from '../../src/sentiment/pair-model.js';
import { CastReader } from '../../src/sentiment/sentence-cast.js';
import { findStances } from '../../src/sentiment/stances.js';
import { ToneReader } from '../../src/sentiment/tone.js';
import { valenceOf } from '../../src/sentiment/valence.js';
import { castOf, type Role } from './cast.js';

/** A text in which what stands between ‹ and ›, if anything does, was said by the named one. */
export function quotedText(marked: string, cast: readonly Role[], speaker: string | null) {
  const text = marked.replace(/[‹›]/g, '');
  const document = readDocument({ text }, optionsSchema.parse({}));
  const language: Language = readLanguage(document);
  const entities = castOf(language, cast);
  const entityId = entities.list.find(({ name }) => name === speaker)?.id ?? null;
  const quotes = speaker === null ? [] : [quoteOf(text, marked.indexOf('‹'), marked.indexOf('›') - 1, entityId)];
  const reader = new ToneReader(language, entities);
  return { document, language, entities, quotes, reader, valence: valenceOf(language, entities) };
}

function quoteOf(text: string, start: number, end: number, entityId: string | null): Quote {
  const span = { start, end, text: text.slice(start, end) };
  const speaker = { entityId, mention: null, anonymous: false };
  const [id, kind, rule] = ['q1', 'direct', 'test'] as const;
  return { id, kind, ...span, parts: [span], speaker, cue: null, about: [], sectionId: null, rule, confidence: null };
}

/** Each candidate of such a text, with what the model sees of it. */
export function candidatesIn(marked: string, cast: readonly Role[], speaker: string | null): (Candidate & PairInput)[] {
  const { document, language, entities, quotes, reader, valence } = quotedText(marked, cast, speaker);
  const pairs = new PairReader(language, entities, reader, valence);
  const casts = new CastReader(entities, quotes);
  const read: (Candidate & PairInput)[] = [];
  findStances(document, language, entities, quotes, valence, reader.words.facts, {
    inSentence: (sentence, clause, found) => {
      const here = casts.read(sentence);
      const reading = pairs.reading(sentence, clause, here, found);
      for (const one of pairs.candidates(here, found)) {
        const { values, words, count } = reading(one);
        read.push({ ...one, values: values.slice(), words: words.slice(0, count), count });
      }
      return found;
    },
  });
  return read;
}

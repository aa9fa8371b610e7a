import type { Document } from '../document/document.js';
import type { Entities } from '../entities/result.js';
import type { Language } from '../language/language.js';
import type { Quote } from '../schema/quotes.js';
import type { Sentiment } from '../schema/sentiment.js';
import { entityTones } from './entity-tones.js';
import { overallTone } from './overall.js';
import { PairStances } from './pair-stances.js';
import { relationsOf } from './relations.js';
import { sentenceTones, type Toned } from './sentence-tones.js';
import { findShifts } from './shifts.js';
import { findStances } from './stances.js';
import { ToneReader } from './tone.js';
import { valenceIn } from './valence.js';

/** The tone of an article: its sentences, sections and entities, who stands how towards whom, and where that turns. */
export function readSentiment(document: Document, language: Language, entities: Entities, quotes: readonly Quote[]): Sentiment {
  const reader = new ToneReader(language, entities);
  const valence = valenceIn(language, reader.words, reader.input.names, reader.input.factors);
  const toned = sentenceTones(language, valence, reader, quotes);
  const sentences = toned.map(({ tone }) => tone);
  const bySection = inSections(toned);
  const learned = new PairStances(language, entities, quotes, reader, valence);
  const stances = findStances(document, language, entities, quotes, valence, reader.words.facts, learned);
  return {
    ...overallTone(toned),
    sentences,
    sections: document.sections.map(({ id }) => ({ sectionId: id, ...overallTone(bySection.get(id) ?? []) })),
    entities: entityTones(entities, reader),
    relations: relationsOf(stances, document, entities),
    shifts: findShifts(document, language, entities, sentences, stances),
  };
}

function inSections(sentences: readonly Toned[]): Map<string | null, Toned[]> {
  const groups = new Map<string | null, Toned[]>();
  for (const sentence of sentences) {
    const group = groups.get(sentence.sectionId);
    if (group) group.push(sentence);
    else groups.set(sentence.sectionId, [sentence]);
  }
  return groups;
}

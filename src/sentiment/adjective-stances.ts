import type { MarkChunk, NounChunk } from './chunk.js';
import { between, chunkFrom, directedAt, matchRest, polarityOf, type Sentence } from './frames.js';
import { copulaOf, pairOf } from './noun-pairs.js';
import { NOBODY } from './parties.js';
import type { Found } from './stance.js';
import { ADJECTIVES, RELATIONS, sensesOf } from './stance-lexicon.js';
import { FACT } from './word-facts.js';

/** Adjectives behind a form of "be": "is critical of", "relations are strained". */
export function adjectiveStances(sentence: Sentence, at: number): Found[] {
  const { tokens, facts, clause, parties } = sentence;
  const chunk = clause.chunks[at] as MarkChunk | NounChunk;
  for (let i = chunk.first; i < chunk.last; i++) {
    if (!(facts[i]! & FACT.adjective)) continue;
    for (const sense of sensesOf(ADJECTIVES, tokens.word[i])) {
      const end = matchRest(tokens, i + 1, sense.rest);
      if (end < 0) continue;
      const before = copulaOf(sentence, at);
      if (sense.frame === 'directed') {
        const object = clause.nounAfter(chunkFrom(clause, end));
        const target = object < 0 ? NOBODY : parties.of(clause.chunks, object, true);
        const holder =
          before >= 0
            ? clause.subject(before)
            : clause.chunks[at - 1]?.kind === 'noun'
              ? parties.of(clause.chunks, at - 1, false)
              : NOBODY;
        return directedAt(holder, target, sense.score * (before >= 0 ? polarityOf(sentence, before) : 1), at, 'adjective');
      }
      const subject = before < 0 ? undefined : clause.chunks[clause.subjectAt(before)];
      if (subject?.kind !== 'noun' || !(facts[subject.head]! & FACT.exchange || RELATIONS.has(tokens.word[subject.head]!)))
        continue;
      return between(
        pairOf(sentence, clause.subjectAt(before), true),
        sense.score * polarityOf(sentence, before),
        at,
        'adjective-mutual',
      );
    }
  }
  return [];
}

import bytes from '../data/quotes.bin';
import type { Document } from '../document/document.js';
import { spanOf, trimRange } from '../document/span.js';
import type { Entities } from '../entities/result.js';
import type { Language } from '../language/language.js';
import { readTables } from '../model/weights.js';
import type { Quote } from '../schema/quotes.js';
import { confidenceOf } from './confidence.js';
import { intervieweeOf, isAnswer } from './interviews.js';
import { quoteModels } from './models.js';
import { attributionsOf, readScene, type Scene } from './scene.js';
import { type Cast, castOf, speakerOf } from './speakers.js';
import { findStatements, type Statement } from './statements.js';
import type { Run } from './windows.js';

const models = quoteModels(readTables(bytes));

/**
 * Who said what: direct, partial and indirect quotes in text order, with speaker and cue.
 *
 * @param entities who speaks and is spoken of; ids in the quotes are theirs
 * @example
 * // “We were lucky,” said Ana Costa. → { kind: 'direct', parts: [We were lucky,], speaker: { mention: Ana Costa }, cue: said }
 */
export function findQuotes(document: Document, language: Language, entities: Entities): Quote[] {
  const scene = readScene(document, language, entities);
  const { attributions: read, reread } = attributionsOf(scene, models);
  const attributions = models.claims.judge(models.sources.give(read, scene), scene);
  const owned = models.owners.give(attributions, scene);
  const statements = findStatements(attributions, owned, scene.turns, reread, scene);
  const ordered = statements.sort((a, b) => a.start - b.start || b.end - a.end);
  const cast = castOf(entities);
  const interviewee = intervieweeOf(scene.turns, entities, language.tokens);
  return ordered.map((statement, index) => quoteOf(statement, index, scene, cast, interviewee));
}

function quoteOf(statement: Statement, index: number, { text, language }: Scene, cast: Cast, interviewee: string | null): Quote {
  const { kind, start, end, attribution, rule } = statement;
  const { tokens, sentences } = language;
  const { source } = attribution;
  const named = source && speakerOf(source, text, tokens, cast);
  const speaker =
    named && rule === 'turn' && isAnswer(source, tokens) ? { ...named, entityId: named.entityId ?? interviewee } : named;
  const cue = attribution.cue.token;
  const [first] = tokens.within(start, start + 1);
  return {
    id: `q${index + 1}`,
    kind,
    ...spanOf(text, start, end),
    parts: statement.parts.map((part) => trimRange(text, part.start, part.end)).map((part) => spanOf(text, part.start, part.end)),
    speaker,
    cue: { ...spanOf(text, tokens.start[cue]!, tokens.end[cue]!), lemma: tokens.lemma(cue) },
    about: aboutOf(statement.context, cast.entities, speaker?.entityId ?? null),
    sectionId: sentences[tokens.sentence[first]!]!.sectionId,
    rule,
    confidence: confidenceOf(statement),
  };
}

/** Whom and what it is about: the entities that its words name, but for the speaker. */
function aboutOf(context: readonly Run[], { list, mentions, mentionOfToken }: Entities, speaker: string | null): string[] {
  const about = new Set<string>();
  for (const { first, last } of context) {
    for (let i = first; i < last; i++) {
      const mention = mentionOfToken[i]!;
      if (mention < 0) continue;
      const { id } = list[mentions[mention]!.entity]!;
      if (id !== speaker) about.add(id);
    }
  }
  return [...about];
}

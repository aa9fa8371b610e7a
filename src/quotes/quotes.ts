import bytes from '../data/quotes.bin';
import type { Document } from '../document/document.js';
import { spanOf, trimRange } from '../document/span.js';
import type { Entities } from '../entities/result.js';
import type { Language } from '../language/language.js';
import { readTables, tableNamed } from '../model/weights.js';
import type { Quote } from '../schema/quotes.js';
import { giveOwners, quotationsOf, readAttributions } from './attributions.js';
import { columnsOf } from './columns.js';
import { findCues } from './cues.js';
import { extentReader } from './extents.js';
import { findFragments } from './fragments.js';
import { speakerOf } from './speakers.js';
import { findStatements, type Scene, type Statement } from './statements.js';
import { type Run, unitsOf, windowOf } from './windows.js';

const tables = readTables(bytes);

/** A token is looked at as a cue from this probability on; the surest cue near a marked fragment may still be an unsure one. */
const CUE_FLOOR = 0.3;

/**
 * Who said what: direct, partial and indirect quotes in text order, with speaker and cue.
 *
 * @param entities who speaks and is spoken of; ids in the quotes are theirs
 * @example
 * // “We were lucky,” said Ana Costa. → { kind: 'direct', parts: [We were lucky,], speaker: { mention: Ana Costa }, cue: said }
 */
export function findQuotes(document: Document, language: Language, entities: Entities): Quote[] {
  const fragments = findFragments(document.text, document.blocks);
  const columns = columnsOf(language, fragments);
  const units = unitsOf(language, columns);
  const read = extentReader(tableNamed(tables, 'extents'), language, columns);
  const cues = findCues(tableNamed(tables, 'cues'), language, columns, CUE_FLOOR);
  const attributions = readAttributions(cues, (cue) => windowOf(cue, language, units, columns), read);
  const quotations = quotationsOf(fragments, language);
  const owned = giveOwners(quotations, attributions, units, language, columns);
  const scene = { text: document.text, language, columns, units };
  const statements = findStatements(attributions, owned, scene);
  const ordered = statements.sort((a, b) => a.start - b.start || b.end - a.end);
  return ordered.map((statement, index) => quoteOf(statement, index, scene, entities));
}

function quoteOf(statement: Statement, index: number, { text, language }: Scene, entities: Entities): Quote {
  const { kind, start, end, attribution, rule } = statement;
  const { tokens, sentences } = language;
  const speaker = attribution?.source ? speakerOf(attribution.source, text, tokens, entities) : null;
  const cue = attribution?.cue.token;
  const sentence = sentences[tokens.sentence[tokens.within(start, start + 1)[0]] ?? -1];
  return {
    id: `q${index + 1}`,
    kind,
    ...spanOf(text, start, end),
    parts: statement.parts.map((part) => trimRange(text, part.start, part.end)).map((part) => spanOf(text, part.start, part.end)),
    speaker,
    cue: cue === undefined ? null : { ...spanOf(text, tokens.start[cue]!, tokens.end[cue]!), lemma: tokens.lemma(cue) },
    about: aboutOf(statement.context, entities, speaker?.entityId ?? null),
    sectionId: sentence?.sectionId ?? null,
    rule,
    confidence: null,
  };
}

/** Whom and what it is about: the entities that its words name, but for the speaker. */
function aboutOf(context: readonly Run[], { list, mentions, mentionOfToken }: Entities, speaker: string | null): string[] {
  const about = new Set<string>();
  for (const { first, last } of context) {
    for (let i = first; i < last; i++) {
      const entity = list[mentions[mentionOfToken[i]!]?.entity ?? -1];
      if (entity && entity.id !== speaker) about.add(entity.id);
    }
  }
  return [...about];
}

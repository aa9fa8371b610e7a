import type { Analysis } from '../schema/analysis.js';
import type { Entity } from '../schema/entities.js';
import type { Quote } from '../schema/quotes.js';
import type { EntityTone, Shift } from '../schema/sentiment.js';

/** One speaker and what that speaker said, in the order of the text. */
interface VoiceFacts {
  readonly name: string;
  readonly known: boolean;
  readonly quotes: readonly Quote[];
}

/** An analysis with its ids followed: what every readable view needs. */
export interface Facts {
  readonly analysis: Analysis;
  readonly words: number;
  /** Entities by salience, the first the most salient. */
  readonly entities: readonly Entity[];
  readonly voices: readonly VoiceFacts[];
  nameOf(entityId: string | null): string;
  toneOf(entityId: string): EntityTone | null;
}

/** Follows the ids of an analysis. */
export function readFacts(analysis: Analysis): Facts {
  const entities = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  const tones = new Map(analysis.sentiment.entities.map((tone) => [tone.entityId, tone]));
  const nameOf = (id: string | null): string => (id === null ? 'unknown' : (entities.get(id)?.name ?? id));
  return {
    analysis,
    words: analysis.text.match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu)?.length ?? 0,
    entities: [...analysis.entities].sort((a, b) => b.salience - a.salience),
    voices: readVoices(analysis.quotes, nameOf),
    nameOf,
    toneOf: (id) => tones.get(id) ?? null,
  };
}

/** "Ana Costa → Ivo Marsh", "Ana Costa and Ivo Marsh", "Ivo Marsh", "the article". */
export function shiftParties(shift: Shift, nameOf: Facts['nameOf']): string {
  const targets = shift.targetIds.map(nameOf).join(' and ');
  if (shift.holderId !== null && targets !== '') return `${nameOf(shift.holderId)} → ${targets}`;
  if (targets !== '') return targets;
  return shift.kind === 'section' ? 'within a section' : 'the article';
}

function readVoices(quotes: readonly Quote[], nameOf: Facts['nameOf']): VoiceFacts[] {
  const byName = new Map<string, { known: boolean; quotes: Quote[] }>();
  for (const quote of quotes) {
    const { name, known } = speakerOf(quote, nameOf);
    const voice = byName.get(name) ?? { known, quotes: [] };
    voice.quotes.push(quote);
    byName.set(name, voice);
  }
  return [...byName].map(([name, voice]) => ({ name, ...voice })).sort((a, b) => Number(b.known) - Number(a.known));
}

function speakerOf({ speaker }: Quote, nameOf: Facts['nameOf']): { name: string; known: boolean } {
  if (speaker?.entityId) return { name: nameOf(speaker.entityId), known: true };
  if (speaker?.mention) return { name: speaker.mention.text, known: true };
  return { name: 'no speaker named', known: false };
}

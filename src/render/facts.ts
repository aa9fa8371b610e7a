import type { Analysis } from '../schema/analysis.js';
import type { Entity } from '../schema/entities.js';
import type { Quote } from '../schema/quotes.js';
import type { EntityTone, Shift } from '../schema/sentiment.js';

/** One speaker and what that speaker said, in the order of the text. */
interface VoiceFacts extends SpeakerFacts {
  readonly quotes: readonly Quote[];
}

/** Who speaks, as far as the text tells: an entity, or only a word for somebody. */
export interface SpeakerFacts {
  readonly name: string;
  readonly entityId: string | null;
  /** False where the text names nobody. */
  readonly known: boolean;
}

/** An analysis with its ids followed: what every readable view needs. */
export interface Facts {
  readonly analysis: Analysis;
  readonly words: number;
  /** Entities by salience, the first the most salient. */
  readonly entities: readonly Entity[];
  readonly voices: readonly VoiceFacts[];
  nameOf(entityId: string): string;
  toneOf(entityId: string): EntityTone | null;
}

/** Follows the ids of an analysis. */
export function readFacts(analysis: Analysis): Facts {
  const entities = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  const tones = new Map(analysis.sentiment.entities.map((tone) => [tone.entityId, tone]));
  const nameOf = (id: string): string => entities.get(id)?.name ?? id;
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
  const byName = new Map<string, SpeakerFacts & { quotes: Quote[] }>();
  for (const quote of quotes) {
    const speaker = speakerOf(quote, nameOf);
    const voice = byName.get(speaker.name) ?? { ...speaker, quotes: [] };
    voice.quotes.push(quote);
    byName.set(speaker.name, voice);
  }
  return [...byName.values()].sort((a, b) => Number(b.known) - Number(a.known));
}

/** The speaker of a quote. */
export function speakerOf({ speaker }: Quote, nameOf: Facts['nameOf']): SpeakerFacts {
  if (speaker?.entityId) return { name: nameOf(speaker.entityId), entityId: speaker.entityId, known: true };
  if (speaker?.mention) return { name: speaker.mention.text, entityId: null, known: true };
  return { name: 'no speaker named', entityId: null, known: false };
}

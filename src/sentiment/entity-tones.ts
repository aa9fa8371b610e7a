import { round4 } from '../document/span.js';
import type { Entities } from '../entities/result.js';
import type { EntityTone, ToneLabel } from '../schema/sentiment.js';
import type { ToneReader } from './tone.js';

/** Each pole has this share of an entity's polar mentions: it is seen both ways. */
const LESSER = 1 / 3;
const CLEAR = 0.2;

/** The tone towards every mention of every entity, in its own sentence, and what that comes to for the entity; in the entities' order. */
export function entityTones(entities: Entities, reader: ToneReader): EntityTone[] {
  const mentions: EntityTone['mentions'][] = entities.list.map(() => []);
  for (const { entity, mention, first, last } of entities.mentions) {
    const span = entities.list[entity]!.mentions[mention]!;
    const { score, label, confidence } = reader.towardInSentence(first, last);
    mentions[entity]!.push({ start: span.start, end: span.end, score, label, confidence });
  }
  return entities.list.map(({ id }, entity) => {
    const score = overMentions(mentions[entity]!);
    return { entityId: id, score, label: labelOf(score, mentions[entity]!), mentions: mentions[entity]! };
  });
}

/** Each mention counts by its strength: many passing mentions do not hide what two say plainly. */
function overMentions(mentions: EntityTone['mentions']): number {
  let sum = 0;
  let weight = 0;
  for (const { score } of mentions) {
    sum += score * Math.abs(score);
    weight += Math.abs(score);
  }
  return weight === 0 ? 0 : round4(sum / weight);
}

function labelOf(score: number, mentions: EntityTone['mentions']): ToneLabel {
  const count = (label: ToneLabel): number => mentions.filter((mention) => mention.label === label).length;
  const [up, down] = [count('positive'), count('negative')];
  if (up + down === 0) return count('mixed') > mentions.length / 2 ? 'mixed' : 'neutral';
  if (Math.min(up, down) >= LESSER * (up + down)) return 'mixed';
  if (Math.abs(score) < CLEAR) return 'neutral';
  return score > 0 ? 'positive' : 'negative';
}

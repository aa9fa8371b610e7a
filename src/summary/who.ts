import { POS } from '../language/codes.js';
import type { Entity } from '../schema/entities.js';
import type { Story } from './story.js';
import type { MainEvent } from './what.js';

const ACTORS = new Set(['person', 'organization', 'group']);
/** Who is named at most. */
const MOST = 4;
/** Worth of an actor who is not told of in the headline or the main event, at most. */
const LEAST = 0.5;

/** The main actors, best first: those that the headline and the main event name, as subjects before others. */
export function whoOf(story: Story, event: MainEvent | null): string[] {
  const { entities, headline } = story;
  const inEvent = eventPlaces(story, event);
  const scored = entities.list
    .map((entity, i) => {
      const place = headline.namedAt[i] ?? null;
      const named = place === null ? null : 1 - place / (headline.size + 1);
      return { entity, score: actorScore(entity, named, inEvent.get(i) ?? null) };
    })
    .filter(({ score }) => score > 0);
  scored.sort((a, b) => b.score - a.score);
  const [best] = scored;
  return scored
    .filter(({ score }) => score >= LEAST && score >= best!.score * 0.5)
    .slice(0, MOST)
    .map(({ entity }) => entity.id);
}

/** Where an actor stands: 1 as the first subject, less behind it. */
function actorScore(entity: Entity, headline: number | null, event: number | null): number {
  const kind = ACTORS.has(entity.type) ? 1 : entity.type === 'place' ? 0.3 : 0.7;
  return kind * (entity.salience + (headline ?? 0) + (event ?? 0));
}

/** Entities of the main event's sentence: subjects count 1, others less. */
function eventPlaces({ entities, language: { tokens } }: Story, event: MainEvent | null): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  if (!event) return places;
  for (let i = event.candidate.first; i < event.candidate.last; i++) {
    const at = entities.mentionOfToken[i]!;
    if (at < 0) continue;
    const mention = entities.mentions[at]!;
    if (places.has(mention.entity)) continue;
    const isLed = mention.first > event.candidate.first && tokens.pos[mention.first - 1] === POS.ADP;
    places.set(mention.entity, isLed ? 0.2 : places.size === 0 ? 0.8 : 0.4);
  }
  return places;
}

import { type OpinionScene, UNQUOTED } from './scene.js';

/** How a candidate comes to be one: named in the sentence, its speaker, named shortly before, or one whom the article is about. */
export type Place = 'in' | 'speaker' | 'before' | 'main';

/** Somebody who may be party to an opinion. */
export interface Candidate {
  /** Index in `Entities.list`. */
  readonly entity: number;
  /** Its nearest mention, an index in `Entities.mentions`; −1 where it is far. */
  readonly mention: number;
  readonly place: Place;
}

/** Mentions of the sentence that are looked at, candidates in all, sentences and mentions back, and entities that are always asked. */
const [MOST_NAMED, MOST, BACK, MOST_BACK, MAIN] = [8, 9, 4, 40, 3];

/** Those who may be party to an opinion that the token carries, each once, nearest first. */
export function candidatesAt(scene: OpinionScene, token: number): Candidate[] {
  const { firstMention, entityOfMention, countries, speaker } = scene;
  const { entities, language } = scene.input;
  const sentence = language.tokens.sentence[token]!;
  const found = new Map<number, Candidate>();
  const note = (entity: number, mention: number, place: Place): void => {
    if (!found.has(entity)) found.set(entity, { entity, mention, place });
  };
  for (const mention of nearestFirst(scene, token, sentence)) note(entityOfMention[mention]!, mention, 'in');
  if (speaker[token]! > UNQUOTED) note(speaker[token]!, -1, 'speaker');
  const oldest = Math.max(firstMention[Math.max(0, sentence - BACK)]!, firstMention[sentence]! - MOST_BACK);
  for (let m = firstMention[sentence]! - 1; m >= oldest && found.size < MOST; m--) note(entityOfMention[m]!, m, 'before');
  for (let entity = 0; entity < Math.min(MAIN, entities.list.length); entity++) note(countries[entity]!, -1, 'main');
  return [...found.values()];
}

function nearestFirst({ firstMention, input }: OpinionScene, token: number, sentence: number): number[] {
  const { mentions } = input.entities;
  const distance = (m: number): number => Math.abs(mentions[m]!.first - token);
  const [from, to] = [firstMention[sentence]!, firstMention[sentence + 1]!];
  const own = Array.from({ length: to - from }, (_, k) => from + k);
  return own.sort((a, b) => distance(a) - distance(b) || a - b).slice(0, MOST_NAMED);
}

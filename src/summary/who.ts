// Who did it, or to whom it happened: the entities compete.
import { POS } from '../language/codes.js';
import { softmax } from '../model/linear.js';
import { entityTypeSchema } from '../schema/entities.js';
import type { MainEvent } from './event.js';
import type { SummaryModels } from './models.js';
import { columnsOf } from './rows.js';
import { step, tenth } from './steps.js';
import type { Telling } from './story.js';
import { NO_POS } from './surroundings.js';

/** So many of the most salient entities compete. */
const RIVALS = 30;
/** Who is named at most. */
const MOST = 4;
/** Whoever is less likely than this is not named, and nobody is where the likeliest is less likely than that. */
const LEAST = 0.15;
const LEAST_OF_FIRST = 0.3;

/** The main actors, likeliest first. */
export function whoOf(story: Telling, event: MainEvent | null, { who }: SummaryModels): string[] {
  const rivals = rivalsOf(story);
  const chances = who.scores(whoColumns(story, event, rivals), rivals.length);
  softmax(chances);
  if (!chances.some((chance) => chance >= LEAST_OF_FIRST)) return [];
  return [...rivals.keys()]
    .filter((row) => chances[row]! >= LEAST)
    .sort((a, b) => chances[b]! - chances[a]!)
    .slice(0, MOST)
    .map((row) => story.entities.list[rivals[row]!]!.id);
}

/** The entities that may be the actors: indices in the list, which has the most salient first. */
export const rivalsOf = ({ entities: { list } }: Telling): number[] => [...list.keys()].slice(0, RIVALS);

const NAMES = [
  'type',
  'rank',
  'salience',
  'gap',
  'count',
  'first',
  'headline',
  'at',
  'nth',
  'before',
  'behind',
  'posBehind',
  'side',
  'verb',
  'owner',
  'speaks',
  'acts',
] as const;

const TYPES = entityTypeSchema.options;
const NO_HEADLINE = 9;
const NOT_THERE = 8;

/** What is seen of each entity. */
export function whoColumns(story: Telling, event: MainEvent | null, rivals: readonly number[]) {
  const { list } = story.entities;
  const columns = columnsOf(NAMES, rivals.length);
  const { firsts, acts } = ofMentions(story);
  const speaks = new Map<string, number>();
  for (const { speaker } of story.quotes)
    if (speaker?.entityId) speaks.set(speaker.entityId, (speaks.get(speaker.entityId) ?? 0) + 1);
  const top = list[0]?.salience ?? 0;
  rivals.forEach((entity, row) => {
    const { id, type, salience, mentions } = list[entity]!;
    const named = story.headline.namedAt[entity];
    columns.type[row] = TYPES.indexOf(type);
    columns.rank[row] = Math.min(9, row);
    columns.salience[row] = tenth(salience);
    columns.gap[row] = row === 0 ? tenth(salience - (list[1]?.salience ?? 0)) : 10 + tenth(top - salience);
    columns.count[row] = step(mentions.length);
    columns.first[row] = step(firsts[entity]!);
    columns.headline[row] =
      story.headline.size === 0 ? NO_HEADLINE : named === null ? NOT_THERE : Math.min(NOT_THERE - 1, named!);
    columns.posBehind[row] = NO_POS;
    columns.speaks[row] = step(speaks.get(id) ?? 0);
    columns.acts[row] = step(acts[entity]!);
  });
  if (event) eventColumns(story, event, rivals, columns);
  return columns;
}

/** Of each entity the sentence that names it first, and how often a verb stands right behind it. */
function ofMentions({ entities: { list, mentions }, language: { tokens } }: Telling) {
  const firsts = new Int32Array(list.length).fill(-1);
  const acts = new Int32Array(list.length);
  for (const { entity, first, last } of mentions) {
    if (firsts[entity] === -1) firsts[entity] = tokens.sentence[first]!;
    if (tokens.pos[last] === POS.VERB || tokens.pos[last] === POS.AUX) acts[entity]!++;
  }
  return { firsts, acts };
}

/** Where in the event's sentence each entity stands first. */
function eventColumns(
  { entities, language: { tokens } }: Telling,
  event: MainEvent,
  rivals: readonly number[],
  columns: ReturnType<typeof columnsOf<(typeof NAMES)[number]>>,
): void {
  const {
    candidate,
    clause: { verb },
  } = event;
  const rowOf = new Map(rivals.map((entity, row) => [entity, row]));
  const seen = new Set<number>();
  for (let i = candidate.first; i < candidate.last; i++) {
    const at = entities.mentionOfToken[i]!;
    if (at < 0) continue;
    const { entity, first, last } = entities.mentions[at]!;
    if (seen.has(entity)) continue;
    seen.add(entity);
    const row = rowOf.get(entity);
    if (row === undefined) continue;
    columns.at[row] = 1 + Math.min(5, Math.floor((first - candidate.first) / 3));
    columns.nth[row] = Math.min(6, seen.size);
    columns.before[row] = first > candidate.first ? tokens.word[first - 1]! : 1;
    columns.behind[row] = tokens.word[last] ?? 0;
    columns.posBehind[row] = tokens.pos[last] ?? NO_POS;
    columns.side[row] = verb === null ? 0 : first < verb ? 1 : 2;
    columns.verb[row] = verb === null ? 0 : tokens.cluster[verb]!;
    columns.owner[row] = tokens.lower(last) === "'s" ? 1 : 0;
  }
}

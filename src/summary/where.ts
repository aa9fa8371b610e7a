// Where it happened: the names of places, and of what may be one, compete with each other and with "not told".
import { LEXICON, POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { softmax } from '../model/linear.js';
import { WordSet } from '../model/word-set.js';
import { type EntityType, entityTypeSchema } from '../schema/entities.js';
import type { MainEvent } from './event.js';
import type { SummaryModels } from './models.js';
import { columnsOf } from './rows.js';
import { step, tenth } from './steps.js';
import type { Telling } from './story.js';
import { awayOf, kindOfBlock, lastBefore, NO_POS, VERB } from './surroundings.js';
import { foldWord, wordsOf } from './words.js';

/** Sentences from the main event's within which its place is told. */
const NEAR = 15;
/** Taken from the score of "not told". */
const EAGER = 0.5;
/** What may be where something happens; an organization has a seat, a meeting is held somewhere. */
const PLACES: ReadonlySet<EntityType> = new Set<EntityType>(['place', 'organization', 'event', 'work', 'other']);
/** Words that lead to the place of something. */
const LEADS = new WordSet('in at near outside inside across around off on');

/** The place of the main event; null where none is told. */
export function whereOf(story: Telling, event: MainEvent | null, { where }: SummaryModels): string | null {
  if (!event) return null;
  const names = placeNames(story, event);
  const chances = where.scores(whereColumns(story, event, names), names.length + 1);
  chances[0]! -= EAGER;
  softmax(chances);
  const place = likeliest(names, chances);
  return place === null ? null : story.entities.list[place]!.id;
}

/** The entity whose names are together the likeliest; null where "not told" is likelier. */
function likeliest(names: readonly PlaceName[], chances: Float64Array): number | null {
  const sums = new Map<number, number>();
  names.forEach(({ entity }, i) => {
    sums.set(entity, (sums.get(entity) ?? 0) + chances[i + 1]!);
  });
  let best: number | null = null;
  let most = chances[0]!;
  for (const [entity, sum] of sums) if (sum > most) [best, most] = [entity, sum];
  return best;
}

/** A name of what may be a place. */
export interface PlaceName {
  /** Index of its entity. */
  readonly entity: number;
  readonly first: number;
  readonly last: number;
  /** Index of its sentence. */
  readonly sentence: number;
  /** The token that leads to it, "[in] the old port"; below the sentence's first where none does. */
  readonly lead: number;
}

/** The names near an event, in text order. */
export function placeNames(
  { entities: { list, mentions }, language: { tokens } }: Telling,
  { candidate }: MainEvent,
): PlaceName[] {
  const names: PlaceName[] = [];
  for (const { entity, mention, first, last } of mentions) {
    const sentence = tokens.sentence[first]!;
    if (Math.abs(sentence - candidate.index) > NEAR) continue;
    const { type, mentions: all } = list[entity]!;
    const { form } = all[mention]!;
    if (PLACES.has(type) && (form === 'name' || form === 'alias'))
      names.push({ entity, first, last, sentence, lead: leadOf(tokens, first) });
  }
  return names;
}

/** The word that leads to a name, past articles and adjectives. */
function leadOf({ pos }: Tokens, first: number): number {
  let i = first - 1;
  while (i >= 0 && i > first - 4 && (pos[i] === POS.DET || pos[i] === POS.ADJ)) i--;
  return i;
}

const NAMES = [
  'told',
  'places',
  'mostLed',
  'nearest',
  'eventVerb',
  // the entity
  'type',
  'count',
  'salience',
  'rank',
  'nth',
  'headline',
  'dateline',
  'led',
  'near',
  'site',
  // the name
  'lead',
  'beforeLead',
  'clusterBefore',
  'before',
  'behind',
  'posBehind',
  'away',
  'inClause',
  'sentence',
  'block',
  'holds',
  'held',
  'verb',
  'words',
  'cluster',
  'last',
  'opens',
] as const;
type WhereColumns = Record<(typeof NAMES)[number], Uint32Array>;

const TYPES = entityTypeSchema.options;
/** Bits of the lexicon that tell one place from another. */
const SITES = [LEXICON.country, LEXICON.city, LEXICON.region, LEXICON.demonym];

/** What is known of an entity that may be a place. */
interface Rival {
  /** How many of its names near the event are led to by "in", "at" … */
  readonly led: number;
  /** Sentences from the event's to its nearest name. */
  readonly near: number;
  /** How many such entities are named before it. */
  readonly nth: number;
}

/** What is seen of "not told", the first row, and of each name. */
export function whereColumns(story: Telling, event: MainEvent, names: readonly PlaceName[]): WhereColumns {
  const columns = columnsOf(NAMES, names.length + 1);
  const rivals = rivalsAmong(story, event, names);
  const ofPlaces = [...rivals].filter(([entity]) => story.entities.list[entity]!.type === 'place');
  columns.places.fill(Math.min(6, ofPlaces.length));
  columns.mostLed.fill(
    Math.min(
      4,
      ofPlaces.reduce((most, [, { led }]) => Math.max(most, led), 0),
    ),
  );
  columns.nearest.fill(ofPlaces.reduce((least, [, { near }]) => Math.min(least, near), 5));
  columns.eventVerb.fill(story.language.tokens.cluster[event.core.first]!);
  const ranks = new Map(
    ofPlaces
      .map(([entity]) => entity)
      .sort((a, b) => a - b)
      .map((entity, rank) => [entity, Math.min(6, rank + 1)]),
  );
  names.forEach((name, i) => {
    columns.told[i + 1] = 1;
    columns.rank[i + 1] = ranks.get(name.entity) ?? 0;
    entityColumns(story, name, rivals.get(name.entity)!, i + 1, columns);
    nameColumns(story, event, name, i + 1, columns);
  });
  return columns;
}

/** The entities of the names, in the order in which they are named. */
function rivalsAmong(
  { language: { tokens } }: Telling,
  { candidate }: MainEvent,
  names: readonly PlaceName[],
): Map<number, Rival> {
  const rivals = new Map<number, { led: number; near: number; nth: number }>();
  for (const { entity, sentence, lead } of names) {
    const rival = rivals.get(entity) ?? { led: 0, near: NEAR, nth: rivals.size };
    rivals.set(entity, rival);
    if (lead >= 0 && LEADS.has(tokens.word[lead]!)) rival.led++;
    rival.near = Math.min(rival.near, Math.abs(sentence - candidate.index));
  }
  return rivals;
}

function entityColumns(
  story: Telling,
  { entity }: PlaceName,
  { led, near, nth }: Rival,
  row: number,
  columns: WhereColumns,
): void {
  const { headline, document } = story;
  const { type, mentions, salience, name } = story.entities.list[entity]!;
  const { dateline } = document.source;
  const isInHeadline = wordsOf(name).some((word) => word.length > 2 && headline.placeOf(foldWord(word)) !== null);
  columns.type[row] = TYPES.indexOf(type);
  columns.count[row] = step(mentions.length);
  columns.salience[row] = tenth(salience);
  columns.nth[row] = Math.min(6, nth);
  columns.headline[row] = headline.size === 0 ? 2 : isInHeadline ? 1 : 0;
  columns.dateline[row] = dateline === null ? 0 : dateline.place?.toLowerCase() === name.toLowerCase() ? 2 : 1;
  columns.led[row] = Math.min(5, led);
  columns.near[row] = Math.min(5, near);
}

function nameColumns(story: Telling, event: MainEvent, name: PlaceName, row: number, columns: WhereColumns): void {
  const { tokens, sentences } = story.language;
  const { first, last, lead, sentence: index } = name;
  const sentence = sentences[index]!;
  const wordAt = (i: number) => (i >= sentence.first && i < sentence.last ? tokens.word[i]! : 0);
  let flags = 0;
  for (let i = first; i < last; i++) flags |= tokens.flags[i]!;
  const verb = lastBefore(tokens, first, sentence.first, VERB);
  columns.site[row] = SITES.reduce((bits, flag, n) => bits | ((flags & flag) === 0 ? 0 : 1 << n), 0);
  columns.lead[row] = wordAt(lead);
  columns.beforeLead[row] = wordAt(lead - 1);
  columns.clusterBefore[row] = lead - 1 >= sentence.first ? tokens.cluster[lead - 1]! : 0;
  columns.before[row] = wordAt(first - 1);
  columns.behind[row] = wordAt(last);
  columns.posBehind[row] = last < sentence.last ? tokens.pos[last]! : NO_POS;
  columns.away[row] = awayOf(index, event.candidate.index);
  columns.inClause[row] = first >= event.clause.first && last <= event.clause.last ? 1 : 0;
  columns.sentence[row] = step(index);
  columns.block[row] = kindOfBlock(story, sentence.block);
  columns.holds[row] = tokens.lower(first - 1) === ',' && isPlace(story, first - 2) ? 1 : 0;
  columns.held[row] = tokens.lower(last) === ',' && isPlace(story, last + 1) ? 1 : 0;
  columns.verb[row] = verb === null ? 0 : tokens.cluster[verb]!;
  columns.words[row] = Math.min(4, last - first);
  columns.cluster[row] = tokens.cluster[last - 1]!;
  columns.last[row] = tokens.word[last - 1]!;
  columns.opens[row] = first === sentence.first ? 1 : 0;
}

/** Does a token belong to the name of a place? */
function isPlace({ entities: { list, mentions, mentionOfToken } }: Telling, token: number): boolean {
  const at = mentionOfToken[token] ?? -1;
  return at >= 0 && list[mentions[at]!.entity]!.type === 'place';
}

import type { Analysis } from '../../schema/analysis.js';
import type { EntityType } from '../../schema/entities.js';
import type { Shift, ToneLabel } from '../../schema/sentiment.js';
import { readFacts, shiftParties } from '../facts.js';
import { headlineOf } from './headline.js';

/** Points that the course of a tone is drawn with. */
const POINTS = 40;

/** What a list of articles says of one of them: small, so that many can be held. Made by `indexEntry`. */
export interface IndexEntry {
  /** Where the article's own page stands. */
  readonly href: string;
  /** Its headline. */
  readonly title: string;
  /** Who published it. */
  readonly publisher: string | null;
  /** ISO date or date-time. */
  readonly publishedAt: string | null;
  /** How many words it has. */
  readonly words: number;
  /** How many quotes it has. */
  readonly quotes: number;
  /** The tone of the whole. */
  readonly tone: { readonly label: ToneLabel; readonly score: number };
  /** Scores −1 … 1 in the order of the text. */
  readonly course: readonly number[];
  /** Who and what it names. */
  readonly names: readonly EntryName[];
  /** What turns in it. */
  readonly shifts: readonly EntryShift[];
}

/**
 * Somebody or something that an article names.
 *
 * @inline
 */
export interface EntryName {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly mentions: number;
  readonly quotes: number;
  /** The tone towards it, −1 … 1; null where none was found. */
  readonly score: number | null;
}

/**
 * A turn in tone, without its evidence.
 *
 * @inline
 */
export type EntryShift = Pick<Shift, 'id' | 'direction' | 'axis' | 'status' | 'voice'> & { readonly parties: string };

/**
 * What `renderIndex` needs to know of an article.
 *
 * @param analysis what `analyze` returned
 * @param href where the article's page stands, seen from the list
 * @example indexEntry(analysis, 'rain.html')
 */
export function indexEntry(analysis: Analysis, href: string): IndexEntry {
  const { source, sentiment, quotes } = analysis;
  const { words, entities, nameOf, toneOf } = readFacts(analysis);
  return {
    href,
    title: headlineOf(analysis),
    publisher: source.publisher,
    publishedAt: source.publishedAt,
    words,
    quotes: quotes.length,
    tone: { label: sentiment.label, score: sentiment.score },
    course: thinned(sentiment.sentences.map(({ score }) => score)),
    names: entities.map(({ id, type, name, mentions }) => ({
      id,
      type,
      name,
      mentions: mentions.length,
      quotes: quotes.filter(({ speaker }) => speaker?.entityId === id).length,
      score: toneOf(id)?.score ?? null,
    })),
    shifts: sentiment.shifts.map((shift) => {
      const { id, direction, axis, status, voice } = shift;
      return { id, direction, axis, status, voice, parties: shiftParties(shift, nameOf) };
    }),
  };
}

/** At most `POINTS` scores: where there are more, means of neighbours. */
function thinned(scores: readonly number[]): number[] {
  const length = Math.min(POINTS, scores.length);
  return Array.from({ length }, (_, i) => {
    const group = scores.slice(Math.floor((i * scores.length) / length), Math.floor(((i + 1) * scores.length) / length));
    return sum(group) / group.length;
  });
}

/** Somebody or something over all articles; names that are written alike are one. */
export interface RolledName {
  readonly type: EntityType;
  readonly name: string;
  readonly mentions: number;
  readonly quotes: number;
  /** Mean of the articles' tones towards it; null where none has one. */
  readonly score: number | null;
  /** The articles by their place in the list, from 0, with its id there. */
  readonly articles: readonly { readonly index: number; readonly id: string }[];
}

/** The names of all entries, in the order in which they first come. */
export function rollUp(entries: readonly IndexEntry[]): RolledName[] {
  const found = new Map<string, { index: number; name: EntryName }[]>();
  for (const [index, { names }] of entries.entries()) {
    for (const name of names) {
      const key = `${name.type} ${name.name.toLowerCase()}`;
      const same = found.get(key);
      if (same) same.push({ index, name });
      else found.set(key, [{ index, name }]);
    }
  }
  return [...found.values()].map(rolled);
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function rolled(found: readonly { index: number; name: EntryName }[]): RolledName {
  const scores = found.flatMap(({ name }) => (name.score === null ? [] : [name.score]));
  const { type, name } = found[0]!.name;
  return {
    type,
    name,
    mentions: sum(found.map((one) => one.name.mentions)),
    quotes: sum(found.map((one) => one.name.quotes)),
    score: scores.length === 0 ? null : sum(scores) / scores.length,
    articles: found.map((one) => ({ index: one.index, id: one.name.id })),
  };
}

// How strings, names and stretches of text are compared: marks, spacing and what stands around the words do not count.
import type { Analysis } from '../src/schema/analysis.js';
import type { Entity } from '../src/schema/entities.js';
import type { Range } from '../src/schema/span.js';
import type { Gold } from './gold.js';

/** One kind of quotation marks, single spaces. */
export const evenly = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();

/** The words without punctuation at either end. */
export const inner = (text: string): string => evenly(text).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

export const sameWords = (a: string, b: string): boolean => inner(a) === inner(b);

/** "the Kestrel Group's" → "kestrel group", "Mr Pugh" → "pugh". */
export const bareName = (name: string): string =>
  inner(name)
    .replace(/^(?:the|mr|mrs|ms|miss|dr|prof|sir|dame)\.? /i, '')
    .replace(/'s$/, '')
    .toLowerCase();

/** Every name by which an entity goes in the article, bare. */
export function namesOf({ name, aliases, mentions }: Entity): Set<string> {
  const named = mentions.filter(({ form }) => form === 'name' || form === 'alias').map(({ text }) => text);
  return new Set([name, ...aliases, ...named].map(bareName));
}

export const goesBy = (entity: Entity, name: string): boolean => namesOf(entity).has(bareName(name));

/** The entity of this name; one that only goes by it too where there is none. */
export function entityNamed({ entities }: Analysis, name: string): Entity | undefined {
  const going = entities.filter((entity) => goesBy(entity, name));
  return going.find((entity) => bareName(entity.name) === bareName(name)) ?? going[0];
}

export const entityOf = ({ entities }: Analysis, id: string | null | undefined): Entity | undefined =>
  entities.find((entity) => entity.id === id);

/** Is this entity whom gold means by the name? Any of gold's names for it will do. */
export function isMeant(entity: Entity, name: string, gold: Gold): boolean {
  const also = gold.entities.find((one) => one.name === name)?.also ?? [];
  return [name, ...also].some((one) => goesBy(entity, one));
}

const overlap = (a: Range, b: Range): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

export const touches = (a: Range, b: Range): boolean => overlap(a, b) > 0;

/** Share of `whole` that the ranges cover. */
export const covered = (whole: Range, by: readonly Range[]): number =>
  by.reduce((sum, range) => sum + overlap(whole, range), 0) / (whole.end - whole.start);

/** Dice's coefficient in characters: 1 for the same range, 0 for ranges that do not touch. */
export const likeness = (a: Range, b: Range): number => (2 * overlap(a, b)) / (a.end - a.start + b.end - b.start);

/** Where the words first stand in the text. */
export function rangeOf(text: string, words: string): Range | null {
  const start = text.indexOf(words);
  return start < 0 ? null : { start, end: start + words.length };
}

/** Every place where the words stand as words of their own. */
export function placesOf(text: string, words: string): Range[] {
  const found: Range[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length;
    if (!/[\p{L}\p{N}]/u.test(text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 1))) found.push({ start, end });
  }
  return found;
}

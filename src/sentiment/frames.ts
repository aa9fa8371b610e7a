import { POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import { WordSet } from '../model/word-set.js';
import type { Arguments } from './arguments.js';
import type { VerbChunk } from './chunk.js';
import type { Parties, Party } from './parties.js';
import type { Found } from './stance.js';
import { NEGATIVES } from './stance-lexicon.js';
import type { ToneOfWords } from './tone-of-words.js';

/** In a sense: the object stands here, "take [a firm] to court". */
const NEAR = hashString('*');

/** In a sense: the object stands between, "dedicate [an award] to". */
export const FAR = hashString('~');

/** Tokens in which the words behind the object must begin. */
export const SOON = 9;

/** A negated stance is weaker than its opposite. */
export const NEGATED = -0.5;

const STOP = hashString('.');
const LOOSE_DETERMINERS = new WordSet('a an the his her its their all any new full');

/** What a reader of one sentence has at hand. */
export interface Sentence {
  readonly tokens: Tokens;
  /** Bits of `FACT`. */
  readonly facts: Int32Array;
  readonly parties: Parties;
  readonly clause: Arguments;
  readonly tone: ToneOfWords;
}

/** The token behind the words of a sense ("lash [out at]"), −1 where they do not follow. */
export function matchRest(tokens: Tokens, from: number, rest: readonly number[]): number {
  const { word, pos } = tokens;
  let i = from;
  for (const wanted of rest) {
    if (wanted === FAR) return i;
    if (wanted === NEAR) return followsSoon(tokens, i, rest.slice(rest.indexOf(NEAR) + 1)) ? i : -1;
    for (let skipped = 0; word[i] !== wanted; i++, skipped++) {
      if (skipped === 2 || !(LOOSE_DETERMINERS.has(word[i]!) || pos[i] === POS.NUM)) return -1;
    }
    i++;
  }
  return i;
}

/** "to court" within a few words. */
export function followsSoon(tokens: Tokens, from: number, words: readonly number[]): boolean {
  for (let i = from + 1; i < from + SOON; i++) {
    if (tokens.word[i] === STOP) return false;
    if (tokens.word[i] === words[0] && matchRest(tokens, i, words) >= 0) return true;
  }
  return false;
}

/** Negation of the verb itself, or a verb over it that says it was not done ("refused to help"). */
export function polarityOf({ clause, tokens }: Sentence, at: number): number {
  const verb = clause.chunks[at] as VerbChunk;
  let factor = verb.negated ? NEGATED : 1;
  if (verb.mood === 'infinitive' || verb.mood === 'gerund') {
    const over = clause.verbBefore(at);
    const chunk = clause.chunks[over] as VerbChunk | undefined;
    if (chunk && (NEGATIVES.has(tokens.word[chunk.head]!) || (chunk.negated && verb.mood === 'infinitive'))) factor *= NEGATED;
  }
  return factor;
}

/** The first chunk that begins at or behind a token. */
export function chunkFrom(clause: Arguments, token: number): number {
  let low = 0;
  let high = clause.chunks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (clause.chunks[middle]!.first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function between(entities: readonly number[], score: number, at: number, rule: string, until?: number): Found[] {
  if (entities.length !== 2 || entities[0] === entities[1]) return [];
  return [{ holder: null, target: entities, symmetric: true, score, at, rule, ...(until === undefined ? {} : { until }) }];
}

export function befalls(party: Party, score: number, at: number, rule: string): Found[] {
  return party.entities.map((entity) => ({ holder: null, target: [entity], score, at, rule }));
}

export function toward(holder: Party, target: Party, score: number, at: number, rule: string, felt = false): Found[] {
  if (target.entities.length === 0) return [];
  const strength = target.through ? 0.8 : 1;
  if (holder.both && sameTwo(holder, target)) return between(holder.entities, score, at, rule);
  const holders: (number | null)[] = holder.entities.length > 0 ? [...holder.entities] : [null];
  if (felt && holders[0] === null && !holder.crowd) return [];
  const suffix = holders[0] === null ? (holder.crowd ? '-crowd' : rule.endsWith('agentless') ? '' : '-unknown') : '';
  return holders.flatMap((one) => {
    const entities = target.entities.filter((entity) => entity !== one);
    // Who is the subject cannot be "him": the pronoun was led astray.
    return entities.length === 0
      ? []
      : [{ holder: one, target: entities, score: score * strength, at, rule: `${rule}${suffix}` }];
  });
}

function sameTwo(a: Party, b: Party): boolean {
  return b.both && a.entities.every((entity) => b.entities.includes(entity));
}

export function directedAt(holder: Party, target: Party, score: number, at: number, rule: string): Found[] {
  if (target.entities.length === 0) return [];
  if (holder.entities.length === 0)
    return [{ holder: null, target: target.entities, score, at, rule: `${rule}-${holder.crowd ? 'crowd' : 'unknown'}` }];
  return holder.entities.flatMap((one) => {
    const entities = target.entities.filter((entity) => entity !== one);
    return entities.length > 0 ? [{ holder: one, target: entities, score, at, rule }] : [];
  });
}

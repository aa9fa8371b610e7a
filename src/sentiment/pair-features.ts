// What speaks for one of two that a sentence names standing some way towards the other: where the two stand, what is beside and between
// them, how the sentence sounds towards each, what the rules found.
import type { Entities, TokenRange } from '../entities/result.js';
import { POS } from '../language/codes.js';
import type { Language } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import type { Quote } from '../schema/quotes.js';
import type { Found } from './stance.js';
import type { ToneReader } from './tone.js';

/** One of two, where a sentence names it. */
export interface Pole extends TokenRange {
  /** Index in `Entities.list`; −1 where it is none of them. */
  readonly entity: number;
}

/** A sentence with what is known of it. */
export interface PairedSentence extends TokenRange {
  /** What the rules found in it. */
  readonly found: readonly Found[];
  /** Those that it holds, wholly or in part. */
  readonly quotes: readonly Quote[];
}

/** Words before a pole, and behind it, that tell its part in the clause. */
const BEFORE = ['by', 'with', 'against', 'of', 'for', 'to', 'from', 'in', 'and', ',', 'on', 'that'];
const BEHIND = ["'s", ',', 'and', 'who', 'of', 'by', 'to', 'was', 'were', 'is'];
const TYPES = ['person', 'organization', 'place', 'group'];
const GAPS = [1, 3, 8, 15];
const POLES = ['holder', 'target'] as const;
const SIGNS = ['+', '-'] as const;

const names = [
  'bias',
  'holder first',
  ...GAPS.map((gap) => `gap ≤ ${gap}`),
  ...['verbs', 'commas', 'prepositions', 'names', 'tone', 'negated', 'by'].map((what) => `${what} between`),
  ...POLES.flatMap((pole) => [
    `${pole} quoted`,
    ...['negative', 'neutral', 'positive'].map((label) => `${label} towards ${pole}`),
    ...BEFORE.map((word) => `${word} before ${pole}`),
    ...BEHIND.map((word) => `${word} behind ${pole}`),
    ...TYPES.map((type) => `${pole} is ${type}`),
    ...SIGNS.flatMap((sign) => [`rule from ${pole}${sign}`, `rule towards ${pole}${sign}`]),
    `${pole} speaks of the other`,
  ]),
  ...SIGNS.flatMap((sign) => [`rule${sign}`, `rule back${sign}`]),
  ...['first between', 'last between', 'behind both', 'before both'].map((place) => `tone of verb ${place}`),
  ...['behind holder', 'soon behind holder', 'before target', 'shortly before target', 'behind target'].map(
    (place) => `verb ${place}`,
  ),
  'holder opens',
  'same',
  'speaker outside',
];
const places = new Map(names.map((name, i) => [name, i]));
const placeOf = (name: string): number => places.get(name)!;
const wordTable = (words: readonly string[], kind: string, pole: string): ReadonlyMap<number, number> =>
  new Map(words.map((word) => [hashString(word), placeOf(`${word} ${kind} ${pole}`)]));

/** Places of what is told of either pole. */
const OF = POLES.map((pole) => ({
  quoted: placeOf(`${pole} quoted`),
  tone: placeOf(`negative towards ${pole}`),
  before: wordTable(BEFORE, 'before', pole),
  behind: wordTable(BEHIND, 'behind', pole),
  types: TYPES.map((type) => placeOf(`${pole} is ${type}`)),
  fromUp: placeOf(`rule from ${pole}+`),
  fromDown: placeOf(`rule from ${pole}-`),
  towardsUp: placeOf(`rule towards ${pole}+`),
  towardsDown: placeOf(`rule towards ${pole}-`),
  speaks: placeOf(`${pole} speaks of the other`),
}));
const AT = {
  holderFirst: placeOf('holder first'),
  gap: placeOf(`gap ≤ ${GAPS[0]}`),
  verbs: placeOf('verbs between'),
  commas: placeOf('commas between'),
  prepositions: placeOf('prepositions between'),
  names: placeOf('names between'),
  tone: placeOf('tone between'),
  negated: placeOf('negated between'),
  by: placeOf('by between'),
  rule: placeOf('rule+'),
  verb: placeOf('tone of verb first between'),
  verbBeside: placeOf('verb behind holder'),
  opens: placeOf('holder opens'),
  same: placeOf('same'),
  outside: placeOf('speaker outside'),
};
const BY = hashString('by');
/** Counts between the two are told up to this. */
const MANY = 4;

/** How many features there are. */
export const PAIR_FEATURES: number = names.length;

/** Reads the features of pairs; those of the last one stand in `values`. */
export class PairFeatures {
  /** Most are 0. */
  readonly values = new Float64Array(PAIR_FEATURES);
  readonly #tokens: Tokens;
  readonly #entities: Entities;
  readonly #reader: ToneReader;
  readonly #valence: Float64Array;

  /** @param valence the tone of each token, −1 … 1 */
  constructor({ tokens }: Language, entities: Entities, reader: ToneReader, valence: Float64Array) {
    this.#tokens = tokens;
    this.#entities = entities;
    this.#reader = reader;
    this.#valence = valence;
  }

  /**
   * Reads what speaks for `holder` standing some way towards `target`.
   *
   * @param sentence the sentence that names both
   */
  read(sentence: PairedSentence, holder: Pole, target: Pole): void {
    const { values } = this;
    values.fill(0);
    values[0] = 1;
    const isHolderFirst = holder.first < target.first;
    const [near, far] = isHolderFirst ? [holder, target] : [target, holder];
    values[AT.holderFirst] = Number(isHolderFirst);
    values[AT.opens] = Number(holder.first === sentence.first);
    values[AT.same] = Number(holder.entity >= 0 && holder.entity === target.entity);
    GAPS.forEach((gap, i) => {
      values[AT.gap + i] = Number(far.first - near.last <= gap);
    });
    this.#readBetween(near.last, far.first);
    this.#readVerbs(sentence, near, far);
    [holder, target].forEach((pole, i) => {
      this.#readPole(sentence, pole, OF[i]!);
      this.#readRules(sentence.found, pole.entity, OF[i]!);
    });
    this.#readRulesOfBoth(sentence.found, holder.entity, target.entity);
    values[OF[0]!.speaks] = Number(this.#speaksOf(sentence.quotes, holder, target));
    values[OF[1]!.speaks] = Number(this.#speaksOf(sentence.quotes, target, holder));
    this.#readVerbsBeside(sentence, holder, target);
  }

  /** Reads what speaks for somebody who is quoted, and not named in the sentence, standing some way towards `target`. */
  readSpeaker(sentence: PairedSentence, target: Pole): void {
    const { values } = this;
    values.fill(0);
    values[0] = 1;
    values[AT.outside] = 1;
    this.#readPole(sentence, target, OF[1]!);
    this.#readRules(sentence.found, target.entity, OF[1]!);
  }

  #readBetween(from: number, to: number): void {
    const { values } = this;
    const { pos, word } = this.#tokens;
    const { mentionOfToken } = this.#entities;
    let [verbs, commas, prepositions, others, tone] = [0, 0, 0, 0, 0];
    for (let i = from, last = -1; i < to; i++) {
      verbs += Number(pos[i] === POS.VERB);
      commas += Number(pos[i] === POS.PUNCT);
      prepositions += Number(pos[i] === POS.ADP);
      tone += this.#valence[i]!;
      if (word[i] === BY) values[AT.by] = 1;
      if (this.#reader.input.negated[i]) values[AT.negated] = 1;
      const mention = mentionOfToken[i]!;
      others += Number(mention >= 0 && mention !== last);
      last = mention;
    }
    values[AT.verbs] = Math.min(verbs, MANY) / 2;
    values[AT.commas] = Math.min(commas, MANY) / 2;
    values[AT.prepositions] = Math.min(prepositions, MANY) / 2;
    values[AT.names] = Math.min(others, MANY) / 2;
    values[AT.tone] = Math.max(-2, Math.min(2, tone / 2));
  }

  /** The tone of the verbs that may link the two. */
  #readVerbs({ first, last }: TokenRange, near: Pole, far: Pole): void {
    const verbs = [
      this.#verbFrom(near.last, far.first),
      this.#verbBack(far.first, near.last),
      this.#verbFrom(far.last, last),
      this.#verbBack(near.first, first),
    ];
    verbs.forEach((verb, i) => {
      if (verb >= 0) this.values[AT.verb + i] = this.#valence[verb]!;
    });
  }

  #readVerbsBeside({ first, last }: TokenRange, holder: Pole, target: Pole): void {
    [holder.last, holder.last + 1, target.first - 1, target.first - 2, target.last].forEach((at, i) => {
      this.values[AT.verbBeside + i] = Number(at >= first && at < last && this.#tokens.pos[at] === POS.VERB);
    });
  }

  #readPole({ first, last }: TokenRange, pole: Pole, of: (typeof OF)[number]): void {
    const { values } = this;
    const { word } = this.#tokens;
    values[of.quoted] = this.#reader.input.quoted[pole.first]!;
    values.set(this.#reader.chancesInSentence(pole.first, pole.last), of.tone);
    const before = pole.first > first ? of.before.get(word[pole.first - 1]!) : undefined;
    const behind = pole.last < last ? of.behind.get(word[pole.last]!) : undefined;
    if (before !== undefined) values[before] = 1;
    if (behind !== undefined) values[behind] = 1;
    const type = pole.entity < 0 ? -1 : TYPES.indexOf(this.#entities.list[pole.entity]!.type);
    if (type >= 0) values[of.types[type]!] = 1;
  }

  #readRules(found: readonly Found[], entity: number, of: (typeof OF)[number]): void {
    if (entity < 0) return;
    for (const { holder, target, score } of found) {
      if (holder === entity) this.values[score > 0 ? of.fromUp : of.fromDown] = 1;
      if (target.includes(entity)) this.values[score > 0 ? of.towardsUp : of.towardsDown] = 1;
    }
  }

  #readRulesOfBoth(found: readonly Found[], holder: number, target: number): void {
    if (holder < 0 || target < 0) return;
    for (const one of found) {
      const down = Number(one.score < 0);
      if (isBetween(one, holder, target)) this.values[AT.rule + 2 * down] = 1;
      if (isBetween(one, target, holder)) this.values[AT.rule + 2 * down + 1] = 1;
    }
  }

  /** A quotation of the one holds the other. */
  #speaksOf(quotes: readonly Quote[], speaker: Pole, other: Pole): boolean {
    const { start } = this.#tokens;
    const [here, there] = [start[speaker.first]!, start[other.first]!];
    const id = speaker.entity < 0 ? null : this.#entities.list[speaker.entity]!.id;
    return quotes.some(({ speaker: said, parts }) => {
      if (!said) return false;
      const { mention, entityId } = said;
      const speaks = (mention && here >= mention.start && here < mention.end) || (id !== null && entityId === id);
      const holds = (offset: number): boolean => parts.some((part) => offset >= part.start && offset < part.end);
      return speaks && holds(there) && !holds(here);
    });
  }

  #verbFrom(from: number, to: number): number {
    for (let i = from; i < to; i++) if (this.#tokens.pos[i] === POS.VERB) return i;
    return -1;
  }

  #verbBack(from: number, to: number): number {
    for (let i = from - 1; i >= to; i--) if (this.#tokens.pos[i] === POS.VERB) return i;
    return -1;
  }
}

/** What a rule found is of one towards the other, or of both. */
export function isBetween({ holder, target, symmetric }: Found, from: number, to: number): boolean {
  if (symmetric) return target.includes(from) && target.includes(to);
  return holder === from && target.includes(to);
}

import bytes from '../data/sentiment.bin';
import { round4 } from '../document/span.js';
import type { Entities } from '../entities/result.js';
import { LEXICON } from '../language/codes.js';
import type { Language } from '../language/language.js';
import { softmax } from '../model/linear.js';
import { SaltedModel } from '../model/salted.js';
import { decodingOf, readTables, type Table, tableNamed } from '../model/weights.js';
import type { TargetTone, ToneLabel } from '../schema/sentiment.js';
import { confidenceOf } from './confidence.js';
import { type Reading, ToneNetwork } from './network.js';
import { passageOf } from './passage.js';
import { readToneFeatures, roomFor } from './tone-features.js';
import { type ToneInput, toneInputOf } from './tone-input.js';
import { wordNumbers } from './words.js';

const tables = readTables(bytes);
const network = new ToneNetwork(numbersOf(tableNamed(tables, 'network')), wordNumbers);
const features = new SaltedModel(tableNamed(tables, 'features'));

/** Prepositions that make what follows the setting of what is told. */
const SETTING = new Set(['in', 'at', 'near', 'across', 'around', 'outside', 'inside', 'throughout']);

const PLACE = LEXICON.country | LEXICON.city | LEXICON.region | LEXICON.place;

/** Both poles this likely: the passage is mixed. */
const MIXED = 0.4;

/**
 * The tone of a whole passage towards one target in it.
 *
 * @param first the target's first token, `last` the one after its last
 * @example "Critics called [the mayor] a liar": negative
 */
export function toneToward(language: Language, first: number, last: number): TargetTone {
  return new ToneReader(language).toward(first, last, 0, language.tokens.count);
}

/** Reads the tone towards one target after another in the same text; what does not hang on the target is read once. */
export class ToneReader {
  readonly #language: Language;
  readonly #entities: Entities | undefined;
  readonly #input: ToneInput;
  readonly #reading: Reading;

  /** @param entities where they are known, their names are masked as well */
  constructor(language: Language, entities?: Entities) {
    this.#language = language;
    this.#entities = entities;
    this.#input = toneInputOf(language, (hash) => wordNumbers.vectorOf(hash), entities);
    this.#reading = network.read(this.#input);
  }

  /** The tone of the tokens `low … high` towards the target `first … last`, all half-open. */
  toward(first: number, last: number, low: number, high: number): TargetTone {
    if (last <= first) return { score: 0, label: 'neutral', confidence: null };
    const chances = this.chances(first, last, low, high);
    if (this.#isSetting(first, last, low)) towardsNeutral(chances);
    const [negative, neutral, positive] = chances as unknown as [number, number, number];
    const label = labelOf(negative, neutral, positive);
    return { score: round4(positive - negative), label, confidence: confidenceOf(label, Math.max(negative, neutral, positive)) };
  }

  /** What happens in a place is not said of the place: "the raid in [Norvik] went well"; but "trust in [Dann]". */
  #isSetting(first: number, last: number, low: number): boolean {
    const { tokens } = this.#language;
    if (first <= low || !SETTING.has(tokens.lower(first - 1)) || tokens.lower(last) === "'s") return false;
    const mention = this.#entities?.mentions[this.#entities.mentionOfToken[first]!];
    if (mention) return this.#entities?.list[mention.entity]?.type === 'place';
    return tokens.flags.subarray(first, last).some((flags) => (flags & PLACE) !== 0);
  }

  /** 1 where a negation reaches the token. */
  get negated(): Uint8Array {
    return this.#input.negated;
  }

  /** Probabilities of negative, neutral and positive. */
  chances(first: number, last: number, low: number, high: number): Float64Array {
    const passage = passageOf(this.#input, first, last, low, high);
    const found = roomFor(passage);
    const scores = new Float64Array(3);
    features.score(found, readToneFeatures(this.#input, passage, found), scores);
    network.judge(this.#reading, passage, scores);
    softmax(scores);
    return scores;
  }
}

/** Halves both poles. */
function towardsNeutral(chances: Float64Array): void {
  const poles = (chances[0]! + chances[2]!) / 2;
  chances[0] = chances[0]! / 2;
  chances[1] = chances[1]! + poles;
  chances[2] = chances[2]! / 2;
}

function labelOf(negative: number, neutral: number, positive: number): ToneLabel {
  if (Math.min(negative, positive) >= MIXED) return 'mixed';
  if (neutral >= negative && neutral >= positive) return 'neutral';
  return positive > negative ? 'positive' : 'negative';
}

function numbersOf(table: Table): Float32Array {
  const decoded = decodingOf(table);
  return Float32Array.from(table.cells, (cell) => decoded[cell + 128]!);
}

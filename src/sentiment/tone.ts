import bytes from '../data/sentiment.bin';
import { round4 } from '../document/span.js';
import type { Entities } from '../entities/result.js';
import { LEXICON } from '../language/codes.js';
import type { Language } from '../language/language.js';
import { hashString } from '../model/hash.js';
import { softmax } from '../model/linear.js';
import { SaltedModel } from '../model/salted.js';
import { decodingOf, readTables, type Table, tableNamed } from '../model/weights.js';
import type { TargetTone, ToneLabel } from '../schema/sentiment.js';
import { confidenceOf } from './confidence.js';
import { type Reading, ToneNetwork } from './network.js';
import { SHAPE } from './network-shape.js';
import { LONGEST_PASSAGE, Passage } from './passage.js';
import { BESIDE, bearsFeatures, besideTarget, pairFeature, pairFeatureIn, placedFeature, wordFeature } from './tone-features.js';
import { type ToneInput, toneInputOf } from './tone-input.js';
import { FACT } from './word-facts.js';
import { type WordColumns, wordColumnsOf, wordNumbers } from './words.js';

const tables = readTables(bytes);
const network = new ToneNetwork(numbersOf(tableNamed(tables, 'network')), wordNumbers);
const features = new SaltedModel(tableNamed(tables, 'features'));

const POSSESSIVE = hashString("'s");
const PLACE = LEXICON.country | LEXICON.city | LEXICON.region | LEXICON.place;

const LABELS = SHAPE.labels;
/** One a token, two more on either side's edge, and those beside the target. */
const MOST_FEATURES = LONGEST_PASSAGE + 4 + BESIDE;

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
  /** What is known of each token's word. */
  readonly words: WordColumns;
  readonly input: ToneInput;
  readonly #language: Language;
  readonly #entities: Entities | undefined;
  readonly #reading: Reading;
  /** What the words before each token say whoever the target is: a score a label. */
  readonly #said: Float64Array;
  readonly #passage = new Passage();
  readonly #found = new Uint32Array(MOST_FEATURES);
  readonly #scores = new Float64Array(LABELS);
  readonly #inSentences = new Map<number, { readonly last: number; readonly chances: Float64Array }>();

  /** @param entities where they are known, their names are masked as well */
  constructor(language: Language, entities?: Entities) {
    this.#language = language;
    this.#entities = entities;
    this.words = wordColumnsOf(language.tokens);
    this.input = toneInputOf(language, this.words, (hash) => wordNumbers.vectorOf(hash), entities);
    this.#reading = network.read(this.input);
    this.#said = saidIn(this.input);
  }

  /** The tone of the tokens `low … high` towards the target `first … last`, all half-open. */
  toward(first: number, last: number, low: number, high: number): TargetTone {
    if (last <= first) return { score: 0, label: 'neutral', confidence: null };
    return this.#judged(this.chances(first, last, low, high), first, last, low);
  }

  /** The tone of its sentence towards the target `first … last`. */
  towardInSentence(first: number, last: number): TargetTone {
    const low = this.#language.sentences[this.#language.tokens.sentence[first]!]!.first;
    return this.#judged(this.chancesInSentence(first, last).slice(), first, last, low);
  }

  #judged(chances: Float64Array, first: number, last: number, low: number): TargetTone {
    if (this.#isSetting(first, last, low)) towardsNeutral(chances);
    const [negative, neutral, positive] = [chances[0]!, chances[1]!, chances[2]!];
    const label = labelOf(negative, neutral, positive);
    return { score: round4(positive - negative), label, confidence: confidenceOf(label, Math.max(negative, neutral, positive)) };
  }

  /** What happens in a place is not said of the place: "the raid in [Norvik] went well"; but "trust in [Dann]". */
  #isSetting(first: number, last: number, low: number): boolean {
    const { tokens } = this.#language;
    if (first <= low || !(this.words.facts[first - 1]! & FACT.setting) || tokens.word[last] === POSSESSIVE) return false;
    const mention = this.#entities?.mentions[this.#entities.mentionOfToken[first]!];
    if (mention) return this.#entities?.list[mention.entity]?.type === 'place';
    return tokens.flags.subarray(first, last).some((flags) => (flags & PLACE) !== 0);
  }

  /** Probabilities of negative, neutral and positive towards a target in its sentence; found once, whoever asks. */
  chancesInSentence(first: number, last: number): Readonly<Float64Array> {
    const known = this.#inSentences.get(first);
    if (known?.last === last) return known.chances;
    const sentence = this.#language.sentences[this.#language.tokens.sentence[first]!]!;
    const chances = this.chances(first, last, sentence.first, sentence.last).slice();
    this.#inSentences.set(first, { last, chances });
    return chances;
  }

  /** Probabilities of negative, neutral and positive; good until the next call. */
  chances(first: number, last: number, low: number, high: number): Float64Array {
    const passage = this.#passage.moveTo(this.input, first, last, low, high);
    const scores = this.#scores;
    this.#scoreWords(passage, scores);
    network.judge(this.#reading, passage, scores);
    softmax(scores);
    return scores;
  }

  /** What the words say by themselves, in pairs, by their side of the target, and next to it. */
  #scoreWords(passage: Passage, scores: Float64Array): void {
    const { first, last, low, high } = passage;
    let count = this.#placed(passage, low, first, 0);
    count = this.#placed(passage, last, high, count);
    // Behind the last token on either side stands the target, or nothing: that pair is another than the text has.
    if (first > low) count = this.#atEdge(passage, first - 1, count);
    if (high > last) count = this.#atEdge(passage, high - 1, count);
    besideTarget(this.input, passage, this.#found, count);
    features.score(this.#found, count + BESIDE, scores);
    if (first > low) this.#addSaid(low, first - 1, scores);
    if (high > last) this.#addSaid(last, high - 1, scores);
  }

  #placed({ low, place }: Passage, from: number, to: number, count: number): number {
    let next = count;
    for (let i = from; i < to; i++) {
      if (bearsFeatures(this.input, i)) this.#found[next++] = placedFeature(this.input, i, place[i - low]!);
    }
    return next;
  }

  #addSaid(from: number, to: number, scores: Float64Array): void {
    const said = this.#said;
    for (let label = 0; label < LABELS; label++) {
      scores[label] = scores[label]! + said[LABELS * to + label]! - said[LABELS * from + label]!;
    }
  }

  #atEdge(passage: Passage, i: number, count: number): number {
    if (!bearsFeatures(this.input, i)) return count;
    this.#found[count] = wordFeature(this.input, i);
    this.#found[count + 1] = pairFeatureIn(this.input, passage, i);
    return count + 2;
  }
}

/** What the words before each token, and the pairs they begin, say together. */
function saidIn(input: ToneInput): Float64Array {
  const said = new Float64Array(LABELS * (input.count + 1));
  const found = new Uint32Array(2);
  const scores = new Float64Array(LABELS);
  let [negative, neutral, positive] = [0, 0, 0];
  for (let i = 0, at = LABELS; i < input.count; i++, at += LABELS) {
    if (bearsFeatures(input, i)) {
      found[0] = wordFeature(input, i);
      found[1] = pairFeature(input, i);
      features.score(found, 2, scores);
      negative += scores[0]!;
      neutral += scores[1]!;
      positive += scores[2]!;
    }
    said[at] = negative;
    said[at + 1] = neutral;
    said[at + 2] = positive;
  }
  return said;
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

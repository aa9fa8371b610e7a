// The teacher of the tagger: too big to ship, and it asks wink-nlp. It tags news for the small model to learn from.
import { POS } from '../src/language/codes.js';
import type { Language } from '../src/language/language.js';
import { hashString, mix } from '../src/model/hash.js';
import { Template } from '../src/model/template.js';
import { bestLabel, type GreedyArticle, type GreedyExample, learnGreedily, type Run } from './greedy.js';
import { winkTags } from './wink-tags.js';

const LABELS = Object.keys(POS).length;
const ANY = 2 ** LABELS - 1;
const OUTSIDE = 31;
const BITS = 18;
const EPOCHS = 10;
/** So many teachers vote. */
const SEEDS = 5;

/** Features by themselves. */
const ALONE = [
  'word[0]',
  'word[-1]',
  'word[1]',
  'word[-2]',
  'word[2]',
  'word[0] word[1]',
  'word[-1] word[0]',
  'word[0] capital[0] first[0]',
  'suffix2[0]',
  'suffix3[0]',
  'suffix4[0]',
  'suffix3[-1]',
  'suffix3[1]',
  'suffix3[0] capital[0]',
  'prefix[0]',
  'shape[0] first[0]',
  'capital[0] first[0]',
  'capital[-1] capital[0] capital[1]',
  'cluster[0]',
  'cluster[-1]',
  'cluster[1]',
  'coarse[0] coarse[1]',
  'coarse[-1] coarse[0]',
  'flags[0]',
  'flags[1]',
  'kind[1]',
  'kind[1] kind[2]',
  'wink[0]',
  'wink[-1] wink[0]',
  'wink[0] wink[1]',
  'wink[0] wink[1] wink[2]',
  'wink[0] word[-1]',
  'wink[0] word[0]',
  'wink[0] word[1]',
  'wink[0] suffix3[0]',
  'wink[0] capital[0] first[0]',
];
/** Features beside the part of speech of the word before. */
const BESIDE = [
  'bias[0]',
  'word[0]',
  'suffix3[0]',
  'cluster[0]',
  'cluster[1]',
  'coarse[0] coarse[1]',
  'flags[0]',
  'kind[0]',
  'kind[1]',
  'kind[0] kind[1]',
  'wink[0]',
];
const template = new Template([...ALONE, ...BESIDE]);
const WIDTH = ALONE.length + BESIDE.length + 1;
const MASK = 2 ** BITS - 1;

/** What words were tagged as, by their hash: a bit for each part of speech. */
export type Kinds = ReadonlyMap<number, number>;

/** Tags articles; made from articles with gold tags. */
export class TagTeacher {
  readonly #kinds: Kinds;
  readonly #weights: Float32Array;

  constructor(
    kinds: Kinds,
    articles: readonly { readonly language: Language; readonly text: string; readonly pos: Uint8Array }[],
  ) {
    this.#kinds = kinds;
    const examples = articles.flatMap(({ language, text, pos }): GreedyExample[] => {
      const article = this.#article(language, text);
      return language.sentences.map(({ first, last }) => ({ article, gold: pos, first, last }));
    });
    this.#weights = new Float32Array(2 ** BITS * LABELS);
    for (let seed = 1; seed <= SEEDS; seed++) {
      const learned = learnGreedily(examples, {
        labels: LABELS,
        bits: BITS,
        width: WIDTH,
        epochs: EPOCHS,
        seed,
        outside: OUTSIDE,
      });
      learned.forEach((weight, i) => {
        this.#weights[i] = this.#weights[i]! + weight;
      });
    }
  }

  tags(language: Language, text: string): Uint8Array {
    const article = this.#article(language, text);
    const pos = new Uint8Array(language.tokens.count);
    const rows = new Int32Array(WIDTH);
    for (const { first, last } of language.sentences) {
      let [tag1, tag2] = [OUTSIDE, OUTSIDE];
      for (let i = first; i < last; i++) {
        article.read(i, { first, last }, tag1, tag2, rows);
        pos[i] = bestLabel(this.#weights, LABELS, rows, ANY);
        [tag1, tag2] = [pos[i]!, tag1];
      }
    }
    return pos;
  }

  #article(language: Language, text: string): GreedyArticle {
    const { tokens, sentences } = language;
    const column = (value: (i: number) => number): Uint32Array => Uint32Array.from({ length: tokens.count }, (_, i) => value(i));
    const firsts = new Set(sentences.map(({ first }) => first));
    const reader = template.over({
      word: tokens.word,
      suffix2: tokens.suffix2,
      suffix3: tokens.suffix3,
      suffix4: column((i) => hashString(tokens.lower(i).slice(-4))),
      prefix: tokens.prefix,
      shape: tokens.shape,
      capital: tokens.capital,
      cluster: tokens.cluster,
      coarse: tokens.coarseCluster,
      flags: tokens.flags,
      first: column((i) => +firsts.has(i)),
      kind: column((i) => this.#kinds.get(tokens.word[i]!) ?? 0),
      wink: winkTags(language, text),
      bias: column(() => 1),
    });
    const features = new Uint32Array(reader.size);
    const read = (i: number, { first, last }: Run, tag1: number, tag2: number, rows: Int32Array): void => {
      reader.read(i, first, last, features);
      for (let f = 0; f < features.length; f++) {
        rows[f] = (f < ALONE.length ? features[f]! : mix(features[f]!, tag1)) & MASK;
      }
      rows[WIDTH - 1] = mix(mix(0x7461677, tag1), tag2) & MASK;
    };
    return { allowed: () => ANY, read };
  }
}

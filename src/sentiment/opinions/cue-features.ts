// What speaks for a token carrying an opinion of either sign: its word, its neighbours, its part in the clause, who stands beside it.
import { hashString } from '../../model/hash.js';
import type { Chunk } from '../chunk.js';
import { CHUNK, type FeatureList, seedsOf, stepOf } from './feature-list.js';
import { type OpinionScene, UNQUOTED } from './scene.js';

const KINDS = [
  ...['bias', 'lemma', 'denied', 'part of speech', 'form', 'before', 'behind', 'two before', 'two behind'],
  ...['with before', 'with behind', 'with two behind', 'with two before', 'between', 'tone', 'tone denied', 'cluster'],
  ...['cluster denied', 'ending', 'beginning', 'neighbours', 'worst near', 'best near', 'sentence', 'cluster before'],
  ...['cluster behind', 'quoted', 'headline', 'role', 'role of word', 'with next', 'with object', 'with last', 'type before'],
  ...['type behind', 'types', 'type of object', 'with verb', 'verb', 'in noun', 'object of noun', 'ruled', 'rule'],
  ...['tone beside', 'tone of both', 'type beside', 'named'],
] as const;
const SEED = seedsOf('cue', KINDS);
const [NAME, OUTSIDE] = [hashString('a name'), hashString('outside')];
/** Tokens on either side whose tone is looked at. */
const NEAR = 4;
const MOST_NAMED = 4;

/** Writes the features of a token. */
export class CueFeatures {
  readonly #scene: OpinionScene;
  readonly #types: Uint32Array;
  /** Sum of tone of each sentence. */
  readonly #sums: Float64Array;
  #first = 0;
  #last = 0;

  constructor(scene: OpinionScene) {
    this.#scene = scene;
    const { entities, language, valence } = scene.input;
    this.#types = Uint32Array.from(entities.list, ({ type }) => hashString(type));
    this.#sums = Float64Array.from(language.sentences, ({ first, last }) =>
      valence.subarray(first, last).reduce((sum, tone) => sum + tone, 0),
    );
  }

  read(i: number, out: FeatureList): void {
    const { tokens, sentences } = this.#scene.input.language;
    const { first, last } = sentences[tokens.sentence[i]!]!;
    this.#first = first;
    this.#last = last;
    out.clear();
    this.#readWords(i, out);
    this.#readTones(i, out);
    this.#readChunks(i, out);
    this.#readBeside(i, out);
  }

  #lemma(i: number): number {
    if (i < this.#first || i >= this.#last) return OUTSIDE;
    return this.#scene.isName(i) ? NAME : this.#scene.input.reader.input.lemmas[i]!;
  }

  #readWords(i: number, out: FeatureList): void {
    const { tokens } = this.#scene.input.language;
    const denied = this.#scene.input.reader.input.negated[i]!;
    const [lemma, before, behind] = [this.#lemma(i), this.#lemma(i - 1), this.#lemma(i + 1)];
    const pos = tokens.pos[i]!;
    const cluster = tokens.cluster[i]!;
    out.add(SEED.bias);
    out.add(SEED.lemma, lemma);
    out.add(SEED.denied, lemma, denied);
    out.add(SEED['part of speech'], lemma, pos);
    out.add(SEED.form, tokens.word[i]!);
    out.add(SEED.before, before);
    out.add(SEED.behind, behind);
    out.add(SEED['two before'], this.#lemma(i - 2));
    out.add(SEED['two behind'], this.#lemma(i + 2));
    out.add(SEED['with before'], lemma, before);
    out.add(SEED['with behind'], lemma, behind);
    out.add(SEED['with two behind'], lemma, this.#lemma(i + 2));
    out.add(SEED['with two before'], lemma, this.#lemma(i - 2));
    out.add(SEED.between, before, behind);
    out.add(SEED.cluster, cluster);
    out.add(SEED['cluster denied'], cluster, denied, pos);
    out.add(SEED.ending, tokens.suffix3[i]!, pos);
    out.add(SEED.beginning, tokens.prefix[i]!);
    out.add(SEED.neighbours, tokens.pos[i - 1] ?? 0, pos, tokens.pos[i + 1] ?? 0);
    out.add(SEED['cluster before'], tokens.cluster[i - 1] ?? 0, cluster);
    out.add(SEED['cluster behind'], tokens.cluster[i + 1] ?? 0, cluster);
    out.add(SEED.quoted, Number(this.#scene.speaker[i] !== UNQUOTED), pos);
    out.add(SEED.headline, this.#scene.inHead[tokens.sentence[i]!]!, pos);
  }

  #readTones(i: number, out: FeatureList): void {
    const { language, valence, reader } = this.#scene.input;
    const tone = stepOf(valence[i]!);
    let [worst, best] = [0, 0];
    for (let k = Math.max(this.#first, i - NEAR); k <= Math.min(this.#last - 1, i + NEAR); k++) {
      worst = Math.min(worst, valence[k]!);
      best = Math.max(best, valence[k]!);
    }
    out.add(SEED.tone, tone, language.tokens.pos[i]!);
    out.add(SEED['tone denied'], tone, reader.input.negated[i]!, language.tokens.pos[i]!);
    out.add(SEED['worst near'], stepOf(worst), tone);
    out.add(SEED['best near'], stepOf(best), tone);
    out.add(SEED.sentence, stepOf(this.#sums[language.tokens.sentence[i]!]! / 3), tone);
  }

  #readChunks(i: number, out: FeatureList): void {
    const scene = this.#scene;
    const { tokens } = scene.input.language;
    const at = scene.chunkOf[i]!;
    const chunk = scene.chunkAt(i);
    if (!chunk) return;
    const sentence = tokens.sentence[i]!;
    const lemma = this.#lemma(i);
    const pos = tokens.pos[i]!;
    const tone = stepOf(scene.input.valence[i]!);
    const isHead = Number((chunk.kind === 'verb' || chunk.kind === 'noun') && chunk.head === i);
    const [last, next] = [scene.within(sentence, at - 1), scene.within(sentence, at + 1)];
    const behindNext = scene.within(sentence, at + 2);
    const object = next?.kind === 'preposition' ? behindNext : next;
    const role = roleOf(chunk);
    out.add(SEED.role, role, isHead, pos);
    out.add(SEED['role of word'], role, lemma);
    out.add(SEED['with next'], lemma, this.#headOf(next));
    out.add(SEED['with object'], lemma, this.#headOf(object));
    out.add(SEED['with last'], lemma, this.#headOf(last));
    out.add(SEED['type before'], lemma, this.#typeOf(last));
    out.add(SEED['type behind'], lemma, this.#typeOf(next));
    out.add(SEED.types, this.#typeOf(last), this.#typeOf(next), pos);
    out.add(SEED['type of object'], this.#typeOf(object), pos, tone);
    let verb = at - 1;
    while (verb >= scene.firstChunk[sentence]! && scene.chunks[verb]!.kind !== 'verb') verb--;
    const over = this.#headOf(scene.within(sentence, verb));
    out.add(SEED['with verb'], over, lemma);
    out.add(SEED.verb, over, pos, isHead);
    if (chunk.kind === 'noun') {
      out.add(SEED['in noun'], this.#lemma(chunk.head), lemma);
      out.add(SEED['object of noun'], this.#typeOf(behindNext), this.#headOf(next), tone);
    }
    const ruled = scene.ruled.get(at) ?? [];
    const signs = Number(ruled.some(({ score }) => score > 0)) + 2 * Number(ruled.some(({ score }) => score < 0));
    out.add(SEED.ruled, signs, isHead, pos);
    out.add(SEED.rule, signs, isHead, ruled[0] ? hashString(ruled[0].rule) : 0);
  }

  #headOf(chunk: Chunk | null): number {
    if (!chunk) return OUTSIDE;
    return this.#lemma(chunk.kind === 'noun' || chunk.kind === 'verb' ? chunk.head : chunk.first);
  }

  #typeOf(chunk: Chunk | null): number {
    if (chunk?.kind !== 'noun') return chunk ? CHUNK[chunk.kind] : OUTSIDE;
    const entity = this.#scene.entity[chunk.head]!;
    return entity < 0 ? 0 : this.#types[entity]!;
  }

  /** Who is named next on either side, and how the sentence sounds towards him. */
  #readBeside(i: number, out: FeatureList): void {
    const { firstMention, entityOfMention, input } = this.#scene;
    const { mentions } = input.entities;
    const { tokens } = input.language;
    const [from, to] = [firstMention[tokens.sentence[i]!]!, firstMention[tokens.sentence[i]! + 1]!];
    let behind = from;
    while (behind < to && mentions[behind]!.first <= i) behind++;
    const before = behind > from && mentions[behind - 1]!.last <= i ? behind - 1 : behind - 2;
    const tone = stepOf(input.valence[i]!);
    const lemma = this.#lemma(i);
    [before >= from ? before : -1, behind < to ? behind : -1].forEach((mention, side) => {
      const near = mentions[mention];
      const chances = near && input.reader.chancesInSentence(near.first, near.last);
      const sound = chances ? Math.round(4 * (chances[2]! - chances[0]!)) + 9 : 0;
      out.add(SEED['tone beside'], sound, tokens.pos[i]!, side);
      out.add(SEED['tone of both'], sound, tone, side);
      out.add(SEED['type beside'], near ? this.#types[entityOfMention[mention]!]! : 0, lemma, side);
    });
    out.add(SEED.named, Math.min(to - from, MOST_NAMED), tone);
  }
}

const MOODS = { finite: 0, infinitive: 1, gerund: 2, participle: 3 } as const;

/** The part that a chunk plays: what kind of phrase, and of a verb how it is used. */
function roleOf(chunk: Chunk): number {
  if (chunk.kind !== 'verb') return CHUNK[chunk.kind];
  const { passive, negated, mood, modal } = chunk;
  return 1 + Number(passive) + 2 * Number(negated) + 4 * MOODS[mood] + 16 * Number(modal !== null);
}

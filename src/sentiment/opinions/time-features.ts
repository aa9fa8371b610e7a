// What speaks for an opinion belonging to an earlier time, to what the article reports, or to what may come.
import { POS } from '../../language/codes.js';
import { mix } from '../../model/hash.js';
import type { Age } from '../ages.js';
import type { Chunk, VerbChunk } from '../chunk.js';
import { CHUNK, type FeatureList, hashesOf, seedsOf } from './feature-list.js';
import { type OpinionScene, UNQUOTED } from './scene.js';

const SEED = seedsOf('time', [
  ...['bias', 'age', 'lemma', 'form', 'role', 'tense', 'tense and age', 'helper', 'ending', 'verb', 'opener', 'place'],
  ...['place and age', 'place and tense', 'quoted', 'in verb', 'oldest', 'oldest and age', 'word', 'pair', 'in sentence'],
] as const);
const OPENER = hashesOf(['after', 'before', 'when', 'who', 'none'] as const);
const MOOD = hashesOf(['finite', 'infinitive', 'gerund', 'participle'] as const);
const PERFECT = hashesOf(['past', 'present', 'none'] as const);
const MODAL = hashesOf(['open', 'future', 'none'] as const);
/** Days up to which ages are told apart. */
const AGES = [0, 1, 14, 60, 200, 800];
const TELLING = new Set<number>([POS.NOUN, POS.ADV, POS.NUM, POS.ADP, POS.AUX, POS.SCONJ, POS.ADJ, POS.DET]);
const TELLING_FAR = new Set<number>([POS.NOUN, POS.ADV, POS.NUM, POS.ADP, POS.AUX]);

/** An age as one of a few steps: 0 where nothing tells, 1 to come. */
export const ageStep = (age: Age): number =>
  age === null ? 0 : age < 0 ? 1 : 2 + AGES.findIndex((limit) => age <= limit || limit === AGES.at(-1));

/** The clause of a token, in tokens, and days before the article; null where nothing tells. */
export interface TimedClause {
  readonly first: number;
  readonly last: number;
  readonly age: Age;
}

/** Writes the features of a token; tokens must be given in their order. */
export function readTime(scene: OpinionScene, i: number, out: FeatureList): TimedClause {
  const { language, reader } = scene.input;
  const { tokens, sentences } = language;
  const index = tokens.sentence[i]!;
  const sentence = sentences[index]!;
  const { clause, age } = scene.datedAt(i);
  const { first, last } = clause ?? sentence;
  const chunk = scene.chunkAt(i);
  const verb = chunk?.kind === 'verb' ? chunk : verbWithin(scene, index, first, last);
  const step = ageStep(age);
  const place = placeOf(index, sentences.length);
  const tense = verb ? tenseOf(verb) : 0;
  out.clear();
  out.add(SEED.bias);
  out.add(SEED.age, step);
  out.add(SEED.lemma, reader.input.lemmas[i]!);
  out.add(SEED.form, tokens.word[i]!);
  out.add(SEED.role, tokens.pos[i]!, chunk ? CHUNK[chunk.kind] : 0);
  out.add(SEED.tense, tense);
  out.add(SEED['tense and age'], tense, step);
  out.add(SEED.helper, verb ? tokens.word[verb.first]! : 0);
  out.add(SEED.ending, verb ? tokens.suffix2[verb.head]! : 0, verb ? tokens.pos[verb.head]! : 0);
  out.add(SEED.verb, verb ? tokens.word[verb.head]! : 0);
  out.add(SEED.opener, OPENER[clause?.opener ?? 'none'], step);
  out.add(SEED.place, place, scene.inHead[index]!);
  out.add(SEED['place and age'], place, step);
  out.add(SEED['place and tense'], place, tense);
  out.add(SEED.quoted, Number(scene.speaker[i] !== UNQUOTED), tense);
  out.add(SEED['in verb'], verb ? Number(verb === chunk) : 2, tense);
  const { lemmas } = reader.input;
  for (let k = first; k < last; k++) {
    if (!TELLING.has(tokens.pos[k]!)) continue;
    out.add(SEED.word, lemmas[k]!);
    if (k + 1 < last) out.add(SEED.pair, lemmas[k]!, lemmas[k + 1]!);
  }
  for (let k = sentence.first; k < sentence.last; k++) {
    if (TELLING_FAR.has(tokens.pos[k]!)) out.add(SEED['in sentence'], tokens.word[k]!);
  }
  return { first, last, age };
}

function verbWithin({ chunks, firstChunk }: OpinionScene, sentence: number, first: number, last: number): VerbChunk | null {
  const isVerb = (chunk: Chunk): chunk is VerbChunk => chunk.kind === 'verb' && chunk.first >= first && chunk.last <= last;
  return chunks.slice(firstChunk[sentence], firstChunk[sentence + 1]).find(isVerb) ?? null;
}

const tenseOf = ({ mood, perfect, modal, passive }: VerbChunk): number =>
  mix(mix(mix(MOOD[mood], PERFECT[perfect ?? 'none']), MODAL[modal ?? 'none']), Number(passive));

/** The title, the first sentences, then thirds of the article. */
function placeOf(sentence: number, of: number): number {
  if (sentence < 2) return sentence;
  return sentence <= 3 ? 2 : 3 + Math.floor((3 * sentence) / of);
}

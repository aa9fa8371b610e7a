// Who stands how towards whom, as the model of src/sentiment/pair-model.ts sees it: in the directed pairs of Park et al. (2021), and in the
// articles in which a language model judged it.
import type { Document } from '../src/document/document.js';
import { readDocument } from '../src/document/read.js';
import { readInput, readOptions } from '../src/door.js';
import { findEntities } from '../src/entities/entities.js';
import type { Entities } from '../src/entities/result.js';
import { type Language, readLanguage, type SentenceTokens } from '../src/language/language.js';
import { findQuotes } from '../src/quotes/quotes.js';
import type { Range } from '../src/schema/span.js';
import { type Candidate, PairReader } from '../src/sentiment/pair-candidates.js';
import type { Pole } from '../src/sentiment/pair-features.js';
import type { PairInput } from '../src/sentiment/pair-model.js';
import { countriesOf } from '../src/sentiment/peoples.js';
import { type Cast, CastReader } from '../src/sentiment/sentence-cast.js';
import type { Found } from '../src/sentiment/stance.js';
import { findStances, type LearnedStances } from '../src/sentiment/stances.js';
import { ToneReader } from '../src/sentiment/tone.js';
import { valenceIn } from '../src/sentiment/valence.js';
import { documentOf } from './documents.js';
import type { JudgedStance, JudgedStances } from './judged-stances.js';
import type { CorpusFile } from './sources.js';
import { readDirected } from './tone-corpora.js';

/** A pair to learn from. */
export interface PairExample {
  readonly values: Float64Array;
  readonly words: Uint32Array;
  /** 0 negative, 1 none, 2 positive. */
  readonly label: number;
  readonly weight: number;
}

/** One of two ordered pairs of a sentence of gold, and the sentence's label. */
export interface DirectedItem {
  readonly label: number;
  readonly forth: PairExample;
  readonly back: PairExample;
}

/** A pair of an article, by the indexes of its two. */
export interface ArticlePair extends PairExample {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
}

/** What was judged: one of an article stands so towards another. */
export interface GoldPair {
  readonly from: number;
  readonly to: number;
  /** Index of the sentence. */
  readonly sentence: number;
  readonly sign: number;
  readonly sure: boolean;
  /** It is neither planned nor feared. */
  readonly happened: boolean;
}

/** A judged article with its pairs in text order. */
export interface PairArticle {
  readonly pairs: readonly ArticlePair[];
  readonly gold: readonly GoldPair[];
}

/** Where careful readers could differ. */
const UNSURE = 0.6;

/** A sentence as the library reads it. */
interface Scene {
  readonly language: Language;
  readonly entities: Entities;
  readonly reader: PairReader;
  readonly sentence: SentenceTokens;
  readonly cast: Cast;
  /** What the rules found in it. */
  readonly found: readonly Found[];
  readonly read: (one: Candidate) => PairInput;
}

/** The directed pairs of Park et al. (2021) that stand in one sentence. */
export function directedItems(corpora: string, file: CorpusFile): DirectedItem[] {
  return readDirected(corpora, file).flatMap(({ text, p, q, label }) => {
    const items: DirectedItem[] = [];
    visit(documentOf(text, [{ start: 0, end: text.length }]), (scene) => {
      const [a, b] = [p, q].map((range) => poleAt(scene, range));
      if (!a || !b) return;
      const exampleOf = (holder: Pole, target: Pole, up: number, down: number): PairExample => ({
        ...inputOf(scene, { from: holder.entity, holder, target }),
        label: label === up ? 2 : label === down ? 0 : 1,
        weight: 1,
      });
      items.push({ label, forth: exampleOf(a, b, 1, 3), back: exampleOf(b, a, 2, 4) });
    });
    return items.slice(0, 1);
  });
}

/** A judged article as the library reads it. */
export function judgedPairs({ text, stances }: Pick<JudgedStances, 'stances'> & { readonly text: string }): PairArticle {
  const pairs: Omit<ArticlePair, 'label' | 'weight'>[] = [];
  const { language, entities } = visit(readDocument(readInput(text), readOptions(undefined)), (scene) => {
    const sentence = scene.language.tokens.sentence[scene.sentence.first]!;
    for (const one of scene.reader.candidates(scene.cast, scene.found)) {
      pairs.push({ ...inputOf(scene, one), from: one.from, to: one.target.entity, sentence });
    }
  });
  const gold = goldOf(stances, language, entities);
  return {
    pairs: pairs.map((pair) => {
      const judged = gold.find(({ from, to, sentence }) => from === pair.from && to === pair.to && sentence === pair.sentence);
      return { ...pair, label: judged ? judged.sign + 1 : 1, weight: judged && !judged.sure ? UNSURE : 1 };
    }),
    gold,
  };
}

/** Reads a text as the library does, sentence by sentence. */
function visit(document: Document, see: (scene: Scene) => void): Pick<Scene, 'language' | 'entities'> {
  const language = readLanguage(document);
  const entities = findEntities(document, language, null);
  const quotes = findQuotes(document, language, entities);
  const tones = new ToneReader(language, entities);
  const valence = valenceIn(language, tones.words, tones.input.names, tones.input.factors);
  const casts = new CastReader(entities, quotes);
  const reader = new PairReader(language, entities, tones, valence);
  const watch: LearnedStances = {
    inSentence(sentence, clause, found) {
      const cast = casts.read(sentence);
      see({ language, entities, reader, sentence, cast, found, read: reader.reading(sentence, clause, cast, found) });
      return found;
    },
  };
  findStances(document, language, entities, quotes, valence, tones.words.facts, watch);
  return { language, entities };
}

function inputOf({ read }: Scene, one: Candidate): Pick<PairExample, 'values' | 'words'> {
  const { values, words, count } = read(one);
  return { values: Float64Array.from(values), words: words.slice(0, count) };
}

function poleAt({ language, entities, sentence }: Scene, { start, end }: Range): Pole | null {
  const [first, last] = language.tokens.within(start, end);
  if (last <= first || first < sentence.first || last > sentence.last) return null;
  const found = entities.mentionOfToken.subarray(first, last).find((mention) => mention >= 0);
  return { first, last, entity: found === undefined ? -1 : entities.mentions[found]!.entity };
}

/** What was judged of two whom the library knows apart, either way where it holds both ways. */
function goldOf(stances: readonly JudgedStance[], { tokens, sentences }: Language, { mentions, list }: Entities): GoldPair[] {
  const countries = countriesOf(list);
  const entityAt = (range: Range | null): number => {
    const found =
      range && mentions.find(({ first, last }) => tokens.start[first]! < range.end && tokens.end[last - 1]! > range.start);
    return found ? countries[found.entity]! : -1;
  };
  return stances.flatMap(({ holder, target, mutual, cue, sign, sure, when }) => {
    const [from, to] = [entityAt(holder), entityAt(target)];
    const sentence = sentences.findIndex(({ start, end }) => cue.start >= start && cue.start < end);
    if (from < 0 || to < 0 || from === to) return [];
    const forth: GoldPair = { from, to, sentence, sign, sure, happened: when !== 'ahead' };
    return mutual ? [forth, { ...forth, from: to, to: from }] : [forth];
  });
}

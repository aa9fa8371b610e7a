// Stage one: is a token the head of a cue, the word that says that somebody says something?
import { POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import { LinearModel, softmax } from '../model/linear.js';
import type { Table } from '../model/weights.js';
import { CUE_FEATURES, readCue } from './cue-features.js';
import { HeadModel } from './heads.js';
import type { Scene } from './scene.js';

/** `speech`: a word of saying. `stance`: of believing, wanting, showing, judging. */
export const KINDS_OF_CUE = ['speech', 'stance'] as const;
/** The first is that of all other tokens; its score is 0 everywhere, which the others are measured against. */
export const CUE_LABELS = ['none', ...KINDS_OF_CUE] as const;

/** A token that may head a cue. */
export interface Cue {
  readonly token: number;
  /** Hash of its lemma. */
  readonly lemma: number;
  /** Probability that it is a cue at all. */
  readonly probability: number;
  /** Probability that it is a word of saying, given that it is a cue. */
  readonly speech: number;
}

/** From this probability on a token is looked at as a cue … */
const FLOOR = 0.3;
/** … and beside a quotation from this one on: the surest cue there may still be an unsure one. */
const FLOOR_BESIDE = 0.15;
/** So far both kinds may fall behind "none", as a score, and still reach the lower floor together. */
const FARTHEST_BEHIND = Math.log((2 * (1 - FLOOR_BESIDE)) / FLOOR_BESIDE);

/** Hash of a token's lemma; a noun's is taken for itself, as few nouns are cues in both numbers. */
export const lemmaHash = (token: number, tokens: Tokens): number =>
  tokens.pos[token] === POS.NOUN ? tokens.word[token]! : hashString(tokens.lemma(token));

/** Finds the cues of an article. */
export class CueModel {
  readonly #heads: HeadModel;
  readonly #model: LinearModel;

  constructor(heads: Table, cues: Table) {
    this.#heads = new HeadModel(heads);
    this.#model = new LinearModel(cues, CUE_FEATURES);
  }

  /** What may be a cue, in text order. */
  find({ language: { tokens, sentences }, columns, beside }: Pick<Scene, 'language' | 'columns' | 'beside'>): Cue[] {
    const cues: Cue[] = [];
    for (const i of this.#heads.find(tokens)) {
      const { first, last } = sentences[tokens.sentence[i]!]!;
      const lemma = lemmaHash(i, tokens);
      readCue(i, lemma, first, last, columns, features);
      this.#model.score(features, CUE_FEATURES, scores, 1);
      if (Math.max(scores[1]!, scores[2]!) < -FARTHEST_BEHIND) continue;
      scores[0] = 0;
      softmax(scores);
      const probability = 1 - scores[0]!;
      if (probability >= (beside[i] === 1 ? FLOOR_BESIDE : FLOOR))
        cues.push({ token: i, lemma, probability, speech: scores[1]! / probability });
    }
    return cues;
  }
}

// Written anew for each token.
const features = new Uint32Array(CUE_FEATURES);
const scores = new Float64Array(CUE_LABELS.length);

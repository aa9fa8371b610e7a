// Stage two: whose words, and which. A cue's window is labelled token by token, seen from the cue.
import { LinearModel, scoresOf } from '../model/linear.js';
import { bioGrammar, transitionsOf } from '../model/transitions.js';
import { bestSequence, type Transitions } from '../model/viterbi.js';
import type { Table } from '../model/weights.js';
import type { Cue } from './cues.js';
import { OWN, SEEN } from './extent-features.js';
import { type Article, readSights, SIGHTS } from './sights.js';
import { readPlaces, View } from './view.js';
import { LONGEST_WINDOW, type Run } from './windows.js';

/** Labels that have weights: the beginning of a source and its other tokens, the same of content. */
export const WEIGHED_LABELS = ['B-S', 'I-S', 'B-C', 'I-C'] as const;
/** The first is that of all other tokens; its score is 0 everywhere, which the others are measured against. */
export const EXTENT_LABELS = ['O', ...WEIGHED_LABELS] as const;
const LABELS = EXTENT_LABELS.length;
const MOST_FEATURES = Math.max(OWN.length, SEEN.lefts.length);
const WEIGHED = WEIGHED_LABELS.length;
const SOURCE = EXTENT_LABELS.indexOf('B-S');
const CONTENT = EXTENT_LABELS.indexOf('B-C');

/** What a cue's window says: who, and what was said. */
export interface Extent {
  /** Null where no one is named. */
  readonly source: Run | null;
  /** What was said, in text order; empty where nothing was. */
  readonly content: readonly Run[];
}

/** What is known of a token whatever the weights say: that it is content, that it is not, or nothing. */
export type Forced = (token: number) => 'in' | 'out' | null;

/** The learned weights of extents. */
export class ExtentModel {
  readonly weights: LinearModel;
  readonly transitions: Transitions;

  /** @param steps the weights of one label after the other */
  constructor(table: Table, steps: Table) {
    this.weights = new LinearModel(table, MOST_FEATURES);
    this.transitions = transitionsOf(EXTENT_LABELS, bioGrammar, scoresOf(new LinearModel(steps, 1)));
  }
}

/** Reads the extents of an article's cues. */
export class ExtentReader {
  readonly #model: ExtentModel;
  readonly #article: Article;
  /** What each token is, and its scores by that alone; read where `known` is 1. */
  readonly #sights: Uint32Array;
  readonly #ownScores: Float64Array;
  readonly #known: Uint8Array;

  constructor(model: ExtentModel, article: Article) {
    const { count } = article.language.tokens;
    this.#model = model;
    this.#article = article;
    this.#sights = new Uint32Array(count * SIGHTS);
    this.#ownScores = new Float64Array(count * WEIGHED);
    this.#known = new Uint8Array(count);
  }

  /** The extent of a cue in its window; `forced` tells what is known of tokens beforehand. */
  read(window: Int32Array, cue: Cue, forced?: Forced): Extent {
    readPlaces(window, cue.token, this.#article, places);
    view.from(cue, this.#article.columns);
    this.#score(window);
    if (forced) this.#force(window, forced);
    const path = bestSequence(emissions, window.length, this.#model.transitions);
    return { source: nearest(spansOf(path, window, SOURCE), cue.token), content: spansOf(path, window, CONTENT) };
  }

  #score(window: Int32Array): void {
    const { weights } = this.#model;
    for (let k = 0; k < window.length; k++) {
      const i = window[k]!;
      if (this.#known[i] === 0) this.#look(i);
      view.at(places[k]!);
      const row = k * LABELS;
      emissions[row] = 0;
      for (let w = 0; w < WEIGHED; w++) emissions[row + 1 + w] = this.#ownScores[i * WEIGHED + w]!;
      weights.addCrossed(SEEN, this.#sights, i * SIGHTS, view.hashes, emissions, row + 1);
    }
  }

  /** Reads what a token is. */
  #look(i: number): void {
    const at = i * SIGHTS;
    readSights(i, this.#article, this.#sights, at);
    for (let n = 0; n < OWN.length; n++) features[n] = this.#sights[at + OWN[n]!]!;
    this.#model.weights.score(features, OWN.length, this.#ownScores, i * WEIGHED);
    this.#known[i] = 1;
  }

  #force(window: Int32Array, forced: Forced): void {
    for (let k = 0; k < window.length; k++) {
      const known = forced(window[k]!);
      if (known === 'in') emissions.fill(-1e9, k * LABELS, k * LABELS + CONTENT);
      else if (known === 'out') emissions.fill(-1e9, k * LABELS + CONTENT, (k + 1) * LABELS);
    }
  }
}

// Written anew by each reading.
const places = new Int32Array(LONGEST_WINDOW);
const emissions = new Float64Array(LONGEST_WINDOW * LABELS);
const view = new View();
const features = new Uint32Array(MOST_FEATURES);

/** The runs of a label; a long fragment's middle, which the window leaves out, belongs to the run around it. */
function spansOf(path: Uint8Array, window: Int32Array, begin: number): Run[] {
  const spans: { first: number; last: number }[] = [];
  for (let k = 0; k < path.length; k++) {
    if (path[k] === begin) spans.push({ first: window[k]!, last: window[k]! + 1 });
    else if (path[k] === begin + 1) spans.at(-1)!.last = window[k]! + 1;
  }
  return spans;
}

function nearest(spans: readonly Run[], cue: number): Run | null {
  let best: Run | null = null;
  const distance = ({ first, last }: Run) => (first > cue ? first - cue : cue - last + 1);
  for (const span of spans) if (!best || distance(span) < distance(best)) best = span;
  return best;
}

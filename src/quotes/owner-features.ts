// What speaks for a cue as the one by which a quotation is said, and what speaks for none.
import { POS } from '../language/codes.js';
import { hashString, mix } from '../model/hash.js';
import { type Attribution, type Quotation, sharedTokens } from './attributions.js';
import { distanceBucket, MARKED } from './columns.js';
import type { Scene } from './scene.js';

/** A quotation with the cues near it. */
export interface Contest {
  readonly quotation: Quotation;
  readonly candidates: readonly Attribution[];
  /** The owner of the quotation before it; null where it has none. */
  readonly before: Attribution | null;
}

/** How many tokens between cue and quotation are looked at. */
const LOOKED_AT = 30;

/** A quotation's own traits, as numbers; every candidate's features are read beside them. */
interface Traits {
  readonly fills: number;
  readonly capital: number;
  readonly length: number;
  readonly ending: number;
  readonly wordBefore: number;
  readonly posBefore: number;
  readonly wordAfter: number;
  readonly verbs: number;
  readonly best: number;
  /** How much of it each candidate's content takes in, and the most of them. */
  readonly coverage: readonly number[];
  readonly covered: number;
}

/** Features of "nobody says it", then of each candidate. */
export function ownerFeatures(contest: Contest, scene: Scene): Uint32Array[] {
  const traits = traitsOf(contest, scene);
  return [
    noneFeatures(contest, traits, scene),
    ...contest.candidates.map((_, i) => candidateFeatures(i, contest, traits, scene)),
  ];
}

function traitsOf({ quotation: { run }, candidates }: Contest, { language: { tokens }, units, columns }: Scene): Traits {
  const unit = units.runs[units.ofSentence[tokens.sentence[run.first]!]!]!;
  const startsUnit = run.first <= unit.first ? 1 : 0;
  const endsUnit = run.last >= unit.last ? 2 : 0;
  const covers = candidates.map((it) => coverage(it, run));
  let verbs = 0;
  for (let i = run.first; i < Math.min(run.last, run.first + LOOKED_AT); i++) {
    if (columns.pos[i] === POS.VERB || columns.pos[i] === POS.AUX) verbs++;
  }
  return {
    fills: startsUnit | endsUnit,
    capital: tokens.capital[run.first + 1] ?? 0,
    length: distanceBucket(run.last - run.first - 2),
    ending: columns.word[run.last - 2] ?? 0,
    wordBefore: startsUnit ? 0 : (columns.word[run.first - 1] ?? 0),
    posBefore: startsUnit ? 0 : (columns.pos[run.first - 1] ?? 0),
    wordAfter: endsUnit ? 0 : (columns.word[run.last] ?? 0),
    verbs: Math.min(verbs, 2),
    best: tenth(Math.max(0, ...candidates.map(({ cue }) => cue.probability))),
    coverage: covers,
    covered: Math.max(0, ...covers),
  };
}

const tenth = (probability: number): number => Math.min(9, Math.floor(10 * probability));

/** How much of a quotation an attribution's content takes in: 0 nothing, 1 some, 2 half, 3 all. */
function coverage({ content }: Attribution, run: Quotation['run']): number {
  let shared = 0;
  for (const part of content) shared += sharedTokens(part, run);
  const share = shared / (run.last - run.first);
  if (share === 0) return 0;
  if (share < 0.5) return 1;
  return share < 0.99 ? 2 : 3;
}

function noneFeatures(
  { quotation: { run }, before, candidates }: Contest,
  traits: Traits,
  { columns, language }: Scene,
): Uint32Array {
  const { fills, capital, length, wordBefore, wordAfter, posBefore, verbs, best, covered, ending } = traits;
  const inner = columns.word[run.first + 1] ?? 0;
  const follows = before ? 1 : 0;
  const title = titleCase(run, language.tokens.capital);
  return features('none', [
    [0],
    [1, fills, capital],
    [2, length, capital],
    [3, wordBefore],
    [4, wordAfter],
    [5, posBefore, capital, verbs],
    [6, best, covered],
    [7, best, covered, fills],
    [8, best, length],
    [9, follows, fills, length],
    [10, inner, Math.min(length, 3)],
    [11, title, length, posBefore],
    [12, title, covered],
    [13, ending, fills],
    [14, Math.min(candidates.length, 4), best],
    [15, verbs, length, fills],
    [16, columns.cluster[run.first - 1] ?? 0],
    [17, columns.cluster[run.last] ?? 0],
    [18, columns.frame[run.first]!, fills],
  ]);
}

/** Are all words of any length capitalized, as in a title of a work? */
function titleCase({ first, last }: Quotation['run'], capital: ArrayLike<number>): number {
  let lower = 0;
  for (let i = first; i < Math.min(last, first + LOOKED_AT); i++) if (capital[i] === 0) lower++;
  return Math.min(lower, 2);
}

function candidateFeatures(
  index: number,
  { quotation: { run }, candidates, before }: Contest,
  traits: Traits,
  scene: Scene,
): Uint32Array {
  const { columns, language, units } = scene;
  const it = candidates[index]!;
  const { token, probability, speech } = it.cue;
  const { fills, capital, length, ending, wordBefore, verbs } = traits;
  const after = token >= run.last ? 1 : 0;
  const low = after ? run.last : token + 1;
  const high = after ? token : run.first;
  const distance = distanceBucket(Math.max(0, high - low));
  const unitOf = (i: number) => units.ofSentence[language.tokens.sentence[i]!]!;
  const gap = unitOf(token) - unitOf(after ? run.last - 1 : run.first);
  const passed = passedBetween(low, high, scene);
  const sure = tenth(probability);
  const covers = traits.coverage[index]!;
  const rivals = traits.covered > covers ? 1 : 0;
  const nearest = candidates.every((other) => other === it || gapTo(other.cue.token, run) >= gapTo(token, run)) ? 1 : 0;
  const surest = candidates.every((other) => other.cue.probability <= probability) ? 1 : 0;
  const again = before === null ? 0 : before.cue.token === it.cue.token ? 1 : 2;
  const inMarks = columns.marked[token] === MARKED.outside ? 0 : 1;
  const source = it.source ? (it.source.first > token ? 1 : 2) : 0;
  const side = after + 2 * (gap + 4);
  return features('cue', [
    [0],
    [1, sure],
    [2, sure, covers],
    [3, covers, rivals, side],
    [4, covers, fills, side],
    [5, side, distance],
    [6, side, passed],
    [7, side, passed, covers],
    [8, side, fills, capital],
    [9, side, wordBefore, covers],
    [10, columns.lemma[token]!, after],
    [11, columns.lemma[token]!, covers],
    [12, columns.cluster[token]!, side],
    [13, nearest, surest, covers],
    [14, nearest, rivals, side, sure],
    [15, again, side, fills],
    [16, again, covers, side],
    [17, again, fills, length, gap + 4],
    [18, inMarks, covers],
    [19, source, covers, after],
    [20, Math.round(3 * speech), covers, capital],
    [21, length, covers, sure],
    [22, ending, after, gap + 4],
    [23, it.content.length > 0 ? 1 : 0, covers, sure],
    [24, columns.pos[token]!, passed],
    [25, verbs, capital, covers, side],
    [26, columns.frame[token]!, side, fills],
    [27, distance, passed, fills],
  ]);
}

function gapTo(token: number, { first, last }: Quotation['run']): number {
  return token >= last ? token - last + 1 : first - token;
}

/** What stands between cue and quotation, as bits. */
function passedBetween(low: number, high: number, { columns, language: { tokens } }: Scene): number {
  let passed = 0;
  for (let i = Math.max(low, high - LOOKED_AT); i < high; i++) {
    const mark = columns.marked[i]!;
    const pos = columns.pos[i]!;
    if (mark === MARKED.opening || mark === MARKED.closing) passed |= 1;
    else if (mark === MARKED.inside) continue;
    else if (pos === POS.VERB || pos === POS.AUX) passed |= 2;
    else if (tokens.lower(i) === ',') passed |= 4;
    else if (tokens.lower(i) === ':') passed |= 8;
    else if (pos === POS.CCONJ) passed |= 16;
    else if (pos === POS.SCONJ) passed |= 32;
    if (i > low && tokens.sentence[i] !== tokens.sentence[i - 1]) passed |= 64;
  }
  return passed;
}

const SEEDS: Readonly<Record<string, number>> = { none: hashString('owner none'), cue: hashString('owner cue') };

function features(name: 'none' | 'cue', rows: readonly (readonly number[])[]): Uint32Array {
  const hashes = new Uint32Array(rows.length);
  const seed = SEEDS[name]!;
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r]!;
    let hash = seed;
    for (let k = 0; k < row.length; k++) hash = mix(hash, row[k]!);
    hashes[r] = hash;
  }
  return hashes;
}

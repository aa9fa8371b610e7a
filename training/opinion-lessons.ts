// What articles teach the models of opinions: which token carries one, who is its target and its holder, when it was.
import { POS } from '../src/language/codes.js';
import { softmax } from '../src/model/linear.js';
import { packSparse } from '../src/model/sparse.js';
import { type Candidate, candidatesAt } from '../src/sentiment/opinions/candidates.js';
import { CueFeatures } from '../src/sentiment/opinions/cue-features.js';
import { FeatureList } from '../src/sentiment/opinions/feature-list.js';
import { type Cue, PartyFeatures } from '../src/sentiment/opinions/party-features.js';
import type { OpinionScene } from '../src/sentiment/opinions/scene.js';
import { readTime } from '../src/sentiment/opinions/time-features.js';
import { type Item, trainClassifier } from './logistic.js';
import type { GoldOpinion, OpinionArticle } from './opinion-gold.js';
import { type Choice, trainRanker } from './ranker.js';

const BITS = 18;
const MASK = 2 ** BITS - 1;
const CLASSIFIER = { bits: BITS, epochs: 14, rate: 0.03, decay: 1e-5, average: true };
const RANKER = { bits: BITS, epochs: 12, rate: 0.05, average: true };
/** A feature is kept that was seen so often with what is sought: those of one article only say what it says. */
const LEAST_SEEN = 3;
const UNSURE_WEIGHT = 0.5;
const WHEN = { now: 0, earlier: 1, ahead: 2 } as const;

/** An opinion with the token that carries it. */
interface Carried {
  readonly token: number;
  readonly gold: GoldOpinion;
}

/** What several articles teach. */
class Lessons {
  readonly cues: Item[] = [];
  readonly mutual: Item[] = [];
  readonly targets: Choice[] = [];
  readonly holders: Choice[] = [];
  readonly times: Item[] = [];
}

/** The weights of the cue model by which the carriers of passages are told; null before there is one. */
type CueWeights = Float32Array | null;

/** The bytes of opinions.bin. */
export function learnOpinions(articles: readonly OpinionArticle[], seed: number): Uint8Array {
  // Where gold tells only the passage, what carries it is guessed at first, then told by what was learned from the guess.
  const first = cueWeights(lessonsOf(articles, null), seed);
  const lessons = lessonsOf(articles, first);
  const parts = [
    sparse(cueWeights(lessons, seed), 3, keptOf(lessons.cues)),
    classifier(lessons.mutual, 2, seed, (label) => label > 0),
    parties(lessons, seed),
    classifier(lessons.times, 3, seed, () => true),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function cueWeights({ cues }: Lessons, seed: number): Float32Array {
  const kept = keptOf(cues);
  return trainClassifier(only(cues, kept), { ...CLASSIFIER, labels: ['none', 'badly', 'well'], seed });
}

const keptOf = (items: readonly Item[]): ReadonlySet<number> =>
  seenOften(items.flatMap(({ features, label }) => (label > 0 ? [features] : [])));

function classifier(items: readonly Item[], labels: number, seed: number, counts: (label: number) => boolean): Uint8Array {
  const kept = seenOften(items.flatMap(({ features, label }) => (counts(label) ? [features] : [])));
  const names = Array.from({ length: labels }, (_, label) => `${label}`);
  return sparse(trainClassifier(only(items, kept), { ...CLASSIFIER, labels: names, seed }), labels, kept);
}

/** One table for both: what a feature says of a target, and of a holder. */
function parties({ targets, holders }: Lessons, seed: number): Uint8Array {
  const [asTarget, asHolder] = [targets, holders].map((choices) => {
    const kept = seenOften(choices.map(({ candidates, right }) => candidates[right]!));
    const known = choices.map((choice) => ({
      ...choice,
      candidates: choice.candidates.map((features) => features.filter((feature) => kept.has(feature))),
    }));
    const weights = trainRanker(known, { ...RANKER, seed });
    return (feature: number): number => (kept.has(feature) ? weights[feature & MASK]! : 0);
  }) as [(feature: number) => number, (feature: number) => number];
  const features = new Set([...targets, ...holders].flatMap(({ candidates }) => candidates.flatMap((one) => [...one])));
  const rows = [...features].map((feature): [number, number[]] => [feature, [asTarget(feature), asHolder(feature)]]);
  return packSparse(new Map(rows.filter(([, row]) => row.some((weight) => weight !== 0))), 2);
}

const only = (items: readonly Item[], kept: ReadonlySet<number>): Item[] =>
  items.map((item) => ({ ...item, features: item.features.filter((feature) => kept.has(feature)) }));

function seenOften(lists: readonly Uint32Array[]): Set<number> {
  const counts = new Map<number, number>();
  for (const list of lists) for (const feature of new Set(list)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= LEAST_SEEN).map(([feature]) => feature));
}

/** Weights of the kept features; of several labels, what the others have over the first. */
function sparse(weights: Float32Array, labels: number, kept: ReadonlySet<number>): Uint8Array {
  const rows = [...kept].map((feature): [number, number[]] => {
    const row = weights.subarray((feature & MASK) * labels, ((feature & MASK) + 1) * labels);
    return [feature, labels === 1 ? [row[0]!] : [...row.subarray(1)].map((weight) => weight - row[0]!)];
  });
  return packSparse(new Map(rows), Math.max(1, labels - 1));
}

function lessonsOf(articles: readonly OpinionArticle[], weights: CueWeights): Lessons {
  const lessons = new Lessons();
  for (const { scene, opinions } of articles) new Teacher(scene, lessons).teach(carriersOf(scene, opinions, weights), opinions);
  return lessons;
}

/** Each opinion with the token that carries it, in text order. */
function carriersOf(scene: OpinionScene, opinions: readonly GoldOpinion[], weights: CueWeights): Carried[] {
  const features = new CueFeatures(scene);
  const list = new FeatureList();
  const carries = (token: number, { isCue, sign }: GoldOpinion): number => {
    if (isCue) return rankOf(scene.input.language.tokens.pos[token]!);
    const isInVerb = scene.chunkAt(token)?.kind === 'verb' ? 0.05 : 0;
    if (!weights) return sign * scene.input.valence[token]! + isInVerb;
    features.read(token, list);
    return chancesOf(weights, list)[sign < 0 ? 1 : 2]!;
  };
  const carried = opinions.flatMap((gold): Carried[] => {
    let [best, most] = [-1, Number.NEGATIVE_INFINITY];
    for (let token = gold.tokens[0]; token < gold.tokens[1]; token++) {
      if (!scene.mayCarry(token)) continue;
      const likely = carries(token, gold);
      // Of words that tell what carries it, the last of the weightiest.
      if (likely > most || (gold.isCue && likely === most)) [best, most] = [token, likely];
    }
    return best < 0 ? [] : [{ token: best, gold }];
  });
  return carried.sort((a, b) => a.token - b.token);
}

const rankOf = (pos: number): number => {
  if (pos === POS.VERB || pos === POS.NOUN || pos === POS.ADJ) return 2;
  return pos === POS.ADV ? 1 : 0;
};

function chancesOf(weights: Float32Array, { hashes, count }: FeatureList): Float64Array {
  const scores = new Float64Array(3);
  for (let f = 0; f < count; f++) {
    const row = (hashes[f]! & MASK) * 3;
    for (let label = 0; label < 3; label++) scores[label] = scores[label]! + weights[row + label]!;
  }
  softmax(scores);
  return scores;
}

/** Turns one article into lessons. */
class Teacher {
  readonly #scene: OpinionScene;
  readonly #lessons: Lessons;
  readonly #cues: CueFeatures;
  readonly #parties: PartyFeatures;
  readonly #list = new FeatureList();

  constructor(scene: OpinionScene, lessons: Lessons) {
    this.#scene = scene;
    this.#lessons = lessons;
    this.#cues = new CueFeatures(scene);
    this.#parties = new PartyFeatures(scene);
  }

  teach(carried: readonly Carried[], opinions: readonly GoldOpinion[]): void {
    this.#teachCues(carried, opinions);
    let [lastHolder, lastTarget] = [-1, -1];
    for (const { token, gold } of carried) {
      const { sign, holder, target } = gold;
      const rivals = carried.filter((other) => other.token === token && other.gold !== gold && other.gold.sign === sign);
      this.#teachParties({ token, sign, lastHolder, lastTarget }, gold, new Set(rivals.map((other) => other.gold.target)));
      readTime(this.#scene, token, this.#list);
      this.#lessons.times.push({ features: this.#features(), label: WHEN[gold.when] });
      lastHolder = holder ?? -1;
      lastTarget = target;
    }
  }

  #teachCues(carried: readonly Carried[], opinions: readonly GoldOpinion[]): void {
    const byToken = new Map<number, GoldOpinion[]>();
    for (const { token, gold } of carried) byToken.set(token, [...(byToken.get(token) ?? []), gold]);
    // What else stands in a marked passage may carry it as well.
    const open = new Uint8Array(this.#scene.input.language.tokens.count);
    for (const { tokens } of opinions) open.fill(1, ...tokens);
    for (let token = 0; token < open.length; token++) {
      const told = byToken.get(token);
      if (!this.#scene.mayCarry(token) || (!told && open[token])) continue;
      this.#cues.read(token, this.#list);
      const features = this.#features();
      if (!told) {
        this.#lessons.cues.push({ features, label: 0 });
        continue;
      }
      const weight = told.some(({ sure }) => sure) ? 1 : UNSURE_WEIGHT;
      for (const sign of new Set(told.map((one) => one.sign))) {
        this.#lessons.cues.push({ features, label: sign < 0 ? 1 : 2, weight });
      }
      this.#lessons.mutual.push({ features, label: Number(told.some(({ mutual }) => mutual)) });
    }
  }

  /** @param rivals targets that are as right */
  #teachParties(cue: Cue, { holder, target }: GoldOpinion, rivals: ReadonlySet<number>): void {
    const candidates = candidatesAt(this.#scene, cue.token);
    const aim = candidates.find(({ entity }) => entity === target);
    if (!aim) return;
    const choosable = candidates.filter((candidate) => candidate === aim || !rivals.has(candidate.entity));
    this.#lessons.targets.push({
      candidates: choosable.map((candidate) => this.#featuresOf(() => this.#parties.read(cue, candidate, this.#list))),
      right: choosable.indexOf(aim),
    });
    const holders = [null, ...candidates.filter((candidate) => candidate !== aim)];
    const right = holders.findIndex((candidate) => (candidate?.entity ?? null) === holder);
    if (right < 0) return;
    this.#lessons.holders.push({ candidates: holders.map((candidate) => this.#holderFeatures(cue, candidate, aim)), right });
  }

  #holderFeatures(cue: Cue, holder: Candidate | null, target: Candidate): Uint32Array {
    const own = this.#featuresOf(() => {
      if (holder) this.#parties.read(cue, holder, this.#list);
      else this.#parties.readNobody(cue, this.#list);
    });
    return Uint32Array.of(...own, ...this.#featuresOf(() => this.#parties.readBoth(cue, holder, target, this.#list)));
  }

  #featuresOf(read: () => void): Uint32Array {
    read();
    return this.#features();
  }

  #features(): Uint32Array {
    return this.#list.hashes.slice(0, this.#list.count);
  }
}

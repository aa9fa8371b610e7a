// What speaks for a cue as the one by which a quotation is said, and what speaks for none.
import { POS } from '../language/codes.js';
import { hashString } from '../model/hash.js';
import { Template } from '../model/template.js';
import { type Attribution, sharedTokens } from './attributions.js';
import { distanceBucket, MARKED, type TokenColumns } from './columns.js';
import { type Contest, stepsTo } from './contests.js';
import { NOBODY_FEATURES, OWNER_FEATURES } from './features.js';
import type { Scene } from './scene.js';
import type { Run } from './windows.js';

/** How many tokens of a quotation, and between it and a cue, are looked at. */
const LOOKED_AT = 30;

const TRAITS = [
  // of the quotation
  'fills',
  'capital',
  'length',
  'verbs',
  'lowered',
  'inner',
  'innerPos',
  'innerType',
  'ending',
  'frame',
  'wordBefore',
  'posBefore',
  'clusterBefore',
  'wordAfter',
  'clusterAfter',
  'follows',
  'rivals',
  'best',
  'covered',
  'bestSaid',
  // of a candidate
  'sure',
  'said',
  'likeliest',
  'surest',
  'speech',
  'source',
  'sourceType',
  'says',
  'covers',
  'outdone',
  'again',
  'after',
  'gap',
  'side',
  'distance',
  'nearest',
  'passed',
  'cueLemma',
  'cueCluster',
  'cuePos',
  'cueMarked',
  'cueFrame',
] as const;
type Traits = Readonly<Record<(typeof TRAITS)[number], Uint32Array>>;

const NOBODY = new Template(NOBODY_FEATURES);
const OWNER = new Template(OWNER_FEATURES);

/** Reads the features of contests, one after another. */
export class OwnerFeatures {
  /** Features that anybody has at most. */
  static readonly most: number = Math.max(NOBODY.size, OWNER.size);
  /** Columns of one row: of the quotation, and of the candidate that is looked at. */
  readonly #traits = Object.fromEntries(TRAITS.map((name) => [name, new Uint32Array(1)])) as Traits;
  readonly #nobody = NOBODY.over(this.#traits);
  readonly #owner = OWNER.over(this.#traits);

  /** Turns to another contest and writes the features of "nobody"; returns how many. `before`: the owner of the quotation before. */
  ofNobody(contest: Contest, before: Attribution | null, scene: Scene, out: Uint32Array): number {
    this.#readQuotation(contest, before, scene);
    this.#nobody.read(0, 0, 1, out);
    return NOBODY.size;
  }

  /** Writes the features of a candidate of the contest; returns how many. */
  ofCandidate(candidate: Attribution, contest: Contest, before: Attribution | null, scene: Scene, out: Uint32Array): number {
    this.#readCue(candidate, scene);
    this.#readRelation(candidate, contest, before, scene);
    this.#owner.read(0, 0, 1, out);
    return OWNER.size;
  }

  #readQuotation({ quotation: { run }, candidates }: Contest, before: Attribution | null, scene: Scene): void {
    const traits = this.#traits;
    const { language, units, columns } = scene;
    const { first, last } = run;
    const unit = units.runs[units.ofSentence[language.tokens.sentence[first]!]!]!;
    const startsUnit = first <= unit.first;
    const endsUnit = last >= unit.last;
    traits.fills[0] = (startsUnit ? 1 : 0) | (endsUnit ? 2 : 0);
    traits.capital[0] = columns.capital[first + 1] ?? 0;
    traits.length[0] = distanceBucket(last - first - 2);
    traits.verbs[0] = verbsIn(run, columns);
    traits.lowered[0] = loweredIn(run, columns);
    traits.inner[0] = columns.word[first + 1] ?? 0;
    traits.innerPos[0] = columns.pos[first + 1] ?? 0;
    traits.innerType[0] = columns.named[first + 1] ?? 0;
    traits.ending[0] = columns.word[last - 2] ?? 0;
    traits.frame[0] = columns.frame[first]!;
    traits.wordBefore[0] = startsUnit ? 0 : columns.word[first - 1]!;
    traits.posBefore[0] = startsUnit ? 0 : columns.pos[first - 1]!;
    traits.clusterBefore[0] = columns.cluster[first - 1] ?? 0;
    traits.wordAfter[0] = endsUnit ? 0 : columns.word[last]!;
    traits.clusterAfter[0] = columns.cluster[last] ?? 0;
    traits.follows[0] = before ? 1 : 0;
    traits.rivals[0] = Math.min(candidates.length, 4);
    traits.best[0] = 0;
    traits.covered[0] = 0;
    traits.bestSaid[0] = 0;
    for (const { cue, content, said } of candidates) {
      traits.best[0] = Math.max(traits.best[0]!, tenth(cue.probability));
      traits.bestSaid[0] = Math.max(traits.bestSaid[0]!, tenth(said));
      traits.covered[0] = Math.max(traits.covered[0]!, coverage(content, run));
    }
  }

  #readCue({ cue: { token, lemma, probability, speech }, source, content, said }: Attribution, { columns }: Scene): void {
    const traits = this.#traits;
    traits.sure[0] = tenth(probability);
    traits.said[0] = tenth(said);
    traits.speech[0] = Math.round(3 * speech);
    traits.sourceType[0] = source ? (columns.named[source.last - 1]! << 5) | columns.pos[source.last - 1]! : 31;
    traits.source[0] = source ? (source.first > token ? 1 : 2) : 0;
    traits.says[0] = content.length > 0 ? 1 : 0;
    traits.cueLemma[0] = lemma;
    traits.cueCluster[0] = columns.cluster[token]!;
    traits.cuePos[0] = columns.pos[token]!;
    traits.cueMarked[0] = columns.marked[token] === MARKED.outside ? 0 : 1;
    traits.cueFrame[0] = columns.frame[token]!;
  }

  /** How the candidate stands towards the quotation and its rivals. */
  #readRelation(
    candidate: Attribution,
    { quotation: { run }, candidates }: Contest,
    before: Attribution | null,
    scene: Scene,
  ): void {
    const traits = this.#traits;
    const { token, probability } = candidate.cue;
    const isAfter = token >= run.last;
    const low = isAfter ? run.last : token + 1;
    const high = isAfter ? token : run.first;
    const covers = coverage(candidate.content, run);
    const gap = unitOf(token, scene) - unitOf(isAfter ? run.last - 1 : run.first, scene) + 4;
    traits.covers[0] = covers;
    traits.outdone[0] = traits.covered[0]! > covers ? 1 : 0;
    traits.after[0] = isAfter ? 1 : 0;
    traits.gap[0] = gap;
    traits.side[0] = traits.after[0] + 2 * gap;
    traits.distance[0] = distanceBucket(Math.max(0, high - low));
    traits.passed[0] = passedBetween(low, high, scene);
    traits.again[0] = before === null ? 0 : before.cue.token === token ? 1 : 2;
    traits.nearest[0] = candidates.every(({ cue }) => stepsTo(run, cue.token) >= stepsTo(run, token)) ? 1 : 0;
    traits.likeliest[0] = candidates.every(({ said }) => said <= candidate.said) ? 1 : 0;
    traits.surest[0] = candidates.every(({ cue }) => cue.probability <= probability) ? 1 : 0;
  }
}

const unitOf = (token: number, { units, language: { tokens } }: Scene): number => units.ofSentence[tokens.sentence[token]!]!;

const tenth = (probability: number): number => Math.min(9, Math.floor(10 * probability));

/** How much of a quotation is taken in by what an attribution says: 0 nothing, 1 some, 2 half, 3 all. */
function coverage(content: readonly Run[], run: Run): number {
  let shared = 0;
  for (const part of content) shared += sharedTokens(part, run);
  const share = shared / (run.last - run.first);
  if (share === 0) return 0;
  if (share < 0.5) return 1;
  return share < 0.99 ? 2 : 3;
}

function verbsIn({ first, last }: Run, { pos }: TokenColumns): number {
  let verbs = 0;
  for (let i = first; i < Math.min(last, first + LOOKED_AT); i++) if (pos[i] === POS.VERB || pos[i] === POS.AUX) verbs++;
  return Math.min(verbs, 2);
}

/** Words that are not capitalized: in a title of a work there are few. */
function loweredIn({ first, last }: Run, { capital }: TokenColumns): number {
  let lowered = 0;
  for (let i = first; i < Math.min(last, first + LOOKED_AT); i++) if (capital[i] === 0) lowered++;
  return Math.min(lowered, 2);
}

const COMMA = hashString(',');
const COLON = hashString(':');

/** What stands between cue and quotation, as bits. */
function passedBetween(low: number, high: number, { columns, language: { tokens } }: Scene): number {
  let passed = 0;
  for (let i = Math.max(low, high - LOOKED_AT); i < high; i++) {
    const mark = columns.marked[i]!;
    const pos = columns.pos[i]!;
    if (mark === MARKED.opening || mark === MARKED.closing) passed |= 1;
    else if (mark === MARKED.inside) continue;
    else if (pos === POS.VERB || pos === POS.AUX) passed |= 2;
    else if (columns.word[i] === COMMA) passed |= 4;
    else if (columns.word[i] === COLON) passed |= 8;
    else if (pos === POS.CCONJ) passed |= 16;
    else if (pos === POS.SCONJ) passed |= 32;
    if (i > low && tokens.sentence[i] !== tokens.sentence[i - 1]) passed |= 64;
  }
  return passed;
}

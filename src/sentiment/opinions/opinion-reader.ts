import { softmax } from '../../model/linear.js';
import type { SparseModel } from '../../model/sparse.js';
import { type Candidate, candidatesAt } from './candidates.js';
import { CueFeatures } from './cue-features.js';
import { FeatureList } from './feature-list.js';
import { chanceOf, type Opinion } from './opinion.js';
import type { OpinionModels } from './opinion-models.js';
import { type Cue, PartyFeatures } from './party-features.js';
import type { OpinionScene } from './scene.js';
import { readTime } from './time-features.js';

/** How likely a token must carry an opinion, its target be it, and all of it be so, to be kept: little by little evidence adds up. */
const [LEAST_CUE, LEAST_AIM, LEAST] = [0.2, 0.15, 0.05];
/** How likely a cue must be for its parties to be those spoken of last. */
const CLEAR_CUE = 0.4;

/** Reads who probably stands how towards whom, passage by passage. */
export class OpinionReader {
  readonly #scene: OpinionScene;
  readonly #models: OpinionModels;
  readonly #cues: CueFeatures;
  readonly #parties: PartyFeatures;
  readonly #list = new FeatureList();
  readonly #scores = new Float64Array(3);

  constructor(scene: OpinionScene, models: OpinionModels) {
    this.#scene = scene;
    this.#models = models;
    this.#cues = new CueFeatures(scene);
    this.#parties = new PartyFeatures(scene);
  }

  /** Every reading that is not unlikely, in text order: one cue may have several. */
  read(): Opinion[] {
    const opinions: Opinion[] = [];
    let [lastHolder, lastTarget] = [-1, -1];
    for (let token = 0; token < this.#scene.input.language.tokens.count; token++) {
      if (!this.#scene.mayCarry(token)) continue;
      this.#cues.read(token, this.#list);
      const [badly, well] = this.#against(this.#models.cue) as [number, number];
      const cue = Math.max(badly, well);
      if (cue < LEAST_CUE) continue;
      const [mutual] = this.#against(this.#models.mutual) as [number];
      const found = this.#readings({ token, sign: well > badly ? 1 : -1, lastHolder, lastTarget }, cue, mutual);
      opinions.push(...found);
      if (cue <= CLEAR_CUE || found.length === 0) continue;
      const best = found.reduce((top, one) => (chanceOf(one) > chanceOf(top) ? one : top));
      lastHolder = best.holder ?? -1;
      lastTarget = best.target;
    }
    return opinions;
  }

  #readings(cue: Cue, chance: number, mutual: number): Opinion[] {
    const candidates = candidatesAt(this.#scene, cue.token);
    const parties = candidates.map((candidate) => this.#partyOf(cue, candidate));
    const aims = Float64Array.from(parties, ({ asTarget }) => asTarget);
    softmax(aims);
    const nobody = this.#nobodyOf(cue);
    const base = { ...this.#timeOf(cue.token), token: cue.token, sentence: this.#sentenceOf(cue), sign: cue.sign, mutual };
    const found: Opinion[] = [];
    candidates.forEach((target, i) => {
      const aim = aims[i]!;
      if (aim < LEAST_AIM || chance * aim < LEAST) return;
      const holders = [nobody, ...parties.filter(({ candidate }) => candidate !== target)];
      const shares = Float64Array.from(holders, ({ candidate, asHolder }) => asHolder + this.#beside(cue, candidate, target));
      softmax(shares);
      shares.forEach((held, k) => {
        if (chance * aim * held < LEAST) return;
        found.push({ ...base, holder: holders[k]!.candidate?.entity ?? null, target: target.entity, cue: chance, aim, held });
      });
    });
    return found;
  }

  #sentenceOf({ token }: Cue): number {
    return this.#scene.input.language.tokens.sentence[token]!;
  }

  #partyOf(cue: Cue, candidate: Candidate): Party {
    this.#parties.read(cue, candidate, this.#list);
    const [asTarget, asHolder] = this.#scored(this.#models.party);
    return { candidate, asTarget, asHolder };
  }

  #nobodyOf(cue: Cue): Party {
    this.#parties.readNobody(cue, this.#list);
    return { candidate: null, asTarget: 0, asHolder: this.#scored(this.#models.party)[1] };
  }

  /** What the target adds to the score of a holder. */
  #beside(cue: Cue, holder: Candidate | null, target: Candidate): number {
    this.#parties.readBoth(cue, holder, target, this.#list);
    return this.#scored(this.#models.party)[1];
  }

  #timeOf(token: number): Pick<Opinion, 'first' | 'last' | 'earlier' | 'now' | 'ahead' | 'age'> {
    const { first, last, age } = readTime(this.#scene, token, this.#list);
    const [earlier, ahead] = this.#against(this.#models.time) as [number, number];
    return { first, last, earlier, now: 1 - earlier - ahead, ahead, age };
  }

  /** Probabilities of a model's labels for the listed features, beside that of none. */
  #against(model: SparseModel): number[] {
    this.#scored(model);
    this.#scores[model.labels] = 0;
    softmax(this.#scores, 0, model.labels + 1);
    return [...this.#scores.subarray(0, model.labels)];
  }

  #scored(model: SparseModel): readonly [number, number] {
    model.score(this.#list.hashes, this.#list.count, this.#scores);
    return [this.#scores[0]!, this.#scores[1]!];
  }
}

/** A candidate, null for nobody, with its scores. */
interface Party {
  readonly candidate: Candidate | null;
  readonly asTarget: number;
  readonly asHolder: number;
}

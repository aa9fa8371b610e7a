// What speaks for two opposite opinions being a turn, the one before the other: how likely each is, when each was, who the parties are,
// what else the article says of them.
import { FACT } from '../word-facts.js';
import type { Opinion } from './opinion.js';
import { type OpinionScene, UNQUOTED } from './scene.js';
import type { Pair, TurnGroup, Vote } from './turn-groups.js';

const PEOPLE = ['person', 'organization', 'place'] as const;
/** Where a group has no second party: below any rank that counts. */
const NOBODY_RANK = 3;

const logOf = (value: number): number => Math.log(value + 0.02);
const logAge = (age: number | null): number => (age === null ? 0 : Math.sign(age) * Math.log1p(Math.abs(age)));

/** Tells the numbers of the pairs of one group; what hangs on the group alone, or on one opinion, is found once. */
export class TurnFeatures {
  readonly #scene: OpinionScene;
  readonly #group: TurnGroup;
  readonly #shared: readonly number[];
  readonly #own: ReadonlyMap<Vote, readonly number[]>;

  constructor(scene: OpinionScene, group: TurnGroup) {
    this.#scene = scene;
    this.#group = group;
    const { kind } = group;
    this.#shared = [
      ...['directed', 'entity', 'relation'].map((one) => Number(kind === one)),
      ...partiesOf(scene, group),
      Math.log1p(scene.input.language.sentences.length),
      Math.log1p(group.votes.length),
    ];
    this.#own = new Map(group.votes.map((vote) => [vote, [...likelihoods(vote), ...mannerOf(scene, vote.opinion)]]));
  }

  /** Their order is that of the network's inputs. */
  of(pair: Pair): number[] {
    const [before, after] = pair;
    return [
      ...this.#shared,
      ...this.#own.get(before)!,
      ...this.#own.get(after)!,
      Number(after.opinion.sign > 0),
      ...timesOf(before.opinion, after.opinion),
      ...placesOf(this.#scene, before.opinion, after.opinion),
      ...massOf(this.#group, pair),
      contrasts(this.#scene, after.opinion),
    ];
  }
}

const likelihoods = ({ weight, opinion }: Vote): number[] => [
  logOf(weight),
  logOf(opinion.cue),
  logOf(opinion.aim),
  logOf(opinion.held),
];

function timesOf(before: Opinion, after: Opinion): number[] {
  const [old, young] = [before.age, after.age];
  const undated = old === null || young === null;
  return [
    ...[before, after].flatMap(({ earlier, now, ahead }) => [earlier, now, ahead]),
    before.earlier * after.now,
    logOf(before.earlier * after.now),
    Number(undated),
    undated ? 0 : Math.sign(old - young),
    logAge(old),
    logAge(young),
    undated ? 0 : logAge(old) - logAge(young),
    Number(old === null),
    Number(young === null),
  ];
}

function placesOf({ input, inHead }: OpinionScene, before: Opinion, after: Opinion): number[] {
  const { sentences } = input.language;
  const gap = after.sentence - before.sentence;
  const far = Math.log1p(Math.abs(gap));
  return [
    gap === 0 ? Math.sign(after.token - before.token) : 0,
    Math.sign(gap),
    far,
    Math.sign(gap) * far,
    Number(sentences[before.sentence]!.block === sentences[after.sentence]!.block),
    inHead[after.sentence]!,
    inHead[before.sentence]!,
    Math.log1p(after.sentence),
    Math.log1p(before.sentence),
  ];
}

function partiesOf({ input, mentioned }: OpinionScene, { holder, targets }: TurnGroup): number[] {
  const { list } = input.entities;
  const [target] = targets as [number];
  const other = holder ?? targets[1];
  const ofType = (entity: number | undefined): number[] =>
    PEOPLE.map((type) => Number(entity !== undefined && list[entity]!.type === type));
  return [
    Math.log1p(target),
    list[target]!.salience,
    ...ofType(target),
    other === undefined ? NOBODY_RANK : Math.log1p(other),
    other === undefined ? 0 : list[other]!.salience,
    ...ofType(other),
    Number(mentioned[target]! > 2),
    Math.log1p(mentioned[target]!),
    other === undefined ? 0 : Math.log1p(mentioned[other]!),
  ];
}

/** How much else in the group speaks for each sign, and when. */
function massOf({ votes }: TurnGroup, [before, after]: Pair): number[] {
  let [well, badly, old, renewed, early, fresh, next] = [0, 0, 0, 0, 0, 0, 0];
  for (const vote of votes) {
    const { opinion, weight } = vote;
    if (opinion.sign > 0) well += weight;
    else badly += weight;
    if (opinion.sign === before.opinion.sign) {
      old += weight * opinion.earlier;
      renewed += weight * opinion.now;
    } else {
      early += weight * opinion.earlier;
      fresh += weight * opinion.now;
    }
    if (vote !== before && vote !== after) next = Math.max(next, weight);
  }
  return [
    ...[old, fresh, early, renewed, Math.min(well, badly), Math.max(well, badly)].map(logOf),
    old - early,
    fresh - renewed,
    logOf(next),
  ];
}

const mannerOf = ({ speaker, input }: OpinionScene, { token, sign, mutual }: Opinion): number[] => [
  mutual,
  Number(speaker[token] !== UNQUOTED),
  sign * input.valence[token]!,
];

/** "But …", "However, …" */
function contrasts({ input }: OpinionScene, { sentence }: Opinion): number {
  const { first } = input.language.sentences[sentence]!;
  return Number((input.reader.words.facts[first]! & FACT.contrast) !== 0);
}

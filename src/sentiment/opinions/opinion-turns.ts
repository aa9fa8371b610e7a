import type { Evidence, Side, Turn } from '../shifts.js';
import type { Opinion } from './opinion.js';
import { type OpinionModels, shippedOpinions } from './opinion-models.js';
import { OpinionReader } from './opinion-reader.js';
import { type OpinionInput, OpinionScene, UNQUOTED } from './scene.js';
import { TurnFeatures } from './turn-features.js';
import { directionOf, type Pair, pairsOf, type TurnGroup, turnGroups, type Vote } from './turn-groups.js';
import { shippedTurns, type TurnNetwork } from './turn-network.js';

/** How likely a turn must be to be claimed: a higher bar finds fewer, and as many of them are wrong. */
const LIKELY = 0.2;
/** Evidence a side, and how likely a turn it must be with the likeliest of the other side, beside the claim itself. */
const [EVIDENCE, SHARE] = [4, 0.3];
/** Claims that are looked at: time stays linear in a text that names thousands. */
const MOST_CLAIMS = 100;
/** Characters that evidence has at most. */
const LONGEST = 500;

/** A turn as the models see it. */
export interface Claim {
  readonly group: TurnGroup;
  readonly pair: Pair;
  /** Likeliest first. */
  readonly before: readonly Vote[];
  readonly after: readonly Vote[];
  readonly chance: number;
}

/** Turns that no rule sees: two opposite opinions of the same parties that models take for a before and an after. */
export function opinionTurns(
  input: OpinionInput,
  models: OpinionModels = shippedOpinions,
  network: TurnNetwork = shippedTurns,
): Turn[] {
  if (input.entities.list.length === 0) return [];
  const scene = new OpinionScene(input);
  const opinions = new OpinionReader(scene, models).read();
  return claimsOf(scene, opinions, network)
    .filter(({ chance }) => chance >= LIKELY)
    .map((claim) => turnOf(scene, claim));
}

/** The likeliest claim of each group, likeliest first; what tells another one again is left out. */
export function claimsOf(scene: OpinionScene, opinions: readonly Opinion[], network: TurnNetwork): Claim[] {
  const claims = turnGroups(opinions).flatMap((group) => claimOf(scene, group, network) ?? []);
  claims.sort((a, b) => b.chance - a.chance);
  const kept: Claim[] = [];
  for (const claim of claims.slice(0, MOST_CLAIMS)) if (!kept.some((other) => isEcho(claim, other))) kept.push(claim);
  return kept;
}

function claimOf(scene: OpinionScene, group: TurnGroup, network: TurnNetwork): Claim | null {
  const features = new TurnFeatures(scene, group);
  const judged = pairsOf(group).map((pair) => ({ pair, chance: network.chanceOf(features.of(pair)) }));
  if (judged.length === 0) return null;
  judged.sort((a, b) => b.chance - a.chance);
  const { pair, chance } = judged[0]!;
  const witnesses = (side: 0 | 1): Vote[] =>
    judged
      .filter((other) => other.pair[1 - side] === pair[1 - side] && other.chance >= SHARE * chance)
      .slice(0, EVIDENCE)
      .map((other) => other.pair[side]!);
  return { group, pair, before: witnesses(0), after: witnesses(1), chance };
}

const partiesOf = ({ holder, targets }: TurnGroup): number[] => (holder === null ? [...targets] : [holder, ...targets]);

/** The same turn, told of the same two in another way, or of one of them where the same sentence says so. */
function isEcho(claim: Claim, other: Claim): boolean {
  if (directionOf(claim.pair) !== directionOf(other.pair)) return false;
  const known = partiesOf(other.group);
  if (claim.group.kind !== 'entity' && other.group.kind !== 'entity')
    return partiesOf(claim.group).every((one) => known.includes(one));
  const sameSentence = claim.pair[1].opinion.sentence === other.pair[1].opinion.sentence;
  return sameSentence && claim.group.targets.some((one) => known.includes(one));
}

function turnOf(scene: OpinionScene, { group, before, after }: Claim): Turn {
  const { kind, holder, targets } = group;
  return {
    kind,
    holder,
    targets,
    axis: 'temporal',
    status: 'realised',
    before: sideOf(scene, before),
    after: sideOf(scene, after),
    marker: null,
    rule: 'learned',
  };
}

function sideOf(scene: OpinionScene, votes: readonly Vote[]): Side {
  const [{ opinion }] = votes as [Vote];
  return { score: opinion.sign * opinion.cue, evidence: votes.map((vote) => evidenceOf(scene, vote.opinion)) };
}

function evidenceOf({ input, speaker }: OpinionScene, { token, first, last, sentence }: Opinion): Evidence {
  const { tokens } = input.language;
  const start = tokens.start[first]!;
  const end = tokens.end[last - 1]!;
  // A clause without an end is cut around what carries it.
  const isLong = end - start > LONGEST;
  return {
    evidence: isLong ? { start: tokens.start[token]!, end: tokens.end[token]! } : { start, end },
    sentence,
    voice: speaker[token] === UNQUOTED ? 'author' : 'attributed',
  };
}

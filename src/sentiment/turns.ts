import type { Age } from './ages.js';
import type { Side, Turn } from './shifts.js';
import type { Stance } from './stance.js';
import type { StanceGroup } from './stance-groups.js';

/** Age of what is told in the past tense without a date, outside the head of the article: older than the news, younger than "previously". */
const UNDATED = 10;
/** Days that must lie between the two sides: what is said of one week is one state of things. */
const GAP = 5;
/** Days ago that the later side may lie: a turn among things long past is history, not a shift. */
const LATEST: Readonly<Record<StanceGroup['kind'], number>> = { directed: 400, relation: 400, entity: 60 };
/** Days after which how one fared is a fact of his past. */
const OLDEST = 2200;
/** Mean score that a side must reach, and the share of its weight that must agree with it. */
const CLEAR = 0.35;
const PURE = 0.7;
/** Acts that only just lean one way ("met") do not carry a relation. */
const STRONG = 0.5;

/** The turns of one group: one that happened, and one that is hoped for or feared from where things stand. */
export function turnsOf(group: StanceGroup): Turn[] {
  const realised = datedTogether(group).filter((stance) => stance.status === 'realised' && isDated(stance, group));
  realised.sort((a, b) => ageOf(b) - ageOf(a));
  const happened = realisedTurn(group, realised);
  const wished = wishedTurn(group, realised, happened);
  return [happened, wished].filter((turn) => turn !== null);
}

/** In a report of how one fared, what has no date of its own in a sentence is of the date of the rest: "won three titles and lost two". */
function datedTogether({ kind, stances }: StanceGroup): Stance[] {
  if (kind !== 'entity') return [...stances];
  const dates = new Map<number, Age>();
  for (const { sentence, age } of stances) if (age !== null && !dates.has(sentence)) dates.set(sentence, age);
  return stances.map((stance) => (stance.age === null ? { ...stance, age: dates.get(stance.sentence) ?? null } : stance));
}

/** How one fares changes from line to line: only what has a date tells a turn from a mixed report, and old history is no mood. */
function isDated({ age }: Stance, { kind }: StanceGroup): boolean {
  return kind !== 'entity' || (age !== null && age < OLDEST);
}

/** The split between older and newer stances that sets the clearest two opposite sides apart. */
function realisedTurn(group: StanceGroup, stances: readonly Stance[]): Turn | null {
  if (stances.length === 0 || ageOf(stances.at(-1)!) > LATEST[group.kind]) return null;
  let best: Turn | null = null;
  let clearest = 0;
  for (let cut = 1; cut < stances.length; cut++) {
    if (ageOf(stances[cut - 1]!) - ageOf(stances[cut]!) < GAP) continue;
    const [older, newer] = partedAt(stances, cut);
    const before = sideOf(older.slice(lastTurnBefore(older, older.length)), group.kind);
    const after = sideOf(newer, group.kind);
    if (!before || !after || before.score > 0 === after.score > 0) continue;
    const contrast = Math.abs(after.score - before.score);
    if (contrast <= clearest || !isOfKind(group, [...before.evidence, ...after.evidence] as Stance[])) continue;
    clearest = contrast;
    best = { ...turnIn(group), status: 'realised', before, after, rule: `${group.kind}-turn` };
  }
  return best;
}

/**
 * What lies before and behind a cut. What has no date is only taken to be older than the news: where it agrees with the news, and what is
 * dated before the cut does not, it is of the news.
 */
function partedAt(stances: readonly Stance[], cut: number): readonly [older: readonly Stance[], newer: readonly Stance[]] {
  const [older, newer] = [stances.slice(0, cut), stances.slice(cut)];
  const up = newer.reduce((sum, { score }) => sum + score, 0) > 0;
  const isNews = ({ age, score }: Stance): boolean => age === null && score > 0 === up;
  const news = older.filter(isNews);
  if (news.length === 0 || news.length === older.length) return [older, newer];
  return [older.filter((stance) => !isNews(stance)), [...news, ...newer]];
}

/** Where what led up to the cut began: an older state of the opposite sign is another story ("the war … the truce … the war again"). */
function lastTurnBefore(stances: readonly Stance[], cut: number): number {
  const { score } = stances[cut - 1]!;
  for (let i = cut - 2; i >= 0; i--) {
    if (stances[i]!.score > 0 !== score > 0 && ageOf(stances[i]!) - ageOf(stances[i + 1]!) >= GAP) return i + 1;
  }
  return 0;
}

/** From the way things stand to what is wished or dreaded; what one wishes for a third is no mood around him. */
function wishedTurn(group: StanceGroup, realised: readonly Stance[], happened: Turn | null): Turn | null {
  const wished = group.stances.filter(({ status }) => status !== 'realised');
  if (wished.length === 0 || realised.length === 0 || group.kind === 'entity') return null;
  const standing = happened?.after ?? sideOf(realised, group.kind);
  const after = sideOf(wished, group.kind);
  if (!standing || !after || standing.score > 0 === after.score > 0) return null;
  if (!isOfKind(group, [...standing.evidence, ...after.evidence] as Stance[])) return null;
  return { ...turnIn(group), status: after.score > 0 ? 'hoped' : 'feared', before: standing, after, rule: `${group.kind}-wish` };
}

function turnIn({ kind, holder, targets }: StanceGroup): Pick<Turn, 'kind' | 'holder' | 'targets' | 'axis' | 'marker'> {
  return { kind, holder, targets, axis: 'temporal', marker: null };
}

/** A relation turned only where something is said of both; what one did to the other is that one's stance. */
function isOfKind({ kind }: StanceGroup, evidence: readonly Stance[]): boolean {
  return kind !== 'relation' || evidence.some(({ symmetric, score }) => symmetric && Math.abs(score) >= STRONG);
}

function sideOf(stances: readonly Stance[], kind: StanceGroup['kind']): (Side & { readonly evidence: readonly Stance[] }) | null {
  let sum = 0;
  let weight = 0;
  for (const { score } of stances) {
    sum += score;
    weight += Math.abs(score);
  }
  const mean = sum / stances.length;
  if (Math.abs(mean) < (kind === 'entity' ? STRONG : CLEAR) || Math.abs(sum) < weight * (2 * PURE - 1)) return null;
  const agreeing = stances.filter(({ score }) => score > 0 === mean > 0);
  const mutual = kind === 'relation' ? agreeing.filter(({ symmetric, score }) => symmetric && Math.abs(score) >= STRONG) : [];
  const evidence = (mutual.length > 0 ? mutual : agreeing).toSorted((a, b) => rank(b) - rank(a));
  return { score: Math.max(-1, Math.min(1, mean)), evidence };
}

/** What the text itself calls a change comes first. */
function rank({ score, change }: Stance): number {
  return Math.abs(score) + (change ? 1 : 0);
}

function ageOf({ age }: Stance): number {
  return age ?? UNDATED;
}

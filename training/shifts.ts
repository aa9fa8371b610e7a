// Counts how many of the marked and judged shifts are found; writes nothing. `training/stances.md` tells how the news was judged.
import { analyze } from '../src/analyze.js';
import type { Analysis } from '../src/schema/analysis.js';
import type { Shift } from '../src/schema/sentiment.js';
import type { Range } from '../src/schema/span.js';
import { type MarkedArticle, readArticles } from './articles.js';
import { readJudgedStances } from './judged-stances.js';

/** A shift as gold has it. */
interface GoldShift {
  readonly kind: Shift['kind'];
  /** Of each party the places of its names; holder first where there is one. */
  readonly parties: readonly (readonly Range[])[];
  readonly direction: Shift['direction'];
  readonly realised: boolean;
  readonly before: readonly Range[];
  readonly after: readonly Range[];
  /** Any good reader sees it, or it is clear. */
  readonly isClear: boolean;
}

interface GoldArticle {
  readonly text: string;
  readonly shifts: readonly GoldShift[];
}

/** `npm run train -- shifts CORPORA` */
export function countShifts(corpora: string): void {
  count('written', readArticles().map(writtenArticle));
  count('judged', readJudgedStances(corpora).map(judgedArticle));
}

function count(set: string, articles: readonly GoldArticle[]): void {
  let [clear, found, claimed, right] = [0, 0, 0, 0];
  for (const { text, shifts } of articles) {
    const analysis = analyze(text);
    const claims = analysis.sentiment.shifts;
    const used = new Set<Shift>();
    for (const gold of shifts.toSorted((a, b) => Number(b.isClear) - Number(a.isClear))) {
      const claim = claims.find((one) => !used.has(one) && isSame(analysis, gold, one));
      if (claim) used.add(claim);
      clear += Number(gold.isClear);
      found += Number(gold.isClear && claim !== undefined);
    }
    claimed += claims.length;
    right += used.size;
  }
  console.log(`${set}: ${articles.length} articles, of ${clear} clear shifts ${found} found; ${claimed} claimed, ${right} right`);
}

/** As the scoreboard has it: the same kind, direction, parties, both or neither happened, and a passage of each side's evidence. */
function isSame({ entities, sentences }: Analysis, gold: GoldShift, claim: Shift): boolean {
  if (claim.kind !== gold.kind || claim.direction !== gold.direction) return false;
  if ((claim.status === 'realised') !== gold.realised) return false;
  const named = [claim.holderId, ...claim.targetIds].map((id) => entities.find((entity) => entity.id === id)?.mentions ?? []);
  const isMeant = (names: readonly Range[]): boolean => named.some((mentions) => touches(mentions, names));
  if (!gold.parties.every(isMeant)) return false;
  const inSentence = (ranges: readonly Range[]): Range[] => sentences.filter((sentence) => touches([sentence], ranges));
  return touches(claim.before.evidence, inSentence(gold.before)) && touches(claim.after.evidence, inSentence(gold.after));
}

const touches = (some: readonly Range[], others: readonly Range[]): boolean =>
  some.some(({ start, end }) => others.some((other) => start < other.end && other.start < end));

function writtenArticle({ text, cast, stances, shifts }: MarkedArticle): GoldArticle {
  const placesOf = (name: string): Range[] =>
    (cast.find(({ names }) => names.includes(name))?.names ?? [name]).flatMap((one) => placeOf(text, one));
  const evidence = (ids: readonly number[]): Range[] =>
    stances.filter(({ id }) => ids.includes(id)).flatMap(({ words }) => placeOf(text, words));
  return {
    text,
    shifts: shifts.map(
      ({ kind, holder, targets, direction, status, before, after, grade }): GoldShift => ({
        kind,
        parties: [...(holder === null ? [] : [holder]), ...targets].map(placesOf),
        direction,
        realised: status === 'realised',
        before: evidence(before),
        after: evidence(after),
        isClear: grade !== 'nice',
      }),
    ),
  };
}

function placeOf(text: string, words: string): Range[] {
  const start = text.indexOf(words);
  return start < 0 ? [] : [{ start, end: start + words.length }];
}

function judgedArticle({ text, stances, shifts }: ReturnType<typeof readJudgedStances>[number]): GoldArticle {
  const cues = (ids: readonly number[]): Range[] => ids.map((i) => stances[i]!.cue);
  return {
    text,
    shifts: shifts.map(
      ({ holder, target, mutual, direction, before, after, grade, realised }): GoldShift => ({
        kind: mutual ? 'relation' : holder ? 'directed' : 'entity',
        parties: holder ? [[holder], [target]] : [[target]],
        direction,
        realised,
        before: cues(before),
        after: cues(after),
        isClear: grade !== 'nice',
      }),
    ),
  };
}

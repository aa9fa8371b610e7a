// A cue with its source and content, and to which cue each marked fragment belongs.
import type { Language } from '../language/language.js';
import type { TokenColumns } from './columns.js';
import type { Cue } from './cues.js';
import type { Extent, Forced } from './extents.js';
import type { Fragment } from './fragments.js';
import type { Run, Units } from './windows.js';

/** Who says what by which cue. */
export interface Attribution extends Extent {
  readonly cue: Cue;
}

/** Fragments that are one quotation: an outermost one and the paragraphs that go on with it. */
export interface Quotation {
  readonly fragments: readonly Fragment[];
  /** Its tokens, marks included. */
  readonly run: Run;
}

/** A quotation with the attribution that it belongs to; null where nobody says it. */
export interface Owned {
  readonly quotation: Quotation;
  readonly owner: Attribution | null;
  readonly rule: string;
}

/** The outermost fragments, those that go on over paragraphs taken together. */
export function quotationsOf(fragments: readonly Fragment[], { tokens }: Language): Quotation[] {
  const groups: Fragment[][] = [];
  for (const fragment of fragments) {
    if (fragment.depth > 0) continue;
    if (fragment.continues && groups.length > 0) groups.at(-1)!.push(fragment);
    else groups.push([fragment]);
  }
  return groups.map((group) => {
    const [first, last] = tokens.within(group[0]!.start, group.at(-1)!.end);
    return { fragments: group, run: { first, last } };
  });
}

/** Reads each cue's extent and drops the cues that say nothing. */
export function readAttributions(
  cues: readonly Cue[],
  windowOf: (cue: number) => Int32Array,
  read: (window: Int32Array, cue: number, forced?: Forced) => Extent,
): Attribution[] {
  return cues.map((cue) => ({ cue, ...read(windowOf(cue.token), cue.token) })).filter(({ content }) => content.length > 0);
}

/** How many tokens two runs share. */
export const sharedTokens = (a: Run, b: Run): number => Math.max(0, Math.min(a.last, b.last) - Math.max(a.first, b.first));

/** Gives each quotation to the surest attribution whose content covers most of it, else to that of its neighbour. */
export function giveOwners(
  quotations: readonly Quotation[],
  attributions: readonly Attribution[],
  units: Units,
  { tokens }: Language,
  columns: TokenColumns,
): Owned[] {
  const claims = claimsOf(quotations, attributions, columns);
  let before: Owned | null = null;
  return quotations.map((quotation, index) => {
    const owned: Owned = claims[index]
      ? { quotation, owner: claims[index], rule: 'cue' }
      : followsOn(quotation, before, units, tokens.sentence)
        ? { quotation, owner: before!.owner, rule: 'continued' }
        : { quotation, owner: null, rule: 'unattributed' };
    before = owned;
    return owned;
  });
}

/** For each quotation the surest attribution that claims at least half of one of its ends. */
function claimsOf(quotations: readonly Quotation[], attributions: readonly Attribution[], { fragment }: TokenColumns) {
  const claims: (Attribution | null)[] = quotations.map(() => null);
  const indexOf = new Map<number, number>();
  quotations.forEach(({ run }, index) => {
    indexOf.set(fragment[run.first]!, index);
    indexOf.set(fragment[run.last - 1]!, index);
  });
  for (const attribution of attributions) {
    for (const part of attribution.content) {
      for (const at of touched(part, fragment)) {
        const index = indexOf.get(at);
        if (index === undefined || contains(quotations[index]!.run, attribution.cue.token)) continue;
        const { run } = quotations[index]!;
        const covers = sharedTokens(part, run) * 2 >= Math.min(run.last - run.first, 20);
        const rival = claims[index];
        if (covers && (!rival || rival.cue.probability < attribution.cue.probability)) claims[index] = attribution;
      }
    }
  }
  return claims;
}

const contains = ({ first, last }: Run, token: number): boolean => first <= token && token < last;

function touched({ first, last }: Run, fragment: Int32Array): Set<number> {
  const seen = new Set<number>();
  for (let i = first; i < last; i++) if (fragment[i] !== -1) seen.add(fragment[i]!);
  return seen;
}

/** A quotation that fills its unit goes on with the one before it, if that was in the unit just before. */
function followsOn({ run }: Quotation, before: Owned | null, units: Units, sentence: Int32Array): boolean {
  if (!before?.owner) return false;
  const unit = units.ofSentence[sentence[run.first]!]!;
  const { first, last } = units.runs[unit]!;
  if (run.first !== first || run.last < last) return false;
  const lastUnit = units.ofSentence[sentence[before.quotation.run.last - 1]!]!;
  const cueUnit = units.ofSentence[sentence[before.owner.cue.token]!]!;
  return unit - lastUnit <= 1 || unit - cueUnit <= 1;
}

// A cue with its source and content, and what is marked as one quotation.
import type { Language } from '../language/language.js';
import type { Cue } from './cues.js';
import type { Extent } from './extents.js';
import type { Fragment } from './fragments.js';
import type { Run } from './windows.js';

/** Who says what by which cue. */
export interface Attribution extends Extent {
  readonly cue: Cue;
  /** Probability that it is said at all: by the cue alone, until source and content are known too and `ClaimModel` judges it. */
  readonly said: number;
}

/** Fragments that are one quotation: an outermost one and the paragraphs that go on with it. */
export interface Quotation {
  readonly fragments: readonly Fragment[];
  /** Its tokens, marks included. */
  readonly run: Run;
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

/** How many tokens two runs share. */
export const sharedTokens = (a: Run, b: Run): number => Math.max(0, Math.min(a.last, b.last) - Math.max(a.first, b.first));

import type { Claim } from './check.js';

/** Claims of one kind with a confidence in [from, from + 0.1), and how many of them are right. */
export interface Bin {
  readonly of: Claim['of'];
  readonly from: number;
  readonly meanConfidence: number;
  readonly right: number;
  readonly claims: number;
}

/** How much of what was said with each confidence is right; what has no confidence is left out. */
export function reliability(claims: readonly Claim[]): Bin[] {
  const kinds = [...new Set(claims.map((claim) => claim.of))].sort();
  return kinds.flatMap((kind) =>
    Array.from({ length: 10 }, (_, tenth): Bin => {
      const some = claims.filter(({ of, confidence }) => of === kind && confidence !== null && tenthOf(confidence) === tenth);
      const sum = some.reduce((total, { confidence }) => total + (confidence ?? 0), 0);
      const right = some.filter((claim) => claim.right).length;
      return { of: kind, from: tenth / 10, meanConfidence: sum / some.length, right, claims: some.length };
    }).filter((bin) => bin.claims > 0),
  );
}

/** 0.7 * 10 is 7 and 0.29 * 10 is not 3: rounded far behind the digits that confidences have. A certain claim is in the last tenth. */
const tenthOf = (confidence: number): number => Math.min(9, Math.floor(Number((confidence * 10).toFixed(6))));

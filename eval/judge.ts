import { analyze } from '../src/analyze.js';
import type { Analysis } from '../src/schema/analysis.js';
import type { Case, MarkedArticle, SetName } from './cases.js';
import type { Check, Claim } from './check.js';
import type { Gold } from './gold.js';
import { judgeDates } from './judges/dates.js';
import { judgeDocument } from './judges/document.js';
import { claimNames, judgeEntities } from './judges/entities.js';
import { claimQuotes, judgeQuotes } from './judges/quotes.js';
import { judgeReferences } from './judges/references.js';
import { judgeShifts, judgeShiftText } from './judges/shifts.js';

/** What became of one article. */
export interface Verdict {
  readonly set: SetName;
  readonly name: string;
  readonly checks: readonly Check[];
  readonly claims: readonly Claim[];
}

/** Analyses an article and holds the analysis against its gold. */
export function judge(one: Case): Verdict {
  const analysis = analyze(one.article);
  const { set, name } = one;
  if (one.set === 'shifts') return { set, name, checks: judgeShiftText(analysis, one), claims: [] };
  if (one.set === 'c')
    return { set, name, checks: [...judgeReferences(analysis, one), ...judgeShiftText(analysis, one)], claims: [] };
  return { set, name, checks: checksOf(analysis, one.gold), claims: claimsOf(analysis, one) };
}

/** Every check of an analysis, stage by stage. */
export const checksOf = (analysis: Analysis, gold: Gold): Check[] => [
  ...judgeDocument(analysis, gold),
  ...judgeEntities(analysis, gold),
  ...judgeQuotes(analysis, gold),
  ...judgeShifts(analysis, gold),
  ...judgeDates(analysis, gold),
];

/** Wikinews' gold has every name, the written articles' those that matter. */
const claimsOf = (analysis: Analysis, { set, gold }: MarkedArticle): Claim[] => [
  ...claimQuotes(analysis, gold),
  ...claimNames(analysis, gold, set === 'wikinews'),
];

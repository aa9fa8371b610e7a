// Whose a quotation may be: the cues near it, which compete with each other and with "nobody".
import type { Attribution, Quotation } from './attributions.js';
import type { Scene } from './scene.js';

/** A quotation with the cues near it. */
export interface Contest {
  readonly quotation: Quotation;
  readonly candidates: readonly Attribution[];
}

/** Cues are looked for in this many units on either side of a quotation. */
const UNITS_AROUND = 2;
/** … and no further off than this many tokens. */
const TOKENS_AROUND = 200;
/** No more cues than this compete, the nearest of them. */
export const MOST_CANDIDATES = 12;

/** Each quotation with the cues near it, in text order. */
export function contestsOf(attributions: readonly Attribution[], { units, language, quotations }: Scene): Contest[] {
  const unitOf = (token: number) => units.ofSentence[language.tokens.sentence[token]!]!;
  let low = 0;
  return quotations.map((quotation) => {
    const { first, last } = quotation.run;
    const from = Math.max(first - TOKENS_AROUND, units.runs[Math.max(0, unitOf(first) - UNITS_AROUND)]!.first);
    const to = Math.min(last + TOKENS_AROUND, units.runs[Math.min(units.runs.length - 1, unitOf(last - 1) + UNITS_AROUND)]!.last);
    while (low < attributions.length && attributions[low]!.cue.token < from) low++;
    const near: Attribution[] = [];
    for (let i = low; i < attributions.length && attributions[i]!.cue.token < to; i++) {
      const { token } = attributions[i]!.cue;
      if (token < first || token >= last) near.push(attributions[i]!);
    }
    return { quotation, candidates: nearestOf(near, quotation) };
  });
}

function nearestOf(candidates: Attribution[], { run }: Quotation): Attribution[] {
  const sorted = [...candidates].sort((a, b) => stepsTo(run, a.cue.token) - stepsTo(run, b.cue.token));
  const kept = new Set(sorted.slice(0, MOST_CANDIDATES));
  return candidates.filter((candidate) => kept.has(candidate));
}

/** How many tokens a cue is off. */
export const stepsTo = ({ first, last }: Quotation['run'], token: number): number =>
  token >= last ? token - last + 1 : first - token;

import type { Language } from '../language/language.js';
import type { Evidence, Turn } from './shifts.js';

/** Nouns and verbs that say that something turned. */
const TURNING = new Set(
  'shift shifts shifted turn turned turns turnaround reversal reversed reverses about-face u-turn thaw thawed change changed reset reconcile reconciled soured sours sour deteriorated worsened improved softened hardened cooled warmed mended patched normalized normalised restored frayed survived swung swings rebounded recovered'.split(
    ' ',
  ),
);
/** Words before and behind the turning word that belong to the marker. */
const AROUND = 3;

/**
 * The words by which the text itself says that it turned, in a sentence of either side; null where it leaves that to the reader.
 *
 * @param inBody evidence of the running text, whose words come before a headline's
 */
export function markerOf(
  { tokens, sentences }: Language,
  { before, after }: Turn,
  inBody: (evidence: Evidence) => boolean,
): { start: number; end: number } | null {
  const evidence = [...after.evidence, ...before.evidence];
  for (const { sentence } of [...evidence.filter(inBody), ...evidence.filter((one) => !inBody(one))]) {
    const { first, last } = sentences[sentence]!;
    for (let i = first; i < last; i++) {
      if (!TURNING.has(tokens.lower(i))) continue;
      return { start: tokens.start[Math.max(first, i - AROUND)]!, end: tokens.end[Math.min(last - 1, i + AROUND)]! };
    }
  }
  return null;
}

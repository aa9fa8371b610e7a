import { describe, expect, it } from 'vitest';
import { confidenceOf } from '../../src/quotes/confidence.js';
import type { QuoteKind } from '../../src/schema/quotes.js';

describe('confidence', () => {
  it.each<[QuoteKind, string, number | null, number | null]>([
    ['direct', 'cue', 1, 0.983],
    ['direct', 'cue', 0.97, 0.983],
    ['direct', 'cue', 0.96, 0.955],
    ['direct', 'cue', 0.7, 0.888],
    ['direct', 'cue', 0.5, 0.78],
    ['direct', 'continued', 0.8, 0.859],
    ['partial', 'cue', 0.95, 0.934],
    ['partial', 'cue', 0.69, 0.682],
    ['indirect', 'cue', 0.98, 0.908],
    ['indirect', 'cue', 0.5, 0.547],
    // Told for the quotation in it.
    ['indirect', 'cue', 0.4, 0.661],
    // No score: not told how sure, so no surer than the least sure.
    ['partial', 'cue', null, 0.682],
    ['direct', 'signature', null, 0.969],
    // Nobody measured these.
    ['direct', 'turn', null, null],
    ['partial', 'signature', 0.99, null],
  ])('of a %s quote by %s with score %s is %s', (kind, rule, score, confidence) => {
    expect(confidenceOf({ kind, rule, score })).toBe(confidence);
  });
});

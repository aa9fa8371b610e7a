import { describe, expect, it } from 'vitest';
import { confidenceOf } from '../../src/quotes/confidence.js';
import type { QuoteKind } from '../../src/schema/quotes.js';

describe('confidence', () => {
  it.each<[QuoteKind, string, number | null, number | null]>([
    ['direct', 'cue', 1, 0.97],
    ['direct', 'cue', 0.97, 0.97],
    ['direct', 'cue', 0.96, 0.87],
    ['direct', 'cue', 0.9, 0.87],
    ['direct', 'cue', 0.5, 0.833],
    ['partial', 'cue', 0.95, 0.938],
    ['partial', 'cue', 0.79, 0.724],
    ['indirect', 'cue', 0.98, 0.917],
    // No score: not told how sure, so no surer than the least sure.
    ['partial', 'cue', null, 0.724],
    ['direct', 'signature', null, 0.958],
    // Nobody measured these.
    ['direct', 'turn', null, null],
    ['partial', 'continued', 0.99, null],
  ])('of a %s quote by %s with score %s is %s', (kind, rule, score, confidence) => {
    expect(confidenceOf({ kind, rule, score })).toBe(confidence);
  });
});

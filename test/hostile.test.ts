import { describe, expect, it } from 'vitest';
import { analyze } from '../src/analyze.js';
import { hostileTexts } from './hostile/generate.js';
import { brokenPromises } from './spans/integrity.js';

const SMALL = 10_000;
const LARGE = 80_000;
/** Eight times the text may take eight times as long; quadratic work would take 64 times. */
const SLACK = 3;
/** Times below this many milliseconds say nothing. */
const FLOOR = 40;

describe('hostile texts', () => {
  it.each(Object.entries(hostileTexts))('%s: in linear time, with every promise kept', (_name, make) => {
    analyze(make(SMALL));
    const small = milliseconds(() => analyze(make(SMALL)));
    let analysis = analyze('');
    const large = milliseconds(() => {
      analysis = analyze(make(LARGE));
    });
    expect(brokenPromises(analysis)).toEqual([]);
    expect(large).toBeLessThan(Math.max(small, FLOOR) * (LARGE / SMALL) * SLACK);
  });
});

/** The processor's time, so that a busy machine fails no test. */
function milliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

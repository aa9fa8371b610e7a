import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { type OffsetUnit, withOffsets } from '../../src/batch/offsets.js';

const text = readFileSync('fixtures/articles/trump-petro/article.txt', 'utf8').replace('Petro', '🌧 Pétro');

/** A text cut by offsets in a unit, as a program in a language that counts so would cut it. */
const cut: Readonly<Record<OffsetUnit, (text: string, start: number, end: number) => string>> = {
  utf16: (whole, start, end) => whole.slice(start, end),
  codepoint: (whole, start, end) => [...whole].slice(start, end).join(''),
  utf8: (whole, start, end) => Buffer.from(whole).subarray(start, end).toString(),
};

/** Every span with its text, wherever it is in a value. */
function spansIn(value: unknown): { start: number; end: number; text: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { start, end, text: own } = value as Record<string, unknown>;
  const here = typeof start === 'number' && typeof own === 'string' ? [{ start, end: end as number, text: own }] : [];
  return [...here, ...Object.values(value).flatMap(spansIn)];
}

/** The same value with offsets taken out. */
const rest = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, one) => (typeof one === 'number' && ['start', 'end', 'at'].includes(key) ? undefined : one)),
  );

describe('withOffsets', () => {
  it.each(['codepoint', 'utf8'] as const)('counts %s in all of an analysis and changes nothing else', (unit) => {
    const analysis = analyze({ text, publishedAt: '2026-01-08' });
    const converted = withOffsets(analysis, text, unit);
    expect(rest(converted)).toEqual(rest(analysis));
    expect(spansIn(converted).length).toBeGreaterThan(100);
    for (const span of spansIn(converted)) expect(cut[unit](text, span.start, span.end)).toBe(span.text);
    const [last] = converted.blocks.slice(-1);
    expect(last!.end).not.toBe(analysis.blocks.at(-1)!.end);
    const shifts = analysis.sentiment.shifts.map(({ at }) => text.slice(0, at));
    expect(converted.sentiment.shifts.map(({ at }) => cut[unit](text, 0, at))).toEqual(shifts);
    expect(shifts.length).toBeGreaterThan(0);
  });

  it('cuts any text at the same places', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (whole, first, second) => {
        const characters = [...whole];
        const offsetOf = (count: number): number => characters.slice(0, count % (characters.length + 1)).join('').length;
        const [start, end] = [offsetOf(first), offsetOf(second)].sort((a, b) => a - b) as [number, number];
        for (const unit of ['codepoint', 'utf8'] as const) {
          const span = withOffsets({ start, end }, whole, unit);
          expect(cut[unit](whole, span.start, span.end)).toBe(whole.slice(start, end));
        }
      }),
    );
  });

  it('counts half a surrogate pair as the character that takes its place', () => {
    expect(withOffsets({ start: 1, end: 2 }, '\ud83cx', 'utf8')).toEqual({ start: 3, end: 4 });
  });
});

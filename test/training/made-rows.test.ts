import { describe, expect, it } from 'vitest';
import { readCharacters } from '../../src/document/characters.js';
import { isRow, rowOf } from '../../src/document/rows.js';
import { shapeOf } from '../../src/document/shape.js';
import { madeList, madeResults, madeRows } from '../../training/made-rows.js';

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);
const rowsIn = (lines: readonly string[]): number =>
  lines.filter((line) => isRow({ row: rowOf(line), shape: shapeOf(line, readCharacters(line), { start: 0, end: line.length }) }))
    .length;

describe('made-up tables', () => {
  it('are the same for the same seed, and others for another', () => {
    for (const make of [madeRows, madeResults, madeList]) {
      expect(make(7)).toEqual(make(7));
      expect(new Set(SEEDS.map((seed) => make(seed).join('\n'))).size).toBeGreaterThan(190);
    }
  });

  it('hold a line of text a line', () => {
    for (const line of SEEDS.flatMap((seed) => [...madeRows(seed), ...madeResults(seed), ...madeList(seed)])) {
      expect(line).toMatch(/^\S(?:.*\S)?$/);
      expect(line).not.toMatch(/undefined|NaN/);
    }
  });

  it('are mostly rows', () => {
    const lines = SEEDS.flatMap(madeRows);
    expect(rowsIn(lines) / lines.length).toBeGreaterThan(0.4);
  });
});

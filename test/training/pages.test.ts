import { describe, expect, it } from 'vitest';
import { readPage, readPages } from '../../training/pages.js';

const PAGE = 'J Home\n\n[\nT Rain Ends\nM By Ann Lee\n\nP It rained until noon.\nJ Share\n]\nJ Imprint\n';

describe('readPage', () => {
  it('reads what is selected, each line with its label', () => {
    const { text, lines } = readPage('rain', PAGE);
    expect(text).toBe('Rain Ends\nBy Ann Lee\n\nIt rained until noon.\nShare\n');
    expect(lines.map(({ label, start, end }) => `${label} ${text.slice(start, end)}`)).toEqual([
      'T Rain Ends',
      'M By Ann Lee',
      'P It rained until noon.',
      'J Share',
    ]);
  });

  it.each([
    ['nothing is selected', 'P It rained.\n]\n[\n'],
    ['a line without a label: "It rained."', '[\nIt rained.\n]\n'],
    ['a line without a label: "X It rained."', '[\nX It rained.\n]\n'],
  ])('refuses a file in which %s', (problem, file) => {
    expect(() => readPage('rain', file)).toThrow(`rain: ${problem}`);
  });
});

describe('the written pages', () => {
  const pages = readPages();

  it('are all readable, and no two are one', () => {
    expect(pages.length).toBeGreaterThan(100);
    expect(new Set(pages.map(({ text }) => text)).size).toBe(pages.length);
  });

  it('hold stories and junk, most of them both', () => {
    const have = (labels: string): number =>
      pages.filter(({ lines }) => lines.some(({ label }) => labels.includes(label))).length;
    expect(have('PI')).toBe(pages.length);
    expect(have('J')).toBeGreaterThan(0.9 * pages.length);
    expect(have('H')).toBeGreaterThan(0.3 * pages.length);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCsv, type TableRow, tableColumns, tables } from '../../../src/render.js';
import { sampleAnalysis } from '../sample.js';
import { rowOf } from './rows.js';

/** RFC 4180 to the letter: a cell in quotes is a text, a bare one is null where it is empty. */
function readCsv(csv: string): (string | null)[][] {
  const lines: (string | null)[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let line: (string | null)[] = [];
  while (cell.lastIndex < csv.length) {
    const at = cell.lastIndex;
    const found = cell.exec(csv);
    if (!found) throw new Error(`no cell at ${at}: ${JSON.stringify(csv.slice(at, at + 40))}`);
    const [, quoted, bare, end] = found;
    line.push(quoted?.replaceAll('""', '"') ?? (bare || null));
    if (end === ',') continue;
    lines.push(line);
    line = [];
  }
  return lines;
}

const quote = (changes: Partial<TableRow<'quotes'>>): TableRow<'quotes'> => ({
  ...tables(sampleAnalysis()).quotes[0]!,
  ...changes,
});
const cellsOf = (changes: Partial<TableRow<'quotes'>>): Record<string, string | null> => {
  const [names, cells] = readCsv(renderCsv('quotes', [quote(changes)]));
  return Object.fromEntries(names!.map((name, index) => [name!, cells![index]!]));
};

describe('renderCsv', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(rowOf('quotes'), { maxLength: 4 }), (rows) => {
        const columns = Object.keys(tableColumns('quotes'));
        const cells = rows.map((row) =>
          columns.map((name) => {
            const value = row[name as keyof typeof row];
            if (value === null || typeof value !== 'string') return value === null ? null : String(value);
            return /^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
          }),
        );
        expect(readCsv(renderCsv('quotes', rows))).toEqual([columns, ...cells]);
        const [, ...appended] = readCsv(renderCsv('quotes', []) + renderCsv('quotes', rows, { header: false }));
        expect(appended).toEqual(cells);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '=HYPERLINK("x","y")'])(
    'takes the formula out of %j',
    (words) => {
      expect(cellsOf({ words })['words']).toBe(`'${words}`);
    },
  );

  it('leaves numbers and other texts as they are', () => {
    expect(cellsOf({ score: -0.5, words: '5-1=4', text: ' =x' })).toMatchObject({ score: '-0.5', words: '5-1=4', text: ' =x' });
  });

  it('tells nothing from an empty text', () => {
    expect(cellsOf({ words: '', speakerName: null })).toMatchObject({ words: '', speakerName: null });
  });
});

import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { resultLine } from '../../src/batch/result-line.js';
import { NutgrafError } from '../../src/errors.js';

const analysis = analyze({ id: 'a', text: 'The bridge at Córran reopened on Monday. “It held,” said the engineer, Mara Quist.' });
const read = (line: string) => JSON.parse(line) as { analysis: Record<string, unknown> };

describe('resultLine', () => {
  it('keeps what is asked for and what identifies it, in the order of the schema', () => {
    const line = read(resultLine({ ok: true, id: 'a', analysis }, { only: ['quotes', 'entities'] }));
    expect(Object.keys(line.analysis)).toEqual(['schemaVersion', 'offsetUnit', 'id', 'entities', 'quotes']);
    expect(line.analysis['quotes']).toEqual(analysis.quotes);
  });

  it('says what its offsets count, and keeps no text for it', () => {
    const line = read(resultLine({ ok: true, id: 'a', analysis }, { only: ['quotes'], offsets: 'utf8' }));
    expect(Object.keys(line.analysis)).toEqual(['schemaVersion', 'offsetUnit', 'id', 'quotes']);
    expect(line.analysis['offsetUnit']).toBe('utf8');
    // Before the quotation stand an é and nothing else that has two bytes.
    expect(line.analysis['quotes']).toMatchObject([{ start: analysis.quotes[0]!.start + 1 }]);
  });

  it('leaves failures as they are', () => {
    const error = new NutgrafError('INVALID_INPUT', 'no text');
    const line = resultLine({ ok: false, id: null, error, context: 1 }, { only: ['quotes'], offsets: 'utf8' });
    expect(line).toBe('{"id":null,"ok":false,"error":{"code":"INVALID_INPUT","message":"no text"},"context":1}\n');
  });
});

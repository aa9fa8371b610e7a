import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderBrat } from '../../src/render.js';
import { markedAnalysis } from './marked.js';
import { sampleAnalysis } from './sample.js';

/** All that Python's str.splitlines splits at, and more. */
const LINE_END = /(?!\t)[\p{Cc}\u2028\u2029]/u;

describe('renderBrat', () => {
  it('marks mentions, quotations with their speakers, dates with their values', () => {
    const analysis = sampleAnalysis();
    const [quote] = analysis.quotes;
    analysis.quotes.push({
      ...quote!,
      kind: 'indirect',
      speaker: { entityId: 'e1', mention: analysis.entities[0]!.mentions[1]!, anonymous: false },
    });
    expect(renderBrat(analysis)).toMatchInlineSnapshot(`
      "T1	Person 12 21	Ana Costa
      T2	Person 64 67	she
      *	Coreference T1 T2
      T3	Person 34 44	Leo Brandt
      T4	Quotation 81 99	“He is my friend,”
      A1	Kind T4 direct
      R1	Speaker Arg1:T4 Arg2:T1
      T5	Quotation 81 99	“He is my friend,”
      A2	Kind T5 indirect
      R2	Speaker Arg1:T5 Arg2:T2
      T6	Date 54 63	On Monday
      #1	AnnotatorNotes T6	2025-03-03
      "
    `);
  });

  it('counts code points, and tells a passage of several lines in pieces without their ends', () => {
    fc.assert(
      fc.property(markedAnalysis, (analysis) => {
        const points = [...analysis.text];
        const lines = renderBrat(analysis).split('\n').slice(0, -1);
        for (const line of lines) expect(line).not.toMatch(LINE_END);
        const passages = lines.filter((line) => line.startsWith('T'));
        expect(passages).toHaveLength(4 * analysis.timeline.length);
        for (const [index, line] of passages.slice(0, analysis.timeline.length).entries()) {
          const [, offsets, text] = line.match(/^T\d+\tPerson (.*?)\t(.*)$/s)!;
          const pieces = offsets!.split(';').map((piece) => {
            const [start, end] = piece.split(' ').map(Number);
            return points.slice(start, end).join('');
          });
          expect(pieces.join(' ')).toBe(text);
          expect(pieces.join('').replace(/\s/g, '')).toBe(analysis.timeline[index]!.expression.text.replace(/[\s\x85]/g, ''));
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { webAnnotations } from '../../src/render.js';
import { markedAnalysis } from './marked.js';
import { sampleAnalysis } from './sample.js';

describe('webAnnotations', () => {
  it('selects each passage by its words and by its code points', () => {
    fc.assert(
      fc.property(markedAnalysis, (analysis) => {
        const points = [...analysis.text];
        const { first, total } = webAnnotations(analysis);
        expect(first.items).toHaveLength(total);
        const targets = first.items.flatMap(({ target }) => target);
        expect(targets).toHaveLength(3 * analysis.timeline.length);
        targets.forEach(({ selector: [quote, position] }, index) => {
          const { text } = analysis.timeline[index % analysis.timeline.length]!.expression;
          expect(quote.exact).toBe(text);
          expect(points.slice(position.start, position.end).join('')).toBe(text);
          expect(quote.prefix).toBe(points.slice(Math.max(0, position.start - 32), position.start).join(''));
          expect(quote.suffix).toBe(points.slice(position.end, position.end + 32).join(''));
        });
      }),
    );
  });

  it('tells what each passage is', () => {
    const { first, ...collection } = webAnnotations(sampleAnalysis(), { source: 'https://example.org/thaw#top' });
    expect(collection).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://example.org/thaw#nutgraf-annotations',
      type: 'AnnotationCollection',
      total: 7,
    });
    const told = first.items.map(({ id, motivation, body, target }) => [
      id.replace(/.*#nutgraf-/, ''),
      motivation,
      body.map(({ value }) => value).join(' | '),
      target.map(({ selector: [{ exact }] }) => exact).join(' | '),
    ]);
    expect(told).toEqual([
      ['e1-1', 'identifying', 'Ana Costa | person', 'Ana Costa'],
      ['e1-2', 'identifying', 'Ana Costa | person', 'she'],
      ['e2-1', 'identifying', 'Leo Brandt | person', 'Leo Brandt'],
      ['q1', 'classifying', 'direct quotation | Ana Costa', '“He is my friend,”'],
      ['t1', 'classifying', 'date | 2025-03-03', 'On Monday'],
      ['f1', 'assessing', 'Ana Costa → Leo Brandt: up, from -0.8 to 0.6', 'once called Leo Brandt a fraud | she praised him'],
      ['key-n2', 'highlighting', '', 'On Monday she praised him.'],
    ]);
  });

  it('speaks of the address of the article, else of its id', () => {
    const source = (input: { url?: string; id?: string }): string =>
      webAnnotations(analyze({ text: 'Ana Costa spoke.', ...input })).first.items[0]!.target[0]!.source;
    expect(source({ url: 'https://example.org/a', id: 'b' })).toBe('https://example.org/a');
    expect(source({ id: 'a b' })).toBe('a%20b');
    expect(source({})).toBe('article');
  });

  it('gives every annotation an id of its own, and something that it is about', () => {
    const analysis = sampleAnalysis();
    const { items } = webAnnotations(analysis).first;
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.every(({ target }) => target.length > 0)).toBe(true);
  });
});

import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type Mark, nest } from '../../../src/render/report/nest.js';

const mark = (start: number, end: number, attributes: Mark['attributes']): Mark => ({ start, end, attributes });
const nested = (text: string, ...marks: Mark[]): string => nest(text, { start: 0, end: text.length }, marks).code;
const parsed = (code: string) => parseHTML(`<!doctype html><html><body>${code}</body></html>`).document.body;

/** A text with a part of it that is written out, and marks that lie anyhow; every mark has a class of its own. */
const cases = fc
  .record({ text: fc.string({ unit: fc.constantFrom('a', ' ', '<', '&', '"', 'é') }), at: fc.nat(), to: fc.nat() })
  .chain(({ text, at, to }) => {
    const offset = fc.nat({ max: text.length });
    const spans = fc.array(fc.tuple(offset, offset, fc.boolean()), { maxLength: 12 });
    const [start, end] = [at % (text.length + 1), to % (text.length + 1)].sort((a, b) => a - b);
    return spans.map((pairs) => ({
      text,
      range: { start: start!, end: end! },
      marks: pairs.map(([a, b, link], i) =>
        mark(Math.min(a, b), Math.max(a, b), { class: `m${i}`, id: `i${i}`, href: link ? '#x' : null }),
      ),
    }));
  });

describe('nest', () => {
  it('puts the longer of two marks outside', () => {
    expect(nested('abcd', mark(1, 3, { class: 'in' }), mark(0, 4, { class: 'out' }))).toBe(
      '<span class="out">a<span class="in">bc</span>d</span>',
    );
  });

  it('closes a mark that crosses another’s end and goes on behind it, without its id', () => {
    expect(nested('abcdef', mark(0, 4, { class: 'x' }), mark(2, 6, { class: 'y', id: 'y' }))).toBe(
      '<span class="x">ab<span class="y" id="y">cd</span></span><span class="y">ef</span>',
    );
  });

  it('makes no link inside a link', () => {
    expect(nested('abc', mark(0, 3, { href: '#out' }), mark(1, 2, { href: '#in' }))).toBe('<a href="#out">a<span>b</span>c</a>');
  });

  it('writes the part that is asked for, and only that', () => {
    const [text, range] = ['one two three', { start: 4, end: 7 }];
    expect(nest(text, range, [mark(0, 13, { class: 'all', id: 'all' }), mark(0, 4, {}), mark(7, 9, {})]).code).toBe(
      '<span class="all">two</span>',
    );
  });

  it('keeps every character, and marks exactly what is to be marked, whatever the overlaps', () => {
    fc.assert(
      fc.property(cases, ({ text, range, marks }) => {
        const { code } = nest(text, range, marks);
        const body = parsed(code);
        expect(body.textContent).toBe(text.slice(range.start, range.end));
        for (const [i, { start, end }] of marks.entries()) {
          const pieces = [...body.querySelectorAll(`.m${i}`)];
          const wanted = text.slice(Math.max(start, range.start), Math.max(start, range.start, Math.min(end, range.end)));
          expect(pieces.map(({ textContent }) => textContent).join('')).toBe(wanted);
          expect(pieces.filter(({ id }) => id !== '').length).toBeLessThanOrEqual(1);
        }
        expect(body.querySelector('a a')).toBeNull();
      }),
    );
  });

  it('opens and closes every tag in order', () => {
    fc.assert(
      fc.property(cases, ({ text, range, marks }) => {
        const open: string[] = [];
        for (const [, slash, name] of nest(text, range, marks).code.matchAll(/<(\/?)(\w+)/g)) {
          if (slash === '') open.push(name!);
          else expect(open.pop()).toBe(name);
        }
        expect(open).toEqual([]);
      }),
    );
  });
});

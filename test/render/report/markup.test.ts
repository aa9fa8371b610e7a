import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { attributes, html, joined, words } from '../../../src/render/report/markup.js';

describe('html', () => {
  it('escapes what is put into it, once', () => {
    const inner = html`<i>${'<&>'}</i>`;
    expect(html`<b>${inner}${[1, null, '"']}</b>`.code).toBe('<b><i>&lt;&amp;&gt;</i>1&quot;</b>');
  });

  it('writes attributes that are there', () => {
    expect(html`<a${attributes({ href: '#"x', id: null })}>`.code).toBe('<a href="#&quot;x">');
  });

  it('shows control characters as pictures and keeps line ends', () => {
    expect(html`${'a\u0000b\u001b[31m\r\n'}`.code).toBe('a␀b␛[31m&#13;\n');
  });

  it('sets names apart from the direction of what is around them', () => {
    expect(words(' Ann\n Lee\u202e').code).toBe('<bdi>Ann Lee\u202e</bdi>');
  });

  it('joins pieces', () => {
    expect(html`${joined(['a', html`<b>`, 'c'], ' & ')}`.code).toBe('a &amp; <b> &amp; c');
  });

  it('gives back any text, from an element and from an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { document } = parseHTML(`<!doctype html><html><body>${html`<p title="${text}">${text}</p>`.code}</body></html>`);
        const [paragraph] = document.body.children;
        expect([paragraph!.textContent, paragraph!.getAttribute('title')]).toEqual([text, text]);
        expect(document.body.querySelectorAll('*').length).toBe(1);
      }),
    );
  });
});

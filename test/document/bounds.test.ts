import { describe, expect, it } from 'vitest';
import { withinBounds } from '../../src/document/html/bounds.js';
import { readHtml } from '../../src/html.js';

const deep = (open: string, close: string, depth: number, inside: string): string =>
  open.repeat(depth) + inside + close.repeat(depth);

describe('pages without end', () => {
  it('stay as they are where they are none', () => {
    const page = `${'<p>It rained.'.repeat(2000)}${'<li>a'.repeat(2000)}${deep('<div>', '</div>', 500, '<b>a</b>')}<!-- <b> -->`;
    expect(withinBounds(page)).toBe(page);
  });

  it('are read no deeper than browsers nest, with all their text', () => {
    const page = withinBounds(deep('<div>', '</div>', 2000, 'It rained.'));
    expect(page.match(/<div>/g)).toHaveLength(512);
    expect(page.match(/<\/div>/g)).toHaveLength(512);
    expect(readHtml(deep('<div>', '</div>', 2000, 'It rained.')).text).toBe('It rained.');
  });

  it('keep paragraphs apart, and words together', () => {
    expect(readHtml(deep('<div>', '</div>', 600, '<p>It rained.</p><p>It <b>snow</b>ed.</p>')).text).toBe(
      'It rained.\n\nIt snowed.',
    );
  });

  it('take no tag in a script, a comment or an attribute for one', () => {
    const page = `<script>${'<div>'.repeat(600)}</script><!--${'<div>'.repeat(600)}--><p title="${'<div>'.repeat(600)}">It rained.</p>`;
    expect(withinBounds(page)).toBe(page);
  });

  it('go on after the deep part as before', () => {
    const page = `${deep('<div>', '</div>', 1000, 'a')}<p>It rained.</p><div>It snowed.</div>`;
    expect(withinBounds(page).endsWith('<p>It rained.</p><div>It snowed.</div>')).toBe(true);
  });

  it('lose the rest of a class without end', () => {
    expect(readHtml(`<p class="${'a1 '.repeat(200_000)}">It rained.</p>`).text).toBe('It rained.');
  });
});

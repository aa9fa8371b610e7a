import { describe, expect, it } from 'vitest';
import { formatOfName, guessFormat } from '../../playground/format.js';

describe('the format of a draft', () => {
  it.each([
    ['story.HTM', 'html'],
    ['page.xhtml', 'html'],
    ['note.md', 'markdown'],
    ['story.txt', 'text'],
    ['story.md.gz', null],
    ['html', null],
  ])('is told by the name %s', (name, format) => expect(formatOfName(name)).toBe(format));

  it.each([
    ['<!doctype html><p>Rain fell.', 'html'],
    ['\n <article class="a">Rain fell.', 'html'],
    ['<3 is what she wrote', 'text'],
    ['# Rain\n\nIt fell.', 'markdown'],
    ['---\ntitle: Rain\n---\nIt fell.', 'markdown'],
    ['Rain fell.\n\n## After\n\nIt dried.', 'markdown'],
    ['#rain was what they wrote', 'text'],
    ['', 'text'],
  ])('is guessed for %j', (text, format) => expect(guessFormat(text)).toBe(format));
});

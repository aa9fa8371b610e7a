import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/markdown.js';

const textOf = (markdown: string): string => readMarkdown(markdown).text;
const kindsIn = (markdown: string): string[] => [...new Set(readMarkdown(markdown).blocks?.map(({ kind }) => kind))];

describe('long Markdown', () => {
  it('is read in parts as it would be whole', () => {
    const block = '## Rain\n\nIt *rained* on\nthe hill.\n\n- one\n- two\n\n  more\n\n> He said so.\n\n';
    const once = textOf(block);
    expect(textOf(block.repeat(300))).toBe(Array.from({ length: 300 }, () => once).join('\n\n'));
    expect(kindsIn(`A line.\n\n${block.repeat(300)}`)).toEqual(['paragraph', 'heading', 'list', 'blockquote']);
  });

  it('is one list where it is one', () => {
    const list = readMarkdown('- It rained\n'.repeat(5000));
    expect(list.blocks).toHaveLength(5000);
    expect(kindsIn('- It rained\n'.repeat(5000))).toEqual(['list']);
  });

  it('is one paragraph where it is one', () => {
    expect(textOf('It rained\n'.repeat(3000))).toBe('It rained '.repeat(3000).trim());
    expect(textOf('*It* rained '.repeat(3000))).toBe('It rained '.repeat(3000).trim());
  });

  it('keeps code together', () => {
    const fence = readMarkdown(`It rained.\n\n\`\`\`\n${'# a\n\n'.repeat(2000)}\`\`\`\n\nIt snowed.`);
    expect(fence.blocks?.map(({ kind }) => kind)).toEqual(['paragraph', 'boilerplate', 'paragraph']);
  });

  it('knows the addresses of links, wherever they are given', () => {
    const links = textOf(`${'See [the Rain][r] here.\n\n'.repeat(500)}[R]: https://a.example/`);
    expect(links).toBe(Array.from({ length: 500 }, () => 'See the Rain here.').join('\n\n'));
  });

  it('opens no more than twenty lists and quotations in a line', () => {
    expect(textOf(`${'1. '.repeat(5000)}It rained.`)).toBe('It rained.');
    expect(textOf(`${'> - '.repeat(5000)}It rained.`)).toBe('It rained.');
  });
});

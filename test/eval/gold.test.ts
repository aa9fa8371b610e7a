import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type MarkedArticle, readCases } from '../../eval/cases.js';
import { decodeEntities } from '../../src/document/html/entities.js';

const marked = readCases().filter((one): one is MarkedArticle => one.set !== 'shifts' && one.set !== 'c');

/** The file as a reader sees it, page furniture and all: without tags, emphasis and the addresses of links. */
function seen({ file, article }: MarkedArticle): string {
  if (article.format === 'html') return evenly(decodeEntities(file.replace(/<[^>]+>/g, '').replaceAll('&copy;', '©')));
  if (article.format === 'markdown') return evenly(file.replace(/\]\([^)]*\)/g, ']').replace(/[*[\]]/g, ''));
  return evenly(file);
}

const evenly = (text: string): string => text.replace(/\s+/g, ' ');

function stringsOf({ gold }: MarkedArticle): string[] {
  const { title, standfirst, byline, dateline, headings, boilerplate, absent, entities, quotes, indirect, shifts, dates } = gold;
  return [
    ...[title, standfirst ?? [], byline ?? [], dateline ?? [], headings, boilerplate, absent].flat(),
    ...entities.flatMap(({ name, also }) => [name, ...(also ?? [])]),
    ...[...quotes, ...indirect].map(([words]) => words),
    ...shifts.map(({ near }) => near),
    ...(dates ?? []).map(([expression]) => expression),
  ].map((string) => string.replace(/[*[\]]/g, ''));
}

describe('gold', () => {
  it('is of many articles of three formats', () => {
    const formats = new Set(marked.map(({ article }) => article.format ?? 'text'));
    expect(marked.length).toBeGreaterThanOrEqual(30);
    expect([...formats].sort()).toEqual(['html', 'markdown', 'text']);
  });

  it.each(['a', 'b'])('stands beside each article of %s', (set) => {
    const files = readdirSync(`eval/articles/${set}`);
    const names = files.map((file) => file.replace(/(\.gold\.json|\.txt|\.md|\.html)$/, ''));
    expect(files.length).toBe(2 * new Set(names).size);
  });

  it('names no article twice', () => {
    expect(new Set(marked.map(({ name }) => name)).size).toBe(marked.length);
  });

  it.each(marked)('of $name: every string stands in the article', (one) => {
    const text = seen(one).replace(/[[\]]/g, '');
    expect(stringsOf(one).filter((string) => !text.includes(evenly(string)))).toEqual([]);
  });

  it.each(marked)('of $name: dates stand in the order of the article', (one) => {
    const text = seen(one);
    let from = 0;
    for (const [expression] of one.gold.dates ?? []) {
      const at = text.indexOf(expression, from);
      expect(at, expression).toBeGreaterThanOrEqual(from);
      from = at + expression.length;
    }
  });

  it.each(marked)('of $name: who speaks, and whom a shift is about, is among its entities', ({ gold }) => {
    const known = ['anonymous', ...gold.entities.map(({ name }) => name)];
    const meant = [...gold.quotes, ...gold.indirect]
      .map(([, speaker]) => speaker)
      .concat(gold.shifts.flatMap(({ about }) => about));
    expect(meant.filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(marked)('of $name: marks nothing twice, and a name for one entity only', ({ gold }) => {
    const names = gold.entities.flatMap(({ name, also }) => [name, ...(also ?? [])]);
    const words = [...gold.quotes, ...gold.indirect].map(([one]) => one);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(words).size).toBe(words.length);
  });
});

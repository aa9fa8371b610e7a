import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { indexEntry, renderIndex } from '../../src/render.js';
import type { Analysis } from '../../src/schema/analysis.js';
import { sampleAnalysis } from './sample.js';

const pageOf = (analyses: readonly Analysis[], title?: string) =>
  parseHTML(
    renderIndex(
      analyses.map((analysis, i) => indexEntry(analysis, `page-${i + 1}.html`)),
      { title },
    ),
  ).document;
type Page = ReturnType<typeof pageOf>;
const textOf = (page: Page, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());
const linksOf = (page: Page, selector: string): (string | null)[] =>
  [...page.querySelectorAll(`${selector} a`)].map((link) => link.getAttribute('href'));

/** Another article, in which the first name of the sample is written in capitals and spoken ill of. */
function another(): Analysis {
  const analysis = sampleAnalysis();
  analysis.entities[0]!.name = 'ANA COSTA';
  analysis.sentiment.entities = [
    { entityId: 'e1', score: -0.6, label: 'negative', mentions: [] },
    { entityId: 'e2', score: 0.1, label: 'neutral', mentions: [] },
  ];
  analysis.sentiment.shifts = [];
  analysis.summary.headline = 'Frost <again>';
  return analysis;
}

describe('renderIndex', () => {
  const page = pageOf([sampleAnalysis(), another()]);

  it('counts over all articles', () => {
    expect([page.title, ...textOf(page, 'h1, .counts')]).toEqual(['2 articles', '2 articles', '42 words · 2 quotes · 1 shift']);
    const titled = pageOf([], 'A week');
    expect([titled.title, ...textOf(titled, '.counts')]).toEqual(['A week', '0 articles · 0 words · 0 quotes · 0 shifts']);
  });

  it('links to each article and its shifts', () => {
    expect(textOf(page, '.articles tbody th a')).toEqual(['Thaw', 'Frost <again>']);
    expect(linksOf(page, '.articles')).toEqual(['page-1.html', 'page-1.html#f1', 'page-2.html']);
    expect(page.querySelectorAll('.spark').length).toBe(2);
    expect(page.querySelectorAll('.spark .bar').length).toBe(6);
  });

  it('brings names together that are written alike, with the mean of the tones', () => {
    const rows = [...page.querySelectorAll('#named tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim()),
    );
    expect(rows).toEqual([
      ['Ana Costa', 'person', '4 mentions', '2 quotes', '−0.60', '1, 2'],
      ['Leo Brandt', 'person', '2 mentions', '0 quotes', '+0.30', '1, 2'],
    ]);
    expect(linksOf(page, '#named tbody tr:first-child')).toEqual(['page-1.html#e1', 'page-2.html#e1']);
  });

  it('tells who is quoted, and what turned', () => {
    expect(textOf(page, '#quoted tbody th')).toEqual(['Ana Costa']);
    expect(textOf(page, '#shifts li')).toEqual([
      '▲ Ana Costa → Leo Brandt Up over time, has come about, in the author’s voice · Thaw',
    ]);
  });

  it('says how many it leaves out of a long list', () => {
    const analysis = sampleAnalysis();
    const [entity] = analysis.entities;
    analysis.entities = Array.from({ length: 33 }, (_, i) => ({ ...entity!, id: `e${i + 1}`, name: `Name ${i}` }));
    expect(textOf(pageOf([analysis]), '#named > .how')).toEqual(['and 3 more names, on the articles’ own pages']);
  });

  it('draws a long article with few bars', () => {
    const analysis = sampleAnalysis();
    const [tone] = analysis.sentiment.sentences;
    analysis.sentiment.sentences = Array.from({ length: 1000 }, () => tone!);
    const { course } = indexEntry(analysis, 'long.html');
    expect([course.length, Math.max(...course), Math.min(...course)]).toEqual([40, expect.closeTo(-0.8), expect.closeTo(-0.8)]);
  });

  it('does well with nothing', () => {
    expect(textOf(pageOf([]), 'h1, .unknown')).toEqual(['0 articles', 'Nobody.', 'Nobody.', 'No shift in tone was found.']);
  });
});

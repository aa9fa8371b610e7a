import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { readHtml } from '../../src/html.js';
import { jsonLd } from '../../src/render.js';
import { sampleAnalysis } from './sample.js';

const page = jsonLd(analyze(readHtml(readFileSync('fixtures/articles/page-with-chrome/article.html', 'utf8'))));

/** Every value in a node, whatever it stands in. */
const within = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(within)] : [value];

describe('jsonLd', () => {
  it('is a NewsArticle with what it mentions and what was said in it', () => {
    expect(jsonLd(sampleAnalysis({ id: 'a' }))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      identifier: 'a',
      headline: 'Thaw',
      author: [{ '@type': 'Person', name: 'Kim Park' }],
      publisher: { '@type': 'Organization', name: 'The Corran Echo' },
      datePublished: '2025-03-04',
      inLanguage: 'en',
      wordCount: 21,
      abstract: 'On Monday she praised him.',
      articleBody: sampleAnalysis().text.slice(6),
      about: [{ '@id': '#e1' }],
      mentions: [
        { '@type': 'Person', '@id': '#e1', name: 'Ana Costa', alternateName: ['Costa'], jobTitle: ['Mayor'], gender: 'female' },
        { '@type': 'Person', '@id': '#e2', name: 'Leo Brandt', gender: 'male' },
      ],
      hasPart: [
        {
          '@type': 'Quotation',
          '@id': '#q1',
          text: 'He is my friend,',
          spokenByCharacter: { '@id': '#e1' },
          creditText: 'Ana Costa',
          about: [{ '@id': '#e2' }],
        },
      ],
    });
  });

  it('keeps the words of an indirect quotation from being taken for the speaker’s', () => {
    const analysis = sampleAnalysis();
    const mention = { start: 0, end: 0, text: 'officials' };
    Object.assign(analysis.quotes[0]!, { kind: 'indirect', speaker: { entityId: null, mention, anonymous: true } });
    expect(jsonLd(analysis)['hasPart']).toEqual([
      { '@type': 'Quotation', '@id': '#q1', abstract: 'He is my friend,', creditText: 'officials', about: [{ '@id': '#e2' }] },
    ]);
  });

  it('has a body without what is not of the article', () => {
    expect(page['articleBody']).toContain('An otter that escaped');
    expect(page['articleBody']).not.toMatch(/Advertisement|Share on|Wilf Arkwright/);
  });

  it('refers to nothing that is not there, and says nothing of what is unknown', () => {
    const nodes = within(page).filter((value): value is Record<string, unknown> => typeof value === 'object' && value !== null);
    const defined = nodes.filter((node) => '@type' in node).map((node) => node['@id']);
    const references = nodes.filter((node) => '@id' in node && !('@type' in node)).map((node) => node['@id']);
    expect(references.length).toBeGreaterThan(3);
    expect(references.filter((id) => !defined.includes(id))).toEqual([]);
    expect(within(page).filter((value) => value === null || value === '')).toEqual([]);
    expect(nodes.filter((node) => Array.isArray(node) && node.length === 0)).toEqual([]);
  });
});

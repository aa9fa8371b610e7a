import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/html.js';
import { analyze } from '../../src/index.js';

const opened =
  'Mayor Lena Ortiz opened the new bridge on Monday, ten years after the old one was swept away by the flood of that spring.';
const said =
  'She said that the town had waited long enough, and that the toll on the bridge would be gone by the autumn of next year.';
const caption = 'Helen Park crosses the bridge with her son.';
const picture = `<figure><img src="bridge.jpg"><figcaption>${caption}</figcaption></figure>`;
const page = (body: string) =>
  analyze(readHtml(`<html><body><article><h1>Bridge opens after ten years</h1>${body}</article></body></html>`));

describe('who is in a picture', () => {
  const { entities, blocks } = page(`<p>${opened}</p>${picture}<p>${said}</p><p>${opened}</p>`);
  const mentionsOf = (name: string) => entities.find((entity) => entity.name === name)?.mentions.map(({ text }) => text);

  it('is named by the caption', () => {
    expect(blocks.map(({ kind }) => kind)).toContain('caption');
    expect(mentionsOf('Helen Park')).toEqual(['Helen Park', 'her']);
  });

  it('is not whom the story goes on to speak of', () => {
    expect(mentionsOf('Lena Ortiz')).toContain('She');
  });
});

import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/render.js';
import { sampleAnalysis } from './sample.js';

describe('renderMarkdown', () => {
  it('is a document that a reader can follow', () => {
    expect(renderMarkdown(sampleAnalysis())).toMatchInlineSnapshot(`
      "# Thaw

      On Monday she praised him.

      ## Key points

      - On Monday she praised him.

      ## The five Ws

      - **Who**: Ana Costa
      - **What**: she praised him
      - **When**: On Monday (2025-03-03)

      ## Sections

      - **(lede)** (mixed 0.2): On Monday she praised him.

      ## Who and what

      | name | type | role | also | mentions | tone |
      | --- | --- | --- | --- | --- | --- |
      | Ana Costa | person | Mayor | Costa | 2 |  |
      | Leo Brandt | person |  |  | 1 | positive 0.5 |

      ## Who said what

      ### Ana Costa

      - “He is my friend,” (direct, say)

      ## Tone

      Overall mixed (0.2).

      ### Ana Costa → Leo Brandt: up

      directed, temporal, realised, author voice

      - before (-0.8): “once called Leo Brandt a fraud”
      - after (0.6): “she praised him”

      ## When

      | value | in the text | event |
      | --- | --- | --- |
      | 2025-03-03 | On Monday | she praised him |
      "
    `);
  });

  it('escapes what the article holds of markup', () => {
    const analysis = sampleAnalysis();
    analysis.summary.headline = '# <b>*Stars*</b> & [links](x) _here_ `code` | pipe';
    analysis.summary.abstract = '1. no list\n- nor this';
    const [heading, paragraph] = fromMarkdown(renderMarkdown(analysis)).children;
    expect(heading).toMatchObject({ type: 'heading', depth: 1, children: [{ type: 'text', value: analysis.summary.headline }] });
    expect(paragraph).toMatchObject({ type: 'paragraph', children: [{ type: 'text', value: '1. no list - nor this' }] });
  });
});

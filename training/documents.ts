import type { Document } from '../src/document/document.js';
import type { Range } from '../src/schema/span.js';

/** A text as a document of paragraphs, without what a whole article has around them. */
export function documentOf(text: string, paragraphs: readonly Range[], sectionId: string | null = null): Document {
  return {
    text,
    language: 'en',
    source: {
      format: 'text',
      url: null,
      title: null,
      standfirst: null,
      bylines: [],
      publisher: null,
      dateline: null,
      publishedAt: null,
      publishedAtFrom: null,
    },
    blocks: paragraphs.map(({ start, end }, i) => ({ id: `b${i + 1}`, kind: 'paragraph', start, end, sectionId, reason: null })),
    sections: [],
    warnings: [],
  };
}

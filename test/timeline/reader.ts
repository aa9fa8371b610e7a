import { readDocument } from '../../src/document/read.js';
import { readLanguage } from '../../src/language/language.js';
import { optionsSchema } from '../../src/schema/options.js';
import type { TimelineItem } from '../../src/schema/timeline.js';
import { readTimeline } from '../../src/timeline/timeline.js';

/** The timeline of a text without entities; published on Tuesday, March 3, 2026 unless said. */
export function timelineOf(text: string, publishedAt: string | null = '2026-03-03'): TimelineItem[] {
  const document = readDocument({ text, publishedAt }, optionsSchema.parse({}));
  const language = readLanguage(document);
  const entities = { list: [], mentions: [], mentionOfToken: new Int32Array(language.tokens.count).fill(-1) };
  return readTimeline(document, language, entities);
}

/** "expression = value" of each item. */
export const valuesOf = (text: string, publishedAt?: string | null): string[] =>
  timelineOf(text, publishedAt).map(({ expression, value }) => `${expression.text} = ${value}`);

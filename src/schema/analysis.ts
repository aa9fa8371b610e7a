import * as z from 'zod';
import { blockSchema, sectionSchema, sentenceSchema, sourceSchema } from './document.js';
import { entitySchema } from './entities.js';
import { quoteSchema } from './quotes.js';
import { sentimentSchema } from './sentiment.js';
import { summarySchema } from './summary.js';
import { timelineItemSchema } from './timeline.js';

export const SCHEMA_VERSION = '1.0';

export const warningSchema = z.strictObject({
  /**
   * `EMPTY_TEXT`, `NOT_ENGLISH`, `TRUNCATED` (longer than `limits.maxChars`), `BAD_DATE` (`publishedAt` is none), `BAD_BLOCKS` (blocks that do not
   * fit the text), `UNPAIRED_SURROGATE`.
   */
  code: z.enum(['EMPTY_TEXT', 'NOT_ENGLISH', 'TRUNCATED', 'BAD_DATE', 'BAD_BLOCKS', 'UNPAIRED_SURROGATE']),
  /** What is odd, in words. */
  message: z.string(),
  /** Where in `text`, in UTF-16 code units; null where it is the whole. */
  start: z.int().min(0).nullable(),
  /** Where it ends. */
  end: z.int().min(0).nullable(),
});
/** Something odd in the text or its metadata; the analysis stands, with less in it. */
export type Warning = z.infer<typeof warningSchema>;

export const analysisSchema = z.strictObject({
  /** The version of this shape. */
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** What all offsets count. */
  offsetUnit: z.literal('utf16'),
  /** The article's own id; null where the caller gave none. */
  id: z.string().nullable(),
  /** `en`, or null where the text is not read as English. */
  language: z.string().nullable(),
  /** Where the article comes from, and what stands over it. */
  source: sourceSchema,
  /** The text that every offset points into; for plain text the very string that was given. */
  text: z.string(),
  /** Every run of the text with its kind, in order. */
  blocks: z.array(blockSchema),
  /** What headings divide the article into; an article without headings is one. */
  sections: z.array(sectionSchema),
  /** The sentences, boilerplate left out, in order. */
  sentences: z.array(sentenceSchema),
  /** Who and what is named, the most salient first; ids run by first appearance. */
  entities: z.array(entitySchema),
  /** What was said, in text order. */
  quotes: z.array(quoteSchema),
  /** Tone, who stands how towards whom, and what turns. */
  sentiment: sentimentSchema,
  /** Dates, times and lengths of time, in text order. */
  timeline: z.array(timelineItemSchema),
  /** The article in short. */
  summary: summarySchema,
  /** What was odd about the text; empty for most. */
  warnings: z.array(warningSchema),
});
/**
 * All that nutgraf says of one article. Every field is always there: `null` was looked for and not found, `[]` is none. The same text,
 * options and version give the same bytes.
 */
export type Analysis = z.infer<typeof analysisSchema>;

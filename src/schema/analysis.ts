import { z } from 'zod';
import { blockSchema, sectionSchema, sentenceSchema, sourceSchema } from './document.js';
import { entitySchema } from './entities.js';
import { quoteSchema } from './quotes.js';
import { sentimentSchema } from './sentiment.js';
import { summarySchema } from './summary.js';
import { timelineItemSchema } from './timeline.js';

export const SCHEMA_VERSION = '1.0';

export const warningSchema = z.strictObject({
  code: z.enum(['EMPTY_TEXT', 'NOT_ENGLISH', 'TRUNCATED', 'BAD_DATE', 'BAD_BLOCKS', 'UNPAIRED_SURROGATE']),
  message: z.string(),
  start: z.int().min(0).nullable(),
  end: z.int().min(0).nullable(),
});
/** Something odd in the text or its metadata; the analysis stands, with less in it. */
export type Warning = z.infer<typeof warningSchema>;

/** All that nutgraf says of one article. Offsets are half-open UTF-16 code units into `text`. */
export const analysisSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  offsetUnit: z.literal('utf16'),
  id: z.string().nullable(),
  language: z.string().nullable(),
  source: sourceSchema,
  text: z.string(),
  blocks: z.array(blockSchema),
  sections: z.array(sectionSchema),
  sentences: z.array(sentenceSchema),
  entities: z.array(entitySchema),
  quotes: z.array(quoteSchema),
  sentiment: sentimentSchema,
  timeline: z.array(timelineItemSchema),
  summary: summarySchema,
  warnings: z.array(warningSchema),
});
export type Analysis = z.infer<typeof analysisSchema>;

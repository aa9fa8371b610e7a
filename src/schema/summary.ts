import { z } from 'zod';
import { toneLabelSchema } from './sentiment.js';
import { entityId, quoteId, sentenceId, shiftId, spanSchema, spanShape, timelineId } from './span.js';

export const keyPointSchema = z.strictObject({ ...spanShape, sentenceId, score: z.number().min(0).max(1) });
export type KeyPoint = z.infer<typeof keyPointSchema>;

export const summarySchema = z.strictObject({
  headline: z.string().nullable(),
  abstract: z.string(),
  keyPoints: z.array(keyPointSchema),
  who: z.array(entityId),
  what: spanSchema.nullable(),
  when: timelineId.nullable(),
  where: entityId.nullable(),
  why: spanSchema.nullable(),
  how: spanSchema.nullable(),
  voices: z.array(z.strictObject({ entityId: entityId.nullable(), name: z.string(), quoteIds: z.array(quoteId) })),
  tone: z.strictObject({ label: toneLabelSchema, shiftIds: z.array(shiftId) }),
});
export type Summary = z.infer<typeof summarySchema>;

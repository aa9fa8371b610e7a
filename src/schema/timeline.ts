import { z } from 'zod';
import { entityId, isoSchema, sentenceId, spanSchema, timelineId } from './span.js';

/** A date or time in the text. `value` follows TIMEX3; `start` and `end` are the half-open ISO days it covers. */
export const timelineItemSchema = z.strictObject({
  id: timelineId,
  expression: spanSchema,
  kind: z.enum(['date', 'time', 'duration', 'set']),
  value: z.string().nullable(),
  start: isoSchema.nullable(),
  end: isoSchema.nullable(),
  precision: z.enum(['decade', 'year', 'quarter', 'month', 'week', 'day', 'time']).nullable(),
  certain: z.boolean(),
  sentenceId,
  event: spanSchema.nullable(),
  entityIds: z.array(entityId),
});
export type TimelineItem = z.infer<typeof timelineItemSchema>;

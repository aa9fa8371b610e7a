import * as z from 'zod';
import { entityId, isoSchema, sentenceId, spanSchema, timelineId } from './span.js';

export const timelineItemSchema = z.strictObject({
  /** `t1`, `t2`, … in text order. */
  id: timelineId,
  /** The words. */
  expression: spanSchema,
  /** A day or longer, a time of day, a length of time, or something that recurs. */
  kind: z.enum(['date', 'time', 'duration', 'set']),
  /**
   * TIMEX3: `2026-01-31`, `2025-Q4`, `P2W`, `PRESENT_REF`; null where the text does not tell and there is no date to reckon
   * from.
   */
  value: z.string().nullable(),
  /** The first day that it covers. */
  start: isoSchema.nullable(),
  /** The day after the last. */
  end: isoSchema.nullable(),
  /** How fine the value is; null for lengths and for what has no value. */
  precision: z.enum(['decade', 'year', 'quarter', 'month', 'week', 'day', 'time']).nullable(),
  /** Whether the text itself says when; false where it was reckoned from the date of publication or from another date. */
  certain: z.boolean(),
  /** The sentence it stands in. */
  sentenceId,
  /** The clause that it dates. */
  event: spanSchema.nullable(),
  /** Who and what that clause names. */
  entityIds: z.array(entityId),
});
/** A date or time in the text, as TIMEX3 has it, with the half-open ISO days it covers and what happened then. */
export type TimelineItem = z.infer<typeof timelineItemSchema>;

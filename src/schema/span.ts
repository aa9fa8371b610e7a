import * as z from 'zod';

const offset = z.int().min(0);

/** Half-open UTF-16 offsets into `analysis.text`. */
export const rangeShape = {
  /** The first UTF-16 code unit. */
  start: offset,
  /** The UTF-16 code unit after the last. */
  end: offset,
};

/** Offsets with the text between them: `text.slice(start, end) === span.text`. */
export const spanShape = {
  ...rangeShape,
  /** `analysis.text.slice(start, end)`. */
  text: z.string(),
};
export const spanSchema = z.strictObject(spanShape);
/** A stretch of the analysed text: half-open UTF-16 offsets, and the words between them. */
export type Span = z.infer<typeof spanSchema>;
/** Half-open UTF-16 offsets, without the text. */
export type Range = {
  /** The first UTF-16 code unit. */
  readonly start: number;
  /** The UTF-16 code unit after the last. */
  readonly end: number;
};

/** −1 (negative) … 1 (positive), four decimals. */
export const scoreSchema = z.number().min(-1).max(1);
/** Measured precision of the rule or score bucket that made the claim, 0 … 1; null where nobody measured. */
export const confidenceSchema = z.number().min(0).max(1).nullable();
/** ISO-8601 calendar date or date-time. */
export const isoSchema = z.string();

export const entityId = z.string().regex(/^e\d+$/);
export const quoteId = z.string().regex(/^q\d+$/);
export const sectionId = z.string().regex(/^s\d+$/);
export const blockId = z.string().regex(/^b\d+$/);
export const sentenceId = z.string().regex(/^n\d+$/);
export const shiftId = z.string().regex(/^f\d+$/);
export const timelineId = z.string().regex(/^t\d+$/);

import { z } from 'zod';
import { confidenceSchema, entityId, quoteId, sectionId, spanSchema, spanShape } from './span.js';

export const quoteKindSchema = z.enum(['direct', 'partial', 'indirect']);
export type QuoteKind = z.infer<typeof quoteKindSchema>;

export const speakerSchema = z.strictObject({
  entityId: entityId.nullable(),
  mention: spanSchema.nullable(),
  anonymous: z.boolean(),
});
export type Speaker = z.infer<typeof speakerSchema>;

/** Something said: in whose words, by whom, with what cue. `parts` is what was said, without its marks. */
export const quoteSchema = z.strictObject({
  id: quoteId,
  kind: quoteKindSchema,
  ...spanShape,
  parts: z.array(spanSchema),
  speaker: speakerSchema.nullable(),
  cue: z.strictObject({ ...spanShape, lemma: z.string() }).nullable(),
  about: z.array(entityId),
  sectionId: sectionId.nullable(),
  rule: z.string(),
  confidence: confidenceSchema,
});
export type Quote = z.infer<typeof quoteSchema>;

import * as z from 'zod';
import { confidenceSchema, entityId, quoteId, sectionId, spanSchema, spanShape } from './span.js';

export const quoteKindSchema = z.enum(['direct', 'partial', 'indirect']);
/**
 * `direct`: a sentence in marks. `partial`: some words in marks inside a sentence of the author's. `indirect`: what was said, in
 * the author's words.
 */
export type QuoteKind = z.infer<typeof quoteKindSchema>;

export const speakerSchema = z.strictObject({
  /** Who it is, if the article names them anywhere. */
  entityId: entityId.nullable(),
  /** The words nearest the quote that name the speaker: "he", "officials", "Ana Costa". */
  mention: spanSchema.nullable(),
  /** Whether the source is unnamed or withheld: "officials", "a person briefed on the talks". */
  anonymous: z.boolean(),
});
/** Who said something. */
export type Speaker = z.infer<typeof speakerSchema>;

export const quoteSchema = z.strictObject({
  /** `q1`, `q2`, … in text order. */
  id: quoteId,
  /** In whose words. */
  kind: quoteKindSchema,
  ...spanShape,
  /** What was said, without its marks: several spans where the attribution breaks it. */
  parts: z.array(spanSchema),
  /** Who said it; null where nobody is told. */
  speaker: speakerSchema.nullable(),
  /** The word that tells of the saying ("said", "according"), and its lemma; null where there is none. */
  cue: z
    .strictObject({
      ...spanShape,
      /** Its base form: "say". */
      lemma: z.string(),
    })
    .nullable(),
  /** The entities that it speaks of, but for the speaker. */
  about: z.array(entityId),
  /** The section it stands in. */
  sectionId: sectionId.nullable(),
  /** The rule that found it. */
  rule: z.string(),
  /** How often quotes like this have the right words and the right speaker; null where nobody measured. */
  confidence: confidenceSchema,
});
/**
 * Something said: in whose words, by whom, with what cue. `start` and `end` take in the marks of a direct or partial quote; of an indirect
 * one they are the clause.
 */
export type Quote = z.infer<typeof quoteSchema>;

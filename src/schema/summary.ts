import * as z from 'zod';
import { toneLabelSchema } from './sentiment.js';
import { entityId, quoteId, sentenceId, shiftId, spanSchema, spanShape, timelineId } from './span.js';

export const keyPointSchema = z.strictObject({
  ...spanShape,
  /** The sentence it is taken from. */
  sentenceId,
  /** 0 … 1: how likely it is a key point, less what its length costs. */
  score: z.number().min(0).max(1),
});
/** A sentence of the article, or what is left of it without asides at its ends, that tells much of the story. */
export type KeyPoint = z.infer<typeof keyPointSchema>;

export const summarySchema = z.strictObject({
  /** The title, where there is one. */
  headline: z.string().nullable(),
  /** A paragraph of the article's own sentences, of 60 to 100 words where the article has as many. */
  abstract: z.string(),
  /** Three to five sentences, best first; fewer in a short article. */
  keyPoints: z.array(keyPointSchema),
  /** The chief actors, likeliest first, at most four; none where nobody is likely. */
  who: z.array(entityId),
  /** The words of a sentence that tell the main event, from a verb on, or a whole clause. */
  what: spanSchema.nullable(),
  /** When it was. */
  when: timelineId.nullable(),
  /** Where it was. */
  where: entityId.nullable(),
  /** A clause that gives a reason. */
  why: spanSchema.nullable(),
  /** A clause that tells by what means. */
  how: spanSchema.nullable(),
  /** Who was heard, those with most words first. */
  voices: z.array(
    z.strictObject({
      /** Null for a source that the article does not name. */
      entityId: entityId.nullable(),
      /** The entity's name, or what the article calls the source. */
      name: z.string(),
      /** What they said. */
      quoteIds: z.array(quoteId),
    }),
  ),
  /** The tone in short. */
  tone: z.strictObject({
    /** That of the whole article. */
    label: toneLabelSchema,
    /** Its turns. */
    shiftIds: z.array(shiftId),
  }),
});
/** The article in short. Everything but the abstract is a span, or the id of something that is one. */
export type Summary = z.infer<typeof summarySchema>;

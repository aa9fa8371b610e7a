import { z } from 'zod';
import { confidenceSchema, entityId, sentenceId, spanSchema, spanShape } from './span.js';

export const entityTypeSchema = z.enum(['person', 'organization', 'place', 'group', 'event', 'work', 'product', 'other']);
export type EntityType = z.infer<typeof entityTypeSchema>;

export const mentionFormSchema = z.enum(['name', 'alias', 'role', 'pronoun']);
export type MentionForm = z.infer<typeof mentionFormSchema>;

export const mentionSchema = z.strictObject({
  ...spanShape,
  form: mentionFormSchema,
  sentenceId,
  rule: z.string(),
  confidence: confidenceSchema,
});
export type Mention = z.infer<typeof mentionSchema>;

/** Who or what the article speaks of, all of its mentions together. `salience` is 0 … 1, the first entity's the highest. */
export const entitySchema = z.strictObject({
  id: entityId,
  type: entityTypeSchema,
  name: z.string(),
  aliases: z.array(z.string()),
  roles: z.array(spanSchema),
  gender: z.enum(['female', 'male']).nullable(),
  salience: z.number().min(0).max(1),
  confidence: confidenceSchema,
  mentions: z.array(mentionSchema),
});
export type Entity = z.infer<typeof entitySchema>;

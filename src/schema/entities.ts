import * as z from 'zod';
import { confidenceSchema, entityId, sentenceId, spanSchema, spanShape } from './span.js';

export const entityTypeSchema = z.enum(['person', 'organization', 'place', 'group', 'event', 'work', 'product', 'other']);
/** What kind of thing an entity is. */
export type EntityType = z.infer<typeof entityTypeSchema>;

export const mentionFormSchema = z.enum(['name', 'alias', 'role', 'pronoun']);
/** How a mention names its entity: in full, by another name, by a role or a description ("the minister", "the lender"), or as he, she, it, they, or I in its own words. */
export type MentionForm = z.infer<typeof mentionFormSchema>;

export const mentionSchema = z.strictObject({
  ...spanShape,
  /** How it names the entity. */
  form: mentionFormSchema,
  /** The sentence it stands in. */
  sentenceId,
  /** The rule that found it. */
  rule: z.string(),
  /** Measured precision of mentions like this; null where nobody measured. */
  confidence: confidenceSchema,
});
/** One place where an entity is spoken of. */
export type Mention = z.infer<typeof mentionSchema>;

export const entitySchema = z.strictObject({
  /** `e1`, `e2`, … by first appearance, but for what it says of itself. */
  id: entityId,
  /** What kind of thing it is. */
  type: entityTypeSchema,
  /** The fullest name that the article gives it. */
  name: z.string(),
  /** Other names that the article uses. */
  aliases: z.array(z.string()),
  /** What it is called besides: "US President". */
  roles: z.array(spanSchema),
  /** What pronouns, titles and first names tell; null where they tell nothing. */
  gender: z.enum(['female', 'male']).nullable(),
  /** How much the article is about it: its share, 0 … 1, of all mentions weighed by where they stand; I and me count for nothing. */
  salience: z.number().min(0).max(1),
  /** How often names like this have the right words and type; null where nobody measured. */
  confidence: confidenceSchema,
  /** Every place where it is spoken of, and where it speaks of itself in a quote (`rule` `first-person`), in text order. */
  mentions: z.array(mentionSchema),
});
/** Somebody or something that the article names, all of its mentions together. */
export type Entity = z.infer<typeof entitySchema>;

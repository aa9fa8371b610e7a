import { z } from 'zod';
import { blockId, isoSchema, rangeShape, sectionId, sentenceId, spanSchema, spanShape } from './span.js';

export const blockKindSchema = z.enum([
  'title',
  'standfirst',
  'byline',
  'dateline',
  'heading',
  'paragraph',
  'list',
  'blockquote',
  'caption',
  'boilerplate',
]);
export type BlockKind = z.infer<typeof blockKindSchema>;

/** A run of the text with one function. `reason` names the rule or score that called it boilerplate. */
export const blockSchema = z.strictObject({
  id: blockId,
  kind: blockKindSchema,
  ...rangeShape,
  sectionId: sectionId.nullable(),
  reason: z.string().nullable(),
});
export type Block = z.infer<typeof blockSchema>;

export const formatSchema = z.enum(['text', 'markdown', 'html']);

/** The opening "CAIRO, March 3 (AP) —" of wire copy. */
export const datelineSchema = z.strictObject({
  ...spanShape,
  place: z.string().nullable(),
  date: isoSchema.nullable(),
  agency: z.string().nullable(),
});
export type Dateline = z.infer<typeof datelineSchema>;

export const sourceSchema = z.strictObject({
  format: formatSchema,
  url: z.string().nullable(),
  title: z.string().nullable(),
  standfirst: z.string().nullable(),
  bylines: z.array(z.string()),
  publisher: z.string().nullable(),
  dateline: datelineSchema.nullable(),
  publishedAt: isoSchema.nullable(),
  publishedAtFrom: z.enum(['input', 'metadata', 'dateline']).nullable(),
});
export type Source = z.infer<typeof sourceSchema>;

export const sectionRoleSchema = z.enum(['lede', 'body', 'background']);

export const sectionSchema = z.strictObject({
  id: sectionId,
  role: sectionRoleSchema,
  heading: spanSchema.nullable(),
  level: z.int().min(0),
  ...rangeShape,
  paragraphs: z.int().min(0),
  summary: spanSchema,
});
export type Section = z.infer<typeof sectionSchema>;

export const sentenceSchema = z.strictObject({
  id: sentenceId,
  ...rangeShape,
  sectionId: sectionId.nullable(),
  blockId,
});
export type Sentence = z.infer<typeof sentenceSchema>;

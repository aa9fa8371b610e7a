import * as z from 'zod';
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
/** What a run of the text is. */
export type BlockKind = z.infer<typeof blockKindSchema>;

export const blockSchema = z.strictObject({
  /** `b1`, `b2`, … in text order. */
  id: blockId,
  /** What it is, from title to boilerplate. */
  kind: blockKindSchema,
  ...rangeShape,
  /** The section it belongs to; null over the article, and for boilerplate. */
  sectionId: sectionId.nullable(),
  /** The rule or score that called it boilerplate, else null. */
  reason: z.string().nullable(),
});
/** A run of the text with one function. */
export type Block = z.infer<typeof blockSchema>;

export const formatSchema = z.enum(['text', 'markdown', 'html']);

export const datelineSchema = z.strictObject({
  ...spanShape,
  /** "CAIRO". */
  place: z.string().nullable(),
  /** ISO day, with a year that the text or the date of publication gives; null where it is not known. */
  date: isoSchema.nullable(),
  /** "AP". */
  agency: z.string().nullable(),
});
/** The opening "CAIRO, March 3 (AP) —" of wire copy. */
export type Dateline = z.infer<typeof datelineSchema>;

export const sourceSchema = z.strictObject({
  /** What the text was made from. */
  format: formatSchema,
  /** The article's address. */
  url: z.string().nullable(),
  /** The headline: as given, else as the text shows it. */
  title: z.string().nullable(),
  /** The line under the headline. */
  standfirst: z.string().nullable(),
  /** Who wrote it. */
  bylines: z.array(z.string()),
  /** Who published it. */
  publisher: z.string().nullable(),
  /** Place, date and agency that wire copy opens with. */
  dateline: datelineSchema.nullable(),
  /** ISO date or date-time of publication; relative dates are reckoned from it. */
  publishedAt: isoSchema.nullable(),
  /** Who says so: the caller, the page's metadata, or the dateline. */
  publishedAtFrom: z.enum(['input', 'metadata', 'dateline']).nullable(),
});
/** Where an article comes from. */
export type Source = z.infer<typeof sourceSchema>;

export const sectionRoleSchema = z.enum(['lede', 'body', 'background']);

export const sectionSchema = z.strictObject({
  /** `s1`, `s2`, … in text order. */
  id: sectionId,
  /** What it is for: `lede` before the first heading, `background` under a heading that says so, else `body`. */
  role: sectionRoleSchema,
  /** The heading over it; null for the lede. */
  heading: spanSchema.nullable(),
  /** The heading's depth from 1; 0 without one. */
  level: z.int().min(0),
  ...rangeShape,
  /** How many paragraphs it has. */
  paragraphs: z.int().min(0),
  /** Its best sentence. */
  summary: spanSchema,
});
/** A part of the article under one heading. */
export type Section = z.infer<typeof sectionSchema>;

export const sentenceSchema = z.strictObject({
  /** `n1`, `n2`, … in text order. */
  id: sentenceId,
  ...rangeShape,
  /** The section it stands in; null over the article. */
  sectionId: sectionId.nullable(),
  /** The block it stands in. */
  blockId,
});
/** A sentence, by its offsets. */
export type Sentence = z.infer<typeof sentenceSchema>;

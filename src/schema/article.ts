import { z } from 'zod';
import { blockKindSchema, formatSchema } from './document.js';
import { rangeShape } from './span.js';

/** A block that a reader already knows; `level` is a heading's depth, 1 … 6. */
export const articleBlockSchema = z.strictObject({
  kind: blockKindSchema,
  ...rangeShape,
  level: z.int().min(1).max(6).optional(),
  reason: z.string().nullable().optional(),
});
export type ArticleBlock = z.infer<typeof articleBlockSchema>;

const textOrNull = z.string().nullable().optional();

/** An article with what is known of it. Readers (`nutgraf/html`, `nutgraf/markdown`) make one; so may a caller. */
export const articleSchema = z.looseObject({
  text: z.string(),
  blocks: z.array(articleBlockSchema).optional(),
  id: textOrNull,
  url: textOrNull,
  title: textOrNull,
  standfirst: textOrNull,
  bylines: z.array(z.string()).optional(),
  publisher: textOrNull,
  publishedAt: textOrNull,
  format: formatSchema.optional(),
});
export type Article = {
  readonly text: string;
  readonly blocks?: readonly ArticleBlock[] | undefined;
  readonly id?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly standfirst?: string | null | undefined;
  readonly bylines?: readonly string[] | undefined;
  readonly publisher?: string | null | undefined;
  readonly publishedAt?: string | null | undefined;
  readonly format?: 'text' | 'markdown' | 'html' | undefined;
};

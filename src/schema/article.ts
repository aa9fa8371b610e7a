import * as z from 'zod';
import { blockKindSchema, formatSchema } from './document.js';
import { rangeShape } from './span.js';

export const articleBlockSchema = z.strictObject({
  /** What the block is. */
  kind: blockKindSchema,
  ...rangeShape,
  /** A heading's depth, 1 … 6. */
  level: z.int().min(1).max(6).optional(),
  /** Why it is boilerplate. */
  reason: z.string().nullable().optional(),
});
/** A block of a text whose layout is known: nothing is guessed about it any more. */
export type ArticleBlock = z.infer<typeof articleBlockSchema>;

const textOrNull = z.string().nullable().optional();

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
/**
 * An article with what is known of it: what `analyze` takes instead of a string, and what readers make. Only `text` is needed; what is
 * given is believed.
 *
 * @example
 * const article: Article = { id: 'a17', text, title: 'Rain ends', publishedAt: '2026-03-05' };
 */
export type Article = {
  /** The whole text, headline and all if it has them; offsets of the analysis point into it. */
  readonly text: string;
  /** The blocks of the text, where a reader knows them; else lines are told apart by their looks. */
  readonly blocks?: readonly ArticleBlock[] | undefined;
  /** Comes back as `analysis.id`. */
  readonly id?: string | null | undefined;
  /** The article's address. */
  readonly url?: string | null | undefined;
  /** The headline, which need not stand in the text. */
  readonly title?: string | null | undefined;
  /** The line under the headline. */
  readonly standfirst?: string | null | undefined;
  /** Who wrote it, a name each. */
  readonly bylines?: readonly string[] | undefined;
  /** Who published it. */
  readonly publisher?: string | null | undefined;
  /** ISO date or date-time, from which "last Friday" is reckoned. */
  readonly publishedAt?: string | null | undefined;
  /** What the text was made from; `text` where nothing is said. */
  readonly format?: 'text' | 'markdown' | 'html' | undefined;
};

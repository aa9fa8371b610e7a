import type { Document } from '../document/document.js';
import { NutgrafError } from '../errors.js';
import type { Language } from '../language/language.js';
import { firstOf } from '../schema/complaint.js';
import type { EntityType } from '../schema/entities.js';
import { type ArticleText, foundNamesSchema, type ResolvedRecognizer } from '../schema/recognizers.js';
import type { Range } from '../schema/span.js';

/** What a recognizer found. */
export interface Found extends Range {
  /** null: no name. */
  readonly type: EntityType | null;
  /** Of what thing it is a name, where the caller's function said so. */
  readonly name: string | null;
}

/**
 * What a caller's pattern or function finds in the article.
 *
 * @throws NutgrafError `PLUGIN_FAILED` where the function throws, or gives something else than names in the text
 */
export function recognizedBy(recognizer: ResolvedRecognizer, { text }: Document, { sentences }: Language): Found[] {
  if ('find' in recognizer) return foundBy(recognizer, { text, sentences: sentences.map(({ start, end }) => ({ start, end })) });
  const { type, pattern } = recognizer;
  return [pattern]
    .flat()
    .flatMap((one) =>
      Array.from(text.matchAll(one), ({ index, 0: { length } }) => ({ start: index, end: index + length, type, name: null })),
    );
}

type Finder = Extract<ResolvedRecognizer, { find: unknown }>;

function foundBy({ name, type: usual, find }: Finder, article: ArticleText): Found[] {
  try {
    const given = foundNamesSchema.safeParse(find(article));
    if (!given.success) throw new TypeError(`it gave something else than names${firstOf(given.error)}`, { cause: given.error });
    return given.data.map(({ start, end, type = usual, name = null }) => {
      if (start >= end || end > article.text.length) throw new RangeError(`${start} to ${end} is no range of the text`);
      if (type === undefined) throw new TypeError(`what stands at ${start} has no type, and neither has the recognizer`);
      return { start, end, type, name };
    });
  } catch (cause) {
    throw new NutgrafError(
      'PLUGIN_FAILED',
      `the recognizer “${name}” failed: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}

import * as z from 'zod';
import { lexiconSchema, recognizerSchema } from './recognizers.js';

const haveOwnNames = (all: readonly { readonly name: string }[]): boolean =>
  new Set(all.map(({ name }) => name)).size === all.length;

/** How an analyzer works; every field has a default. What comes out is frozen, and shares nothing with what was given. */
export const optionsSchema = z
  .strictObject({
    /** How much is read. */
    limits: z
      .strictObject({
        /** Characters (UTF-16 code units) that are read; what follows is marked boilerplate. */
        maxChars: z.int().min(1).default(1_000_000),
        /** What to do with a longer text: read its beginning and warn, or throw `TOO_LARGE`. */
        overflow: z.enum(['truncate', 'throw']).default('truncate'),
      })
      .readonly()
      .prefault({}),
    /** Names that are known beforehand. Where two claim a word, the earlier lexicon has it; all come before recognizers. */
    lexicons: z.array(lexiconSchema).refine(haveOwnNames, 'two have the same name').readonly().prefault([]),
    /** Patterns and functions that find names. Where two claim a word, the earlier one has it. */
    recognizers: z.array(recognizerSchema).refine(haveOwnNames, 'two have the same name').readonly().prefault([]),
  })
  .readonly();
/** Options as a caller gives them. */
export type AnalyzerOptions = z.input<typeof optionsSchema>;
/** Options with every default filled in. */
export type ResolvedOptions = z.output<typeof optionsSchema>;

import { z } from 'zod';

/** How an analyzer works; every field has a default. */
export const optionsSchema = z.strictObject({
  /** How much is read. */
  limits: z
    .strictObject({
      /** Characters (UTF-16 code units) that are read; what follows is marked boilerplate. */
      maxChars: z.int().min(1).default(1_000_000),
      /** What to do with a longer text: read its beginning and warn, or throw `TOO_LARGE`. */
      overflow: z.enum(['truncate', 'throw']).default('truncate'),
    })
    .prefault({}),
});
/** Options as a caller gives them. */
export type AnalyzerOptions = z.input<typeof optionsSchema>;
/** Options with every default filled in. */
export type ResolvedOptions = z.output<typeof optionsSchema>;

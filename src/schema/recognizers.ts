import * as z from 'zod';
import { entityTypeSchema } from './entities.js';
import type { Range } from './span.js';

const nameSchema = z.string().regex(/\S/, 'is empty');
/** null: what is found is no name of anything. */
const typeSchema = entityTypeSchema.nullable();

const termSchema = z.union(
  [nameSchema, z.strictObject({ name: nameSchema, aliases: z.array(nameSchema).readonly().default([]) }).readonly()],
  { error: 'is neither a string nor { name, aliases }' },
);

export const lexiconSchema = z
  .strictObject({
    /** What it is called: `rule` of the mentions that it finds is `lexicon:NAME`. */
    name: nameSchema,
    /** What its terms are; null for words that are no names, whatever they are read as. */
    type: typeSchema,
    /** Names, or names with others for the same thing. */
    terms: z.array(termSchema).readonly(),
    /** Whether capitals must stand as they do in the term (a small first letter may be a capital in the text): true if not said. */
    caseSensitive: z.boolean().default(true),
  })
  .readonly();
/**
 * Names that a caller knows. One term is one entity, whichever of its names are found.
 *
 * @example
 * { name: 'regulators', type: 'organization', terms: ['Ofgem', { name: 'HM Revenue & Customs', aliases: ['HMRC', 'the Revenue'] }] }
 */
export type Lexicon = z.input<typeof lexiconSchema>;
export type ResolvedLexicon = z.output<typeof lexiconSchema>;

/** What a recognizer's function is given. */
export interface ArticleText {
  /** `analysis.text`. */
  readonly text: string;
  /** Where its sentences stand, in UTF-16 code units. */
  readonly sentences: readonly Range[];
}

const foundSchema = z.object({
  /** Half-open UTF-16 offsets into the text. */
  start: z.int().min(0),
  end: z.int(),
  /** What it is, where it is not what the recognizer's `type` says. */
  type: typeSchema.optional(),
  /** Of what thing it is a name: those that are given the same one are one entity. */
  name: nameSchema.optional(),
});
export const foundNamesSchema = z.array(foundSchema);
/** A name that a recognizer's function found. */
export type FoundName = z.input<typeof foundSchema>;

// A copy of the caller's, whose `lastIndex` nobody moves.
const patternSchema = z
  .custom<RegExp>((value) => Object.prototype.toString.call(value) === '[object RegExp]', 'is no RegExp')
  .refine((pattern) => !pattern.sticky)
  .transform((pattern): RegExp => Object.freeze(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`)));
const findSchema = z.custom<(article: ArticleText) => readonly FoundName[]>(
  (value) => typeof value === 'function',
  'is no function',
);

export const recognizerSchema = z.union(
  [
    z
      .strictObject({
        /** What it is called: `rule` of the mentions that it finds is `recognizer:NAME`. */
        name: nameSchema,
        /** What it finds; null for what is no name. */
        type: typeSchema,
        /** What the whole of a name looks like; what stands around it goes into `(?<=…)` and `(?=…)`. */
        pattern: z.union([patternSchema, z.array(patternSchema).min(1).readonly()]),
      })
      .readonly(),
    z
      .strictObject({
        /** What it is called: `rule` of the mentions that it finds is `recognizer:NAME`. */
        name: nameSchema,
        /** What it finds, where a name that it gives does not say. */
        type: typeSchema.optional(),
        /** Finds names in an article's text; the same ones whenever it is given the same text. */
        find: findSchema,
      })
      .readonly(),
  ],
  { error: 'is neither { name, type, pattern } (a RegExp without the flag y, or several) nor { name, type?, find }' },
);
/**
 * Finds names by a pattern or a function.
 *
 * @example
 * { name: 'tickers', type: 'organization', pattern: /\b[A-Z]{2,5}:[A-Z]{1,5}\b/ }
 * @example
 * { name: 'bills', find: ({ text }) => findBills(text).map(({ start, end }) => ({ start, end, type: 'work' })) }
 */
export type Recognizer = z.input<typeof recognizerSchema>;
export type ResolvedRecognizer = z.output<typeof recognizerSchema>;

// Everything a caller hands in is checked here, once.
import { type ErrorCode, NutgrafError } from './errors.js';
import { type Analysis, analysisSchema } from './schema/analysis.js';
import { type Article, articleSchema } from './schema/article.js';
import { type Complaint, firstOf } from './schema/complaint.js';
import { type AnalyzerOptions, optionsSchema, type ResolvedOptions } from './schema/options.js';
import type { Range } from './schema/span.js';

/** A caller's input as an article; a string is the text of one. */
export function readInput(input: unknown): Article {
  if (typeof input === 'string') return { text: input };
  if (typeof input !== 'object' || input === null) {
    throw new NutgrafError('INVALID_INPUT', `analyze() takes a string or an article { text, … }, not ${kindOf(input)}`);
  }
  return check(articleSchema, input, 'INVALID_INPUT', 'the article is not as analyze() takes it') as Article;
}

/** A caller's options with every default filled in, frozen; nothing of them is shared with the caller. */
export function readOptions(options: AnalyzerOptions | undefined): ResolvedOptions {
  return check(optionsSchema, options ?? {}, 'INVALID_OPTIONS', 'these options cannot be used');
}

/** A target inside a text, as `sentimentToward` takes it. */
export function readTarget(text: unknown, target: unknown): { text: string; target: Range } {
  if (typeof text !== 'string')
    throw new NutgrafError('INVALID_INPUT', `sentimentToward() takes a text first, not ${kindOf(text)}`);
  const { start, end } = (target ?? {}) as Partial<Range>;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start! < 0 || end! <= start! || end! > text.length) {
    throw new NutgrafError(
      'INVALID_INPUT',
      `the target must be { start, end } with 0 ≤ start < end ≤ ${text.length} (UTF-16 code units)`,
    );
  }
  return { text, target: { start: start!, end: end! } };
}

/**
 * An analysis read back from JSON, checked against the schema.
 *
 * @param json the JSON text, or what `JSON.parse` made of it
 * @throws {NutgrafError} `INVALID_ANALYSIS`, naming the first field that is wrong
 * @example
 * parseAnalysis(JSON.stringify(analyze(text))) // equal to analyze(text)
 */
export function parseAnalysis(json: unknown): Analysis {
  return check(analysisSchema, typeof json === 'string' ? parseJson(json) : json, 'INVALID_ANALYSIS', 'this is no analysis');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new NutgrafError('INVALID_ANALYSIS', 'this is no JSON', { cause });
  }
}

/** A schema, as far as the door needs to know one. */
interface Checker<Output> {
  safeParse(value: unknown): { success: true; data: Output } | { success: false; error: Complaint };
}

function check<Output>(schema: Checker<Output>, value: unknown, code: ErrorCode, complaint: string): Output {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new NutgrafError(code, `${complaint}${firstOf(result.error)}`, { cause: result.error });
}

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value);

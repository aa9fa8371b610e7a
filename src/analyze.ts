import { readDocument } from './document/read.js';
import { readInput, readOptions } from './door.js';
import { findEntities } from './entities/entities.js';
import type { Plugins } from './entities/own-names.js';
import { readLanguage } from './language/language.js';
import { Terms } from './language/terms.js';
import { addFirstPerson } from './quotes/first-person.js';
import { findQuotes } from './quotes/quotes.js';
import { type Analysis, SCHEMA_VERSION } from './schema/analysis.js';
import type { Article } from './schema/article.js';
import type { Sentence } from './schema/document.js';
import type { AnalyzerOptions, ResolvedOptions } from './schema/options.js';
import { readSentiment } from './sentiment/sentiment.js';
import { summarize } from './summary/summary.js';
import { readTimeline } from './timeline/timeline.js';

/** Analyses articles, with the options it was made with. */
export interface Analyzer {
  /** Reads one article; see {@link analyze}. */
  readonly analyze: (input: string | Article) => Analysis;
  /** What it was made with, every default filled in. */
  readonly options: Readonly<ResolvedOptions>;
}

/**
 * An analyzer with options of its own, checked and frozen once.
 *
 * @param options every field has a default
 * @throws {NutgrafError} `INVALID_OPTIONS`
 * @example
 * const { analyze } = createAnalyzer({ lexicons: [{ name: 'clubs', type: 'organization', terms: ['Arsenal'] }] });
 */
export function createAnalyzer(options?: AnalyzerOptions): Analyzer {
  const resolved = readOptions(options);
  const plugins = pluginsOf(resolved);
  return Object.freeze({
    analyze: (input: string | Article) => read(readInput(input), resolved, plugins),
    options: resolved,
  });
}

/**
 * Reads a news article.
 *
 * @param input plain text, or an article as a reader (`nutgraf/html`, `nutgraf/markdown`) or a caller makes it
 * @param options how it is read; to use the same options often, {@link createAnalyzer} checks them once
 * @returns sections, entities, quotes, tone and shifts, timeline and summary; every claim a span of `text`, in UTF-16 code units
 * @throws {NutgrafError} `INVALID_INPUT` for anything but a string or an article, `INVALID_OPTIONS`, `TOO_LARGE` where the options ask for it,
 *   `PLUGIN_FAILED` where a recognizer's function fails; no other text throws, however odd
 * @function
 * @example
 * analyze('“We were lucky,” said Ana Costa.').quotes[0]?.speaker // { entityId: 'e1', … }
 */
export const analyze: (input: string | Article, options?: AnalyzerOptions) => Analysis = (input, options) =>
  options === undefined ? standard.analyze(input) : createAnalyzer(options).analyze(input);

/** The stages, each reading what came before it; what somebody says of himself is told, and judged by none. */
function read(article: Article, options: ResolvedOptions, plugins: Plugins | null): Analysis {
  const document = readDocument(article, options);
  const language = readLanguage(document);
  const entities = findEntities(document, language, plugins);
  const quotes = findQuotes(document, language, entities);
  const mentioned = addFirstPerson(document, language, entities, quotes);
  const sentiment = readSentiment(document, language, entities, quotes);
  const timeline = readTimeline(document, language, entities);
  const { summary, sections } = summarize(document, language, entities, quotes, sentiment, timeline);
  return {
    schemaVersion: SCHEMA_VERSION,
    offsetUnit: 'utf16',
    id: article.id ?? null,
    language: document.language,
    source: document.source,
    text: document.text,
    blocks: [...document.blocks],
    sections,
    sentences: language.sentences.map(
      ({ id, start, end, sectionId, blockId }): Sentence => ({ id, start, end, sectionId, blockId }),
    ),
    entities: mentioned,
    quotes,
    sentiment,
    timeline,
    summary,
    warnings: [...document.warnings],
  };
}

/** What a caller adds to the names that are read; null where that is nothing. */
function pluginsOf({ lexicons, recognizers }: ResolvedOptions): Plugins | null {
  return lexicons.length + recognizers.length === 0 ? null : { lexicons, terms: new Terms(lexicons), recognizers };
}

const standard = createAnalyzer();

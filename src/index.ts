/**
 * Reads a news article: {@link analyze} takes its text and returns an {@link Analysis}. Free of Node; runs in browsers.
 *
 * @module nutgraf
 */
export { type Analyzer, analyze, createAnalyzer } from './analyze.js';
export { parseAnalysis } from './door.js';
export { type ErrorCode, NutgrafError } from './errors.js';
export type { Analysis, Warning } from './schema/analysis.js';
export type { Article, ArticleBlock } from './schema/article.js';
export type { Block, BlockKind, Dateline, Section, Sentence, Source } from './schema/document.js';
export type { Entity, EntityType, Mention, MentionForm } from './schema/entities.js';
export type { AnalyzerOptions, ResolvedOptions } from './schema/options.js';
export type { Quote, QuoteKind, Speaker } from './schema/quotes.js';
export type { ArticleText, FoundName, Lexicon, Recognizer } from './schema/recognizers.js';
export type { EntityTone, Relation, SentenceTone, Sentiment, Shift, TargetTone, ToneLabel, Voice } from './schema/sentiment.js';
export type { Range, Span } from './schema/span.js';
export type { KeyPoint, Summary } from './schema/summary.js';
export type { TimelineItem } from './schema/timeline.js';
export { sentimentToward } from './toward.js';

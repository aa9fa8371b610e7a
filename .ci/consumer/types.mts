import {
  type Analysis,
  type Article,
  analyze,
  createAnalyzer,
  type Entity,
  type NutgrafError,
  parseAnalysis,
  type Quote,
  type Shift,
  sentimentToward,
} from 'nutgraf';
import { analyzeAll, type BatchResult } from 'nutgraf/batch';
import { readHtml } from 'nutgraf/html';
import { readMarkdown } from 'nutgraf/markdown';
import { enqueueAll, type QueuedResult, results as queued } from 'nutgraf/queue';
import { renderMarkdown, renderTerminal } from 'nutgraf/render';

const articles: Article[] = [readHtml('<p>Rain.</p>', { url: 'https://example.org' }), readMarkdown('Rain.')];
const analysis: Analysis = analyze(articles[0]!);
const entity: Entity | undefined = analysis.entities[0];
const quote: Quote | undefined = analysis.quotes[0];
const shift: Shift | undefined = analysis.sentiment.shifts[0];
const kind: 'direct' | 'partial' | 'indirect' | undefined = quote?.kind;
const score: number = sentimentToward('Rain.', { start: 0, end: 4 }).score;
const view: string =
  renderTerminal(parseAnalysis(JSON.stringify(analysis)), { width: 80, color: true }) + renderMarkdown(analysis);
const results: AsyncGenerator<BatchResult, void, undefined> = analyzeAll(articles, { concurrency: 2 });
const added: Promise<number> = enqueueAll(articles, { redis: 'redis://127.0.0.1' }).then((sent) => sent.added);
const lines: AsyncGenerator<QueuedResult, void, undefined> = queued({ redis: 'redis://127.0.0.1', wait: true });
const code: NutgrafError['code'] = 'INVALID_INPUT';
createAnalyzer({ limits: { maxChars: 10 } }).analyze('Rain.');

export { added, code, entity, kind, lines, results, score, shift, view };

// @ts-expect-error: a number is no article
analyze(42);

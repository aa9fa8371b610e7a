import { readDocument } from '../src/document/read.js';
import { readOptions } from '../src/door.js';
import { findEntities } from '../src/entities/entities.js';
import { readLanguage } from '../src/language/language.js';
import { findQuotes } from '../src/quotes/quotes.js';
import { readSentiment } from '../src/sentiment/sentiment.js';
import { summarize } from '../src/summary/summary.js';
import { readTimeline } from '../src/timeline/timeline.js';

const options = readOptions(undefined);

/** Milliseconds that each stage took, by its name. */
export type StageTimes = Map<string, number>;

/** Runs the stages as `analyze` does and adds what each of them took. */
export function timeStages(text: string, times: StageTimes): void {
  const timed = <T>(name: string, work: () => T): T => {
    const before = performance.now();
    const result = work();
    times.set(name, (times.get(name) ?? 0) + performance.now() - before);
    return result;
  };
  const document = timed('document', () => readDocument({ text }, options));
  const language = timed('language', () => readLanguage(document));
  const entities = timed('entities', () => findEntities(document, language));
  const quotes = timed('quotes', () => findQuotes(document, language, entities));
  const sentiment = timed('sentiment', () => readSentiment(document, language, entities, quotes));
  const timeline = timed('timeline', () => readTimeline(document, language, entities));
  timed('summary', () => summarize(document, language, entities, quotes, sentiment, timeline));
}

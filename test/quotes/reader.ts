import { readDocument } from '../../src/document/read.js';
import { findEntities } from '../../src/entities/entities.js';
import { readLanguage } from '../../src/language/language.js';
import { findQuotes } from '../../src/quotes/quotes.js';
import { optionsSchema } from '../../src/schema/options.js';
import type { Quote } from '../../src/schema/quotes.js';

/** The quotes of a text, with the entities' names in place of their ids. */
export function quotesIn(text: string): (Quote & { by: string | null; on: string[] })[] {
  const document = readDocument({ text }, optionsSchema.parse({}));
  const language = readLanguage(document);
  const entities = findEntities(document, language);
  const nameOf = (id: string | null) => entities.list.find((entity) => entity.id === id)?.name ?? null;
  return findQuotes(document, language, entities).map((quote) => ({
    ...quote,
    by: nameOf(quote.speaker?.entityId ?? null),
    on: quote.about.map((id) => nameOf(id) ?? id),
  }));
}

/** Processor time that the quotes of a text take, by themselves. */
export function quotingTime(text: string): number {
  const document = readDocument({ text }, optionsSchema.parse({}));
  const language = readLanguage(document);
  const nobody = { list: [], mentions: [], mentionOfToken: new Int32Array(language.tokens.count).fill(-1) };
  const before = process.cpuUsage();
  findQuotes(document, language, nobody);
  return process.cpuUsage(before).user;
}

import type { Document } from '../../src/document/document.js';
import { readDocument } from '../../src/document/read.js';
import type { Article } from '../../src/schema/article.js';
import { type AnalyzerOptions, optionsSchema } from '../../src/schema/options.js';

/** The document of a text or article under default options. */
export const read = (input: string | Article, options: AnalyzerOptions = {}): Document =>
  readDocument(typeof input === 'string' ? { text: input } : input, optionsSchema.parse(options));

/** Its blocks as "kind: words". */
export const told = ({ text, blocks }: Document): string[] =>
  blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

/** The text of its blocks of one kind. */
export const textsOf = ({ text, blocks }: Document, kind: string): string[] =>
  blocks.filter((block) => block.kind === kind).map(({ start, end }) => text.slice(start, end));

/** A paragraph of plain prose. */
export const PROSE =
  'The harbour authority said on Tuesday that the new ferry terminal would open in May, two years later than planned, after engineers found that the old quay could not carry the weight of the roof.';
export const MORE =
  'Islanders have waited since the storm of 2019, when the former terminal was torn from its piles and the service moved to a fishing pier that has no shelter, no ramp and no lights.';
export const LAST =
  'The first sailing will leave at six in the morning, and the council has promised that the fares will stay as they are until the autumn.';

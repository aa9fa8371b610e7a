import { NutgrafError } from '../errors.js';
import type { Analysis } from '../schema/analysis.js';
import type { Sentence } from '../schema/document.js';
import type { Range } from '../schema/span.js';
import { type Facts, readFacts } from './facts.js';
import { type Passages, readPassages } from './passages.js';

/** What a chunk is about: plain values and lists of texts, as vector stores filter by. What is unknown is not there. */
export interface DocumentMetadata extends Range {
  /** The analysis' id. */
  readonly articleId?: string;
  /** The article's address. */
  readonly source?: string;
  /** The article's headline. */
  readonly title?: string;
  /** ISO date or date-time. */
  readonly publishedAt?: string;
  /** The section that the chunk is of. */
  readonly sectionId?: string;
  /** What that section is for: lede, body, background. */
  readonly role?: string;
  /** The heading over it. */
  readonly heading?: string;
  /** Tone of the section. */
  readonly label?: string;
  /** The chunk's place among those of the article, from 0. */
  readonly chunk: number;
  /** Mean tone of the chunk's sentences. */
  readonly score?: number;
  /** Who and what is mentioned, names in the order of the ids. */
  readonly entityIds: readonly string[];
  /** Their names, in the same order. */
  readonly entityNames: readonly string[];
  /** Quotes that are in the chunk. */
  readonly quoteIds: readonly string[];
  /** Who is quoted: by name, or as the article calls them. */
  readonly speakers: readonly string[];
  /** Values of the dates (TIMEX3). */
  readonly dates: readonly string[];
}

/** A document in the shape that LangChain has: `new Document(chunk)`. */
export interface TextDocument {
  /** The words of the article. */
  readonly pageContent: string;
  /** What is known of them. */
  readonly metadata: DocumentMetadata;
}

/** How chunks are cut. */
export interface DocumentsOptions {
  /** The most UTF-16 code units of a chunk: 1000 where nothing is said. A longer sentence is a chunk by itself. */
  readonly size?: number;
}

/**
 * An analysis as chunks for retrieval: whole sentences of one section each, with what is said in them as metadata.
 * `pageContent` is the article's text from `start` to `end`; boilerplate is left out.
 *
 * @param analysis what `analyze` returned
 * @throws {NutgrafError} `INVALID_OPTIONS` where the size is no whole number from 1
 * @example await vectorStore.addDocuments(documents(analyze(article), { size: 800 }))
 */
export function documents(analysis: Analysis, { size = 1000 }: DocumentsOptions = {}): TextDocument[] {
  if (!Number.isInteger(size) || size < 1)
    throw new NutgrafError('INVALID_OPTIONS', `size is ${String(size)}; give a whole number from 1`);
  const facts = { ...readFacts(analysis), ...readPassages(analysis) };
  return chunksOf(analysis, size).map(({ start, end, sectionId }, chunk) => ({
    pageContent: analysis.text.slice(start, end),
    metadata: { ...article(analysis), ...section(analysis, sectionId), chunk, start, end, ...content(facts, { start, end }) },
  }));
}

type Chunk = Pick<Sentence, 'start' | 'end' | 'sectionId'>;

function chunksOf({ sentences, blocks }: Analysis, size: number): Chunk[] {
  const chunks: Chunk[] = [];
  const left = blocks.filter(({ kind }) => kind === 'boilerplate');
  for (const { start, end, sectionId } of sentences) {
    const last = chunks.at(-1);
    const goesOn =
      last?.sectionId === sectionId &&
      end - last.start <= size &&
      !left.some((block) => block.start >= last.end && block.end <= start);
    if (last && goesOn) chunks[chunks.length - 1] = { ...last, end };
    else chunks.push({ start, end, sectionId });
  }
  return chunks;
}

const article = ({ id, source: { url, title, publishedAt } }: Analysis): Partial<DocumentMetadata> =>
  known({ articleId: id, source: url, title, publishedAt });

function section({ sections, sentiment }: Analysis, sectionId: string | null): Partial<DocumentMetadata> {
  const found = sections.find(({ id }) => id === sectionId);
  const tone = sentiment.sections.find((one) => one.sectionId === sectionId);
  return known({ sectionId, role: found?.role, heading: found?.heading?.text, label: tone?.label });
}

function content({ analysis, nameOf, scoreOf }: Facts & Passages, chunk: Range) {
  const inside = ({ start, end }: Range): boolean => start < chunk.end && end > chunk.start;
  const entities = analysis.entities.filter(({ mentions }) => mentions.some(inside));
  const quotes = analysis.quotes.filter(inside);
  const dates = analysis.timeline.filter(({ expression }) => inside(expression));
  return {
    ...known({ score: scoreOf(chunk) }),
    entityIds: entities.map(({ id }) => id),
    entityNames: entities.map(({ name }) => name),
    quoteIds: quotes.map(({ id }) => id),
    speakers: distinct(quotes.map(({ speaker }) => (speaker?.entityId ? nameOf(speaker.entityId) : speaker?.mention?.text))),
    dates: distinct(dates.map(({ value }) => value)),
  };
}

const distinct = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value) => typeof value === 'string')),
];

type Known<Fields> = { [Name in keyof Fields]?: NonNullable<Fields[Name]> };

/** The fields that say something: vector stores take no null. */
const known = <Fields extends object>(fields: Fields): Known<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as Known<Fields>;

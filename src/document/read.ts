import { NutgrafError } from '../errors.js';
import type { Article } from '../schema/article.js';
import type { Source } from '../schema/document.js';
import type { ResolvedOptions } from '../schema/options.js';
import { markAuthorNotes } from './author-notes.js';
import { readCharacters } from './characters.js';
import { type FoundDateline, findDateLine, findDateline } from './dateline.js';
import { isIsoDate } from './dates.js';
import type { Document } from './document.js';
import { type DraftBlock, draft, junk } from './draft.js';
import { judgeLanguage } from './english.js';
import { readGiven } from './given-blocks.js';
import { personsOf } from './masthead.js';
import { readPlain } from './plain.js';
import { layOut } from './sections.js';
import { trimRange } from './span.js';
import { warn } from './warnings.js';
import { Words } from './words.js';

/**
 * Lays an article out: what each run of its text is, and the sections that they form. The text stays the caller's own.
 *
 * @throws NutgrafError `TOO_LARGE` where the text is longer than `limits.maxChars` and `limits.overflow` is `throw`
 * @example
 * readDocument({ text: 'Rain Ends\n\nIt rained until noon.' }, options).blocks[0] // { id: 'b1', kind: 'title', … }
 */
export function readDocument(article: Article, options: ResolvedOptions): Document {
  const { text } = article;
  const limit = readLimit(text, options);
  const read = text.slice(0, limit);
  const published = readPublished(article);
  const words = new Words(readCharacters(read));
  const laid = layBlocks(article, read, words);
  const bylines = bylinesOf(article, laid.blocks);
  const { blocks: drafts, dateline } = splitDateline(text, markAuthorNotes(text, laid.blocks, bylines), published.date);
  const beyond = trimRange(text, limit, text.length);
  const { blocks, sections } = layOut(text, beyond.start < beyond.end ? [...drafts, junk(beyond, 'beyond-limit')] : drafts);
  const story = blocks.filter(({ kind }) => kind !== 'boilerplate');
  const verdict = judgeLanguage(words, story.length > 0 ? story : [{ start: 0, end: limit }]);
  const lone = loneSurrogate(text);
  return {
    text,
    language: verdict === 'english' ? 'en' : null,
    source: sourceOf(article, drafts, bylines, dateline, published.date),
    blocks,
    sections,
    warnings: [
      ...warn('EMPTY_TEXT', read.trim() === ''),
      ...warn('TRUNCATED', limit < text.length, { start: limit, end: text.length }),
      ...warn('UNPAIRED_SURROGATE', lone >= 0, { start: lone, end: lone + 1 }),
      ...warn('BAD_DATE', published.bad),
      ...warn('BAD_BLOCKS', laid.bad),
      ...warn('NOT_ENGLISH', verdict === 'other'),
    ],
  };
}

/** How much of the text is read; never half of a surrogate pair. */
function readLimit(text: string, { limits }: ResolvedOptions): number {
  if (text.length <= limits.maxChars) return text.length;
  if (limits.overflow === 'throw') {
    const message = `The text has ${text.length} characters, more than limits.maxChars (${limits.maxChars}). Raise the limit, split the text, or set limits.overflow to 'truncate'.`;
    throw new NutgrafError('TOO_LARGE', message);
  }
  const code = text.charCodeAt(limits.maxChars - 1);
  return code >= 0xd800 && code <= 0xdbff ? limits.maxChars - 1 : limits.maxChars;
}

function readPublished({ publishedAt }: Article): { date: string | null; bad: boolean } {
  const given = publishedAt?.trim() ?? '';
  if (given === '') return { date: null, bad: false };
  return isIsoDate(given) ? { date: given, bad: false } : { date: null, bad: true };
}

function layBlocks(article: Article, read: string, words: Words): { blocks: DraftBlock[]; bad: boolean } {
  const given = article.blocks && article.blocks.length > 0 ? readGiven(article.text, article.blocks) : null;
  if (given) return { blocks: clip(given, read.length), bad: false };
  return { blocks: readPlain(read, words, article.title?.trim() || null), bad: (article.blocks?.length ?? 0) > 0 };
}

function clip(blocks: readonly DraftBlock[], limit: number): DraftBlock[] {
  const inside = blocks.filter(({ start }) => start < limit);
  return inside.map((block) => (block.end > limit ? { ...block, end: limit } : block));
}

/** Paragraphs into the story that may still open with a dateline: a caption or a summary can come before. */
const DATELINE_WITHIN = 3;

/** Makes the dateline that opens one of the first paragraphs a block of its own. */
function splitDateline(
  text: string,
  blocks: readonly DraftBlock[],
  published: string | null,
): { blocks: DraftBlock[]; dateline: FoundDateline | null } {
  let paragraphs = 0;
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') continue;
    const found = findDateline(text, block, published);
    if (found) {
      const rest = trimRange(text, found.end, block.end);
      return {
        blocks: [...blocks.slice(0, i), draft('dateline', found), draft('paragraph', rest), ...blocks.slice(i + 1)],
        dateline: found,
      };
    }
    if (++paragraphs === DATELINE_WITHIN) break;
  }
  const line = blocks.find(({ kind }) => kind === 'dateline');
  return { blocks: [...blocks], dateline: line ? findDateLine(text, line) : null };
}

const saidIn = ({ text }: Article, blocks: readonly DraftBlock[], kind: DraftBlock['kind']): string[] =>
  blocks.filter((block) => block.kind === kind).map(({ start, end }) => text.slice(start, end));

const bylinesOf = (article: Article, blocks: readonly DraftBlock[]): string[] =>
  article.bylines && article.bylines.length > 0 ? [...article.bylines] : saidIn(article, blocks, 'byline').flatMap(personsOf);

function sourceOf(
  article: Article,
  blocks: readonly DraftBlock[],
  bylines: readonly string[],
  dateline: FoundDateline | null,
  published: string | null,
): Source {
  const said = (kind: DraftBlock['kind']): string[] => saidIn(article, blocks, kind);
  const format = article.format ?? 'text';
  const given = format === 'text' ? 'input' : 'metadata';
  const dated = dateline?.date ?? null;
  const publishedAtFrom = dated === null ? null : 'dateline';
  return {
    format,
    url: article.url ?? null,
    title: article.title?.trim() || (said('title')[0] ?? null),
    standfirst: article.standfirst?.trim() || (said('standfirst')[0] ?? null),
    bylines: [...bylines],
    publisher: article.publisher?.trim() || null,
    dateline: dateline && withoutRule(dateline),
    publishedAt: published ?? dated,
    publishedAtFrom: published === null ? publishedAtFrom : given,
  };
}

const withoutRule = ({ start, end, text, place, date, agency }: FoundDateline): Source['dateline'] => ({
  start,
  end,
  text,
  place,
  date,
  agency,
});

/** Where a half of a surrogate pair stands alone, or −1. */
function loneSurrogate(text: string): number {
  if (!/[\ud800-\udfff]/.test(text)) return -1;
  return text.search(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
}

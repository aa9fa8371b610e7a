// Articles of the news in which a language model judged what they come to: `training/stories.txt` says where it stands, `training/stories.md`
// by what instruction.
import { readFileSync } from 'node:fs';
import type { Range } from '../src/schema/span.js';
import { type NewsName, withTexts } from './news.js';

const STORIES = 'training/stories.txt';

/** What an article comes to: spans of its text, the best first; none where it is not told. */
export interface JudgedStory {
  readonly news: NewsName;
  readonly id: string;
  /** Of the text, so that another text is told. */
  readonly length: number;
  /** The sentences that tell it, the most important first. */
  readonly key: readonly Range[];
  readonly what: readonly Range[];
  readonly who: readonly Range[];
  readonly when: readonly Range[];
  readonly where: readonly Range[];
  readonly why: readonly Range[];
  readonly how: readonly Range[];
}

/** The judged articles with their texts. */
export function readStories(corpora: string): (JudgedStory & { readonly text: string })[] {
  const articles = withTexts(corpora, readFileSync(STORIES, 'utf8').trimEnd().split('\n').map(parseStory));
  for (const { news, id, length, text } of articles) {
    if (text.length !== length) throw new Error(`${news} ${id} is another text than was judged`);
  }
  return articles;
}

/**
 * A line of `stories.txt`.
 *
 * @example parseStory('bbc sport/001 900 key:12-80,95-160 what:20-55 who:12-19 where:61-67,70-77')
 */
export function parseStory(line: string): JudgedStory {
  const [news, id, length, ...items] = line.split(' ');
  const told = new Map(items.map((item) => item.split(':') as [string, string]));
  const spansOf = (name: string): Range[] => told.get(name)?.split(',').map(rangeOf) ?? [];
  return {
    news: news as NewsName,
    id: id!,
    length: Number(length),
    key: spansOf('key'),
    what: spansOf('what'),
    who: spansOf('who'),
    when: spansOf('when'),
    where: spansOf('where'),
    why: spansOf('why'),
    how: spansOf('how'),
  };
}

function rangeOf(span: string): Range {
  const [start, end] = span.split('-').map(Number);
  return { start: start!, end: end! };
}

/** The day on which an article was published, where its id has it; null elsewhere. */
export const publishedAtOf = ({ id }: Pick<JudgedStory, 'id'>): string | null => /_(\d{4}-\d\d-\d\d)_/.exec(id)?.[1] ?? null;

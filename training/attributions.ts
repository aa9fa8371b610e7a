// Articles of the news in which a language model judged who said what: `training/attributions.txt` says where cue, source and content
// stand, `training/attributions.md` by what instruction.
import { readFileSync } from 'node:fs';
import type { Range } from '../src/schema/span.js';
import { type NewsName, withTexts } from './news.js';

const ATTRIBUTIONS = 'training/attributions.txt';

interface JudgedAttribution {
  readonly cue: Range;
  /** Null where nobody is named. */
  readonly source: Range | null;
  /** In text order. */
  readonly content: readonly Range[];
}

/** What was judged of an article. */
interface JudgedAttributions {
  readonly news: NewsName;
  readonly id: string;
  /** Of the text, in UTF-16 code units. */
  readonly length: number;
  /** In the order of their cues. */
  readonly attributions: readonly JudgedAttribution[];
  /** Cues of attitudes that the library saw, and that nobody judged. */
  readonly open: readonly Range[];
}

export interface JudgedSpeech extends JudgedAttributions {
  readonly text: string;
}

/** The judged articles. @throws Error where a text is not the one that was judged */
export function readJudgedSpeech(corpora: string): JudgedSpeech[] {
  const articles = withTexts(corpora, readFileSync(ATTRIBUTIONS, 'utf8').trimEnd().split('\n').map(parseAttributions));
  const other = articles.find(({ text, length }) => text.length !== length);
  if (other) throw new Error(`${other.news} ${other.id} is not the text that was judged`);
  return articles;
}

const ATTRIBUTION = /^(\d+-\d+)\/(\d+-\d+)?\/(\d+-\d+(?:,\d+-\d+)*)$/;
const OPEN = /^\?(\d+-\d+)$/;

/**
 * A line of `attributions.txt`: each attribution as cue/source/content, and cues that were left open.
 *
 * @example parseAttributions('bbc business/001 340 17-21/5-16/23-60,70-80 100-105//90-98 ?120-125')
 */
export function parseAttributions(line: string): JudgedAttributions {
  const [news, id, length, ...items] = line.split(' ');
  const attributions: JudgedAttribution[] = [];
  const open: Range[] = [];
  for (const item of items) {
    const left = OPEN.exec(item);
    if (left) {
      open.push(rangeOf(left[1]!));
      continue;
    }
    const [, cue, source, content] = ATTRIBUTION.exec(item)!;
    attributions.push({ cue: rangeOf(cue!), source: source ? rangeOf(source) : null, content: content!.split(',').map(rangeOf) });
  }
  return { news: news as NewsName, id: id!, length: Number(length), attributions, open };
}

function rangeOf(written: string): Range {
  const [start, end] = written.split('-').map(Number);
  return { start: start!, end: end! };
}

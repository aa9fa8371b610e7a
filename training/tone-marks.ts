// Sentences of the news in which a language model judged how names come off: `training/tones.txt` says where they stand and what it judged,
// `training/tones.md` by what instruction.
import { readFileSync } from 'node:fs';
import type { Range } from '../src/schema/span.js';
import { NEWS, type NewsName, readTexts } from './news.js';
import type { ToneItem } from './tone-corpora.js';

const MARKS = 'training/tones.txt';

/** A judged tone; `sure` is false where careful readers could differ. */
export interface MarkedTone extends ToneItem {
  readonly sure: boolean;
}

/** A sentence whose names were judged: where it stands in its article, and each target with its sign, counted from the sentence's start. */
interface MarkedSentence extends Range {
  readonly news: NewsName;
  readonly article: string;
  readonly targets: readonly (Range & Pick<MarkedTone, 'tone' | 'sure'>)[];
}

const SIGNS = { '-': -1, '0': 0, '+': 1 } as const;

/** Every judged target, in its sentence. */
export function readMarkedTones(corpora: string): MarkedTone[] {
  const sentences = readFileSync(MARKS, 'utf8').trimEnd().split('\n').map(parseLine);
  return (Object.keys(NEWS) as NewsName[]).flatMap((news) => {
    const texts = readTexts(corpora, news);
    return sentences
      .filter((sentence) => sentence.news === news)
      .flatMap(({ article, start, end, targets }) => {
        const text = texts.get(article)!.slice(start, end);
        return targets.map(({ tone, sure, ...target }) => ({ text, target, tone, sure, article: `${news} ${article}` }));
      });
  });
}

/**
 * A line of `tones.txt`.
 *
 * @example parseLine('bbc business/001 120 188 0-11:+ 30-38:-?')
 */
export function parseLine(line: string): MarkedSentence {
  const [news, article, start, end, ...targets] = line.split(' ');
  return {
    news: news as NewsName,
    article: article!,
    start: Number(start),
    end: Number(end),
    targets: targets.map((target) => {
      const [, from, to, sign, doubt] = /^(\d+)-(\d+):([-0+])(\??)$/.exec(target)!;
      return { start: Number(from), end: Number(to), tone: SIGNS[sign as keyof typeof SIGNS], sure: doubt === '' };
    }),
  };
}

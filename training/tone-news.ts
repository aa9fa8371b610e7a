// More of the news whose sentences were judged, for weights that have learned to judge.

import type { GoldDocument } from './entities-data.js';
import { NEWS, type NewsName } from './news.js';
import { randomFrom, shuffled } from './random.js';
import { pathOf } from './sources.js';
import { readLines, type ToneItem } from './tone-corpora.js';

/** Lengths of a sentence, in characters, that tells something and is one sentence. */
const SHORTEST = 40;
const LONGEST = 400;
const TYPES = new Set(['PER', 'ORG', 'LOC']);
const SEED = 5;

/** Names in sentences of the news, one a sentence, as many from each set, whose tone nobody judged: it is told to be neutral. */
export function readUnjudged(corpora: string, count: number): ToneItem[] {
  const random = randomFrom(SEED);
  const names = Object.keys(NEWS) as NewsName[];
  return names.flatMap((news) => {
    const documents = shuffled(readLines<GoldDocument>(pathOf(corpora, NEWS[news])), random);
    return documents.flatMap((document) => namesOf(document, news, random)).slice(0, Math.ceil(count / names.length));
  });
}

/** One name of each sentence that two labellers agree on. */
function namesOf({ id, text, entities, agreed = [] }: GoldDocument, news: NewsName, random: () => number): ToneItem[] {
  return agreed.flatMap(([start, end]) => {
    const sentence = text.slice(start, end);
    if (end - start < SHORTEST || end - start > LONGEST || sentence.trim().includes('\n')) return [];
    const names = entities.filter((one) => one.start >= start && one.end <= end && TYPES.has(one.type));
    const name = names[Math.floor(random() * names.length)];
    if (!name) return [];
    const target = { start: name.start - start, end: name.end - start };
    return [{ text: sentence, target, tone: 0 as const, article: `${news} ${id}` }];
  });
}

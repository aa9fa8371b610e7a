// What wink-nlp takes the words of an article for: a second opinion for the teacher of the tagger. Nothing of it ships.
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { POS } from '../src/language/codes.js';
import type { Language } from '../src/language/language.js';

const wink = winkNlp(model, ['sbd', 'pos']);
/** A token that wink does not have. */
const UNTOLD = 17;

/** wink's part of speech of each token, block by block; `UNTOLD` where its tokens are others. */
export function winkTags({ tokens, sentences }: Language, text: string): Uint32Array {
  const tags = new Uint32Array(tokens.count).fill(UNTOLD);
  for (let s = 0, next = 0; s < sentences.length; s = next) {
    while (next < sentences.length && sentences[next]!.block === sentences[s]!.block) next++;
    const { start, first } = sentences[s]!;
    tagBlock(text.slice(start, sentences[next - 1]!.end), start, first, tokens, tags);
  }
  return tags;
}

function tagBlock(run: string, base: number, first: number, tokens: Language['tokens'], tags: Uint32Array): void {
  const plain = run.replace(/[‘’ʼ]/g, "'").replace(/[‐‑]/g, '-').replace(/\s/g, ' ');
  const found = wink.readDoc(plain).tokens();
  const pos = found.out(wink.its.pos) as string[];
  let at = 0;
  let i = first;
  found.out(wink.its.value).forEach((value, k) => {
    while (plain[at] === ' ') at++;
    if (!plain.startsWith(value, at)) return;
    while (i < tokens.count && tokens.start[i]! < base + at) i++;
    at += value.length;
    if (tokens.start[i] === base + at - value.length && tokens.end[i] === base + at)
      tags[i] = POS[pos[k] as keyof typeof POS] ?? POS.OTHER;
  });
}

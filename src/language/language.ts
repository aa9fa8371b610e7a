import type { Document } from '../document/document.js';
import type { Block, Sentence } from '../schema/document.js';
import { sentenceStarts } from './sentences.js';
import { type NewToken, Tokens } from './tokens.js';
import { readTokens, type WinkToken } from './wink.js';

/** A sentence with its tokens, half-open. */
export interface SentenceTokens extends Sentence {
  readonly first: number;
  readonly last: number;
  /** Index of its block in `Document.blocks`. */
  readonly block: number;
}

/** The article's words: every block but boilerplate, in text order. */
export interface Language {
  readonly tokens: Tokens;
  readonly sentences: readonly SentenceTokens[];
}

/** Sentences and tokens of every block that is not boilerplate, each block read by itself: nothing runs from a heading into a paragraph. */
export function readLanguage(document: Document): Language {
  const tokens: NewToken[] = [];
  const sentenceOfToken: number[] = [];
  const sentences: SentenceTokens[] = [];
  document.blocks.forEach((block, index) => {
    if (block.kind === 'boilerplate') return;
    for (const sentence of sentencesOf(document.text, block)) {
      const first = tokens.length;
      for (const token of sentence) {
        tokens.push({ ...token, start: block.start + token.start, end: block.start + token.end });
        sentenceOfToken.push(sentences.length);
      }
      sentences.push({
        id: `n${sentences.length + 1}`,
        start: tokens[first]!.start,
        end: tokens.at(-1)!.end,
        sectionId: block.sectionId,
        blockId: block.id,
        first,
        last: tokens.length,
        block: index,
      });
    }
  });
  return { tokens: new Tokens(document.text, tokens, Int32Array.from(sentenceOfToken)), sentences };
}

function sentencesOf(text: string, block: Block): WinkToken[][] {
  const run = text.slice(block.start, block.end);
  const tokens = readTokens(run);
  const starts = sentenceStarts(run, tokens);
  const sentences: WinkToken[][] = [];
  tokens.forEach((token, i) => {
    if (starts.has(i)) sentences.push([]);
    sentences.at(-1)!.push(token);
  });
  return sentences;
}

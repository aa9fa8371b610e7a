import type { Document } from '../document/document.js';
import type { Block, Sentence } from '../schema/document.js';
import { currentForms, type Forms } from './forms.js';
import { findSentenceStarts } from './sentences.js';
import { Spans } from './spans.js';
import { tagWords } from './tagger.js';
import { tokenize } from './tokenizer.js';
import { Tokens } from './tokens.js';

/** A sentence with its tokens, half-open. */
export interface SentenceTokens extends Sentence {
  readonly first: number;
  readonly last: number;
  /** Index of its block in `Document.blocks`. */
  readonly block: number;
  /** Whether it is said of a picture, beside the story. */
  readonly isCaption: boolean;
}

/** The article's words: every block but boilerplate, in text order. */
export interface Language {
  readonly tokens: Tokens;
  readonly sentences: readonly SentenceTokens[];
}

/** Sentences and tokens of every block that is not boilerplate, each block read by itself: nothing runs from a heading into a paragraph. */
export function readLanguage({ text, blocks }: Document): Language {
  const spans = new Spans(text.length >> 2);
  const sentences: SentenceTokens[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== 'boilerplate') readBlock(text, block, index, spans, sentences);
  });
  const forms = currentForms();
  const { start, end } = spans.trimmed();
  const form = formsOf(text, start, end, forms);
  const pos = tagWords(form, forms, sentences);
  const sentence = sentenceOfEach(start.length, sentences);
  return { tokens: new Tokens(text, forms, { start, end, form, sentence, pos }), sentences };
}

function readBlock(text: string, block: Block, index: number, spans: Spans, sentences: SentenceTokens[]): void {
  const run = text.slice(block.start, block.end);
  const from = spans.count;
  tokenize(run, spans);
  const starts = findSentenceStarts(run, spans, from);
  spans.shift(from, block.start);
  for (let i = 0; i < starts.length; i++) {
    const first = starts[i]!;
    const last = starts[i + 1] ?? spans.count;
    sentences.push({
      id: `n${sentences.length + 1}`,
      start: spans.start[first]!,
      end: spans.end[last - 1]!,
      sectionId: block.sectionId,
      blockId: block.id,
      first,
      last,
      block: index,
      isCaption: block.kind === 'caption',
    });
  }
}

function formsOf(text: string, start: Int32Array, end: Int32Array, forms: Forms): Int32Array {
  const form = new Int32Array(start.length);
  for (let i = 0; i < form.length; i++) form[i] = forms.formAt(text, start[i]!, end[i]!);
  return form;
}

function sentenceOfEach(count: number, sentences: readonly SentenceTokens[]): Int32Array {
  const sentence = new Int32Array(count);
  for (let s = 1; s < sentences.length; s++) {
    for (let i = sentences[s]!.first; i < sentences[s]!.last; i++) sentence[i] = s;
  }
  return sentence;
}

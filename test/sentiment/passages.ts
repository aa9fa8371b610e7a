import type { Document } from '../../src/document/document.js';
import { type Language, readLanguage } from '../../src/language/language.js';
import type { TargetTone } from '../../src/schema/sentiment.js';
import { toneToward } from '../../src/sentiment/tone.js';
import { documentOf as plainDocument } from '../../training/documents.js';

/** Paragraphs as a document of one section each, split at blank lines. */
export function documentOf(text: string): Document {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ 0: run, index }) => ({ start: index, end: index + run.length }));
  const plain = plainDocument(text, paragraphs);
  return {
    ...plain,
    blocks: paragraphs.map(({ start, end }, i) => ({
      id: `b${i + 1}`,
      kind: 'paragraph',
      start,
      end,
      sectionId: `s${i + 1}`,
      reason: null,
    })),
    sections: paragraphs.map(({ start, end }, i) => ({
      id: `s${i + 1}`,
      role: i === 0 ? 'lede' : 'body',
      heading: null,
      level: 0,
      start,
      end,
      paragraphs: 1,
    })),
  };
}

export const languageOf = (text: string): Language => readLanguage(documentOf(text));

/** The tone of a text towards the first place where `target` stands in it. */
export function toneOf(text: string, target: string): TargetTone {
  const language = languageOf(text);
  const start = text.indexOf(target);
  return toneToward(language, ...language.tokens.within(start, start + target.length));
}

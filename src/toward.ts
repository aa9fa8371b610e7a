import { readDocument } from './document/read.js';
import { readOptions, readTarget } from './door.js';
import { readLanguage } from './language/language.js';
import type { TargetTone } from './schema/sentiment.js';
import type { Range } from './schema/span.js';
import { toneToward } from './sentiment/tone.js';

/**
 * The tone of a passage towards one span in it.
 *
 * @param text a sentence or a few
 * @param target the span, in UTF-16 code units of `text`
 * @returns label, score (−1 … 1) and confidence (measured share of such calls that are right, or null)
 * @throws {NutgrafError} `INVALID_INPUT` where the text is no string, or the span is not in it
 * @example sentimentToward('Critics called the mayor a liar.', { start: 15, end: 24 }).label // 'negative'
 */
export function sentimentToward(text: string, target: Range): TargetTone {
  const passage = readTarget(text, target);
  const language = readLanguage(readDocument({ text: passage.text, blocks: [wholeOf(passage.text)] }, standard));
  return toneToward(language, ...language.tokens.within(passage.target.start, passage.target.end));
}

const standard = readOptions(undefined);
const wholeOf = (text: string) => ({ kind: 'paragraph' as const, start: 0, end: text.length });

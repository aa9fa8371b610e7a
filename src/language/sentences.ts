import type { WinkToken } from './wink.js';

const CLOSING = /^["”’»)\]]+$/;
const ENDING = /[.!?…]["”’»)\]]*$/;

/**
 * Does a sentence begin with token i of this run? wink's word is taken, but for what quoted speech makes of it:
 * `"No!" she cried` is one sentence, and a closing mark belongs to what it closes.
 */
export function isNewSentence(run: string, tokens: readonly WinkToken[], i: number): boolean {
  if (i === 0) return true;
  const token = tokens[i]!;
  const form = run.slice(token.start, token.end);
  const before = tokens[i - 1]!;
  if (isTightClosing(form, before.end === token.start)) return false;
  if (
    CLOSING.test(run.slice(before.start, before.end)) &&
    before.first &&
    i > 1 &&
    isTightClosing(run.slice(before.start, before.end), tokens[i - 2]!.end === before.start)
  ) {
    // wink began the sentence with the closing mark; it begins here, unless the speaker follows ("she cried").
    return ENDING.test(run.slice(tokens[i - 2]!.start, before.end)) && !startsLower(form);
  }
  return token.first && !startsLower(form);
}

function isTightClosing(form: string, touches: boolean): boolean {
  return touches && CLOSING.test(form);
}

function startsLower(form: string): boolean {
  return /^\p{Ll}/u.test(form);
}

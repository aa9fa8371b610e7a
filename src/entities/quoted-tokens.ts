import { CAPITAL } from '../language/codes.js';
import type { Language } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { WordTable } from '../model/word-table.js';

/** 1 for each token between quotation marks, block by block. */
export function quotedTokens({ tokens, sentences }: Language): Uint8Array {
  const quoted = new Uint8Array(tokens.count);
  let open = false;
  sentences.forEach(({ first, last, block }, s) => {
    if (s === 0 || sentences[s - 1]!.block !== block) open = false;
    for (let i = first; i < last; i++) {
      open = markAt(tokens, i, open);
      quoted[i] = open ? 1 : 0;
    }
  });
  return quoted;
}

const MARKS = WordTable.ofLists({ opens: ['“', '«'], closes: ['”', '»'], turns: ['"'] });

function markAt(tokens: Tokens, i: number, open: boolean): boolean {
  if (tokens.capital[i] !== CAPITAL.noLetter) return open;
  const mark = MARKS.get(tokens.word[i]!);
  if (mark === undefined) return open;
  return mark === 'turns' ? !open : mark === 'opens';
}

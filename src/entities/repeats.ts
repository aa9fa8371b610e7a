import { CAPITAL } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { mix } from '../model/hash.js';
import { HashIndex } from '../model/hash-index.js';
import { type Name, nameOf } from './names.js';
import { hashOf } from './votes.js';
import { isCandidate } from './windows.js';

/** Words of a name that is looked for again, at most. */
const LONGEST = 4;
/** Times that a name of one word was read as one, before it is taken for one wherever it has a capital. */
const SURE = 2;

/** Adds names that the tagger read elsewhere in the article and passed over here: "[Vorhees] said …" at the head of a sentence. */
export function addRepeats(tokens: Tokens, names: readonly Name[]): readonly Name[] {
  const forms = new HashIndex(names.length);
  const known: { readonly name: Name; count: number }[] = [];
  for (const name of names) {
    const form = forms.add(hashOf(tokens, name));
    const same = known[form];
    if (same) same.count++;
    else known[form] = { name, count: 1 };
  }
  const taken = new Uint8Array(tokens.count);
  for (const { first, last } of names) taken.fill(1, first, last);
  const added: Name[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (taken[i] || !isCandidate(tokens, i)) continue;
    const last = endOfKnown(tokens, i, taken, (hash, words) => {
      const form = forms.find(hash);
      return form >= 0 && known[form]!.count >= (words === 1 ? SURE : 1);
    });
    if (last < 0) continue;
    const { type } = known[forms.find(hashOf(tokens, { first: i, last }))]!.name;
    added.push(nameOf(tokens, i, last, type, 'named-elsewhere'));
    i = last - 1;
  }
  return added.length === 0 ? names : [...names, ...added].sort((a, b) => a.first - b.first);
}

/** The end of the longest known name that begins at token i, in its sentence and outside other names; −1 where there is none. */
function endOfKnown(tokens: Tokens, i: number, taken: Uint8Array, isKnown: (hash: number, words: number) => boolean): number {
  let hash = 0;
  let found = -1;
  for (let last = i; last < tokens.count && last - i < LONGEST && !taken[last]; last++) {
    if (tokens.sentence[last] !== tokens.sentence[i]) break;
    hash = mix(hash, tokens.word[last]!);
    if (tokens.capital[last] !== CAPITAL.none && isKnown(hash, last + 1 - i)) found = last + 1;
  }
  return found;
}

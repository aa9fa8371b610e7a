import { CAPITAL } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { mix } from '../model/hash.js';
import { HashIndex } from '../model/hash-index.js';
import type { EntityType } from '../schema/entities.js';
import { type Name, nameOf } from './names.js';
import { hashOf } from './votes.js';
import { isCandidate } from './windows.js';

/** Words of a name that is looked for again, at most. */
const LONGEST = 4;
/** Times that a name of one word was read as one, before it is taken for one wherever it has a capital. */
const SURE = 2;

/**
 * Adds names that the tagger read elsewhere in the article and passed over here, "[Vorhees] said …" at the head of a sentence, or of which it
 * read a part alone: "the [Lady Marwen]", not "Marwen".
 */
export function addRepeats(tokens: Tokens, names: readonly Name[]): readonly Name[] {
  const forms = new HashIndex(names.length);
  const known: { readonly type: EntityType; count: number }[] = [];
  for (const name of names) {
    const form = forms.add(hashOf(tokens, name));
    const same = known[form];
    if (same) same.count++;
    else known[form] = { type: name.type, count: 1 };
  }
  const typeKnown = (hash: number, words: number): EntityType | null => {
    const form = forms.find(hash);
    // Looking up −1 in an array is six times slower than asking for it.
    const same = form < 0 ? undefined : known[form];
    return same && same.count >= (words === 1 ? SURE : 1) ? same.type : null;
  };
  /** Of each token the name that it is of, plus one. */
  const nameOfToken = new Int32Array(tokens.count);
  names.forEach(({ first, last }, i) => {
    nameOfToken.fill(i + 1, first, last);
  });
  const at = (token: number): Name | null => names[nameOfToken[token]! - 1] ?? null;
  const added: Name[] = [];
  const replaced = new Set<Name>();
  for (let i = 0; i < tokens.count; i++) {
    if (!isCandidate(tokens, i)) continue;
    const repeat = repeatAt(tokens, i, at, typeKnown);
    if (!repeat) continue;
    added.push(nameOf(tokens, i, repeat.last, repeat.type, 'named-elsewhere'));
    for (let token = i; token < repeat.last; token++) if (nameOfToken[token]) replaced.add(at(token)!);
    i = repeat.last - 1;
  }
  return [...names.filter((name) => !replaced.has(name)), ...added].sort((a, b) => a.first - b.first);
}

/** The longest known name that begins at token i, in its sentence, that holds others whole or none; null where it is read already. */
function repeatAt(
  tokens: Tokens,
  i: number,
  at: (token: number) => Name | null,
  typeKnown: (hash: number, words: number) => EntityType | null,
): { readonly last: number; readonly type: EntityType } | null {
  let hash = 0;
  let found = null;
  for (let last = i; last - i < LONGEST && tokens.sentence[last] === tokens.sentence[i]; last++) {
    const inner = at(last);
    if (inner && (inner.first < i || inner.own)) break;
    hash = mix(hash, tokens.word[last]!);
    const type = tokens.capital[last] === CAPITAL.none ? null : typeKnown(hash, last + 1 - i);
    if (type && (inner === null || inner.last === last + 1)) found = { last: last + 1, type };
  }
  return found && at(i)?.last === found.last ? null : found;
}

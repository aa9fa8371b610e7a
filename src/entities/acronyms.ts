import { CAPITAL } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import { type Name, nameOf } from './names.js';

/** Letters an acronym has at least, for it to be looked for outside the names that the tagger read. */
const SHORTEST = 3;

/** A name's initials: those of all its words, and of those with capitals. */
export function acronymsOf(tokens: Tokens, first: number, last: number): string[] {
  let all = '';
  let capitals = '';
  for (let i = first; i < last; i++) {
    if (tokens.capital[i] === CAPITAL.noLetter) continue;
    const initial = tokens.lower(i)[0] ?? '';
    all += initial;
    if (tokens.capital[i] !== CAPITAL.none) capitals += initial;
  }
  return [...new Set([all, capitals])].filter((letters) => letters.length > 1);
}

/** Adds the acronyms of organizations named in full that the tagger passed over: "the Korean People's Army … [KPA] posts". */
export function addAcronyms(tokens: Tokens, names: readonly Name[]): readonly Name[] {
  const known = new Set<number>();
  for (const { type, first, last } of names) {
    if (type !== 'organization' || last - first < SHORTEST) continue;
    for (const letters of acronymsOf(tokens, first, last)) if (letters.length >= SHORTEST) known.add(hashString(letters));
  }
  if (known.size === 0) return names;
  const taken = new Uint8Array(tokens.count);
  for (const { first, last } of names) taken.fill(1, first, last);
  const added: Name[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (taken[i] || tokens.capital[i] !== CAPITAL.all || !known.has(tokens.word[i]!)) continue;
    added.push(nameOf(tokens, i, i + 1, 'organization', 'acronym-of-name'));
  }
  return [...names, ...added].sort((a, b) => a.first - b.first);
}

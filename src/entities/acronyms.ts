import { CAPITAL } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import { type Name, nameOf } from './names.js';
import type { TokenRange } from './result.js';

/** Letters an acronym has at least, for it to be looked for outside the names that the tagger read. */
const SHORTEST = 3;

/**
 * What a name's initials spell, all of them and those in capitals: "Federal Bureau of Investigation": fboi and fbi; what is an acronym itself
 * is whole in it: "UK Harbour Guild": ukhg. Two letters are too few where only one of them is a capital: "Corran police" is no "CP".
 */
export function acronymsOf(tokens: Tokens, { first, last }: TokenRange): string[] {
  let all = '';
  let capitals = '';
  let whole = '';
  for (let i = first; i < last; i++) {
    if (tokens.capital[i] === CAPITAL.noLetter) continue;
    const lower = tokens.lower(i);
    all += lower[0]!;
    if (tokens.capital[i] === CAPITAL.none) continue;
    capitals += lower[0]!;
    whole += tokens.capital[i] === CAPITAL.all ? lower : lower[0]!;
  }
  return [all, capitals, ...(whole === capitals ? [] : [whole])].filter(
    (letters) => letters.length > (capitals.length > 1 ? 1 : 2),
  );
}

/**
 * Is a name in brackets short for what stands before them? "Ministry of Ports and Harbours [(MOPHA)]": its letters stand there in
 * their order, the first of them as the beginning of a word (Schwartz and Hearst 2003).
 */
export function isShortFor(letters: string, long: string): boolean {
  let left = letters.length;
  for (let at = long.length - 1; at >= 0 && left > 0; at--) {
    if (long[at] === letters[left - 1] && (left > 1 || at === 0 || long[at - 1] === ' ')) left--;
  }
  return left === 0;
}

/** Adds the acronyms of organizations named in full that the tagger passed over: "the Korean People's Army … [KPA] posts". */
export function addAcronyms(tokens: Tokens, names: readonly Name[]): readonly Name[] {
  const known = new Set<number>();
  for (const name of names) {
    if (name.type !== 'organization') continue;
    for (const letters of acronymsOf(tokens, name)) if (letters.length >= SHORTEST) known.add(hashString(letters));
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

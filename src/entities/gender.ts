import { POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { genderOfGivenName } from './given-names.js';
import type { Name } from './names.js';

export type Gender = 'female' | 'male';

const MALE = new Set(
  'mr sir lord king prince duke count baron emperor father husband son brother uncle nephew grandfather grandson widower man boy boyfriend businessman congressman spokesman salesman policeman fireman priest pope monk imam sheikh cardinal bishop mister'.split(
    ' ',
  ),
);
const FEMALE = new Set(
  'mrs ms miss mme lady dame queen princess duchess countess baroness empress mother wife daughter sister aunt niece grandmother granddaughter widow woman girl girlfriend actress businesswoman chairwoman congresswoman spokeswoman saleswoman policewoman nun midwife heroine'.split(
    ' ',
  ),
);

/** The gender that a word says of the person it is said of: "Mrs", "actress". */
export function genderOfWord(word: string): Gender | null {
  const plain = word.endsWith('.') ? word.slice(0, -1) : word;
  if (FEMALE.has(plain)) return 'female';
  return MALE.has(plain) ? 'male' : null;
}

/** The gender of the title right before a name: "[Mrs] Warren", "[Mr.] Khan". */
export function titleGender(tokens: Tokens, first: number): Gender | null {
  const before = first - 1;
  if (before < 0 || tokens.sentence[before] !== tokens.sentence[first]) return null;
  if (tokens.lower(before) === '.' && before > 0) return genderOfWord(tokens.lower(before - 1));
  return genderOfWord(tokens.lower(before));
}

/** The gender that titles and words of roles say of a person. */
export function genderSaidOf(tokens: Tokens, names: readonly Name[], roles: readonly string[]): Gender | null {
  for (const { first } of names) {
    const said = titleGender(tokens, first);
    if (said) return said;
  }
  return roles.map(genderOfWord).find((said) => said !== null) ?? null;
}

/** What more of the pronouns that come next after a name agree on than not, by more than `margin`: "Ruiz said [he] …". */
export function genderInPronouns(tokens: Tokens, names: readonly Name[], margin = 1): Gender | null {
  let balance = 0;
  for (const { last } of names) balance += pronounAfter(tokens, last);
  return balance > margin ? 'female' : balance < -margin ? 'male' : null;
}

/** 1 for "she" or "her", −1 for "he" or "his", where nobody else is named before it in the sentence; 0 for neither. */
function pronounAfter(tokens: Tokens, from: number): number {
  for (let i = from; i < tokens.count && tokens.sentence[i] === tokens.sentence[from - 1]; i++) {
    if (tokens.pos[i] === POS.PROPN) return 0;
    if (tokens.pos[i] !== POS.PRON) continue;
    const word = tokens.lower(i);
    if (word === 'he' || word === 'his') return -1;
    if (word === 'she' || word === 'her') return 1;
  }
  return 0;
}

/** The gender that a person's first name has, where women alone or men alone bear it. */
export function genderOfFirstNames(tokens: Tokens, names: readonly Name[]): Gender | null {
  for (const { first, last } of names) {
    const known = last - first > 1 ? genderOfGivenName(tokens.word[first]!) : null;
    if (known) return known;
  }
  return names.every(({ first, last }) => last - first === 1) ? genderOfGivenName(tokens.word[names[0]!.first]!) : null;
}

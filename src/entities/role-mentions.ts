import { LEXICON, POS } from '../language/codes.js';
import type { Language } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { HashIndex } from '../model/hash-index.js';
import type { Person } from './people.js';
import type { TokenRange } from './result.js';
import { isRoleWord, type Role, type TypeOfToken } from './roles.js';

/** Somebody spoken of by role: "the Keshn [president]". */
export interface RoleMention extends TokenRange {
  /** Index of the person's group. */
  readonly group: number;
  readonly rule: 'role-of-place' | 'role-alone';
}

/** Sentences back to the last mention of whoever bears a role, for the role alone to mean them. */
const NEAR = 6;

/** "the president", "the Keshi president", "Kesh's president": where exactly one person of the article bears the role. */
export function findRoleMentions(
  { tokens, sentences }: Language,
  persons: readonly Person[],
  typeOf: TypeOfToken,
): RoleMention[] {
  const byHead = bearersByHead(tokens, persons);
  if (!byHead) return [];
  const taken = new Set(persons.flatMap(({ roles }) => roles.map(({ head }) => head)));
  const found: RoleMention[] = [];
  for (const { first, last } of sentences) {
    for (let head = first + 1; head < last; head++) {
      const named = byHead(tokens.word[head]!);
      if (!named || taken.has(head) || typeOf(head) || !isRoleWord(tokens, head)) continue;
      const phrase = phraseAround(tokens, first, last, head, typeOf);
      if (!phrase) continue;
      const origins = originsIn(tokens, phrase.first, head);
      const [bearer, another] = named.filter(({ roles }) => roles.some((role) => agrees(tokens, role, head, origins)));
      if (!bearer || another) continue;
      if (origins.length > 0) found.push({ ...phrase, group: bearer.group, rule: 'role-of-place' });
      else if (isNear(tokens, bearer, head)) found.push({ ...phrase, group: bearer.group, rule: 'role-alone' });
    }
  }
  return found;
}

/** Tells the persons that bear a role, by the hash of its noun; null where nobody bears any. */
function bearersByHead(tokens: Tokens, persons: readonly Person[]): ((noun: number) => readonly Person[] | undefined) | null {
  const heads = new HashIndex(persons.reduce((sum, { roles }) => sum + roles.length, 0));
  const bearers: Person[][] = [];
  for (const person of persons) {
    for (const { head } of person.roles) {
      const number = heads.add(tokens.word[head]!);
      if (bearers[number]?.at(-1) === person) continue;
      if (bearers[number]) bearers[number].push(person);
      else bearers[number] = [person];
    }
  }
  return heads.size === 0 ? null : (noun) => bearers[heads.find(noun)];
}

function isNear(tokens: Tokens, { names }: Person, head: number): boolean {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (names[middle]!.first < head) low = middle + 1;
    else high = middle;
  }
  return low > 0 && tokens.sentence[head]! - tokens.sentence[names[low - 1]!.first]! <= NEAR;
}

/** The phrase that a role's noun closes, from its article on, without names inside; null where it is part of something larger. */
function phraseAround(tokens: Tokens, low: number, high: number, head: number, typeOf: TypeOfToken): TokenRange | null {
  const next = head + 1;
  if (
    next < high &&
    (tokens.pos[next] === POS.PROPN ||
      tokens.pos[next] === POS.NOUN ||
      typeOf(next) ||
      tokens.lower(next) === 'of' ||
      tokens.lower(next) === '-')
  )
    return null;
  let first = head;
  while (first > low && !typeOf(first - 1) && isInside(tokens, first - 1)) first--;
  const before = first > low ? tokens.lower(first - 1) : '';
  if (before === 'the') return { first: first - 1, last: next };
  if (first > low && typeOf(first - 1) === 'place') return { first, last: next };
  if ((before === "'s" || before === "'") && first - 1 > low && typeOf(first - 2) === 'place') return { first, last: next };
  return null;
}

const isInside = (tokens: Tokens, i: number): boolean =>
  tokens.pos[i] === POS.ADJ || tokens.pos[i] === POS.NOUN || (tokens.flags[i]! & (LEXICON.demonym | LEXICON.role)) !== 0;

/** Words for a country before the noun. */
function originsIn(tokens: Tokens, first: number, head: number): string[] {
  const origins: string[] = [];
  const from = tokens.lower(first - 1) === "'s" || tokens.lower(first - 1) === "'" ? first - 2 : first - 1;
  for (let i = Math.max(0, from); i < head; i++) {
    if (tokens.flags[i]! & (LEXICON.demonym | LEXICON.country | LEXICON.region)) origins.push(tokens.lower(i));
  }
  return origins;
}

/** The same noun, and no other country: a role without a country agrees with any. */
function agrees(tokens: Tokens, role: Role, head: number, origins: readonly string[]): boolean {
  if (tokens.lower(role.head) !== tokens.lower(head)) return false;
  if (origins.length === 0) return true;
  const own: string[] = [];
  for (let i = role.first; i < role.last; i++) {
    if (tokens.flags[i]! & (LEXICON.demonym | LEXICON.country | LEXICON.region)) own.push(tokens.lower(i));
  }
  return own.some((word) => origins.some((origin) => sameCountry(word, origin)));
}

/** Peoples whose name does not begin like their country's. */
const IRREGULAR: Readonly<Record<string, string>> = {
  american: 'us',
  'u.s.': 'us',
  usa: 'us',
  states: 'us',
  british: 'uk',
  'u.k.': 'uk',
  britain: 'uk',
  kingdom: 'uk',
  french: 'france',
  dutch: 'netherlands',
  german: 'germany',
  greek: 'greece',
  swiss: 'switzerland',
  danish: 'denmark',
  spanish: 'spain',
  thai: 'thailand',
  welsh: 'wales',
  philippine: 'philippines',
  filipino: 'philippines',
};

function sameCountry(a: string, b: string): boolean {
  const [x, y] = [IRREGULAR[a] ?? a, IRREGULAR[b] ?? b];
  return x === y || (x.length > 3 && y.length > 3 && x.slice(0, 4) === y.slice(0, 4));
}

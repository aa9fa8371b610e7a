import { CAPITAL, LEXICON, POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import type { EntityType } from '../schema/entities.js';
import { genderOfWord } from './gender.js';
import type { Name } from './names.js';
import type { TokenRange } from './result.js';

/** What somebody is called besides the name: "[US Secretary of State] Lena Ortiz". */
export interface Role extends TokenRange {
  /** The token of its noun: "Secretary". */
  readonly head: number;
}

/** Tokens of a role at most, and of the part after "of". */
const LONGEST = 9;
const LONGEST_TAIL = 5;
const TAIL_WORDS = new Set(['of', 'for', 'in', 'at', 'to']);
/** Words that a title capitalizes: "[Foreign] Minister". */
const ORDINARY = LEXICON.adjective | LEXICON.noun;
const ARTICLES = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their']);

/** Types of the names that tokens stand in, null outside names. */
export type TypeOfToken = (token: number) => EntityType | null;

/** The role that leads up to a name, if one does. */
export function roleBefore(tokens: Tokens, low: number, name: Name, typeOf: TypeOfToken): Role | null {
  const last = tokens.lower(name.first - 1) === '.' ? name.first - 1 : name.first;
  if (last <= low) return null;
  const head = isRoleWord(tokens, last - 1) ? last - 1 : headOfTail(tokens, low, last, typeOf);
  if (head === null) return null;
  let first = head;
  while (first > low && last - first < LONGEST && isModifier(tokens, first - 1, low, typeOf)) first--;
  while (tokens.lower(first) === '-') first++;
  return { first, last, head };
}

/** "[Secretary] of State" before a name: the noun that the tail belongs to. */
function headOfTail(tokens: Tokens, low: number, last: number, typeOf: TypeOfToken): number | null {
  for (let i = last - 2; i > low && last - i <= LONGEST_TAIL; i--) {
    if (typeOf(i) === 'person') return null;
    if (TAIL_WORDS.has(tokens.lower(i))) return isRoleWord(tokens, i - 1) ? i - 1 : null;
    if (!isNominal(tokens, i) && tokens.lower(i) !== 'and' && tokens.lower(i) !== 'the') return null;
  }
  return null;
}

/** The role that follows a name between commas: "Amara Osei, a [vet in Leith],". */
export function roleAfter(tokens: Tokens, high: number, name: Name, typeOf: TypeOfToken): Role | null {
  let first = name.last;
  if (tokens.lower(first) === ',' && tokens.pos[first + 1] === POS.NUM && tokens.lower(first + 2) === ',') first += 2;
  if (first >= high || tokens.lower(first) !== ',') return null;
  first++;
  if (ARTICLES.has(tokens.lower(first))) first++;
  const nounEnd = endOfNominal(tokens, first, Math.min(high, first + LONGEST), typeOf);
  const head = nounEnd - 1;
  if (nounEnd <= first || !isRoleWord(tokens, head) || isPlural(tokens, head)) return null;
  let last = nounEnd;
  while (last < high && TAIL_WORDS.has(tokens.lower(last)) && last - first < LONGEST) {
    const from = ARTICLES.has(tokens.lower(last + 1)) ? last + 2 : last + 1;
    const end = endOfNominal(tokens, from, Math.min(high, from + LONGEST_TAIL), typeOf);
    if (end <= from) break;
    last = end;
  }
  const closed = last >= high || tokens.pos[last] === POS.PUNCT || tokens.pos[last] === POS.PRON || tokens.pos[last] === POS.VERB;
  return closed ? { first, last, head } : null;
}

function endOfNominal(tokens: Tokens, first: number, high: number, typeOf: TypeOfToken): number {
  let end = first;
  while (end < high && typeOf(end) !== 'person' && (isNominal(tokens, end) || (tokens.lower(end) === '-' && end > first))) end++;
  return end;
}

/** A word for what somebody does or is: "minister", "captain", "Sen."; not "Mr". */
export function isRoleWord(tokens: Tokens, i: number): boolean {
  const flags = tokens.flags[i] ?? 0;
  if (flags & LEXICON.role) return true;
  const lower = tokens.lower(i);
  if (flags & LEXICON.honorific) return genderOfWord(lower) === null;
  return /^[a-z]+(?:man|woman|person)$/.test(lower) && lower.length > 6;
}

const isPlural = (tokens: Tokens, i: number): boolean => tokens.lemma(i) !== tokens.lower(i) && tokens.lower(i).endsWith('s');

const isNominal = (tokens: Tokens, i: number): boolean =>
  tokens.pos[i] === POS.NOUN || tokens.pos[i] === POS.PROPN || tokens.pos[i] === POS.ADJ;

/** May the word stand before a role's noun? Capitals of a sentence's first word or a headline say nothing, so there the lexicon decides. */
function isModifier(tokens: Tokens, i: number, low: number, typeOf: TypeOfToken): boolean {
  const type = typeOf(i);
  if (type) return type === 'place' || type === 'organization' || type === 'group';
  const flags = tokens.flags[i]!;
  if (flags & (LEXICON.month | LEXICON.weekday)) return false;
  if (flags & LEXICON.demonym) return true;
  // "plans to host [Keshi President] Ivo Marsh"
  if (tokens.lower(i - 1) === 'to' && tokens.capital[i] === CAPITAL.none && tokens.pos[i] !== POS.ADJ) return false;
  if (flags & (LEXICON.role | LEXICON.honorific)) return true;
  if (tokens.lower(i) === '-') return i > low && !tokens.spaceBefore(i);
  if (!isNominal(tokens, i)) return false;
  return tokens.capital[i] === CAPITAL.none || ((flags & ORDINARY) !== 0 && !(flags & LEXICON.infinitive));
}

import { CAPITAL, LEXICON, POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import type { EntityType } from '../schema/entities.js';
import { genderOfWord } from './gender.js';
import type { Name } from './names.js';
import { LIKELY_STEPS, likelyKind, nounAt, nounKindOf } from './nouns.js';
import type { TokenRange } from './result.js';

/** What somebody is called besides the name: "[US Secretary of State] Lena Ortiz". */
export interface Role extends TokenRange {
  /** The token of its noun: "Secretary". */
  readonly head: number;
}

/** Tokens of a role at most, and of the part after "of". */
const LONGEST = 9;
const LONGEST_TAIL = 5;
const TAIL_WORDS = new Set(['of', 'for', 'in', 'at', 'to', 'from', 'with', 'on']);
/** Words that a title capitalizes: "[Foreign] Minister". */
const ORDINARY = LEXICON.adjective | LEXICON.noun;
/** Persons who share a role at most. */
const MOST = 8;
const JOINING = new Set(['and', ',']);
/** "last [week] Secretary Ana Costa said" */
const TIMES = new Set([
  'day',
  'night',
  'week',
  'month',
  'year',
  'morning',
  'afternoon',
  'evening',
  'yesterday',
  'today',
  'tomorrow',
  'tonight',
]);
/** Of those that are no names: "GOP". */
const LONGEST_ACRONYM = 3;
const DEFINITE = new Set(['the', 'its', 'his', 'her', 'their', 'our', 'my']);
const ARTICLES = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their']);

/** Types of the names that tokens stand in, null outside names. */
export type TypeOfToken = (token: number) => EntityType | null;

/** The role that leads up to a name, if one does. */
export function roleBefore(tokens: Tokens, low: number, name: TokenRange, typeOf: TypeOfToken): Role | null {
  return roleRightBefore(tokens, low, name, typeOf) ?? roleOfSeveral(tokens, low, name, typeOf);
}

/** "[astronauts] Ana Costa and Leo Brandt": the role of the first is that of all, where its noun is a plural. */
function roleOfSeveral(tokens: Tokens, low: number, { first }: TokenRange, typeOf: TypeOfToken): Role | null {
  let start = first;
  let end = first;
  for (let n = 1; n < MOST && start > low + 1 && JOINING.has(tokens.lower(start - 1)) && typeOf(start - 2) === 'person'; n++) {
    end = start - 1;
    start -= 2;
    while (start > low && typeOf(start - 1) === 'person') start--;
  }
  if (start === first) return null;
  const role = roleRightBefore(tokens, low, { first: start, last: end }, typeOf);
  return role && isPlural(tokens, role.head) ? role : null;
}

function roleRightBefore(tokens: Tokens, low: number, name: TokenRange, typeOf: TypeOfToken): Role | null {
  const mark = tokens.lower(name.first - 1);
  const last = mark === '.' || mark === ',' ? name.first - 1 : name.first;
  if (last <= low) return null;
  const head = headBefore(tokens, low, last, typeOf);
  if (head === null) return null;
  let first = head;
  while (first > low && last - first < LONGEST && isModifier(tokens, first - 1, low, typeOf)) first--;
  while (tokens.lower(first) === '-') first++;
  const isOwn =
    mark === ','
      ? !isPlural(tokens, head) && isAppositive(tokens, low, first, name.last)
      : !isPlural(tokens, head) || JOINING.has(tokens.lower(name.last));
  return isOwn ? { first, last, head } : null;
}

/** "the [mayor of Loren], Ana Costa[,]", "its [chair], Ana Costa[.]"; not "told the [mayor], Ana Costa said". */
function isAppositive(tokens: Tokens, low: number, first: number, behind: number): boolean {
  const isDefinite = first > low && (DEFINITE.has(tokens.lower(first - 1)) || tokens.lower(first - 1) === "'s");
  return isDefinite && (behind >= tokens.count || tokens.pos[behind] === POS.PUNCT);
}

/**
 * The noun of a role that ends before token `last`: "[coach]", "[Chancellor] of the Exchequer", "[Minister] for Fisheries", "spokesman for
 * presidential [candidate]"; null where none does.
 */
function headBefore(tokens: Tokens, low: number, last: number, typeOf: TypeOfToken): number | null {
  if (isRoleWord(tokens, last - 1)) return last - 1;
  const ofTail = headOfTail(tokens, low, last, typeOf);
  const isInTail = ofTail !== null && (tokens.lower(ofTail + 1) === 'of' || tokens.capital[last - 1] !== CAPITAL.none);
  const isNoun = tokens.pos[last - 1] === POS.NOUN || tokens.pos[last - 1] === POS.PROPN;
  return !isInTail && isNoun && !typeOf(last - 1) && isRole(tokens, last - 1) ? last - 1 : ofTail;
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
  if (nounEnd <= first || !isRole(tokens, head) || isPlural(tokens, head)) return null;
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

/** A role word, or a noun that is said of persons most of the time: "pioneer", "coach"; not "Mr". */
function isRole(tokens: Tokens, i: number): boolean {
  if (isRoleWord(tokens, i)) return true;
  const isTitle = ((tokens.flags[i] ?? 0) & LEXICON.honorific) !== 0;
  return !isTitle && likelyKind(nounAt(tokens.word[i]!), nounKindOf('person')) === LIKELY_STEPS - 1;
}

const isPlural = (tokens: Tokens, i: number): boolean => tokens.lemma(i) !== tokens.lower(i) && tokens.lower(i).endsWith('s');

const isNominal = (tokens: Tokens, i: number): boolean =>
  tokens.pos[i] === POS.NOUN || tokens.pos[i] === POS.PROPN || tokens.pos[i] === POS.ADJ;

/** A word of a headline, no acronym. */
const isShout = (tokens: Tokens, i: number): boolean =>
  tokens.capital[i] === CAPITAL.all && tokens.form(i).length > LONGEST_ACRONYM;

/** "plans to [host] Keshi President Ivo Marsh", "Ana Costa to [Meet] Keshi President"; not "according to [Finance] Minister Ivo Marsh". */
const mayBeVerb = ({ capital, flags, pos }: Tokens, i: number): boolean =>
  capital[i] === CAPITAL.none
    ? pos[i] !== POS.ADJ
    : (flags[i]! & (LEXICON.infinitive | ORDINARY)) === LEXICON.infinitive && (flags[i + 1]! & LEXICON.demonym) !== 0;

/** May the word stand before a role's noun? The capital of a sentence's first word says nothing: the next word's or the lexicon decides. */
function isModifier(tokens: Tokens, i: number, low: number, typeOf: TypeOfToken): boolean {
  const type = typeOf(i);
  if (type) return type === 'place' || type === 'organization' || type === 'group';
  const flags = tokens.flags[i]!;
  if (flags & (LEXICON.month | LEXICON.weekday) || TIMES.has(tokens.lower(i)) || isShout(tokens, i)) return false;
  if (flags & LEXICON.demonym) return true;
  if (tokens.lower(i - 1) === 'to' && mayBeVerb(tokens, i)) return false;
  if (flags & (LEXICON.role | LEXICON.honorific)) return true;
  if (tokens.lower(i) === '-') return i > low && !tokens.spaceBefore(i);
  if (!isNominal(tokens, i)) return false;
  if (i > low || tokens.capital[i] === CAPITAL.none || tokens.capital[i + 1] === CAPITAL.first) return true;
  return (flags & ORDINARY) !== 0 && !(flags & LEXICON.infinitive);
}

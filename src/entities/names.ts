import { CAPITAL, LEXICON, POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { WordSet } from '../model/word-set.js';
import type { EntityType } from '../schema/entities.js';
import type { Range } from '../schema/span.js';
import { countryNamed, placeAt } from './gazetteer.js';
import { ENTITY_TYPE, type TaggedName, TYPES } from './labels.js';
import type { TokenRange } from './result.js';
import { hashOf } from './votes.js';

/** A name as it stands in the text. */
export interface Name {
  /** Tokens, half-open. */
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  /** Its words in lower case, without accents, stops and hyphens: what is compared. */
  readonly words: readonly string[];
  /** Equal for names that are one by their form: "US", "U.S." and "United States" too. */
  readonly key: string;
  /** What found it. */
  readonly rule: string;
  /** What a caller's lexicon or recognizer said of it; undefined for what was read. */
  readonly own?: Own;
}

/** What a caller said of a name. */
export interface Own {
  /** Its characters, which may begin or end inside a token. */
  readonly range: Range;
  /** The thing that it is a name of: names of one thing are one entity, those of two are two. null where the caller did not tell. */
  readonly thing: string | null;
  /** True for another name of the thing than the one that it goes by. */
  readonly alias: boolean;
}

const LEADING = new WordSet(`the a an " “ ‘ ' ( -`);
const TRAILING = new WordSet(`'s ' " ” ) , - : ;`);

/** The names that the tagger read, cut to what is the name itself; those that name nobody are left out. */
export function tidyNames(tokens: Tokens, tagged: readonly TaggedName[]): Name[] {
  const things = thingsOf(tokens, tagged);
  return tagged.flatMap((name, i) => {
    const own = cut(tokens, name);
    const type = things.get(hashOf(tokens, own)) ?? ENTITY_TYPE[TYPES[name.type]!];
    const room = { first: tagged[i - 1]?.last ?? 0, last: tagged[i + 1]?.first ?? tokens.count };
    const { first, last } = type === 'person' ? wholePerson(tokens, own, room) : own;
    return first < last &&
      hasLetter(tokens, first, last) &&
      !isAdjective(tokens, first, last) &&
      !isDescription(tokens, type, first, last)
      ? [nameOf(tokens, first, last, type, 'names-read-twice')]
      : [];
  });
}

/** What begins with a person's title but is elsewhere, as often, read as something else is that: the ferry "Lady Marwen". */
function thingsOf(tokens: Tokens, tagged: readonly TaggedName[]): Map<number, EntityType> {
  const titled = new Map<number, number>();
  const things = new Map<number, EntityType>();
  for (const name of tagged) {
    const { first, last } = cut(tokens, name);
    if (last - first < 2 || !isTitle(tokens, first)) continue;
    const form = hashOf(tokens, { first, last });
    const type = ENTITY_TYPE[TYPES[name.type]!];
    titled.set(form, (titled.get(form) ?? 0) + (type === 'person' ? 1 : -1));
    if (type !== 'person' && !things.has(form)) things.set(form, type);
  }
  for (const [form, persons] of titled) if (persons > 0) things.delete(form);
  return things;
}

/** A name over these tokens. */
export function nameOf(tokens: Tokens, first: number, last: number, type: EntityType, rule: string): Name {
  const words = wordsOf(tokens, first, last);
  return { first, last, type, words, key: keyOf(tokens, first, last, words), rule };
}

function cut(tokens: Tokens, name: TaggedName): TokenRange {
  let { first, last } = name;
  while (first < last && LEADING.has(tokens.word[first]!)) first++;
  while (last > first && TRAILING.has(tokens.word[last - 1]!)) last--;
  return { first, last };
}

/** The name without a title, and with all that hyphens join to it. */
const wholePerson = (tokens: Tokens, name: TokenRange, room: TokenRange): TokenRange =>
  joinedBefore(tokens, joinedBehind(tokens, withoutTitle(tokens, name), room), room);

/** "Kim Jong[-un]", "Almaz Wolde[-Giorgis]"; but "Ann Lee-led talks": what stands before a noun says of what kind that is. */
function joinedBehind(tokens: Tokens, { first, last }: TokenRange, room: TokenRange): TokenRange {
  let end = last;
  while (end + 2 <= room.last && isHyphen(tokens, end) && isPartBehind(tokens, end + 1)) end += 2;
  return { first, last: end };
}

function isPartBehind(tokens: Tokens, part: number): boolean {
  if (tokens.capital[part] !== CAPITAL.none) return tokens.capital[part] !== CAPITAL.noLetter;
  const next = part + 1 < tokens.count && tokens.sentence[part + 1] === tokens.sentence[part] ? tokens.pos[part + 1] : POS.PUNCT;
  return !isKnown(tokens, part, VERBAL) && next !== POS.NOUN && next !== POS.PROPN && next !== POS.ADJ;
}

/** "[Tae-suk] Jensen"; but "Kesh-born Ann Lee". */
function joinedBefore(tokens: Tokens, { first, last }: TokenRange, room: TokenRange): TokenRange {
  const start = first - 3;
  const isJoined =
    start >= room.first &&
    tokens.sentence[start] === tokens.sentence[first] &&
    isHyphen(tokens, first - 2) &&
    tokens.capital[start] !== CAPITAL.none &&
    tokens.capital[start] !== CAPITAL.noLetter &&
    tokens.capital[first - 1] === CAPITAL.none &&
    !isKnown(tokens, first - 1, COMMON);
  return { first: isJoined ? start : first, last };
}

/** A hyphen without a space on either side. */
const isHyphen = (tokens: Tokens, i: number): boolean =>
  tokens.lower(i) === '-' && !tokens.spaceBefore(i) && i + 1 < tokens.count && !tokens.spaceBefore(i + 1);

const isKnown = (tokens: Tokens, i: number, kinds: number): boolean => (tokens.flags[i]! & kinds) !== 0;

const VERBAL = LEXICON.pastTense | LEXICON.participle | LEXICON.gerund;
const COMMON = VERBAL | LEXICON.adjective | LEXICON.noun | LEXICON.infinitive | LEXICON.presentTense;

/** "[Mrs] Obuya", "[Assemblywoman] Selena Torres": the title is no part of the name. */
function withoutTitle(tokens: Tokens, { first, last }: TokenRange): TokenRange {
  let from = first;
  while (from < last - 1 && isTitle(tokens, from)) from += tokens.lower(from + 1) === '.' ? 2 : 1;
  return from < last ? { first: from, last } : { first, last };
}

function isTitle(tokens: Tokens, i: number): boolean {
  const flags = tokens.flags[i]!;
  if (flags & LEXICON.honorific) return true;
  const isName = flags & (LEXICON.firstName | LEXICON.maleName | LEXICON.femaleName | LEXICON.lastName);
  return (flags & LEXICON.role) !== 0 && !isName;
}

function hasLetter(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (tokens.capital[i] !== CAPITAL.noLetter) return true;
  return false;
}

/** "the [Keshi] president": says of what country, names nobody; "[Keshis] voted" does. */
function isAdjective(tokens: Tokens, first: number, last: number): boolean {
  if (last - first > 1 || !(tokens.flags[first]! & LEXICON.demonym) || tokens.flags[first]! & LEXICON.country) return false;
  const next = tokens.pos[last];
  const joined = tokens.sentence[first] === tokens.sentence[last];
  return joined && (next === POS.NOUN || next === POS.ADJ || next === POS.PROPN || tokens.lower(last) === '-');
}

const OPEN = new WordSet('“ " ‘ «');
const CLOSED = new WordSet('” " ’ \' »');
const INDEFINITE = new WordSet('a an');

/** "called it a “[Fresh Start]”": one of several, in somebody's words; a name takes no "a", but before a noun: "a “Late Show” guest". */
function isDescription(tokens: Tokens, type: EntityType, first: number, last: number): boolean {
  if (type === 'person' || type === 'organization' || type === 'place') return false;
  if (first < 2 || !OPEN.has(tokens.word[first - 1]!) || !INDEFINITE.has(tokens.word[first - 2]!)) return false;
  if (last >= tokens.count || !CLOSED.has(tokens.word[last]!)) return false;
  const next = tokens.pos[last + 1];
  return next !== POS.NOUN && next !== POS.ADJ && next !== POS.PROPN;
}

function wordsOf(tokens: Tokens, first: number, last: number): string[] {
  const words: string[] = [];
  for (let i = first; i < last; i++) {
    const word = plain(tokens.lower(i));
    if (word !== '') words.push(word);
  }
  return words;
}

const plain = (word: string): string =>
  isPlain(word)
    ? word
    : word
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[.\-,]/g, '');

/** Letters of ASCII, digits and apostrophes only, as nearly all words are. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code > 127 || (code >= 44 && code <= 46)) return false;
  }
  return true;
}

function keyOf(tokens: Tokens, first: number, last: number, words: readonly string[]): string {
  const place = placeAt(tokens, first, last);
  const name = words.join(' ');
  const country = place && place.last === last && place.country > 0 ? place.country : countryNamed(name);
  return country > 0 ? `country ${country}` : name;
}

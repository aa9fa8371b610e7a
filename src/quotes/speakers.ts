// Who says it: the source that the weights marked, as a span, as an entity, as somebody unnamed.

import { spanOf } from '../document/span.js';
import type { Entities } from '../entities/result.js';
import { CAPITAL, LEXICON, POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import type { Speaker } from '../schema/quotes.js';
import type { Run } from './windows.js';

/** Nouns for people whom a writer does not name: "officials said". */
const UNNAMED =
  /^(?:official|source|aide|adviser|advisor|insider|person|people|man|woman|staffer|operative|diplomat|lawmaker|witness|resident|neighbour|neighbor|guard|soldier|employee|worker|colleague|friend|associate|analyst|expert|critic|supporter|observer|activist|strategist|fan|one|other|someone|somebody|anyone|everyone|many|some|several)s?$/;
const WITHHELD =
  /\b(?:condition of anonymity|(?:declined|asked|refused|requested|wished?|not want(?:ed)?) (?:not )?to be (?:named|identified|quoted)|not (?:to )?be(?:en)? (?:named|identified)|who (?:would|did) not (?:give|want)|unnamed|anonymous(?:ly)?|unidentified)\b/i;

/** That a name is withheld is said within this many tokens after the speaker. */
const LOOKED_AT = 14;

/** Words that own the speaker and are not the speaker: [her] rival. */
const POSSESSIVE = /^(?:my|your|his|her|its|our|their|whose)$/;

/** Who may speak. */
export interface Cast {
  readonly entities: Entities;
  /** Whose role begins at an offset, and where it ends: "[Minister for Fisheries] Ann Lee". */
  readonly byRole: ReadonlyMap<number, { readonly id: string; readonly end: number }>;
  /** Ids by the last word of a name, where only one entity's name ends so; for a speaker's name that nothing was linked to. */
  readonly named: ReadonlyMap<string, string | null>;
}

/** The cast of an article. */
export function castOf(entities: Entities): Cast {
  const named = new Map<string, string | null>();
  for (const { id, type, name, aliases } of entities.list) {
    if (type !== 'person' && type !== 'organization') continue;
    for (const ending of new Set([name, ...aliases].map((full) => full.slice(full.lastIndexOf(' ') + 1)))) {
      named.set(ending, named.has(ending) ? null : id);
    }
  }
  const byRole = new Map(entities.list.flatMap(({ id, roles }) => roles.map(({ start, end }) => [start, { id, end }] as const)));
  return { entities, byRole, named };
}

/** The speaker that a source names. */
export function speakerOf(source: Run, text: string, tokens: Tokens, cast: Cast): Speaker | null {
  const { entities, byRole, named } = cast;
  const core = coreOf(source, tokens);
  if (!core) return null;
  const name =
    nameAfter(core, source, tokens, cast) ?? nameBefore(core, source, tokens, entities) ?? nameAtEnd(core, tokens, entities);
  const head = headOf(name ?? core, tokens);
  const [first, last] = [Math.min(core.first, name?.first ?? core.first), name?.last ?? core.last];
  const mention = spanOf(text, tokens.start[first]!, tokens.end[last - 1]!);
  const linked = entityAt(head, entities) ?? antecedentOf(core, tokens, entities);
  const entity = linked ?? byRole.get(tokens.start[head]!)?.id ?? named.get(tokens.form(head)) ?? null;
  const anonymous = entity === null && (isWithheld(source, text, tokens) || isUnnamed(core, head, tokens));
  return { entityId: entity, mention, anonymous };
}

/** The entity whose name a relative pronoun stands behind: Northwind, [which] said so; of "the wife of Jonas Berg, who" nobody can tell. */
function antecedentOf({ first }: Run, tokens: Tokens, { list, mentions, mentionOfToken }: Entities): string | null {
  const pronoun = tokens.lower(first);
  if (pronoun !== 'who' && pronoun !== 'which') return null;
  const before = first - (tokens.form(first - 1) === ',' ? 2 : 1);
  const mention = mentions[mentionOfToken[before]!];
  if (mention?.last !== before + 1) return null;
  const { id, type } = list[mention.entity]!;
  if ((type === 'person' || type === 'group') !== (pronoun === 'who')) return null;
  return pronoun === 'who' && /^(?:of|for)$/.test(tokens.lower(mention.first - 1)) ? null : id;
}

/** Is it said, in the source or soon after it, that the name is not to be known? */
function isWithheld({ first, last }: Run, text: string, tokens: Tokens): boolean {
  const lookedAt = Math.min(tokens.count, last + LOOKED_AT);
  return WITHHELD.test(text.slice(tokens.start[first]!, tokens.end[lookedAt - 1]!));
}

/** What an appositive or a relative clause begins with. */
const SETS_OFF = /^(?:[,(]|who)$/;

/** The source without the day, its appositive or relative clause: On Friday [Jonas Berg], who runs the yard. */
function coreOf({ first, last }: Run, tokens: Tokens): Run | null {
  let from = first;
  let to = last;
  const isWord = (i: number) => tokens.capital[i] !== CAPITAL.noLetter || /\p{N}/u.test(tokens.form(i));
  if (to - from > 1 && tokens.flags[from]! & LEXICON.weekday) from++;
  while (from < to && !isWord(from)) from++;
  if (from === to) return null;
  while (!isWord(to - 1) && tokens.form(to - 1) !== '.') to--;
  if (to - from > 1 && tokens.flags[to - 1]! & LEXICON.weekday) to -= tokens.lower(to - 2) === 'on' && to - from > 2 ? 2 : 1;
  for (let i = from + 1; i < to; i++) {
    if (SETS_OFF.test(tokens.lower(i)) && hasNominal({ first: from, last: i }, tokens)) return { first: from, last: i };
  }
  return { first: from, last: to };
}

/** The name that a description is followed by, in the source or set off behind it: her rival, Professor [Karl Weiss] of Leeds, … */
function nameAfter(core: Run, source: Run, tokens: Tokens, { entities, byRole }: Cast): Run | null {
  if (isNamed(core, tokens) || tokens.form(core.last) !== ',') return null;
  const role = byRole.get(tokens.start[core.last + 1]!);
  const first = role ? tokens.within(tokens.start[core.last + 1]!, role.end)[1] : core.last + 1;
  const apposed = personFrom(first, tokens, entities);
  if (apposed) return apposed;
  let last = first;
  while (last < source.last && tokens.pos[last] === POS.PROPN) last++;
  return last > first && (last === source.last || tokens.form(last) === ',') ? { first, last } : null;
}

/** So many words may describe a person before the name. */
const LONGEST_DESCRIPTION = 6;
const DESCRIBING: readonly number[] = [POS.DET, POS.ADJ, POS.ADV, POS.NUM, POS.NOUN, POS.PROPN];

/** The person whose name what is set off ends with, a description before it or none: her rival, the young chemist [Karl Weiss], … */
function personFrom(first: number, tokens: Tokens, { list, mentions, mentionOfToken }: Entities): Run | null {
  const end = Math.min(tokens.count, first + LONGEST_DESCRIPTION + 1);
  for (let i = first; i < end; i++) {
    const mention = mentions[mentionOfToken[i]!];
    if (mention?.first === i && list[mention.entity]!.type === 'person' && endsThere(mention.last, tokens)) {
      return { first: i, last: mention.last };
    }
    if (!DESCRIBING.includes(tokens.pos[i]!) && !isEpithet(i, end, tokens)) return null;
  }
  return null;
}

/** Is what is set off set off on this side too, or goes on with where he is from? */
const endsThere = (token: number, tokens: Tokens): boolean => /^(?:[,.”"]|of)$/.test(tokens.form(token));

/** The person whom a source set off by commas describes: [Lena Brandt], the owner, said … */
function nameBefore(core: Run, { last }: Run, tokens: Tokens, { list, mentions, mentionOfToken }: Entities): Run | null {
  if (core.first < 2 || tokens.form(core.first - 1) !== ',' || tokens.form(last) !== ',' || isNamed(core, tokens)) return null;
  const mention = mentions[mentionOfToken[core.first - 2]!];
  return mention && list[mention.entity]!.type === 'person' ? { first: mention.first, last: mention.last } : null;
}

/** Letters behind a name: Ivo Marsh [MP]. */
const LETTERS = /^[A-Z]{2,5}$/;

/** The person whose name ends a source that seems to turn on something else: the head of Greenpeace [Lena Brandt]; [Ivo Marsh] MP. */
function nameAtEnd(core: Run, tokens: Tokens, { list, mentions, mentionOfToken }: Entities): Run | null {
  const hasLetters = headOf(core, tokens) === core.last - 1 && LETTERS.test(tokens.form(core.last - 1));
  const last = hasLetters ? core.last - 1 : core.last;
  const mention = last > core.first ? mentions[mentionOfToken[last - 1]!] : undefined;
  if (mention?.last !== last || mention.first < core.first || list[mention.entity]!.type !== 'person') return null;
  if (hasLetters) return mention;
  const before = mention.first > core.first ? mentions[mentionOfToken[mention.first - 1]!] : undefined;
  return before && list[before.entity]!.type === 'organization' ? mention : null;
}

/** Does the source turn on a name? "Ms Ruiz" does, "Ruiz's lawyer" does not. */
const isNamed = (core: Run, tokens: Tokens): boolean => tokens.pos[headOf(core, tokens)] === POS.PROPN;

function hasNominal({ first, last }: Run, { pos }: Tokens): boolean {
  for (let i = first; i < last; i++) if (pos[i] === POS.NOUN || pos[i] === POS.PROPN || pos[i] === POS.PRON) return true;
  return false;
}

/** The noun that the source turns on: the last before "of", "for", "in" … a [spokesman] for the mayor, the newly elected [mayor]. */
export function headOf({ first, last }: Run, tokens: Tokens): number {
  const { pos } = tokens;
  let head = first;
  for (let i = first; i < last; i++) {
    const opensClause = pos[i] === POS.ADP || pos[i] === POS.SCONJ || (pos[i] === POS.VERB && !isEpithet(i, last, tokens));
    if (opensClause && i > first) break;
    if (POSSESSIVE.test(tokens.lower(i)) && i + 1 < last) head = i + 1;
    else if (pos[i] === POS.NOUN || pos[i] === POS.PROPN || pos[i] === POS.PRON || pos[i] === POS.NUM) head = i;
  }
  return head;
}

/** A participle that stands before its noun: the newly [elected] mayor. */
const isEpithet = (token: number, last: number, tokens: Tokens): boolean =>
  token + 1 < last && /(?:ed|en)$/.test(tokens.lower(token)) && NAMING.includes(tokens.pos[token + 1]!);

const NAMING: readonly number[] = [POS.NOUN, POS.PROPN];

function entityAt(token: number, { list, mentions, mentionOfToken }: Entities): string | null {
  const mention = mentionOfToken[token]!;
  return mention < 0 ? null : list[mentions[mention]!.entity]!.id;
}

function isUnnamed({ first, last }: Run, head: number, tokens: Tokens): boolean {
  for (let i = first; i < last; i++) if (tokens.pos[i] === POS.PROPN && (tokens.flags[i]! & LEXICON.person) !== 0) return false;
  return UNNAMED.test(tokens.lower(head)) || isSomebody(first, head, tokens);
}

const INDEFINITE = /^(?:a|an|one|two|three|four|five|several|some|many|few|other|another)$/;
/** What is quoted without being anybody. */
const DOCUMENTS =
  /^(?:document|paper|record|figure|report|letter|e-?mail|message|result|poll|survey|study|rule|filing|statistic)s?$/;

/** "[Two former engineers]", "[doctors]", "[a nurse]": people, and no telling which. */
function isSomebody(first: number, head: number, tokens: Tokens): boolean {
  if (tokens.pos[head] !== POS.NOUN || DOCUMENTS.test(tokens.lower(head))) return false;
  for (let i = first; i < head; i++) {
    if (tokens.pos[i] === POS.PROPN || tokens.lower(i) === 'the' || tokens.pos[i] === POS.PRON) return false;
  }
  const isPlural = tokens.lower(head) !== tokens.lemma(head);
  if (!INDEFINITE.test(tokens.lower(first))) return isPlural && tokens.pos[first] !== POS.DET;
  return isPlural || (tokens.flags[head]! & LEXICON.role) !== 0;
}

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
  return { entities, named };
}

/** The speaker that a source names. */
export function speakerOf(source: Run, text: string, tokens: Tokens, { entities, named }: Cast): Speaker | null {
  const core = coreOf(source, tokens);
  if (!core) return null;
  const name = nameAfter(core, source, tokens);
  const head = headOf(name ?? core, tokens);
  const mention = spanOf(text, tokens.start[core.first]!, tokens.end[(name ?? core).last - 1]!);
  const entity = entityAt(head, entities) ?? named.get(tokens.form(head)) ?? null;
  const lookedAt = Math.min(tokens.count, source.last + LOOKED_AT);
  const isWithheld = entity === null && WITHHELD.test(text.slice(tokens.start[source.first]!, tokens.end[lookedAt - 1]!));
  return { entityId: entity, mention, anonymous: entity === null && (isWithheld || isUnnamed(core, head, tokens)) };
}

/** The source without a day before it, its appositive or relative clause: On Friday [Jonas Berg], who runs the yard. */
function coreOf({ first, last }: Run, tokens: Tokens): Run | null {
  let from = first;
  let to = last;
  const isWord = (i: number) => tokens.capital[i] !== CAPITAL.noLetter || /\p{N}/u.test(tokens.form(i));
  if (to - from > 1 && tokens.flags[from]! & LEXICON.weekday) from++;
  while (from < to && !isWord(from)) from++;
  while (to > from && !isWord(to - 1) && tokens.form(to - 1) !== '.') to--;
  if (from >= to) return null;
  for (let i = from + 1; i < to; i++) {
    if (tokens.lower(i) === ',' || tokens.lower(i) === '(' || (tokens.lower(i) === 'who' && i > from)) {
      if (hasNominal({ first: from, last: i }, tokens)) return { first: from, last: i };
    }
  }
  return { first: from, last: to };
}

/** The name that a description is followed by: her rival, [Karl Weiss], … */
function nameAfter(core: Run, source: Run, tokens: Tokens): Run | null {
  if (hasName(core, tokens) || tokens.form(core.last) !== ',') return null;
  const first = core.last + 1;
  let last = first;
  while (last < source.last && tokens.pos[last] === POS.PROPN) last++;
  return last > first && (last === source.last || tokens.form(last) === ',') ? { first, last } : null;
}

function hasName({ first, last }: Run, { pos }: Tokens): boolean {
  for (let i = first; i < last; i++) if (pos[i] === POS.PROPN) return true;
  return false;
}

function hasNominal({ first, last }: Run, { pos }: Tokens): boolean {
  for (let i = first; i < last; i++) if (pos[i] === POS.NOUN || pos[i] === POS.PROPN || pos[i] === POS.PRON) return true;
  return false;
}

/** The noun that the source turns on: the last before "of", "for", "in" … a [spokesman] for the mayor. */
export function headOf({ first, last }: Run, tokens: Tokens): number {
  const { pos } = tokens;
  let head = first;
  for (let i = first; i < last; i++) {
    if ((pos[i] === POS.ADP || pos[i] === POS.VERB || pos[i] === POS.SCONJ) && i > first) break;
    if (POSSESSIVE.test(tokens.lower(i)) && i + 1 < last) head = i + 1;
    else if (pos[i] === POS.NOUN || pos[i] === POS.PROPN || pos[i] === POS.PRON || pos[i] === POS.NUM) head = i;
  }
  return head;
}

function entityAt(token: number, { list, mentions, mentionOfToken }: Entities): string | null {
  const mention = mentionOfToken[token]!;
  return mention < 0 ? null : list[mentions[mention]!.entity]!.id;
}

function isUnnamed({ first, last }: Run, head: number, tokens: Tokens): boolean {
  for (let i = first; i < last; i++) if (tokens.pos[i] === POS.PROPN && (tokens.flags[i]! & LEXICON.person) !== 0) return false;
  return UNNAMED.test(tokens.lower(head));
}

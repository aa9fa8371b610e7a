import { CAPITAL, LEXICON } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import type { EntityType } from '../schema/entities.js';
import { acronymsOf } from './acronyms.js';
import { placeAt } from './gazetteer.js';
import type { Form, Group } from './merge.js';
import type { Name } from './names.js';

/** Words that a firm's or a body's short form leaves out. */
const ORGANIZATION_TAILS = new Set(
  'inc incorporated corp corporation co company companies ltd limited plc llc llp lp ag sa nv gmbh group holdings holding bank airlines airways industries international technologies systems news newspaper university institute party fc'.split(
    ' ',
  ),
);
/** What a place's short form leaves out. */
const PLACE_TAILS = new Set('city dc d c state province island islands county'.split(' '));

/** What an organization's first word may be besides its own name: "[World] Bank", "[Paris] Opera", "[French] Open". */
const ORDINARY =
  LEXICON.noun |
  LEXICON.adjective |
  LEXICON.infinitive |
  LEXICON.demonym |
  LEXICON.country |
  LEXICON.city |
  LEXICON.region |
  LEXICON.place |
  LEXICON.firstName |
  LEXICON.role |
  LEXICON.month |
  LEXICON.weekday;

/** May the word stand for the organization whose name it begins? "[Corran] Motors"; not "[U.N.] Council", "[Church] of Corran". */
const isProper = (tokens: Tokens, i: number): boolean =>
  !(tokens.flags[i]! & ORDINARY) && !tokens.lower(i).includes('.') && tokens.capital[i + 1] !== CAPITAL.none;

/** Joins names that are no persons: acronyms with what they stand for, short forms with the long ones. */
export function linkShortForms(tokens: Tokens, forms: readonly Form[]): Group[] {
  const parent = forms.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at]!;
    return at;
  };
  const index = indexLongForms(tokens, forms);
  forms.forEach((form, i) => {
    const target = index(form);
    if (target !== null) parent[root(i)] = root(target);
  });
  const groups = new Map<number, number[]>();
  forms.forEach((_, i) => {
    const members = groups.get(root(i));
    if (members) members.push(i);
    else groups.set(root(i), [i]);
  });
  return [...groups].map(([top, members]) => ({
    type: forms[top]!.type,
    names: members.flatMap((i) => forms[i]!.names).sort((a, b) => a.first - b.first),
  }));
}

/** For a form, the index of the longer one that it stands for. */
function indexLongForms(tokens: Tokens, forms: readonly Form[]): (form: Form) => number | null {
  const byAcronym = new Map<string, number>();
  const byShort = new Map<string, number>();
  const note = (map: Map<string, number>, key: string, i: number): void => {
    if (!map.has(key)) map.set(key, i);
  };
  forms.forEach((form, i) => {
    if (form.words.length < 2) return;
    if (form.type !== 'place' || form.words.length > 2)
      for (const letters of acronymsOf(tokens, form.names[0]!)) note(byAcronym, letters, i);
    for (const short of shortFormsOf(tokens, form)) note(byShort, `${kindOf(form.type)} ${short}`, i);
  });
  return (form) => {
    const found = isAcronym(tokens, form) ? byAcronym.get(form.words[0]!) : undefined;
    return found ?? byShort.get(`${kindOf(form.type)} ${form.words.join(' ')}`) ?? null;
  };
}

/** Places and organizations do not share short forms; the rest may. */
const kindOf = (type: EntityType): string => (type === 'place' || type === 'organization' ? type : 'other');

function isAcronym(tokens: Tokens, { words, names }: Form): boolean {
  return words.length === 1 && tokens.capital[names[0]!.first] === CAPITAL.all;
}

/** Of a name of several words. "Apple Inc": apple; "US Senate", "German Home Office": senate, home office; "New York City": new york. */
function shortFormsOf(tokens: Tokens, { type, words, names }: Form): string[] {
  const short: string[] = [];
  let end = words.length;
  const tails = type === 'place' ? PLACE_TAILS : ORGANIZATION_TAILS;
  while (end > 1 && tails.has(words[end - 1]!)) end--;
  if (end < words.length) short.push(words.slice(0, end).join(' '));
  const origin = type === 'organization' ? originLength(tokens, names[0]!) : 0;
  if (origin > 0 && origin < words.length) short.push(words.slice(origin).join(' '));
  if (type === 'organization' && isProper(tokens, names[0]!.first)) short.push(words[0]!);
  if (type === 'organization' && isTeam(tokens, names[0]!)) short.push(words[1]!);
  return short;
}

/** "Fenwick [Harriers]": two words of its own, the last a plural. */
function isTeam(tokens: Tokens, { first, last }: Name): boolean {
  const end = last - 1;
  return end - first === 1 && /[a-z]s$/.test(tokens.lower(end)) && !(tokens.flags[end]! & ORDINARY);
}

/** Words that say of which country a body is: "[United States] Senate", "[German] Senate". */
function originLength(tokens: Tokens, { first, last }: Name): number {
  const place = placeAt(tokens, first, last);
  if (place && place.country > 0) return place.last - first;
  return tokens.flags[first]! & LEXICON.demonym ? 1 : 0;
}

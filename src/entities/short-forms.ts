import { CAPITAL, LEXICON } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import type { EntityType } from '../schema/entities.js';
import { acronymsOf, isShortFor } from './acronyms.js';
import { placeAt } from './gazetteer.js';
import type { Form, Group } from './merge.js';
import type { Name } from './names.js';
import type { TokenRange } from './result.js';

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

/** "British Council" is no "C". */
const LEAST_LETTERS = 3;

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
  const byEnd = new Map<number, number>();
  forms.forEach((form, i) => {
    for (const { last } of form.names) byEnd.set(last, i);
    if (form.type === 'group') for (const plural of pluralsOf(form.words.join(' '))) note(byShort, `other ${plural}`, i);
    if (form.words.length < 2) return;
    if (form.type !== 'place' || form.words.length > 2)
      for (const letters of lettersOf(tokens, form.names[0]!)) note(byAcronym, letters, i);
    for (const short of shortFormsOf(tokens, form)) note(byShort, `${kindOf(form.type)} ${short}`, i);
  });
  return (form) => {
    const own = ownPart(tokens, form.names[0]!);
    const isAcronym = own.last - own.first === 1 && tokens.capital[own.first] === CAPITAL.all;
    const found = isAcronym ? (byAcronym.get(form.words.at(-1)!) ?? inBrackets(tokens, forms, form, byEnd)) : undefined;
    return found ?? byShort.get(`${kindOf(form.type)} ${form.words.join(' ')}`) ?? null;
  };
}

/** "National Pump Office [(NPO)]": the form that stands before an acronym in brackets, where it is short for that. */
function inBrackets(tokens: Tokens, forms: readonly Form[], { words, names }: Form, byEnd: ReadonlyMap<number, number>) {
  const name = names.find(({ first, last }) => tokens.lower(first - 1) === '(' && tokens.lower(last) === ')');
  const long = name && byEnd.get(name.first - 1);
  return long !== undefined && isShortFor(words.join(''), forms[long]!.words.join(' ')) ? long : undefined;
}

/** "Hutus", "Tories". */
const pluralsOf = (name: string): string[] => [`${name}s`, ...(/[^aeiou]y$/.test(name) ? [`${name.slice(0, -1)}ies`] : [])];

/** What a name may be called by its letters, with and without the country that it begins with: "USFDA" and "FDA". */
function lettersOf(tokens: Tokens, name: Name): string[] {
  const own = ownPart(tokens, name);
  const ownLetters = own === name ? [] : acronymsOf(tokens, own).filter(({ length }) => length >= LEAST_LETTERS);
  return [...acronymsOf(tokens, name), ...ownLetters];
}

/** A name without the country that it begins with: "[US] Senate", "[English] FA". */
function ownPart(tokens: Tokens, name: Name): TokenRange {
  const origin = name.type === 'organization' ? originLength(tokens, name) : 0;
  return origin > 0 && origin < name.last - name.first ? { first: name.first + origin, last: name.last } : name;
}

/** Places and organizations do not share short forms; the rest may. */
const kindOf = (type: EntityType): string => (type === 'place' || type === 'organization' ? type : 'other');

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

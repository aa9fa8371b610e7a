import type { Tokens } from '../language/tokens.js';
import { type Gender, genderInPronouns, genderOfFirstNames, genderSaidOf, titleGender } from './gender.js';
import type { Form, Group } from './merge.js';
import type { Name } from './names.js';

/** A person as gathered so far. */
interface Person {
  readonly words: readonly string[];
  readonly names: Name[];
  gender: Gender | null;
}

/** Joins the names of one person: "Ivo Marsh", "Marsh", "I. Marsh"; two of one surname are kept apart. */
export function linkPersons(tokens: Tokens, forms: readonly Form[]): Group[] {
  const full = forms.filter(({ words }) => words.length > 1).sort((a, b) => b.words.length - a.words.length);
  const short = forms.filter(({ words }) => words.length <= 1);
  const persons: Person[] = [];
  const index = new Index();
  for (const form of full) {
    const same = index.sameAs(form.words) ?? index.goingOn(form.words);
    if (same) for (const name of form.names) same.names.push(name);
    else persons.push(index.add({ words: form.words, names: [...form.names], gender: null }));
  }
  for (const person of persons) {
    person.names.sort((a, b) => a.first - b.first);
    person.gender = genderSaidOf(tokens, person.names, []) ?? genderOfFirstNames(tokens, person.names);
  }
  const all = [...persons, ...linkShortNames(tokens, short, index)];
  for (const person of all) person.names.sort((a, b) => a.first - b.first);
  return all.map(({ names }) => ({ type: 'person', names }));
}

/**
 * A surname or a first name that stands alone is one person's throughout, as papers write: that of whose full name is given most, and
 * not that of a man where "she" follows. Where several are given as often, it is the one named last before, or first after.
 */
function linkShortNames(tokens: Tokens, forms: readonly Form[], index: Index): Person[] {
  const alone: Person[] = [];
  for (const form of forms) {
    const surname = index.endingWith(form.words);
    const bearers = bearersOf(tokens, form, surname.length > 0 ? surname : index.beginningWith(form.words));
    const choose = chooserOf(tokens, bearers);
    const rest: Name[] = [];
    for (const name of form.names) {
      const bearer = choose(name);
      if (bearer) bearer.names.push(name);
      else rest.push(name);
    }
    for (const { person, names } of bearers) for (const name of names) person.names.push(name);
    if (rest.length > 0) alone.push(index.add({ words: form.words, names: rest, gender: null }));
  }
  return alone;
}

/** A person who may be meant, with the full names and with those that stand alone. */
interface Bearer {
  readonly person: Person;
  readonly full: readonly Name[];
  readonly names: Name[];
}

function bearersOf(tokens: Tokens, { names }: Form, persons: readonly Person[]): Bearer[] {
  const said = genderInPronouns(tokens, names);
  return persons
    .filter(({ gender }) => said === null || gender === null || gender === said)
    .map((person) => ({ person, full: [...person.names], names: [] }));
}

/** Of more persons than this, all named as often, nobody can tell who is meant. */
const MOST_BEARERS = 64;

/** Chooses the bearer that a name means. Those who may be meant behind a title, or behind none, are looked for once. */
function chooserOf(tokens: Tokens, bearers: readonly Bearer[]): (name: Name) => Bearer | null {
  const byTitle = new Map<Gender | null, readonly Bearer[]>();
  return (name) => {
    const title = titleGender(tokens, name.first);
    const likely = byTitle.get(title) ?? likeliest(bearers, title);
    byTitle.set(title, likely);
    let best: Bearer | null = null;
    let nearest = Number.POSITIVE_INFINITY;
    for (const bearer of likely) {
      const distance = distanceTo(tokens, name, bearer);
      if (distance < nearest) [best, nearest] = [bearer, distance];
    }
    return best;
  };
}

/** Those whom the title fits and whose full name is given most. */
function likeliest(bearers: readonly Bearer[], title: Gender | null): readonly Bearer[] {
  const fitting = bearers.filter(({ person: { gender } }) => title === null || gender === null || gender === title);
  const most = fitting.reduce((count, { full }) => Math.max(count, full.length), 0);
  const likely = fitting.filter(({ full }) => full.length === most);
  return likely.length > MOST_BEARERS ? [] : likely;
}

/** One named before is nearer than any named after. */
function distanceTo(tokens: Tokens, { first }: Name, { full, names }: Bearer): number {
  const distances = [full[0]!, ...full.slice(-3), ...names.slice(-1)].map((other) =>
    other.first <= first ? first - other.first : tokens.count + other.first - first,
  );
  return Math.min(...distances);
}

/** undefined of a name without words: a caller's may be a hyphen. */
type Word = string | undefined;

/** Persons by the last and by the first word of their names. */
class Index {
  readonly #last = new Map<Word, Person[]>();
  readonly #first = new Map<Word, Person[]>();
  /** The earliest person of each key of its name: a family can have any number. */
  readonly #full = new Map<string, { readonly person: Person; readonly order: number }>();
  #count = 0;

  add(person: Person): Person {
    push(this.#last, person.words.at(-1), person);
    push(this.#first, person.words[0], person);
    const entry = { person, order: this.#count++ };
    for (const key of keysOf(person.words)) if (!this.#full.has(key)) this.#full.set(key, entry);
    return person;
  }

  /** The earliest with the same surname and first names that are equal, an initial of one another, or the rear part: "bin Laden". */
  sameAs(words: readonly string[]): Person | undefined {
    const [first, last] = [words[0]!, words.at(-1)!];
    const keys = [`${first} ${last}`, `${first[0]} ${last}`, `…${words.join(' ')}`];
    if (first.length === 1) keys.push(`${first}* ${last}`);
    const found = keys.flatMap((key) => this.#full.get(key) ?? []);
    return found.sort((a, b) => a.order - b.order)[0]?.person;
  }

  /** The earliest whose name begins with these words: "Hugo Sanz" is "Hugo Sanz Ferrer". */
  goingOn(words: readonly string[]): Person | undefined {
    return this.#full.get(`${words.join(' ')}…`)?.person;
  }

  endingWith(words: readonly string[]): readonly Person[] {
    return this.#last.get(words.at(-1)) ?? [];
  }

  beginningWith(words: readonly string[]): readonly Person[] {
    return this.#first.get(words[0]) ?? [];
  }
}

function push(map: Map<Word, Person[]>, key: Word, person: Person): void {
  const list = map.get(key);
  if (list) list.push(person);
  else map.set(key, [person]);
}

/** Words of a part of a name at most. */
const LONGEST_PART = 8;

/** What a person is found by: "Ivo Marsh", "I* Marsh" for any with that initial, "…bin Laden", "Hugo Sanz…". */
function keysOf(words: readonly string[]): string[] {
  const [first, last] = [words[0], words.at(-1)];
  const rears = words.slice(-LONGEST_PART).map((_, i, rear) => `…${rear.slice(i).join(' ')}`);
  const fronts = words.slice(0, LONGEST_PART).map((_, i, front) => `${front.slice(0, i + 1).join(' ')}…`);
  return [`${first} ${last}`, `${first?.[0]}* ${last}`, ...rears, ...fronts];
}

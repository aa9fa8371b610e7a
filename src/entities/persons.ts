import type { Tokens } from '../language/tokens.js';
import { genderInPronouns, genderOfFirstNames, genderSaidOf, titleGender } from './gender.js';
import type { Form, Group } from './merge.js';
import type { Name } from './names.js';

/** A person as gathered so far. */
interface Person {
  readonly words: readonly string[];
  readonly names: Name[];
  gender: 'female' | 'male' | null;
}

/** Joins the names of one person: "Ivo Marsh", "Marsh", "I. Marsh"; two of one surname are kept apart. */
export function linkPersons(tokens: Tokens, forms: readonly Form[]): Group[] {
  const full = forms.filter(({ words }) => words.length > 1).sort((a, b) => b.words.length - a.words.length);
  const short = forms.filter(({ words }) => words.length <= 1);
  const persons: Person[] = [];
  const index = new Index();
  for (const form of full) {
    const same = index.sameAs(form.words) ?? index.beginningWith(form.words).find((person) => isPrefix(form.words, person.words));
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
    const rest: Name[] = [];
    for (const name of form.names) {
      const bearer = chooseBearer(tokens, name, bearers);
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

function chooseBearer(tokens: Tokens, name: Name, bearers: readonly Bearer[]): Bearer | null {
  const title = titleGender(tokens, name.first);
  const fitting = bearers.filter(({ person: { gender } }) => title === null || gender === null || gender === title);
  const most = Math.max(...fitting.map(({ full }) => full.length));
  let best: Bearer | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const bearer of fitting) {
    if (bearer.full.length < most) continue;
    const distance = distanceTo(tokens, name, bearer);
    if (distance < nearest) [best, nearest] = [bearer, distance];
  }
  return best;
}

/** One named before is nearer than any named after. */
function distanceTo(tokens: Tokens, { first }: Name, { full, names }: Bearer): number {
  const distances = [full[0]!, ...full.slice(-3), ...names.slice(-1)].map((other) =>
    other.first <= first ? first - other.first : tokens.count + other.first - first,
  );
  return Math.min(...distances);
}

/** Persons by the last and by the first word of their names. */
class Index {
  readonly #last = new Map<string, Person[]>();
  readonly #first = new Map<string, Person[]>();
  /** The earliest person of each full name, of each initial and surname, of each rear part: a family can have any number. */
  readonly #full = new Map<string, { person: Person; order: number }>();
  #count = 0;

  add(person: Person): Person {
    push(this.#last, person.words.at(-1) ?? '', person);
    push(this.#first, person.words[0] ?? '', person);
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

  endingWith(words: readonly string[]): readonly Person[] {
    return this.#last.get(words.at(-1) ?? '') ?? [];
  }

  beginningWith(words: readonly string[]): readonly Person[] {
    return this.#first.get(words[0] ?? '') ?? [];
  }
}

function push(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key);
  if (list) list.push(person);
  else map.set(key, [person]);
}

/** Words of a name's rear part at most. */
const LONGEST_REAR = 8;

/** What a person is found by: "Ivo Marsh", "I* Marsh" for any with that initial, "…bin Laden". */
function keysOf(words: readonly string[]): string[] {
  const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
  const rears = words.slice(-LONGEST_REAR - 1).map((_, i, rear) => `…${rear.slice(i).join(' ')}`);
  return [`${first} ${last}`, `${first[0]}* ${last}`, ...(words.length > LONGEST_REAR + 1 ? rears : rears.slice(1))];
}

const isPrefix = (short: readonly string[], long: readonly string[]): boolean =>
  short.length < long.length && short.every((word, i) => word === long[i]);

import type { Tokens } from '../language/tokens.js';
import { genderOfFirstNames, genderSaidOf, titleGender } from './gender.js';
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
    const same =
      index.endingWith(form.words).find((person) => sameFullName(person.words, form.words)) ??
      index.beginningWith(form.words).find((person) => isPrefix(form.words, person.words));
    if (same) same.names.push(...form.names);
    else persons.push(index.add({ words: form.words, names: [...form.names], gender: null }));
  }
  for (const person of persons) {
    person.names.sort((a, b) => a.first - b.first);
    person.gender = genderSaidOf(tokens, person.names, []) ?? genderOfFirstNames(tokens, person.names);
  }
  persons.push(...linkShortNames(tokens, short, index));
  for (const person of persons) person.names.sort((a, b) => a.first - b.first);
  return persons.map(({ names }) => ({ type: 'person', names }));
}

/** Surnames and first names that stand alone go to the full name that was named last before them, or first after. */
function linkShortNames(tokens: Tokens, forms: readonly Form[], index: Index): Person[] {
  const alone: Person[] = [];
  for (const form of forms) {
    const surname = index.endingWith(form.words);
    const candidates = surname.length > 0 ? surname : index.beginningWith(form.words);
    const rest: Name[] = [];
    const fullNames = candidates.map(({ names }) => [...names]);
    for (const name of form.names) {
      const chosen = chooseBearer(tokens, name, candidates, fullNames);
      if (chosen < 0) rest.push(name);
      else {
        candidates[chosen]!.names.push(name);
        fullNames[chosen]!.push(name);
      }
    }
    if (rest.length > 0) alone.push(index.add({ words: form.words, names: rest, gender: null }));
  }
  return alone;
}

function chooseBearer(tokens: Tokens, name: Name, candidates: readonly Person[], namesOf: readonly Name[][]): number {
  const title = titleGender(tokens, name.first);
  let best = -1;
  let bestDistance = Number.POSITIVE_INFINITY;
  candidates.forEach((person, c) => {
    if (title !== null && person.gender !== null && person.gender !== title) return;
    for (const { first } of namesOf[c]!.slice(-3)) {
      // One named before is nearer than any named after.
      const distance = first <= name.first ? name.first - first : tokens.count + first - name.first;
      if (distance < bestDistance) [best, bestDistance] = [c, distance];
    }
    const earliest = namesOf[c]![0]!.first;
    const distance = earliest <= name.first ? name.first - earliest : tokens.count + earliest - name.first;
    if (distance < bestDistance) [best, bestDistance] = [c, distance];
  });
  return best;
}

/** Persons by the last and by the first word of their names. */
class Index {
  readonly #last = new Map<string, Person[]>();
  readonly #first = new Map<string, Person[]>();

  add(person: Person): Person {
    push(this.#last, person.words.at(-1) ?? '', person);
    push(this.#first, person.words[0] ?? '', person);
    return person;
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

/** Same surname, and first names that are equal, an initial of one another, or the rear part: "bin Laden". */
function sameFullName(long: readonly string[], short: readonly string[]): boolean {
  const [a, b] = [long[0]!, short[0]!];
  if (a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))) return true;
  return short.length < long.length && short.every((word, i) => word === long[long.length - short.length + i]);
}

const isPrefix = (short: readonly string[], long: readonly string[]): boolean =>
  short.length < long.length && short.every((word, i) => word === long[i]);

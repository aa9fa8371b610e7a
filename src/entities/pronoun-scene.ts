import { CAPITAL, POS } from '../language/codes.js';
import type { Language } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { hashString, mix } from '../model/hash.js';
import { WordTable } from '../model/word-table.js';
import { CLAUSE_ROLE, clauseRoleOf, pronounRoleOf } from './clause-role.js';
import type { Gender } from './gender.js';
import type { Person } from './people.js';
import type { TokenRange } from './result.js';
import type { RoleMention } from './role-mentions.js';

/** A person that a pronoun may mean, with what speaks for and against it. */
export interface Candidate {
  /** Index in `persons`. */
  readonly person: number;
  readonly features: Uint32Array;
}

/** A "he" or "she" with whom it may mean; `decide` answers with an index in `candidates`, −1 for nobody. */
export interface Occurrence {
  readonly token: number;
  readonly candidates: readonly Candidate[];
}

export type Decide = (occurrence: Occurrence) => number;

const GENDER = WordTable.ofLists<Gender>({ male: ['he', 'him', 'his', 'himself'], female: ['she', 'her', 'hers', 'herself'] });

/** Sentences back that a pronoun reaches, and persons that it chooses among. */
const REACH = 5;
const CHOICE = 10;

/** A person as the reader has seen them so far. */
interface Seen {
  last: number;
  lastRole: number;
  lastIsPronoun: boolean;
  lastInQuote: boolean;
  count: number;
  gender: Gender | null;
  /** True where a title, a role or an earlier pronoun said it, not only the first name. */
  sure: boolean;
}

interface Happening extends TokenRange {
  readonly person: number;
}

/** Reads the article once, mention by mention, and asks `decide` for each "he" and "she"; calls `found` for those led to somebody. */
export function walkPronouns(
  language: Language,
  persons: readonly Person[],
  roleMentions: readonly RoleMention[],
  decide: Decide,
  found: (token: number, person: number, gender: Gender) => void,
): void {
  if (persons.length === 0) return;
  const { tokens } = language;
  const scene = new Scene(language, persons, roleMentions);
  for (let i = 0; i < tokens.count; i++) {
    const gender = GENDER.get(tokens.word[i]!);
    if (!gender) continue;
    const candidates = scene.candidatesFor(i, gender);
    if (candidates.length === 0) continue;
    const choice = decide({ token: i, candidates });
    const chosen = candidates[choice];
    if (!chosen) continue;
    scene.lead(i, chosen.person, gender);
    found(i, chosen.person, gender);
  }
}

class Scene {
  readonly #language: Language;
  readonly #happenings: readonly Happening[];
  readonly #seen: Seen[];
  readonly #quoted: Uint8Array;
  /** How often each person is named in the whole article, in steps. */
  readonly #weights: readonly number[];
  /** Persons, the most lately mentioned last. */
  #recent: number[] = [];
  #next = 0;

  constructor(language: Language, persons: readonly Person[], roleMentions: readonly RoleMention[]) {
    this.#language = language;
    const personOfGroup = new Map(persons.map(({ group }, person) => [group, person]));
    this.#happenings = [
      ...persons.flatMap(({ names }, person) => names.map(({ first, last }) => ({ first, last, person }))),
      ...roleMentions.map(({ first, last, group }) => ({ first, last, person: personOfGroup.get(group)! })),
    ].sort((a, b) => a.first - b.first);
    this.#seen = persons.map(({ gender, genderSaid }) => ({
      last: -1,
      lastRole: 0,
      lastIsPronoun: false,
      lastInQuote: false,
      count: 0,
      gender,
      sure: genderSaid,
    }));
    this.#quoted = quotedTokens(language);
    this.#weights = persons.map(({ names }) => bucket(names.length));
  }

  candidatesFor(token: number, gender: Gender): Candidate[] {
    const { tokens, sentences } = this.#language;
    for (; this.#next < this.#happenings.length && this.#happenings[this.#next]!.first < token; this.#next++) {
      const { first, last, person } = this.#happenings[this.#next]!;
      this.#note(person, first, last, false);
    }
    const sentence = sentences[tokens.sentence[token]!]!;
    const later = this.#laterIn(sentence.last);
    const fits = (person: number): boolean => !this.#seen[person]!.sure || this.#seen[person]!.gender === gender;
    const before = this.#recent.filter(
      (person) => fits(person) && tokens.sentence[token]! - tokens.sentence[this.#seen[person]!.last]! <= REACH,
    );
    const near = before.slice(-CHOICE).reverse();
    const after = [...later.keys()].filter((person) => fits(person) && !near.includes(person)).slice(0, 2);
    const subjects = near.filter((person) => this.#isSubjectOf(person, sentence.first));
    const fitting = near.filter((person) => agreement(this.#seen[person]!.gender, gender) < 2);
    return [
      ...near.map((person) => ({
        person,
        features: this.#describe(token, gender, person, fitting.indexOf(person), fitting.length, subjects, later.has(person)),
      })),
      ...after.map((person) => ({ person, features: this.#describeLater(token, gender, person, near.length) })),
    ];
  }

  lead(token: number, person: number, gender: Gender): void {
    this.#note(person, token, token + 1, true);
    this.#seen[person]!.gender = gender;
    this.#seen[person]!.sure = true;
  }

  #note(person: number, first: number, last: number, isPronoun: boolean): void {
    const { tokens, sentences } = this.#language;
    const seen = this.#seen[person]!;
    const { first: low, last: high } = sentences[tokens.sentence[first]!]!;
    seen.last = first;
    seen.lastRole = isPronoun ? pronounRoleOf(tokens, first) : clauseRoleOf(tokens, first, last, low, high);
    seen.lastIsPronoun = isPronoun;
    seen.lastInQuote = this.#quoted[first] === 1;
    seen.count++;
    const at = this.#recent.lastIndexOf(person);
    if (at >= 0) this.#recent.splice(at, 1);
    this.#recent.push(person);
    if (this.#recent.length > 4 * CHOICE) this.#recent = this.#recent.slice(-2 * CHOICE);
  }

  /** Persons named in the rest of the sentence. */
  #laterIn(high: number): Map<number, number> {
    const later = new Map<number, number>();
    for (let h = this.#next; h < this.#happenings.length && this.#happenings[h]!.first < high; h++) {
      const { person, first } = this.#happenings[h]!;
      if (!later.has(person)) later.set(person, first);
    }
    return later;
  }

  #isSubjectOf(person: number, low: number): boolean {
    const { last, lastRole } = this.#seen[person]!;
    return last >= low && lastRole === CLAUSE_ROLE.subject;
  }

  #describe(
    token: number,
    gender: Gender,
    person: number,
    rank: number,
    fitting: number,
    subjects: readonly number[],
    again: boolean,
  ): Uint32Array {
    const { tokens } = this.#language;
    const seen = this.#seen[person]!;
    const back = Math.min(tokens.sentence[token]! - tokens.sentence[seen.last]!, 4);
    const role = pronounRoleOf(tokens, token);
    const sure = agreement(seen.gender, gender);
    const quoted = this.#quoted[token]! * 2 + (seen.lastInQuote ? 1 : 0);
    const only = fitting === 1 ? 1 : 0;
    const place = Math.min(rank, 4) + 1;
    const apart = back > 0 ? 0 : bucket(token - seen.last);
    const opens = this.#opensSentence(seen.last) ? 1 : 0;
    const clause = back === 0 ? this.#boundaryBetween(seen.last, token) : 0;
    return Uint32Array.of(
      feature(1, back, role),
      feature(2, back, seen.lastRole),
      feature(3, seen.lastRole, role, Math.min(back, 2)),
      feature(4, sure, only),
      feature(5, place, back),
      feature(6, bucket(seen.count), back > 1 ? 1 : 0),
      feature(7, seen.lastIsPronoun ? 1 : 0, back, seen.lastRole),
      feature(8, again ? 1 : 0, back, role),
      feature(9, quoted, back > 0 ? 1 : 0),
      feature(10, apart, role, seen.lastRole),
      feature(11, opens, back, role),
      feature(12, clause, seen.lastRole, role),
      feature(13, subjects.length > 0 ? (subjects[0] === person ? 2 : 1) : 0, back, role),
      feature(14, place, sure, seen.lastRole),
      feature(15, only, back),
      feature(16, seen.lastIsPronoun ? 1 : 0, sure, place),
      feature(17, this.#weights[person]!, back, sure),
      feature(18, subjects.length > 0 && !subjects.includes(person) ? 1 : 0, seen.lastRole, back),
      feature(19, fitting, place, role),
      feature(20, again ? 1 : 0, seen.lastIsPronoun ? 1 : 0, Math.min(back, 2)),
    );
  }

  #describeLater(token: number, gender: Gender, person: number, choice: number): Uint32Array {
    const { tokens, sentences } = this.#language;
    const role = pronounRoleOf(tokens, token);
    const opens = token - sentences[tokens.sentence[token]!]!.first < 4 ? 1 : 0;
    return Uint32Array.of(
      feature(30, role, opens),
      feature(31, choice > 0 ? 1 : 0, opens),
      feature(32, agreement(this.#seen[person]!.gender, gender)),
      feature(33, this.#seen[person]!.count > 0 ? 1 : 0),
    );
  }

  #opensSentence(token: number): boolean {
    const { tokens, sentences } = this.#language;
    return token - sentences[tokens.sentence[token]!]!.first < 2;
  }

  /** 1 where a comma, 2 where a conjunction or a verb's clause begins between two tokens of a sentence. */
  #boundaryBetween(first: number, last: number): number {
    const { tokens } = this.#language;
    let found = 0;
    for (let i = Math.max(first, last - 30); i < last; i++) {
      if (tokens.pos[i] === POS.SCONJ || tokens.pos[i] === POS.CCONJ) return 2;
      if (tokens.lower(i) === ',') found = 1;
    }
    return found;
  }
}

/** 1 the gender of the pronoun, 0 not known, 2 the other one. */
const agreement = (own: Gender | null, gender: Gender): number => (own === null ? 0 : own === gender ? 1 : 2);

/** Tokens between quotation marks, block by block. */
function quotedTokens({ tokens, sentences }: Language): Uint8Array {
  const quoted = new Uint8Array(tokens.count);
  let open = false;
  sentences.forEach(({ first, last, block }, s) => {
    if (s === 0 || sentences[s - 1]!.block !== block) open = false;
    for (let i = first; i < last; i++) {
      open = markAt(tokens, i, open);
      quoted[i] = open ? 1 : 0;
    }
  });
  return quoted;
}

const MARKS = WordTable.ofLists({ opens: ['“', '«'], closes: ['”', '»'], turns: ['"'] });

function markAt(tokens: Tokens, i: number, open: boolean): boolean {
  if (tokens.capital[i] !== CAPITAL.noLetter) return open;
  const mark = MARKS.get(tokens.word[i]!);
  if (mark === undefined) return open;
  return mark === 'turns' ? !open : mark === 'opens';
}

const bucket = (n: number): number => (n < 4 ? n : n < 8 ? 4 : n < 16 ? 5 : 6);

/** A hash to begin with, for each kind of feature. */
const SEEDS = Uint32Array.from({ length: 100 }, (_, kind) => mix(hashString('pronoun'), kind));

/** A feature of one to three values. */
function feature(kind: number, a?: number, b?: number, c?: number): number {
  let hash = SEEDS[kind]!;
  if (a !== undefined) hash = mix(hash, a);
  if (b !== undefined) hash = mix(hash, b);
  return c === undefined ? hash : mix(hash, c);
}

/** What speaks for a pronoun meaning nobody who is named. */
export const NOBODY: Uint32Array = Uint32Array.of(feature(99));

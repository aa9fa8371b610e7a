import type { Language } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import { WordTable } from '../model/word-table.js';
import { boundaryBetween, CLAUSE_ROLE, clauseRoleOf, pronounRoleOf } from './clause-role.js';
import type { Gender } from './gender.js';
import { commaBehindOpening } from './opening-phrase.js';
import type { Person } from './people.js';
import { lookOf } from './possible-persons.js';
import { bucket, featuresOf, featuresOfLater, featuresOfPossible, type Sight } from './pronoun-features.js';
import { quotedTokens } from './quoted-tokens.js';
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
  readonly gender: Gender;
  readonly candidates: readonly Candidate[];
}

export type Decide = (occurrence: Occurrence) => number;

const GENDER = WordTable.ofLists<Gender>({ male: ['he', 'him', 'his', 'himself'], female: ['she', 'her', 'hers', 'herself'] });

const PREPOSITION = new Map(['of', 'by', 'with', 'to', 'for', 'from'].map((word, i) => [hashString(word), i + 1]));

/** Sentences back that a pronoun reaches, and persons that it chooses among. */
const REACH = 5;
const CHOICE = 10;
/** The same for what was read as something else than a person. */
const POSSIBLE_REACH = 2;
const POSSIBLE_CHOICE = 3;
/** Names of a person whom pronouns reach from anywhere. */
const MAIN = 3;
/** Tokens from the comma behind an opening phrase to the name that it leads up to, at most. */
const ANNOUNCED = 3;

/** A person as the reader has seen them so far. */
interface Seen {
  last: number;
  lastRole: number;
  lastIsPronoun: boolean;
  lastInQuote: boolean;
  count: number;
  /** What a title, a role, the first name or an earlier pronoun said. */
  gender: Gender | null;
}

interface Happening extends TokenRange {
  readonly person: number;
}

/**
 * Reads the article once, mention by mention, and asks `decide` for each "he" and "she"; calls `found` for those led to somebody.
 *
 * @param alike true where everybody is to be seen as if of the pronoun's gender: what then tells them apart is worth learning
 */
export function walkPronouns(
  language: Language,
  persons: readonly Person[],
  roleMentions: readonly RoleMention[],
  decide: Decide,
  found: (token: number, person: number, gender: Gender) => void,
  alike = false,
): void {
  if (persons.length === 0) return;
  const { tokens, sentences } = language;
  const isCaption = (token: number): boolean => sentences[tokens.sentence[token]!]!.isCaption;
  // Who is seen in a picture is nobody that the story was speaking of; a caption does speak of those in the story.
  const isStory = (token: number): boolean => !isCaption(token);
  walk(tokens, new Scene(language, persons, roleMentions, alike, isStory), isStory, decide, found);
  if (sentences.some((sentence) => sentence.isCaption)) {
    walk(tokens, new Scene(language, persons, roleMentions, alike, () => true), isCaption, decide, found);
  }
}

function walk(
  tokens: Tokens,
  scene: Scene,
  isRead: (token: number) => boolean,
  decide: Decide,
  found: (token: number, person: number, gender: Gender) => void,
): void {
  for (let i = 0; i < tokens.count; i++) {
    const gender = GENDER.get(tokens.word[i]!);
    if (!gender || !isRead(i)) continue;
    const candidates = scene.candidatesFor(i, gender);
    if (candidates.length === 0) continue;
    const choice = decide({ token: i, gender, candidates });
    const chosen = candidates[choice];
    if (!chosen) continue;
    scene.lead(i, chosen.person, gender);
    found(i, chosen.person, gender);
  }
}

class Scene {
  readonly #language: Language;
  readonly #alike: boolean;
  readonly #persons: readonly Person[];
  readonly #happenings: readonly Happening[];
  readonly #seen: Seen[];
  readonly #quoted: Uint8Array;
  /** How often each person is named in the whole article, in steps. */
  readonly #weights: readonly number[];
  /** Persons, the most lately mentioned last. */
  #recent: number[] = [];
  #next = 0;
  /** Persons named in the rest of the pronoun's sentence. */
  #laterInSentence: ReadonlySet<number> = new Set();
  /** Whose name the phrase that opens the sentence leads up to, the pronoun being in it; −1 nobody's. */
  #announced = -1;

  /** @param counts whether a name at a token is seen */
  constructor(
    language: Language,
    persons: readonly Person[],
    roleMentions: readonly RoleMention[],
    alike: boolean,
    counts: (token: number) => boolean,
  ) {
    this.#language = language;
    this.#alike = alike;
    this.#persons = persons;
    const personOfGroup = new Map(persons.map(({ group }, person) => [group, person]));
    this.#happenings = [
      ...persons.flatMap(({ names }, person) => names.map(({ first, last }) => ({ first, last, person }))),
      ...roleMentions.map(({ first, last, group }) => ({ first, last, person: personOfGroup.get(group)! })),
    ]
      .filter(({ first }) => counts(first))
      .sort((a, b) => a.first - b.first);
    this.#seen = persons.map(({ gender }) => ({
      last: -1,
      lastRole: 0,
      lastIsPronoun: false,
      lastInQuote: false,
      count: 0,
      gender: alike ? null : gender,
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
    const { first: low, last: high } = sentences[tokens.sentence[token]!]!;
    this.#laterInSentence = this.#laterIn(high);
    this.#announced = this.#announcedBy(token);
    const fits = (person: number): boolean => (this.#seen[person]!.gender ?? gender) === gender;
    const recent = this.#recent.toReversed();
    const before = recent.filter((person) => this.#isPerson(person) && this.#isInReach(token, person));
    const near = before.filter(fits).slice(0, CHOICE);
    const possible = recent
      .filter((one) => !this.#isPerson(one) && this.#back(token, one) <= POSSIBLE_REACH && fits(one))
      .slice(0, POSSIBLE_CHOICE);
    const after = [...this.#laterInSentence]
      .filter((person) => this.#isPerson(person) && fits(person) && !near.includes(person))
      .slice(0, 2);
    const subjects = before.filter((person) => this.#isSubjectOf(person, low));
    const sight = (person: number, rank: number): Sight => this.#sight(token, person, rank, near.length, subjects);
    return [
      ...near.map((person, rank) => ({ person, features: featuresOf(sight(person, rank)) })),
      ...possible.map((person, rank) => ({
        person,
        features: featuresOfPossible(sight(person, rank), lookOf(tokens, this.#persons[person]!)),
      })),
      ...after.map((person) => ({ person, features: this.#later(token, person, near.length) })),
    ];
  }

  lead(token: number, person: number, gender: Gender): void {
    this.#note(person, token, token + 1, true);
    if (!this.#alike) this.#seen[person]!.gender = gender;
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
  #laterIn(high: number): ReadonlySet<number> {
    const later = new Set<number>();
    for (let h = this.#next; h < this.#happenings.length && this.#happenings[h]!.first < high; h++) {
      later.add(this.#happenings[h]!.person);
    }
    return later;
  }

  #isPerson(person: number): boolean {
    return this.#persons[person]!.type === 'person';
  }

  #isInReach(token: number, person: number): boolean {
    return this.#back(token, person) <= REACH || this.#persons[person]!.names.length >= MAIN;
  }

  /** "In [his] new book, Ortiz says": whose name stands behind the comma; −1 nobody's. */
  #announcedBy(token: number): number {
    const { tokens, sentences } = this.#language;
    const comma = commaBehindOpening(tokens, sentences[tokens.sentence[token]!]!, token);
    if (comma < 0) return -1;
    for (let h = this.#next; h < this.#happenings.length; h++) {
      const { first, person } = this.#happenings[h]!;
      if (first > comma) return first <= comma + ANNOUNCED ? person : -1;
    }
    return -1;
  }

  #announcedAs(person: number): number {
    return this.#announced < 0 ? 0 : this.#announced === person ? 1 : 2;
  }

  /** Sentences from a pronoun back to the last mention of a person. */
  #back(token: number, person: number): number {
    const { sentence } = this.#language.tokens;
    return sentence[token]! - sentence[this.#seen[person]!.last]!;
  }

  /** Is the person known to be of the pronoun's gender? */
  #agreement(person: number): number {
    if (!this.#isPerson(person)) return this.#seen[person]!.gender !== null ? 3 : 2;
    return this.#alike || this.#seen[person]!.gender !== null ? 1 : 0;
  }

  #isSubjectOf(person: number, low: number): boolean {
    const { last, lastRole } = this.#seen[person]!;
    return last >= low && lastRole === CLAUSE_ROLE.subject;
  }

  /** A person as seen from a pronoun, with the rank among those who fit, from 0. */
  #sight(token: number, person: number, rank: number, fitting: number, subjects: readonly number[]): Sight {
    const { tokens, sentences } = this.#language;
    const seen = this.#seen[person]!;
    const away = this.#back(token, person);
    const back = away > REACH ? 5 : Math.min(away, 4);
    const low = sentences[tokens.sentence[seen.last]!]!.first;
    return {
      back,
      role: pronounRoleOf(tokens, token),
      lastRole: seen.lastRole,
      agreement: this.#agreement(person),
      fitting,
      place: rank + 1,
      count: bucket(seen.count),
      weight: this.#weights[person]!,
      order: Math.min(person, 5),
      byPronoun: seen.lastIsPronoun ? 1 : 0,
      again: this.#laterInSentence.has(person) ? 1 : 0,
      quoted: this.#quoted[token]! * 2 + (seen.lastInQuote ? 1 : 0),
      apart: back > 0 ? 0 : bucket(token - seen.last),
      distance: Math.min(15, Math.floor(2 * Math.log2(1 + token - seen.last))),
      opens: seen.last - low < 2 ? 1 : 0,
      clause: back === 0 ? boundaryBetween(tokens, seen.last, token) : 0,
      subjects: subjects.length === 0 ? 0 : subjects[0] === person ? 2 : subjects.includes(person) ? 3 : 1,
      preposition: seen.last > low ? (PREPOSITION.get(tokens.word[seen.last - 1]!) ?? 0) : 0,
      posBefore: tokens.pos[token - 1] ?? 0,
      announced: this.#announcedAs(person),
    };
  }

  #later(token: number, person: number, others: number): Uint32Array {
    const { tokens, sentences } = this.#language;
    const opens = token - sentences[tokens.sentence[token]!]!.first < 4 ? 1 : 0;
    const isKnown = this.#seen[person]!.count > 0 ? 1 : 0;
    return featuresOfLater(
      pronounRoleOf(tokens, token),
      opens,
      others > 0 ? 1 : 0,
      this.#agreement(person),
      isKnown,
      this.#announcedAs(person),
    );
  }
}

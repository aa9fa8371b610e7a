import type { Language } from '../language/language.js';
import type { Cast } from './cast.js';
import { clauseRoleOf } from './clause-role.js';
import type { Group } from './merge.js';
import type { PeopleWord } from './peoples.js';
import type { TokenRange } from './result.js';

/** A mention that was found before: a name, a role, a "she". */
export interface Known extends TokenRange {
  readonly group: number;
  readonly isPronoun: boolean;
}

/** Every mention of the groups that was found before. */
export function knownMentions({ groups, roleMentions, pronouns }: Cast): Known[] {
  return [
    ...groups.flatMap(({ names }, group) => names.map(({ first, last }) => ({ first, last, group, isPronoun: false }))),
    ...roleMentions.map(({ first, last, group }) => ({ first, last, group, isPronoun: false })),
    ...pronouns.map(({ first, last, group }) => ({ first, last, group, isPronoun: true })),
  ];
}

/** Groups, mentioned last, that are remembered at all; and mentions ahead that are looked at: so that time stays linear. */
const REACH = 64;
const AHEAD = 20;

/** A group as it has been seen so far. */
export interface Seen {
  /** The first token of the last mention, −1 where there was none, and the token after it. */
  last: number;
  end: number;
  lastRole: number;
  lastIsPronoun: boolean;
  /** Mentions so far. */
  count: number;
}

/** What has been read of each group so far, as an article is gone through once. */
export class MentionHistory {
  /** Groups, the most lately mentioned last. */
  recent: number[] = [];
  readonly #language: Language;
  readonly #known: readonly Known[];
  readonly #seen: Seen[];
  #next = 0;
  readonly #peoples: readonly PeopleWord[];
  #nextPeople = 0;
  /** Of each place the last word for its people; −1 where there was none. */
  readonly #lastPeople: Int32Array;
  /** The place whose people was spoken of last; −1 where none was. */
  #placeOfPeople = -1;

  constructor(language: Language, groups: readonly Group[], known: readonly Known[], peoples: readonly PeopleWord[]) {
    this.#language = language;
    this.#known = known.toSorted((a, b) => a.first - b.first);
    this.#seen = groups.map(() => ({ last: -1, end: -1, lastRole: 0, lastIsPronoun: false, count: 0 }));
    this.#peoples = peoples;
    this.#lastPeople = new Int32Array(groups.length).fill(-1);
  }

  readTo(token: number): void {
    for (; this.#next < this.#known.length && this.#known[this.#next]!.first < token; this.#next++) {
      const known = this.#known[this.#next]!;
      this.note(known.group, known, known.isPronoun);
    }
    for (; (this.#peoples[this.#nextPeople]?.token ?? token) < token; this.#nextPeople++) {
      const { token: at, group } = this.#peoples[this.#nextPeople]!;
      this.#lastPeople[group] = at;
      this.#placeOfPeople = group;
    }
  }

  note(group: number, range: TokenRange, byPronoun: boolean): void {
    const seen = this.#seen[group]!;
    seen.last = range.first;
    seen.end = range.last;
    seen.lastRole = this.roleOf(range);
    seen.lastIsPronoun = byPronoun;
    seen.count++;
    const at = this.recent.lastIndexOf(group);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.push(group);
    if (this.recent.length > 2 * REACH) this.recent = this.recent.slice(-REACH);
  }

  seen(group: number): Readonly<Seen> {
    return this.#seen[group]!;
  }

  roleOf({ first, last }: TokenRange): number {
    const { tokens, sentences } = this.#language;
    const { first: low, last: high } = sentences[tokens.sentence[first]!]!;
    return clauseRoleOf(tokens, first, last, low, high);
  }

  /** Sentences back to the last word for the people of a place, 3 at most, plus one; 0 where there is none. */
  peopleBack(group: number, token: number): number {
    const last = this.#lastPeople[group]!;
    const { sentence } = this.#language.tokens;
    return last < 0 ? 0 : 1 + Math.min(3, sentence[token]! - sentence[last]!);
  }

  /** Was its people the last that was spoken of, and after its last mention? */
  isSpokenOf(group: number): boolean {
    return this.#placeOfPeople === group && this.#lastPeople[group]! > this.#seen[group]!.last;
  }

  /** Is the group named in what is not yet read, before `high`? */
  isNamedLater(group: number, high: number): boolean {
    for (let i = this.#next; i < this.#next + AHEAD && (this.#known[i]?.first ?? high) < high; i++) {
      if (this.#known[i]!.group === group) return true;
    }
    return false;
  }
}

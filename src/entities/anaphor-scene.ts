import type { Language } from '../language/language.js';
import { type AnaphorSight, type AntecedentSight, antecedentFeatures, FEATURES, nobodyFeatures } from './anaphor-features.js';
import { ANAPHOR_KIND, type Anaphor, anaphorsIn, isPronoun } from './anaphors.js';
import type { Cast } from './cast.js';
import { CLAUSE_ROLE, clauseRoleOf } from './clause-role.js';
import { describingTokens } from './descriptors.js';
import { GroupTraits, MATCH } from './group-traits.js';
import type { Group } from './merge.js';
import { describesOften, nounAt } from './nouns.js';
import { type PeopleWord, peopleWords } from './peoples.js';
import { bucket } from './pronoun-features.js';
import { quotedTokens } from './quoted-tokens.js';
import type { TokenRange } from './result.js';

/** Whom an anaphor may mean, with what speaks for and against each. */
export interface Choosing {
  readonly anaphor: Anaphor;
  /** Indexes of groups. */
  readonly groups: readonly number[];
  /** Of each of `groups`; the last are those of nobody. Good until the next choosing. */
  readonly features: readonly Uint32Array[];
}

/** Answers with an index in `groups`; −1 for nobody. */
export type Choose = (choosing: Choosing) => number;

/** A mention that was found before: a name, a role, a "she". */
interface Known extends TokenRange {
  readonly group: number;
  readonly isPronoun: boolean;
}

/** Every mention of the groups that was found before. */
function knownMentions({ groups, roleMentions, pronouns }: Cast): Known[] {
  return [
    ...groups.flatMap(({ names }, group) => names.map(({ first, last }) => ({ first, last, group, isPronoun: false }))),
    ...roleMentions.map(({ first, last, group }) => ({ first, last, group, isPronoun: false })),
    ...pronouns.map(({ first, last, group }) => ({ first, last, group, isPronoun: true })),
  ];
}

/** Groups that an anaphor chooses among: so many mentioned last, and so many more that its noun describes. */
const CHOICE = 7;
const MORE = 4;

/** Groups, mentioned last, that an anaphor reaches at all; and mentions ahead that are looked at: so that time stays linear. */
const REACH = 64;
const AHEAD = 20;

/** A group as the reader has seen it so far. */
interface Seen {
  last: number;
  /** The token after it. */
  end: number;
  lastRole: number;
  lastIsPronoun: boolean;
  count: number;
}

/** Those among whom an anaphor chooses. */
interface Rivals {
  readonly groups: readonly number[];
  /** How likely the noun describes one of the kind of each, as `likelyKind` says. */
  readonly likely: readonly number[];
  /** Mentions so far of whoever has most. */
  readonly most: number;
}

/**
 * Reads the article once and asks `choose` whom each anaphor means; what it answers is known to those that follow.
 */
export function walkAnaphors(language: Language, cast: Cast, choose: Choose): void {
  const { groups, persons, typeOf } = cast;
  if (groups.length === 0) return;
  const known = knownMentions(cast);
  const taken = new Uint8Array(language.tokens.count);
  for (const { first, last } of known) taken.fill(1, first, last);
  const descriptors = describingTokens(language, groups, persons, typeOf);
  const scene = new Scene(language, groups, known, descriptors, peopleWords(language.tokens, groups, typeOf));
  for (const sentence of language.sentences) {
    for (const anaphor of anaphorsIn(language, sentence, typeOf)) {
      if (taken[anaphor.head] || scene.isOfTwo(anaphor)) continue;
      const choosing = scene.choosingFor(anaphor);
      const chosen = choosing.groups.length > 0 ? (choosing.groups[choose(choosing)] ?? -1) : -1;
      scene.lead(anaphor, chosen);
    }
  }
}

class Scene {
  readonly #language: Language;
  readonly #groups: readonly Group[];
  readonly #traits: GroupTraits;
  readonly #known: readonly Known[];
  readonly #quoted: Uint8Array;
  readonly #seen: Seen[];
  /** Whom the phrases with each noun meant last; −1 nobody. */
  readonly #meant = new Map<number, number>();
  /** Groups, the most lately mentioned last. */
  #recent: number[] = [];
  #next = 0;
  readonly #peoples: readonly PeopleWord[];
  #nextPeople = 0;
  /** Of each place the last word for its people; −1 where there was none. */
  readonly #lastPeople: Int32Array;
  // Room for features, written anew for each anaphor.
  readonly #features = Array.from({ length: CHOICE + MORE }, () => new Uint32Array(FEATURES.antecedent));
  readonly #nobody = new Uint32Array(FEATURES.nobody);

  constructor(
    language: Language,
    groups: readonly Group[],
    known: readonly Known[],
    descriptors: readonly (readonly number[])[],
    peoples: readonly PeopleWord[],
  ) {
    this.#peoples = peoples;
    this.#language = language;
    this.#groups = groups;
    this.#known = known.toSorted((a, b) => a.first - b.first);
    this.#traits = new GroupTraits(language.tokens, groups, descriptors);
    this.#quoted = quotedTokens(language);
    this.#lastPeople = new Int32Array(groups.length).fill(-1);
    this.#seen = groups.map(() => ({ last: -1, end: -1, lastRole: 0, lastIsPronoun: false, count: 0 }));
  }

  /** "The president", where two are: neither. */
  isOfTwo(anaphor: Anaphor): boolean {
    return anaphor.kind === ANAPHOR_KIND.the && this.#traits.isShared(this.#nounOf(anaphor));
  }

  choosingFor(anaphor: Anaphor): Choosing {
    this.#readTo(anaphor.first);
    const groups = this.#eligible(anaphor);
    const likely = groups.map((group) => (isPronoun(anaphor.kind) ? 0 : this.#traits.likely(this.#nounOf(anaphor), group)));
    const rivals = { groups, likely, most: Math.max(0, ...groups.map((group) => this.#seen[group]!.count)) };
    const sight = this.#sight(anaphor, rivals);
    const features = this.#features.slice(0, groups.length);
    features.forEach((room, place) => {
      antecedentFeatures(sight, this.#antecedent(anaphor, place, rivals), room);
    });
    nobodyFeatures(sight, this.#nobody);
    return { anaphor, groups, features: [...features, this.#nobody] };
  }

  /** Takes note of whom an anaphor means; −1 for nobody. */
  lead(anaphor: Anaphor, group: number): void {
    if (!isPronoun(anaphor.kind)) this.#meant.set(this.#nounOf(anaphor), group);
    if (group >= 0) this.#note(group, anaphor, isPronoun(anaphor.kind));
  }

  #readTo(token: number): void {
    for (; this.#next < this.#known.length && this.#known[this.#next]!.first < token; this.#next++) {
      const known = this.#known[this.#next]!;
      this.#note(known.group, known, known.isPronoun);
    }
    for (; (this.#peoples[this.#nextPeople]?.token ?? token) < token; this.#nextPeople++) {
      const { token: at, group } = this.#peoples[this.#nextPeople]!;
      this.#lastPeople[group] = at;
    }
  }

  #note(group: number, range: TokenRange, byPronoun: boolean): void {
    const seen = this.#seen[group]!;
    seen.last = range.first;
    seen.end = range.last;
    seen.lastRole = this.#roleOf(range);
    seen.lastIsPronoun = byPronoun;
    seen.count++;
    const at = this.#recent.lastIndexOf(group);
    if (at >= 0) this.#recent.splice(at, 1);
    this.#recent.push(group);
    if (this.#recent.length > 2 * REACH) this.#recent = this.#recent.slice(-REACH);
  }

  /** Those who may be meant, the most lately mentioned first: no person is an "it". */
  #eligible(anaphor: Anaphor): number[] {
    const found: number[] = [];
    const noun = this.#nounOf(anaphor);
    let more = 0;
    for (let i = this.#recent.length - 1; i >= 0 && more < MORE; i--) {
      const group = this.#recent[i]!;
      if (isPronoun(anaphor.kind) && this.#traits.isPerson(group)) continue;
      if (found.length - more < CHOICE) found.push(group);
      else if (!isPronoun(anaphor.kind) && this.#isDescribed(noun, group)) {
        found.push(group);
        more++;
      } else if (isPronoun(anaphor.kind)) break;
    }
    return found;
  }

  #nounOf({ kind, head }: Anaphor): number {
    return isPronoun(kind) ? kind : this.#language.tokens.word[head]!;
  }

  #roleOf({ first, last }: TokenRange): number {
    const { tokens, sentences } = this.#language;
    const { first: low, last: high } = sentences[tokens.sentence[first]!]!;
    return clauseRoleOf(tokens, first, last, low, high);
  }

  #sight(anaphor: Anaphor, { groups, likely }: Rivals): AnaphorSight {
    const { tokens } = this.#language;
    const { first, last, head, kind } = anaphor;
    const noun = this.#nounOf(anaphor);
    const meant = this.#meant.get(noun);
    const isOwner = kind === ANAPHOR_KIND.its || kind === ANAPHOR_KIND.their;
    return {
      kind,
      noun,
      cluster: isPronoun(kind) ? 0 : tokens.cluster[head]!,
      coarse: isPronoun(kind) ? 0 : tokens.coarseCluster[head]!,
      role: isOwner ? CLAUSE_ROLE.possessor : this.#roleOf(anaphor),
      modifiers: Math.min(3, head - first),
      before: first > 0 ? tokens.word[first - 1]! : 0,
      behind: tokens.word[last] ?? 0,
      second: tokens.word[last + 1] ?? 0,
      posBehind: tokens.pos[last] ?? 0,
      quoted: this.#quoted[first]!,
      earlier: meant === undefined ? 0 : meant < 0 ? 1 : 2,
      described: !isPronoun(kind) && groups.some((group) => this.#isDescribed(noun, group)) ? 1 : 0,
      fitting: Math.min(6, groups.length),
      often: isPronoun(kind) ? 0 : describesOften(nounAt(noun)),
      best: Math.max(0, ...likely),
    };
  }

  #isDescribed(noun: number, group: number): boolean {
    return this.#meant.get(noun) === group || this.#traits.match(noun, group) !== MATCH.none;
  }

  #antecedent(anaphor: Anaphor, place: number, { groups, likely, most }: Rivals): AntecedentSight {
    const { tokens, sentences } = this.#language;
    const group = groups[place]!;
    const seen = this.#seen[group]!;
    const type = this.#traits.types[group]!;
    const back = tokens.sentence[anaphor.first]! - tokens.sentence[seen.last]!;
    const low = sentences[tokens.sentence[seen.last]!]!.first;
    const high = sentences[tokens.sentence[anaphor.first]!]!.last;
    const noun = this.#nounOf(anaphor);
    const meant = this.#meant.get(noun) ?? -1;
    let placeOfType = 1;
    let placeOfLikely = 1;
    let leadsType = true;
    for (let i = 0; i < groups.length; i++) {
      const isOfType = this.#traits.types[groups[i]!] === type;
      if (isOfType && this.#seen[groups[i]!]!.count > seen.count) leadsType = false;
      if (i >= place) continue;
      if (isOfType) placeOfType++;
      if (likely[i]! >= likely[place]!) placeOfLikely++;
    }
    return {
      type,
      back: back < 3 ? back : back < 5 ? 3 : back < 9 ? 4 : 5,
      place: Math.min(6, place + 1),
      placeOfType: Math.min(6, placeOfType),
      likely: likely[place]!,
      placeOfLikely: Math.min(6, placeOfLikely),
      match: isPronoun(anaphor.kind) ? MATCH.none : this.#traits.match(noun, group),
      meant: isPronoun(anaphor.kind) || meant < 0 ? 0 : meant === group ? 1 : 2,
      beside: seen.last === anaphor.first ? 2 : this.#endsBeside(seen, anaphor) ? 1 : 0,
      count: bucket(seen.count),
      weight: bucket(this.#groups[group]!.names.length),
      main: this.#traits.mains[group]!,
      site: this.#traits.sites[group]!,
      nameKind: this.#traits.nameKinds[group]!,
      alike: isPronoun(anaphor.kind) ? 0 : this.#traits.alike(tokens, anaphor.head, group),
      people: this.#peopleBack(group, anaphor.first),
      leads: seen.count >= most ? 2 : leadsType ? 1 : 0,
      lastRole: seen.lastRole,
      lastIsPronoun: seen.lastIsPronoun ? 1 : 0,
      lastQuoted: this.#quoted[seen.last]!,
      opens: seen.last - low < 2 ? 1 : 0,
      again: this.#isNamedLater(group, high) ? 1 : 0,
    };
  }

  /** Sentences back to the last word for the people of a place, 3 at most, plus one; 0 where there is none. */
  #peopleBack(group: number, token: number): number {
    const last = this.#lastPeople[group]!;
    const { sentence } = this.#language.tokens;
    return last < 0 ? 0 : 1 + Math.min(3, sentence[token]! - sentence[last]!);
  }

  /** "Corvel, [the fund]" */
  #endsBeside({ end }: Seen, { first }: Anaphor): boolean {
    return end === first - 1 && this.#language.tokens.lower(end) === ',';
  }

  /** Is it named in the rest of the sentence? */
  #isNamedLater(group: number, high: number): boolean {
    for (let i = this.#next; i < this.#next + AHEAD && (this.#known[i]?.first ?? high) < high; i++) {
      if (this.#known[i]!.group === group) return true;
    }
    return false;
  }
}

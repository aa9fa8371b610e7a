import type { Language } from '../language/language.js';
import { type AnaphorSight, type AntecedentSight, antecedentFeatures, FEATURES, nobodyFeatures } from './anaphor-features.js';
import { ANAPHOR_KIND, type Anaphor, anaphorsIn, isPronoun } from './anaphors.js';
import type { Cast } from './cast.js';
import { CLAUSE_ROLE } from './clause-role.js';
import { describingTokens } from './descriptors.js';
import { GroupTraits, MATCH } from './group-traits.js';
import { type Known, knownMentions, MentionHistory, type Seen } from './mention-history.js';
import type { Group } from './merge.js';
import { describesOften, nounAt } from './nouns.js';
import { peopleWords } from './peoples.js';
import { bucket } from './pronoun-features.js';
import { quotedTokens } from './quoted-tokens.js';

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

/** Groups that an anaphor chooses among: so many mentioned last, and so many more that its noun describes. */
const CHOICE = 7;
const MORE = 4;

/** From which step of `likelyKind` on a noun describes a kind likely. */
const LIKELY = 3;

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
  if (cast.groups.length === 0) return;
  const known = knownMentions(cast);
  const taken = new Uint8Array(language.tokens.count);
  for (const { first, last } of known) taken.fill(1, first, last);
  const scene = new Scene(language, cast, known);
  for (const sentence of language.sentences) {
    for (const anaphor of anaphorsIn(language, sentence, cast.typeOf)) {
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
  readonly #history: MentionHistory;
  readonly #quoted: Uint8Array;
  /** Whom the phrases with each noun meant last; −1 nobody. */
  readonly #meant = new Map<number, number>();
  // Room for features, written anew for each anaphor.
  readonly #features = Array.from({ length: CHOICE + MORE }, () => new Uint32Array(FEATURES.antecedent));
  readonly #nobody = new Uint32Array(FEATURES.nobody);

  constructor(language: Language, cast: Cast, known: readonly Known[]) {
    const { groups, persons, typeOf } = cast;
    this.#language = language;
    this.#groups = groups;
    this.#traits = new GroupTraits(language.tokens, groups, describingTokens(language, groups, persons, typeOf));
    this.#history = new MentionHistory(language, groups, known, peopleWords(language.tokens, groups, typeOf));
    this.#quoted = quotedTokens(language);
  }

  /** "The president", where two are: neither. */
  isOfTwo(anaphor: Anaphor): boolean {
    return anaphor.kind === ANAPHOR_KIND.the && this.#traits.isShared(this.#nounOf(anaphor));
  }

  choosingFor(anaphor: Anaphor): Choosing {
    this.#history.readTo(anaphor.first);
    const groups = this.#eligible(anaphor);
    const likely = groups.map((group) => (isPronoun(anaphor.kind) ? 0 : this.#traits.likely(this.#nounOf(anaphor), group)));
    const rivals = { groups, likely, most: Math.max(0, ...groups.map((group) => this.#history.seen(group).count)) };
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
    if (group >= 0) this.#history.note(group, anaphor, isPronoun(anaphor.kind));
  }

  /** Those who may be meant, the most lately mentioned first: no person is an "it". */
  #eligible(anaphor: Anaphor): number[] {
    const found: number[] = [];
    const noun = this.#nounOf(anaphor);
    let more = 0;
    for (let i = this.#history.recent.length - 1; i >= 0 && more < MORE; i--) {
      const group = this.#history.recent[i]!;
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
      role: isOwner ? CLAUSE_ROLE.possessor : this.#history.roleOf(anaphor),
      modifiers: Math.min(3, head - first),
      before: first > 0 ? tokens.word[first - 1]! : 0,
      behind: tokens.word[last] ?? 0,
      second: tokens.word[last + 1] ?? 0,
      behindCluster: tokens.cluster[last] ?? 0,
      secondCluster: tokens.cluster[last + 1] ?? 0,
      modifier: isPronoun(kind) || head < first + 2 ? 0 : tokens.word[head - 1]!,
      posBehind: tokens.pos[last] ?? 0,
      quoted: this.#quoted[first]!,
      earlier: meant === undefined ? 0 : meant < 0 ? 1 : 2,
      described: !isPronoun(kind) && groups.some((group) => this.#isDescribed(noun, group)) ? 1 : 0,
      fitting: Math.min(6, groups.length),
      often: isPronoun(kind) ? 0 : describesOften(nounAt(noun)),
      best: Math.max(0, ...likely),
      likelyOnes: Math.min(4, likely.filter((one) => one >= LIKELY).length),
      bestMatch: Math.max(0, ...groups.map((group) => this.#match(anaphor, group))),
      bestAlike: Math.max(0, ...groups.map((group) => this.#alike(anaphor, group))),
      bestMain: Math.max(0, ...likely.filter((_, place) => this.#traits.mains[groups[place]!] === 1)),
    };
  }

  #isDescribed(noun: number, group: number): boolean {
    return this.#meant.get(noun) === group || this.#traits.match(noun, group) !== MATCH.none;
  }

  #match(anaphor: Anaphor, group: number): number {
    return isPronoun(anaphor.kind) ? MATCH.none : this.#traits.match(this.#nounOf(anaphor), group);
  }

  #alike({ kind, head }: Anaphor, group: number): number {
    return isPronoun(kind) ? 0 : this.#traits.alike(this.#language.tokens, head, group);
  }

  #antecedent(anaphor: Anaphor, place: number, rivals: Rivals): AntecedentSight {
    const { tokens, sentences } = this.#language;
    const group = rivals.groups[place]!;
    const seen = this.#history.seen(group);
    const type = this.#traits.types[group]!;
    const back = tokens.sentence[anaphor.first]! - tokens.sentence[seen.last]!;
    const there = sentences[tokens.sentence[seen.last]!]!;
    const here = sentences[tokens.sentence[anaphor.first]!]!;
    const noun = this.#nounOf(anaphor);
    const meant = this.#meant.get(noun) ?? -1;
    return {
      type,
      tokensBack: Math.min(7, 31 - Math.clz32(1 + Math.max(0, anaphor.first - seen.last))),
      blockBack: Math.min(3, here.block - there.block),
      titled: this.#traits.titled[group]!,
      back: back < 3 ? back : back < 5 ? 3 : back < 9 ? 4 : 5,
      place: Math.min(6, place + 1),
      ...this.#standing(place, rivals),
      likely: rivals.likely[place]!,
      match: this.#match(anaphor, group),
      meant: isPronoun(anaphor.kind) || meant < 0 ? 0 : meant === group ? 1 : 2,
      beside: seen.last === anaphor.first ? 2 : this.#endsBeside(seen, anaphor) ? 1 : 0,
      count: bucket(seen.count),
      weight: bucket(this.#groups[group]!.names.length),
      main: this.#traits.mains[group]!,
      site: this.#traits.sites[group]!,
      nameKind: this.#traits.nameKinds[group]!,
      alike: this.#alike(anaphor, group),
      people: this.#history.peopleBack(group, anaphor.first),
      spokenOf: this.#history.isSpokenOf(group) ? 1 : 0,
      lastRole: seen.lastRole,
      lastIsPronoun: seen.lastIsPronoun ? 1 : 0,
      lastQuoted: this.#quoted[seen.last]!,
      opens: seen.last - there.first < 2 ? 1 : 0,
      again: this.#history.isNamedLater(group, here.last) ? 1 : 0,
    };
  }

  /** How one stands among the rivals. */
  #standing(place: number, { groups, likely, most }: Rivals): Pick<AntecedentSight, 'placeOfType' | 'placeOfLikely' | 'leads'> {
    const { types } = this.#traits;
    const { count } = this.#history.seen(groups[place]!);
    let placeOfType = 1;
    let placeOfLikely = 1;
    let leadsType = true;
    for (let i = 0; i < groups.length; i++) {
      const isOfType = types[groups[i]!] === types[groups[place]!];
      if (isOfType && this.#history.seen(groups[i]!).count > count) leadsType = false;
      if (i >= place) continue;
      if (isOfType) placeOfType++;
      if (likely[i]! >= likely[place]!) placeOfLikely++;
    }
    return {
      placeOfType: Math.min(6, placeOfType),
      placeOfLikely: Math.min(6, placeOfLikely),
      leads: count >= most ? 2 : leadsType ? 1 : 0,
    };
  }

  /** "Corvel, [the fund]" */
  #endsBeside({ end }: Seen, { first }: Anaphor): boolean {
    return end === first - 1 && this.#language.tokens.lower(end) === ',';
  }
}

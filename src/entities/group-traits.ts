import type { Tokens } from '../language/tokens.js';
import { mix } from '../model/hash.js';
import { PLACE, placeAt } from './gazetteer.js';
import { ENTITY_TYPE } from './labels.js';
import type { Group } from './merge.js';
import { nameKindOf } from './name-kinds.js';
import type { Name } from './names.js';
import { likelyKind, NOUN_KINDS, nounAt, nounKindOf } from './nouns.js';
import type { TokenRange } from './result.js';

const TYPES = Object.values(ENTITY_TYPE);
const PERSON = TYPES.indexOf('person');
/** What was read as a person by one word alone may well be a firm. */
const VAGUE = TYPES.length;
const isVague = (names: readonly Name[]): boolean => names.every(({ words }) => words.length === 1);

/** What place a name is, as far as the gazetteer knows. */
export const SITE = { unknown: 0, city: 1, largeCity: 2, country: 3 } as const;

/** How a noun agrees with somebody. */
export const MATCH = { none: 0, described: 1, named: 2, lastWord: 3 } as const;

/** What is known of the groups of an article, wherever in it an anaphor stands. */
export class GroupTraits {
  /** The place of each group's type in the list of types; behind them that of what may be no person. */
  readonly types: readonly number[];
  /** Place of each group among those of its kind by how often they are named in the whole article, 4 at most. */
  readonly mains: readonly number[];
  /** What place each group is, as `SITE`. */
  readonly sites: readonly number[];
  /** In what names the last word of each group's first name stands, as `nameKindOf` says. */
  readonly nameKinds: readonly number[];
  /** Where each group is first named: 2 in the first sentence, 1 in the next two, 0 later. */
  readonly titled: readonly number[];
  readonly #kinds: readonly number[];
  /** How words agree with groups: `MATCH` by the hash of both. */
  readonly #matches = new Map<number, number>();
  /** Clusters, fine and coarse, of the nouns that describe groups, by the hash of both. */
  readonly #alike = new Map<number, number>();
  /** Nouns that describe more than one person. */
  readonly #shared = new Set<number>();

  /** @param descriptors tokens of the nouns that describe each group */
  constructor(tokens: Tokens, groups: readonly Group[], descriptors: readonly (readonly number[])[]) {
    const { word } = tokens;
    this.types = groups.map(({ type, names }) => (type === 'person' && isVague(names) ? VAGUE : TYPES.indexOf(type)));
    this.mains = placesInKind(groups);
    this.sites = groups.map(({ type, names }) => (type === 'place' ? siteOf(tokens, names[0]!) : SITE.unknown));
    this.nameKinds = groups.map(({ names }) => nameKindOf(word[names[0]!.last - 1]!));
    this.titled = groups.map(({ names }) => titleStep(tokens.sentence[names[0]!.first]!));
    this.#kinds = groups.map(({ type }) => nounKindOf(type));
    groups.forEach(({ names }, group) => {
      for (const noun of descriptors[group]!) {
        this.#matches.set(mix(word[noun]!, group), MATCH.described);
        this.#describeAlike(tokens, noun, group);
      }
      for (const { first, last } of names) {
        for (let i = first; i < last; i++) this.#agree(word[i]!, group, i === last - 1 ? MATCH.lastWord : MATCH.named);
      }
    });
    this.#findShared(word, groups, descriptors);
  }

  #agree(word: number, group: number, match: number): void {
    const key = mix(word, group);
    if ((this.#matches.get(key) ?? MATCH.none) < match) this.#matches.set(key, match);
  }

  #describeAlike({ cluster, coarseCluster }: Tokens, noun: number, group: number): void {
    this.#alike.set(mix(cluster[noun]!, group), 2);
    const coarse = mix(~coarseCluster[noun]!, group);
    if (!this.#alike.has(coarse)) this.#alike.set(coarse, 1);
  }

  #findShared(word: Tokens['word'], groups: readonly Group[], descriptors: readonly (readonly number[])[]): void {
    const owner = new Map<number, number>();
    descriptors.forEach((nouns, group) => {
      if (groups[group]!.type !== 'person') return;
      for (const noun of nouns) {
        if ((owner.get(word[noun]!) ?? group) !== group) this.#shared.add(word[noun]!);
        owner.set(word[noun]!, group);
      }
    });
  }

  /** Two persons are described by the noun: "the president" may be either. */
  isShared(noun: number): boolean {
    return this.#shared.has(noun);
  }

  /** One of `MATCH`. */
  match(noun: number, group: number): number {
    return this.#matches.get(mix(noun, group)) ?? MATCH.none;
  }

  /** Is a noun like one that describes the group? 2 very much, 1 somewhat, 0 not. */
  alike({ cluster, coarseCluster }: Tokens, noun: number, group: number): number {
    if (cluster[noun] === 0) return 0;
    return this.#alike.get(mix(cluster[noun]!, group)) ?? this.#alike.get(mix(~coarseCluster[noun]!, group)) ?? 0;
  }

  /** How likely the noun describes one of the group's kind, as `likelyKind` says. */
  likely(noun: number, group: number): number {
    return likelyKind(nounAt(noun), this.#kinds[group]!);
  }

  /** Is it surely a person, whom "it" cannot mean? */
  isPerson(group: number): boolean {
    return this.types[group] === PERSON;
  }
}

/** Of each group its place among those of its kind by how often they are named, 4 at most. */
function placesInKind(groups: readonly Group[]): number[] {
  const places = groups.map(() => 4);
  for (let kind = 0; kind < NOUN_KINDS; kind++) {
    const ofKind = groups.flatMap(({ type }, group) => (nounKindOf(type) === kind ? [group] : []));
    ofKind.sort((a, b) => groups[b]!.names.length - groups[a]!.names.length || a - b);
    for (const [place, group] of ofKind.slice(0, 3).entries()) places[group] = place + 1;
  }
  return places;
}

const titleStep = (sentence: number): number => (sentence === 0 ? 2 : sentence < 3 ? 1 : 0);

function siteOf(tokens: Tokens, { first, last }: TokenRange): number {
  const known = placeAt(tokens, first, last);
  if (known?.last !== last) return SITE.unknown;
  if (known.bits & PLACE.country) return SITE.country;
  return known.bits & PLACE.large ? SITE.largeCity : SITE.city;
}

import type { Entities } from '../entities/result.js';
import { LEXICON, POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import { WordSet } from '../model/word-set.js';
import type { Chunk, NounChunk } from './chunk.js';
import { LastNamed } from './last-named.js';
import type { StanceColumns } from './stance-columns.js';
import { AGENTS, BODY_PAIRS, CROWDS, OPPONENTS, PERSON_PAIRS } from './stance-lexicon.js';
import { FACT } from './word-facts.js';

/** Whom a noun phrase stands for. */
export interface Party {
  /** Indexes in `Entities.list`. */
  readonly entities: readonly number[];
  /** What they do is done to each other or by both: "the two leaders", "A and B". */
  readonly both: boolean;
  /** Not themselves but something of theirs: "Marsh's tone". */
  readonly through: boolean;
  /** People without a name: fans, voters. */
  readonly crowd: boolean;
}

export const NOBODY: Party = { entities: [], both: false, through: false, crowd: false };
const CROWD: Party = { ...NOBODY, crowd: true };

const IT = hashString('it');
const ITS = hashString('its');
const THEY = hashString('they');
const THEM = hashString('them');
const THEIR = hashString('their');
const THE = hashString('the');
const THIS = hashString('this');
const EACH = hashString('each');
const ANOTHER = hashString('another');
const OTHER = hashString('other');
const AND = hashString('and');
const OF = hashString('of');
const BETWEEN = hashString('between');
const OWNING = new WordSet('with between by from');
const THE_TWO = new WordSet('sides pair rivals two both');
const INDEFINITE = new WordSet('a an another any some no every other');
const BODIES = new WordSet(
  'company firm bank club team group union party maker airline league label retailer publisher studio manufacturer carmaker chain agency board council regulator government organisation organization side university school startup',
);
const COUNTRIES = new WordSet('country nation city state republic kingdom island town');

/** Names who is meant, as the article is read from its beginning. */
export class Parties {
  readonly named: LastNamed;
  readonly #tokens: Tokens;
  readonly #facts: Int32Array;
  readonly #entity: Int32Array;

  constructor({ tokens, facts, entity, countries }: StanceColumns, entities: Entities) {
    this.named = new LastNamed(tokens, entities, countries);
    this.#tokens = tokens;
    this.#facts = facts;
    this.#entity = entity;
  }

  /** "Bishop Vann [of Ostra]" */
  #linkBehind(chunks: readonly Chunk[], at: number, person: number): void {
    const of = chunks[at + 1];
    const body = chunks[at + 2];
    if (of?.kind === 'preposition' && body?.kind === 'noun' && this.#tokens.word[of.first] === OF)
      this.named.link(person, this.entityAt(body.head));
  }

  /** "Each other": the pair last spoken of. */
  eachOther(): Party {
    return this.named.pair.length === 2 ? both(this.named.pair) : NOBODY;
  }

  /**
   * Whom the noun phrase at `at` stands for, with what follows it ("the army of Kesh", "the union's leader, Tomas Brekke").
   *
   * @param wide also takes those of whom it is something: as the target of criticism "Marsh's approach" is Marsh
   */
  of(chunks: readonly Chunk[], at: number, wide: boolean): Party {
    const chunk = chunks[at];
    if (chunk?.kind !== 'noun') return NOBODY;
    const named = this.#one(chunks, at, wide);
    const joined = this.#joined(chunks, at, wide, named);
    if (joined.both && !this.#isWhere(chunks[at - 1])) this.named.pairUp(joined.entities);
    return joined;
  }

  /** "the ferry [from] Ostra and Kell": places are no pair there. */
  #isWhere(before: Chunk | undefined): boolean {
    return before?.kind === 'preposition' && (this.#facts[before.first]! & FACT.setting) !== 0;
  }

  /** The mention that a token belongs to, as an index of `Entities.list`; −1 where none. */
  entityAt(token: number): number {
    if (token < 0) return -1;
    const entity = this.#entity[token]!;
    return entity < 0 ? this.#it(token) : entity;
  }

  /** "It" and "its" where the entities stage was not sure. */
  #it(token: number): number {
    const word = this.#tokens.word[token]!;
    if (word !== IT && word !== ITS) return -1;
    return this.named.it(word === IT && token > 0 && this.#tokens.pos[token - 1] === POS.VERB);
  }

  /** "They", where no one else has been named since a pair was. */
  #isThey({ first, last }: NounChunk): boolean {
    const word = this.#tokens.word[first]!;
    return (word === THEY || word === THEM) && last - first === 1 && this.#entity[first]! < 0 && this.named.isPairFresh;
  }

  #one(chunks: readonly Chunk[], at: number, wide: boolean): Party {
    const chunk = chunks[at] as NounChunk;
    const { word, flags } = this.#tokens;
    if (this.#isThey(chunk)) return both(this.named.pair);
    const entity = this.entityAt(chunk.head);
    const head = word[chunk.head]!;
    if (head === THEY && entity < 0) return CROWD;
    const pair = this.#pairMeant(chunk);
    if (pair.length === 2) return both(pair);
    if (chunk.owner > 0 && this.#isReciprocal(chunk.owner)) return { ...both(this.named.pair), through: true };
    if (entity >= 0) {
      this.#linkBehind(chunks, at, entity);
      return one(entity);
    }
    const apposed = this.#apposed(chunks, at);
    if (apposed >= 0) return one(apposed);
    if (OPPONENTS.has(head)) return CROWDS.has(head) ? CROWD : NOBODY;
    const isAgent = AGENTS.has(head);
    if (isAgent && word[chunk.owner] === THEIR && this.named.pair.length === 2) return both(this.named.pair);
    const agent = isAgent || (flags[chunk.head]! & LEXICON.role) !== 0;
    const crowd = CROWDS.has(head);
    if (agent || wide) {
      const meant = this.#meant(chunks, at, wide, agent, crowd);
      if (meant) return meant;
    }
    return crowd ? CROWD : this.#described(chunk);
  }

  /** Those whose it is: "[the union]'s president", "the president of [Kesh]", "[US] officials". */
  #meant(chunks: readonly Chunk[], at: number, wide: boolean, agent: boolean, crowd: boolean): Party | null {
    const chunk = chunks[at] as NounChunk;
    const owner = this.#ownerOf(chunk);
    if (owner >= 0 && !(crowd && !wide)) return one(owner, !agent);
    const of = this.#following(chunks, at, wide);
    if (of.entities.length > 0) return { ...of, through: !agent };
    const modifier = this.#modifier(chunk);
    return modifier >= 0 ? one(modifier, !agent) : null;
  }

  /** "[each other]'s", "[one another]'s" */
  #isReciprocal(other: number): boolean {
    const { word } = this.#tokens;
    return word[other] === OTHER && (word[other - 1] === EACH || word[other - 1] === ANOTHER);
  }

  /** "[the union]'s president": by name, or by the last word of one. */
  #ownerOf({ owner }: NounChunk): number {
    const named = this.entityAt(owner);
    return named >= 0 || owner < 0 ? named : this.named.endingIn(this.#tokens.word[owner]!);
  }

  /** "the company": the body last named, where it is spoken of as known. */
  #described({ first, last, head, owner }: NounChunk): Party {
    const { word } = this.#tokens;
    if (owner >= 0 || last - first > 3 || (word[first] !== THE && word[first] !== THIS)) return NOBODY;
    const named = this.named.endingIn(word[head]!);
    if (named >= 0) return one(named);
    const type = BODIES.has(word[head]!) ? 'organization' : COUNTRIES.has(word[head]!) ? 'place' : null;
    const known = type === null ? -1 : this.named.bodyOfType(type);
    return known < 0 ? NOBODY : one(known);
  }

  /** "the president of [Kesh]", "the call with [Marsh]", "tension between [the two]". */
  #following(chunks: readonly Chunk[], at: number, wide: boolean): Party {
    const next = chunks[at + 1];
    if (next?.kind !== 'preposition' || chunks[at + 2]?.kind !== 'noun') return NOBODY;
    const word = this.#tokens.word[next.first]!;
    return word === OF || (wide && OWNING.has(word)) ? this.of(chunks, at + 2, wide) : NOBODY;
  }

  /** "its maker, [Corvel]," where the first is a description and the second a name. */
  #apposed(chunks: readonly Chunk[], at: number): number {
    let comma = at + 1;
    if (chunks[comma]?.kind === 'preposition' && chunks[comma + 1]?.kind === 'noun') comma += 2;
    const name = chunks[comma + 1];
    if (chunks[comma]?.kind !== 'comma' || name?.kind !== 'noun' || name.owner >= 0) return -1;
    const after = chunks[comma + 2];
    if (after && after.kind !== 'comma' && after.kind !== 'other' && after.kind !== 'dash') return -1;
    const chunk = chunks[at] as NounChunk;
    if (this.#tokens.pos[name.first] === POS.DET) return -1;
    const entity = this.entityAt(name.head);
    if (!this.#describes(chunk, entity)) return -1;
    if (entity >= 0 && chunk.owner >= 0) this.named.link(entity, this.#ownerOf(chunk));
    return entity;
  }

  /** The noun is what such a name is called: a role, a body; of a person any noun that is no plural ("the yard's [welder], Ann Lee,"). */
  #describes({ head }: NounChunk, entity: number): boolean {
    const { word, flags } = this.#tokens;
    if (flags[head]! & LEXICON.role || AGENTS.has(word[head]!)) return true;
    if (PERSON_PAIRS.has(word[head]!) || BODY_PAIRS.has(word[head]!)) return true;
    return entity >= 0 && this.named.kindOf(entity) === 'person' && !this.#tokens.lower(head).endsWith('s');
  }

  /** "[US] officials", "[Keshn] troops". */
  #modifier(chunk: NounChunk): number {
    for (let i = chunk.head - 1; i >= chunk.first; i--) {
      const entity = this.entityAt(i);
      if (entity >= 0) return entity;
    }
    return -1;
  }

  /** "[Kesh] and [Ardania]": both, where the second is not the subject of a clause of its own. */
  #joined(chunks: readonly Chunk[], at: number, wide: boolean, named: Party): Party {
    const and = chunks[at + 1];
    if (and?.kind !== 'and' || chunks[at + 2]?.kind !== 'noun' || named.entities.length !== 1 || named.through) return named;
    if (this.#tokens.word[and.first] !== AND) return named;
    const verb = chunks[at + 3];
    if (verb?.kind === 'verb' && verb.mood === 'finite' && isObject(this.#tokens, chunks, at)) return named;
    const other = this.#one(chunks, at + 2, wide);
    if (other.entities.length !== 1 || other.through || other.entities[0] === named.entities[0]) return named;
    return { ...named, entities: [named.entities[0]!, other.entities[0]!], both: true };
  }

  #pairMeant({ first, last, head, owner }: NounChunk): readonly number[] {
    const { word } = this.#tokens;
    const opener = word[first]!;
    if (last - first === 2 && word[head] === OTHER && (opener === EACH || opener === ANOTHER)) return this.named.pair;
    if (!this.#tellsOfTwo(first, last, head) || owner >= 0 || INDEFINITE.has(opener)) return [];
    if (THE_TWO.has(word[head]!)) return this.#theTwo();
    if (PERSON_PAIRS.has(word[head]!)) return this.named.pairOf('person');
    return BODY_PAIRS.has(word[head]!) ? this.named.pairOf('body') : [];
  }

  /** "[both] leaders", "[each] side", and "the leaders" where two have been told of. */
  #tellsOfTwo(first: number, last: number, head: number): boolean {
    const { word } = this.#tokens;
    if (word[first] === EACH) return true;
    for (let i = first; i <= head; i++) if (this.#facts[i]! & FACT.pair) return true;
    return this.named.isPaired && word[first] === THE && last - first === 2 && this.#tokens.lower(head).endsWith('s');
  }

  /** "Both sides": the pair last spoken of, else the last two persons. */
  #theTwo(): readonly number[] {
    return this.named.pair.length === 2 ? this.named.pair : this.named.pairOf('person');
  }
}

const one = (entity: number, through = false): Party => ({ entities: [entity], both: false, through, crowd: false });
const both = (pair: readonly number[]): Party => ({ entities: pair, both: pair.length === 2, through: false, crowd: false });

/** A verb governs the noun phrase, with or without a preposition; "talks between A and B" are no object of anything. */
function isObject(tokens: Tokens, chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1];
  if (before?.kind === 'verb') return true;
  if (before?.kind !== 'preposition' || tokens.word[before.first] === BETWEEN) return false;
  for (let i = at - 2; i >= 0; i--) {
    const { kind } = chunks[i]!;
    if (kind === 'verb') return true;
    if (kind === 'comma' || kind === 'clause' || kind === 'dash' || kind === 'who' || kind === 'other') return false;
  }
  return false;
}

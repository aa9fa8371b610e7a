import type { Entities } from '../entities/result.js';
import { LEXICON, POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import type { Chunk, NounChunk } from './chunk.js';
import { AGENTS, BODY_PAIRS, CROWDS, OPPONENTS, PERSON_PAIRS } from './stance-lexicon.js';

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

const SAME = new Set(['each', 'another']);
const PAIR_WORDS = new Set(['pair', 'duo', 'couple', 'two', 'both', 'countries', 'neighbours', 'neighbors']);
/** Mentions after which a pair is no longer "they". */
const FRESH = 20;
const INDEFINITE = new Set(['a', 'an', 'another', 'any', 'some', 'no', 'every', 'other']);
const BODIES = new Set(
  'company firm bank club team group union party maker airline league label retailer publisher studio manufacturer carmaker chain agency board council regulator government organisation organization side university school startup'.split(
    ' ',
  ),
);
const COUNTRIES = new Set(['country', 'nation', 'city', 'state', 'republic', 'kingdom', 'island', 'town']);

/** Names who is meant, as the article is read from its beginning. */
export class Parties {
  readonly #tokens: Tokens;
  readonly #entities: Entities;
  /** The two that were last named together, persons and bodies apart. */
  readonly #pairs = new Map<'person' | 'body', readonly [number, number]>();
  readonly #last = new Map<'person' | 'body', readonly number[]>();
  /** The bodies that were last subject and last named: what "it" is. */
  #topic = -1;
  #latestPair: readonly number[] = [];
  /** How many mentions had been read when it was set. */
  #pairedAt = 0;
  readonly #byLastWord = new Map<number, number>();
  readonly #speaksFor = new Map<number, number>();
  #read = 0;

  constructor(tokens: Tokens, entities: Entities) {
    this.#tokens = tokens;
    this.#entities = entities;
  }

  /** Takes note of the mentions before a token, so that "the two leaders" are the last two named. */
  readTo(token: number): void {
    const { mentions } = this.#entities;
    for (; this.#read < mentions.length && mentions[this.#read]!.first < token; this.#read++) {
      const { entity } = mentions[this.#read]!;
      const kind = this.#kindOf(entity);
      if (kind === null) continue;
      if (kind === 'body') this.#byLastWord.set(this.#tokens.word[mentions[this.#read]!.last - 1]!, entity);
      this.#last.set(kind, [entity, ...(this.#last.get(kind) ?? []).filter((other) => other !== entity)].slice(0, 2));
    }
  }

  /** Takes note of two that stand together: they are "the two" until another pair does. */
  pairUp(entities: readonly number[], onlyPersons = false): void {
    const [a, b] = entities;
    if (entities.length !== 2 || a === undefined || b === undefined || a === b) return;
    const kind = this.#kindOf(a);
    if (kind === null || (onlyPersons && (kind !== 'person' || kind !== this.#kindOf(b)))) return;
    if (kind === this.#kindOf(b)) this.#pairs.set(kind, [a, b]);
    this.#latestPair = [a, b];
    this.#pairedAt = this.#read;
  }

  /** The body that a person leads ("[the union]'s president, [Berit Lund]"), null where none was told. */
  bodyOf(person: number): number | null {
    return this.#speaksFor.get(person) ?? null;
  }

  /** "Bishop Vann [of Ostra]" */
  #linkBehind(chunks: readonly Chunk[], at: number, person: number): void {
    const of = chunks[at + 1];
    const body = chunks[at + 2];
    if (of?.kind === 'preposition' && body?.kind === 'noun' && this.#tokens.lower(of.first) === 'of')
      this.#link(person, this.entityAt(body.head));
  }

  #link(person: number, body: number): void {
    if (body >= 0 && this.#kindOf(person) === 'person' && this.#kindOf(body) === 'body' && !this.#speaksFor.has(person))
      this.#speaksFor.set(person, body);
  }

  /** "Each other": the pair last spoken of. */
  eachOther(): Party {
    return this.#latestPair.length === 2 ? { ...NOBODY, entities: this.#latestPair, both: true } : NOBODY;
  }

  /** Takes note of the subject of a main clause. */
  setTopic(entity: number): void {
    if (this.#kindOf(entity) === 'body') this.#topic = entity;
  }

  /** The pair last spoken of. */
  lastPair(kind: 'person' | 'body' | null = null): readonly number[] {
    if (kind) return this.#pairs.get(kind) ?? this.#lastTwo(kind);
    return this.#latestPair;
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
    if (joined.both) this.pairUp(joined.entities);
    return joined;
  }

  /** The mention that a token belongs to, as an index of `Entities.list`; −1 where none. */
  entityAt(token: number): number {
    if (token < 0) return -1;
    const at = this.#entities.mentionOfToken[token] ?? -1;
    return at < 0 ? this.#it(token) : this.#entities.mentions[at]!.entity;
  }

  /** "It" and "its" where the entities stage was not sure: as subject the last subject, else the body last named that is not it. */
  #it(token: number): number {
    const word = this.#tokens.lower(token);
    if (word !== 'it' && word !== 'its') return -1;
    const bodies = (this.#last.get('body') ?? []).filter((entity) => this.#entities.list[entity]!.type !== 'place');
    const isObject = word === 'it' && this.#tokens.pos[token - 1] === POS.VERB;
    if (!isObject) return this.#topic >= 0 ? this.#topic : (bodies[0] ?? -1);
    return bodies.find((entity) => entity !== this.#topic) ?? -1;
  }

  /** "They", where no one else has been named since a pair was. */
  #isThey({ first, last }: NounChunk): boolean {
    const word = this.#tokens.lower(first);
    if (last - first !== 1 || (word !== 'they' && word !== 'them') || this.#latestPair.length !== 2) return false;
    if (this.#entities.mentionOfToken[first]! >= 0 || this.#read - this.#pairedAt > FRESH) return false;
    return this.#entities.mentions
      .slice(this.#pairedAt, this.#read)
      .every(({ entity }) => this.#latestPair.includes(entity) || this.#kindOf(entity) === null);
  }

  #one(chunks: readonly Chunk[], at: number, wide: boolean): Party {
    const chunk = chunks[at] as NounChunk;
    if (this.#isThey(chunk)) return { ...NOBODY, entities: this.#latestPair, both: true };
    if (this.#tokens.lower(chunk.head) === 'they' && this.entityAt(chunk.head) < 0) return { ...NOBODY, crowd: true };
    const word = this.#tokens.word[chunk.head]!;
    const pair = this.#pairMeant(chunk);
    if (pair.length === 2) return { ...NOBODY, entities: pair, both: true };
    if (chunk.owner > 0 && this.#tokens.lower(chunk.owner) === 'other' && SAME.has(this.#tokens.lower(chunk.owner - 1))) {
      return { ...NOBODY, entities: this.#latestPair, both: this.#latestPair.length === 2, through: true };
    }
    const entity = this.entityAt(chunk.head);
    if (entity >= 0) {
      if (this.#kindOf(entity) === 'person') this.#linkBehind(chunks, at, entity);
      return { ...NOBODY, entities: [entity] };
    }
    const apposed = this.#apposed(chunks, at);
    if (apposed >= 0) return { ...NOBODY, entities: [apposed] };
    if (OPPONENTS.has(word)) return { ...NOBODY, crowd: CROWDS.has(word) };
    if (this.#tokens.lower(chunk.owner) === 'their' && this.#latestPair.length === 2 && AGENTS.has(word))
      return { ...NOBODY, entities: this.#latestPair, both: true };
    const agent = AGENTS.has(word) || (this.#tokens.flags[chunk.head]! & LEXICON.role) !== 0;
    const crowd = CROWDS.has(word);
    if (!agent && !wide) return crowd ? { ...NOBODY, crowd } : this.#described(chunk);
    const owner = this.#ownerOf(chunk);
    if (owner >= 0 && !(crowd && !wide)) return { ...NOBODY, entities: [owner], through: !agent };
    const of = this.#following(chunks, at, wide);
    if (of.entities.length > 0) return { ...of, through: !agent };
    const modifier = this.#modifier(chunk);
    if (modifier >= 0) return { ...NOBODY, entities: [modifier], through: !agent };
    return crowd ? { ...NOBODY, crowd } : this.#described(chunk);
  }

  /** "[the union]'s president": by name, or by the last word of one. */
  #ownerOf({ owner }: NounChunk): number {
    const named = this.entityAt(owner);
    return named >= 0 || owner < 0 ? named : (this.#byLastWord.get(this.#tokens.word[owner]!) ?? -1);
  }

  /** "the company": the body last named, where it is spoken of as known. */
  #described(chunk: NounChunk): Party {
    if (chunk.owner >= 0 || chunk.last - chunk.first > 3) return NOBODY;
    const first = this.#tokens.lower(chunk.first);
    if (first !== 'the' && first !== 'this') return NOBODY;
    const word = this.#tokens.lower(chunk.head);
    const named = this.#byLastWord.get(this.#tokens.word[chunk.head]!);
    if (named !== undefined) return { ...NOBODY, entities: [named] };
    const kind = BODIES.has(word) ? 'organization' : COUNTRIES.has(word) ? 'place' : null;
    if (kind === null) return NOBODY;
    const last = [...(this.#topic >= 0 ? [this.#topic] : []), ...(this.#last.get('body') ?? [])].find(
      (entity) => this.#entities.list[entity]!.type === kind,
    );
    return last === undefined ? NOBODY : { ...NOBODY, entities: [last] };
  }

  /** "the president of [Kesh]", "the call with [Marsh]", "tension between [the two]". */
  #following(chunks: readonly Chunk[], at: number, wide: boolean): Party {
    const next = chunks[at + 1];
    if (next?.kind !== 'preposition' || chunks[at + 2]?.kind !== 'noun') return NOBODY;
    const word = this.#tokens.lower(next.first);
    if (word !== 'of' && !(wide && (word === 'with' || word === 'between' || word === 'by' || word === 'from'))) return NOBODY;
    return this.of(chunks, at + 2, wide);
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
    const head = this.#tokens.word[chunk.head]!;
    const isRole = (this.#tokens.flags[chunk.head]! & LEXICON.role) !== 0;
    if (!isRole && !AGENTS.has(head) && !PERSON_PAIRS.has(head) && !BODY_PAIRS.has(head)) return -1;
    if (this.#tokens.pos[name.first] === POS.DET) return -1;
    const entity = this.entityAt(name.head);
    if (entity >= 0 && chunk.owner >= 0) this.#link(entity, this.#ownerOf(chunk));
    return entity;
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
  #joined(chunks: readonly Chunk[], at: number, wide: boolean, one: Party): Party {
    const next = chunks[at + 2];
    if (chunks[at + 1]?.kind !== 'and' || next?.kind !== 'noun' || one.entities.length !== 1 || one.through) return one;
    if (this.#tokens.lower(chunks[at + 1]!.first) !== 'and') return one;
    const verb = chunks[at + 3];
    if (verb?.kind === 'verb' && verb.mood === 'finite' && isObject(this.#tokens, chunks, at)) return one;
    const other = this.#one(chunks, at + 2, wide);
    if (other.entities.length !== 1 || other.through || other.entities[0] === one.entities[0]) return one;
    return { ...one, entities: [one.entities[0]!, other.entities[0]!], both: true };
  }

  #pairMeant(chunk: NounChunk): readonly number[] {
    const word = this.#tokens.lower(chunk.head);
    const first = this.#tokens.lower(chunk.first);
    if (chunk.last - chunk.first === 2 && word === 'other' && SAME.has(first)) return this.lastPair();
    if (INDEFINITE.has(first) || chunk.owner >= 0) return [];
    const bare = first === 'the' && chunk.last - chunk.first === 2 && this.#tokens.lower(chunk.head).endsWith('s');
    let told = PAIR_WORDS.has(word) || first === 'each' || (bare && this.#pairedAt > 0);
    for (let i = chunk.first; i < chunk.head && !told; i++) told = PAIR_WORDS.has(this.#tokens.lower(i));
    if (!told) return [];
    const hash = this.#tokens.word[chunk.head]!;
    const person = PERSON_PAIRS.has(hash);
    const body = BODY_PAIRS.has(hash);
    if (word === 'sides' || word === 'pair' || word === 'rivals' || word === 'two' || word === 'both') return this.#latest();
    if (person) return this.lastPair('person');
    return body ? this.lastPair('body') : [];
  }

  /** "Both sides": the pair last spoken of, else the last two persons. */
  #latest(): readonly number[] {
    return this.#latestPair.length === 2 ? this.#latestPair : this.#lastTwo('person');
  }

  #lastTwo(kind: 'person' | 'body'): readonly number[] {
    const two = this.#last.get(kind) ?? [];
    return two.length === 2 ? two : [];
  }

  #kindOf(entity: number): 'person' | 'body' | null {
    const { type } = this.#entities.list[entity]!;
    if (type === 'person') return 'person';
    return type === 'organization' || type === 'place' || type === 'group' ? 'body' : null;
  }
}

/** A verb governs the noun phrase, with or without a preposition; "talks between A and B" are no object of anything. */
function isObject(tokens: Tokens, chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1];
  if (before?.kind === 'verb') return true;
  if (before?.kind !== 'preposition' || tokens.lower(before.first) === 'between') return false;
  for (let i = at - 2; i >= 0; i--) {
    const { kind } = chunks[i]!;
    if (kind === 'verb') return true;
    if (kind === 'comma' || kind === 'clause' || kind === 'dash' || kind === 'who' || kind === 'other') return false;
  }
  return false;
}

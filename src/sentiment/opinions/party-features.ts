// What speaks for one of several being the target of an opinion, or its holder: where it stands, what part it plays there, whom the
// article has spoken of last.
import { POS } from '../../language/codes.js';
import { hashString, mix } from '../../model/hash.js';
import type { Candidate } from './candidates.js';
import { CHUNK, type FeatureList, hashesOf, reachOf, seedsOf } from './feature-list.js';
import { type OpinionScene, STRANGER, UNQUOTED } from './scene.js';

const KINDS = [
  ...[
    'bias',
    'place',
    'type',
    'type and place',
    'rank',
    'rank and place',
    'mentioned',
    'speaks',
    'speaks, as',
    'last',
    'type, of',
  ],
  ...['type, sign', 'types', 'sides', 'places', 'sides, role', 'sides, of', 'apart', 'ruled', 'ruled here', 'side and place'],
  ...['side, of', 'side, role', 'side, role, type', 'side, as, sign', 'form and place', 'form and side', 'sentences'],
  ...['sentences, speaker', 'distance', 'distance, role', 'before', 'before, side', 'behind', 'behind, side', 'before, of'],
  ...['behind, of, side', 'chunks', 'chunks, role', 'chunks, of', 'path', 'path, role', 'between', 'tone', 'tone, side'],
  ...['neutral', 'speaker', 'opens', 'opened', 'named here', 'far', 'far, rank'],
  ...[
    'nobody',
    'nobody, of',
    'nobody, sign',
    'nobody, role',
    'nobody, speaker',
    'nobody named',
    'nobody, of, role',
    'nobody, headline',
  ],
  ...['nobody, cluster', 'to place', 'to type, of', 'to type, sign', 'to side', 'to side, of', 'to side, role'],
] as const;
const SEED = seedsOf('party', KINDS);

const PLACE = hashesOf(['in', 'speaker', 'before', 'main'] as const);
const FORM = hashesOf(['name', 'alias', 'role', 'pronoun'] as const);
/** Chunks between that are told, and up to which a path is. */
const [MOST_CHUNKS, LONGEST_PATH] = [6, 5];
const MANY = 3;

/** An opinion of which the token and the sign are known. */
export interface Cue {
  readonly token: number;
  readonly sign: 1 | -1;
  /** Parties of the opinion before it, −1 where there is none. */
  readonly lastHolder: number;
  readonly lastTarget: number;
}

/** Where a mention stands, seen from a token. */
const SIDE = { behind: 1, chunk: 2, preposition: 4, owner: 8, elsewhere: 16 } as const;

/** Writes the features of candidates. */
export class PartyFeatures {
  readonly #scene: OpinionScene;
  readonly #types: Uint32Array;

  constructor(scene: OpinionScene) {
    this.#scene = scene;
    this.#types = Uint32Array.from(scene.input.entities.list, ({ type }) => hashString(type));
  }

  /** What speaks for a candidate being the target, and for it being the holder, whoever the other is. */
  read(cue: Cue, candidate: Candidate, out: FeatureList): void {
    const { token } = cue;
    const side = this.#sideOf(token, candidate);
    out.clear();
    this.#readWho(cue, candidate, out);
    this.#readRules(cue, candidate, out);
    this.#readSide(cue, candidate, side, out);
    const mention = this.#scene.input.entities.mentions[candidate.mention];
    if (!mention) {
      out.add(SEED.far, PLACE[candidate.place], this.#named(token));
      out.add(SEED['far, rank'], PLACE[candidate.place], this.#rankOf(candidate));
    } else if (candidate.place === 'in') this.#readPosition(cue, candidate, side, out);
    else this.#readEarlier(token, mention.first, out);
  }

  /** What speaks for nobody of the article being the holder, whoever the target is. */
  readNobody({ token, sign }: Cue, out: FeatureList): void {
    const { tokens } = this.#scene.input.language;
    const lemma = this.#lemma(token);
    const role = this.#roleOf(token);
    out.clear();
    out.add(SEED.nobody);
    out.add(SEED['nobody, of'], lemma);
    out.add(SEED['nobody, sign'], sign, tokens.pos[token]!);
    out.add(SEED['nobody, role'], role);
    out.add(SEED['nobody, speaker'], this.#spoken(token), tokens.pos[token]!);
    out.add(SEED['nobody named'], this.#named(token));
    out.add(SEED['nobody, of, role'], lemma, role);
    out.add(SEED['nobody, headline'], this.#scene.inHead[tokens.sentence[token]!]!);
    out.add(SEED['nobody, cluster'], tokens.cluster[token]!, sign);
  }

  /** What more speaks for a holder, null for nobody, once the target is known. */
  readBoth({ token, sign }: Cue, holder: Candidate | null, target: Candidate, out: FeatureList): void {
    const other = this.#sideOf(token, target);
    const type = this.#types[target.entity]!;
    out.clear();
    if (!holder) {
      out.add(SEED['to place'], PLACE[target.place]);
      out.add(SEED['to type, of'], type, this.#lemma(token));
      out.add(SEED['to type, sign'], type, sign);
      out.add(SEED['to side'], other);
      out.add(SEED['to side, of'], other, this.#lemma(token));
      out.add(SEED['to side, role'], other, this.#roleOf(token));
      return;
    }
    const { mentions } = this.#scene.input.entities;
    const side = this.#sideOf(token, holder);
    const [own, its] = [mentions[holder.mention], mentions[target.mention]];
    const apart = own && its ? Math.sign(own.first - its.first) * reachOf(Math.abs(own.first - its.first)) : MOST_CHUNKS + 1;
    out.add(SEED.types, type, this.#types[holder.entity]!);
    out.add(SEED.sides, other, side);
    out.add(SEED.places, PLACE[target.place], PLACE[holder.place]);
    out.add(SEED['sides, role'], other, side, this.#roleOf(token));
    out.add(SEED['sides, of'], other, side, this.#lemma(token));
    out.add(SEED.apart, apart);
  }

  #readWho({ token, sign, lastHolder, lastTarget }: Cue, candidate: Candidate, out: FeatureList): void {
    const { entity } = candidate;
    const place = PLACE[candidate.place];
    const type = this.#types[entity]!;
    const rank = this.#rankOf(candidate);
    const speaks = Number(this.#scene.speaker[token] === entity);
    out.add(SEED.bias);
    out.add(SEED.place, place);
    out.add(SEED.type, type);
    out.add(SEED['type and place'], type, place);
    out.add(SEED.rank, rank);
    out.add(SEED['rank and place'], rank, place);
    out.add(SEED.mentioned, Math.min(4, this.#scene.mentioned[entity]! >> 1));
    out.add(SEED.speaks, speaks, this.#spoken(token), place);
    out.add(SEED['speaks, as'], speaks, this.#scene.input.language.tokens.pos[token]!);
    out.add(SEED.last, Number(entity === lastHolder), Number(entity === lastTarget), place);
    out.add(SEED['type, of'], type, this.#lemma(token));
    out.add(SEED['type, sign'], type, sign);
  }

  /** What rules say of the word and of the candidate. */
  #readRules({ token, sign }: Cue, { entity }: Candidate, out: FeatureList): void {
    const ruled = this.#scene.ruled.get(this.#scene.chunkOf[token]!) ?? [];
    let told = 0;
    for (const { score, holder, target, symmetric } of ruled) {
      const agrees = score > 0 === sign > 0;
      if (holder === entity) told |= agrees ? 1 : 2;
      if (target.includes(entity)) told |= symmetric ? 16 : agrees ? 4 : 8;
    }
    out.add(SEED.ruled, told);
    out.add(SEED['ruled here'], told, Number(ruled.length > 0));
  }

  #readSide({ token, sign }: Cue, candidate: Candidate, side: number, out: FeatureList): void {
    const role = this.#roleOf(token);
    out.add(SEED['side and place'], side, PLACE[candidate.place]);
    out.add(SEED['side, of'], side, this.#lemma(token));
    out.add(SEED['side, role'], side, role);
    out.add(SEED['side, role, type'], side, role, this.#types[candidate.entity]!);
    out.add(SEED['side, as, sign'], side, this.#scene.input.language.tokens.pos[token]!, sign);
  }

  /** A mention in the sentence: how far, behind and before what, by which path. */
  #readPosition({ token, sign }: Cue, candidate: Candidate, side: number, out: FeatureList): void {
    const { entities, language, reader } = this.#scene.input;
    const { tokens, sentences } = language;
    const { first, last } = entities.mentions[candidate.mention]!;
    const role = this.#roleOf(token);
    const lemma = this.#lemma(token);
    this.#readForm(candidate, side, out);
    const distance = last <= token ? -reachOf(token - last + 1) : reachOf(first - token);
    out.add(SEED.distance, distance);
    out.add(SEED['distance, role'], distance, role);
    const before = first > 0 ? this.#lemma(first - 1) : 0;
    const behind = last < tokens.count ? this.#lemma(last) : 0;
    out.add(SEED.before, before);
    out.add(SEED['before, side'], before, side);
    out.add(SEED.behind, behind);
    out.add(SEED['behind, side'], behind, side);
    out.add(SEED['before, of'], before, lemma);
    out.add(SEED['behind, of, side'], behind, lemma, side);
    this.#readPath(token, first, side, out);
    const chances = reader.chancesInSentence(first, last);
    const tone = Math.round(4 * sign * (chances[2]! - chances[0]!)) + 9;
    out.add(SEED.tone, tone);
    out.add(SEED['tone, side'], tone, side);
    out.add(SEED.neutral, Math.round(4 * chances[1]!));
    const speaks = Number(this.#scene.speaker[token] === candidate.entity);
    out.add(SEED.speaker, speaks, this.#spoken(first), this.#spoken(token));
    out.add(SEED.opens, Number(first === sentences[tokens.sentence[token]!]!.first), role);
  }

  #readForm(candidate: Candidate, side: number, out: FeatureList): void {
    const { entities } = this.#scene.input;
    const { entity, mention } = entities.mentions[candidate.mention]!;
    const form = FORM[entities.list[entity]!.mentions[mention]!.form];
    out.add(SEED['form and place'], form, PLACE[candidate.place]);
    out.add(SEED['form and side'], form, side);
  }

  #readPath(token: number, mention: number, side: number, out: FeatureList): void {
    const { chunks, chunkOf, entity } = this.#scene;
    const [here, there] = [chunkOf[token]!, chunkOf[mention]!];
    if (here < 0 || there < 0) return;
    const role = this.#roleOf(token);
    const steps = Math.max(-MOST_CHUNKS, Math.min(MOST_CHUNKS, there - here));
    out.add(SEED.chunks, steps);
    out.add(SEED['chunks, role'], steps, role);
    out.add(SEED['chunks, of'], steps, this.#lemma(token));
    const [from, to] = [Math.min(here, there), Math.max(here, there)];
    let [path, names, verbs] = [0, 0, 0];
    for (let k = from + 1; k < to; k++) {
      const { kind, last } = chunks[k]!;
      path = mix(path, CHUNK[kind]);
      if (kind === 'verb') verbs++;
      if (entity[last - 1]! >= 0) names++;
    }
    if (to - from <= LONGEST_PATH) {
      out.add(SEED.path, path, side, CHUNK[chunks[there]!.kind]);
      out.add(SEED['path, role'], path, side, role);
    }
    out.add(SEED.between, Math.min(names, MANY), Math.min(verbs, MANY), side);
  }

  /** A mention in a sentence before. */
  #readEarlier(token: number, mention: number, out: FeatureList): void {
    const { chunkOf, firstChunk, input } = this.#scene;
    const { sentence } = input.language.tokens;
    const back = Math.min(4, sentence[token]! - sentence[mention]!);
    out.add(SEED.sentences, back);
    out.add(SEED['sentences, speaker'], back, this.#spoken(token));
    out.add(SEED.opened, Number(chunkOf[mention] === firstChunk[sentence[mention]!]), Math.min(back, MANY));
    out.add(SEED['named here'], Math.min(MANY, this.#named(token)), Math.min(back, MANY));
  }

  #sideOf(token: number, { mention, place }: Candidate): number {
    if (place !== 'in') return SIDE.elsewhere;
    const { chunkOf, input } = this.#scene;
    const { tokens } = input.language;
    const { first, last } = input.entities.mentions[mention]!;
    let side = first < token ? 0 : SIDE.behind;
    if (chunkOf[first] === chunkOf[token] && chunkOf[token]! >= 0) side |= SIDE.chunk;
    if (first > 0 && tokens.pos[first - 1] === POS.ADP) side |= SIDE.preposition;
    if (/^['’]s?$/.test(last < tokens.count ? tokens.form(last) : '')) side |= SIDE.owner;
    return side;
  }

  #lemma(token: number): number {
    return this.#scene.input.reader.input.lemmas[token]!;
  }

  #rankOf({ entity }: Candidate): number {
    return Math.min(entity, 5);
  }

  /** How many mentions the token's sentence has. */
  #named(token: number): number {
    const { firstMention, input } = this.#scene;
    const sentence = input.language.tokens.sentence[token]!;
    return Math.min(4, firstMention[sentence + 1]! - firstMention[sentence]!);
  }

  #spoken(token: number): number {
    const speaker = this.#scene.speaker[token]!;
    return speaker === UNQUOTED ? 0 : speaker === STRANGER ? 1 : 2;
  }

  #roleOf(token: number): number {
    const chunk = this.#scene.chunkAt(token);
    if (chunk?.kind !== 'verb') return chunk ? CHUNK[chunk.kind] : 0;
    return (chunk.passive ? 2 : 1) + (chunk.mood === 'finite' ? 0 : chunk.mood === 'infinitive' ? 4 : 8);
  }
}

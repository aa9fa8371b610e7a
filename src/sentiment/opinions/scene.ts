import type { Document } from '../../document/document.js';
import type { Entities, TokenMention } from '../../entities/result.js';
import { POS } from '../../language/codes.js';
import type { Language } from '../../language/language.js';
import type { Quote } from '../../schema/quotes.js';
import type { Age } from '../ages.js';
import type { Chunk } from '../chunk.js';
import { Chunker } from '../chunks.js';
import type { Clause } from '../clauses.js';
import { ClauseDater } from '../dated-clauses.js';
import type { Stance } from '../stance.js';
import { stanceColumnsOf } from '../stance-columns.js';
import type { ToneReader } from '../tone.js';

/** Tokens past which a run of words without a stop is no sentence to be parsed; so time stays linear. */
const LONGEST_SENTENCE = 400;
/** Nobody's words, and those of a speaker who is no entity. */
export const [UNQUOTED, STRANGER] = [-1, -2];

const CARRIERS = new Set<number>([POS.VERB, POS.NOUN, POS.ADJ, POS.ADV, POS.AUX, POS.ADP, POS.PART, POS.PROPN]);

/** What an article is read by. */
export interface OpinionInput {
  readonly document: Document;
  readonly language: Language;
  readonly entities: Entities;
  readonly quotes: readonly Quote[];
  readonly reader: ToneReader;
  /** The tone of each token, −1 … 1. */
  readonly valence: Float64Array;
  /** What rules found. */
  readonly stances: readonly Stance[];
}

/** The clause of a token, and how long ago it was. */
interface Dated {
  readonly clause: Clause | undefined;
  readonly age: Age;
}

/** An article as the models of opinions see it: columns of tokens, sentences and entities. */
export class OpinionScene {
  readonly input: OpinionInput;
  /** All chunks, and the index of each token's there, −1 without one. */
  readonly chunks: Chunk[] = [];
  readonly chunkOf: Int32Array;
  /** Each sentence's first chunk, and behind the last sentence the end. */
  readonly firstChunk: Int32Array;
  /** Each sentence's first mention in `Entities.mentions`, and behind the last sentence the end. */
  readonly firstMention: Int32Array;
  /** Index in `Entities.list` of whom each token names (a people's country for the people), −1 where it names nobody. */
  readonly entity: Int32Array;
  /** The same of each mention, and whom each entity stands for. */
  readonly entityOfMention: Int32Array;
  readonly countries: Int32Array;
  /** How often each is mentioned. */
  readonly mentioned: Int32Array;
  /** Whose words each token is among: an index in `Entities.list`, `UNQUOTED`, or `STRANGER`. */
  readonly speaker: Int32Array;
  /** 1 for sentences over the story: its title, a heading. */
  readonly inHead: Uint8Array;
  /** What rules found, by the chunk of the word that carries it. */
  readonly ruled = new Map<number, Stance[]>();
  readonly #perSentence: (readonly Chunk[] | undefined)[];
  readonly #dater: ClauseDater;
  #datedSentence = -1;
  #dated: { readonly clauses: readonly Clause[]; readonly ages: readonly Age[] } = { clauses: [], ages: [] };

  constructor(input: OpinionInput) {
    this.input = input;
    const { document, language, entities, reader } = input;
    const { tokens, sentences } = language;
    const columns = stanceColumnsOf(language, entities, reader.words.facts);
    const chunker = new Chunker(columns);
    this.entity = columns.entity;
    this.countries = columns.countries;
    this.entityOfMention = Int32Array.from(entities.mentions, ({ entity }) => this.countries[entity]!);
    this.mentioned = new Int32Array(entities.list.length);
    for (const entity of this.entityOfMention) this.mentioned[entity] = this.mentioned[entity]! + 1;
    this.chunkOf = new Int32Array(tokens.count).fill(-1);
    this.firstChunk = new Int32Array(sentences.length + 1);
    this.#perSentence = sentences.map((sentence, i) => {
      this.firstChunk[i] = this.chunks.length;
      const chunks = sentence.last - sentence.first > LONGEST_SENTENCE ? undefined : chunker.read(sentence);
      for (const chunk of chunks ?? []) this.chunkOf.fill(this.chunks.push(chunk) - 1, chunk.first, chunk.last);
      return chunks;
    });
    this.firstChunk[sentences.length] = this.chunks.length;
    this.firstMention = firstMentions(language, entities.mentions);
    this.speaker = this.#speakers();
    this.inHead = Uint8Array.from(sentences, ({ block }) => Number(document.blocks[block]?.kind !== 'paragraph'));
    this.#noteRuled();
    this.#dater = new ClauseDater(document, language, reader.words.facts);
  }

  /** May the token carry an opinion? What is a name in the cast may not, nor what stands in no sentence that can be parsed. */
  mayCarry(i: number): boolean {
    const { pos, sentence } = this.input.language.tokens;
    return CARRIERS.has(pos[i]!) && !this.isName(i) && this.#perSentence[sentence[i]!] !== undefined;
  }

  isName(i: number): boolean {
    return this.entity[i]! >= 0 && this.input.reader.input.names[i] === 1;
  }

  chunkAt(token: number): Chunk | null {
    return this.chunks[this.chunkOf[token]!] ?? null;
  }

  /** The chunk at `at`, null outside the sentence. */
  within(sentence: number, at: number): Chunk | null {
    return at >= this.firstChunk[sentence]! && at < this.firstChunk[sentence + 1]! ? this.chunks[at]! : null;
  }

  /** The clause of a token; tokens must be asked for in their order, or at least their sentences. */
  datedAt(token: number): Dated {
    const sentence = this.input.language.tokens.sentence[token]!;
    if (sentence !== this.#datedSentence) {
      this.#datedSentence = sentence;
      this.#dated = this.#dater.read(sentence, this.#perSentence);
    }
    const { clauses, ages } = this.#dated;
    const at = clauses.findIndex(({ first, last }) => token >= first && token < last);
    return { clause: clauses[at], age: ages[at] ?? null };
  }

  #speakers(): Int32Array {
    const { language, entities, quotes } = this.input;
    const indexes = new Map(entities.list.map(({ id }, index) => [id, index]));
    const speaker = new Int32Array(language.tokens.count).fill(UNQUOTED);
    for (const { speaker: said, parts } of quotes) {
      const entity = indexes.get(said?.entityId ?? '');
      for (const part of parts) {
        speaker.fill(entity === undefined ? STRANGER : this.countries[entity]!, ...language.tokens.within(part.start, part.end));
      }
    }
    return speaker;
  }

  #noteRuled(): void {
    const { language, stances } = this.input;
    for (const stance of stances) {
      const chunk = this.chunkOf[language.tokens.within(stance.cue.start, stance.cue.end)[0]] ?? -1;
      const known = this.ruled.get(chunk);
      if (known) known.push(stance);
      else this.ruled.set(chunk, [stance]);
    }
  }
}

function firstMentions({ tokens, sentences }: Language, mentions: readonly TokenMention[]): Int32Array {
  const firsts = new Int32Array(sentences.length + 1).fill(mentions.length);
  for (let m = mentions.length - 1; m >= 0; m--) firsts[tokens.sentence[mentions[m]!.first]!] = m;
  for (let s = sentences.length - 1; s >= 0; s--) firsts[s] = Math.min(firsts[s]!, firsts[s + 1]!);
  return firsts;
}

// The only importer of compromise: its lexicon, 24,600 words with tags, as a dictionary of bit flags.
import nlp from 'compromise/two';
import { hashString } from '../model/hash.js';
import { LEXICON } from './codes.js';

const FLAGS_OF_TAG: Readonly<Record<string, number>> = {
  FirstName: LEXICON.firstName,
  MaleName: LEXICON.firstName | LEXICON.maleName,
  FemaleName: LEXICON.firstName | LEXICON.femaleName,
  LastName: LEXICON.lastName,
  Person: LEXICON.person,
  Country: LEXICON.country,
  City: LEXICON.city,
  Region: LEXICON.region,
  Place: LEXICON.place,
  Organization: LEXICON.organization,
  SportsTeam: LEXICON.team,
  Demonym: LEXICON.demonym,
  Actor: LEXICON.role,
  Honorific: LEXICON.honorific,
  Month: LEXICON.month,
  WeekDay: LEXICON.weekday,
  Unit: LEXICON.unit,
  Currency: LEXICON.currency,
  Gerund: LEXICON.gerund,
  PastTense: LEXICON.pastTense,
  PresentTense: LEXICON.presentTense,
  Infinitive: LEXICON.infinitive,
  Participle: LEXICON.participle,
  Adjective: LEXICON.adjective,
  Comparative: LEXICON.adjective,
  Superlative: LEXICON.adjective,
  Singular: LEXICON.noun,
  Plural: LEXICON.noun,
  Uncountable: LEXICON.noun,
};

/** A dictionary of single words, and of phrases by their first word. */
export interface Lexicon {
  /** Flags of a lower-case word, 0 where it is unknown. */
  flagsOf(word: string): number;
  /** Phrases that begin with the word of a hash, longest first. */
  phrasesFrom(word: number): readonly Phrase[];
}

/** Several words that mean one thing: "united states". */
export interface Phrase {
  /** Hashes of its words. */
  readonly words: Uint32Array;
  readonly flags: number;
}

interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, string | string[]>> };
}
interface Transforms {
  readonly verb: { readonly toInfinitive: (word: string, model: Model, tense: string) => string };
  readonly noun: { readonly toSingular: (word: string, model: Model) => string };
  readonly adjective: {
    readonly fromComparative: (word: string, model: Model) => string;
    readonly fromSuperlative: (word: string, model: Model) => string;
  };
}
const model = nlp.model() as unknown as Model;
const transforms = (nlp.methods() as unknown as { readonly two: { readonly transform: Transforms } }).two.transform;

/** The infinitive of a regular verb's form. */
export function infinitiveOf(word: string): string {
  const tense = word.endsWith('ing') ? 'Gerund' : word.endsWith('s') ? 'PresentTense' : 'PastTense';
  return transforms.verb.toInfinitive(word, model, tense);
}

/** The singular of a plural noun. */
export const singularOf = (word: string): string => transforms.noun.toSingular(word, model);

/** "large" of "larger" and "largest". */
export const positiveOf = (word: string): string =>
  word.endsWith('est') ? transforms.adjective.fromSuperlative(word, model) : transforms.adjective.fromComparative(word, model);

/** compromise's lexicon, read once. */
export const lexicon: Lexicon = readLexicon();

function readLexicon(): Lexicon {
  const words = new Map<string, number>();
  const phrases = new Map<number, Phrase[]>();
  const entries = model.one.lexicon;
  for (const [entry, tags] of Object.entries(entries)) {
    const flags = flagsOfTags(tags);
    if (flags === 0) continue;
    const parts = Uint32Array.from(entry.split(' '), (part) => hashString(part));
    if (parts.length === 1) words.set(entry, flags);
    else phrases.set(parts[0]!, [...(phrases.get(parts[0]!) ?? []), { words: parts, flags }]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  // "Sen." and "mrs." are listed without their stop.
  const flagsOf = (word: string): number => words.get(word) ?? (word.endsWith('.') ? words.get(word.slice(0, -1)) : 0) ?? 0;
  return { flagsOf, phrasesFrom: (word) => phrases.get(word) ?? [] };
}

function flagsOfTags(tags: string | readonly string[]): number {
  let flags = 0;
  for (const tag of [tags].flat()) flags |= FLAGS_OF_TAG[tag] ?? 0;
  return flags;
}

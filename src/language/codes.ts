// Constants only, so that every stage may import them.

/** Universal parts of speech (Universal Dependencies v2); 0 is "not told". */
export const POS = {
  OTHER: 0,
  ADJ: 1,
  ADP: 2,
  ADV: 3,
  AUX: 4,
  CCONJ: 5,
  DET: 6,
  INTJ: 7,
  NOUN: 8,
  NUM: 9,
  PART: 10,
  PRON: 11,
  PROPN: 12,
  PUNCT: 13,
  SCONJ: 14,
  SYM: 15,
  VERB: 16,
} as const;

/** How a word is capitalized. */
export const CAPITAL = { none: 0, first: 1, all: 2, mixed: 3, noLetter: 4 } as const;
export type Capital = (typeof CAPITAL)[keyof typeof CAPITAL];

/** What a dictionary knows of a word; bits, so that a word can be several things. */
export const LEXICON = {
  firstName: 1,
  maleName: 2,
  femaleName: 4,
  lastName: 8,
  person: 16,
  country: 32,
  city: 64,
  region: 128,
  place: 256,
  organization: 512,
  team: 1024,
  demonym: 2048,
  role: 4096,
  honorific: 8192,
  month: 16384,
  weekday: 32768,
  unit: 65536,
  currency: 131072,
  infinitive: 262144,
  presentTense: 524288,
  pastTense: 1048576,
  participle: 2097152,
  gerund: 4194304,
  adjective: 8388608,
  noun: 16777216,
} as const;

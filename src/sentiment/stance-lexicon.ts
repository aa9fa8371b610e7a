import {
  ADJECTIVE_CLASSES,
  AGENT_NOUNS,
  ASSET_NOUNS,
  BUSINESS_NOUNS,
  CHANGE_VERBS,
  CROWD_NOUNS,
  ENDING_VERBS,
  FEAR_WORDS,
  HEIGHTENING_VERBS,
  HOPE_WORDS,
  MODALS,
  NEGATIONS,
  NOUN_CLASSES,
  OPPONENT_NOUNS,
  PAIR_NOUNS,
  RECEIVING_VERBS,
  RELATION_NOUNS,
  VERB_CLASSES,
  type WordClass,
} from '../data/stance-words.js';
import { hashString } from '../model/hash.js';
import { HashIndex } from '../model/hash-index.js';
import { WordSet } from '../model/word-set.js';

/** What a word form can mean. `rest` are the hashes of the words that must follow it ("out", "at"). */
export interface Sense {
  readonly frame: string;
  readonly score: number;
  readonly rest: readonly number[];
}

/** Inflections of a verb, as bits. */
export const FORM = { base: 1, present: 2, past: 4, participle: 8, gerund: 16 } as const;

/** The senses of word forms, those with more words first. */
export class SenseTable {
  /** Hashes of the forms. */
  readonly forms: readonly number[];
  readonly #index: HashIndex;
  readonly #senses: readonly (readonly Sense[])[];

  constructor(senses: ReadonlyMap<number, readonly Sense[]>) {
    this.forms = [...senses.keys()];
    this.#index = HashIndex.of(this.forms);
    this.#senses = [...senses.values()];
  }

  of(hash: number | undefined): readonly Sense[] {
    const place = hash === undefined ? -1 : this.#index.find(hash);
    return place < 0 ? NONE : this.#senses[place]!;
  }
}

type Senses = Map<number, Sense[]>;
const NONE: readonly Sense[] = [];

/** Hash of a form → bits of FORM, for every verb that the lists name. */
export const VERB_FORMS = new Map<number, number>();

/** Longest first; among equals, what is between two comes before what one does to another. */
const ORDER = ['mutual', 'judging', 'directed', 'felt', 'contest', 'fortune', 'business', 'epithet', 'quality', 'change'];
const CONSONANT_VOWEL_CONSONANT = /[^aeiou][aeiou][bdgklmnprt]$/;

export const VERBS = verbTable(VERB_CLASSES, withoutDoubles);
export const CHANGES = verbTable(CHANGE_VERBS);
export const ENDINGS = verbTable([{ frame: 'ending', score: 1, words: ENDING_VERBS }]);
export const HEIGHTENINGS = verbTable([{ frame: 'heightening', score: 1, words: HEIGHTENING_VERBS }]);
export const RECEIVINGS = verbTable([{ frame: 'receiving', score: 1, words: RECEIVING_VERBS }]);
export const NOUNS = tableOf(NOUN_CLASSES, addNouns);
export const ADJECTIVES = tableOf(ADJECTIVE_CLASSES, addAdjectives);

export const RELATIONS = nounForms(RELATION_NOUNS);
export const AGENTS = nounForms(AGENT_NOUNS);
export const OPPONENTS = nounForms(OPPONENT_NOUNS);
export const CROWDS = nounForms(CROWD_NOUNS);
export const BUSINESS = nounForms(BUSINESS_NOUNS);
export const ASSETS = nounForms(ASSET_NOUNS);
export const PERSON_PAIRS = nounForms(PAIR_NOUNS.person);
export const BODY_PAIRS = nounForms(PAIR_NOUNS.body);
export const HOPES = verbForms(HOPE_WORDS);
export const FEARS = verbForms(FEAR_WORDS);
export const OPEN_MODALS = forms(MODALS.open);
export const FUTURE_MODALS = forms(MODALS.future);
export const NEGATIVES = forms(NEGATIONS);

/** The senses of the word at a place, by its hash. */
export function sensesOf(lexicon: SenseTable, hash: number | undefined): readonly Sense[] {
  return lexicon.of(hash);
}

function tableOf(classes: readonly WordClass[], addAll: (lexicon: Senses, list: WordClass) => void): SenseTable {
  const senses: Senses = new Map();
  for (const list of classes) addAll(senses, list);
  return new SenseTable(inOrder(senses));
}

function verbTable(classes: readonly WordClass[], pruned = (senses: readonly Sense[]): readonly Sense[] => senses): SenseTable {
  const senses: Senses = new Map();
  for (const list of classes) addVerbs(senses, list);
  return new SenseTable(new Map(Array.from(inOrder(senses), ([form, found]) => [form, pruned(found)])));
}

function inOrder(lexicon: Senses): Senses {
  for (const senses of lexicon.values()) {
    senses.sort((a, b) => b.rest.length - a.rest.length || ORDER.indexOf(a.frame) - ORDER.indexOf(b.frame));
  }
  return lexicon;
}

/** "Clash with" is what two do together, though it also reads as what one does to another. */
function withoutDoubles(senses: readonly Sense[]): readonly Sense[] {
  const mutual = new Set(
    senses.filter(({ frame }) => frame === 'mutual').map(({ rest }) => [...rest, hashString('with')].join(' ')),
  );
  return senses.filter(({ frame, rest }) => frame !== 'directed' || !mutual.has(rest.join(' ')));
}

function entriesOf(words: string): string[][] {
  return words.split(',').map((entry) => entry.trim().split(' '));
}

function add(lexicon: Senses, form: string, sense: Sense): void {
  const key = hashString(form);
  const senses = lexicon.get(key);
  if (senses) senses.push(sense);
  else lexicon.set(key, [sense]);
}

function addVerbs(lexicon: Senses, { frame, score, words }: WordClass): void {
  for (const entry of words.split(',')) {
    const [phrase = '', past, participle] = entry.trim().split('/');
    const [lemma = '', ...rest] = phrase.split(' ');
    const sense = { frame, score, rest: rest.map((word) => hashString(word)) };
    const seen = new Set<string>();
    for (const [form, bits] of inflect(lemma, past, participle)) {
      const key = hashString(form);
      VERB_FORMS.set(key, (VERB_FORMS.get(key) ?? 0) | bits);
      if (!seen.has(form)) add(lexicon, form, sense);
      seen.add(form);
    }
  }
}

function addNouns(lexicon: Senses, { frame, score, words }: WordClass): void {
  for (const entry of words.split(',')) {
    const phrase = entry.trim().split(' ');
    // A compound is found at its last word; `rest` then holds the words before it.
    const sense = { frame, score, rest: phrase.slice(0, -1).map((word) => hashString(word)) };
    for (const form of new Set([phrase.at(-1)!, plural(phrase.at(-1)!)])) add(lexicon, form, sense);
  }
}

function addAdjectives(lexicon: Senses, { frame, score, words }: WordClass): void {
  for (const [first, ...rest] of entriesOf(words))
    add(lexicon, first!, { frame, score, rest: rest.map((word) => hashString(word)) });
}

function inflect(lemma: string, past?: string, participle?: string): [form: string, bits: number][] {
  const doubled = CONSONANT_VOWEL_CONSONANT.test(lemma) ? [lemma + lemma.at(-1)] : [];
  const stems = lemma.endsWith('e') ? [lemma.slice(0, -1)] : [lemma, ...doubled];
  const pasts = past ? [past] : /[^aeiou]y$/.test(lemma) ? [`${lemma.slice(0, -1)}ied`] : stems.map((stem) => `${stem}ed`);
  const forms: [string, number][] = [
    [lemma, FORM.base],
    [plural(lemma), FORM.present],
    ...stems.map((stem): [string, number] => [`${stem}ing`, FORM.gerund]),
    ...pasts.map((form): [string, number] => [form, participle ? FORM.past : FORM.past | FORM.participle]),
  ];
  if (participle) forms.push([participle, FORM.participle]);
  return forms;
}

function plural(word: string): string {
  if (/(?:[a-z]man|^man)$/.test(word)) return `${word.slice(0, -2)}en`;
  if (/(?:[sxz]|[cs]h)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

function forms(words: string): ReadonlySet<number> {
  return new Set(words.split(',').map((word) => hashString(word.trim())));
}

/** Nouns with their plurals; a noun of two words is none that a token could be. */
function nounForms(words: string): WordSet {
  const nouns = words.split(',').map((word) => word.trim());
  const single = nouns.filter((noun) => !noun.includes(' '));
  return new WordSet(single.map((noun) => `${noun} ${plural(noun)}`).join(' '));
}

function verbForms(words: string): ReadonlySet<number> {
  return new Set(
    words.split(',').flatMap((entry) => {
      const [lemma = '', past, participle] = entry.trim().split('/');
      return inflect(lemma.split(' ')[0]!, past, participle).map(([form]) => hashString(form));
    }),
  );
}

import type { Document } from '../document/document.js';
import { CAPITAL, POS } from '../language/codes.js';
import type { Language, SentenceTokens } from '../language/language.js';
import type { Quote } from '../schema/quotes.js';
import { isVerb } from './clauses.js';
import { type ContentWords, wordSet } from './words.js';

/** A sentence of the story itself that could be told on its own. */
export interface Candidate {
  readonly sentence: SentenceTokens;
  /** Index in `Language.sentences`. */
  readonly index: number;
  /** Place among the candidates' paragraphs and sentences, from 0. */
  readonly paragraph: number;
  readonly place: number;
  /** Its tokens without what ties it to the sentence before ("But", "However,"), half-open. */
  readonly first: number;
  readonly last: number;
  readonly words: ReadonlySet<number>;
  /** Share of its characters inside direct speech. */
  readonly quoted: number;
  /** True where it begins with a pronoun whose name it does not give. */
  readonly dangling: boolean;
  readonly question: boolean;
  /** True where it opened with a connective, which is cut. */
  readonly tied: boolean;
}

const PROSE = new Set(['paragraph', 'list', 'blockquote']);
/** Sentences shorter than this, in words, say too little; longer ones too much. */
const MIN_WORDS = 6;

/** The sentences that a summary may be made of, in text order. */
export function findCandidates(
  document: Document,
  language: Language,
  content: ContentWords,
  quotes: readonly Quote[],
): Candidate[] {
  const quoted = quotedCharacters(language, quotes);
  const candidates: Candidate[] = [];
  let paragraph = -1;
  let block = -1;
  for (const [index, sentence] of language.sentences.entries()) {
    if (!PROSE.has(document.blocks[sentence.block]!.kind)) continue;
    if (sentence.block !== block) {
      block = sentence.block;
      paragraph++;
    }
    const first = pastConnective(language, sentence);
    const tied = first > sentence.first;
    if (wordCount(language, first, sentence.last) < MIN_WORDS || !hasVerb(language, first, sentence.last)) continue;
    if (isLabelled(language, sentence) || (!tied && startsLower(language, first))) continue;
    candidates.push({
      sentence,
      index,
      paragraph,
      place: candidates.length,
      first,
      last: sentence.last,
      words: wordSet(content, first, sentence.last),
      quoted: quoted[index]! / (sentence.end - sentence.start),
      tied,
      dangling: isDangling(language, first, sentence.last),
      question: language.tokens.lower(sentence.last - 1) === '?' || language.tokens.lower(sentence.last - 2) === '?',
    });
  }
  return candidates;
}

/** Words in [first, last), marks aside. */
export function wordCount({ tokens }: Language, first: number, last: number): number {
  let count = 0;
  for (let i = first; i < last; i++) if (tokens.pos[i] !== POS.PUNCT && (tokens.spaceBefore(i) || i === first)) count++;
  return count;
}

/** Characters of each sentence inside direct speech; quotes and sentences both run in text order. */
function quotedCharacters({ sentences }: Language, quotes: readonly Quote[]): Float64Array {
  const quoted = new Float64Array(sentences.length);
  const spoken = quotes
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap(({ parts }) => parts)
    .sort((a, b) => a.start - b.start);
  let from = 0;
  for (const { start, end } of spoken) {
    while (from < sentences.length && sentences[from]!.end <= start) from++;
    for (let i = from; i < sentences.length && sentences[i]!.start < end; i++) {
      quoted[i]! += Math.max(0, Math.min(end, sentences[i]!.end) - Math.max(start, sentences[i]!.start));
    }
  }
  return quoted;
}

/** Words that a label has at most: "Former friends: …". */
const LABEL_WORDS = 2;

/** "Legend: …", "VIDEO Watch …": a caption's or a link's opening. */
function isLabelled({ tokens }: Language, { first, last }: SentenceTokens): boolean {
  for (let i = first + 1; i <= Math.min(last - 1, first + LABEL_WORDS); i++) if (tokens.lower(i) === ':') return true;
  const isShout = tokens.capital[first] === CAPITAL.all && tokens.form(first).length > 3;
  return isShout && first + 1 < last && tokens.capital[first + 1] === CAPITAL.first && isVerb(tokens, first + 1);
}

/** The torn-off end of a sentence. */
const startsLower = ({ tokens }: Language, first: number): boolean => tokens.capital[first] === CAPITAL.none;

function hasVerb({ tokens }: Language, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isVerb(tokens, i)) return true;
  return false;
}

const CONNECTIVES = new Set([
  'but',
  'and',
  'yet',
  'so',
  'or',
  'however',
  'moreover',
  'furthermore',
  'meanwhile',
  'still',
  'nevertheless',
  'nonetheless',
  'therefore',
  'thus',
  'also',
  'additionally',
  'instead',
  'besides',
  'plus',
]);

/** The token behind a word that only ties the sentence to the one before: "[But ]", "[However, ]". */
function pastConnective({ tokens }: Language, { first, last }: SentenceTokens): number {
  if (!CONNECTIVES.has(tokens.lower(first)) || first + 2 >= last) return first;
  const isTied = tokens.lower(first + 1) === ',';
  // "So far", "Still standing", "Instead of": the word belongs to what follows.
  if (!isTied && !['but', 'and', 'yet', 'or'].includes(tokens.lower(first))) return first;
  return isTied ? first + 2 : first + 1;
}

const PRONOUNS = new Set([
  'he',
  'she',
  'they',
  'it',
  'him',
  'her',
  'his',
  'their',
  'its',
  'them',
  'this',
  'that',
  'these',
  'those',
  'such',
]);
/** Tokens from its beginning within which a pronoun must have had its name. */
const OPENING = 4;

function isDangling({ tokens }: Language, first: number, last: number): boolean {
  for (let i = first; i < Math.min(last, first + OPENING); i++) {
    const pos = tokens.pos[i]!;
    if (pos === POS.PROPN) return false;
    if (!PRONOUNS.has(tokens.lower(i))) continue;
    // "This week", "That decision": a determiner with its noun points back too, but for times.
    const next = tokens.lower(i + 1);
    return !['week', 'month', 'year', 'morning', 'afternoon', 'evening', 'summer', 'winter'].includes(next);
  }
  return false;
}

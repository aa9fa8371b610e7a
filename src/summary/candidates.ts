import type { Document } from '../document/document.js';
import { CAPITAL, POS } from '../language/codes.js';
import type { Language, SentenceTokens } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import { WordTable } from '../model/word-table.js';
import type { Block } from '../schema/document.js';
import type { Quote } from '../schema/quotes.js';
import type { Range } from '../schema/span.js';
import { isVerb } from './clauses.js';

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
  /** How many words it has, marks aside. */
  readonly length: number;
  /** Share of its characters inside direct speech. */
  readonly quoted: number;
  /** True where it begins with a pronoun whose name it does not give. */
  readonly dangling: boolean;
  readonly question: boolean;
  /** True where it opened with a connective, which is cut. */
  readonly tied: boolean;
}

const PROSE: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list', 'blockquote']);
/** Sentences shorter than this, in words, say too little; longer ones too much. */
const MIN_WORDS = 6;

/** The sentences that a summary may be made of, in text order. */
export function findCandidates({ blocks }: Document, { tokens, sentences }: Language, quotes: readonly Quote[]): Candidate[] {
  const quoted = quotedCharacters(sentences, quotes);
  const candidates: Candidate[] = [];
  let paragraph = -1;
  let block = -1;
  for (const [index, sentence] of sentences.entries()) {
    if (!PROSE.has(blocks[sentence.block]!.kind)) continue;
    if (sentence.block !== block) {
      block = sentence.block;
      paragraph++;
    }
    const first = pastConnective(tokens, sentence);
    const tied = first > sentence.first;
    const length = wordCount(tokens, first, sentence.last);
    if (length < MIN_WORDS || !hasVerb(tokens, first, sentence.last)) continue;
    if (isLabelled(tokens, sentence) || leadsOn(tokens, sentence.last) || (!tied && startsLower(tokens, first))) continue;
    candidates.push({
      sentence,
      index,
      paragraph,
      place: candidates.length,
      first,
      last: sentence.last,
      length,
      quoted: quoted[index]! / (sentence.end - sentence.start),
      tied,
      dangling: isDangling(tokens, first, sentence.last),
      question: isQuestion(tokens, sentence.last),
    });
  }
  return candidates;
}

/** Words in [first, last), marks aside. */
export function wordCount(tokens: Tokens, first: number, last: number): number {
  let count = 0;
  for (let i = first; i < last; i++) if (tokens.pos[i] !== POS.PUNCT && (tokens.spaceBefore(i) || i === first)) count++;
  return count;
}

/** Characters of each sentence inside direct speech; quotes and sentences both run in text order. */
function quotedCharacters(sentences: readonly SentenceTokens[], quotes: readonly Quote[]): Float64Array {
  const quoted = new Float64Array(sentences.length);
  const spoken: Range[] = [];
  for (const { kind, parts } of quotes) if (kind !== 'indirect') for (const part of parts) spoken.push(part);
  spoken.sort((a, b) => a.start - b.start);
  let from = 0;
  for (const { start, end } of spoken) {
    while (from < sentences.length && sentences[from]!.end <= start) from++;
    for (let i = from; i < sentences.length && sentences[i]!.start < end; i++) {
      quoted[i]! += Math.max(0, Math.min(end, sentences[i]!.end) - Math.max(start, sentences[i]!.start));
    }
  }
  return quoted;
}

const isQuestion = ({ word }: Tokens, last: number): boolean => word[last - 1] === QUESTION || word[last - 2] === QUESTION;

const QUESTION = hashString('?');

/** Words that a label has at most: "Former friends: …". */
const LABEL_WORDS = 2;
const COLON = hashString(':');

/** "Legend: …", "VIDEO Watch …": a caption's or a link's opening. */
function isLabelled(tokens: Tokens, { first, last }: SentenceTokens): boolean {
  const end = Math.min(last, first + LABEL_WORDS + 1);
  for (let i = first + 1; i < end; i++) if (tokens.word[i] === COLON) return true;
  const isShout = tokens.capital[first] === CAPITAL.all && tokens.form(first).length > 3;
  return isShout && first + 1 < last && tokens.capital[first + 1] === CAPITAL.first && isVerb(tokens, first + 1);
}

/** "She wrote:" says nothing without what follows. */
const leadsOn = ({ word }: Tokens, last: number): boolean => word[last - 1] === COLON || word[last - 2] === COLON;

/** The torn-off end of a sentence. */
const startsLower = (tokens: Tokens, first: number): boolean => tokens.capital[first] === CAPITAL.none;

function hasVerb(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isVerb(tokens, i)) return true;
  return false;
}

/** Words that only tie a sentence to the one before: some do so by themselves, others before a comma. */
const CONNECTIVES = WordTable.ofLists({
  alone: ['but', 'and', 'yet', 'or'],
  withComma:
    'so however moreover furthermore meanwhile still nevertheless nonetheless therefore thus also additionally instead besides plus'.split(
      ' ',
    ),
});
const COMMA = hashString(',');

/** The token behind a word that only ties the sentence to the one before: "[But ]", "[However, ]". */
function pastConnective({ word }: Tokens, { first, last }: SentenceTokens): number {
  const connective = CONNECTIVES.get(word[first]!);
  if (connective === undefined || first + 2 >= last) return first;
  if (word[first + 1] === COMMA) return first + 2;
  // "So far", "Still standing", "Instead of": the word belongs to what follows.
  return connective === 'alone' ? first + 1 : first;
}

const PRONOUNS = WordTable.ofLists({
  pronoun: 'he she they it him her his their its them this that these those such'.split(' '),
});
/** "This week", "That decision": a determiner with its noun points back too, but for times. */
const TIMES = WordTable.ofLists({ time: 'week month year morning afternoon evening summer winter'.split(' ') });
/** Tokens from its beginning within which a pronoun must have had its name. */
const OPENING = 4;

function isDangling({ pos, word }: Tokens, first: number, last: number): boolean {
  const end = Math.min(last, first + OPENING);
  for (let i = first; i < end; i++) {
    if (pos[i] === POS.PROPN) return false;
    if (PRONOUNS.get(word[i]!)) return TIMES.get(word[i + 1] ?? 0) === undefined;
  }
  return false;
}

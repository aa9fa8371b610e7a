import { CAPITAL, LEXICON } from '../language/codes.js';
import type { Language, SentenceTokens } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import type { Columns } from '../model/template.js';
import { WordSet } from '../model/word-set.js';
import { companyColumn } from './company.js';
import { placeAt } from './gazetteer.js';
import { nameKindOf } from './name-kinds.js';
import { candidateWords, isCandidate } from './windows.js';

const PERSON = LEXICON.firstName | LEXICON.maleName | LEXICON.femaleName | LEXICON.lastName | LEXICON.person;
const PLACES = LEXICON.country | LEXICON.city | LEXICON.region | LEXICON.place;
const GROUPS = LEXICON.organization | LEXICON.team | LEXICON.demonym;
const ROLES = LEXICON.role | LEXICON.honorific;
const TIMES = LEXICON.month | LEXICON.weekday | LEXICON.unit | LEXICON.currency;
const GRAMMAR = LEXICON.infinitive | LEXICON.presentTense | LEXICON.pastTense | LEXICON.gerund | LEXICON.adjective | LEXICON.noun;

/** Words that stand between the words of one name. */
const LINKS = new WordSet('of the and & for de del la van der von bin al - .');
const OPENING = new WordSet(`" “ ‘ ' « ( [ - — – • * :`);

/** Share of a sentence's words of four letters and more that are capitalized, from which on capitals say little. */
const HEADLINE = 0.7;

/** What the tagger sees of each token, beside the columns of the token table. */
export function nameColumns({ tokens, sentences }: Language): Columns {
  const kind = kindColumn(tokens);
  const masked = (mask: number): Uint32Array => {
    const column = new Uint32Array(tokens.count);
    for (let i = 0; i < column.length; i++) column[i] = tokens.flags[i]! & mask;
    return column;
  };
  return {
    word: tokens.word,
    shape: tokens.shape,
    prefix: tokens.prefix,
    suffix2: tokens.suffix2,
    suffix3: tokens.suffix3,
    cluster: tokens.cluster,
    coarse: tokens.coarseCluster,
    capital: tokens.capital,
    pos: tokens.pos,
    person: masked(PERSON),
    place: masked(PLACES),
    group: masked(GROUPS),
    role: masked(ROLES),
    time: masked(TIMES),
    grammar: masked(GRAMMAR),
    known: gazetteerColumn(tokens, sentences),
    kind,
    seenLower: seenLower(tokens),
    casing: casing(tokens, sentences),
    company: companyColumn(tokens, sentences),
    ...runColumns(tokens, sentences, kind),
  };
}

/** In what names words like the capitalized ones stand; 1 where that is not known. */
function kindColumn(tokens: Tokens): Uint8Array {
  const column = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) if (isCandidate(tokens, i)) column[i] = 1 + nameKindOf(tokens.word[i]!);
  return column;
}

/** Bits of the gazetteer's entry that the token stands in, and whether it begins or goes on there. */
function gazetteerColumn(tokens: Tokens, sentences: readonly SentenceTokens[]): Uint8Array {
  const column = new Uint8Array(tokens.count);
  for (const { first, last } of sentences) {
    for (let i = first; i < last; i++) {
      if (!isCandidate(tokens, i)) continue;
      const place = placeAt(tokens, i, last);
      if (!place) continue;
      const length = Math.min(place.last - i, 2);
      for (let k = i; k < place.last; k++) column[k] = place.bits | (k === i ? 8 : 16) | (length << 5);
      i = place.last - 1;
    }
  }
  return column;
}

/** Of a capitalized word: 1 where the article has it in lower case too, 2 where it has it with a capital inside a sentence, 3 for both. */
function seenLower(tokens: Tokens): Uint8Array {
  const words = candidateWords(tokens);
  const seen = new Uint8Array(words.size);
  const column = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const capital = tokens.capital[i]!;
    if (capital === CAPITAL.noLetter) continue;
    const word = words.find(tokens.word[i]!);
    if (capital === CAPITAL.none) {
      column[i] = 1;
      if (word >= 0) seen[word] = seen[word]! | 1;
    } else if (i > 0 && tokens.sentence[i - 1] === tokens.sentence[i]) seen[word] = seen[word]! | 2;
  }
  for (let i = 0; i < tokens.count; i++) if (isCandidate(tokens, i)) column[i] = seen[words.find(tokens.word[i]!)]!;
  return column;
}

/** The token's capitals in their setting: 0–4 as `CAPITAL`, + 8 where a sentence or quotation begins, + 16 in a headline, + 32 in capitals only. */
function casing(tokens: Tokens, sentences: readonly SentenceTokens[]): Uint8Array {
  const column = Uint8Array.from(tokens.capital);
  for (const { first, last } of sentences) {
    const setting = settingOf(tokens, first, last);
    let begins = true;
    for (let i = first; i < last; i++) {
      column[i] = column[i]! | setting | (begins ? 8 : 0);
      begins = tokens.capital[i] === CAPITAL.noLetter && OPENING.has(tokens.word[i]!);
    }
  }
  return column;
}

/** 16 for a sentence set as a headline, every long word with a capital; 48 for one in capitals; 0 for others, where capitals mean names. */
export function settingOf(tokens: Tokens, first: number, last: number): number {
  let long = 0;
  let capitals = 0;
  let lower = 0;
  let words = 0;
  for (let i = first; i < last; i++) {
    const capital = tokens.capital[i]!;
    if (capital === CAPITAL.noLetter) continue;
    words++;
    if (capital !== CAPITAL.all) lower++;
    if (tokens.end[i]! - tokens.start[i]! < 4) continue;
    long++;
    if (capital !== CAPITAL.none) capitals++;
  }
  if (words > 2 && lower === 0) return 48;
  return long > 3 && capitals >= HEADLINE * long ? 16 : 0;
}

/**
 * The run of capitalized words that a token stands in: its first and last words, of what kind the last is, the words around it, its length,
 * the token's place in it.
 */
function runColumns(tokens: Tokens, sentences: readonly SentenceTokens[], kind: Uint8Array): Columns {
  const column = (): Uint32Array => new Uint32Array(tokens.count);
  const [runFirst, runLast, runBefore, runAfter, runSize] = [column(), column(), column(), column(), column()];
  const [wideLast, wideFirst, kindLast] = [column(), column(), column()];
  for (const { first, last } of sentences) {
    for (let i = first; i < last; i++) {
      if (!isCandidate(tokens, i)) continue;
      const end = runEnd(tokens, i, last);
      const wide = wideFirst[i] === 0 ? wideEnd(tokens, i, last) : i;
      for (let k = i; k < end; k++) {
        runFirst[k] = tokens.word[i]!;
        runLast[k] = tokens.word[end - 1]!;
        kindLast[k] = kind[end - 1]!;
        runBefore[k] = i > first ? tokens.word[i - 1]! : 0;
        runAfter[k] = end < last ? tokens.word[end]! : 0;
        runSize[k] = Math.min(end - i, 5) * 8 + Math.min(k - i, 5);
      }
      wideFirst.fill(tokens.word[i]!, i, wide);
      wideLast.fill(tokens.word[wide - 1]!, i, wide);
      i = end - 1;
    }
  }
  return { runFirst, runLast, runBefore, runAfter, runSize, wideFirst, wideLast, kindLast };
}

function runEnd(tokens: Tokens, from: number, last: number): number {
  let end = from + 1;
  while (end < last && isCandidate(tokens, end)) end++;
  return end;
}

/** The end of the run with its links: "Bank of the [West]". */
function wideEnd(tokens: Tokens, from: number, last: number): number {
  let end = runEnd(tokens, from, last);
  for (let links = 0; end + links < last && links < 3; ) {
    if (isCandidate(tokens, end + links)) {
      end = runEnd(tokens, end + links, last);
      links = 0;
    } else if (LINKS.has(tokens.word[end + links]!)) links++;
    else break;
  }
  return end;
}

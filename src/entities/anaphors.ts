import { POS } from '../language/codes.js';
import type { Language, SentenceTokens } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { WordSet } from '../model/word-set.js';
import { WordTable } from '../model/word-table.js';
import type { TokenRange } from './result.js';
import type { TypeOfToken } from './roles.js';

/** How an anaphor means somebody: "the fund", "this fund", "its fund"; "it", "its", "they", "their". */
export const ANAPHOR_KIND = { the: 1, this: 2, owned: 3, it: 4, its: 5, they: 6, their: 7 } as const;

/** A phrase without a name of its own that may mean somebody who is named: "the hedge fund", "the Belgian minister", "it". */
export interface Anaphor extends TokenRange {
  /** The token that says what it is: "fund"; of a pronoun the pronoun. */
  readonly head: number;
  /** The first token that is its own: behind a possessive or a name, which mean somebody else, "its [fund]", "the Belgian [minister]". */
  readonly own: number;
  /** One of `ANAPHOR_KIND`. */
  readonly kind: number;
}

const KINDS = new WordTable<number>([
  ['the', ANAPHOR_KIND.the],
  ...['this', 'that'].map((word) => [word, ANAPHOR_KIND.this] as const),
  ...['his', 'her'].map((word) => [word, ANAPHOR_KIND.owned] as const),
  ...['it', 'itself'].map((word) => [word, ANAPHOR_KIND.it] as const),
  ['its', ANAPHOR_KIND.its],
  ...['they', 'them', 'themselves'].map((word) => [word, ANAPHOR_KIND.they] as const),
  ['their', ANAPHOR_KIND.their],
]);

/** What stands behind these is said of somebody, and means nobody: "Corvel is [the lender]". */
const BEING = new WordSet("is was are were be been being 's became become becomes");

/** Verbs of the weather, whose "it" is nobody. */
const WEATHER: ReadonlySet<string> = new Set(['rain', 'snow', 'hail', 'sleet', 'drizzle', 'thunder']);

/** Tokens of a phrase at most. */
const LONGEST = 7;

/** The anaphors of a sentence, in text order; "its fund" is two: "its", and "its fund". */
export function anaphorsIn({ tokens }: Language, { first, last }: SentenceTokens, typeOf: TypeOfToken): Anaphor[] {
  const found: Anaphor[] = [];
  for (let i = first; i < last; i++) {
    const kind = KINDS.get(tokens.word[i]!);
    if (kind === undefined || typeOf(i)) continue;
    if (kind === ANAPHOR_KIND.it && WEATHER.has(tokens.lemma(i + 1))) continue;
    if (isPronoun(kind)) found.push({ first: i, last: i + 1, head: i, own: i, kind });
    if (!isOpener(kind)) continue;
    const phrase = phraseFrom(tokens, i, last, typeOf);
    if (phrase && !BEING.has(tokens.word[i - 1] ?? 0) && !isApposition(tokens, phrase.last, typeOf))
      found.push(
        isPossessive(kind) ? { ...phrase, own: Math.max(phrase.own, i + 1), kind: ANAPHOR_KIND.owned } : { ...phrase, kind },
      );
  }
  return found;
}

export const isPronoun = (kind: number): boolean => kind >= ANAPHOR_KIND.it;

const isOpener = (kind: number): boolean => !isPronoun(kind) || isPossessive(kind);

const isPossessive = (kind: number): boolean =>
  kind === ANAPHOR_KIND.owned || kind === ANAPHOR_KIND.its || kind === ANAPHOR_KIND.their;

/** The noun phrase that a determiner opens, to its last noun; null where it is of many, or holds a name that is not a place's or a people's. */
function phraseFrom(tokens: Tokens, first: number, high: number, typeOf: TypeOfToken): Omit<Anaphor, 'kind'> | null {
  let head = -1;
  let own = first;
  let i = first + 1;
  for (; i < high && i - first < LONGEST; i++) {
    const type = typeOf(i);
    if (type) {
      if (type !== 'place' && type !== 'group') return null;
      head = -1;
      own = i + 1;
    } else if (isNoun(tokens, i)) head = i;
    else if (head >= 0 ? tokens.lower(i) !== '-' : !isModifier(tokens, i)) break;
  }
  return head < 0 || isPlural(tokens, head) ? null : { first, last: head + 1, head, own };
}

/** "[the lender], Corvel, said" needs no antecedent. */
const isApposition = (tokens: Tokens, last: number, typeOf: TypeOfToken): boolean =>
  tokens.lower(last) === ',' && typeOf(last + 1) !== null;

const isNoun = ({ pos }: Tokens, i: number): boolean => pos[i] === POS.NOUN || pos[i] === POS.PROPN;

/** May the word stand between a determiner and its noun? "the [large] fund", "the [suspended] minister" */
export function isModifier(tokens: Tokens, i: number): boolean {
  const pos = tokens.pos[i];
  if (pos === POS.VERB) return /(?:ed|ing)$/.test(tokens.lower(i));
  return pos === POS.ADJ || pos === POS.NUM || pos === POS.ADV || tokens.lower(i) === '-';
}

const isPlural = (tokens: Tokens, i: number): boolean =>
  tokens.pos[i] === POS.NOUN && tokens.lower(i).endsWith('s') && tokens.lemma(i) !== tokens.lower(i);

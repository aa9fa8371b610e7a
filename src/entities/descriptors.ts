import { POS } from '../language/codes.js';
import type { Language } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import { WordSet } from '../model/word-set.js';
import { isModifier } from './anaphors.js';
import type { Group } from './merge.js';
import type { Person } from './people.js';
import type { TokenRange } from './result.js';
import type { TypeOfToken } from './roles.js';

const ARTICLES = new WordSet('a an the its his her their one');
const BEING = new WordSet("is was are were 's becomes became remains remained");
const COMMA = hashString(',');
/** Tokens from a name to the noun that describes it at most. */
const REACH = 8;

/** Of each group, the tokens of the nouns that describe it; a person's roles are among them. */
export function describingTokens(
  language: Language,
  groups: readonly Group[],
  persons: readonly Person[],
  typeOf: TypeOfToken,
): number[][] {
  const nouns = groups.map(({ names }) => names.flatMap((name) => descriptorTokens(language, name, typeOf)));
  for (const { group, roles } of persons) nouns[group]!.push(...roles.map(({ head }) => head));
  return nouns;
}

/** The tokens of the nouns that describe a name where it stands. */
export function descriptorTokens(language: Language, name: TokenRange, typeOf: TypeOfToken): number[] {
  return [nounBefore(language, name, typeOf), nounBehind(language, name, typeOf)].filter((noun) => noun >= 0);
}

/** "[hedge fund] Corvel", "the [fund], Corvel,"; −1 where there is none. */
function nounBefore({ tokens, sentences }: Language, { first }: TokenRange, typeOf: TypeOfToken): number {
  const low = sentences[tokens.sentence[first]!]!.first;
  const before = first - 1;
  if (before < low) return -1;
  if (tokens.word[before] !== COMMA) return isNoun(tokens, before, typeOf) ? before : -1;
  const noun = before - 1;
  if (noun <= low || !isNoun(tokens, noun, typeOf)) return -1;
  for (let i = noun - 1; i >= low && noun - i < REACH; i--) {
    if (ARTICLES.has(tokens.word[i]!)) return noun;
    if (tokens.pos[i] === POS.PUNCT || tokens.pos[i] === POS.VERB) return -1;
  }
  return -1;
}

/** "Corvel, a [maker] of pumps", "Corvel is the largest [maker]"; −1 where there is none. */
function nounBehind({ tokens, sentences }: Language, { first, last }: TokenRange, typeOf: TypeOfToken): number {
  const high = sentences[tokens.sentence[first]!]!.last;
  let i = last;
  if (tokens.word[i] !== COMMA && !BEING.has(tokens.word[i] ?? 0)) return -1;
  i++;
  // "Corvel, 54, a maker"
  if (tokens.pos[i] === POS.NUM && tokens.word[i + 1] === COMMA) i += 2;
  if (i >= high || !ARTICLES.has(tokens.word[i]!)) return -1;
  let noun = -1;
  for (i++; i < high && i - last < REACH; i++) {
    if (isNoun(tokens, i, typeOf)) noun = i;
    else if (noun >= 0 || !(isModifier(tokens, i) || typeOf(i))) break;
  }
  return noun;
}

const isNoun = ({ pos }: Tokens, i: number, typeOf: TypeOfToken): boolean =>
  (pos[i] === POS.NOUN || pos[i] === POS.PROPN) && typeOf(i) === null;

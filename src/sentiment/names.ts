import type { Entities } from '../entities/result.js';
import { CAPITAL, LEXICON, POS } from '../language/codes.js';
import type { Language, SentenceTokens } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';

/** What a dictionary calls a common word: in a headline, where every word has a capital, such a word may still bear tone. */
const COMMON =
  LEXICON.adjective |
  LEXICON.noun |
  LEXICON.infinitive |
  LEXICON.presentTense |
  LEXICON.pastTense |
  LEXICON.participle |
  LEXICON.gerund;

/** A headline: this share of its longer words has a capital ("Grace Hope visited Paradise" is none, for its verb). */
const HEADLINE_SHARE = 0.85;

/**
 * 1 for each token of a name. Names are no words of feeling: nobody hopes in [Grace Hope], nor unites in [the United States].
 *
 * @param entities where they are known, every name and alias they found is masked too
 */
export function namesIn({ tokens, sentences }: Language, entities?: Entities): Uint8Array {
  const names = new Uint8Array(tokens.count);
  for (const sentence of sentences) {
    const headline = isHeadline(tokens, sentence);
    for (let i = sentence.first; i < sentence.last; i++) names[i] = Number(isName(tokens, sentence, i, headline));
  }
  if (entities) maskMentions(names, entities);
  return names;
}

function isName(tokens: Tokens, sentence: SentenceTokens, i: number, headline: boolean): boolean {
  const capital = tokens.capital[i]!;
  if (capital === CAPITAL.none || capital === CAPITAL.noLetter) return false;
  const proper = tokens.pos[i] === POS.PROPN;
  if (headline) return proper && (tokens.flags[i]! & COMMON) === 0;
  if (proper) return true;
  return !opensSpeech(tokens, sentence, i) && capital !== CAPITAL.all;
}

/** At the head of a sentence or a quotation a capital says nothing. */
function opensSpeech(tokens: Tokens, sentence: SentenceTokens, i: number): boolean {
  return i === sentence.first || tokens.pos[i - 1] === POS.PUNCT;
}

function isHeadline(tokens: Tokens, { first, last }: SentenceTokens): boolean {
  let long = 0;
  let capitals = 0;
  for (let i = first + 1; i < last; i++) {
    if (tokens.capital[i] === CAPITAL.noLetter || tokens.end[i]! - tokens.start[i]! < 4) continue;
    long++;
    if (tokens.capital[i] !== CAPITAL.none) capitals++;
  }
  return long >= 3 && capitals >= HEADLINE_SHARE * long;
}

function maskMentions(names: Uint8Array, entities: Entities): void {
  for (const { entity, mention, first, last } of entities.mentions) {
    const form = entities.list[entity]?.mentions[mention]?.form;
    if (form === 'name' || form === 'alias') names.fill(1, first, last);
  }
}

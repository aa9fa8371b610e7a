import type { NounChunk, VerbChunk } from './chunk.js';
import { between, chunkFrom, matchRest, polarityOf, type Sentence } from './frames.js';
import { pairOf } from './noun-pairs.js';
import type { Found } from './stance.js';
import { CHANGES, ENDINGS, HEIGHTENINGS, NOUNS, RELATIONS, type Sense, sensesOf } from './stance-lexicon.js';
import { FACT } from './word-facts.js';

/** What a change verb, or one that ends or heightens something, makes of what two have between them. */
export function changeStances(sentence: Sentence, at: number): Found[] {
  const { tokens, facts, clause } = sentence;
  const verb = clause.chunks[at] as VerbChunk;
  if (!(facts[verb.head]! & FACT.change)) return [];
  const change = sensesOf(CHANGES, tokens.word[verb.head]).find(({ rest }) => matchRest(tokens, verb.head + 1, rest) >= 0);
  const heighten = sensesOf(HEIGHTENINGS, tokens.word[verb.head])[0];
  const ending = sensesOf(ENDINGS, tokens.word[verb.head]).find(({ rest }) => matchRest(tokens, verb.head + 1, rest) >= 0);
  const ends = [CHANGES, ENDINGS]
    .flatMap((lexicon) => sensesOf(lexicon, tokens.word[verb.head]))
    .map(({ rest }) => matchRest(tokens, verb.head + 1, rest));
  const object = clause.nounAfter(chunkFrom(clause, Math.max(verb.head + 1, ...ends)));
  const subject = clause.subjectAt(at);
  for (const noun of verb.passive ? [subject] : [object, subject]) {
    const chunk = clause.chunks[noun];
    if (chunk?.kind !== 'noun') continue;
    const sign = signOfChange(sentence, chunk, change, ending, heighten, noun === object);
    if (sign === 0) continue;
    const pair = pairOf(sentence, noun, true);
    const found = between(pair, sign * polarityOf(sentence, at), at, 'change');
    if (found.length === 0) continue;
    const changed = found.map((one) => ({ ...one, change: true, noun }));
    return ending && clause.chunks[noun + 1]?.kind === 'who'
      ? [...changed, ...between(pair, -sign, noun + 1, 'ended').map((one) => ({ ...one, change: true, past: true }))]
      : changed;
  }
  return [];
}

function signOfChange(
  { tokens }: Sentence,
  noun: NounChunk,
  change: Sense | undefined,
  ending: Sense | undefined,
  heighten: Sense | undefined,
  isObject: boolean,
): number {
  const hash = tokens.word[noun.head]!;
  const own = sensesOf(NOUNS, hash).find(({ rest }) => rest.length === 0);
  const tone = own && own.frame !== 'fortune' && own.frame !== 'epithet' ? own.score : 0;
  if (tone < 0) {
    if (ending && (isObject || own?.frame === 'mutual')) return -tone;
    return heighten && sensesOf(NOUNS, hash).every(({ frame }) => frame === 'mutual') ? tone : 0;
  }
  if (change && (RELATIONS.has(hash) || tone > 0)) return change.score;
  return ending && tone > 0 ? -tone : 0;
}

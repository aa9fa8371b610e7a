// Who speaks where the weights name nobody for a cue: grammar's guess.
import { POS } from '../language/codes.js';
import type { Attribution } from './attributions.js';
import type { Scene } from './scene.js';
import type { Run } from './windows.js';

/** Nouns are looked for among this many tokens. */
const REACH = 12;

/** Attributions with a source for the words of saying that had none, where grammar tells whose they are. */
export function withSources(attributions: readonly Attribution[], scene: Scene): Attribution[] {
  const { tokens } = scene.language;
  let before: Attribution | null = null;
  return attributions.map((attribution) => {
    const isSilent = attribution.source === null && attribution.content.length > 0 && attribution.cue.speech >= 0.5;
    const guessed = isSilent ? guess(attribution, before, scene) : null;
    const found = guessed ? { ...attribution, source: guessed, content: outside(attribution.content, guessed) } : attribution;
    if (found.source && attribution.cue.probability >= 0.5 && tokens.pos[attribution.cue.token] === POS.VERB) before = found;
    return found;
  });
}

/** The gate was locked, said [a guard]. According to [police], …; [Peabody] said …, adding that …; [The judge] has refused, saying that … */
function guess({ cue: { token }, content }: Attribution, before: Attribution | null, scene: Scene): Run | null {
  const { tokens } = scene.language;
  if (tokens.lower(token) === 'according' && tokens.lower(token + 1) === 'to') return nounsFrom(token + 2, scene);
  if (content[0]!.last <= token && /^[,”"'’]$/.test(tokens.form(token - 1))) return nounsFrom(token + 1, scene);
  if (!/ing$/.test(tokens.lower(token)) || tokens.pos[token - 1] === POS.ADP) return null;
  const sentence = tokens.sentence[token]!;
  if (before && tokens.sentence[before.cue.token] === sentence && sameSide(before.cue.token, token, scene)) return before.source;
  return subjectOf(sentence, token, scene);
}

/** What was said is not who says it. */
const outside = (content: readonly Run[], source: Run): Run[] =>
  content.filter(({ first, last }) => last <= source.first || first >= source.last);

/** Are both inside the same marks, or both outside? */
const sameSide = (a: number, b: number, { columns: { fragment } }: Scene): boolean => fragment[a] === fragment[b];

/** The noun phrase that begins at a token: up to a comma, a verb, or the reach. */
function nounsFrom(first: number, { language: { tokens, sentences } }: Scene): Run | null {
  const end = Math.min(first + REACH, sentences[tokens.sentence[first] ?? -1]?.last ?? 0);
  let last = first;
  while (last < end && tokens.pos[last] !== POS.VERB && tokens.pos[last] !== POS.AUX && tokens.pos[last] !== POS.PUNCT) last++;
  return last > first ? { first, last } : null;
}

/** The nouns before the last finite verb that precedes a participle: after [the mayor] left office, calling it … */
function subjectOf(sentence: number, token: number, { language: { tokens, sentences }, columns }: Scene): Run | null {
  const { first } = sentences[sentence]!;
  const isVerb = (i: number) => columns.pos[i] === POS.VERB || columns.pos[i] === POS.AUX;
  const isMain = (i: number) => isVerb(i) && !/ing$/.test(tokens.lower(i)) && tokens.lower(i - 1) !== 'to';
  let verb = token - 1;
  while (verb > first && !(isMain(verb) && columns.fragment[verb] === columns.fragment[token])) verb--;
  while (verb > first && (isVerb(verb - 1) || columns.pos[verb - 1] === POS.ADV)) verb--;
  let from = verb;
  while (from > first && verb - from < REACH && !isVerb(from - 1) && !endsSubject(columns.pos[from - 1]!, tokens.lower(from - 1)))
    from--;
  const hasNoun = [POS.NOUN, POS.PROPN, POS.PRON].some((pos) => columns.pos.subarray(from, verb).includes(pos));
  return hasNoun && columns.fragment[from] === columns.fragment[token] ? { first: from, last: verb } : null;
}

const BREAKS = new Set(['but', 'and', 'after', 'before', 'when', 'while', 'as', 'because', 'since', 'if', 'that']);

const endsSubject = (pos: number, lower: string): boolean => pos === POS.PUNCT || pos === POS.SCONJ || BREAKS.has(lower);

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
    const source = attribution.source ?? (isSilent ? guess(attribution, before, scene) : null);
    const found = { ...attribution, source };
    if (source && attribution.cue.probability >= 0.5 && tokens.pos[attribution.cue.token] === POS.VERB) before = found;
    return found;
  });
}

/** According to [police], …; [Peabody] said …, adding that …; [The judge] has refused, saying that … */
function guess({ cue: { token } }: Attribution, before: Attribution | null, scene: Scene): Run | null {
  const { tokens } = scene.language;
  if (tokens.lower(token) === 'according' && tokens.lower(token + 1) === 'to') return nounsFrom(token + 2, scene);
  if (!/ing$/.test(tokens.lower(token)) || tokens.pos[token - 1] === POS.ADP) return null;
  const sentence = tokens.sentence[token]!;
  if (before && tokens.sentence[before.cue.token] === sentence && sameSide(before.cue.token, token, scene)) return before.source;
  return subjectOf(sentence, token, scene);
}

/** Are both inside the same marks, or both outside? */
const sameSide = (a: number, b: number, { columns: { fragment } }: Scene): boolean => fragment[a] === fragment[b];

/** The noun phrase that begins at a token: up to a comma, a verb, or the reach. */
function nounsFrom(first: number, { language: { tokens, sentences } }: Scene): Run | null {
  const end = Math.min(first + REACH, sentences[tokens.sentence[first] ?? -1]?.last ?? 0);
  let last = first;
  while (last < end && tokens.pos[last] !== POS.VERB && tokens.pos[last] !== POS.AUX && tokens.pos[last] !== POS.PUNCT) last++;
  return last > first ? { first, last } : null;
}

/** The nouns before a sentence's first verb, nearest to it: at Monday's debate, [the mayor] attacked … */
function subjectOf(sentence: number, token: number, { language: { tokens, sentences }, columns }: Scene): Run | null {
  const { first, last } = sentences[sentence]!;
  let verb = first;
  while (verb < last && columns.pos[verb] !== POS.VERB && columns.pos[verb] !== POS.AUX) verb++;
  if (verb >= token) return null;
  let from = verb;
  while (from > first && verb - from < REACH && !endsSubject(columns.pos[from - 1]!, tokens.lower(from - 1))) from--;
  const hasNoun = [POS.NOUN, POS.PROPN, POS.PRON].some((pos) => columns.pos.subarray(from, verb).includes(pos));
  return hasNoun && columns.fragment[from] === columns.fragment[token] ? { first: from, last: verb } : null;
}

const endsSubject = (pos: number, lower: string): boolean =>
  pos === POS.PUNCT || pos === POS.SCONJ || lower === 'but' || lower === 'and';

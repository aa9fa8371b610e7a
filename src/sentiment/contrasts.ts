import { CONTRASTS } from '../data/stance-words.js';
import type { Language } from '../language/language.js';
import type { Turn } from './shifts.js';
import type { Stance } from './stance.js';

const OPENERS = CONTRASTS.split(',').map((phrase) => phrase.trim().split(' '));
const STRONG = 0.5;

/**
 * Turns of the telling: a sentence that opens with "however" sets two in the opposite light of the sentence before it. Where a turn in time
 * already rests on the same two sentences, it is that turn.
 */
export function contrastShifts(language: Language, stances: readonly Stance[], temporal: readonly Turn[]): Turn[] {
  const bySentence = new Map<number, Stance[]>();
  for (const stance of stances) {
    if (stance.status !== 'realised' || Math.abs(stance.score) < STRONG) continue;
    const list = bySentence.get(stance.sentence);
    if (list) list.push(stance);
    else bySentence.set(stance.sentence, [stance]);
  }
  const turns: Turn[] = [];
  for (const [sentence, after] of bySentence) {
    const opener = openerOf(language, sentence);
    const before = opener && bySentence.get(sentence - 1);
    const turn = before && contrast(before, after, opener);
    if (turn && !temporal.some((other) => restsOn(other, turn, sentence))) turns.push(turn);
  }
  return turns;
}

function contrast(before: readonly Stance[], after: readonly Stance[], marker: { start: number; end: number }): Turn | null {
  for (const later of after) {
    const pair = partiesOf(later);
    if (pair.length !== 2) continue;
    const isOfPair = (stance: Stance): boolean => partiesOf(stance).every((entity) => pair.includes(entity));
    const agrees = ({ score }: Stance): boolean => score > 0 === later.score > 0;
    const earlier = before.filter(isOfPair);
    if (earlier.some(agrees) || !earlier.some((stance) => partiesOf(stance).length === 2)) continue;
    const same = after.filter((stance) => isOfPair(stance) && agrees(stance));
    const directed = !later.symmetric && earlier.every(({ holder }) => holder === later.holder);
    return {
      kind: directed ? 'directed' : 'relation',
      holder: directed ? later.holder : null,
      targets: directed ? later.target : pair,
      axis: 'narrative',
      status: 'realised',
      before: { score: mean(earlier), evidence: earlier },
      after: { score: mean(same), evidence: same },
      marker,
      rule: 'contrast',
    };
  }
  return null;
}

function partiesOf({ holder, target }: Stance): readonly number[] {
  return (holder === null ? [...target] : [holder, ...target]).sort((a, b) => a - b);
}

function mean(stances: readonly Stance[]): number {
  return stances.reduce((sum, { score }) => sum + score, 0) / stances.length;
}

function restsOn(turn: Turn, other: Turn, sentence: number): boolean {
  if (turn.kind !== other.kind || turn.holder !== other.holder || turn.targets.join() !== other.targets.join()) return false;
  return (
    turn.before.evidence.some((one) => one.sentence === sentence - 1) &&
    turn.after.evidence.some((one) => one.sentence === sentence)
  );
}

function openerOf({ tokens, sentences }: Language, index: number): { start: number; end: number } | null {
  const { first } = sentences[index]!;
  const opener = OPENERS.find((words) => words.every((word, k) => tokens.lower(first + k) === word));
  return opener ? { start: tokens.start[first]!, end: tokens.end[first + opener.length - 1]! } : null;
}

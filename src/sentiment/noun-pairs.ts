import { WordSet } from '../model/word-set.js';
import type { NounChunk } from './chunk.js';
import type { Sentence } from './frames.js';
import { NOBODY } from './parties.js';

const BETWEEN = new WordSet('between among from');

const WITH = new WordSet('with to against');

const BODILY = new Set(['bilateral', 'relations', 'ties']);

/** The two whose relation, quarrel or talks the noun is. */
export function pairOf(sentence: Sentence, at: number, known: boolean): readonly number[] {
  const { clause, parties, tokens } = sentence;
  const noun = clause.chunks[at] as NounChunk;
  const behind = pairBehind(sentence, at);
  if (behind.length === 2) return behind;
  const named = entitiesWithin(sentence, noun);
  if (named.length === 2) return named;
  const before = clause.chunks[at - 1]?.kind === 'and' && noun.owner < 0 ? -1 : parties.entityAt(noun.owner);
  const withWhom = clause.prepositional(at + 1, WITH);
  if (withWhom >= 0) {
    const other = parties.of(clause.chunks, withWhom, false).entities;
    const governor = clause.governor(at);
    const own = before >= 0 ? [before] : named.length === 1 ? named : governor >= 0 ? clause.subject(governor).entities : [];
    if (other.length === 1 && own.length === 1 && own[0] !== other[0]) return [own[0]!, other[0]!];
    return [];
  }
  if (noun.owner >= 0) {
    const governor = clause.governor(at);
    const subject = governor >= 0 ? clause.subject(governor) : NOBODY;
    if (tokens.lower(noun.owner) === 'their' && subject.both) return subject.entities;
  }
  const governor = clause.governor(at);
  if (governor >= 0) {
    const subject = clause.subject(governor);
    if (subject.both && !known) return subject.entities;
    if (subject.both) return subject.entities;
  }
  if (!known || before >= 0 || named.length > 0) return [];
  return isBetweenBodies(sentence, noun) ? parties.named.pairOf('body') : parties.named.pair;
}

/** "tension [between the two]", "insults [from both sides]" */
export function pairBehind({ clause, parties }: Sentence, at: number): readonly number[] {
  const behind = clause.prepositional(at + 1, BETWEEN);
  const party = behind < 0 ? NOBODY : parties.of(clause.chunks, behind, false);
  return party.both ? party.entities : [];
}

export function entitiesWithin({ parties }: Sentence, { first, head }: NounChunk): number[] {
  const found: number[] = [];
  for (let i = first; i < head; i++) {
    const entity = parties.entityAt(i);
    if (entity >= 0 && !found.includes(entity)) found.push(entity);
  }
  return found;
}

/** "Bilateral ties", "relations": as a rule those of countries and firms. */
function isBetweenBodies({ tokens, parties }: Sentence, { first, head }: NounChunk): boolean {
  if (!parties.named.hasPairOf('body')) return false;
  for (let i = first; i < head; i++) if (BODILY.has(tokens.lower(i))) return true;
  return BODILY.has(tokens.lower(head));
}

/** The form of "be" whose complement is at `at`: "Kesh [has been] one of its closest partners". */
export function copulaOf({ clause }: Sentence, at: number): number {
  let i = at - 1;
  while (
    i >= 0 &&
    (clause.chunks[i]!.kind === 'adverb' || clause.chunks[i]!.kind === 'time' || clause.chunks[i]!.kind === 'adjective')
  )
    i--;
  if (clause.chunks[i]?.kind === 'preposition' && clause.chunks[i - 1]?.kind === 'noun')
    return copulaOf({ clause } as Sentence, i - 1);
  const verb = clause.chunks[i];
  return verb?.kind === 'verb' && verb.copula ? i : -1;
}

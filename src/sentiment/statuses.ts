import type { Tokens } from '../language/tokens.js';
import type { Chunk, VerbChunk } from './chunk.js';
import type { Stance } from './stance.js';
import { FEARS, HOPES } from './stance-lexicon.js';

/**
 * Has it happened, or is it hoped for or feared? "which officials hope will help [reset] ties" has not.
 *
 * @param at the chunk of the word that takes the stance
 */
export function statusOf(tokens: Tokens, chunks: readonly Chunk[], at: number, score: number): Stance['status'] {
  const wished = score >= 0 ? 'hoped' : 'feared';
  const governed = governing(tokens, chunks, at);
  if (governed) return governed;
  for (let i = at; i >= 0; i--) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb') {
      if (isConditional(tokens, chunks, i)) return wished;
      return (chunk.modal === 'open' || chunk.modal === 'future') && !isAnnounced(tokens, chunks, i) ? wished : 'realised';
    }
    if (chunk.kind === 'clause' && CONDITIONS.has(tokens.lower(chunk.first))) return wished;
    if (chunk.kind === 'clause' || chunk.kind === 'who' || chunk.kind === 'other' || chunk.kind === 'dash') break;
  }
  return 'realised';
}

const CONDITIONS = new Set(['if', 'unless', 'whether']);
const ANNOUNCING = new Set('say announce vow pledge promise tell declare decide confirm agree threaten swear insist'.split(' '));
const ITSELF = new Set(['it', 'he', 'she', 'they']);

/** Is the clause of the verb a condition? "[If] Lund sues" */
function isConditional(tokens: Tokens, chunks: readonly Chunk[], verb: number): boolean {
  for (let i = verb - 1; i >= 0; i--) {
    const { kind, first } = chunks[i]!;
    if (kind === 'clause') return CONDITIONS.has(tokens.lower(first));
    if (kind === 'verb' || kind === 'comma' || kind === 'dash' || kind === 'other') return false;
  }
  return false;
}

/** "said it [would] sue": who announces an act takes the stance now. */
function isAnnounced(tokens: Tokens, chunks: readonly Chunk[], at: number): boolean {
  const subject = chunks[at - 1];
  if (subject?.kind !== 'noun' || !ITSELF.has(tokens.lower(subject.head))) return false;
  for (let i = at - 2; i >= 0; i--) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb') return ANNOUNCING.has(tokens.lemma(chunk.head));
    if (chunk.kind === 'other') return false;
  }
  return false;
}

/** A word of hope or fear over the verb: through infinitives, modals and "that", not past a verb that states a fact. */
function governing(tokens: Tokens, chunks: readonly Chunk[], at: number): 'hoped' | 'feared' | null {
  for (let i = at; i >= 0; i--) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'other' || chunk.kind === 'dash') return null;
    const from = i === at && chunk.kind !== 'noun' ? chunk.last : chunk.first;
    for (let k = from; k < chunk.last; k++) {
      const hash = tokens.word[k]!;
      if (HOPES.has(hash)) return 'hoped';
      if (FEARS.has(hash)) return 'feared';
    }
    if (chunk.kind === 'verb' && states(chunk) && !(i === at && followsThat(tokens, chunks, i))) return null;
  }
  return null;
}

function states({ mood, modal }: VerbChunk): boolean {
  return mood === 'finite' && modal === null;
}

/** "fear that a new tariff [is wrecking] …"; not "hoped for rain because Lund [praised] …" */
function followsThat(tokens: Tokens, chunks: readonly Chunk[], at: number): boolean {
  return chunks.slice(Math.max(0, at - 4), at).some(({ kind, first }) => kind === 'clause' && tokens.lower(first) === 'that');
}

import type { Tokens } from '../language/tokens.js';
import type { Arguments } from './arguments.js';
import type { Chunk } from './chunk.js';
import type { Found } from './stance.js';

const SPEECH = new Set(
  'say tell claim argue complain add insist allege write note explain declare state warn announce demand urge propose recommend'.split(
    ' ',
  ),
);
/** What is demanded of another is the demander's stance. */
const DEMANDS = new Set(['demand', 'urge', 'insist', 'propose', 'recommend']);

/** The verb of speech whose content the chunk at `at` is in ("[said] that the company had robbed her"), −1 where it is in none's. */
export function speechOver(tokens: Tokens, chunks: readonly Chunk[], at: number): number {
  let content = false;
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'other' || chunk.kind === 'dash') return -1;
    if (chunk.kind === 'clause') content = tokens.lower(chunk.first) === 'that' || content;
    if (chunk.kind !== 'verb' || !SPEECH.has(tokens.lemma(chunk.head))) continue;
    return content || (chunks[i + 1]?.kind === 'noun' && chunks[i + 2]?.kind === 'verb') ? i : -1;
  }
  return -1;
}

/** What somebody says that another did to him is his own stance: "[she] told them that [the company] had robbed her". */
export function asSpoken(tokens: Tokens, clause: Arguments, speech: number, found: Found): Found {
  if (speech < 0 || found.holder === null || found.symmetric) return found;
  const speaker = clause.subject(speech).entities;
  const verb = clause.chunks[speech];
  const demanded = verb?.kind === 'verb' && DEMANDS.has(tokens.lemma(verb.head));
  if (demanded && speaker.length === 1 && !found.target.includes(speaker[0]!)) return { ...found, holder: speaker[0]! };
  if (speaker.length !== 1 || speaker[0] === found.holder || !found.target.includes(speaker[0]!)) return found;
  return { ...found, holder: speaker[0]!, target: [found.holder] };
}

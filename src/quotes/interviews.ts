// Who answers in an interview that is printed as Q: and A: — the turns name nobody, what stands before them does.
import type { Entities } from '../entities/result.js';
import type { Tokens } from '../language/tokens.js';
import type { Turn } from './formats.js';
import type { Run } from './windows.js';

const QUESTION = /^q(?:uestion)?$/;
const ANSWER = /^a(?:nswer)?$/;

/** Is a turn's source the label of an answer? */
export const isAnswer = ({ first, last }: Run, tokens: Tokens): boolean => last - first === 1 && ANSWER.test(tokens.lower(first));

/** The id of the person whom an article of questions and answers names most often before its first turn; null where there are two, or none. */
export function intervieweeOf(turns: readonly Turn[], { list, mentions }: Entities, tokens: Tokens): string | null {
  const first = turns.find(({ attribution: { source } }) => QUESTION.test(tokens.lower(source!.first)));
  if (!first) return null;
  const named = new Map<number, number>();
  for (const { entity, mention, first: token } of mentions) {
    if (token >= first.attribution.source!.first) break;
    const { type, mentions: own } = list[entity]!;
    const { form } = own[mention]!;
    if (type === 'person' && (form === 'name' || form === 'alias')) named.set(entity, (named.get(entity) ?? 0) + 1);
  }
  const [most, next] = [...named].sort((a, b) => b[1] - a[1]);
  return most && most[1] !== next?.[1] ? list[most[0]]!.id : null;
}

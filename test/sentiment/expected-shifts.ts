import type { Shift } from '../../src/schema/sentiment.js';
import type { Role } from './cast.js';

/** A shift that a reader finds in a written article: names as in its cast ("A|B" two of a relation, either elsewhere), passages of each side. */
export interface Expected {
  readonly grade: 'must' | 'should' | 'nice';
  readonly kind: Shift['kind'];
  readonly holder?: string;
  readonly target: string;
  readonly direction: Shift['direction'];
  readonly status: Shift['status'];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Kind, direction, participants, whether it happened, and a passage of each side agree. */
export function isExpected(shift: Shift, expected: Expected, cast: readonly Role[]): boolean {
  const named = (id: string | null): readonly string[] => (id === null ? [] : (cast[Number(id.slice(1)) - 1]?.names ?? []));
  const is = (name: string, ids: readonly (string | null)[]): boolean => ids.some((id) => named(id).includes(name));
  const targets = expected.target.split('|');
  const everyone = [shift.holderId, ...shift.targetIds];
  const participants =
    expected.kind === 'relation'
      ? targets.every((name) => is(name, everyone))
      : (!expected.holder || is(expected.holder, [shift.holderId])) && targets.some((name) => is(name, shift.targetIds));
  const touches = (passages: readonly string[], { evidence }: Shift['before']): boolean =>
    evidence.some(({ text }) =>
      passages.some((passage) => text.includes(passage) || passage.includes(text) || sharesWords(text, passage)),
    );
  return (
    shift.kind === expected.kind &&
    shift.direction === expected.direction &&
    (shift.status === 'realised') === (expected.status === 'realised') &&
    participants &&
    touches(expected.before, shift.before) &&
    touches(expected.after, shift.after)
  );
}

/** One ends with what the other begins with, by three words or more. */
function sharesWords(a: string, b: string): boolean {
  const runs = (text: string): string[] => {
    const words = text.split(/\s+/);
    return words.slice(2).map((_, i) => words.slice(i, i + 3).join(' '));
  };
  const known = new Set(runs(a));
  return runs(b).some((run) => known.has(run));
}

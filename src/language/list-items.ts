// Lists run together on one line: "1. Wash. 2. Dry.", "a) one b) two", "• one • two".
import { CHARACTER, classAt } from './characters.js';
import type { Spans } from './spans.js';

const { lower, upper, digit } = CHARACTER;
const BULLETS = new Set(Array.from('•‣⁃▪◦●■', (char) => char.charCodeAt(0)));
const [STOP, BRACKET, ZERO] = [0x2e, 0x29, 0x30];
const NONE: ReadonlySet<number> = new Set();

/** What numbers an item, and how: "2" in "2.)" is the second, and 2 tokens stand before its words. */
interface Number {
  readonly value: number;
  readonly letter: boolean;
  /** Which marks follow: 1 a full stop, 2 a bracket, 3 both. */
  readonly marks: number;
  readonly next: number;
}

/** The tokens that begin the items of a list after its first: the same marks, one number or letter on. */
export function listItems(run: string, spans: Spans, from: number): ReadonlySet<number> {
  const bulleted = isBullet(run, spans, from);
  const first = numberAt(run, spans, bulleted ? from + 1 : from);
  if (!first && !bulleted) return NONE;
  const items = new Set<number>();
  let wanted = first;
  for (let i = from + 1; i < spans.count; i++) {
    if (bulleted) {
      if (isBullet(run, spans, i)) items.add(i);
    } else if (wanted) {
      const number = numberAt(run, spans, i);
      if (!number || number.letter !== wanted.letter || number.marks !== wanted.marks || number.value !== wanted.value + 1)
        continue;
      if (number.next >= spans.count || classAt(run, spans.start[number.next]!) !== upper) continue;
      items.add(i);
      wanted = number;
    }
  }
  return items;
}

/** "1.", "a)" and "• 9." belong to what they number: `first` begins the sentence, `stop` is the last mark. */
export function isEnumerator(run: string, spans: Spans, first: number, stop: number): boolean {
  const at = isBullet(run, spans, first) ? first + 1 : first;
  if (stop - at > 2) return false;
  const number = numberAt(run, spans, at);
  return number !== null && stop < number.next;
}

const isBullet = (run: string, spans: Spans, i: number): boolean => BULLETS.has(run.charCodeAt(spans.start[i]!));

/** A number or a letter with its marks. */
function numberAt(run: string, { start, end, count }: Spans, i: number): Number | null {
  if (i >= count) return null;
  const at = start[i]!;
  const kind = classAt(run, at);
  const length = end[i]! - at;
  const letter = kind <= upper && (length === 1 || (length === 2 && run.charCodeAt(at + 1) === STOP));
  if (!letter && (kind !== digit || length > 3)) return null;
  let marks = letter && length === 2 ? 1 : 0;
  let next = i + 1;
  if (marks === 0 && next < count && run.charCodeAt(start[next]!) === STOP && end[next]! - start[next]! === 1) {
    marks = 1;
    next++;
  }
  if (next < count && run.charCodeAt(start[next]!) === BRACKET) {
    marks += 2;
    next++;
  }
  if (marks === 0) return null;
  const value = letter ? (run.charCodeAt(at) | 32) - 96 : numeral(run, at, end[i]!);
  return value < 0 ? null : { value, letter: letter && kind === lower, marks, next };
}

function numeral(run: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const figure = run.charCodeAt(i) - ZERO;
    if (figure < 0 || figure > 9) return -1;
    value = 10 * value + figure;
  }
  return value;
}

import type { Range } from '../schema/span.js';
import { type Characters, LINE_BREAK } from './characters.js';
import { trimRange } from './span.js';

/** One line of the text without the white space at its ends. `gap`: empty lines before it; `indent`: white space cut at its start. */
export interface Line extends Range {
  readonly gap: number;
  readonly indent: number;
}

/** A line, or the lines of one hard-wrapped paragraph: the smallest piece that becomes a block. */
export interface Unit extends Range {
  readonly gap: number;
}

/** The lines of `text` that hold anything, in order. */
export function splitLines(text: string, characters: Characters): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && (characters[at]! & LINE_BREAK) === 0) continue;
    const { start, end } = trimRange(text, from, at);
    if (start < end) {
      lines.push({ start, end, gap, indent: start - from });
      gap = 0;
    } else if (!isInsideCrLf(text, at)) gap++;
    from = at + 1;
  }
  return lines;
}

/** The units of `text`: its lines, joined where it was wrapped at a fixed width. */
export function splitUnits(text: string, characters: Characters): Unit[] {
  const lines = splitLines(text, characters);
  const width = wrapWidth(text, lines);
  if (width === 0) return lines.map(({ start, end, gap }) => ({ start, end, gap }));
  const units: Unit[] = [];
  lines.forEach((line, i) => {
    const last = units.at(-1);
    if (last && continues(text, lines[i - 1]!, line, width)) units[units.length - 1] = { ...last, end: line.end };
    else units.push({ start: line.start, end: line.end, gap: line.gap });
  });
  return units;
}

const isInsideCrLf = (text: string, at: number): boolean =>
  at > 0 && at < text.length && text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13;

const NARROWEST = 40;
const WIDEST = 100;

/** The width that the text was wrapped at; 0 where it was not. Mail, old wires and RFCs wrap at 60 to 80 characters. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  let width = 0;
  let all = 0;
  let tooLong = 0;
  for (const { start, end } of lines) {
    const size = end - start;
    all += size;
    if (size > WIDEST) tooLong += size;
    else width = Math.max(width, size);
  }
  if (width < NARROWEST || tooLong > all / 5) return 0;
  let breaks = 0;
  let wraps = 0;
  lines.forEach((line, i) => {
    if (i === 0 || line.gap > 0) return;
    breaks++;
    if (isWrap(text, lines[i - 1]!, line, width)) wraps++;
  });
  return wraps >= 3 && wraps > breaks * 0.6 ? width : 0;
}

/** How much shorter than the fullest line a wrapped line may fall, beyond the word that did not fit. */
const RAG = 6;

/** Whether the first word of `next` would not have fitted on `line`. */
function isWrap(text: string, line: Line, next: Line, width: number): boolean {
  let end = next.start;
  while (end < next.end && text.charCodeAt(end) > 32) end++;
  return line.end - line.start + 1 + (end - next.start) + RAG > width;
}

function continues(text: string, line: Line, next: Line, width: number): boolean {
  if (next.gap > 0 || startsItem(text, next) || next.indent > line.indent + 1) return false;
  return isWrap(text, line, next, width);
}

const ITEM = /(?:[•‣◦▪●·*+–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])[ \t\u00a0]/y;

/** Whether the range opens with a bullet or an item number. */
export function startsItem(text: string, { start }: Range): boolean {
  ITEM.lastIndex = start;
  return ITEM.test(text);
}

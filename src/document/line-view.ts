import type { Range } from '../schema/span.js';
import { pageRuleOf } from './junk-rules.js';
import { splitUnits, startsItem, type Unit } from './lines.js';
import { marksOf } from './marks.js';
import { rowOf } from './rows.js';
import { type Shape, shapeOf } from './shape.js';
import type { Words } from './words.js';

/** A line of a document, or the lines of a wrapped paragraph, as the line models see it. */
export interface LineView extends Range {
  readonly line: string;
  /** The numbers of its words. */
  readonly words: Range;
  readonly shape: Shape;
  /** What it shows on its face: see {@link marksOf}. */
  readonly marks: number;
  /** How it shows figures: see {@link rowOf}. */
  readonly row: number;
  readonly gap: number;
  readonly item: boolean;
  /** The rule for what pages show around an article that fits it, if any. */
  readonly rule: string | null;
}

/** The lines of a text as the line models see them. */
export function viewLines(text: string, words: Words): LineView[] {
  let word = 0;
  return splitUnits(text, words.characters).map((unit): LineView => {
    const first = word;
    while (word < words.count && words.start[word]! < unit.end) word++;
    return viewLine(text, words, unit, { start: first, end: word });
  });
}

function viewLine(text: string, words: Words, unit: Unit, its: Range): LineView {
  const { start, end, gap } = unit;
  const line = text.slice(start, end);
  return {
    start,
    end,
    line,
    words: its,
    shape: shapeOf(text, words.characters, unit),
    marks: marksOf(line, words, unit, its),
    row: rowOf(line),
    gap,
    item: startsItem(text, unit),
    rule: pageRuleOf(line),
  };
}

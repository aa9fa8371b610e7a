import type { Shape } from './shape.js';

/** Ways in which a line shows figures: not at all, nothing else, before its last word, one at its end, several up to its end, a score there. */
export const ROWS = ['none', 'bare', 'within', 'one', 'several', 'score'] as const;
type Row = (typeof ROWS)[number];

/** A longer line is no row. */
const LONGEST = 200;
const DIGITS = /\d/;
const LETTERS = /\p{L}/u;
/** "6-4", "8-1-26-3"; no date ("1996-08-30"), no years ("2019-20"), no telephone ("555-0134"). */
const SCORE = /^\d{1,3}(?:[-–]\d{1,3})+$/;
/** "70", "20,202.87", "-350.29", "$387.70", ".441", "12.5%", "46*", "4:02.75", "1:12:09"; no time of day ("12:30"). */
const FIGURE = /^[+±−–-]?[$£€¥]?(?:\d[\d,]{0,15}(?:\.\d{1,6})?|\.\d{1,6}|\d{1,2}:\d\d(?:\.\d{1,4}|:\d\d(?:\.\d{1,4})?))[%*]?$/;
const YEAR = /^(?:1[6-9]|20)\d\d$/;
const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}{0,6}\.?$/iu;
/** What stands around a figure: "(7-5),". */
const EDGES = /^[[("'‘“]{1,4}|[\])"'’”,;.]{1,4}$/g;
const NONE = ROWS.indexOf('none');
const WITHIN = ROWS.indexOf('within');

/** How a line shows figures, by its place in {@link ROWS}: dates, years and times of day are none. */
export function rowOf(line: string): number {
  if (line.length > LONGEST || !DIGITS.test(line)) return NONE;
  const tokens = line.split(/\s+/).map((token) => token.replace(EDGES, ''));
  const kinds = tokens.map((token, i) => kindOf(token, tokens[i - 1] ?? '', tokens[i + 1] ?? '')).filter((kind) => kind !== null);
  return ROWS.indexOf(formOf(kinds));
}

function formOf(kinds: readonly TokenKind[]): Row {
  const figures = kinds.filter((kind) => kind !== 'word').length;
  const last = kinds.at(-1);
  if (figures === 0) return 'none';
  if (figures === kinds.length) return 'bare';
  if (last === 'word') return 'within';
  if (last === 'score') return 'score';
  return figures === 1 ? 'one' : 'several';
}

type TokenKind = 'word' | 'figure' | 'score';

/** What a token is among its neighbours, or null for a sign that is neither word nor figure. */
function kindOf(token: string, before: string, after: string): TokenKind | null {
  if (SCORE.test(token)) return 'score';
  if (FIGURE.test(token) && !YEAR.test(token) && !MONTH.test(before) && !MONTH.test(after)) return 'figure';
  return LETTERS.test(token) || DIGITS.test(token) ? 'word' : null;
}

/** A line's figures and shape. */
interface Seen {
  readonly row: number;
  readonly shape: Shape;
}

/** Whether a line ends with a figure, as rows of a table do, and is no sentence. */
export const isRow = (line: Seen | undefined): boolean => line !== undefined && line.row > WITHIN && !line.shape.prose;

/** Whether the line at `i` is a row right over or under another. */
export const isInTable = (lines: readonly Seen[], i: number): boolean =>
  isRow(lines[i]) && (isRow(lines[i - 1]) || isRow(lines[i + 1]));

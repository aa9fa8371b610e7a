import type { Shape } from './shape.js';

/** A line and its neighbours, by shape; `undefined` beyond the ends, `gap` = empty lines before. */
export interface HeadingContext {
  readonly line: string;
  readonly shape: Shape;
  readonly gap: number;
  readonly before: Shape | undefined;
  readonly after: Shape | undefined;
}

const MOST_WORDS = 14;
const NUMBERED =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[IVX]{1,5}[.)]|(?:part|chapter|section|step) (?:\d{1,2}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)\b[.:]?)\s+\p{L}/iu;
const TURN = /^(?:[QA]|[\p{Lu}][\p{L}.'’ -]{1,30}):\s/u;
const NO_HEADING_END = /[,;–—-]$|:$/;
const LINK = /https?:|www\.|@\w|#\w/;

/** Whether a line heads what follows: short, no sentence, and prose after it. */
export function isHeading(context: HeadingContext): boolean {
  const { line, shape, after } = context;
  if (shape.words < 1 || shape.words > MOST_WORDS || !shape.opensHigh || !after) return false;
  if (NO_HEADING_END.test(line) || LINK.test(line) || isTurn(line)) return false;
  if (NUMBERED.test(line)) return !shape.stopped || shape.question;
  return headsProse(context) && endsAsHeading(context);
}

/** "Q: Why now?", "MR. SMITH: I agree." are turns of talk. */
export const isTurn = (line: string): boolean => TURN.test(line);

/** A heading's level where its number tells: "2.1 Costs" is one below "2 Costs". */
export function headingLevel(line: string): number {
  const number = /^\d{1,2}((?:\.\d{1,2}){0,3})/.exec(line);
  return Math.min(6, 2 + (number?.[1]?.split('.').length ?? 1) - 1);
}

const headsProse = ({ after }: HeadingContext): boolean => after?.prose === true;

/** A heading is no sentence; one that asks or exclaims, or is quoted whole, stands out by its neighbours instead. */
function endsAsHeading({ line, shape, before }: HeadingContext): boolean {
  if (/^["“‘']/.test(line)) return /["”’']$/.test(line) && !/[.,!?…]["”’']$/.test(line);
  if (!shape.stopped) return true;
  return shape.question && (before?.prose ?? true) && shape.words >= 2;
}

import type { Dateline } from '../schema/document.js';
import type { Range } from '../schema/span.js';
import { DAY_GROUPS, DAY_PATTERN, dayOf } from './dates.js';
import { spanOf } from './span.js';

const WORD = "[\\p{Lu}][\\p{L}'’.-]*";
const CAPITALS = "[\\p{Lu}][\\p{Lu}'’.-]+(?: [\\p{Lu}][\\p{Lu}'’.-]*){0,3}";
const TITLE_CASE = `${WORD}(?: ${WORD}){0,3}`;
const REGION = `(?:[,/] ?${TITLE_CASE}){0,2}`;
const AGENCY = "\\(([\\p{Lu}][\\p{L}\\p{N} .&'’/-]{1,30})\\)";
const DASH = '\\s?(?:[—–―]|--?)\\s?';
const DATE = `(?:,? ?${DAY_PATTERN})`;
const opening = (source: string): RegExp => new RegExp(source, 'uy');

/** How wire copy opens: groups are the place, the nine of `DAY_PATTERN`, the agency. */
const OPENINGS = [
  // [CAIRO, March 3 (AP) — ]The …      [MADRID — ]Rafael …      [WASHINGTON, D.C. (Reuters) - ]The …
  { rule: 'capitals', pattern: opening(`(${CAPITALS}${REGION}?)${DATE}?(?:,? ?${AGENCY})?${DASH}`) },
  // [Cairo (AFP) – ]The …      [Cairo, 3 March — ]The …
  { rule: 'agency', pattern: opening(`(${TITLE_CASE}${REGION}?)${DATE}?,? ?${AGENCY}${DASH}`) },
  { rule: 'date', pattern: opening(`(${TITLE_CASE}${REGION}?)${DATE}()${DASH}`) },
  // [(Reuters) — ]The …
  { rule: 'agency-only', pattern: opening(`()${DATE}?${AGENCY}${DASH}`) },
] as const;

/** What all of them ask of the first word and what follows it; most paragraphs have no such start. */
const START = opening("[\\d(,]|[\\p{Lu}][\\p{L}'’.]*(?:[-,/(—–―\\d]|\\s?[\\p{Lu}\\d(—–―-])");

/** Words that newsrooms set in capitals before a dash without naming a place. */
const LABELS = /^(?:BREAKING|CORRECTION|EXCLUSIVE|LIVE|NOTE|UPDATED?|WARNING|WATCH|ANALYSIS|OPINION|PHOTOS?|VIDEO|Q|A|I)\b/;

/** A dateline that opens a paragraph; `rule` is the form it has. */
export interface FoundDateline extends Dateline {
  readonly rule: string;
}

/**
 * The dateline at the start of a paragraph, without the dash's trailing space, or null.
 *
 * @param published the article's date (ISO), which supplies a missing year
 */
export function findDateline(text: string, paragraph: Range, published: string | null): FoundDateline | null {
  START.lastIndex = paragraph.start;
  if (!START.test(text)) return null;
  for (const { rule, pattern } of OPENINGS) {
    pattern.lastIndex = paragraph.start;
    const match = pattern.exec(text);
    if (!match || pattern.lastIndex >= paragraph.end || LABELS.test(match[0])) continue;
    const groups = match.slice(1);
    const place = groups[0] || null;
    const agency = groups[1 + DAY_GROUPS] || null;
    const day = groups.slice(1, 1 + DAY_GROUPS);
    const size = match[0].trimEnd().length;
    return { ...spanOf(text, paragraph.start, paragraph.start + size), place, date: dayOf(day, published), agency, rule };
  }
  return null;
}

/** A short "(Reuters) — " would leave these groups undefined; a date alone on its line has no place and no agency. */
const DATE_LINE = new RegExp(`^(?:(?:Published|Posted|Updated|Last updated)(?: on| at)?:? )?${DAY_PATTERN}$`, 'u');

/** A line that is nothing but a full date ("Tuesday, March 3, 2026"), or null. */
export function findDateLine(text: string, line: Range): FoundDateline | null {
  if (line.end - line.start > 60) return null;
  const match = DATE_LINE.exec(text.slice(line.start, line.end));
  const date = match && dayOf(match.slice(1), null);
  return date ? { ...spanOf(text, line.start, line.end), place: null, date, agency: null, rule: 'date-line' } : null;
}

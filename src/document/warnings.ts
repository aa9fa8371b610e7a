import type { Warning } from '../schema/analysis.js';
import type { Range } from '../schema/span.js';

type DocumentWarning = Warning['code'];

const MESSAGES: Readonly<Record<DocumentWarning, string>> = {
  EMPTY_TEXT: 'There is nothing to read in the text.',
  NOT_ENGLISH: 'The text does not look like English; what is said of it may be wrong.',
  TRUNCATED: 'The text is longer than limits.maxChars; what lies beyond was not read.',
  BAD_DATE: 'publishedAt is no ISO-8601 date; it was left out.',
  BAD_BLOCKS: 'The blocks given do not fit the text (outside it, overlapping or out of order); it was read as plain text.',
  UNPAIRED_SURROGATE: 'The text holds half of a surrogate pair; it may have been cut or decoded wrongly.',
};

/** The warning, in a list, if `holds`; else an empty list. */
export function warn(code: DocumentWarning, holds: boolean, where: Range | null = null): Warning[] {
  return holds ? [{ code, message: MESSAGES[code], start: where?.start ?? null, end: where?.end ?? null }] : [];
}

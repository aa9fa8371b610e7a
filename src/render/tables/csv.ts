import { type TableName, type TableRow, tableColumns } from './tables.js';

/** How CSV is written. */
export interface CsvOptions {
  /** Whether the names of the columns come first: true where nothing is said; false to append to a file. */
  readonly header?: boolean;
}

/**
 * Rows of a table as CSV (RFC 4180: lines end in CRLF, cells are quoted where they must be). Null is an empty cell, an empty text `""`.
 * A text that a spreadsheet would run as a formula gets an apostrophe before it.
 *
 * @param name the table that the rows are of
 * @param rows one or more articles' rows
 * @example writeFileSync('quotes.csv', renderCsv('quotes', tables(analysis).quotes))
 */
export function renderCsv<Name extends TableName>(
  name: Name,
  rows: readonly TableRow<Name>[],
  { header = true }: CsvOptions = {},
): string {
  const names = Object.keys(tableColumns(name));
  const lines = (rows as readonly Readonly<Record<string, unknown>>[]).map((row) => names.map((column) => cell(row[column])));
  return [...(header ? [names] : []), ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** What Excel, Calc or Sheets take for the beginning of a formula; the wide forms count where the keyboard is Japanese. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

function cell(value: unknown): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

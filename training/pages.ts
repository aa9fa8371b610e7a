// Reads the pages that were written for nutgraf as they come out of a clipboard, each line with what it is.
import { readdirSync, readFileSync } from 'node:fs';
import type { Range } from '../src/schema/span.js';

/** The pages; `README.md` beside them says what the labels mean and how they came about. */
const PAGES = 'training/pages';

export interface WrittenLine extends Range {
  readonly label: string;
}

/** What a user selects of a page, as text. */
export interface WrittenPage {
  readonly name: string;
  readonly text: string;
  readonly lines: readonly WrittenLine[];
}

/** The pages in the order of their names. */
export const readPages = (): WrittenPage[] =>
  readdirSync(PAGES)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readPage(file.replace('.txt', ''), readFileSync(`${PAGES}/${file}`, 'utf8')));

const LABELLED = /^([TSMCPIHNJ]) +(\S.*)$/;

/**
 * A page from its file: lines "LABEL text" and empty ones, those between "[" and "]" selected.
 *
 * @throws {Error} where a line has no label or nothing is selected
 */
export function readPage(name: string, file: string): WrittenPage {
  const rows = file.split('\n').map((row) => row.trimEnd());
  const [from, to] = [rows.indexOf('['), rows.indexOf(']')];
  if (from < 0 || to < from) throw new Error(`${name}: nothing is selected between "[" and "]"`);
  const lines: WrittenLine[] = [];
  let text = '';
  for (const row of rows.slice(from + 1, to)) {
    const [, label, line] = LABELLED.exec(row) ?? [];
    if (label !== undefined && line !== undefined) {
      lines.push({ label, start: text.length, end: text.length + line.length });
      text += line;
    } else if (row !== '') throw new Error(`${name}: a line without a label: "${row}"`);
    text += '\n';
  }
  return { name, text, lines };
}

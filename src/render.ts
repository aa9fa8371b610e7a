/**
 * An analysis in other forms: pages, tables, standards. Free of Node.
 *
 * @module nutgraf/render
 */
export { renderBrat } from './render/brat.js';
export { renderConll } from './render/conll.js';
export { type DocumentMetadata, type DocumentsOptions, documents, type TextDocument } from './render/documents.js';
export { type HtmlOptions, renderHtml } from './render/html.js';
export { renderIndex } from './render/html-index.js';
export { type JsonLd, jsonLd } from './render/json-ld.js';
export { renderMarkdown } from './render/markdown.js';
export { type IndexEntry, indexEntry } from './render/report/roll-up.js';
export { type CsvOptions, renderCsv } from './render/tables/csv.js';
export type { Columns, ColumnType } from './render/tables/table.js';
export { type TableName, type TableRow, type Tables, tableColumns, tableNames, tables } from './render/tables/tables.js';
export { renderTerminal, type TerminalOptions } from './render/terminal.js';
export {
  type WebAnnotation,
  type WebAnnotationOptions,
  type WebAnnotations,
  webAnnotations,
} from './render/web-annotation.js';

export { renderMarkdown } from './render/markdown.js';
export { type CsvOptions, renderCsv } from './render/tables/csv.js';
export type { Columns, ColumnType } from './render/tables/table.js';
export { type TableName, type TableRow, type Tables, tableColumns, tableNames, tables } from './render/tables/tables.js';
export { renderTerminal, type TerminalOptions } from './render/terminal.js';

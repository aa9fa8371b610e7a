export { type HtmlOptions, renderHtml } from './render/html.js';
export { renderIndex } from './render/html-index.js';
export { renderMarkdown } from './render/markdown.js';
export { type IndexEntry, indexEntry } from './render/report/roll-up.js';
export { renderTerminal, type TerminalOptions } from './render/terminal.js';

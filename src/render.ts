export { type HtmlOptions, renderHtml } from './render/html.js';
export { renderMarkdown } from './render/markdown.js';
export { renderTerminal, type TerminalOptions } from './render/terminal.js';

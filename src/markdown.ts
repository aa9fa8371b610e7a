/**
 * Markdown as articles. Free of Node.
 *
 * @module nutgraf/markdown
 */
export { readMarkdown } from './document/markdown.js';

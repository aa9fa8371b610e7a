export { readMarkdown } from './document/markdown.js';

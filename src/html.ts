export { readHtml } from './document/html/read.js';

/**
 * Web pages as articles. Free of Node.
 *
 * @module nutgraf/html
 */
export { readHtml } from './document/html/read.js';

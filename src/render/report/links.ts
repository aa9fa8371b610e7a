import type { Range, Span } from '../../schema/span.js';
import type { Facts } from '../facts.js';
import { type Html, html, words } from './markup.js';

/** The id of a passage that the page links to. */
export const anchorOf = ({ start, end }: Range): string => `c${start}-${end}`;

/** A passage of the article as a link to the place where it stands. */
export const passageLink = (span: Span): Html => html`<a href="#${anchorOf(span)}">${words(span.text)}</a>`;

/** The name of an entity as a link to its row. */
export const entityLink = (id: string, { nameOf }: Facts): Html => html`<a href="#${id}">${words(nameOf(id))}</a>`;

/** A link out of the page; an address that is none of the web's stays text. */
export const webLink = (url: string): Html =>
  /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer">${words(url)}</a>` : words(url);

import { type Html, html, oneLine } from './markup.js';
import type { Part } from './parts.js';
import { style } from './style.js';

/** A page: a header, then titled parts with a list of them over it. */
interface Page {
  readonly title: string;
  /** Where the list of all articles stands. */
  readonly back: string | null;
  readonly header: Html;
  readonly parts: readonly Part[];
  /** Rules of style beside those of every page. */
  readonly style: Html;
}

/** Nothing runs and nothing is loaded, whatever the page holds. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A whole page in one file. */
export function page({ title, back, header, parts, style: more }: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${oneLine(title)}</title>
<style>${style}${more}</style>
</head>
<body>
<header>${back === null ? null : html`<p class="back"><a href="${back}">← All articles</a></p>`}${header}
${partsNav(parts)}</header>
<main>
${parts.map(partSection)}</main>
<footer><p>Made with nutgraf. Links lead to the words that a claim rests on; what was not found is said to be unknown.</p></footer>
</body>
</html>
`.code;
}

/** Links to the parts of a page. */
export const partsNav = (parts: readonly Part[]): Html =>
  html`<nav aria-label="Parts of this page"><ul>${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`;

/** A part under its title. */
export const partSection = ({ id, title, body }: Part): Html =>
  html`<section class="part" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${body}
</section>
`;

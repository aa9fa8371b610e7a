/** A piece of a page in which everything that was put into it is escaped; only `html` makes one. */
export class Html {
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}

/** What a page may be made of: text is escaped, nothing is written for null. */
export type Piece = Html | string | number | null | readonly Piece[];
/** Attributes of an element; those that are null are left out. */
export type Attributes = Readonly<Record<string, string | null>>;

/**
 * A template whose holes are escaped, in text and in quoted attributes alike.
 *
 * @example html`<b title="${'"'}">${'<'}</b>`.code // '<b title="&quot;">&lt;</b>'
 */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(strings.map((text, i) => text + codeOf(pieces[i] ?? null)).join(''));
}

/** ` class="name" id="n1"`, with the space before each. */
export function attributes(given: Attributes): Html[] {
  return Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [html` ${name}="${value}"`]));
}

/** A name or phrase of the article among words of the page: on one line, its direction its own affair. */
export const words = (text: string): Html => html`<bdi>${oneLine(text)}</bdi>`;

/** The text on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Pieces with something between them. */
export const joined = (pieces: readonly Piece[], between: string): Piece[] =>
  pieces.flatMap((piece, i) => (i === 0 ? [piece] : [between, piece]));

function codeOf(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Html) return piece.code;
  if (typeof piece === 'object') return piece.map(codeOf).join('');
  return escaped(String(piece));
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser of HTML makes a line feed of it.
  '\r': '&#13;',
};

/** Control characters have no place in HTML, so their pictures stand for them: "␀". */
function escaped(text: string): string {
  return (
    text
      .replace(/[&<>"'\r]/g, (character) => references[character]!)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
  );
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const INVISIBLE = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** Escape sequences begin with a control character; marks of direction could turn the line around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text of the article as one line that cannot steer the terminal. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSAFE, '').trim();
}

/** Columns that a text takes on a terminal: wide characters two, combining marks none. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text) sum += columnsOf(character);
  return sum;
}

/** The text in exactly `width` columns: filled with spaces, or cut with "…". */
export function padded(text: string, width: number): string {
  const cut = shorten(text, width);
  return cut + ' '.repeat(width - columns(cut));
}

/** The text in at most `width` columns, cut with "…" where it is longer. */
export function shorten(text: string, width: number): string {
  if (columns(text) <= width) return text;
  const [head = ''] = breakWord(text, Math.max(1, width - 1));
  return `${head.trimEnd()}…`;
}

/** The text as lines of at most `width` columns, broken between words where that is possible. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ').flatMap((one) => (columns(one) > width ? breakWord(one, width) : [one]))) {
    const size = columns(word);
    if (line !== '' && used + 1 + size > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    used += line === '' ? size : size + 1;
    line += line === '' ? word : ` ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** The text as at most `rows` lines, the last of them cut with "…" where there is more. */
export function clip(text: string, width: number, rows: number): string[] {
  const lines = wrap(text, width);
  if (lines.length <= rows) return lines;
  return [...lines.slice(0, rows - 1), shorten(lines.slice(rows - 1).join(' '), width)];
}

function breakWord(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const size = columnsOf(character);
    if (used + size > width && piece !== '') {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += size;
  }
  pieces.push(piece);
  return pieces;
}

function columnsOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x300) return 1;
  if (INVISIBLE.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

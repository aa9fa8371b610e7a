export const formats = ['text', 'markdown', 'html'] as const;
/** How a draft is written. */
export type Format = (typeof formats)[number];

const extensions: readonly (readonly [RegExp, Format])[] = [
  [/\.x?html?$/i, 'html'],
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.(?:txt|text)$/i, 'text'],
];

/** The format that a file's name tells, or null. */
export const formatOfName = (name: string): Format | null => extensions.find(([ending]) => ending.test(name))?.[1] ?? null;

/** Pages begin with a tag of a page; Markdown has front matter or a heading with hashes; all else is plain text. */
export function guessFormat(text: string): Format {
  if (/^\s*<(?:!doctype|!--|html|head|body|main|article|section|div|h[1-6]|p)\b/i.test(text)) return 'html';
  if (/^---\r?\n/.test(text) || /^#{1,6} \S/m.test(text)) return 'markdown';
  return 'text';
}

/** What a piece of text is, which decides its colour. */
export type Style = 'title' | 'heading' | 'name' | 'strong' | 'dim' | 'accent' | 'good' | 'bad' | 'mixed' | 'plain';
/** Colours a piece of text, or leaves it as it is where colour is off. */
export type Paint = (style: Style, text: string) => string;

const codes: Readonly<Record<Style, string>> = {
  title: '1',
  heading: '1;36',
  name: '1',
  strong: '1',
  dim: '2',
  accent: '36',
  good: '32',
  bad: '31',
  mixed: '33',
  plain: '',
};

const bare: Paint = (_style, text) => text;
const ansi: Paint = (style, text) => (codes[style] === '' || text === '' ? text : `\u001b[${codes[style]}m${text}\u001b[0m`);

/** A painter that writes ANSI colours, or none. */
export const createPaint = (color: boolean): Paint => (color ? ansi : bare);

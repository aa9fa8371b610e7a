// Words that give a thing its name and say nothing: a film called “Night Harbour”.
import { POS } from '../language/codes.js';
import { MARKED } from './columns.js';
import type { Scene } from './scene.js';

const NAMING = new Set(['called', 'titled', 'entitled', 'named', 'dubbed', 'nicknamed']);

/** Does a participle after a common noun, or after "is", give its name, a title in marks right behind it? */
export function isNaming(token: number, { language: { tokens }, columns }: Scene): boolean {
  if (!NAMING.has(tokens.lower(token)) || columns.marked[token + 1] !== MARKED.opening) return false;
  const before = columns.pos[token - 1];
  if (before !== POS.NOUN && before !== POS.AUX) return false;
  let i = token + 2;
  // Function words of a title are short: “The Lord of the Rings”.
  while (columns.marked[i] === MARKED.inside && (/^[\p{Lu}\p{N}]/u.test(tokens.form(i)) || tokens.form(i).length <= 3)) i++;
  return columns.marked[i] === MARKED.closing && /^\p{Lu}/u.test(tokens.form(token + 2));
}

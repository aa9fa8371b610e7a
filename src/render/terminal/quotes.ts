import type { Quote } from '../../schema/quotes.js';
import type { Facts } from '../facts.js';
import { cueOf } from '../phrases.js';
import type { Canvas } from '../terminal.js';
import { oneLine, shorten, wrap } from './width.js';

/** What was said, by speaker; speakers whom the text names come first. */
export function quoteLines({ voices, nameOf }: Facts, { width, paint }: Canvas): string[] {
  return voices.flatMap(({ name, known, quotes }, i) => [
    ...(i > 0 ? [''] : []),
    paint(known ? 'name' : 'dim', shorten(oneLine(name), width)),
    ...quotes.flatMap((quote) => [
      ...wrap(words(quote), width - 4).map((line, row) => (row === 0 ? `  ${line}` : `    ${line}`)),
      ...wrap(oneLine(about(quote, nameOf)), width - 4).map((line) => paint('dim', `    ${line}`)),
    ]),
  ]);
}

/** “… one part … another part”: parts of a broken quote are set apart by an ellipsis; indirect speech has no marks. */
function words({ kind, parts, text }: Quote): string {
  const said = oneLine(parts.length > 0 ? parts.map((part) => part.text).join(' … ') : text);
  return kind === 'indirect' ? said : `“${said}”`;
}

function about(quote: Quote, nameOf: Facts['nameOf']): string {
  const { kind, about, speaker } = quote;
  const facts = [cueOf(quote) ?? '', kind, about.length > 0 ? `about ${about.map(nameOf).join(', ')}` : ''];
  if (speaker?.anonymous) facts.push('unnamed source');
  return facts.filter((part) => part !== '').join(' · ');
}

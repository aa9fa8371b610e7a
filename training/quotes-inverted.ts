// "The mayor said the bridge was safe" made "The bridge was safe, said the mayor": American news, which PolNeAR is, hardly says so
// where nothing stands in marks; British news does every day.
import { POS } from '../src/language/codes.js';
import type { Language } from '../src/language/language.js';
import type { Scene } from '../src/quotes/scene.js';
import type { Range } from '../src/schema/span.js';
import type { GoldArticle, GoldQuote, ReadArticle } from './quotes-gold.js';

/** One reported sentence in so many is turned round. */
const ONE_IN = 2;

/** An article made of some sentences of another, turned round, a paragraph each. */
export function invertedOf({ gold, scene }: ReadArticle): GoldArticle {
  const simple = gold.quotes.flatMap((quote) => simpleSentence(quote, gold, scene) ?? []);
  let text = '';
  const quotes: GoldQuote[] = [];
  simple.forEach((sentence, n) => {
    if (n % ONE_IN > 0) return;
    if (text !== '') text += '\n\n';
    const spanOf = (words: string): Range => {
      const start = text.length;
      text += words;
      return { start, end: text.length };
    };
    const content = spanOf(sentence.content);
    text += ', ';
    const cue = spanOf(sentence.cue);
    text += ' ';
    const source = spanOf(sentence.source);
    text += '.';
    const { kind, speech } = sentence.quote;
    quotes.push({
      id: `${n}`,
      kind,
      ...(speech === undefined ? {} : { speech }),
      content: [content],
      cue: [cue],
      source: [source],
    });
  });
  return { id: `${gold.id}, turned round`, publisher: gold.publisher, text, quotes };
}

interface Simple {
  readonly quote: GoldQuote;
  readonly source: string;
  readonly cue: string;
  readonly content: string;
}

/** The parts of a sentence that is source, a verb and content, one after the other, and nothing else; null where it is not. */
function simpleSentence(quote: GoldQuote, { text, quotes }: GoldArticle, { language, columns }: Scene): Simple | null {
  const { tokens, sentences } = language;
  const [source, cue, content] = [quote.source, quote.cue, quote.content].map((spans) =>
    spans?.length === 1 ? spans[0]! : null,
  );
  if (!source || !cue || !content || quote.kind === 'direct' || quote.speech === false) return null;
  const [first] = tokens.within(source.start, source.end);
  const [verb, afterVerb] = tokens.within(cue.start, cue.end);
  const sentence = sentences[tokens.sentence[verb] ?? -1];
  if (!sentence || afterVerb !== verb + 1 || tokens.pos[verb] !== POS.VERB || tokens.pos[first] === POS.PRON) return null;
  const isBare = ({ start, end }: Range) => !/[\p{L}\p{N}“"']/u.test(text.slice(start, end));
  const isWhole =
    source.start === sentence.start &&
    source.end < cue.start &&
    cue.end < content.start &&
    isBare({ start: source.end, end: cue.start }) &&
    isBare({ start: cue.end, end: content.start }) &&
    content.end <= sentence.end &&
    isBare({ start: content.end, end: sentence.end });
  const holdsMore = quotes.some(
    (other) => other !== quote && other.cue?.some(({ start }) => start > content.start && start < content.end),
  );
  if (!isWhole || holdsMore || !isClause(content, language)) return null;
  const words = text
    .slice(content.start, content.end)
    .replace(/^that\s+/, '')
    .replace(/[.?!,;]+$/, '');
  const name = text.slice(source.start, source.end).replace(/,$/, '');
  return {
    quote,
    source: columns.named[first] || tokens.pos[first] === POS.PROPN ? name : name.charAt(0).toLowerCase() + name.slice(1),
    cue: text.slice(cue.start, cue.end),
    content: words.charAt(0).toUpperCase() + words.slice(1),
  };
}

const OPENING: readonly number[] = [POS.DET, POS.NOUN, POS.PROPN, POS.PRON, POS.NUM, POS.ADJ];

/** Does it begin like a clause, with a subject or "that", and hold a verb? */
function isClause({ start, end }: Range, { tokens }: Language): boolean {
  const [first, last] = tokens.within(start, end);
  const hasVerb = tokens.pos.subarray(first, last).some((pos) => pos === POS.VERB || pos === POS.AUX);
  return hasVerb && (tokens.lower(first) === 'that' || OPENING.includes(tokens.pos[first]!));
}

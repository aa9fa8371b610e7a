import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { type GoldArticle, type GoldQuote, readArticle } from '../../training/quotes-gold.js';
import { invertedOf } from '../../training/quotes-inverted.js';

/** A gold article: sentences whose parts are marked [source], {cue} and <content>. */
function goldOf(...sentences: readonly string[]): GoldArticle {
  let text = '';
  const quotes: GoldQuote[] = sentences.map((sentence, n) => {
    if (n > 0) text += ' ';
    const spans: Record<string, { start: number; end: number }[]> = { '[': [], '{': [], '<': [] };
    for (const piece of sentence.split(/(?=[[{<])|(?<=[\]}>])/)) {
      const words = piece.replace(/[[\]{}<>]/g, '');
      spans[piece[0]!]?.push({ start: text.length, end: text.length + words.length });
      text += words;
    }
    return { id: `${n}`, kind: 'indirect', speech: true, content: spans['<']!, cue: spans['{']!, source: spans['[']! };
  });
  return { id: 'made', publisher: 'nobody', text, quotes };
}

const turned = (...sentences: readonly string[]): GoldArticle => invertedOf(readArticle(goldOf(...sentences), 0));

describe('a reported sentence turned round', () => {
  it('begins with what is said, and marks its parts', () => {
    const { text, quotes } = turned('[The harbour master] {said} <that the ferry was late>.');
    expect(text).toBe('The ferry was late, said the harbour master.');
    const [quote] = quotes;
    const wordsOf = (spans: GoldQuote['source']) => spans?.map(({ start, end }) => text.slice(start, end));
    expect([quote!.content, quote!.cue, quote!.source].map(wordsOf)).toEqual([
      ['The ferry was late'],
      ['said'],
      ['the harbour master'],
    ]);
  });

  it('keeps the capital of a name', () => {
    expect(turned('[Lena Brandt] {argued} <the ferry was late>.').text).toBe('The ferry was late, argued Lena Brandt.');
  });

  it.each([
    ['a pronoun says it', '[She] {said} <that the ferry was late>.'],
    ['more stands between', '[Lena Brandt], a pilot, {said} <that the ferry was late>.'],
    ['more stands behind', '[Lena Brandt] {said} <that the ferry was late> before she left.'],
    ['it is no clause', '[Lena Brandt] {criticised} <the late ferry>.'],
    ['it is an infinitive', '[Lena Brandt] {promised} <to mend the ferry>.'],
    ['it is turned round already', '<The ferry was late>, {said} [Lena Brandt].'],
  ])('is none where %s', (_, sentence) => {
    expect(turned(sentence).quotes).toEqual([]);
  });

  it('is one of two such', () => {
    const sentence = '[Lena Brandt] {said} <that the ferry was late>.';
    expect(turned(sentence, sentence, sentence).quotes).toHaveLength(2);
    expect(turned(sentence, sentence, sentence).text.split('\n\n')).toHaveLength(2);
  });
});

describe('speech without marks whose speaker stands behind the verb', () => {
  it.each([
    ['The bridge would stay shut, said the town’s engineer, Mara Lund. Traffic was heavy.', 'the town’s engineer, Mara Lund'],
    ['The strike was over, announced union leader Tom Reed. Work resumes.', 'union leader Tom Reed'],
    ['The mill, a listed building, would be sold, said a spokesman for the council.', 'a spokesman for the council'],
  ])('is theirs: %s', (text, speaker) => {
    const quotes = analyze(text).quotes.map(({ kind, speaker }) => [kind, speaker?.mention?.text]);
    expect(quotes).toEqual([['indirect', speaker]]);
  });
});

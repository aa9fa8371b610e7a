import fc from 'fast-check';
import type { Analysis } from '../../src/schema/analysis.js';
import type { Span } from '../../src/schema/span.js';
import { sampleAnalysis } from './sample.js';

/** Characters that are counted differently: pairs, marks, line ends of all kinds. */
const character = fc.constantFrom(
  '😀',
  '𝒜',
  'é',
  'e\u0301',
  'a',
  'B',
  '’',
  '.',
  '-',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\u2028',
  '\x85',
  '\u00a0',
);

/** The sample with any text, one sentence, and mentions, quotations and dates at any places in it that are not blank. */
export const markedAnalysis: fc.Arbitrary<Analysis> = fc
  .record({
    characters: fc.array(character, { minLength: 1, maxLength: 60 }),
    places: fc.array(fc.tuple(fc.nat(59), fc.nat(59)), { minLength: 1, maxLength: 6 }),
  })
  .map(({ characters, places }) => {
    const text = characters.join('');
    const offset = (count: number): number => characters.slice(0, count).join('').length;
    const spans = places.map(([from, length]): Span => {
      const start = offset(from % characters.length);
      const end = offset((from % characters.length) + 1 + (length % characters.length));
      return { start, end, text: text.slice(start, end) };
    });
    return withSpans(
      text,
      spans.filter((span) => /[^\s\p{Cc}]/u.test(span.text)),
    );
  });

function withSpans(text: string, spans: readonly Span[]): Analysis {
  const { sentences, entities, quotes, timeline, ...rest } = sampleAnalysis();
  const [entity] = entities;
  return {
    ...rest,
    text,
    sentences: [{ ...sentences[0]!, start: 0, end: text.length }],
    entities: [{ ...entity!, mentions: spans.map((span) => ({ ...entity!.mentions[0]!, ...span })) }],
    quotes: spans.map((span) => ({ ...quotes[0]!, ...span, speaker: { entityId: null, mention: span, anonymous: false } })),
    timeline: spans.map((expression) => ({ ...timeline[0]!, expression })),
    sentiment: { ...rest.sentiment, shifts: [] },
    summary: { ...rest.summary, keyPoints: [] },
  };
}

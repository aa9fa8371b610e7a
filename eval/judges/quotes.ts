import type { Analysis } from '../../src/schema/analysis.js';
import type { Quote } from '../../src/schema/quotes.js';
import { type Check, type Claim, check } from '../check.js';
import { entityOf, isMeant, likeness, rangeOf, sameWords } from '../compare.js';
import type { Gold, GoldQuote } from '../gold.js';

/** From here on an indirect quote is the clause that gold means. */
const SAME_CLAUSE = 0.5;

/** The words that were said, by whom; whether what is called a quote is one; reported speech. */
export const judgeQuotes = (analysis: Analysis, gold: Gold): Check[] => [
  ...gold.quotes.flatMap((expected) => judgeQuote(analysis, gold, expected, 'quote words', 'speaker')),
  ...spoken(analysis).map((quote) => {
    return check(
      'quote precision',
      gold.quotes.some((expected) => hasWords(quote, expected)),
      `no quote: ${quote.text}`,
    );
  }),
  ...gold.indirect.flatMap((expected) => judgeQuote(analysis, gold, expected, 'indirect words', 'indirect speaker')),
];

function judgeQuote(
  analysis: Analysis,
  gold: Gold,
  expected: GoldQuote,
  words: 'quote words' | 'indirect words',
  speaker: 'speaker' | 'indirect speaker',
): Check[] {
  const found =
    words === 'quote words' ? spoken(analysis).filter((quote) => hasWords(quote, expected)) : reported(analysis, expected);
  const right = found.some((quote) => isSaidBy(analysis, gold, quote, expected));
  return [
    check(words, found.length > 0, expected[0]),
    check(speaker, right, `${found[0] ? speakerOf(analysis, found[0]) : 'no such quote'}, not ${expected[1]}: ${expected[0]}`),
  ];
}

/** Quotes with words in marks. */
const spoken = ({ quotes }: Analysis): Quote[] => quotes.filter(({ kind }) => kind !== 'indirect');

const hasWords = ({ parts }: Quote, [words]: GoldQuote): boolean => parts.some(({ text }) => sameWords(text, words));

function reported({ text, quotes }: Analysis, [clause]: GoldQuote): Quote[] {
  const range = rangeOf(text, clause);
  return range ? quotes.filter((quote) => quote.kind === 'indirect' && likeness(quote, range) >= SAME_CLAUSE) : [];
}

function isSaidBy(analysis: Analysis, gold: Gold, { speaker }: Quote, [, name]: GoldQuote): boolean {
  if (name === 'anonymous') return speaker?.anonymous ?? false;
  const entity = entityOf(analysis, speaker?.entityId);
  return entity !== undefined && isMeant(entity, name, gold);
}

function speakerOf(analysis: Analysis, { speaker }: Quote): string {
  if (speaker === null) return 'nobody';
  if (speaker.anonymous) return 'anonymous';
  return entityOf(analysis, speaker.entityId)?.name ?? `“${speaker.mention?.text}”`;
}

/** Every quote in marks, as gold marks them all; of reported speech what gold marks, since it marks only some. */
export function claimQuotes(analysis: Analysis, gold: Gold): Claim[] {
  const inMarks = spoken(analysis).map((quote): Claim => {
    const right = gold.quotes.some((expected) => hasWords(quote, expected) && isSaidBy(analysis, gold, quote, expected));
    return { of: 'quotes', confidence: quote.confidence, right };
  });
  const indirect = gold.indirect.flatMap((expected) =>
    reported(analysis, expected).map((quote): Claim => {
      return { of: 'indirect quotes', confidence: quote.confidence, right: isSaidBy(analysis, gold, quote, expected) };
    }),
  );
  return [...inMarks, ...indirect];
}

// The articles in which it was judged who said what, as the quotes stage reads them. PolNeAR tells which of their cues are words of saying.
import { readDocument } from '../src/document/read.js';
import { lemmaHash } from '../src/quotes/cues.js';
import { findFragments } from '../src/quotes/fragments.js';
import { optionsSchema } from '../src/schema/options.js';
import type { Range } from '../src/schema/span.js';
import { type JudgedSpeech, readJudgedSpeech } from './attributions.js';
import { FOLDS, type GoldArticle, type GoldQuote, type ReadArticle, readArticle } from './quotes-gold.js';

/** The judged articles. @param polnear articles that tell words of saying from attitudes */
export function readJudged(corpora: string, polnear: readonly ReadArticle[]): ReadArticle[] {
  const attitudes = attitudesOf(polnear);
  return readJudgedSpeech(corpora).map((judged, i) => withSpeech(readArticle(goldOf(judged), i % FOLDS), attitudes));
}

/** Lemmas of cues that tell of attitudes more often than of saying, where nothing stands in marks. */
function attitudesOf(articles: readonly ReadArticle[]): ReadonlySet<number> {
  const balance = new Map<number, number>();
  for (const { cues, scene } of articles) {
    for (const [token, { kind, speech }] of cues) {
      if (kind !== 'indirect') continue;
      const lemma = lemmaHash(token, scene.language.tokens);
      balance.set(lemma, (balance.get(lemma) ?? 0) + (speech ? 1 : -1));
    }
  }
  return new Set([...balance].filter(([, count]) => count < 0).map(([lemma]) => lemma));
}

/** The article with each cue told to be one of saying or of an attitude. */
function withSpeech(article: ReadArticle, attitudes: ReadonlySet<number>): ReadArticle {
  const { tokens } = article.scene.language;
  const cues = [...article.cues].map(
    ([token, quote]) => [token, { ...quote, speech: !attitudes.has(lemmaHash(token, tokens)) }] as const,
  );
  return { ...article, cues: new Map(cues) };
}

function goldOf({ news, id, text, attributions, open }: JudgedSpeech): GoldArticle {
  const { blocks } = readDocument({ text }, optionsSchema.parse({}));
  const fragments = findFragments(text, blocks);
  const quotes = attributions.map(
    ({ cue, source, content }, i): GoldQuote => ({
      id: `${i + 1}`,
      kind: kindOf(content, fragments),
      content,
      cue: [cue],
      source: source && [source],
    }),
  );
  return { id, publisher: news, text, quotes, open };
}

/** Wholly in marks, in part, or not at all. */
function kindOf(content: readonly Range[], fragments: readonly Range[]): GoldQuote['kind'] {
  const isIn = ({ start, end }: Range) => fragments.some((it) => it.start <= start && end <= it.end);
  const touches = ({ start, end }: Range) => fragments.some((it) => it.start < end && start < it.end);
  if (content.every(isIn)) return 'direct';
  return content.some(touches) ? 'mixed' : 'indirect';
}

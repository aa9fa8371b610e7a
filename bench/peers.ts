import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';

const wink = winkNlp(model, ['sbd', 'pos', 'ner', 'negation', 'sentiment']);

/** What others do with a text, as much of it as comes nearest to ours. */
export const peers = {
  /** Tokens, sentences, parts of speech, dates and money, negation, tone. */
  wink: (text: string): number => wink.readDoc(text).tokens().length(),
  /** One whole pass: sentences, tags, chunks. */
  compromise: (text: string): number => compromise(text).length,
} as const;

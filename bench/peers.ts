import { spawnSync } from 'node:child_process';
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

/** Seconds that spaCy's small model takes for all texts; an error in words where Python has neither. */
export function spacySeconds(texts: readonly string[]): number {
  const { status, stdout, stderr } = spawnSync(process.env['PYTHON'] ?? 'python3', ['bench/time_spacy.py'], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`spaCy was not timed: ${stderr?.trim().split('\n').at(-1) ?? 'no Python'}`);
  return Number(stdout);
}

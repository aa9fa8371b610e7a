import { describe, expect, it } from 'vitest';
import { Chunker } from '../../src/sentiment/chunks.js';
import type { Stance } from '../../src/sentiment/stance.js';
import { stanceColumnsOf } from '../../src/sentiment/stance-columns.js';
import { statusOf } from '../../src/sentiment/statuses.js';
import { wordColumnsOf } from '../../src/sentiment/words.js';
import { castOf } from './cast.js';
import { languageOf } from './passages.js';

const CAST = (['Lund', 'Brandt', 'Corvel', 'Kesh', 'Ardania'] as const).map((name) => ({
  type: 'person' as const,
  names: [name],
}));

/** The status of a stance that the word in brackets takes. */
function statusIn(marked: string, score: number): Stance['status'] {
  const text = marked.replace(/[[\]]/g, '');
  const language = languageOf(text);
  const { tokens } = language;
  const cue = tokens.within(marked.indexOf('['), marked.indexOf(']') - 1)[0];
  const chunks = new Chunker(stanceColumnsOf(language, castOf(language, CAST), wordColumnsOf(tokens).facts)).read(
    language.sentences[0]!,
  );
  const at = chunks.findIndex(({ first, last }) => first <= cue && cue < last);
  expect(at).toBeGreaterThanOrEqual(0);
  return statusOf(tokens, chunks, at, score);
}

describe('statusOf', () => {
  it.each([
    ['Lund [praised] Brandt.', 'realised', 'it is told as a fact'],
    ['Lund could [praise] Brandt.', 'hoped', 'it may be'],
    ['Lund will [praise] Brandt.', 'hoped', 'or will be'],
    ['Lund will offer [praise] for Brandt.', 'hoped', 'be that said of the verb over it'],
    ['If Lund [praises] Brandt, the club folds.', 'hoped', 'where it happens'],
    ['If [praise] of Brandt is heard, the club folds.', 'hoped', 'where it is heard'],
    ['The club folds unless Lund [praises] Brandt.', 'hoped', 'unless it happens'],
    ['It is unclear whether Lund [praised] Brandt.', 'hoped', 'an open question'],
    ['Could [praise] Brandt.', 'hoped', 'though nobody is said to'],
  ])('good news: %s %s: %s', (text, expected) => {
    expect(statusIn(text, 0.8)).toBe(expected);
    expect(statusIn(text, -0.8)).toBe(expected === 'hoped' ? 'feared' : 'realised');
  });

  it.each([
    ['If so, Lund [praised] Brandt.', 'a comma ends the condition'],
    ['If so – Lund [praised] Brandt.', 'a dash too'],
    ['If so… she [praised] Brandt.', 'and dots'],
    ['If pressed Lund [praises] Brandt.', 'a verb of its own has the condition'],
    ['If it is true that Lund [praised] Brandt, she knows.', 'a clause within the condition'],
    ['The man who [praised] Brandt left.', 'without a condition'],
    ['Lund would meet Brandt, whose [praise] of Corvel was heard.', 'what "who" opens is no part of what may be'],
    ['Lund would stay because [praise] of Corvel was heard.', 'nor is a reason'],
    ['Lund would stay – [praise] of Corvel was heard.', 'nor what a dash sets apart'],
    ['Lund would stay… [praise] of Corvel was heard.', 'nor what dots do'],
  ])('realised: %s: %s', (text) => {
    expect(statusIn(text, 0.8)).toBe('realised');
  });
});

describe('who announces an act', () => {
  it.each([
    ['Lund said she would [sue] Corvel.', 'realised', 'takes the stance now'],
    ['Lund said on Monday in the hall that she would [sue] Corvel.', 'realised', 'whatever stands between'],
    ['Lund said Brandt would [sue] Corvel.', 'feared', 'somebody else has not taken it'],
    ['Lund guessed she would [sue] Corvel.', 'feared', 'a guess is no announcement'],
    ['She would [sue] Corvel.', 'feared', 'nobody announces'],
    ['Lund said no… she would [sue] Corvel.', 'feared', 'what dots part is not what was said'],
  ])('%s %s: %s', (text, expected) => {
    expect(statusIn(text, -0.8)).toBe(expected);
  });
});

describe('a word of hope or fear over it', () => {
  it.each([
    ['Officials hope that it will [mend] ties.', 'hoped', 'over a modal'],
    ['Officials want to [mend] ties.', 'hoped', 'over an infinitive'],
    ['Officials hope it will help to [mend] ties.', 'hoped', 'over two verbs'],
    ['Their hope of [praise] was plain.', 'hoped', 'as a noun'],
    ['Officials fear that it will [mend] ties.', 'feared', 'whatever they fear is feared'],
    ['Officials fear that a tariff has [wrecked] ties.', 'feared', 'over a fact, after "that"'],
    ['Officials hope that Lund [praised] Brandt.', 'hoped', 'be it past'],
    ['The attempted [thaw] began.', 'hoped', 'within the noun phrase itself'],
    ['Kesh [threatened] Ardania.', 'realised', 'but the verb itself is no fear of itself'],
    ['Officials hoped for rain because Lund [praised] Brandt.', 'realised', 'nor over a reason'],
    ['Officials who hope for rain said Lund, [praising] Corvel, left.', 'realised', 'not past a verb that states a fact'],
    ['Officials hoped for rain and Lund [praised] Corvel.', 'realised', 'nor over a fact without "that"'],
    ['Officials hoped for rain – Lund, [praising] Corvel, left.', 'realised', 'nor past a dash'],
    ['Officials hoped for rain… she, [praising] Corvel, left.', 'realised', 'nor past dots'],
  ])('%s %s: %s', (text, expected) => {
    expect(statusIn(text, 0.8)).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/read.js';
import { readLanguage } from '../../src/language/language.js';
import { signatureOf, turnsOf } from '../../src/quotes/formats.js';
import { optionsSchema } from '../../src/schema/options.js';
import { sceneOf, wordsOf } from './scene.js';

/** The name under the first quotation of a text. */
const signatureIn = (text: string): string | null => {
  const scene = sceneOf(text);
  const signature = signatureOf(scene.quotations[0]!, scene);
  return signature?.source ? wordsOf(scene, signature.source) : null;
};

/** The turns of a text: who, and the words. */
const turnsIn = (text: string): [string, string][] => {
  const document = readDocument({ text }, optionsSchema.parse({}));
  const language = readLanguage(document);
  const scene = sceneOf(text);
  return turnsOf(document, language).map(({ attribution: { source, content } }) => [
    wordsOf(scene, source!),
    content.map((run) => wordsOf(scene, run)).join(' … '),
  ]);
};

describe('a signature', () => {
  it.each([
    ['under the quotation', '“Never again.”\n― Tomas Reyes, farmer', 'Tomas Reyes'],
    ['behind it', '“Never again.” ― Tomas Reyes', 'Tomas Reyes'],
    ['behind a dash of any kind, where the quotation begins its sentence', '“Never again.” – Tomas Reyes', 'Tomas Reyes'],
    ['behind two hyphens', '“Never again.” -- Tomas Reyes, farmer', 'Tomas Reyes'],
    ['behind a bar, whatever follows', 'They read “never again” ― Tomas Reyes went on.', 'Tomas Reyes'],
    ['behind a dash, not up to a comma or the end', '“Never again” – Tomas Reyes went on.', null],
    ['behind a dash, in the middle of a sentence', 'They read “never again” – Tomas Reyes.', null],
    ['in small letters', '“Never again.” ― the farmers', null],
    ['without a dash', '“Never again.” Tomas Reyes', null],
    ['in marks', '“Never again.” ― “Tomas Reyes”', null],
    ['after a word with a dash in it', '“Never again.” Half-Moon Reyes', null],
    ['in the next block', '“Never again.” ―\n\nTomas Reyes', null],
    ['of nobody, at the end', '“Never again.” ―', null],
    ['of a quotation that ends the text', '“Never again.”', null],
    ['of eight words at most', '“Never again.” ― A B C D E F G H I J', 'A B C D E F G H'],
  ])('%s: %s', (_, text, name) => {
    expect(signatureIn(text)).toBe(name);
  });

  it('is sure, and about the quotation', () => {
    const scene = sceneOf('“Never again.”\n― Tomas Reyes');
    const [quotation] = scene.quotations;
    expect(signatureOf(quotation!, scene)).toEqual({
      cue: { token: quotation!.run.last, lemma: 0, probability: 1, speech: 1 },
      said: 1,
      source: { first: quotation!.run.last + 1, last: quotation!.run.last + 3 },
      content: [quotation!.run],
    });
  });
});

describe('turns', () => {
  const talk = (...lines: string[]) => turnsIn(lines.join('\n\n'));

  it('are said by names before colons, two of them twice each', () => {
    expect(talk('BERG: Who goes?', 'Ana Costa: I do. With him.', 'BERG: When?', 'Ana Costa: Today.')).toEqual([
      ['BERG', 'Who goes?'],
      ['Ana Costa', 'I do. With him.'],
      ['BERG', 'When?'],
      ['Ana Costa', 'Today.'],
    ]);
  });

  it('may stand in marks, which are not the name’s', () => {
    expect(talk('“BERG: Who goes?”', '“COSTA: I do.”', '“BERG: When?”', '“COSTA: Today.”').map(([who]) => who)).toEqual([
      'BERG',
      'COSTA',
      'BERG',
      'COSTA',
    ]);
  });

  it('are those of names that come again; other names before colons are none', () => {
    expect(
      talk('PLACE: the harbour.', 'BERG: Who goes?', 'COSTA: I do.', 'BERG: When?', 'COSTA: Today.').map(([who]) => who),
    ).toEqual(['BERG', 'COSTA', 'BERG', 'COSTA']);
  });

  it('have paragraphs between them that are nobody’s', () => {
    expect(talk('BERG: Who goes?', 'They waited.', 'COSTA: I do.', 'BERG: When?', 'COSTA: Today.').map(([who]) => who)).toEqual([
      'BERG',
      'COSTA',
      'BERG',
      'COSTA',
    ]);
  });

  it.each([
    ['one name alone', ['BERG: Who goes?', 'BERG: When?', 'BERG: How?']],
    ['no colon', ['BERG went.', 'COSTA went.', 'BERG went.', 'COSTA went.']],
    ['small letters', ['berg: who?', 'costa: me.', 'berg: when?', 'costa: now.']],
    ['a mark and a colon', [': who?', ': me.', ': when?', ': now.']],
    ['numbers only after the colon', ['Berg: 547.', 'Costa: 46.', 'Berg: 1,237', 'Costa: 9']],
    ['nothing after the colon', ['BERG:', 'COSTA:', 'BERG:', 'COSTA:']],
    ['names of more than eight words', [1, 2, 3, 4].map((n) => `${n % 2 ? 'Berg' : 'Costa'} A B C D E F G H: I go.`)],
  ])('are none with %s', (_, lines) => {
    expect(talk(...lines)).toEqual([]);
  });

  it('have names of eight words', () => {
    expect(talk(...[1, 2, 3, 4].map((n) => `${n % 2 ? 'Berg' : 'Costa'} A B C D E F G: I go.`))).toHaveLength(4);
  });
});

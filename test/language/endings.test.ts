import compromise from 'compromise/two';
import { describe, expect, it } from 'vitest';
import { LEXICON } from '../../src/language/codes.js';
import { baseOf, type Endings, singularBy } from '../../src/language/endings.js';
import { infinitiveOf, lexicon, positiveOf, singularOf } from '../../src/language/lexicon.js';

interface Transforms {
  readonly verb: { toInfinitive(word: string, model: unknown, tense: string): string };
  readonly noun: { toSingular(word: string, model: unknown): string };
  readonly adjective: { fromComparative(word: string, model: unknown): string };
}
const { transform } = (compromise.methods() as unknown as { two: { transform: Transforms } }).two;
const model = compromise.model() as unknown as { one: { lexicon: Record<string, string | string[]> } };
const tagged = (tag: string, ending: RegExp): string[] =>
  Object.entries(model.one.lexicon).flatMap(([word, tags]) => ([tags].flat().includes(tag) && ending.test(word) ? [word] : []));

describe('base forms', () => {
  const endings: Endings = { words: { better: 'good' }, same: ['ster'], endings: { er: '', ier: 'y', gger: 'g', '': '?' } };

  it('are of the whole word, or by the longest ending', () => {
    expect(['better', 'happier', 'bigger', 'tall', 'faster'].map((word) => baseOf(word, endings))).toEqual([
      'good',
      'happy',
      'big',
      'tall?',
      'faster',
    ]);
  });

  it('leave a word that no ending fits, and take no ending for a word', () => {
    expect(baseOf('er', { ...endings, endings: { er: 'x' } })).toBe('er');
    expect(baseOf('constructor', { words: {}, same: [], endings: {} })).toBe('constructor');
  });

  it('of plurals go by list, then by ending', () => {
    expect(['cities', 'houses', 'wolves', 'boxes', 'feet'].map((word) => singularBy(word, { feet: 'foot' }))).toEqual([
      'city',
      'house',
      'wolf',
      'box',
      'foot',
    ]);
  });

  it('are those of compromise, of which they were made', () => {
    const verbs = tagged('PastTense', /^[a-z]+ed$/);
    expect(verbs.length).toBeGreaterThan(100);
    for (const word of verbs) expect(infinitiveOf(word)).toBe(transform.verb.toInfinitive(word, model, 'PastTense'));
    for (const word of tagged('Plural', /^[a-z]+s$/)) expect(singularOf(word)).toBe(transform.noun.toSingular(word, model));
    for (const word of tagged('Comparative', /^[a-z]+er$/))
      expect(positiveOf(word)).toBe(transform.adjective.fromComparative(word, model));
  });
});

describe('the lexicon', () => {
  it('knows words, words with a stop, and phrases', () => {
    expect(lexicon.flagsOf('pedro') & LEXICON.maleName).toBeTruthy();
    expect(lexicon.flagsOf('sen.') & LEXICON.honorific).toBeTruthy();
    expect(lexicon.flagsOf('constructor') & LEXICON.firstName).toBe(0);
  });
});

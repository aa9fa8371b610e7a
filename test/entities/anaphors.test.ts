import { describe, expect, test } from 'vitest';
import { ANAPHOR_KIND, anaphorsIn } from '../../src/entities/anaphors.js';
import { readLanguage } from '../../src/language/language.js';
import { documentOf } from '../../training/documents.js';

/** The anaphors of one sentence, each with its kind; names stand in braces. */
function found(marked: string): [string, string][] {
  const text = marked.replace(/[{}]/g, '');
  const language = readLanguage(documentOf(text, [{ start: 0, end: text.length }]));
  const { tokens } = language;
  const names = [...marked.matchAll(/\{([^}]*)\}/g)].map(([, name]) => text.indexOf(name!));
  const lengths = [...marked.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name!.length);
  const typeOf = (i: number) =>
    names.some((start, k) => tokens.start[i]! >= start && tokens.end[i]! <= start + lengths[k]!)
      ? ('organization' as const)
      : null;
  const kinds = Object.entries(ANAPHOR_KIND);
  return anaphorsIn(language, language.sentences[0]!, typeOf).map(({ first, last, kind }) => [
    text.slice(tokens.start[first]!, tokens.end[last - 1]!),
    kinds.find(([, number]) => number === kind)![0],
  ]);
}

describe('phrases that may mean somebody', () => {
  test.each<[string, string, [string, string][]]>([
    [
      'a definite phrase',
      'The hedge fund sold its stake.',
      [
        ['The hedge fund', 'the'],
        ['its', 'its'],
        ['its stake', 'owned'],
      ],
    ],
    ['a demonstrative', 'Nobody trusts this lender.', [['this lender', 'this']]],
    ['a relative', 'Reporters met her brother.', [['her brother', 'owned']]],
    [
      'pronouns',
      'They said it was late.',
      [
        ['They', 'they'],
        ['it', 'it'],
      ],
    ],
    ['no phrase of many', 'The ministers left.', []],
    ['no indefinite phrase', 'A lender collapsed.', []],
    ['none that holds a name', 'The {Corvel} plant burned.', []],
    ['none that is said of somebody', 'She was the lender of choice.', []],
    ['none that a name explains', 'The lender, {Corvel}, collapsed.', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { readDocument } from '../../src/document/read.js';
import { readLanguage } from '../../src/language/language.js';
import { nominalsOf } from '../../src/quotes/nominals.js';
import { optionsSchema } from '../../src/schema/options.js';

const nominalsIn = (text: string): string[] => {
  const { tokens } = readLanguage(readDocument({ text }, optionsSchema.parse({})));
  return nominalsOf(tokens).map(({ first, last }) => text.slice(tokens.start[first]!, tokens.end[last - 1]!));
};

/** The speakers of an article's quotes, by name; the words where nobody is named. */
const speakersIn = (text: string): (string | undefined)[] => {
  const { quotes, entities } = analyze(text);
  return quotes.map(({ speaker }) => entities.find(({ id }) => id === speaker?.entityId)?.name ?? speaker?.mention?.text);
};

describe('nominals', () => {
  it('are noun phrases, names and pronouns', () => {
    expect(nominalsIn('The old mayor of Lisbon told them. She had met Maria Silva.')).toEqual([
      'The old mayor',
      'Lisbon',
      'them',
      'She',
      'Maria Silva',
    ]);
  });

  it.each([
    ['a determiner after a noun begins another', 'That day the mayor left.', ['That day', 'the mayor']],
    ['numbers stand for nouns', 'One in ten left.', ['One', 'ten']],
    ['words that point stand for nouns', 'Those who left.', ['Those', 'who']],
    ['of two words that stand for a noun the last does', 'All those left.', ['those']],
    ['adjectives do not', 'It was old.', ['It']],
    ['they end with their sentence', 'They saw Berg. Costa left.', ['They', 'Berg', 'Costa']],
    ['what follows the last noun is outside', 'They saw the house full of it.', ['They', 'the house', 'it']],
    ['an owner and what is owned are two', 'Her neighbour met the mayor’s aide.', ['Her', 'neighbour', 'the mayor', 'aide']],
    ['they end with the text', 'So left Berg', ['Berg']],
    ['words alone at the end', 'So left ten', ['ten']],
  ])('%s: %s', (_, text, nominals) => {
    expect(nominalsIn(text)).toEqual(nominals);
  });
});

describe('the source of a cue', () => {
  it('is the subject, not the name that stands nearest', () => {
    const text =
      'Laura Bennett threw her support behind Governor Thomas Keller on Monday, saying it was time for “a steady hand in the capital.”';
    expect(speakersIn(text)).toContain('Laura Bennett');
    expect(speakersIn(text)).not.toContain('Thomas Keller');
  });

  it('is who comes before what is told of them', () => {
    expect(speakersIn('Laura Bennett, speaking to reporters in Ohio, said: “We are not done yet.”')).toEqual(['Laura Bennett']);
  });

  it('is the one whom a description names, before or behind it', () => {
    expect(speakersIn('The report came late. Its director, Laura Bennett, said: “We are not done yet.”')).toEqual([
      'Laura Bennett',
    ]);
    expect(speakersIn('Laura Bennett, the owner of the yard, said: “We are not done yet.”')).toEqual(['Laura Bennett']);
  });
});

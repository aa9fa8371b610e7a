import { describe, expect, it } from 'vitest';
import {
  analyze,
  createAnalyzer,
  type Lexicon,
  NutgrafError,
  parseAnalysis,
  type Recognizer,
  sentimentToward,
} from '../src/index.js';

const codeOf = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    if (error instanceof NutgrafError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'nothing thrown';
};

const lexicons = (...given: Lexicon[]) => createAnalyzer({ lexicons: given });
const recognizers = (...given: Recognizer[]) => createAnalyzer({ recognizers: given });
const clubs = { name: 'clubs', type: 'organization' as const, terms: ['Corran'] };
const tickers = { name: 'tickers', type: 'organization' as const, pattern: /[A-Z]+/ };

describe('bad calls', () => {
  it.each([
    ['a number', () => analyze(42 as never), /^INVALID_INPUT: .*not number/],
    ['null', () => analyze(null as never), /^INVALID_INPUT: .*not null/],
    ['an article without text', () => analyze({} as never), /^INVALID_INPUT: .*at text/],
    ['a title that is no string', () => analyze({ text: 'x', title: 3 } as never), /^INVALID_INPUT: .*at title/],
    ['an unknown option', () => createAnalyzer({ limit: 3 } as never), /^INVALID_OPTIONS: .*limit/],
    ['a limit of nothing', () => createAnalyzer({ limits: { maxChars: 0 } }), /^INVALID_OPTIONS: .*limits\.maxChars/],
    ['lexicons that are no list', () => createAnalyzer({ lexicons: {} as never }), /^INVALID_OPTIONS: .*at lexicons/],
    [
      'an empty term',
      () => lexicons({ ...clubs, terms: ['Corran', ' '] }),
      /^INVALID_OPTIONS: .*at lexicons\.0\.terms\.1: is empty/,
    ],
    [
      'an empty alias',
      () => lexicons({ ...clubs, terms: [{ name: 'x', aliases: [''] }] }),
      /at lexicons\.0\.terms\.0\.aliases\.0/,
    ],
    [
      'a term that is none',
      () => lexicons({ ...clubs, terms: [3 as never] }),
      /terms\.0: is neither a string nor \{ name, aliases/,
    ],
    [
      'an alias by another name',
      () => lexicons({ ...clubs, terms: [{ name: 'x', alias: 'y' } as never] }),
      /terms\.0: .*"alias"/,
    ],
    ['an unknown type', () => lexicons({ ...clubs, type: 'club' as never }), /at lexicons\.0\.type: .*"organization"/],
    ['two lexicons of one name', () => lexicons(clubs, clubs), /at lexicons: two have the same name/],
    ['two recognizers of one name', () => recognizers(tickers, tickers), /at recognizers: two have the same name/],
    ['a recognizer of both kinds', () => recognizers({ ...tickers, find: () => [] } as never), /at recognizers\.0: is neither/],
    ['a recognizer of no kind', () => recognizers({ name: 'x', type: 'work' } as never), /at recognizers\.0: is neither/],
    ['a pattern without a type', () => recognizers({ name: 'x', pattern: /x/ } as never), /at recognizers\.0: is neither/],
    ['a pattern for one place', () => recognizers({ ...tickers, pattern: /x/y }), /at recognizers\.0: is neither .*flag y/],
    ['a pattern as a string', () => recognizers({ ...tickers, pattern: 'x' as never }), /at recognizers\.0: is neither/],
    ['a target outside its text', () => sentimentToward('short', { start: 0, end: 9 }), /^INVALID_INPUT: .*≤ 5/],
    ['a target of no text', () => sentimentToward([] as never, { start: 0, end: 1 }), /^INVALID_INPUT: .*not an array/],
    ['no target', () => sentimentToward('short', undefined as never), /^INVALID_INPUT: .*≤ 5/],
    ['a target of nothing', () => sentimentToward('short', { start: 2, end: 2 }), /^INVALID_INPUT/],
    ['a text too long', () => analyze('long text', { limits: { maxChars: 4, overflow: 'throw' } }), /^TOO_LARGE/],
    ['no JSON', () => parseAnalysis('{'), /^INVALID_ANALYSIS: this is no JSON/],
    ['another JSON', () => parseAnalysis('{"schemaVersion":"1.0"}'), /^INVALID_ANALYSIS: .*at offsetUnit/],
  ])('%s', (_, call, expected) => {
    expect(codeOf(call)).toMatch(expected);
  });
});

describe('createAnalyzer', () => {
  it('freezes its options, with every default filled in', () => {
    const { options } = createAnalyzer({ limits: { maxChars: 5 } });
    expect(options).toEqual({ limits: { maxChars: 5, overflow: 'truncate' }, lexicons: [], recognizers: [] });
    expect(Object.isFrozen(options) && Object.isFrozen(options.limits)).toBe(true);
  });

  it('shares nothing with the options that it was given', () => {
    const given = {
      lexicons: [{ ...clubs, terms: ['Corran', { name: 'Haldane', aliases: ['Port'] }] }],
      recognizers: [{ ...tickers, pattern: [/HB\d/] }],
    };
    const { analyze: read, options } = createAnalyzer(given);
    const text = 'Haldane beat Corran. HB1 passed.';
    const before = JSON.stringify(read(text));
    given.lexicons[0]!.terms.length = 0;
    given.recognizers[0]!.pattern[0] = /x/;
    given.recognizers.length = 0;
    expect(JSON.stringify(read(text))).toBe(before);
    const parts = (value: object): object[] => [
      value,
      ...Object.values(value)
        .filter((part) => part instanceof Object)
        .flatMap(parts),
    ];
    expect(parts(options).length).toBeGreaterThan(9);
    expect(parts(options).filter((part) => !Object.isFrozen(part))).toEqual([]);
  });

  it('warns where it read only a beginning, and keeps the whole text', () => {
    const text = 'Ana Costa spoke.\n\nNobody listened.';
    const analysis = createAnalyzer({ limits: { maxChars: 16 } }).analyze(text);
    expect(analysis.text).toBe(text);
    expect(analysis.warnings.map(({ code }) => code)).toContain('TRUNCATED');
    expect(analysis.sentences.every(({ end }) => end <= 16)).toBe(true);
  });
});

describe('parseAnalysis', () => {
  it('gives back an equal analysis, from text and from an object', () => {
    const analysis = analyze('Oslo, May 3\n\n“We were lucky,” said Ana Costa, the mayor. She smiled.');
    expect(parseAnalysis(JSON.stringify(analysis))).toEqual(analysis);
    expect(parseAnalysis(JSON.parse(JSON.stringify(analysis)))).toEqual(analysis);
  });

  it('names the field that is wrong', () => {
    const analysis = analyze('Ana Costa spoke.');
    expect(codeOf(() => parseAnalysis({ ...analysis, sentiment: { ...analysis.sentiment, score: 2 } }))).toMatch(
      /sentiment\.score/,
    );
    expect(codeOf(() => parseAnalysis({ ...analysis, extra: 1 }))).toMatch(/extra/);
  });
});

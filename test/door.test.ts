import { describe, expect, it } from 'vitest';
import { analyze, createAnalyzer, NutgrafError, parseAnalysis, sentimentToward } from '../src/index.js';

const codeOf = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    if (error instanceof NutgrafError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'nothing thrown';
};

describe('bad calls', () => {
  it.each([
    ['a number', () => analyze(42 as never), /^INVALID_INPUT: .*not number/],
    ['null', () => analyze(null as never), /^INVALID_INPUT: .*not null/],
    ['an article without text', () => analyze({} as never), /^INVALID_INPUT: .*at text/],
    ['a title that is no string', () => analyze({ text: 'x', title: 3 } as never), /^INVALID_INPUT: .*at title/],
    ['an unknown option', () => createAnalyzer({ limit: 3 } as never), /^INVALID_OPTIONS: .*limit/],
    ['a limit of nothing', () => createAnalyzer({ limits: { maxChars: 0 } }), /^INVALID_OPTIONS: .*limits\.maxChars/],
    ['a target outside its text', () => sentimentToward('short', { start: 0, end: 9 }), /^INVALID_INPUT: .*≤ 5/],
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
    expect(options).toEqual({ limits: { maxChars: 5, overflow: 'truncate' } });
    expect(Object.isFrozen(options) && Object.isFrozen(options.limits)).toBe(true);
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

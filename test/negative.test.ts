import { describe, expect, it } from 'vitest';
import { analyze } from '../src/analyze.js';
import { textsOf } from './golden/fixtures.js';

describe('texts that must yield nothing', () => {
  it.each(textsOf('fixtures/negative/quotes'))('no quote has a speaker in $name', ({ text }) => {
    expect(analyze(text).quotes.filter(({ speaker }) => speaker)).toEqual([]);
  });

  it.each(textsOf('fixtures/negative/entities'))('no entity in $name', ({ text }) => {
    expect(analyze(text).entities.map(({ type, name }) => `${type} ${name}`)).toEqual([]);
  });

  it.each(textsOf('fixtures/negative/shifts'))('no shift in $name', ({ text }) => {
    expect(analyze(text).sentiment.shifts).toEqual([]);
  });

  it.each(textsOf('fixtures/negative/boilerplate'))('no boilerplate in $name', ({ text }) => {
    const { blocks } = analyze(text);
    expect(blocks.filter(({ kind }) => kind === 'boilerplate').map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });

  it('has texts of each kind', () => {
    for (const kind of ['quotes', 'entities', 'shifts', 'boilerplate'])
      expect(textsOf(`fixtures/negative/${kind}`).length).toBeGreaterThan(1);
  });
});

import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { readDocument } from '../../src/document/read.js';
import type { Entities } from '../../src/entities/result.js';
import { readLanguage } from '../../src/language/language.js';
import { castOf, speakerOf } from '../../src/quotes/speakers.js';
import type { Entity } from '../../src/schema/entities.js';
import { optionsSchema } from '../../src/schema/options.js';

const person = (id: string, name: string): Entity => ({
  id,
  type: 'person',
  name,
  aliases: [],
  roles: [],
  gender: null,
  salience: 0,
  confidence: null,
  mentions: [],
});

/** The speaker that a whole text, read as a source, names among persons whom nothing in it is linked to. */
function speakerIn(text: string, ...names: string[]) {
  const { tokens } = readLanguage(readDocument({ text }, optionsSchema.parse({})));
  const list = names.map((name, i) => person(`e${i + 1}`, name));
  const entities: Entities = { list, mentions: [], mentionOfToken: new Int32Array(tokens.count).fill(-1) };
  return speakerOf({ first: 0, last: tokens.count }, text, tokens, castOf(entities));
}

describe('a source', () => {
  it('is the one person whose name ends as it does', () => {
    expect(speakerIn('Solberg', 'Ingrid Solberg', 'Jonas Berg')?.entityId).toBe('e1');
  });

  it('is nobody sure where two names end so', () => {
    expect(speakerIn('Berg', 'Jonas Berg', 'Ada Berg')?.entityId).toBeNull();
  });

  it('is not the person whom its noun belongs to', () => {
    expect(speakerIn('a lawyer for Solberg', 'Ingrid Solberg')?.entityId).toBeNull();
  });

  it('is told without the day before it', () => {
    expect(speakerIn('Friday Jonas Berg', 'Jonas Berg')?.mention?.text).toBe('Jonas Berg');
  });

  it('is told without its relative clause', () => {
    expect(speakerIn('Jonas Berg, who runs the yard,', 'Jonas Berg')?.mention?.text).toBe('Jonas Berg');
  });

  it('is unnamed where it is people, and no telling which', () => {
    for (const text of ['doctors', 'Two former engineers', 'a doctor']) expect(speakerIn(text)?.anonymous, text).toBe(true);
    for (const text of ['the doctors', 'figures', 'Ines Ruiz', 'the ministry'])
      expect(speakerIn(text)?.anonymous, text).toBe(false);
  });
});

describe('a speaker', () => {
  it.each([
    ['Minister for Fisheries Ann Lee said it was “a relief”.', 'Ann Lee'],
    ['The lead author, Professor Ann Lee of Leeds University, said it was “a relief”.', 'Ann Lee'],
    ['A spokesman for Ann Lee said it was “a relief”.', null],
    ['A lawyer for singer Ann Lee said it was “a relief”.', null],
  ])('is who bears the role: %s', (text, name) => {
    const { quotes, entities } = analyze(text);
    const speakers = new Set(quotes.map(({ speaker }) => entities.find(({ id }) => id === speaker?.entityId)?.name ?? null));
    expect([...speakers]).toEqual([name]);
  });
});

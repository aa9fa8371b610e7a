import { describe, expect, it } from 'vitest';
import type { GoldDocument } from '../../training/entities-data.js';
import { renamer } from '../../training/renaming.js';

const text = 'Ana Costa of Bank of Porto met Rui Lima. The bank said Costa had gone. The bank, the bank.';
const span = (name: string, type: string, from = 0): GoldDocument['entities'][number] => {
  const start = text.indexOf(name, from);
  return { start, end: start + name.length, type };
};
const document: GoldDocument = {
  id: 'a',
  text,
  entities: [span('Ana Costa', 'PERSON'), span('Bank of Porto', 'ORG'), span('Rui Lima', 'PERSON'), span('Costa', 'PERSON', 20)],
  agreed: [[0, 40]],
};

describe('renaming', () => {
  const renamed = renamer([document], 1)(document);
  const named = renamed.entities.map(({ start, end }) => renamed.text.slice(start, end));

  it('gives a word of a name the same new word wherever it stands, and keeps common words', () => {
    expect(named[0]!.split(' ')[1]).toBe(named[3]);
    expect(named[1]).toMatch(/^Bank of \p{L}+$/u);
  });

  it('moves spans along', () => {
    expect(renamed.text.slice(renamed.agreed![0]![0], renamed.agreed![0]![1]).endsWith('.')).toBe(true);
    expect(renamed.text.slice(renamed.entities[2]!.end)).toMatch(/^\. The bank said/);
  });

  it('is the same for the same seed', () => {
    expect(renamer([document], 1)(document)).toEqual(renamed);
  });
});

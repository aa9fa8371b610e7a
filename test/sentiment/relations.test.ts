import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/read.js';
import { readLanguage } from '../../src/language/language.js';
import { optionsSchema } from '../../src/schema/options.js';
import { relationsOf } from '../../src/sentiment/relations.js';
import type { Stance } from '../../src/sentiment/stance.js';
import { castOf, type Role } from './cast.js';
import { stanceOf } from './stance-of.js';

const CAST: readonly Role[] = [
  { type: 'person', names: ['Lund'], pronouns: 'she' },
  { type: 'person', names: ['Brandt'], pronouns: 'he' },
];
const TEXT = 'Lund praised Brandt. Lund mocked Brandt.';

function relations(...stances: Partial<Stance>[]): string[] {
  const document = readDocument({ text: TEXT }, optionsSchema.parse({}));
  const entities = castOf(readLanguage(document), CAST);
  const full = stances.map((one): Stance => stanceOf(one.score ?? 0, null, 0, one));
  return relationsOf(full, document, entities).map(
    ({ fromEntityId, toEntityId, label, evidence }) =>
      `${fromEntityId} ${toEntityId} ${label} ${evidence.map(({ text }) => text).join(' | ')}`,
  );
}

const praise = { score: 0.8, confidence: 0.9, evidence: { start: 0, end: 20 } };
const mockery = { score: -0.8, confidence: 0.9, evidence: { start: 21, end: 40 } };

describe('relationsOf', () => {
  it('tells what is likely, with its evidence', () => {
    expect(relations(praise)).toEqual(['e1 e2 positive Lund praised Brandt.']);
  });

  it('leaves out what is not likely, or has not happened', () => {
    expect(relations({ ...praise, confidence: 0.3 }, { ...mockery, status: 'feared' })).toEqual([]);
    expect(relations(praise, { ...mockery, confidence: 0.3 })).toEqual(['e1 e2 positive Lund praised Brandt.']);
  });

  it('weighs what speaks for either pole by how likely it is', () => {
    expect(relations(praise, mockery)).toEqual(['e1 e2 mixed Lund praised Brandt. | Lund mocked Brandt.']);
    expect(relations(praise, { ...mockery, score: -0.3, confidence: 0.5 })).toEqual([
      'e1 e2 positive Lund praised Brandt. | Lund mocked Brandt.',
    ]);
  });

  it('holds both ways between two', () => {
    const mutual = { ...praise, holder: null, target: [0, 1], symmetric: true };
    expect(relations(mutual)).toEqual(['e1 e2 positive Lund praised Brandt.', 'e2 e1 positive Lund praised Brandt.']);
  });
});

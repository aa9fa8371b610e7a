import { describe, expect, it } from 'vitest';
import type { CastArticle } from '../../eval/cases.js';
import { judgeReferences } from '../../eval/judges/references.js';
import { analyze } from '../../src/analyze.js';
import { type Member, withoutMarks } from '../../training/articles.js';

const CAST: readonly Member[] = [
  { type: 'person', names: ['Jennifer Clark', 'Clark'] },
  { type: 'person', names: ['Michael Brown'] },
];

/** What is counted for a marked text, as "figure right / of". */
function counts(marked: string, cast: readonly Member[] = CAST): Record<string, string> {
  const { text, marks } = withoutMarks(marked);
  const written = { name: 'x', text, marks, published: null, cast, others: [], stances: [], shifts: [] };
  const one: CastArticle = { set: 'c', name: 'x', article: { text }, written, cast, shifts: [] };
  const checks = judgeReferences(analyze(text), one);
  const figures = [...new Set(checks.map(({ figure }) => figure))];
  return Object.fromEntries(
    figures.map((figure) => {
      const some = checks.filter((check) => check.figure === figure);
      return [figure, `${some.filter(({ right }) => right).length} / ${some.length}`];
    }),
  );
}

const TEXT = 'Michael Brown met Jennifer Clark in Boston. [[She|0]] was glad that [[he|1]] had come.';
const BOSTON: Member = { type: 'place', names: ['Boston'] };

describe('names and what phrases mean', () => {
  it('are right where the analysis says what gold says', () => {
    expect(counts(TEXT, [...CAST, BOSTON])).toEqual({
      'name found': '3 / 3',
      'name precision': '3 / 3',
      'he and she': '2 / 2',
      'reference precision': '2 / 2',
    });
  });

  it('are wrong where gold says something else', () => {
    const { 'he and she': found, 'reference precision': precision } = counts(TEXT.replace('She|0', 'She|1'));
    expect([found, precision]).toEqual(['1 / 2', '1 / 2']);
  });

  it('are not judged where gold means two, and wrong where it means none', () => {
    expect(counts(TEXT.replace('She|0', 'She|0,1'))['he and she']).toBe('1 / 1');
    expect(counts(TEXT.replace('[[She|0]]', 'She'))['reference precision']).toBe('1 / 2');
  });

  it('names of another type are missed and wrong', () => {
    const found = counts(TEXT, [...CAST, { ...BOSTON, type: 'organization' }]);
    expect([found['name found'], found['name precision']]).toEqual(['2 / 3', '2 / 3']);
  });
});

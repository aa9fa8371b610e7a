import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkedArticle, readCases } from '../../eval/cases.js';
import type { Claim } from '../../eval/check.js';
import { drops, type Figures, figuresOf, written } from '../../eval/figures.js';
import type { Gold } from '../../eval/gold.js';
import { checksOf, judge } from '../../eval/judge.js';
import { reliability } from '../../eval/reliability.js';
import { analyze } from '../../src/analyze.js';
import type { Analysis } from '../../src/schema/analysis.js';
import type { Shift } from '../../src/schema/sentiment.js';

const expected = readFileSync('eval/expected.json', 'utf8');

describe('what is found of what readers marked', () => {
  const figures = figuresOf(readCases().map(judge));

  it('is no less than when it was last accepted', () => {
    expect(drops(figures, JSON.parse(expected))).toEqual([]);
  });

  it('is written as it is read', () => {
    expect(written(JSON.parse(expected))).toBe(expected);
  });
});

const ARTICLE = 'Costa quits Norden\n\nLast year Ana Costa praised the Norden Group.\n\n“We were lucky,” Costa said on Monday.';
const GOLD: Gold = {
  title: 'Costa quits Norden',
  headings: [],
  boilerplate: [],
  absent: ['Advertisement'],
  entities: [
    { name: 'Ana Costa', type: 'person', also: ['Costa'] },
    { name: 'Norden Group', type: 'organization' },
  ],
  quotes: [['We were lucky', 'Ana Costa']],
  indirect: [],
  shifts: [],
  dates: [
    ['Last year', '2025'],
    ['Monday', '2026-11-23'],
  ],
};
const analysis = analyze({ text: ARTICLE, title: 'Costa quits Norden', publishedAt: '2026-11-26' });
const misses = (gold: Partial<Gold>, of: Analysis = analysis): string[] =>
  checksOf(of, { ...GOLD, ...gold })
    .filter(({ right }) => !right)
    .map(({ figure }) => figure);

describe('checks', () => {
  it('pass where the analysis is what gold says', () => {
    expect(misses({})).toEqual([]);
  });

  it.each<[string, Partial<Gold>, string[]]>([
    ['another title', { title: 'Norden' }, ['title']],
    ['a byline', { byline: ['Ola Lund'] }, ['byline']],
    ['a dateline', { dateline: 'OSLO' }, ['dateline']],
    ['a standfirst', { standfirst: 'It was time' }, ['standfirst']],
    ['another day of publication', { publishedAt: '2026-11-25' }, ['published']],
    ['a heading', { headings: ['Last year'] }, ['headings']],
    ['a line that is no part of it', { boilerplate: ['“We were lucky,” Costa said on Monday.'] }, ['boilerplate']],
    ['words that must not be there', { absent: ['We were'] }, ['absent']],
    [
      'an entity that is not found',
      { entities: [...GOLD.entities, { name: 'Lund', type: 'person' }] },
      ['entity found', 'entity type'],
    ],
    ['another type', { entities: [GOLD.entities[0]!, { name: 'Norden Group', type: 'place' }] }, ['entity type']],
    ['another name', { entities: [{ ...GOLD.entities[0]!, also: ['Norden'] }] }, ['entity names']],
    ['other words', { quotes: [['We were', 'Ana Costa']] }, ['quote words', 'speaker', 'quote precision']],
    ['another speaker', { quotes: [['We were lucky', 'Norden Group']] }, ['speaker']],
    ['a source without a name', { quotes: [['We were lucky', 'anonymous']] }, ['speaker']],
    ['no quote', { quotes: [] }, ['quote precision']],
    ['reported speech', { indirect: [['Costa quits', 'Ana Costa']] }, ['indirect words', 'indirect speaker']],
    ['another value', { dates: [['Last year', '2024'], GOLD.dates![1]!] }, ['date value']],
    ['no date', { dates: [GOLD.dates![0]!] }, ['date precision']],
    ['a date that is not found', { dates: [GOLD.dates![0]!, ['lucky', null], GOLD.dates![1]!] }, ['date found']],
    ['what need not be a date', { dates: [['Last year'], GOLD.dates![1]!, ['lucky']] }, []],
  ])('fail for %s', (_, gold, figures) => {
    expect(misses(gold)).toEqual(figures);
  });

  it('ask of a shift where it is, and whether it is one', () => {
    const id = analysis.entities.find(({ name }) => name === 'Ana Costa')!.id;
    const side = { score: 0, evidence: [] };
    const shift: Shift = {
      ...{ id: 'f1', kind: 'entity', holderId: null, targetIds: [id], direction: 'up', axis: 'temporal', voice: 'author' },
      ...{ status: 'realised', at: 0, before: side, after: side, marker: null, confidence: null, rule: 'test' },
    };
    const shifted: Analysis = { ...analysis, sentiment: { ...analysis.sentiment, shifts: [shift] } };
    const gold = { about: ['Ana Costa'], direction: 'up', near: 'Last year' } as const;
    expect(misses({ shifts: [{ ...gold, near: 'Costa quits' }] }, shifted)).toEqual([]);
    expect(misses({ shifts: [gold] }, shifted)).toEqual(['shift at place']);
    expect(misses({ shifts: [{ ...gold, direction: 'down' }] }, shifted)).toEqual([
      'shift at place',
      'shift found',
      'shift precision',
    ]);
    expect(misses({ shifts: [gold] })).toEqual(['shift at place', 'shift found']);
  });

  it('find no more in an analysis that says less', () => {
    const articles = readCases(['a']) as MarkedArticle[];
    const recall = [
      'entity found',
      'entity type',
      'entity names',
      'quote words',
      'speaker',
      'indirect words',
      'indirect speaker',
    ];
    const right = (of: Analysis, gold: Gold): number =>
      checksOf(of, gold).filter((check) => check.right && recall.includes(check.figure)).length;
    fc.assert(
      fc.property(fc.constantFrom(...articles), fc.infiniteStream(fc.boolean()), ({ article, gold }, kept) => {
        const whole = analyze(article);
        const some = <T>(list: readonly T[]): T[] => list.filter(() => kept.next().value);
        const less = { ...whole, entities: some(whole.entities), quotes: some(whole.quotes) };
        expect(right(less, gold)).toBeLessThanOrEqual(right(whole, gold));
      }),
      { numRuns: 30 },
    );
  });
});

describe('drops', () => {
  const of = (right: number, all: number): Figures => ({ a: { title: { right, of: all } } });

  it('are of more than one item, and of more than one in a hundred', () => {
    expect(drops(of(23, 24), of(24, 24))).toEqual([]);
    expect(drops(of(22, 24), of(24, 24))).toEqual(['a, title: 22 of 24, was 24 of 24']);
    expect(drops(of(297, 300), of(300, 300))).toEqual([]);
    expect(drops(of(296, 300), of(300, 300))).toHaveLength(1);
  });

  it('are seen where a figure is gone, and not in sets that were not judged', () => {
    expect(drops({ a: {} }, of(24, 24))).toHaveLength(1);
    expect(drops({}, of(24, 24))).toEqual([]);
  });

  it('are none where a figure rises', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (a, b) => drops(of(Math.max(a, b), 400), of(Math.min(a, b), 400)).length === 0),
    );
  });
});

describe('reliability', () => {
  const claim = (confidence: number | null, right: boolean): Claim => ({ of: 'names', confidence, right });

  it('counts claims by tenths of their confidence', () => {
    const claims = [claim(0.7, true), claim(0.79, false), claim(0.8, true), claim(1, true), claim(null, false)];
    expect(reliability(claims)).toMatchObject([
      { from: 0.7, meanConfidence: 0.745, right: 1, claims: 2 },
      { from: 0.8, right: 1, claims: 1 },
      { from: 0.9, right: 1, claims: 1 },
    ]);
  });

  it('loses none that has a confidence', () => {
    const claims = fc.array(
      fc.record({
        of: fc.constant('quotes' as const),
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
        right: fc.boolean(),
      }),
    );
    fc.assert(fc.property(claims, (all) => reliability(all).reduce((sum, bin) => sum + bin.claims, 0) === all.length));
  });
});

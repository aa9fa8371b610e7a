import { describe, expect, it } from 'vitest';
import { findMainEvent } from '../../src/summary/event.js';
import type { SummaryModels } from '../../src/summary/models.js';
import { storyOf } from '../../src/summary/rank.js';
import { indexOfBest } from '../../src/summary/rows.js';
import { whenOf } from '../../src/summary/when.js';
import { whereOf } from '../../src/summary/where.js';
import { whoOf } from '../../src/summary/who.js';
import { tellingOf } from './story.js';

/** Models that give each row the score that is told for it, and 0 to those beyond. */
const giving = (...scores: number[]): SummaryModels => {
  const model = { scores: (_: unknown, rows: number) => Float64Array.from({ length: rows }, (_, row) => scores[row] ?? 0) };
  return { points: model, events: model, runs: model, who: model, when: model, where: model } as unknown as SummaryModels;
};

const TELLING = tellingOf({
  text: `The board of Portbay sold the old pier on Monday. The pier by the harbour of Lynfield had been empty since 2019, and Portbay had paid for its upkeep. She praised the work of the board in Lynfield.`,
  names: { Portbay: 'place', Lynfield: 'place', 'The board': 'organization' },
});
const event = findMainEvent(TELLING, giving());
const idOf = (name: string) => TELLING.entities.list.find((entity) => entity.name === name)!.id;

describe('the likelier is chosen', () => {
  it('the first of those alike, none of none', () => {
    expect(indexOfBest([1, 3, 3])).toBe(1);
    expect(indexOfBest([])).toBeNull();
  });
});

describe('of sentences as likely', () => {
  const { ranked, scores, candidates } = storyOf(TELLING, giving());

  it('the shorter comes first, and one that begins with a pronoun from elsewhere last', () => {
    expect(ranked.map(({ place }) => place)).toEqual([0, 1, 2]);
    expect(candidates[2]!.length).toBeLessThan(candidates[1]!.length);
  });

  it('the score tells how likely it is, prices paid', () => {
    for (const score of scores) expect(score).toBeGreaterThan(0);
    expect(Math.max(...scores)).toBeLessThan(1);
  });
});

describe('who', () => {
  it('is nobody where nobody is likely', () => {
    // Of three alike each is likely enough, of five none is.
    expect(whoOf(TELLING, event, giving())).toHaveLength(3);
    const many = Object.fromEntries(['Ann', 'Bea', 'Cid', 'Dan', 'Eve'].map((name) => [name, 'person' as const]));
    const five = tellingOf({ text: 'Ann, Bea, Cid, Dan and Eve met in the old town hall on Friday.', names: many });
    expect(whoOf(five, findMainEvent(five, giving()), giving())).toEqual([]);
  });

  it('is told likeliest first, without the unlikely', () => {
    expect(whoOf(TELLING, event, giving(1, 2, -4))).toEqual([idOf('Lynfield'), idOf('Portbay')]);
  });
});

describe('when and where', () => {
  it('are not told where that is likeliest', () => {
    expect(whenOf(TELLING, event, giving(3))).toBeNull();
    expect(whereOf(TELLING, event, giving(3))).toBeNull();
  });

  it('when is the likeliest date', () => {
    const id = whenOf(TELLING, event, giving(0, 0, 3));
    expect(TELLING.timeline.find((item) => item.id === id)?.expression.text).toBe('2019');
  });

  it('where counts all names of a place together', () => {
    // Rows: not told, The board, Portbay, Lynfield, Portbay, Lynfield, in text order.
    expect(whereOf(TELLING, event, giving(-9, -9, 1, 1.5, 1, -9))).toBe(idOf('Portbay'));
  });
});

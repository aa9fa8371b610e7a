import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { eventColumns } from '../../src/summary/event.js';
import { runColumns, runsOf } from '../../src/summary/runs.js';
import { SIGHTS } from '../../src/summary/sights.js';
import type { Telling } from '../../src/summary/story.js';
import { datesOf, whenColumns } from '../../src/summary/when.js';
import { placeNames, whereColumns } from '../../src/summary/where.js';
import { rivalsOf, whoColumns } from '../../src/summary/who.js';
import { tellingOf } from './story.js';

/** Headline, dateline, quotes, dates, places in places, money, a question, a connective. */
const TELLING = tellingOf({
  title: 'Harbour board sells old pier in Portbay',
  text: `The harbour board sold the old pier in Portbay, Kesh, on Tuesday for $3 million because nobody would repair it, Ana Costa said.

"We had waited since 2019," Costa told reporters near the pier. But the state had not paid. Who pays now? She did not say.

However, the board will meet in Lynfield on Friday, and Berg Holdings plans to open a hotel there by June.`,
  names: { 'Ana Costa': 'person', Portbay: 'place', Kesh: 'place', Lynfield: 'place', 'Berg Holdings': 'organization' },
});
const [candidate] = TELLING.candidates;
const runs = runsOf(TELLING.language.tokens, candidate!);
const event = { candidate: candidate!, clause: runs[0]!.clause, core: runs[0]! };

/** Eight hexadecimal digits that change with any feature of any row. */
function digest(name: keyof typeof SIGHTS, columns: Parameters<(typeof SIGHTS)['points']['each']>[0], rows: number): string {
  const hash = createHash('sha256');
  SIGHTS[name].each(columns, rows, (_, features) => hash.update(features));
  return hash.digest('hex').slice(0, 8);
}

const READ: Readonly<Record<keyof typeof SIGHTS, (telling: Telling) => string>> = {
  points: ({ sights, candidates }) => digest('points', sights, candidates.length),
  events: (telling) => digest('events', eventColumns(telling), telling.candidates.length),
  runs: (telling) => digest('runs', runColumns(telling, runs), runs.length),
  who: (telling) => digest('who', whoColumns(telling, event, rivalsOf(telling)), rivalsOf(telling).length),
  when: (telling) => digest('when', whenColumns(telling, event, datesOf(telling, event)), datesOf(telling, event).length + 1),
  where: (telling) => {
    const names = placeNames(telling, event);
    return digest('where', whereColumns(telling, event, names), names.length + 1);
  },
};

describe('what the weights of summary.bin were learned for', () => {
  it('is what is read: where this fails, train again and write the new digests here', () => {
    const digests = Object.fromEntries(Object.entries(READ).map(([name, read]) => [name, read(TELLING)]));
    expect(digests).toMatchInlineSnapshot(`
      {
        "events": "6def4a01",
        "points": "e607a98d",
        "runs": "c6c7a172",
        "when": "573a1fb2",
        "where": "42322156",
        "who": "f5c019f8",
      }
    `);
  });
});

describe('runs of words that may say what happened', () => {
  const { tokens } = TELLING.language;
  const texts = runs.map(({ first, last }) => TELLING.document.text.slice(tokens.start[first], tokens.end[last - 1]));

  it('begin with a clause or a verb, and end with a phrase, a clause or the sentence', () => {
    expect(texts).toContain('sold the old pier');
    expect(texts).toContain('sold the old pier in Portbay');
    expect(texts).toContain('The harbour board sold the old pier');
    expect(texts).not.toContain('old pier');
  });

  it('are no longer than an answer may be', () => {
    for (const { first, last } of runs) expect(last - first).toBeLessThanOrEqual(40);
  });
});

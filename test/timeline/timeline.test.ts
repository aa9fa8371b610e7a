import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/index.js';
import { timelineItemSchema } from '../../src/schema/timeline.js';
import { dayNumber, easter, isoDay, isoWeek, nthWeekday, weekdayOf } from '../../src/timeline/calendar.js';
import { timelineOf } from './reader.js';

describe('an item', () => {
  it('covers half-open days, and tells what the text says from what it took the setting to know', () => {
    const [year, week] = timelineOf('The mill burned in 1987 and again last week.');
    expect(year).toMatchObject({ kind: 'date', start: '1987-01-01', end: '1988-01-01', precision: 'year', certain: true });
    expect(week).toMatchObject({ start: '2026-02-23', end: '2026-03-02', precision: 'week', certain: false });
  });

  it('dates the clause that it stands in, not the whole sentence', () => {
    const [item] = timelineOf('The minister resigned on Monday, but the party kept its seats.');
    expect(item?.event?.text).toBe('The minister resigned on Monday');
  });

  it('dates the clause behind it where it stands in front', () => {
    const [item] = timelineOf('On Monday, the minister resigned.');
    expect(item?.event?.text).toContain('the minister resigned');
  });

  it('does not take two that are paired for two clauses', () => {
    const [item] = timelineOf('Ties between Ardovia and Selk soured late last year.');
    expect(item?.event?.text).toBe('Ties between Ardovia and Selk soured late last year');
  });

  it('dates nothing where there is no verb', () => {
    expect(timelineOf('Monday')[0]?.event).toBeNull();
  });

  it('is no piece of a name of what is no date', () => {
    const { analyze } = createAnalyzer({
      lexicons: [
        { name: 'shows', type: 'work', terms: ['Friday Lantern'] },
        { name: 'feasts', type: 'event', terms: ['Monday Fair'] },
        { name: 'players', type: 'person', terms: [{ name: 'Tom Easter', aliases: ['Easter'] }] },
      ],
    });
    const { timeline } = analyze(
      'She hosts the Friday Lantern. The Monday Fair closed. Both end on Friday. Tom Easter came, and Easter sang.',
    );
    expect(timeline.map(({ expression }) => expression.text)).toEqual(['Monday', 'Friday']);
  });

  it('keeps the possessive ending out of the expression', () => {
    expect(timelineOf("Few came to Monday's vote.")[0]?.expression.text).toBe('Monday');
  });
});

const WORDS = [
  'the',
  'last',
  'next',
  'Monday',
  'March',
  'May',
  'may',
  '12',
  '1998',
  '3rd',
  ',',
  'of',
  'year',
  'years',
  'two',
  'a',
  'ago',
  'later',
  'quarter',
  'third',
  '-',
  'p.m.',
  '10',
  'every',
  'said',
  'will',
  'in',
  'early',
  "'90s",
  'night',
  '.',
  'half',
  'hundred',
  'and',
  'at',
  'noon',
  'Christmas',
  'day',
  'winter',
  'past',
];

describe('any text', () => {
  it('yields valid items in text order that do not overlap, each a slice of the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }),
        fc.constantFrom('2026-03-03', null),
        (words, published) => {
          const text = words.join(' ');
          let end = 0;
          for (const item of timelineOf(text, published)) {
            timelineItemSchema.parse(item);
            expect(item.expression.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(item.expression.start, item.expression.end)).toBe(item.expression.text);
            if (item.start !== null) expect(item.start < item.end!).toBe(true);
            end = item.expression.end;
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a hostile text', () => {
  it.each(['1990 ', 'hundred years ', 'May 1990 and the ', '999999999999 years ago '])(
    'takes time in proportion to its length: %s',
    (words) => {
      const time = (copies: number): number => {
        const start = process.cpuUsage().user;
        timelineOf(words.repeat(copies));
        return process.cpuUsage().user - start;
      };
      time(200);
      expect(time(1600)).toBeLessThan(8 * 4 * time(200) + 300_000);
    },
  );

  it('has no value where the calendar has none', () => {
    expect(timelineOf('It began 999999999 years ago.').map(({ value }) => value)).toEqual([null]);
  });
});

describe('a tale of the past', () => {
  it('keeps to its years', () => {
    const text =
      'He was born on 3 May 1811 in Paris. On 5 July 1831 he was arrested. He was freed in April 1832. The duel took place on 30 May.';
    expect(timelineOf(text).at(-1)?.value).toBe('1832-05-30');
  });
});

describe('the calendar', () => {
  it('agrees with the built-in one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(isoDay(day)).toBe(date.toISOString().slice(0, 10));
        expect(weekdayOf(day) % 7).toBe(date.getUTCDay());
        expect(dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day);
      }),
    );
  });

  it('knows weeks at the turn of the year, moving feasts and n-th weekdays', () => {
    expect(isoWeek(dayNumber(2021, 1, 3))).toBe('2020-W53');
    expect(isoWeek(dayNumber(2018, 12, 31))).toBe('2019-W01');
    expect(isoDay(easter(2024))).toBe('2024-03-31');
    expect(isoDay(nthWeekday(2025, 11, 4, 4))).toBe('2025-11-27');
    expect(isoDay(nthWeekday(2025, 5, 1, -1))).toBe('2025-05-26');
  });
});

import { describe, expect, it } from 'vitest';
import { valuesOf } from './reader.js';

const CASES: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'dates of the calendar': [
    ['The bridge opened on June 4, 2019.', 'June 4, 2019 = 2019-06-04'],
    ['The bridge opened on 4 June 2019.', '4 June 2019 = 2019-06-04'],
    ['The bridge opened on the 4th of June 2019.', 'the 4th of June 2019 = 2019-06-04'],
    ['They signed on Friday, Oct. 13, 2017, in Bonn.', 'Friday, Oct. 13, 2017 = 2017-10-13'],
    ['The file is dated 2024-02-29.', '2024-02-29 = 2024-02-29'],
    ['The ferry sank on Feb. 9.', 'Feb. 9 = 2026-02-09'],
    ['Voting runs on April 24 and 25.', 'April 24 = 2026-04-24', '25 = 2026-04-25'],
    ['The pact was signed in July 1997.', 'July 1997 = 1997-07'],
    ['The council will meet in September.', 'September = 2026-09'],
    ['The council met in September.', 'September = 2025-09'],
    ['The mine closed in 1984.', '1984 = 1984'],
    ['The mine closed in the early 1990s.', 'the early 1990s = 199'],
    ['Wool made the town rich in the 19th century.', 'the 19th century = 18'],
    ['Sales fell in the third quarter of 2025.', 'the third quarter of 2025 = 2025-Q3'],
    ['They met in the summer of 2012.', 'the summer of 2012 = 2012-SU'],
    ['The shop will open in spring 2027.', 'spring 2027 = 2027-SP'],
    ['Shops closed early on Christmas Eve.', 'Christmas Eve = 2025-12-24'],
  ],
  'dates that point': [
    ['The mayor resigned yesterday.', 'yesterday = 2026-03-02'],
    ['The mayor resigned on Friday.', 'Friday = 2026-02-27'],
    ['The mayor will resign on Friday.', 'Friday = 2026-03-06'],
    ['The mayor resigned on Tuesday.', 'Tuesday = 2026-03-03'],
    ['The mayor resigned last Tuesday.', 'last Tuesday = 2026-02-24'],
    ['The launch is on Wednesday.', 'Wednesday = 2026-03-04'],
    ['The ferry is late since Friday.', 'Friday = 2026-02-27'],
    ['Rain will end next week.', 'next week = 2026-W11'],
    ['It rained late last year.', 'late last year = 2025'],
    ['It rained earlier this month.', 'earlier this month = 2026-03'],
    ['She left two weeks ago.', 'two weeks ago = 2026-W08'],
    ['She left 10 days ago.', '10 days ago = 2026-02-21'],
    ['She left last November.', 'last November = 2025-11'],
    [
      'They fought on Jan. 20, 2020. Three days later they made peace.',
      'Jan. 20, 2020 = 2020-01-20',
      'Three days later = 2020-01-23',
    ],
    ['He sailed on Jan. 20, 2020. The same day it sank.', 'Jan. 20, 2020 = 2020-01-20', 'The same day = 2020-01-20'],
    ['He sailed in 2020. The same day it sank.', '2020 = 2020', 'The same day = null'],
    ['Sales grew 4% in the third quarter from a year earlier.', 'the third quarter = 2025-Q3', 'a year earlier = 2024-Q3'],
  ],
  'times of day': [
    ['The train left at 6:40 a.m. Monday.', '6:40 a.m. Monday = 2026-03-02T06:40'],
    ['Police came at 10 p.m. on Friday.', '10 p.m. on Friday = 2026-02-27T22:00'],
    ['The rocket left on Friday at 1640 UTC.', 'Friday at 1640 UTC = 2026-02-27T16:40'],
    ['They spoke on Sunday night.', 'Sunday night = 2026-03-01TNI'],
    ['They spoke last night.', 'last night = 2026-03-02TNI'],
  ],
  'lengths and sets': [
    ['The siege lasted three days.', 'three days = P3D'],
    ['It was a nine-month strike.', 'nine-month = P9M'],
    ['They waited for decades.', 'decades = PXE'],
    ['They waited 5 1/2 hours.', '5 1/2 hours = PT5H30M'],
    ['It has rained for nearly twenty-four hours.', 'nearly twenty-four hours = PT24H'],
    ['Sales rose over the past two years.', 'the past two years = P2Y'],
    ['The court sits every Friday.', 'every Friday = XXXX-WXX-5'],
    ['The court sits twice a week.', 'twice a week = P1W'],
    ['Fees rise annually.', 'annually = P1Y'],
  ],
  references: [
    ['He now lives in Rome.', 'now = PRESENT_REF'],
    ['She recently moved.', 'recently = PAST_REF'],
    ['Talks will resume soon.', 'soon = FUTURE_REF'],
    ['More rain is likely in coming weeks.', 'coming weeks = PXW'],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(valuesOf(text)).toEqual(expected);
  });
});

describe('no expressions of time', () => {
  it.each([
    'The bill of Sen. March may pass, and he came second.',
    'A five-year-old boy and his mother, 52 years old, were found.',
    'They may march against the plan.',
    'April Jones and August Wilson wrote it.',
    'Some 2,000 troops and 1950 ships were sent.',
    'The fall of the wall sprang a surprise.',
    'A quarter of the crop was lost, and three-quarters of the wheat.',
    'It rose 12 percent to 1,988 points.',
    'He finished in second place with a 3:2 win.',
  ])('%s', (text) => {
    expect(valuesOf(text)).toEqual([]);
  });
});

describe('without a date of publication', () => {
  it('knows only what the text itself says', () => {
    expect(valuesOf('It rained yesterday and last week, as in 1984.', null)).toEqual([
      'yesterday = null',
      'last week = null',
      '1984 = 1984',
    ]);
  });
  it('takes the year of the last date that had one', () => {
    expect(valuesOf('He was shot on June 28, 1914. War came on Aug. 4.', null)).toEqual([
      'June 28, 1914 = 1914-06-28',
      'Aug. 4 = 1914-08-04',
    ]);
  });
});

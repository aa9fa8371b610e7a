import { describe, expect, it } from 'vitest';
import { timelineOf, valuesOf } from './reader.js';

/** A sentence, the day of its publication where it is not Tuesday, March 3, 2026, and what it tells of time. */
type Case = readonly [text: string, publishedAt: string, ...values: string[]];
const TUESDAY = '2026-03-03';

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'dates in figures': [
    ['The letter is dated 3/14/2025.', TUESDAY, '3/14/2025 = 2025-03-14'],
    ['The letter is dated 14/3/2025.', TUESDAY, '14/3/2025 = 2025-03-14'],
    ['The letter is dated 3/4/98.', TUESDAY, '3/4/98 = 1998-03-04'],
    ['The letter is dated 2/3/24.', TUESDAY, '2/3/24 = 2024-02-03'],
    ['The part is called 25/25/2024.', TUESDAY],
    ['The part is called 2024-99-01.', TUESDAY],
    ['The part is called 2003-1999.', TUESDAY],
  ],
  'days and months': [
    ['They met on Mon. and left.', TUESDAY, 'Mon. = 2026-03-02'],
    ['They met on Tues., Feb. 3, in Bonn.', TUESDAY, 'Tues., Feb. 3 = 2026-02-03'],
    ['They met Donna December in Bonn.', TUESDAY],
    ['They say “it closed in Oct.” and left.', TUESDAY, 'Oct. = 2025-10'],
    ['They met on May 4 and 5 men stayed.', TUESDAY, 'May 4 = 2025-05-04'],
    ['They met on Sunday, the 1st of March.', TUESDAY, 'Sunday, the 1st of March = 2026-03-01'],
    ['The plant will open next September.', TUESDAY, 'next September = 2026-09'],
    ['The plant will open next January.', TUESDAY, 'next January = 2027-01'],
    ['The plant opened last February.', TUESDAY, 'last February = 2026-02'],
    ['They met this past October.', TUESDAY, 'this past October = 2025-10'],
    ['They will meet this coming October.', TUESDAY, 'this coming October = 2026-10'],
    ['Talks ran from May 4 to 12, 2025.', TUESDAY, 'May 4 = 2025-05-04', '12, 2025 = 2025-05-12'],
  ],
  years: [
    ['Profit fell in FY2024.', TUESDAY, 'FY2024 = 2024'],
    ['Profit fell in fiscal 1989.', TUESDAY, 'fiscal 1989 = 1989'],
    ['Profit fell in the fiscal year 1990.', TUESDAY, 'the fiscal year 1990 = 1990'],
    ['He left the navy in ’98.', TUESDAY, '’98 = 1998'],
    ["She joined in '07.", TUESDAY, "'07 = 2007"],
    ["The spring of '98 was wet.", TUESDAY, "The spring of '98 = 1998-SP"],
    ["They met in May '98.", TUESDAY, "May '98 = 1998-05"],
    ["Wool was dear in the 1990's.", TUESDAY, "the 1990's = 199"],
    ["The early 1990's were hard.", TUESDAY, "The early 1990's = 199"],
    ["1990's harvest was poor.", TUESDAY, '1990 = 1990'],
    ["She grew up in the '60s.", TUESDAY, "the '60s = 196"],
    ['It rained in the 60s range.', TUESDAY, 'the 60s = 196'],
    ['A man in his 60s fell.', TUESDAY],
    ['He was born in nineteen ninety-six.', TUESDAY, 'nineteen ninety-six = 1996'],
    ['He was born in nineteen ninety six.', TUESDAY, 'nineteen ninety six = 1996'],
    ['He was born in nineteen sixteen.', TUESDAY, 'nineteen sixteen = 1916'],
    ['He was born in eighteen forty.', TUESDAY, 'eighteen forty = 1840'],
    ['He was born in the year two thousand.', TUESDAY, 'the year two thousand = 2000'],
    ['Twenty five people left.', TUESDAY],
    ['Nothing is left of the year 1990.', TUESDAY, 'the year 1990 = 1990'],
    ['It lay in 2000 feet of water and in 1990 yards of silk.', TUESDAY],
    ['They paid $1990 and wrote of ‘12 men’ and the ’98 team.', TUESDAY],
  ],
  'parts of a year, ten or a hundred': [
    ['It will open by the end of the 1990s.', TUESDAY, 'the end of the 1990s = 199'],
    ['It will open by the end of the year.', TUESDAY, 'the end of the year = 2026'],
    ['It opened at the end of 1990.', TUESDAY, 'the end of 1990 = 1990'],
    ['It opened in mid-1996.', TUESDAY, 'mid-1996 = 1996'],
    ['It opened in mid–1996.', TUESDAY, 'mid–1996 = 1996'],
    ['Rates will fall by year-end.', TUESDAY, 'year-end = 2026'],
    ['Rates will fall by year end.', TUESDAY, 'year end = 2026'],
    ['The plan is needed in the next century.', TUESDAY, 'the next century = 21'],
    ['It began a century ago.', TUESDAY, 'a century ago = 19'],
    ['Prices rose last decade.', TUESDAY, 'last decade = 201'],
    ['It began two decades ago.', TUESDAY, 'two decades ago = 200'],
  ],
  seasons: [
    ['The lake froze last winter.', TUESDAY, 'last winter = 2025-WI'],
    ['The lake froze last winter.', '2026-01-15', 'last winter = 2024-WI'],
    ['The lake will freeze next winter.', TUESDAY, 'next winter = 2026-WI'],
    ['They will move this summer.', TUESDAY, 'this summer = 2026-SU'],
    ['They moved this summer.', '2026-10-05', 'this summer = 2026-SU'],
    ['They met this past summer.', TUESDAY, 'this past summer = 2025-SU'],
    ['They will meet this coming summer.', TUESDAY, 'this coming summer = 2026-SU'],
    ['They met in the winter of nineteen ninety-four.', TUESDAY, 'the winter of nineteen ninety-four = 1994-WI'],
    ['They met at the Summer Institute.', TUESDAY],
  ],
  feasts: [
    ['Shops were full last Christmas.', TUESDAY, 'last Christmas = 2025-12-25'],
    ['Shops were full last Christmas.', '2026-12-30', 'last Christmas = 2026-12-25'],
    ['Shops will open next Easter.', TUESDAY, 'next Easter = 2026-04-05'],
    ['Shops will close next Australia Day.', TUESDAY, 'next Australia Day = 2027-01-26'],
    ['They met last Thanksgiving.', TUESDAY, 'last Thanksgiving = 2025-11-27'],
    ["They met last Valentine's Day.", TUESDAY, "last Valentine's Day = 2026-02-14"],
    ['They voted on Election Day 2024.', TUESDAY, 'Election Day 2024 = 2024-11-05'],
    ['They marched on Memorial Day 2025.', TUESDAY, 'Memorial Day 2025 = 2025-05-26'],
    ['The shops will close on Good Friday.', TUESDAY, 'Good Friday = 2026-04-03'],
  ],
  'quarters and halves': [
    ['Profit fell in the first quarter.', '2026-12-01', 'the first quarter = 2026-Q1'],
    ['It expects growth in the first quarter.', '2026-12-01', 'the first quarter = 2027-Q1'],
    ['Profit fell in the fiscal third quarter.', TUESDAY, 'the fiscal third quarter = 2025-Q3'],
    ["Profit will fall in this year's third quarter.", TUESDAY, "this year's third quarter = 2026-Q3"],
    ['Sales rose in the first half.', '2026-08-10', 'the first half = 2026-H1'],
    ['Sales rose in the second half.', TUESDAY, 'the second half = 2025-H2'],
    ['Sales rose in the second half of 2024.', TUESDAY, 'the second half of 2024 = 2024-H2'],
    ['Profit fell in 3Q 2025.', TUESDAY, '3Q 2025 = 2025-Q3'],
    ['Profit fell in Q3 2025.', TUESDAY, 'Q3 2025 = 2025-Q3'],
    ['Profit fell for the quarter.', TUESDAY, 'the quarter = null'],
  ],
  'days and weeks that point': [
    ['They met the day before yesterday.', TUESDAY, 'the day before yesterday = 2026-03-01'],
    ['They will meet the day after tomorrow.', TUESDAY, 'the day after tomorrow = 2026-03-05'],
    ['They met day before yesterday.', TUESDAY, 'day before yesterday = 2026-03-01'],
    ['They met the day after the vote.', TUESDAY],
    ['They will meet tomorrow night.', TUESDAY, 'tomorrow night = 2026-03-04TNI'],
    ['They met on Tuesday midday.', TUESDAY, 'Tuesday midday = 2026-03-03T12:00'],
    ['They will meet next Tuesday.', TUESDAY, 'next Tuesday = 2026-03-10'],
    ['They will meet this Friday.', TUESDAY, 'this Friday = 2026-03-06'],
    ['They met this past Sunday.', TUESDAY, 'this past Sunday = 2026-03-01'],
    ['They will meet this coming Sunday.', TUESDAY, 'this coming Sunday = 2026-03-08'],
    ['They met this past week.', TUESDAY, 'this past week = 2026-W09'],
    ['They will meet this coming week.', TUESDAY, 'this coming week = 2026-W11'],
    ['They met last weekend.', TUESDAY, 'last weekend = 2026-W09-WE'],
    ['Profit will rise next fiscal year.', TUESDAY, 'next fiscal year = 2027'],
    ['Profit for the year, at 3 million, rose.', TUESDAY, 'the year = 2026'],
    ['She reads USA Today, The Sun and the Week, and liked the year.', TUESDAY],
  ],
  'counted from a day': [
    ['They met a couple of weeks ago.', TUESDAY, 'a couple of weeks ago = 2026-W08'],
    ['They met a couple weeks ago.', TUESDAY, 'a couple weeks ago = 2026-W08'],
    ['She left two and a half years ago.', TUESDAY, 'two and a half years ago = 2023-09'],
    ['It will end two years from now.', TUESDAY, 'two years from now = 2028'],
    ['They met on Jan. 5. Two weeks later they signed.', TUESDAY, 'Jan. 5 = 2026-01-05', 'Two weeks later = 2026-01-19'],
    ['The wall fell hundreds of years ago.', TUESDAY, 'hundreds of years ago = PAST_REF'],
    ['The debt is due years from now.', TUESDAY, 'years from now = FUTURE_REF'],
    ['Years later she was free.', TUESDAY, 'Years later = null'],
    ['She left a week and a half ago.', TUESDAY, 'a week and a half ago = null'],
  ],
  lengths: [
    ['The trip took half a year.', TUESDAY, 'half a year = P6M'],
    ['The trip took half an hour.', TUESDAY, 'half an hour = PT30M'],
    ['The trip took a half-hour.', TUESDAY, 'a half-hour = PT30M'],
    ['The trip took a half hour.', TUESDAY, 'a half hour = PT30M'],
    ['He served two and a half years.', TUESDAY, 'two and a half years = P30M'],
    ['He served two years and a half.', TUESDAY, 'two years and a half = P30M'],
    ['He waited two and a half hours.', TUESDAY, 'two and a half hours = PT2H30M'],
    ['He served a dozen years.', TUESDAY, 'a dozen years = P12Y'],
    ['He served a number of years.', TUESDAY, 'a number of years = PXY'],
    ['He waited dozens of hours.', TUESDAY, 'dozens of hours = PTXH'],
    ['He waited a year or two.', TUESDAY, 'a year or two = P1Y'],
    ['He waited two or three weeks.', TUESDAY, 'two or three weeks = P2W'],
    ['He waited a week or so.', TUESDAY, 'a week or so = P1W'],
    ['He waited a year or less.', TUESDAY, 'a year = P1Y'],
    ['Its year-long war ended.', TUESDAY, 'year-long = P1Y'],
    ['It will last two weeks.', TUESDAY, 'two weeks = P2W'],
    ['It will last for weeks or months.', TUESDAY, 'weeks or months = PXW'],
    ['It lasted no less than two years.', TUESDAY, 'no less than two years = P2Y'],
    ['It lasted more than two years.', TUESDAY, 'more than two years = P2Y'],
    ['It lasts up to three weeks.', TUESDAY, 'up to three weeks = P3W'],
    ['It lasted close to two years.', TUESDAY, 'close to two years = P2Y'],
    ['It ended a decades-long war.', TUESDAY, 'decades-long = PXE'],
    ['It ended a two-year-long war.', TUESDAY, 'two-year-long = P2Y'],
    ['Things changed over the years.', TUESDAY, 'the years = PXY'],
    ['Much will change in the weeks ahead.', TUESDAY, 'the weeks ahead = PXW'],
    ['It happened in recent weeks and months.', TUESDAY, 'recent weeks and months = PXW'],
    ['It happened in past years.', TUESDAY, 'past years = PAST_REF'],
    ['The first two years of age matter, a years plan does not.', TUESDAY],
  ],
  'what comes back': [
    ['They sing on Tuesday nights.', TUESDAY, 'Tuesday nights = XXXX-WXX-2TNI'],
    ['They sing every other day.', TUESDAY, 'every other day = P2D'],
    ['They work eight hours a day.', TUESDAY, 'eight hours = PT8H', 'a day = P1D'],
    ['They sing daily for the Daily Post at 90 miles per hour.', TUESDAY, 'daily = P1D'],
  ],
  'times of day': [
    ['They spoke at 9 p.m. (EST).', TUESDAY, '9 p.m. (EST) = 2026-03-03T21:00'],
    ['They spoke at 10 p.m. local time.', TUESDAY, '10 p.m. local time = 2026-03-03T22:00'],
    ['They spoke at 10 a.m. local residents said.', TUESDAY, '10 a.m. = 2026-03-03T10:00'],
    ["They met at 5 o'clock.", TUESDAY, "5 o'clock = 2026-03-03T05:00"],
    ['They met at 4 in the afternoon.', TUESDAY, '4 in the afternoon = 2026-03-03T16:00'],
    ['They met at 4 in the morning.', TUESDAY, '4 in the morning = 2026-03-03T04:00'],
  ],
  references: [
    ['She moved more recently.', TUESDAY, 'more recently = PAST_REF'],
    ['She came as soon as she could, and left too soon.', TUESDAY],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases.map(([text, day, ...values]) => ({ text, day, values })))('$text ($day)', ({ text, day, values }) => {
    expect(valuesOf(text, day)).toEqual(values);
  });
});

describe('a quarter spoken of', () => {
  const story = (text: string): string[] => valuesOf(`Profit rose in the third quarter of 2025. ${text}`).slice(1);

  it.each([
    ['It was 3 million for the quarter.', 'the quarter = 2025-Q3'],
    ['It was 3 million in the latest quarter.', 'the latest quarter = 2025-Q3'],
    ['It was 3 million in the current period.', 'the current period = 2025-Q3'],
    ['It was 3 million in the same period of 2023.', 'the same period of 2023 = 2023-Q3'],
    ['It was 3 million in the 2023 quarter.', 'the 2023 quarter = 2023-Q3'],
    ['It was 3 million in the same 2023 period.', 'the same 2023 period = 2023-Q3'],
    ["It was 3 million in last year's period.", "last year's period = 2025-Q3"],
    ['It was 3 million in the year-ago quarter.', 'the year-ago quarter = 2024-Q3'],
    ['It had a year-earlier loss.', 'year-earlier = 2024-Q3'],
  ])('%s', (text, value) => {
    expect(story(text)).toEqual([value]);
  });

  it('has a year before without a date of publication, but no last year', () => {
    const text = "Profit rose in the third quarter of 2025. It fell in the year-ago quarter and in last year's period.";
    expect(valuesOf(text, null).slice(1)).toEqual(['the year-ago quarter = 2024-Q3', "last year's period = null"]);
  });

  it('is the last of its number where it is still to come', () => {
    const text = 'Profit will rise in the third quarter of 2027. It fell in the year-ago quarter.';
    expect(valuesOf(text).slice(1)).toEqual(['the year-ago quarter = 2025-Q3']);
  });
});

describe('a day without its year', () => {
  it.each([
    { text: 'They met on Dec. 20.', day: '2026-01-04', value: '2025-12-20' },
    { text: 'They will meet on Jan. 10.', day: '2026-12-20', value: '2027-01-10' },
    { text: 'They said on Jan. 10 it would rain.', day: '2026-12-20', value: '2027-01-10' },
    { text: 'They will hold what Dec. 30 brought.', day: '2026-01-04', value: '2025-12-30' },
  ])('is the one that $day and the verb make likely: $text', ({ text, day, value }) => {
    expect(timelineOf(text, day)).toMatchObject([{ value, certain: false }]);
  });

  it('is of the next year where a tale of the past has gone on', () => {
    const text = 'He was born on 3 May 1811. He was shot on 5 November 1831. He was freed on 30 January.';
    expect(timelineOf(text).at(-1)).toMatchObject({ value: '1832-01-30', certain: false });
  });
});

describe('an item', () => {
  it.each([
    { text: 'They met in 1996/97.', kind: 'date', start: '1996-01-01', end: '1998-01-01', precision: 'year', certain: true },
    { text: 'They met last weekend.', kind: 'date', start: '2026-02-28', end: '2026-03-02', precision: 'week', certain: false },
    { text: 'They met at 5 p.m.', kind: 'time', start: '2026-03-03', end: '2026-03-04', precision: 'time', certain: false },
    { text: 'They met for hours.', kind: 'duration', start: null, end: null, precision: null, certain: true },
    { text: 'They sing every May.', kind: 'set', start: null, end: null, precision: null, certain: true },
    { text: 'They met years later.', kind: 'date', start: null, end: null, precision: null, certain: false },
    { text: 'They met in the 1830s.', kind: 'date', start: '1830-01-01', end: '1840-01-01', precision: 'decade', certain: true },
  ])('of "$text" has days, a precision and a ground', ({ text, ...item }) => {
    expect(timelineOf(text)).toMatchObject([item]);
  });
});

describe('without a date of publication', () => {
  it.each([
    'They met last Christmas.',
    'They met in the summer.',
    'They met in the third quarter.',
    'They met in the second half.',
    'They met in the first quarter of this year.',
    'They met at noon.',
    'They met a year ago.',
  ])('nothing tells when: %s', (text) => {
    expect(timelineOf(text, null)).toMatchObject([{ value: null, start: null, end: null, certain: false }]);
  });
});

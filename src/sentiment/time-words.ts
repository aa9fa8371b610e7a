// Constants only: the table of word facts is made of them.

export const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** How many days a word for a span of time stands for. */
export const DAYS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    second: 0,
    minute: 0.01,
    hour: 0.1,
    day: 1,
    night: 1,
    morning: 1,
    evening: 1,
    afternoon: 1,
    week: 7,
    weekend: 7,
    month: 30,
    quarter: 90,
    season: 200,
    spring: 200,
    summer: 200,
    autumn: 200,
    fall: 200,
    winter: 200,
    term: 200,
    year: 365,
    decade: 3650,
    century: 36500,
    generation: 9000,
    time: 200,
  }),
);

export const NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    several: 4,
    few: 3,
  }),
);

/** Words that by themselves put a clause in the past, so many days ago … */
export const PAST: ReadonlyMap<string, number> = new Map(
  Object.entries({
    previously: 200,
    formerly: 400,
    historically: 1000,
    originally: 300,
    initially: 60,
    earlier: 40,
    yesterday: 1,
    once: 400,
    traditionally: 400,
    hitherto: 100,
    decades: 5000,
    long: 100,
  }),
);

/** … or in the present. */
export const PRESENT: ReadonlySet<string> = new Set('now today tonight currently nowadays latest finally'.split(' '));
export const RECENT: ReadonlySet<string> = new Set('recent recently lately'.split(' '));

/** "day" of "days" */
export function singular(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

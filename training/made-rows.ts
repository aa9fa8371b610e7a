// Results, standings, prices and line-ups with made-up names: what articles show in rows, and pasted pages of the corpora hardly do.
// Lists that pages show below articles, too, for numbers stand in both.
import { Maker } from './made-names.js';

/** Lines of one kind of table; a table has several, sometimes under a line that says whose they are. */
type Kind = (make: Maker) => { readonly heads: readonly string[]; readonly row: (rank: number) => string };

const set = (make: Maker): string => make.pick(['6-4', '7-5', '6-3', '6-2', '7-6 (7-5)', '3-6', '4-6', '6-0', '21-15', '11-9']);

/** The kinds of tables. */
const KINDS: readonly Kind[] = [
  // A match a line, each player with a country or none.
  (make) => {
    const bare = make.chance(0.3);
    const beat = make.pick(['beat', 'beat', 'bt', 'def.', 'd.']);
    const player = (): string =>
      `${make.chance(0.2) ? `${make.number(1, 16)} - ` : ''}${make.person()}${bare ? '' : ` (${make.place()})`}`;
    return {
      heads: [make.round(), make.round()],
      row: () => `${player()} ${beat} ${player()} ${make.many(make.number(1, 4), () => set(make)).join(' ')}`,
    };
  },
  // Two teams and what each has.
  (make) => {
    const dash = make.chance(0.3);
    return {
      heads: [
        `${make.pick(['Premier', 'First', 'Second', 'National', 'Eastern'])} ${make.pick(['Division', 'League', 'Conference'])}`,
        'Group B',
      ],
      row: () =>
        dash
          ? `${make.team()} ${make.number(0, 5)}-${make.number(0, 5)} ${make.team()}`
          : `${make.team()} ${make.number(0, 5)} ${make.team()} ${make.number(0, 5)}${make.chance(0.2) ? ` (halftime ${make.number(0, 2)}-${make.number(0, 2)})` : ''}`,
    };
  },
  // Standings.
  (make) => {
    const columns = make.number(3, 8);
    const ranked = make.chance(0.3);
    return {
      heads: ['Standings:', 'Team P W D L F A Pts'],
      row: (rank) =>
        `${ranked ? `${rank}. ` : ''}${make.team()} ${make.many(columns, (at) => (at === 3 ? `.${make.number(200, 700)}` : make.number(0, 60))).join(' ')}`,
    };
  },
  // Rounds of a player.
  (make) => ({
    heads: [`After three rounds of ${make.event()}:`, 'Final scores:'],
    row: () =>
      `${make.number(199, 295)} ${make.person()}${make.chance(0.5) ? ` (${make.place()})` : ''} ${make.many(make.number(2, 4), () => make.number(63, 79)).join(' ')}`,
  }),
  // A scorecard.
  (make) => ({
    heads: [make.place(), `${make.place()} first innings`],
    row: () => {
      const out = make.pick([
        `c ${make.word()} b ${make.word()}`,
        `b ${make.word()}`,
        `lbw b ${make.word()}`,
        `c and b ${make.word()}`,
        `st ${make.word()} b ${make.word()}`,
        'not out',
        'run out',
      ]);
      return `${make.person()} ${out} ${make.number(0, 120)}`;
    },
  }),
  (make) => ({
    heads: ['Bowling:', 'Did not bat:'],
    row: () =>
      make
        .many(
          make.number(1, 4),
          () => `${make.word()} ${make.number(3, 20)}-${make.number(0, 4)}-${make.number(10, 80)}-${make.number(0, 5)}`,
        )
        .join(', '),
  }),
  // A race.
  (make) => {
    const unit = make.pick([' seconds', '', ' metres', ' points', 'm']);
    return {
      heads: [make.round(), 'Final placings:'],
      row: (rank) =>
        `${rank}. ${make.person()} (${make.place()}) ${make.chance(0.3) ? `${make.word()} ` : ''}${make.pick([make.decimal(9, 90, 2), `${make.number(1, 5)}:${make.number(10, 59)}.${make.number(10, 99)}`])}${unit}`,
    };
  },
  // Prices and accounts.
  (make) => {
    const versus = make.pick([' vs ', ' ', ' ']);
    const label = (): string =>
      make.pick([
        'Net sales',
        'Net profit',
        'Earnings per share',
        'Total assets',
        'Crude oil',
        `${make.word()} index`,
        'Gold',
        `${make.place()} dollar`,
        'Turnover',
      ]);
    return {
      heads: ['(in millions unless stated)', 'Latest Previous Year-ago', `Six months to ${make.pick(['June', 'March'])} 30`],
      row: () =>
        `${label()} ${make.many(make.number(2, 3), () => make.pick([make.amount(), make.decimal(1, 900, 2), `$${make.decimal(1, 90, 2)}`])).join(versus)}`,
    };
  },
  (make) => ({
    heads: ['STOCKS CLOSE CHANGE', `${make.place()} exchange`],
    row: () =>
      `${make.pick([make.word(), `${make.place()} ${make.number(30, 225)}`])} ${make.decimal(100, 30_000, 2)} (${make.pick(['+', '-', '- '])}${make.decimal(0, 300, 2)})`,
  }),
  // Votes and medals.
  (make) => {
    const share = make.chance(0.5);
    return {
      heads: ['Results by district:', `${make.place()} (one seat)`, 'Gold Silver Bronze Total'],
      row: () =>
        share
          ? `${make.person()} (${make.word()}) ${make.amount()} ${make.decimal(1, 60, 1)}%`
          : `${make.place()} ${make.many(4, () => make.number(0, 40)).join(' ')}`,
    };
  },
  // Who plays.
  (make) => ({
    heads: ['Teams:', 'Squad:', 'Probable line-ups:'],
    row: () =>
      `${make.chance(0.6) ? `${make.team()}${make.pick([':', ' -'])} ` : ''}${make.many(make.number(8, 14), (at) => `${make.chance(0.2) ? `${at + 1}-` : ''}${make.word()}`).join(make.pick([', ', '; ']))}${make.pick(['', '.'])}`,
  }),
  (make) => {
    const against = make.pick(['v', 'vs', 'at']);
    return {
      heads: ['Fixtures:', `${make.day()}`, 'Draw for the first round:'],
      row: () => `${make.place()} ${against} ${make.place()}`,
    };
  },
  // Who scored.
  (make) => ({
    heads: ['Scorers:', `Attendance: ${make.amount()}`],
    row: () =>
      `${make.team()} - ${make.many(make.number(1, 3), () => `${make.person()} (${make.number(1, 90)}${make.pick(['', 'th', 'th minute'])})`).join(', ')}`,
  }),
];

/** "Results from the Open of Port Bend on Friday:". */
function lead(make: Maker): string {
  const what = make.pick([
    'Results',
    'Scores',
    'Results of matches',
    'Collated results',
    'Scoreboard',
    'Standings',
    'Closing prices',
    'Final results',
  ]);
  return `${what} ${make.pick(['from', 'of', 'at', 'in'])} ${make.event()} ${make.pick(['on', 'after'])} ${make.day()}${make.pick([':', '', '.'])}`;
}

/** The lines of a table: what it is, and groups of rows under a line of their own each. */
function table(make: Maker): string[] {
  const { heads, row } = make.pick(KINDS)(make);
  const lines = make.chance(0.6) ? [lead(make)] : [];
  for (let group = make.number(1, 3); group > 0; group--) {
    if (make.chance(0.6)) lines.push(make.pick(heads));
    lines.push(...make.many(make.number(1, 8), (at) => row(at + 1)));
  }
  return lines;
}

/** "Council backs Port Bend pier": what a list of other stories says. */
function headline(make: Maker): string {
  const who = make.pick([
    'Council',
    'Police',
    'Court',
    `${make.place()} mayor`,
    'Residents',
    'Minister',
    make.word(),
    'Scientists',
  ]);
  const does = make.pick([
    'backs',
    'to close',
    'wins',
    'reveals',
    'warns of',
    'sues over',
    'plans',
    'delays',
    'opens',
    'rejects',
  ]);
  const what = make.pick([
    'new pier',
    'tax cut',
    'school plan',
    'storm damage',
    'record profit',
    'bus strike',
    'museum',
    'fish farm',
  ]);
  return `${who} ${does} ${make.chance(0.4) ? `${make.place()} ` : ''}${what}`;
}

/** Lists that pages show below a story, with the numbers that stand in them: none of these is a table. */
const LISTS: readonly ((make: Maker) => readonly [head: string, item: (rank: number) => readonly string[]])[] = [
  (make) => [
    make.pick(['Most read', 'Most popular', 'Trending now']),
    (rank) => [`${rank}${make.pick(['', '.'])} ${headline(make)}`],
  ],
  (make) => [
    make.pick(['Related stories', 'More from us', 'Latest news']),
    () => [headline(make), `${make.pick(['March', 'May', 'Aug'])} ${make.number(1, 28)}, ${make.number(2008, 2024)}`],
  ],
  (make) => [make.pick(['Most read', 'Popular posts']), () => [headline(make), `${make.number(2, 90)} comments`]],
  (make) => [
    'Share this',
    () => [`${make.pick(['Share', 'Tweet', 'Likes', 'Email', 'Facebook', 'Pin'])} ${make.number(1, 900)}`],
  ],
];

/** The lines of a list to put below an article. */
export function madeList(seed: number): string[] {
  const make = new Maker(seed);
  const [head, item] = make.pick(LISTS)(make);
  return [head, ...make.many(make.number(2, 6), (at) => item(at + 1)).flat()];
}

/** The lines of tables to put into an article. */
export const madeRows = (seed: number): string[] => table(new Maker(seed));

/** The lines of an article that is little or nothing but tables. */
export function madeResults(seed: number): string[] {
  const make = new Maker(seed);
  const title = `${make.pick(['RESULTS FROM', 'SCORES IN', 'SUMMARY OF', 'STANDINGS AFTER'])} ${make.event()}`;
  const date = make.pick([
    `${make.place().toUpperCase()} ${make.number(1995, 2024)}-0${make.number(1, 9)}-${make.number(10, 28)}`,
    `${make.place()}, ${make.pick(['March', 'June', 'Sept.'])} ${make.number(1, 28)}`,
  ]);
  const told = `${make.team()} beat ${make.team()} ${make.number(1, 5)}-${make.number(0, 1)} in a match of ${make.event()} on ${make.day()}.`;
  return [
    make.chance(0.5) ? title.toUpperCase() : title,
    ...(make.chance(0.7) ? [date] : []),
    ...(make.chance(0.5) ? [told] : []),
    ...make.many(make.number(1, 3), () => table(make)).flat(),
  ];
}

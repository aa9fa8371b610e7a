import { describe, expect, it } from 'vitest';
import { ROWS, rowOf } from '../../src/document/rows.js';
import { LAST, MORE, PROSE, read, textsOf, told } from './reading.js';

const TITLE = 'Ferry Terminal to Open Two Years Late';
const formOf = (line: string): string | undefined => ROWS[rowOf(line)];

describe('figures of a line', () => {
  it.each([
    ['score', 'Ilka Brandvold (Norway) beat Teresa Moncada (Spain) 6-4 7-6 (7-5)'],
    ['score', 'Fallowby 8-1-26-3, Gristen 6-0-27-0'],
    ['several', 'Kelmore 2 Strathbeg 1'],
    ['several', 'CARRICK 52 42 .553 9'],
    ['several', 'Tarn index 8,417.30 (-96.12)'],
    ['several', '1. Oona Saarik (Finland) 3:40.036, 2. Jun Aritomi 3:41.2'],
    ['one', 'T. Oldcastle c and b Penrose 37'],
    ['within', '8417.30 (-96.12) Sept crude, copper per tonne'],
    ['within', '13 hours ago'],
    ['bare', '6-2'],
    ['none', 'May 3, 2024'],
    ['none', 'Published 28 April 2024'],
    ['none', 'PORT ELLEN 1998-08-30'],
    ['none', 'The season of 2019-20'],
    ['none', 'Doors open at 12:30'],
    ['none', 'Call 555-0134'],
    ['none', 'No figure at all'],
    ['none', `${'Kelmore 2 Strathbeg 1 '.repeat(10)}`],
  ])('%s: %s', (form, line) => {
    expect(formOf(line)).toBe(form);
  });
});

const TABLES: readonly (readonly [name: string, head: readonly string[], rows: readonly string[]])[] = [
  [
    'matches',
    ['Results from the Marlo Bay Open on Friday:', "Women's singles, second round"],
    [
      'Ilka Brandvold (Norway) beat Teresa Moncada (Spain) 6-4 7-5',
      '3 - Dana Wexley (Britain) beat Oona Saarik (Finland) 7-6 (7-5) 6-2',
      'Mirela Tascu (Romania) beat Jun Aritomi (Japan) 2-6 6-3 6-4',
    ],
  ],
  [
    'rounds of golf',
    ['Leading scores after the final round:'],
    ['281 Colm Ferrity 68 74 69 70', '285 Anders Wiklov (Sweden) 73 72 69 71', '286 Pieter Naudeman 67 75 74 70'],
  ],
  [
    'a scorecard',
    ['Harrowmere'],
    ['T. Oldcastle c and b Penrose 37', 'R. Vashti b Kilmore 9', 'J. Merrow not out 71', 'Extras (b-1 w-6) 7'],
  ],
  ['standings', ['Team P W PCT'], ['PORT ELLEN 61 33 .649 0', 'CARRICK 52 42 .553 9', 'DUNMORE 38 56 .404 23']],
  [
    'scores',
    ['First division results on Saturday'],
    ['Kelmore 2 Strathbeg 1', 'Port Ellen Rovers 0 Dunmore 0', 'Carrick 3 Lossie 2'],
  ],
  ['prices', ['Closing prices'], ['Tarn index 8417.30 (-96.12)', 'Crude oil $21.25 $20.90', 'Copper 1987.0 1990.5']],
];

describe('a table', () => {
  it.each(TABLES)('of %s is content wherever it stands', (_, head, rows) => {
    const lines = [...head, ...rows];
    const texts = [
      [TITLE, PROSE, MORE, lines.join('\n'), LAST].join('\n\n'),
      [TITLE, PROSE, MORE, ...lines, LAST].join('\n\n'),
      [TITLE, PROSE, MORE, LAST, ...lines].join('\n\n'),
    ];
    for (const text of texts) {
      const document = read(text);
      expect(textsOf(document, 'boilerplate')).toEqual([]);
      expect(textsOf(document, 'list')).toEqual(expect.arrayContaining([...rows]));
    }
  });

  it.each(TABLES)('of %s may be the whole article, but for a sentence', (_, head, rows) => {
    const told = 'Carrick beat Dunmore 3-1 in a match of the Marlo Bay Cup on Friday.';
    const document = read(['RESULTS OF THE DAY', 'MARLO BAY 2024-08-30', told, ...head, ...rows].join('\n\n'));
    expect(textsOf(document, 'boilerplate')).toEqual([]);
  });

  it('keeps its places and rounds, line-ups and scorers', () => {
    const lines = [
      'Norway',
      'Ilka Brandvold c Moncada b Tascu 44',
      'Oona Saarik run out 16',
      'Romania',
      'Mirela Tascu not out 83',
      'Teresa Moncada b Wexley 8',
      'Scorers:',
      'Carrick - Colm Ferrity (41st), Anders Wiklov (87th)',
      'Attendance: 9,402',
    ];
    expect(textsOf(read([TITLE, PROSE, MORE, LAST, ...lines].join('\n\n')), 'boilerplate')).toEqual([]);
  });

  it('has two rows at least: a heading may end with a number', () => {
    const document = read(['Two Rules for Guests', PROSE, 'Rule 1', MORE, 'Rule 2', LAST].join('\n\n'));
    expect(told(document).filter((line) => line.startsWith('list:'))).toEqual([]);
  });

  it('is none of the lists with numbers that pages show below a story', () => {
    const lists = [
      ['Share 45', 'Tweet 12', 'Pin 3', 'Comments (12)'],
      ['1 2 3 Next'],
      ['« Previous 1 2 3 … 17 »'],
      ['Most read', '1 Council backs new pier', '2 Ten walks on the islands', '3 Storm damage: the list'],
      ['Most read', 'Council backs new pier', '12 comments', 'Ten walks on the islands', '8 comments'],
      ['Related stories', 'Council backs new pier', 'May 3, 2024', 'Ten walks on the islands', 'April 28, 2024'],
      ['© 2024 Harbour Gazette'],
    ];
    for (const list of lists) {
      const document = read([TITLE, PROSE, MORE, LAST, list.join('\n')].join('\n\n'));
      expect(textsOf(document, 'boilerplate')).toEqual(list);
    }
  });
});

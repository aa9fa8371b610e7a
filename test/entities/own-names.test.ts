import { describe, expect, it } from 'vitest';
import { type AnalyzerOptions, analyze, createAnalyzer, type Entity, type FoundName, NutgrafError } from '../../src/index.js';
import { brokenPromises } from '../spans/integrity.js';

const entitiesOf = (text: string, options: AnalyzerOptions): readonly Entity[] => createAnalyzer(options).analyze(text).entities;
/** "type name: mention (rule), …" for each entity, by first appearance. */
const told = (text: string, options: AnalyzerOptions): string[] =>
  [...entitiesOf(text, options)]
    .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))
    .map(({ type, name, mentions }) => `${type} ${name}: ${mentions.map((one) => `${one.text} (${one.rule})`).join(', ')}`);
/** A function that finds a string wherever it stands. */
const finding =
  (sought: string, more: Omit<FoundName, 'start' | 'end'>) =>
  ({ text }: { text: string }): FoundName[] =>
    Array.from(text.matchAll(RegExp(sought, 'g')), ({ index }) => ({ start: index, end: index + sought.length, ...more }));

describe('lexicons', () => {
  const lexicons = [
    {
      name: 'bodies',
      type: 'organization' as const,
      terms: [{ name: 'Corran Revenue & Customs', aliases: ['CRC', 'the Revenue'] }],
    },
  ];

  it('make the names of a term one entity, which goes by the name of the term where it stands in the text', () => {
    const [entity] = entitiesOf('The Revenue closed. Clerks of CRC left. Corran Revenue & Customs reopens.', { lexicons });
    expect(entity).toMatchObject({
      type: 'organization',
      name: 'Corran Revenue & Customs',
      aliases: ['The Revenue', 'CRC'],
      confidence: null,
    });
    expect(entity?.mentions.map(({ text, form, rule, confidence }) => [text, form, rule, confidence])).toEqual([
      ['The Revenue', 'alias', 'lexicon:bodies', null],
      ['CRC', 'alias', 'lexicon:bodies', null],
      ['Corran Revenue & Customs', 'name', 'lexicon:bodies', null],
    ]);
  });

  it('name an entity by an alias where the text has nothing else: a name stands in the text', () => {
    expect(told('Clerks of CRC left.', { lexicons })).toEqual(['organization CRC: CRC (lexicon:bodies)']);
  });

  it('say what a name is, whatever it was read as, wherever it stands', () => {
    const text = 'Marsh won. “We knew,” said Ivo Marsh. Marsh beat Corran.';
    expect(analyze(text).entities.find(({ name }) => name === 'Ivo Marsh')?.type).toBe('person');
    expect(told(text, { lexicons: [{ name: 'clubs', type: 'organization', terms: ['Marsh'] }] })).toContain(
      'organization Marsh: Marsh (lexicon:clubs), Marsh (lexicon:clubs), Marsh (lexicon:clubs)',
    );
  });

  it('win over a longer name that was read in the same place, unless that is a term too', () => {
    const text = 'The Bank of Corran opened in Port Haldane.';
    const places = (...terms: string[]) => told(text, { lexicons: [{ name: 'x', type: 'place', terms }] });
    expect(places('Corran')[0]).toBe('place Corran: Corran (lexicon:x)');
    expect(places('Corran', 'Bank of Corran')[0]).toBe('place Bank of Corran: Bank of Corran (lexicon:x)');
  });

  it('leave names of two terms apart, which would else be one person', () => {
    const text = 'Ivo Marsh spoke. Later Marsh left, and Marsh came.';
    expect(told(text, {})).toHaveLength(1);
    expect(told(text, { lexicons: [{ name: 'x', type: 'person', terms: ['Ivo Marsh', 'Marsh'] }] })).toEqual([
      'person Ivo Marsh: Ivo Marsh (lexicon:x)',
      'person Marsh: Marsh (lexicon:x), Marsh (lexicon:x)',
    ]);
  });

  it('take in what was read of the same words or of a short form', () => {
    const terms = ['Ivo Marsh'];
    const [marsh] = entitiesOf('Ivo Marsh spoke. “No,” Marsh said. He left. IVO MARSH WINS.', {
      lexicons: [{ name: 'mps', type: 'person', terms }],
    });
    expect(marsh?.mentions.map(({ text, form }) => [text, form])).toEqual([
      ['Ivo Marsh', 'name'],
      ['Marsh', 'alias'],
      ['He', 'pronoun'],
      ['IVO MARSH', 'alias'],
    ]);
  });

  it('find nothing that reaches over the end of a sentence', () => {
    expect(told('Rain fell. Rain stopped.', { lexicons: [{ name: 'x', type: 'other', terms: ['fell. Rain'] }] })).toEqual([]);
  });

  it('feed the stages behind: who speaks, whom tone is towards', () => {
    const text = '“We hate delays,” said quennelbrook, which runs the ferry. The awful quennelbrook failed passengers.';
    const { entities, quotes, sentiment } = analyze(text, {
      lexicons: [{ name: 'x', type: 'organization', terms: ['quennelbrook'] }],
    });
    expect(entities.map(({ name }) => name)).toEqual(['quennelbrook']);
    expect(quotes[0]?.speaker?.entityId).toBe(entities[0]!.id);
    expect(sentiment.entities[0]?.mentions).toHaveLength(2);
  });

  it('with type null leave names out', () => {
    const text = 'Lena Ortiz wrote to Corran Mail. Sign up to Corran Mail today.';
    const named = (options: AnalyzerOptions) => entitiesOf(text, options).map(({ name }) => name);
    expect(named({}).some((name) => name.includes('Mail'))).toBe(true);
    expect(named({ lexicons: [{ name: 'none', type: null, terms: ['Corran Mail'] }] })).toEqual(['Lena Ortiz']);
  });
});

describe('patterns', () => {
  it('find what no tokenizer takes for a name, to the character', () => {
    const text = 'Shares of CSE:QBK fell; #ferrygate-1 and x(HB12)y too.';
    const recognizers = [
      { name: 'tickers', type: 'organization' as const, pattern: /\b[A-Z]+:[A-Z]+\b/ },
      { name: 'rest', type: 'event' as const, pattern: [/(?<=#)\w+/, /B1/] },
    ];
    expect(told(text, { recognizers })).toEqual([
      'organization CSE:QBK: CSE:QBK (recognizer:tickers)',
      'event ferrygate: ferrygate (recognizer:rest)',
      'event B1: B1 (recognizer:rest)',
    ]);
  });

  it('say what other names of the same words are', () => {
    const recognizers = [{ name: 'ships', type: 'product' as const, pattern: /(?<=The )Corran(?= sank)/ }];
    const text = 'They live in Corran. The Corran sank. We left Corran.';
    expect(told(text, {})).toEqual([
      'place Corran: Corran (names-read-twice), Corran (names-read-twice), Corran (names-read-twice)',
    ]);
    expect(told(text, { recognizers })).toEqual([
      'product Corran: Corran (names-read-twice), Corran (recognizer:ships), Corran (names-read-twice)',
    ]);
    expect(entitiesOf(text, { recognizers })[0]?.mentions.map(({ confidence }) => confidence)).toEqual([null, null, null]);
  });

  it('are not taken for the short form of a name of another type', () => {
    const recognizers = [
      { name: 'funds', type: 'organization' as const, pattern: /Tessaline Capital/ },
      { name: 'people', type: 'person' as const, pattern: /Tessaline(?= spoke)/ },
    ];
    expect(told('Tessaline Capital fell. Tessaline spoke.', { recognizers })).toEqual([
      'organization Tessaline Capital: Tessaline Capital (recognizer:funds)',
      'person Tessaline: Tessaline (recognizer:people)',
    ]);
  });

  it('may match nothing, white space, halves of characters, and over the ends of sentences', () => {
    const text = 'Rain fell. Rain 😀 stopped.\n\nMore.';
    const found = (pattern: RegExp) => told(text, { recognizers: [{ name: 'x', type: 'other', pattern }] });
    expect(found(/(?:)/)).toEqual([]);
    expect(found(/x*/g)).toEqual([]);
    expect(found(/\s+/)).toEqual([]);
    expect(found(/fell\. Rain/)).toEqual([]);
    expect(found(/stopped\.\s+More/)).toEqual([]);
    expect(found(/\ud83d/)).toEqual(['other 😀: 😀 (recognizer:x)']);
    expect(found(/ stopped /)).toEqual([]);
    expect(found(/ stopped/)).toEqual(['other stopped: stopped (recognizer:x)']);
  });

  it('find nothing in what is not read: boilerplate, and what is too much', () => {
    const recognizers = [{ name: 'x', type: 'other' as const, pattern: [/rain/, /stopped\.\s+No rain/] }];
    const text = 'The rain stopped.\n\nNo rain fell.';
    expect(told(text, { recognizers })).toEqual(['other rain: rain (recognizer:x), rain (recognizer:x)']);
    expect(told(text, { recognizers, limits: { maxChars: 17 } })).toEqual(['other rain: rain (recognizer:x)']);
  });

  it('are copied: what a caller’s RegExp stands at is neither used nor changed', () => {
    const pattern = /Rain/g;
    pattern.lastIndex = 3;
    const { analyze: read } = createAnalyzer({ recognizers: [{ name: 'x', type: 'other', pattern }] });
    pattern.lastIndex = 5;
    for (let i = 0; i < 2; i++) expect(read('Rain fell.').entities[0]?.mentions).toHaveLength(1);
    expect(pattern.lastIndex).toBe(5);
  });
});

describe('functions', () => {
  const text = 'Members passed bill 12 on Monday. Bill 12 was the Harbour Act, they said.';

  it('are given the text with its sentences, and find names; those that are given one name are one entity', () => {
    const bills = [
      finding('bill 12', { name: 'Harbour Act' }),
      finding('Bill 12', { name: 'Harbour Act' }),
      finding('Harbour Act', { name: 'Harbour Act' }),
    ];
    const seen: unknown[] = [];
    const recognizers: AnalyzerOptions['recognizers'] = [
      {
        name: 'bills',
        type: 'work',
        find: (article) => {
          seen.push(article);
          return bills.flatMap((find) => find(article));
        },
      },
    ];
    expect(told(text, { recognizers })).toEqual([
      'work Harbour Act: bill 12 (recognizer:bills), Bill 12 (recognizer:bills), Harbour Act (recognizer:bills)',
    ]);
    expect(seen).toEqual([{ text, sentences: analyze(text).sentences.map(({ start, end }) => ({ start, end })) }]);
  });

  it('may find part of a pronoun, which then is none', () => {
    const find = () => [{ start: 1, end: 2, type: 'organization', name: 'Corran' } as const];
    const analysis = analyze('He Corran Corran', { recognizers: [{ name: 'f', find }] });
    expect(brokenPromises(analysis)).toEqual([]);
    expect(analysis.entities.flatMap(({ mentions }) => mentions).filter(({ form }) => form === 'pronoun')).toEqual([]);
  });

  it('may find the same word as two things', () => {
    const find = () => [
      { start: 0, end: 6, type: 'person' as const },
      { start: 16, end: 22, type: 'place' as const },
    ];
    expect(told('Corran lives in Corran.', { recognizers: [{ name: 'x', find }] })).toEqual([
      'person Corran: Corran (recognizer:x)',
      'place Corran: Corran (recognizer:x)',
    ]);
  });

  const cause = new Error('no database');
  it.each<[string, () => unknown, RegExp]>([
    [
      'throws',
      () => {
        throw cause;
      },
      /no database/,
    ],
    [
      'throws no error',
      () => {
        throw 'odd';
      },
      /odd/,
    ],
    ['gives nothing', () => undefined, /expected array/],
    ['is asynchronous', async () => [], /expected array, received Promise/],
    ['gives no ranges', () => ['Corran'], /at 0/],
    ['gives half an offset', () => [{ start: 0.5, end: 2, type: 'other' }], /at 0\.start/],
    ['gives an empty range', () => [{ start: 2, end: 2, type: 'other' }], /2 to 2 is no range/],
    ['gives a range outside the text', () => [{ start: 0, end: 900, type: 'other' }], /0 to 900 is no range/],
    ['gives a type that there is not', () => [{ start: 0, end: 2, type: 'bill' }], /at 0\.type/],
    ['gives no type', () => [{ start: 0, end: 2 }], /no type/],
    [
      'gives what throws when it is looked at',
      () => [
        {
          get start() {
            throw cause;
          },
        },
      ],
      /no database/,
    ],
  ])('fail with a typed error where one %s', (_, find, message) => {
    const { analyze: read } = createAnalyzer({ recognizers: [{ name: 'bills', find: find as () => FoundName[] }] });
    try {
      read(text);
      expect.fail('nothing thrown');
    } catch (error) {
      expect(error).toBeInstanceOf(NutgrafError);
      expect(error).toMatchObject({ code: 'PLUGIN_FAILED', cause: expect.anything() as unknown });
      expect((error as Error).message).toMatch(/^the recognizer “bills” failed: /);
      expect((error as Error).message).toMatch(message);
    }
  });
});

describe('priority', () => {
  const text = 'The Port Haldane Harbour Trust met.';
  const lexicon = (name: string, ...terms: string[]) => ({ name, type: 'organization' as const, terms });
  const recognizer = (name: string, pattern: RegExp) => ({ name, type: 'event' as const, pattern });
  const rules = (options: AnalyzerOptions): string[] =>
    entitiesOf(text, options).flatMap(({ mentions }) => mentions.map((one) => `${one.text} (${one.rule})`));

  it('is that of the order, lexicons before recognizers', () => {
    expect(rules({ lexicons: [lexicon('a', 'Harbour'), lexicon('b', 'Port Haldane Harbour Trust')] })).toContain(
      'Harbour (lexicon:a)',
    );
    expect(rules({ lexicons: [lexicon('b', 'Port Haldane Harbour Trust'), lexicon('a', 'Harbour')] })).toEqual([
      'Port Haldane Harbour Trust (lexicon:b)',
    ]);
    const recognizers = [recognizer('c', /Harbour Trust/), recognizer('d', /Port.*Trust/)];
    expect(rules({ recognizers })).toContain('Harbour Trust (recognizer:c)');
    expect(rules({ recognizers: recognizers.reverse() })).toEqual(['Port Haldane Harbour Trust (recognizer:d)']);
    expect(rules({ recognizers, lexicons: [lexicon('a', 'Trust')] })).toContain('Trust (lexicon:a)');
  });

  it('is the longer one’s, then the earlier one’s, in one lexicon', () => {
    expect(rules({ lexicons: [lexicon('a', 'Haldane Harbour', 'Port Haldane', 'Trust', 'Haldane Harbour Trust')] })).toContain(
      'Haldane Harbour Trust (lexicon:a)',
    );
    expect(rules({ lexicons: [lexicon('a', 'e Harbour', 'Harbour Trust', 'Haldane Harbour')] })).toContain(
      'Haldane Harbour (lexicon:a)',
    );
  });

  it('leaves room for what a winner does not touch', () => {
    const terms = ['Port Haldane Harbour', 'Port'];
    expect(rules({ lexicons: [lexicon('a', 'Harbour Trust'), lexicon('b', ...terms)] })).toEqual([
      'Port (lexicon:b)',
      'Harbour Trust (lexicon:a)',
    ]);
  });
});

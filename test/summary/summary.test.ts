import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionSchema } from '../../src/schema/document.js';
import type { Quote } from '../../src/schema/quotes.js';
import { summarySchema } from '../../src/schema/summary.js';
import { tell } from './story.js';

const FERRY = `The ferry Lindholm sank off the coast of Norway on Sunday after its engine room flooded, killing four passengers.

Rescuers in three boats pulled 61 people from the water near Bodo within an hour, the coast guard said. But the search for two missing sailors was called off at dusk.

The Lindholm was built in 1978 and had failed an inspection in January. Its owner, Nordline, had asked for more time to replace the pumps.

The Lindholm was built in 1978 and failed an inspection in January, records show.

"I saw the lights go out and I knew we would not make it," said Ida Moe, a passenger.

Why were the pumps not replaced? Nordline declined to answer questions on Monday. Prosecutors in Bodo have opened an inquiry into the company because of the failed inspection.`;
const NAMES = { Lindholm: 'product', Norway: 'place', Bodo: 'place', Nordline: 'organization', 'Ida Moe': 'person' } as const;
const ferry = () => tell({ text: FERRY, title: 'Ferry sinks off Norway, killing four passengers', names: NAMES });

describe('key points', () => {
  const points = ferry().summary.keyPoints;

  it('are three to five, best first, the lede foremost', () => {
    expect(points.length).toBeGreaterThanOrEqual(3);
    expect(points.length).toBeLessThanOrEqual(5);
    expect(points.map(({ score }) => score)).toEqual(points.map(({ score }) => score).toSorted((a, b) => b - a));
    expect(points[0]?.text).toContain('The ferry Lindholm sank');
  });

  it('stand on their own: no joining word, no question, no pronoun without a name', () => {
    for (const { text } of points) {
      expect(text).not.toMatch(/^(?:But|And|However|Its|He|She|They|It)\b/);
      expect(text).not.toMatch(/\?$/);
    }
  });

  it('say nothing twice', () => {
    expect(points.filter(({ text }) => text.includes('built in 1978')).length).toBeLessThanOrEqual(1);
  });

  it('are slices of the text', () => {
    for (const { start, end, text } of points) expect(FERRY.slice(start, end)).toBe(text);
  });

  it('leave out what only leads to what follows', () => {
    const text = `Rain fell on Kent county for the first time in ninety days. The mayor wrote this to the farmers:\n\nThe county will lift its ban on hoses in March.`;
    for (const point of tell({ text }).summary.keyPoints) expect(point.text).not.toContain('wrote this');
  });

  it('leave out captions and headings', () => {
    const text = `Rain Ends Drought\n\nVIDEO Watch the rain fall on the dry fields of the county.\n\nRain fell on Kent county for the first time in ninety days. Farmers there had lost most of the wheat crop. The county will lift its ban on hoses.`;
    for (const point of tell({ text }).summary.keyPoints) expect(point.text).not.toMatch(/VIDEO|Rain Ends Drought/);
  });
});

describe('the five Ws and how', () => {
  const { summary, nameOf, timeline } = ferry();

  it('tell what happened in a clause of the text that says what the headline says', () => {
    expect(summary.what?.text).toContain('sank off');
  });
  it('tell when by the date of the main event', () => {
    expect(timeline.find(({ id }) => id === summary.when)?.expression.text).toBe('Sunday');
  });
  it('tell where by a place that the event is in', () => {
    expect(['Norway', 'Bodo']).toContain(nameOf(summary.where));
  });
  it('tell why by what a word like "because" or "after" leads to', () => {
    expect(summary.why?.text).toMatch(/engine room flooded|failed inspection/);
  });
  it('name actors, no places', () => {
    const { summary: told, nameOf: name } = tell({
      text: 'The Senate passed the dam bill on Monday after Ann Reed changed her vote. Reed had opposed it in Utah for years.',
      title: 'Senate passes dam bill',
      names: { Senate: 'organization', 'Ann Reed': 'person', Utah: 'place' },
    });
    expect(name(told.who[0] ?? null)).toBe('Senate');
    expect(told.who.map(name)).not.toContain('Utah');
  });
  it('prefer the town to its country', () => {
    const { summary: told, nameOf: name } = tell({
      text: 'A bomb killed two guards at a bank in Kunduz on Friday. The city in Afghanistan has seen three attacks this year.',
      title: 'Bomb kills two guards at Afghanistan bank',
      names: { Kunduz: 'place', Afghanistan: 'place' },
    });
    expect(name(told.where)).toBe('Kunduz');
  });
  it('tell how by "by" with a deed', () => {
    const told = tell({
      text: 'Thieves entered the museum in Lyon by cutting a hole in its roof. They took two paintings.',
      title: 'Thieves enter museum',
    });
    expect(told.summary.how?.text).toContain('cutting a hole');
  });
  it('stay null where the text does not tell', () => {
    const { summary: told } = tell({ text: 'The two sides held talks about the new border posts and their staff.' });
    expect(told).toMatchObject({ when: null, where: null, why: null, how: null, who: [] });
  });
  it('tell the main clause of the lede, not the one that opens it, without its subject', () => {
    const told = tell({
      text: 'As crowds gathered in the rain, the council voted to keep the old library open. Many cheered at the news.',
    });
    expect(told.summary.what?.text).toBe('voted to keep the old library open');
  });
});

describe('the abstract', () => {
  it('is made of sentences of the article, brackets cut, 60 to 100 words', () => {
    const { abstract } = tell({
      text: FERRY.replace('The Lindholm was built', 'The Lindholm (a car ferry) was built'),
      names: NAMES,
    }).summary;
    const words = abstract.split(' ').length;
    expect(words).toBeGreaterThanOrEqual(60);
    expect(words).toBeLessThanOrEqual(100);
    expect(abstract).not.toContain('(');
    const source = FERRY.replace(/\s+/g, ' ').toLowerCase();
    for (const sentence of abstract.split(/(?<=\.) /)) expect(source).toContain(sentence.toLowerCase());
  });
});

describe('asides', () => {
  const abstractOf = (text: string) => tell({ text }).summary.abstract;

  it.each([
    ['The mill (built in 1820) closed on Friday with the loss of jobs.', 'The mill closed on Friday with the loss of jobs.'],
    ['Ana Reyes, 52, won the race to lead the union of nurses.', 'Ana Reyes won the race to lead the union of nurses.'],
    ['The firm, which owns six old ships, paid a fine of two million.', 'The firm paid a fine of two million.'],
  ])('are left out: %s', (text, expected) => {
    expect(abstractOf(text)).toBe(expected);
  });

  it.each([
    'The mill (built in 1820 closed on Friday with the loss of jobs.',
    'The firm, which owns six ships, two docks and a bank, paid a fine.',
    'They met Ana Reyes, who leads the union of nurses in Lima.',
  ])('stay where a cut would break the sentence: %s', (text) => {
    expect(abstractOf(text)).toBe(text);
  });
});

describe('voices', () => {
  /** A quote of the first words of the text. */
  const quote = (id: string, words: number, speaker: Quote['speaker']): Quote => {
    const text = FERRY.split(' ').slice(0, words).join(' ');
    const span = { start: 0, end: text.length, text };
    return {
      ...span,
      id,
      kind: 'direct',
      parts: [span],
      speaker,
      cue: null,
      about: [],
      sectionId: null,
      rule: 'given',
      confidence: null,
    };
  };
  const mention = (text: string) => ({ start: 0, end: text.length, text });

  it('come by words said, each once; a pronoun without a name is no voice', () => {
    const { voices } = tell({
      text: FERRY,
      names: NAMES,
      quotes: [
        quote('q1', 2, { entityId: 'e5', mention: mention('Ida Moe'), anonymous: false }),
        quote('q2', 4, { entityId: null, mention: mention('the coast guard'), anonymous: false }),
        quote('q3', 1, { entityId: 'e5', mention: mention('she'), anonymous: false }),
        quote('q4', 6, { entityId: null, mention: mention('he'), anonymous: false }),
      ],
    }).summary;
    expect(voices).toEqual([
      { entityId: null, name: 'the coast guard', quoteIds: ['q2'] },
      { entityId: 'e5', name: 'Ida Moe', quoteIds: ['q1', 'q3'] },
    ]);
  });

  it('may have a name that is spelled like a pronoun', () => {
    const text = 'The WHO said the ferry was safe.';
    const said = quote('q1', 2, { entityId: 'e1', mention: { start: 4, end: 7, text: 'WHO' }, anonymous: false });
    expect(tell({ text, names: { WHO: 'organization' }, quotes: [said] }).summary.voices).toEqual([
      { entityId: 'e1', name: 'WHO', quoteIds: ['q1'] },
    ]);
  });
});

describe('sections', () => {
  it('are told by the best sentence of each', () => {
    const text = `The mill at Ashby closed on Friday with the loss of 300 jobs.\n\nHow it began\n\nIt was long ago. The Ashby mill was founded by two brothers in 1820 and made wool for the army.`;
    const { sections } = tell({ text });
    for (const section of sections) {
      sectionSchema.parse(section);
      expect(text.slice(section.summary.start, section.summary.end)).toBe(section.summary.text);
    }
    expect(sections.at(-1)?.summary.text).toContain('founded by two brothers');
  });
});

describe('any text', () => {
  const words = [
    'The',
    'mayor',
    'said',
    'because',
    'of',
    '.',
    '\n\n',
    'But',
    '(',
    ')',
    '"',
    'in',
    'Rome',
    'after',
    ',',
    'it',
    'rained',
    '?',
    ':',
    'Monday',
    'and',
    'by',
    'cutting',
    '-',
  ];
  it('has a summary of the right shape', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 60 }),
        fc.option(fc.constant('Rain in Rome'), { nil: undefined }),
        (parts, title) => {
          const text = parts.join(' ');
          const { summary } = tell({ text, names: { Rome: 'place' }, ...(title === undefined ? {} : { title }) });
          summarySchema.parse(summary);
          for (const span of [summary.what, summary.why, summary.how, ...summary.keyPoints]) {
            if (span) expect(text.slice(span.start, span.end)).toBe(span.text);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('takes time in proportion to its length', () => {
    const time = (copies: number): number => {
      const text = `${FERRY}\n\n`.repeat(copies);
      const start = process.cpuUsage().user;
      tell({ text });
      return process.cpuUsage().user - start;
    };
    time(20);
    const [short, long] = [time(20), time(160)];
    expect(long).toBeLessThan(short * 8 * 4 + 200_000);
  });
});

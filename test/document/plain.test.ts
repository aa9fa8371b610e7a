import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAST, MORE, PROSE, read, textsOf, told } from './reading.js';

const story = (...parts: string[]): string => parts.join('\n\n');

describe('plain text', () => {
  it('is read into title, headings and paragraphs', () => {
    const text = story('Ferry Terminal to Open Two Years Late', PROSE, 'A Long Wait', MORE, 'What Happens Next?', LAST);
    expect(told(read(text))).toEqual([
      'title: Ferry Terminal to Open Two Years Late',
      `paragraph: ${PROSE}`,
      'heading: A Long Wait',
      `paragraph: ${MORE}`,
      'heading: What Happens Next?',
      `paragraph: ${LAST}`,
    ]);
  });

  it('names its writer between title and story, though the line looks like a menu’s', () => {
    const text = story('Why the islands need a quay of their own', 'Opinion\nMara Quill', PROSE, MORE, LAST);
    expect(told(read(text)).slice(0, 3)).toEqual([
      'title: Why the islands need a quay of their own',
      'boilerplate: Opinion',
      'byline: Mara Quill',
    ]);
  });

  it('keeps the caller’s text to the character', () => {
    const text = `  Ferry Terminal Opens\r\n\r\n${PROSE}\r\n \t\r\n${MORE}\n`;
    expect(read(text).text).toBe(text);
  });

  it('makes a section of each heading, and gives what heads the article none', () => {
    const { sections, blocks } = read(
      story('Ferry Terminal to Open Two Years Late', PROSE, 'A Long Wait', MORE, 'Background', LAST),
    );
    expect(sections.map(({ id, role, heading, paragraphs }) => [id, role, heading?.text ?? null, paragraphs])).toEqual([
      ['s1', 'lede', null, 1],
      ['s2', 'body', 'A Long Wait', 1],
      ['s3', 'background', 'Background', 1],
    ]);
    expect(blocks.map(({ sectionId }) => sectionId)).toEqual([null, 's1', 's2', 's2', 's3', 's3']);
  });

  it('finds standfirst and byline over the story', () => {
    const standfirst = 'Islanders have waited since the storm of 2019 for a roof over their heads';
    const { source, ...document } = read(
      story('Ferry Terminal to Open Two Years Late', standfirst, 'By Mara Quill and Tom Odell, Transport Editor', PROSE, MORE),
    );
    expect(told({ source, ...document }).slice(0, 3)).toEqual([
      'title: Ferry Terminal to Open Two Years Late',
      `standfirst: ${standfirst}`,
      'byline: By Mara Quill and Tom Odell, Transport Editor',
    ]);
    expect(source).toMatchObject({
      standfirst,
      bylines: ['Mara Quill', 'Tom Odell'],
      title: 'Ferry Terminal to Open Two Years Late',
    });
  });

  it('finds a standfirst without a byline, and leaves out the name of the part of the paper', () => {
    const deck = 'Islanders wait two more years for a roof over their heads';
    expect(told(read(story('Ferry Terminal Opens', deck, PROSE, MORE)))[1]).toBe(`standfirst: ${deck}`);
    expect(told(read(story('Ferry Terminal Opens', `${deck}.`, PROSE, MORE)))[1]).toBe(`paragraph: ${deck}.`);
    const labelled = read(story('I Miss the Old Ferry, and I Am Not Alone', 'Essay', 'Mara Quill', PROSE, MORE));
    expect(told(labelled).slice(1, 3)).toEqual(['boilerplate: Essay', 'byline: Mara Quill']);
    expect(labelled.blocks[1]?.reason).toBe('section-label');
  });

  it('takes what stands right under the time of an entry for its heading', () => {
    const entry = (time: string, line: string): string => `${time}\n${line}`;
    const document = read(
      story(
        'Storm: the Latest',
        entry('20.55', 'Result: the pier is gone'),
        PROSE,
        entry('19:30', 'Who will pay?'),
        MORE,
        entry('18.05', 'The port has closed.'),
        LAST,
        '17.10',
        'The wind turned before noon, and the harbour master told the crews to leave the pier at once.',
      ),
    );
    expect(textsOf(document, 'heading')).toEqual(['Result: the pier is gone', 'Who will pay?']);
  });

  it('joins the lines of a text wrapped at a fixed width', () => {
    const wrap = (text: string): string => text.replace(/(.{1,68})(?: |$)/g, '$1\n').trim();
    const text = story('Ferry Terminal to Open Two Years Late', wrap(PROSE), wrap(MORE), wrap(LAST));
    expect(textsOf(read(text), 'paragraph')).toEqual([wrap(PROSE), wrap(MORE), wrap(LAST)]);
  });

  it('does not join the lines of a text that is not wrapped', () => {
    expect(textsOf(read([PROSE, MORE, LAST].join('\n')), 'paragraph')).toEqual([PROSE, MORE, LAST]);
  });

  it('tells list items and turns of talk from headings', () => {
    const text = story(
      PROSE,
      '- Fares stay as they are',
      '- Sailings begin at six',
      MORE,
      'Q: Why did it take so long?',
      'A: The old quay could not carry the weight of the roof, and nobody had looked before the work began.',
      LAST,
    );
    const document = read(text);
    expect(textsOf(document, 'list')).toEqual(['- Fares stay as they are', '- Sailings begin at six']);
    expect(textsOf(document, 'heading')).toEqual([]);
  });

  it('takes nothing for a heading where a sentence runs on into the next paragraph', () => {
    expect(textsOf(read(story(PROSE, 'The mayor added:', MORE, LAST)), 'heading')).toEqual([]);
  });

  it('never loses a text without prose', () => {
    expect(told(read('Rain.'))).toEqual(['paragraph: Rain.']);
    expect(read('Subscribe for more').blocks).toHaveLength(1);
  });

  it('gives blocks in order, inside the text, apart, trimmed, with ids in a row; sections likewise', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '\n',
        '\n\n',
        '\r\n',
        ' ',
        '\t',
        PROSE,
        MORE,
        'Leave a Reply',
        'By Ann Lee',
        '• one',
        'CAIRO (AP) — ',
        '\ud800',
        '\u2028',
        '> x',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const document = read(text);
        expect(document.text).toBe(text);
        let last = 0;
        document.blocks.forEach(({ id, start, end, kind, reason }, i) => {
          expect(id).toBe(`b${i + 1}`);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(reason === null).toBe(kind !== 'boilerplate');
          last = end;
        });
        expect(last).toBeLessThanOrEqual(text.length);
        document.sections.forEach(({ id, start, heading }, i) => {
          expect(id).toBe(`s${i + 1}`);
          if (heading) expect(text.slice(heading.start, heading.end)).toBe(heading.text);
          expect(document.blocks.find(({ sectionId }) => sectionId === id)?.start).toBe(start);
        });
        expect(read(text)).toEqual(document);
      }),
      { numRuns: 150 },
    );
  });
});

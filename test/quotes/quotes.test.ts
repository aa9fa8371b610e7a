import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotesIn, quotingTime } from './reader.js';

const told = (text: string) =>
  quotesIn(text).map(({ kind, parts, speaker, cue }) => ({
    kind,
    parts: parts.map((part) => part.text),
    speaker: speaker?.mention?.text ?? null,
    cue: cue?.lemma ?? null,
  }));

describe('direct quotes', () => {
  it('are one quote where their attribution breaks them', () => {
    const text = '“I have seen four floods,” said Jonas Berg, who runs the boat yard, “and I do not want to see a fifth.”';
    const [quote, ...rest] = quotesIn(text);
    expect(rest).toEqual([]);
    expect(quote).toMatchObject({ kind: 'direct', start: 0, end: text.length, cue: { text: 'said', lemma: 'say' } });
    expect(quote?.parts.map((part) => part.text)).toEqual(['I have seen four floods,', 'and I do not want to see a fifth.']);
    expect(quote?.speaker?.mention?.text).toBe('Jonas Berg');
  });

  it('are one quote over paragraphs without a closing mark', () => {
    const text = '“The first years were hard.\n\n“Then the orders came,” Maria Lindqvist said.';
    expect(told(text)).toEqual([
      { kind: 'direct', parts: ['The first years were hard.', 'Then the orders came,'], speaker: 'Maria Lindqvist', cue: 'say' },
    ]);
  });

  it.each([
    [
      'British single marks',
      '‘We can’t go on like this,’ said Owen O’Neill, the dogs’ trainer.',
      'We can’t go on like this,',
      'Owen O’Neill',
    ],
    ['straight marks', '"We will appeal," Dana Ruiz told reporters.', 'We will appeal,', 'Dana Ruiz'],
    ['a colon before', 'The bank said in a statement: “We regret the error.”', 'We regret the error.', 'The bank'],
    ['a pronoun', 'Ada Brook left early. “There was nothing to see,” she said.', 'There was nothing to see,', 'she'],
  ])('are found in %s', (_, text, words, speaker) => {
    expect(quotesIn(text).find(({ kind }) => kind === 'direct')).toMatchObject({
      parts: [{ text: words }],
      speaker: { mention: { text: speaker } },
    });
  });

  it('may be signed by a name under them', () => {
    const text =
      '“Never again will we rely on one supplier.”\n― Tomas Reyes, farmer\n\n“It was a long winter.”\n― Ada Brook, teacher';
    expect(quotesIn(text).map(({ rule, by }) => [rule, by])).toEqual([
      ['signature', 'Tomas Reyes'],
      ['signature', 'Ada Brook'],
    ]);
  });

  it('may be signed behind a dash on the same line', () => {
    const text = '“Never again will we rely on one supplier.” ― Tomas Reyes\n\n“It was a long winter.” ― Ada Brook';
    expect(quotesIn(text).map(({ rule, by }) => [rule, by])).toEqual([
      ['signature', 'Tomas Reyes'],
      ['signature', 'Ada Brook'],
    ]);
  });

  it('are told from the turns of an interview', () => {
    const text = 'Q: How long have you sailed?\n\nA: Since I was nine.\n\nQ: And will you stop?\n\nA: Not yet.';
    expect(told(text)).toEqual([
      { kind: 'direct', parts: ['How long have you sailed?'], speaker: 'Q', cue: ':' },
      { kind: 'direct', parts: ['Since I was nine.'], speaker: 'A', cue: ':' },
      { kind: 'direct', parts: ['And will you stop?'], speaker: 'Q', cue: ':' },
      { kind: 'direct', parts: ['Not yet.'], speaker: 'A', cue: ':' },
    ]);
  });

  it('are one turn with its marks: the transcript’s, which are no quote of their own', () => {
    const text = '“BERG: Who “really” goes?”\n\n“COSTA: I do.”\n\n“BERG: When?”\n\n“COSTA: By noon.”';
    expect(told(text).map(({ parts, speaker }) => [speaker, ...parts])).toEqual([
      ['BERG', 'Who “really” goes?'],
      ['COSTA', 'I do.'],
      ['BERG', 'When?'],
      ['COSTA', 'By noon.'],
    ]);
  });

  it('are no turns where names stand before colons only once', () => {
    expect(
      quotesIn('Place: the harbour.\n\nDate: 3 May.\n\nPrice: nothing at all.').filter(({ rule }) => rule === 'turn'),
    ).toEqual([]);
  });
});

describe('partial quotes', () => {
  it('stand inside the clause that reports them', () => {
    const text = 'President Lena Fischer said that talks with Oslo had shown “real courage” on both sides.';
    expect(told(text)).toEqual([
      {
        kind: 'indirect',
        parts: ['talks with Oslo had shown “real courage” on both sides'],
        speaker: 'President Lena Fischer',
        cue: 'say',
      },
      { kind: 'partial', parts: ['real courage'], speaker: 'President Lena Fischer', cue: 'say' },
    ]);
  });

  it('are about those whom their clause names, not about who speaks', () => {
    const partial = quotesIn('Lena Fischer said a strike against Norway “looks wise”.').find(({ kind }) => kind === 'partial');
    expect(partial).toMatchObject({ by: 'Lena Fischer', on: ['Norway'] });
  });

  it('are no quotes where nobody says them', () => {
    const text = 'The “smart bins” were installed last week. The film “Night Harbour” opens on Friday.';
    expect(quotesIn(text).filter(({ speaker }) => speaker !== null)).toEqual([]);
    expect(quotesIn('A film called “Night Harbour” was showing in the next town.')).toEqual([]);
  });
});

describe('indirect quotes', () => {
  it.each([
    [
      'The wall will rise by a metre, Mayor Ingrid Solberg said on Monday.',
      'The wall will rise by a metre',
      'Mayor Ingrid Solberg',
    ],
    ['Mayor Ingrid Solberg said that the wall would rise.', 'the wall would rise', 'Mayor Ingrid Solberg'],
    ['According to police, the driver had left the car.', 'the driver had left the car', 'police'],
    ['The judge has refused the request, saying that the file is private.', 'the file is private', 'The judge'],
  ])('%s', (text, clause, speaker) => {
    expect(quotesIn(text)).toContainEqual(
      expect.objectContaining({
        kind: 'indirect',
        text: clause,
        speaker: expect.objectContaining({ mention: expect.objectContaining({ text: speaker }) }),
      }),
    );
  });

  it('are not made of what people do', () => {
    expect(quotesIn('Ana Costa repaired the boat and sailed it to the island.')).toEqual([]);
  });
});

describe('speakers', () => {
  it('are the person behind a pronoun', () => {
    const quotes = quotesIn('Mayor Ingrid Solberg opened the gate. “It holds,” she said.');
    expect(quotes.at(-1)).toMatchObject({ by: 'Ingrid Solberg', speaker: { mention: { text: 'she' }, anonymous: false } });
  });

  it('are the name that a description is followed by', () => {
    const quotes = quotesIn('Petra Novak will run again. Her rival, Karl Weiss, said the vote would be close.');
    expect(quotes.at(-1)).toMatchObject({ by: 'Karl Weiss', speaker: { mention: { text: 'Her rival, Karl Weiss' } } });
  });

  it.each(['Officials said the bridge was safe.', 'The gate was locked, said a guard who would not give her name.'])(
    'are anonymous where nobody is named: %s',
    (text) => {
      expect(quotesIn(text)[0]?.speaker).toMatchObject({ entityId: null, anonymous: true });
    },
  );

  it('are not anonymous where an institution speaks', () => {
    expect(quotesIn('The health ministry said the clinic was safe.')[0]?.speaker?.anonymous).toBe(false);
  });
});

describe('a quote', () => {
  it('is about those whom it names, once each', () => {
    const text = 'The river rose.\n\n“Oslo helped Jonas Berg, and Oslo will help again,” said Ada Brook.';
    const [quote] = quotesIn(text);
    expect(quote).toMatchObject({ by: 'Ada Brook', on: ['Oslo', 'Jonas Berg'] });
  });

  it('comes before those that it holds', () => {
    const text = 'Lena Fischer said “real courage” was shown.';
    const starts = quotesIn(text).map(({ start, end }) => [start, end] as const);
    expect(starts).toEqual([...starts].sort((a, b) => a[0] - b[0] || b[1] - a[1]));
    expect(starts.length).toBeGreaterThan(1);
  });
});

describe('any text', () => {
  const words = fc.array(
    fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '’',
      '‘',
      ' said ',
      ' Ana Costa ',
      'he',
      ', ',
      '. ',
      ': ',
      '\n\n',
      '― ',
      'that',
      ' it rained ',
      'Q:',
    ),
    { maxLength: 60 },
  );

  it('gives spans of itself, ids in order, parts inside their quote', () => {
    fc.assert(
      fc.property(words, (pieces) => {
        const text = pieces.join('');
        quotesIn(text).forEach((quote, i, all) => {
          expect(quote.id).toBe(`q${i + 1}`);
          expect(quote.start).toBeGreaterThanOrEqual(all[i - 1]?.start ?? 0);
          for (const span of [quote, ...quote.parts, ...[quote.speaker?.mention ?? [], quote.cue ?? []].flat()]) {
            expect(text.slice(span.start, span.end)).toBe(span.text);
            expect(span.text).not.toBe('');
          }
          for (const part of quote.parts) {
            expect(part.start).toBeGreaterThanOrEqual(quote.start);
            expect(part.end).toBeLessThanOrEqual(quote.end);
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  it('is read in linear time, however many marks and cues it has', () => {
    const seconds = (times: number) => quotingTime('“a” he said “b” that '.repeat(times));
    seconds(100);
    expect(seconds(1600) / seconds(200)).toBeLessThan(24);
  }, 60_000);
});

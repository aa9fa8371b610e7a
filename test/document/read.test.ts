import { describe, expect, it } from 'vitest';
import { NutgrafError } from '../../src/errors.js';
import { LAST, MORE, PROSE, read, textsOf, told } from './reading.js';

const codesOf = (document: ReturnType<typeof read>): string[] => document.warnings.map(({ code }) => code);

describe('readDocument', () => {
  it('warns of an empty text', () => {
    expect(codesOf(read(' \n '))).toEqual(['EMPTY_TEXT']);
    expect(read('').blocks).toEqual([]);
  });

  it('reads no further than the limit, and marks what lies beyond', () => {
    const text = `${PROSE}\n\n${MORE}`;
    const document = read(text, { limits: { maxChars: PROSE.length + 10 } });
    expect(document.warnings).toMatchObject([{ code: 'TRUNCATED', start: PROSE.length + 10, end: text.length }]);
    expect(document.text).toBe(text);
    expect(document.blocks.at(-1)).toMatchObject({ kind: 'boilerplate', reason: 'beyond-limit', end: text.length });
  });

  it('cuts no surrogate pair in two', () => {
    const document = read(`${'a'.repeat(9)}😀 and on`, { limits: { maxChars: 10 } });
    expect(document.warnings).toMatchObject([{ code: 'TRUNCATED', start: 9 }]);
  });

  it('throws instead where that is asked for', () => {
    const attempt = (): unknown => read(PROSE, { limits: { maxChars: 10, overflow: 'throw' } });
    expect(attempt).toThrow(NutgrafError);
    expect(attempt).toThrow(/limits\.maxChars/);
  });

  it('warns of half a surrogate pair, and where it is', () => {
    expect(read(`${PROSE}\ud83d`).warnings).toMatchObject([
      { code: 'UNPAIRED_SURROGATE', start: PROSE.length, end: PROSE.length + 1 },
    ]);
    expect(codesOf(read(`${PROSE} 😀`))).toEqual([]);
  });

  it('tells English from other languages', () => {
    expect(read(PROSE).language).toBe('en');
    const german = read(
      'Die Hafenbehörde sagte am Dienstag, dass das neue Terminal erst im Mai eröffnet wird, zwei Jahre später als geplant.',
    );
    expect([german.language, ...codesOf(german)]).toEqual([null, 'NOT_ENGLISH']);
    expect(codesOf(read('渡し船のターミナルは 五月に 開く 予定だと 当局は 述べた。'))).toEqual(['NOT_ENGLISH']);
  });

  it.each([
    'A kormány hétfőn bejelentette, hogy három év után újra megnyitja a határt. A miniszter azt mondta, hogy a tárgyalások hosszúak és nehezek voltak.',
    'Regeringen meddelte mandag, at grænsen åbnes igen efter tre år. Ministeren sagde, at forhandlingerne havde været lange og svære for begge parter.',
    'Pemerintah pada hari Senin mengumumkan pembukaan kembali perbatasan setelah tiga tahun ditutup. Menteri mengatakan perundingan berlangsung lama.',
    'Vláda v pondělí oznámila, že po třech letech znovu otevře hranici. Ministr řekl, že jednání byla dlouhá a obtížná pro obě strany.',
  ])('is not taken in by words that other languages share: %s', (text) => {
    const twice = read(`${text} ${text} ${text}`);
    expect([twice.language, ...codesOf(twice)]).toEqual([null, 'NOT_ENGLISH']);
  });

  it.each([
    'Ann Lee (Corran) beat Bea Moss (Holt) 6-1 6-2; Ivo Dunn (Holt) beat Tom Ray (Corran) 7-5 6-4; Una Pell (Corran) beat Sue Orr (Vale) 6-0 6-0',
    Array.from({ length: 14 }, (_, i) => `Corran ${i} Holt ${7 - (i % 5)} (Dunn ${i + 3}, Moss ${i + 9})`).join('; '),
    'Board meetings: Corvel Inc, Halvard Group, Aske & Sons, Tolme Holdings, Quill Partners, Vash Media, Ostra Shipping, Selk Energy, Dorley Foods',
  ])('calls names and figures no other language: %s', (text) => expect(codesOf(read(text))).toEqual([]));

  it('leaves out a date that is none', () => {
    const document = read({ text: PROSE, publishedAt: 'last week' });
    expect(document.source.publishedAt).toBeNull();
    expect(codesOf(document)).toEqual(['BAD_DATE']);
  });

  it('takes a title that the text does not hold as it is', () => {
    const document = read({ text: `Fares\n\n${PROSE}\n\n${MORE}`, title: 'Ferry Terminal Opens' });
    expect(document.source.title).toBe('Ferry Terminal Opens');
    expect(textsOf(document, 'title')).toEqual([]);
  });

  it('finds a known title in the text', () => {
    const document = read({ text: `Islands\n\nFERRY TERMINAL OPENS\n\n${PROSE}\n\n${MORE}`, title: 'Ferry terminal opens' });
    expect(textsOf(document, 'title')).toEqual(['FERRY TERMINAL OPENS']);
  });

  it('keeps the blocks of a reader, and calls plain junk among them by its name', () => {
    const text = `Why\n\n${PROSE}\n\n${LAST}\n\nAdvertisement`;
    const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
    const blocks = [
      { kind: 'heading' as const, level: 3, ...at('Why') },
      { kind: 'paragraph' as const, ...at(PROSE) },
      { kind: 'blockquote' as const, ...at(LAST) },
      { kind: 'paragraph' as const, ...at('Advertisement') },
    ];
    const document = read({ text, blocks });
    expect(told(document).map((block) => block.split(':')[0])).toEqual(['heading', 'paragraph', 'blockquote', 'boilerplate']);
    expect(document.sections).toMatchObject([{ level: 3, role: 'body' }]);
    expect(document.blocks[3]?.reason).toBe('advertisement');
  });

  it.each([
    ['outside the text', [{ kind: 'paragraph' as const, start: 0, end: 10_000 }]],
    [
      'overlapping',
      [
        { kind: 'paragraph' as const, start: 0, end: 20 },
        { kind: 'paragraph' as const, start: 10, end: 30 },
      ],
    ],
    ['empty', [{ kind: 'paragraph' as const, start: 5, end: 5 }]],
  ])('does not trust blocks that are %s', (_, blocks) => {
    const document = read({ text: PROSE, blocks });
    expect(codesOf(document)).toEqual(['BAD_BLOCKS']);
    expect(told(document)).toEqual([`paragraph: ${PROSE}`]);
  });

  it('reads a long text in time that grows with its length', () => {
    const time = (copies: number): number => {
      const text = `${PROSE}\n\nShort line\n\n${MORE}\n\n`.repeat(copies);
      const start = performance.now();
      read(text);
      return performance.now() - start;
    };
    time(200);
    expect(time(2000)).toBeLessThan(40 * Math.max(time(200), 2));
  });
});

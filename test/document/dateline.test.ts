import { describe, expect, it } from 'vitest';
import { findDateline } from '../../src/document/dateline.js';
import { dayOf, isIsoDate, toIso } from '../../src/document/dates.js';
import { MORE, PROSE, read, told } from './reading.js';

const find = (text: string, published: string | null = null) => {
  const found = findDateline(text, { start: 0, end: text.length }, published);
  return found && [found.text, found.place, found.date, found.agency];
};

describe('dateline', () => {
  it.each([
    ['CAIRO, March 3 (AP) — The river rose.', ['CAIRO, March 3 (AP) —', 'CAIRO', null, 'AP']],
    ['CAIRO, March 3, 2021 (AP) — The river rose.', ['CAIRO, March 3, 2021 (AP) —', 'CAIRO', '2021-03-03', 'AP']],
    ['WASHINGTON, D.C. (Reuters) - The river rose.', ['WASHINGTON, D.C. (Reuters) -', 'WASHINGTON, D.C.', null, 'Reuters']],
    ['MADRID — The river rose.', ['MADRID —', 'MADRID', null, null]],
    ['Lagos, Nigeria (AFP) – The river rose.', ['Lagos, Nigeria (AFP) –', 'Lagos, Nigeria', null, 'AFP']],
    ['(Reuters) — The river rose.', ['(Reuters) —', null, null, 'Reuters']],
  ])('opens %s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it.each(['BREAKING — The river rose.', 'The river — it rose.', 'UN officials met.', 'MADRID'])('is not in %s', (text) => {
    expect(find(text)).toBeNull();
  });

  it('takes its year from the day of publication', () => {
    expect(find('CAIRO, Dec. 31 (AP) — The river rose.', '2022-01-01')?.[2]).toBe('2021-12-31');
    expect(find('CAIRO, Jan. 1 (AP) — The river rose.', '2022-01-01T08:00:00Z')?.[2]).toBe('2022-01-01');
  });

  it('becomes a block before the rest of its paragraph, and dates the article', () => {
    const document = read(`River Rises in Cairo Again\n\nCAIRO, March 3, 2021 (AP) — ${PROSE}\n\n${MORE}`);
    expect(told(document).slice(0, 3)).toEqual([
      'title: River Rises in Cairo Again',
      'dateline: CAIRO, March 3, 2021 (AP) —',
      `paragraph: ${PROSE}`,
    ]);
    expect(document.source).toMatchObject({
      publishedAt: '2021-03-03',
      publishedAtFrom: 'dateline',
      dateline: { place: 'CAIRO', agency: 'AP' },
    });
    expect(document.blocks[1]?.sectionId).toBeNull();
  });

  it('may be a date on a line of its own', () => {
    const document = read(`River Rises in Cairo Again\n\nWednesday, March 3, 2021\n\n${PROSE}\n\n${MORE}`);
    expect(document.source.dateline).toMatchObject({ text: 'Wednesday, March 3, 2021', place: null, date: '2021-03-03' });
    expect(document.source.publishedAt).toBe('2021-03-03');
  });

  it('does not overrule the day that came with the article', () => {
    const { source } = read({ text: `CAIRO, March 3, 2021 (AP) — ${PROSE}`, publishedAt: '2021-03-04' });
    expect(source).toMatchObject({ publishedAt: '2021-03-04', publishedAtFrom: 'input' });
  });
});

describe('dates', () => {
  it('are real days', () => {
    expect(['2024-02-29', '2026-01-07T10:00:00Z', '2026-01-07T10:00+01:00', '2026-01'].map(isIsoDate)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['2023-02-29', '2026-13-01', '7 January', '2026-01-07T25:00', ''].map(isIsoDate)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('are read as pages write them', () => {
    expect(toIso('20260107')).toBe('2026-01-07');
    expect(toIso('2026-01-07 10:00:00+0000')).toBe('2026-01-07T10:00:00+00:00');
    expect(toIso('Wed, 7 Jan 2026 10:00 am')).toBe('2026-01-07');
    expect(toIso('Jan. 7, 2026')).toBe('2026-01-07');
    expect(toIso('yesterday')).toBeNull();
  });

  it('without a year need a day to be near', () => {
    expect(dayOf(['March', '3', undefined], null)).toBeNull();
  });
});

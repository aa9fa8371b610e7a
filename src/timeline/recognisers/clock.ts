import { clockOf } from '../clues.js';
import type { Reading } from '../reading.js';
import { type Match, match, type Recogniser } from './recogniser.js';

const HALVES = new Set(['a.m.', 'p.m.', 'am', 'pm', 'a.m', 'p.m']);
const ZONES = new Set([
  'gmt',
  'utc',
  'est',
  'edt',
  'et',
  'cst',
  'cdt',
  'ct',
  'mst',
  'mdt',
  'pst',
  'pdt',
  'pt',
  'bst',
  'cet',
  'cest',
  'ist',
  'jst',
  'local',
]);

/** The token behind a time zone: "10 p.m.[ EDT]", "[ local time]". */
function pastZone(reading: Reading, i: number): number {
  const at = reading.is(i, '(') && ZONES.has(reading.lower(i + 1)) && reading.is(i + 2, ')') ? i + 3 : i;
  if (at > i) return at;
  if (reading.is(i, 'local') && !reading.is(i + 1, 'time')) return i;
  return ZONES.has(reading.lower(i)) ? i + (reading.is(i, 'local') ? 2 : 1) : i;
}

/** "10 p.m.", "6:30 am", "6.15 a.m.", "7pm". */
function clockTime(reading: Reading, i: number): Match | null {
  const clue = reading.clue(i);
  const half = HALVES.has(reading.lower(i + 1)) ? reading.lower(i + 1) : null;
  if (half) {
    const [hour, minute = 0] = reading.lower(i).split(/[:.]/).map(Number) as [number, number?];
    if (hour >= 0 && hour <= 12 && minute < 60)
      return match(pastZone(reading, i + 2), null, { clock: clockOf(hour, minute, half) });
  }
  if (clue.clock === undefined || clue.part !== undefined) return null;
  // A bare "17:00" is a time where a word leads to it or a zone follows; else a score, a verse.
  const last = pastZone(reading, i + 1);
  const isSure =
    last > i + 1 ||
    /m\.?$/.test(reading.lower(i)) ||
    reading.is(i - 1, 'at', 'by', 'around', 'about', 'until', 'from', 'before', 'after', 'since');
  return isSure && (reading.lower(i).includes(':') || /m\.?$/.test(reading.lower(i)))
    ? match(last, null, { clock: clue.clock })
    : null;
}

/** "1640 UTC": figures before a zone are no year. */
function fourFigures(reading: Reading, i: number): Match | null {
  const figures = reading.lower(i);
  if (!/^(?:[01]\d|2[0-3])[0-5]\d$/.test(figures)) return null;
  const last = pastZone(reading, i + 1);
  return last === i + 1 ? null : match(last, null, { clock: `${figures.slice(0, 2)}:${figures.slice(2)}` });
}

/** "5 o'clock", "4 in the morning", "noon", "midnight". */
function spokenTime(reading: Reading, i: number): Match | null {
  const { number, clock } = reading.clue(i);
  if (reading.is(i, 'noon', 'midnight', 'midday') && clock) return match(i + 1, null, { clock });
  if (number === undefined || number < 1 || number > 12) return null;
  const at = reading.is(i + 1, "o'clock") ? i + 2 : i + 1;
  const part = reading.is(at, 'in') && reading.is(at + 1, 'the') ? reading.clue(at + 2).part : undefined;
  if (part === undefined) return at > i + 1 ? match(at, null, { clock: clockOf(number, 0, null) }) : null;
  return match(at + 3, null, { clock: clockOf(number, 0, part === 'MO' ? 'a' : 'p') });
}

/** Times of day; the day is joined to them later. */
export const CLOCK: readonly Recogniser[] = [
  { name: 'clock', begins: { clues: ['clock', 'number'] }, read: clockTime },
  { name: 'four-figures', begins: { clues: ['year', 'number'] }, read: fourFigures },
  { name: 'spoken-clock', begins: { clues: ['clock', 'number'] }, read: spokenTime },
];

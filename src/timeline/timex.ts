import type { Unit } from './meaning.js';

const LETTERS: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  weekend: 'WE',
  month: 'M',
  quarter: 'Q',
  season: 'S',
  year: 'Y',
  decade: 'E',
  century: 'C',
};
const CLOCKED: ReadonlySet<Unit> = new Set(['second', 'minute', 'hour']);

/** The TIMEX3 value of a length of time: "P2W", "PT5H30M"; "PXY" where the text does not say how many. */
export function lengthValue(amount: number | null, unit: Unit): string {
  const letter = LETTERS[unit];
  if (amount === null) return CLOCKED.has(unit) ? `PTX${letter}` : `PX${letter}`;
  if (unit === 'hour' && amount % 1 !== 0) {
    const minutes = Math.round((amount % 1) * 60);
    return amount < 1 ? `PT${minutes}M` : `PT${Math.floor(amount)}H${minutes}M`;
  }
  if (unit === 'year' && amount % 1 === 0.5) return amount < 1 ? 'P6M' : `P${amount * 12}M`;
  return CLOCKED.has(unit) ? `PT${amount}${letter}` : `P${amount}${letter}`;
}

import { SETS, type SetName } from './cases.js';
import { FIGURES } from './check.js';
import { type Count, type Figures, share } from './figures.js';
import type { Bin } from './reliability.js';

/** A line a figure, a column a set: right / of, and in a hundred. */
export function table(figures: Figures): string {
  const sets = SETS.filter((set) => figures[set]);
  const cell = (count: Count | undefined): string =>
    count ? `${count.right} / ${count.of}`.padStart(12) + percent(share(count)) : ''.padStart(19);
  const line = (figure: (typeof FIGURES)[number] | 'all'): string =>
    figure.padEnd(20) + sets.map((set) => cell(figures[set]?.[figure])).join('');
  const present = FIGURES.filter((figure) => sets.some((set) => figures[set]?.[figure]));
  return [`${''.padEnd(20)}${sets.map(heading).join('')}`, ...present.map(line), line('all')].join('\n');
}

const TITLES: Readonly<Record<SetName, string>> = {
  a: 'a',
  b: 'b, held out',
  c: 'c, held out',
  wikinews: 'Wikinews',
  shifts: 'shifts',
};
const heading = (set: SetName): string => TITLES[set].padStart(19);

/** A line a tenth of confidence: what was said on average, and what is right. */
export function reliabilityTable(bins: readonly Bin[]): string {
  const line = ({ of, from, meanConfidence, right, claims }: Bin): string =>
    `${of.padEnd(20)}[${from.toFixed(1)}, ${(from + 0.1).toFixed(1)})${percent(meanConfidence)}${`${right} / ${claims}`.padStart(13)}${percent(right / claims)}`;
  return [`${'confidence'.padEnd(28)}   said        right`, ...bins.map(line)].join('\n');
}

const percent = (value: number): string => (100 * value).toFixed(1).padStart(7);

import type { ToneLabel } from '../../schema/sentiment.js';
import type { Paint, Style } from './paint.js';

const styles: Readonly<Record<ToneLabel, Style>> = { positive: 'good', negative: 'bad', mixed: 'mixed', neutral: 'dim' };
const bars = '▁▂▃▄▅▆▇█';
/** Scores nearer to zero than this are drawn without colour. */
const FLAT = 0.05;

export const styleOf = (label: ToneLabel): Style => styles[label];

/** "+0.42", "−0.10", "0.00": the sign is a true minus, so that columns line up. */
export function signed(score: number): string {
  const size = Math.abs(score).toFixed(2);
  if (size === '0.00') return ' 0.00';
  return `${score < 0 ? '−' : '+'}${size}`;
}

/** A score −1 … 1 as a bar to the left or right of a middle line, 9 columns wide: "    │██  ". */
export function meter(score: number, paint: Paint): string {
  const cells = Math.min(4, Math.ceil(Math.abs(score) * 4 - 1e-9));
  const bar = '█'.repeat(cells);
  const left = score < 0 ? ' '.repeat(4 - cells) + paint('bad', bar) : ' '.repeat(4);
  const right = score > 0 ? paint('good', bar) + ' '.repeat(4 - cells) : ' '.repeat(4);
  return `${left}${paint('dim', '│')}${right}`;
}

/** Scores −1 … 1 in text order as one row of bars; more scores than columns are averaged. */
export function sparkline(scores: readonly number[], width: number, paint: Paint): string {
  const length = Math.min(width, scores.length);
  return Array.from({ length }, (_, i) => {
    const from = Math.floor((i * scores.length) / length);
    const group = scores.slice(from, Math.floor(((i + 1) * scores.length) / length));
    const mean = group.reduce((sum, score) => sum + score, 0) / group.length;
    const bar = bars[Math.round(((mean + 1) / 2) * (bars.length - 1))]!;
    return paint(mean > FLAT ? 'good' : mean < -FLAT ? 'bad' : 'dim', bar);
  }).join('');
}

import type { ToneLabel } from '../../schema/sentiment.js';
import { type Html, html, type Piece } from './markup.js';

/** "+0.42", "−0.10", "0.00": the sign is a true minus. */
export function signed(score: number): string {
  const size = Math.abs(score).toFixed(2);
  if (size === '0.00') return size;
  return `${score < 0 ? '−' : '+'}${size}`;
}

/** A tone as a bar to the left or right of a middle line, then in words, where there are any, and figures. */
export function toneMeter({ label, score }: { readonly label?: ToneLabel; readonly score: number }): Html {
  const width = Math.abs(score) * 50;
  const from = percent(score < 0 ? 50 - width : 50);
  const named: Piece = label === undefined ? null : `${label} `;
  return html`<span class="tone"><svg class="meter" aria-hidden="true"><line class="track" x1="0" x2="100%" y1="6" y2="6"/>
<rect class="${sideOf(score)}" x="${from}" width="${percent(width)}" y="2" height="8"/>
<line class="axis" x1="50%" x2="50%" y1="0" y2="12"/></svg>${named}<span class="figure">${signed(score)}</span></span>`;
}

/** The class of what is drawn for a score. */
export const sideOf = (score: number): 'up' | 'down' => (score < 0 ? 'down' : 'up');

/** A length within a drawing, so that it fits any width of the page. */
export const percent = (value: number): string => `${Number(value.toFixed(2))}%`;

import type { Section } from '../../schema/document.js';
import type { Shift } from '../../schema/sentiment.js';
import { type Facts, shiftParties } from '../facts.js';
import { type Html, html, oneLine } from './markup.js';
import { percent, sideOf, signed } from './tone.js';

/** Pixels of a row of marks. */
const ROW = 22;
/** Pixels of a bar of tone 1. */
const HALF = 62;
/** Markers nearer to each other than this share of the width (percent) stand in rows of their own. */
const APART = 4;
const ROWS = 4;
/** Neighbours of a sentence and their weights in the running mean. */
const kernel = [1, 2, 3, 2, 1];
/** Characters of a heading that fit into the whole width of a wide page. */
const WIDE = 150;

/** A scored sentence with its place in the story, in percent of its length. */
interface Bar {
  readonly id: string;
  readonly text: string;
  readonly from: number;
  readonly width: number;
  readonly score: number;
  readonly attributed: boolean;
}

/** Where things stand in the drawing. */
interface Plot {
  /** The place of an offset, in percent. */
  place(offset: number): number;
  /** Pixels of the line of tone 0. */
  readonly zero: number;
  readonly height: number;
}

/** The tone over the article as a drawing; every sentence a bar, every shift a numbered mark. Null where nothing has a tone. */
export function toneArc(facts: Facts): Html | null {
  const { analysis, nameOf } = facts;
  const { sentences, sentiment, sections } = analysis;
  const scored = new Map(sentiment.sentences.map((tone) => [tone.sentenceId, tone]));
  const told = sentences.filter(({ id }) => scored.has(id));
  const [first, last] = [told[0], told[told.length - 1]];
  if (!first || !last) return null;
  const place = (offset: number): number => clamp(((offset - first.start) / (last.end - first.start)) * 100);
  const marks = rowsOf(sentiment.shifts, place);
  const zero = ROW * (1 + marks.reduce((most, { row }) => Math.max(most, row), -1)) + HALF + 6;
  const plot: Plot = { place, zero, height: zero + HALF + 24 };
  const bars = told.map(({ id, start, end }): Bar => {
    const { score, voice } = scored.get(id)!;
    const text = analysis.text.slice(start, end);
    return { id, text, from: place(start), width: place(end) - place(start), score, attributed: voice === 'attributed' };
  });
  return html`<svg class="arc" height="${plot.height}" role="group" aria-label="Tone over the article">
<g aria-hidden="true">${sections.map((section, i) => sectionBand(section, i, plot))}
<line class="axis" x1="0" x2="100%" y1="${zero}" y2="${zero}"/><text class="scale" x="-3" y="${zero - HALF + 8}">+1</text><text class="scale" x="-3" y="${zero + HALF}">−1</text>${bars.map((bar) => sentenceBar(bar, plot))}
${course(bars, plot)}</g>
${marks.map(({ shift, row }) => shiftMark(shift, row, nameOf, plot))}
</svg>`;
}

function sectionBand({ heading, role, start, end }: Section, index: number, { place, height }: Plot): Html {
  const from = place(start);
  const width = place(end) - from;
  const name = heading ? oneLine(heading.text) : role;
  const room = Math.floor((width / 100) * WIDE);
  const label = name.length <= room ? name : `${name.slice(0, Math.max(0, room - 1)).trimEnd()}…`;
  return html`<rect class="${index % 2 === 0 ? 'band' : 'band other'}" x="${percent(from)}" width="${percent(width)}" y="0" height="${height - 20}"/>
<text class="brief" x="${percent(from + width / 2)}" y="${height - 5}">${index + 1}</text>
<text class="full" x="${percent(from + width / 2)}" y="${height - 5}">${room > 4 ? label : String(index + 1)}</text>`;
}

function sentenceBar({ id, text, from, width, score, attributed }: Bar, { zero }: Plot): Html {
  const height = Math.max(1, Math.abs(score) * HALF);
  return html`<a href="#${id}" tabindex="-1"><rect class="bar ${sideOf(score)}${attributed ? ' attributed' : ''}" x="${percent(from)}" width="${percent(width)}" y="${score < 0 ? zero : zero - height}" height="${height}"><title>${signed(score)} ${oneLine(text)}</title></rect></a>`;
}

/** The running mean as a smooth line through the middles between its points. */
function course(bars: readonly Bar[], { zero, height }: Plot): Html {
  const points = bars.map(({ from, width }, i) => {
    const near = kernel.map((weight, k) => ({ weight, bar: bars[i + k - 2] })).filter(({ bar }) => bar);
    const sum = near.reduce((total, { weight, bar }) => total + weight * bar!.score, 0);
    const mean = sum / near.reduce((total, { weight }) => total + weight, 0);
    return { x: (from + width / 2) * 10, y: zero - mean * HALF };
  });
  const curves = points.slice(1).map(({ x, y }, i) => {
    const before = points[i]!;
    return `Q${pixel(before.x)} ${pixel(before.y)} ${pixel((before.x + x) / 2)} ${pixel((before.y + y) / 2)}`;
  });
  const [first, last] = [points[0]!, points[points.length - 1]!];
  const path = `M${pixel(first.x)} ${pixel(first.y)} ${curves.join(' ')} L${pixel(last.x)} ${pixel(last.y)}`;
  return html`<svg class="course" width="100%" height="${height}" viewBox="0 0 1000 ${height}" preserveAspectRatio="none"><path d="${path}" vector-effect="non-scaling-stroke"/></svg>`;
}

/** Each shift in the first row in which no other stands near. */
function rowsOf(shifts: readonly Shift[], place: Plot['place']): { shift: Shift; row: number }[] {
  const taken: number[] = [];
  return shifts.map((shift) => {
    const at = place(shift.at);
    const free = Array.from({ length: ROWS }, (_, row) => row).find((row) => at - (taken[row] ?? -APART) >= APART);
    const row = free ?? ROWS - 1;
    taken[row] = at;
    return { shift, row };
  });
}

function shiftMark(shift: Shift, row: number, nameOf: Facts['nameOf'], { place, zero }: Plot): Html {
  const at = clamp(place(shift.at), 1.2, 98.8);
  const number = shift.id.slice(1);
  const y = ROW * row + ROW / 2 + 1;
  const name = `Shift ${number}: ${oneLine(shiftParties(shift, nameOf))}, ${shift.direction}`;
  return html`<a class="mark ${shift.direction}" href="#${shift.id}"><title>${name}</title><line x1="${percent(at)}" x2="${percent(at)}" y1="${y}" y2="${zero}"/><circle cx="${percent(at)}" cy="${y}" r="10"/><text x="${percent(at)}" y="${y + 4}">${number}</text></a>`;
}

const clamp = (value: number, low = 0, high = 100): number => Math.min(high, Math.max(low, value));
const pixel = (value: number): string => String(Number(value.toFixed(1)));

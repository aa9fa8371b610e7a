import type { Analysis } from '../schema/analysis.js';
import { readFacts } from './facts.js';
import { entityLines } from './terminal/entities.js';
import { overviewLines } from './terminal/overview.js';
import { createPaint, type Paint } from './terminal/paint.js';
import { quoteLines } from './terminal/quotes.js';
import { sectionLines } from './terminal/sections.js';
import { timelineLines } from './terminal/timeline.js';
import { toneLines } from './terminal/tone.js';

/** What the terminal can show. */
export interface TerminalOptions {
  /** Columns of the terminal: 80 where nothing is said; lines are never longer than 100. */
  readonly width?: number | undefined;
  /** Whether to write ANSI colours; off where nothing is said. */
  readonly color?: boolean | undefined;
}

/** How a part of the view is drawn: lines of at most `width` columns. */
export interface Canvas {
  readonly width: number;
  readonly paint: Paint;
}

const parts = [
  { title: 'Key points', draw: overviewLines.keyPoints },
  { title: 'The five Ws', draw: overviewLines.questions },
  { title: 'Sections', draw: sectionLines },
  { title: 'Who and what', draw: entityLines },
  { title: 'Who said what', draw: quoteLines },
  { title: 'Tone', draw: toneLines },
  { title: 'When', draw: timelineLines },
  { title: 'Warnings', draw: overviewLines.warnings },
] as const;

/**
 * An analysis as a page for a terminal.
 *
 * @param analysis what `analyze` returned
 * @param options columns and colour
 * @returns lines that end in a line feed; the article's own control characters are left out
 * @example console.log(renderTerminal(analyze(text), { width: 80, color: true }))
 */
export function renderTerminal(analysis: Analysis, options: TerminalOptions = {}): string {
  const width = Math.max(40, Math.min(100, Math.floor(options.width ?? 80)));
  const paint = createPaint(options.color ?? false);
  const canvas: Canvas = { width: width - 2, paint };
  const facts = readFacts(analysis);
  const lines = [...overviewLines.head(facts, canvas)];
  for (const { title, draw } of parts) {
    const body = draw(facts, canvas);
    if (body.length === 0) continue;
    lines.push('', heading(title, canvas));
    for (const line of body) lines.push(line);
  }
  return `${lines.map((line) => ` ${line}`.trimEnd()).join('\n')}\n`;
}

function heading(title: string, { width, paint }: Canvas): string {
  return `${paint('heading', title)} ${paint('dim', '─'.repeat(Math.max(0, width - title.length - 1)))}`;
}

import type { Relation, Shift } from '../../schema/sentiment.js';
import type { Span } from '../../schema/span.js';
import { type Facts, shiftParties } from '../facts.js';
import { natureOf } from '../phrases.js';
import type { Canvas } from '../terminal.js';
import { signed, sparkline, styleOf } from './meter.js';
import { oneLine, wrap } from './width.js';

/** Relations that are shown; JSON holds them all. */
const SHOWN = 8;

/** The article's tone, its course over the sentences, who stands how to whom, and each turn with its evidence. */
export function toneLines(facts: Facts, canvas: Canvas): string[] {
  const { sentiment } = facts.analysis;
  if (sentiment.sentences.length === 0) return [];
  const { width, paint } = canvas;
  const label = `${paint(styleOf(sentiment.label), sentiment.label)} ${signed(sentiment.score)}`;
  const course = sparkline(
    sentiment.sentences.map(({ score }) => score),
    width - 20,
    paint,
  );
  return [
    `${label}   ${course}`,
    ...sentiment.relations.slice(0, SHOWN).flatMap((relation) => relationLines(relation, facts, canvas)),
    ...sentiment.shifts.flatMap((shift) => ['', ...shiftLines(shift, facts, canvas)]),
  ];
}

function relationLines(
  { fromEntityId, toEntityId, label, score, evidence }: Relation,
  { nameOf }: Facts,
  { width, paint }: Canvas,
): string[] {
  const names = oneLine(`${nameOf(fromEntityId)} towards ${nameOf(toEntityId)}`);
  const rows = wrap(names, width - 18);
  const last = rows.length - 1;
  const [first] = evidence;
  return [
    ...rows.map((row, i) => (i === last ? `${row}  ${paint(styleOf(label), label)} ${signed(score)}` : row)),
    ...(first ? wrap(`“${oneLine(first.text)}”`, width - 4).map((line) => paint('dim', `    ${line}`)) : []),
  ];
}

function shiftLines(shift: Shift, { nameOf }: Facts, canvas: Canvas): string[] {
  const { width, paint } = canvas;
  const up = shift.direction === 'up';
  const marker = shift.marker ? `marked by “${oneLine(shift.marker.text)}”` : '';
  return [
    ...wrap(oneLine(shiftParties(shift, nameOf)), width - 2).map(
      (line, i) => `${i === 0 ? paint(up ? 'good' : 'bad', up ? '▲' : '▼') : ' '} ${paint('name', line)}`,
    ),
    ...wrap(natureOf(shift), width - 2).map((line) => paint('dim', `  ${line}`)),
    ...wrap(marker, width - 2).map((line) => paint('dim', `  ${line}`)),
    ...evidenceLines('before', shift.before.score, shift.before.evidence, canvas),
    ...evidenceLines('after', shift.after.score, shift.after.evidence, canvas),
  ];
}

function evidenceLines(side: string, score: number, evidence: readonly Span[], { width, paint }: Canvas): string[] {
  const lead = `  ${side.padEnd(6)} ${signed(score)}  `;
  const gap = ' '.repeat(lead.length);
  return evidence
    .flatMap(({ text }) => wrap(`“${oneLine(text)}”`, width - lead.length))
    .map((line, i) => (i === 0 ? paint('dim', lead) : gap) + line);
}

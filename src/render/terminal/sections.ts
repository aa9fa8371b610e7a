import type { Facts } from '../facts.js';
import type { Canvas } from '../terminal.js';
import { meter, signed } from './meter.js';
import { clip, oneLine, padded } from './width.js';

/** Each section with its heading, its tone and the sentence that says what it comes to. */
export function sectionLines({ analysis }: Facts, { width, paint }: Canvas): string[] {
  const tones = new Map(analysis.sentiment.sections.map((tone) => [tone.sectionId, tone]));
  return analysis.sections.flatMap(({ id, role, heading, level, paragraphs, summary }) => {
    const indent = ' '.repeat(Math.min(3, Math.max(0, level - 2)) * 2);
    const score = tones.get(id)?.score ?? 0;
    const title = padded(indent + (heading ? oneLine(heading.text) : `(${role})`), width - 25);
    const facts = paint('dim', `${String(paragraphs).padStart(3)} ¶  `);
    return [
      `${paint('name', title)} ${facts}${meter(score, paint)} ${paint('dim', signed(score))}`,
      ...clip(oneLine(summary.text), width - 2 - indent.length, 2).map((line) => paint('dim', `${indent}  ${line}`)),
    ];
  });
}

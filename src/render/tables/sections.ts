import { table } from './table.js';

/** A section a row, with its tone. */
export const sections = table(
  {
    sectionId: 'string',
    role: 'string',
    heading: 'string?',
    level: 'integer',
    start: 'integer',
    end: 'integer',
    paragraphs: 'integer',
    summary: 'string',
    score: 'double?',
    magnitude: 'double?',
    label: 'string?',
  },
  ({ analysis: { sections, sentiment } }) => {
    const tones = new Map(sentiment.sections.map((tone) => [tone.sectionId, tone]));
    return sections.map(({ id, role, heading, level, start, end, paragraphs, summary }) => {
      const { score = null, magnitude = null, label = null } = tones.get(id) ?? {};
      return {
        sectionId: id,
        role,
        heading: heading?.text ?? null,
        level,
        start,
        end,
        paragraphs,
        summary: summary.text,
        score,
        magnitude,
        label,
      };
    });
  },
);

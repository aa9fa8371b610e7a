import type { EntityTone } from '../../schema/sentiment.js';
import type { Range } from '../../schema/span.js';
import { table } from './table.js';

/** A mention of an entity a row, in the order of the text (`m1`, `m2` …), with the tone of its passage towards the entity; I and me in a
 * quote have none. */
export const mentions = table(
  {
    mentionId: 'string',
    entityId: 'string',
    entityName: 'string',
    form: 'string',
    text: 'string',
    start: 'integer',
    end: 'integer',
    sentenceId: 'string',
    sectionId: 'string?',
    score: 'double?',
    label: 'string?',
    rule: 'string',
    confidence: 'double?',
  },
  ({ analysis, toneOf }) => {
    const sectionOf = new Map(analysis.sentences.map(({ id, sectionId }) => [id, sectionId]));
    const rows = analysis.entities.flatMap(({ id, name, mentions }) =>
      mentions.map(({ form, text, start, end, sentenceId, rule, confidence }) => {
        const { score = null, label = null } = toneAt(toneOf(id), start, end) ?? {};
        const sectionId = sectionOf.get(sentenceId) ?? null;
        return { entityId: id, entityName: name, form, text, start, end, sentenceId, sectionId, score, label, rule, confidence };
      }),
    );
    return rows.sort(byPlace).map((row, index) => ({ mentionId: `m${index + 1}`, ...row }));
  },
);

const toneAt = (tone: EntityTone | null, start: number, end: number): EntityTone['mentions'][number] | undefined =>
  tone?.mentions.find((one) => one.start === start && one.end === end);

const byPlace = (a: Range, b: Range): number => a.start - b.start || a.end - b.end;

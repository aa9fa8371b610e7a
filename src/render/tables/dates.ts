import { listCell, table } from './table.js';

/** An expression of time a row. `start` and `end` are days, as in the analysis; where it stands in the text are the offsets. */
export const dates = table(
  {
    dateId: 'string',
    expression: 'string',
    kind: 'string',
    value: 'string?',
    start: 'string?',
    end: 'string?',
    precision: 'string?',
    certain: 'boolean',
    event: 'string?',
    entityIds: 'string',
    entityNames: 'string',
    sentenceId: 'string',
    sectionId: 'string?',
    expressionStart: 'integer',
    expressionEnd: 'integer',
  },
  ({ analysis, nameOf, sentencesIn }) =>
    analysis.timeline.map(({ id, expression, kind, value, start, end, precision, certain, event, entityIds, sentenceId }) => ({
      dateId: id,
      expression: expression.text,
      kind,
      value,
      start,
      end,
      precision,
      certain,
      event: event?.text ?? null,
      entityIds: listCell(entityIds),
      entityNames: listCell(entityIds.map(nameOf)),
      sentenceId,
      sectionId: sentencesIn(expression)[0]?.sectionId ?? null,
      expressionStart: expression.start,
      expressionEnd: expression.end,
    })),
);

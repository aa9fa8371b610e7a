import type { Span } from '../../schema/span.js';
import { listCell, table } from './table.js';

/** A turn in tone a row, with the scores and the words before and after it. */
export const shifts = table(
  {
    shiftId: 'string',
    kind: 'string',
    holderId: 'string?',
    holderName: 'string?',
    targetIds: 'string',
    targetNames: 'string',
    direction: 'string',
    axis: 'string',
    voice: 'string',
    status: 'string',
    at: 'integer',
    beforeScore: 'double',
    beforeEvidence: 'string',
    afterScore: 'double',
    afterEvidence: 'string',
    marker: 'string?',
    rule: 'string',
    confidence: 'double?',
  },
  ({ analysis, nameOf }) =>
    analysis.sentiment.shifts.map(({ id, holderId, targetIds, before, after, marker, ...shift }) => ({
      shiftId: id,
      kind: shift.kind,
      holderId,
      holderName: holderId === null ? null : nameOf(holderId),
      targetIds: listCell(targetIds),
      targetNames: listCell(targetIds.map(nameOf)),
      direction: shift.direction,
      axis: shift.axis,
      voice: shift.voice,
      status: shift.status,
      at: shift.at,
      beforeScore: before.score,
      beforeEvidence: evidence(before.evidence),
      afterScore: after.score,
      afterEvidence: evidence(after.evidence),
      marker: marker?.text ?? null,
      rule: shift.rule,
      confidence: shift.confidence,
    })),
);

const evidence = (spans: readonly Span[]): string => listCell(spans.map(({ text }) => text));

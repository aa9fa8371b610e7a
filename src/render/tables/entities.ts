import { rolesOf } from '../phrases.js';
import { listCell, table } from './table.js';

/** Somebody or something that the article speaks of a row, with the tone towards it. */
export const entities = table(
  {
    entityId: 'string',
    type: 'string',
    name: 'string',
    aliases: 'string',
    roles: 'string',
    gender: 'string?',
    salience: 'double',
    mentions: 'integer',
    score: 'double?',
    label: 'string?',
    confidence: 'double?',
  },
  ({ analysis, toneOf }) =>
    analysis.entities.map(({ id, type, name, aliases, roles, gender, salience, mentions, confidence }) => ({
      entityId: id,
      type,
      name,
      aliases: listCell(aliases),
      roles: listCell(rolesOf({ roles })),
      gender,
      salience,
      mentions: mentions.length,
      score: toneOf(id)?.score ?? null,
      label: toneOf(id)?.label ?? null,
      confidence,
    })),
);

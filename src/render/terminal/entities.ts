import type { Entity } from '../../schema/entities.js';
import type { Facts } from '../facts.js';
import { rolesOf } from '../phrases.js';
import type { Canvas } from '../terminal.js';
import { meter, signed } from './meter.js';
import { oneLine, padded, wrap } from './width.js';

const SHOWN = 14;
/** Columns from which there is room for the tone in figures. */
const ROOMY = 56;

/** The most salient entities: type, number of mentions, tone, roles and other names. */
export function entityLines(facts: Facts, canvas: Canvas): string[] {
  const shown = facts.entities.slice(0, SHOWN);
  const rest = facts.entities.length - shown.length;
  const nameWidth = Math.min(34, canvas.width - (canvas.width < ROOMY ? 29 : 36));
  const lines = shown.flatMap((entity) => entityRows(entity, facts, canvas, nameWidth));
  return rest > 0 ? [...lines, canvas.paint('dim', `and ${rest} more`)] : lines;
}

function entityRows(entity: Entity, { toneOf }: Facts, { width, paint }: Canvas, nameWidth: number): string[] {
  const { name, type, mentions } = entity;
  const score = toneOf(entity.id)?.score;
  const row = [
    paint('name', padded(oneLine(name), nameWidth)),
    paint('accent', padded(type, 12)),
    padded(`×${mentions.length}`, 5),
    meter(score ?? 0, paint),
    paint('dim', score === undefined || width < ROOMY ? '' : signed(score)),
  ].join(' ');
  return [row, ...wrap(details(entity), width - 4).map((line) => paint('dim', `    ${line}`))];
}

function details(entity: Entity): string {
  const { name, aliases, mentions } = entity;
  const said = rolesOf(entity).map(oneLine);
  const others = [...new Set(aliases.map(oneLine))].filter((alias) => alias !== oneLine(name));
  const pronouns = mentions.filter(({ form }) => form === 'pronoun').length;
  return [
    said.length > 0 ? said.join('; ') : '',
    others.length > 0 ? `also ${others.join(', ')}` : '',
    pronouns > 0 ? `${pronouns} ${pronouns === 1 ? 'pronoun' : 'pronouns'}` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

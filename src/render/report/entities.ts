import type { Entity } from '../../schema/entities.js';
import type { Facts } from '../facts.js';
import { counted, rolesOf } from '../phrases.js';
import { mentionId } from './marks.js';
import { type Html, html, joined, words } from './markup.js';
import { percent, toneMeter } from './tone.js';

/** Who and what the article speaks of, the most salient first. */
export function entitiesPart(facts: Facts): Html | null {
  if (facts.entities.length === 0) return null;
  const most = facts.entities[0]!.salience;
  return html`<table class="names"><thead><tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">Salience</th><th scope="col">Mentions, from the first word to the last</th><th scope="col">Tone towards it</th></tr></thead>
<tbody>${facts.entities.map((entity) => entityRow(entity, most, facts))}</tbody></table>`;
}

function entityRow(entity: Entity, most: number, { analysis, toneOf }: Facts): Html {
  const { id, name, type, salience, mentions } = entity;
  const tone = toneOf(id);
  return html`<tr id="${id}"><th scope="row"><span class="mention ${type}">${words(name)}</span>${details(entity)}</th>
<td class="type" id="${id}-is">${type}</td>
<td class="salience"><svg class="share" aria-hidden="true"><rect width="${percent(most === 0 ? 0 : (salience / most) * 100)}" height="8" y="2"/></svg><span class="figure">${salience.toFixed(2)}</span></td>
<td class="where"><a href="#${mentionId(entity, 0)}">${counted(mentions.length, 'mention')}</a>${places(entity, analysis.text.length)}</td>
<td>${tone ? toneMeter(tone) : html`<span class="unknown">none found</span>`}</td></tr>
`;
}

function details({ name, roles, aliases }: Entity): Html | null {
  const titles = rolesOf({ roles }).map(words);
  const others = [...new Set(aliases)].filter((alias) => alias !== name).map(words);
  const parts = [
    ...(titles.length > 0 ? [html`${joined(titles, '; ')}`] : []),
    ...(others.length > 0 ? [html`also ${joined(others, ', ')}`] : []),
  ];
  return parts.length > 0 ? html`<span class="how">${joined(parts, ' · ')}</span>` : null;
}

/** Where in the article an entity is mentioned: a stroke a mention, pronouns pale. */
function places({ mentions }: Entity, length: number): Html {
  const strokes = mentions.map(({ start, form }) => {
    const x = percent((start / length) * 100);
    return html`<line class="${form}" x1="${x}" x2="${x}" y1="0" y2="12"/>`;
  });
  return html`<svg class="places" aria-hidden="true"><line class="axis" x1="0" x2="100%" y1="6" y2="6"/>${strokes}</svg>`;
}

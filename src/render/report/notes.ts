import type { Block } from '../../schema/document.js';
import type { Quote } from '../../schema/quotes.js';
import type { Shift } from '../../schema/sentiment.js';
import { type Facts, type SpeakerFacts, shiftParties, speakerOf } from '../facts.js';
import { cueOf } from '../phrases.js';
import { entityLink } from './links.js';
import { type Html, html, joined, words } from './markup.js';
import { toneMeter } from './tone.js';

/** What an analyst would write in the margin of a block: its section's tone, what matters, who speaks, what turns, what is junk. */
export function createNotes(facts: Facts): (block: Block) => Html[] {
  const { blocks, sections, quotes, summary, sentiment } = facts.analysis;
  const sectionAt = new Map(sections.map(({ start, id }, i) => [start, { id, number: i + 1 }]));
  const tones = new Map(sentiment.sections.map((tone) => [tone.sectionId, tone]));
  const points = byBlock(blocks, [...summary.keyPoints.entries()], ([, { start }]) => start);
  const said = byBlock(blocks, quotes, ({ start }) => start);
  const turns = byBlock(blocks, sentiment.shifts, ({ at }) => at);
  return (block) => {
    const section = sectionAt.get(block.start);
    const tone = section && tones.get(section.id);
    return [
      ...(tone ? [html`<li class="section-note">Section ${section.number} ${toneMeter(tone)}</li>`] : []),
      ...keyNotes(points(block).map(([index]) => index + 1)),
      ...voicesOf(said(block), facts).map((voice) => voiceNote(voice, facts)),
      ...turns(block).map((shift) => shiftNote(shift, facts)),
      ...(block.kind === 'boilerplate' ? [junkNote(block)] : []),
    ];
  };
}

/** Which items begin in a block. */
function byBlock<Item>(
  blocks: readonly Block[],
  items: readonly Item[],
  startOf: (item: Item) => number,
): (block: Block) => Item[] {
  const inOrder = [...items].sort((a, b) => startOf(a) - startOf(b));
  const found = new Map<string, Item[]>();
  let next = 0;
  for (const { id, end } of blocks) {
    const from = next;
    while (next < inOrder.length && startOf(inOrder[next]!) < end) next++;
    found.set(id, inOrder.slice(from, next));
  }
  return ({ id }) => found.get(id)!;
}

const keyNotes = (numbers: readonly number[]): Html[] =>
  numbers.length === 0
    ? []
    : [html`<li class="point">Key ${numbers.length === 1 ? 'point' : 'points'} ${numbers.join(', ')}</li>`];

const shiftNote = (shift: Shift, { nameOf }: Facts): Html =>
  html`<li class="turn ${shift.direction}"><a href="#${shift.id}">${shift.direction === 'up' ? '▲' : '▼'} Shift ${shift.id.slice(1)}</a> ${words(shiftParties(shift, nameOf))}</li>`;

const junkNote = ({ reason }: Block): Html =>
  html`<li class="junk">Left out: ${reason === null ? 'no part of the article' : words(reason.replace(/-/g, ' '))}</li>`;

/** Speakers with what they say in a block, in the order in which they speak. */
interface Voice {
  readonly speaker: SpeakerFacts;
  readonly quotes: Quote[];
}

function voicesOf(quotes: readonly Quote[], { nameOf }: Facts): Voice[] {
  const voices = new Map<string, Voice>();
  for (const quote of quotes) {
    const speaker = speakerOf(quote, nameOf);
    const voice = voices.get(speaker.name) ?? { speaker, quotes: [] };
    voice.quotes.push(quote);
    voices.set(speaker.name, voice);
  }
  return [...voices.values()];
}

function voiceNote({ speaker, quotes }: Voice, facts: Facts): Html {
  const cues = [...new Set(quotes.map(cueOf))].filter((cue) => cue !== null);
  const kinds = (['direct', 'partial', 'indirect'] as const).flatMap((kind) => {
    const count = quotes.filter((quote) => quote.kind === kind).length;
    return count === 0 ? [] : [count === 1 ? kind : `${count} ${kind}`];
  });
  const hidden = quotes.some((quote) => quote.speaker?.anonymous) ? ['unnamed source'] : [];
  return html`<li class="voice">${speakerName(speaker, facts)} <span class="how">${joined([...(cues.length > 0 ? [cues.join(', ')] : []), kinds.join(', '), ...hidden].map(words), ' · ')}</span></li>`;
}

/** A speaker's name, a link where the speaker is an entity of the article. */
export function speakerName({ name, entityId, known }: SpeakerFacts, facts: Facts): Html {
  if (entityId !== null) return entityLink(entityId, facts);
  return known ? words(name) : html`<span class="unknown">nobody named</span>`;
}

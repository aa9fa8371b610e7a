import type { Block } from '../../schema/document.js';
import type { Quote } from '../../schema/quotes.js';
import type { Range } from '../../schema/span.js';
import { type Facts, type SpeakerFacts, shiftParties, speakerOf } from '../facts.js';
import { cueOf } from '../phrases.js';
import { entityLink } from './links.js';
import { type Html, html, joined, words } from './markup.js';
import { toneMeter } from './tone.js';

/** What an analyst would write in the margin of a block: its section's tone, who speaks, what turns, what matters, what is junk. */
export function notesOn(block: Block, facts: Facts): Html[] {
  const begins = ({ start }: Range): boolean => start >= block.start && start < block.end;
  const { quotes, summary, sentiment } = facts.analysis;
  return [
    ...sectionNotes(block, facts),
    ...keyNotes(summary.keyPoints.flatMap((point, i) => (begins(point) ? [i + 1] : []))),
    ...voicesOf(quotes.filter(begins), facts).map((voice) => voiceNote(voice, facts)),
    ...sentiment.shifts
      .filter(({ at }) => begins({ start: at, end: at }))
      .map(
        (shift) =>
          html`<li class="turn ${shift.direction}"><a href="#${shift.id}">${shift.direction === 'up' ? '▲' : '▼'} Shift ${shift.id.slice(1)}</a> ${words(shiftParties(shift, facts.nameOf))}</li>`,
      ),
    ...(block.kind === 'boilerplate' ? [junkNote(block)] : []),
  ];
}

function sectionNotes(block: Block, { analysis: { sections, sentiment } }: Facts): Html[] {
  const index = sections.findIndex(({ start }) => start === block.start);
  const tone = sentiment.sections.find(({ sectionId }) => sectionId === sections[index]?.id);
  return tone ? [html`<li class="section-note">Section ${index + 1} ${toneMeter(tone)}</li>`] : [];
}

const keyNotes = (numbers: readonly number[]): Html[] =>
  numbers.length === 0
    ? []
    : [html`<li class="point">Key ${numbers.length === 1 ? 'point' : 'points'} ${numbers.join(', ')}</li>`];

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

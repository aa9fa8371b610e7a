import type { Analysis } from '../../schema/analysis.js';
import type { Block } from '../../schema/document.js';
import type { Facts } from '../facts.js';
import { marksOf } from './marks.js';
import { type Html, html } from './markup.js';
import { type Mark, nest } from './nest.js';
import { createNotes } from './notes.js';

/** The marks of the text, each with a box that shows or hides it: how it looks, and whether there is any. */
const kinds: readonly { id: string; label: string; sample: string; found: (analysis: Analysis) => boolean }[] = [
  { id: 'names', label: 'names', sample: 'mention person', found: ({ entities }) => entities.length > 0 },
  { id: 'quotes', label: 'quotes', sample: 'quote direct', found: ({ quotes }) => quotes.length > 0 },
  { id: 'evidence', label: 'evidence of shifts', sample: 'evidence up', found: ({ sentiment }) => sentiment.shifts.length > 0 },
  { id: 'dates', label: 'dates', sample: 'date', found: ({ timeline }) => timeline.length > 0 },
  { id: 'notes', label: 'notes in the margin', sample: '', found: () => true },
];

/** The article as it was written, marked in place, with notes beside it. */
export function articlePart(facts: Facts): Html {
  const { analysis } = facts;
  const boxes = kinds
    .filter(({ found }) => found(analysis))
    .map(
      ({ id, label, sample }) =>
        html`<label><input type="checkbox" id="show-${id}" checked> <span class="${sample}">${label}</span></label>`,
    );
  const notesOn = createNotes(facts);
  const rows = [...blocksWithMarks(facts)].map(({ block, marks }) =>
    row(block, nest(analysis.text, block, marks), notesOn(block)),
  );
  return html`<fieldset class="legend"><legend>Shown</legend>${boxes}${typesKey(analysis)}</fieldset>
<div lang="${analysis.language ?? 'und'}">${rows}</div>`;
}

/** Which line is under which type of name. */
function typesKey({ entities }: Analysis): Html | null {
  const types = [...new Set(entities.map(({ type }) => type))];
  if (types.length === 0) return null;
  return html`<p class="types">Names by type ${types.map((type) => html` <span class="mention ${type}">${type}</span>`)}</p>`;
}

/** Each block with the marks that touch it, in one pass over both. */
function* blocksWithMarks(facts: Facts): Generator<{ block: Block; marks: readonly Mark[] }> {
  const waiting = marksOf(facts).sort((a, b) => a.start - b.start);
  let next = 0;
  let marks: Mark[] = [];
  for (const block of facts.analysis.blocks) {
    while (next < waiting.length && waiting[next]!.start < block.end) marks.push(waiting[next++]!);
    marks = marks.filter(({ end }) => end > block.start);
    yield { block, marks };
  }
}

function row(block: Block, text: Html, notes: readonly Html[]): Html {
  const margin = notes.length > 0 ? html`<ul class="notes" aria-label="Notes">${notes}</ul>` : null;
  return html`<div class="row ${block.kind}">${blockText(block, text)}${margin}</div>
`;
}

function blockText({ kind }: Block, text: Html): Html {
  if (kind === 'heading') return html`<h3 class="text" dir="auto">${text}</h3>`;
  if (kind === 'blockquote') return html`<blockquote class="text" dir="auto">${text}</blockquote>`;
  return html`<p class="text" dir="auto">${text}</p>`;
}

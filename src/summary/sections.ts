import { spanOf } from '../document/span.js';
import type { Section } from '../schema/document.js';
import type { Story } from './story.js';

/** What a section is not summed up by: its heading, and what its pictures show. */
const NOT_TOLD: ReadonlySet<string> = new Set(['heading', 'caption']);

/** The sections with the sentence that says most of each; its first where no sentence could stand alone. */
export function summarizedSections({ document, language, candidates, scores }: Story): Section[] {
  const best = new Map<string, number>();
  for (const { sentence, place } of candidates) {
    const id = sentence.sectionId;
    if (id === null) continue;
    const known = best.get(id);
    if (known === undefined || scores[place]! > scores[known]!) best.set(id, place);
  }
  const firsts = new Map<string, number>();
  language.sentences.forEach(({ sectionId, block }, i) => {
    if (sectionId !== null && !firsts.has(sectionId) && !NOT_TOLD.has(document.blocks[block]!.kind)) firsts.set(sectionId, i);
  });
  return document.sections.map((section) => {
    const place = best.get(section.id);
    const sentence = place === undefined ? language.sentences[firsts.get(section.id) ?? -1] : candidates[place]!.sentence;
    const { start, end } = sentence ?? { start: section.start, end: section.start };
    return { ...section, summary: spanOf(document.text, start, end) };
  });
}

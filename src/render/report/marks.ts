import type { Entity, Mention } from '../../schema/entities.js';
import type { Quote } from '../../schema/quotes.js';
import type { Shift } from '../../schema/sentiment.js';
import type { Range } from '../../schema/span.js';
import type { TimelineItem } from '../../schema/timeline.js';
import { type Facts, speakerOf } from '../facts.js';
import { cueOf, datingOf } from '../phrases.js';
import { anchorOf } from './links.js';
import { oneLine } from './markup.js';
import type { Mark } from './nest.js';
import { sideOf, signed } from './tone.js';

/** All that is marked in the article; of marks with the same range the first stands outside. */
export function marksOf(facts: Facts): Mark[] {
  const { sentences, quotes, timeline } = facts.analysis;
  const sectionOf = new Map(sentences.map(({ id, sectionId }) => [id, sectionId]));
  return [
    ...sentences.map(({ id, start, end }) => ({ start, end, attributes: { id } })),
    ...passageMarks(facts),
    ...quotes.map((quote) => quoteMark(quote, facts)),
    ...facts.entities.flatMap((entity) => mentionMarks(entity, sectionOf, facts)),
    ...timeline.map(dateMark),
  ];
}

/** A passage that the page links to; where it is evidence of shifts, the tone it speaks for and the shifts. */
interface Passage {
  readonly range: Range;
  readonly score: number;
  readonly evidenceOf: string[];
}

/** Passages that the page links to, each once. */
function passageMarks({ analysis: { summary, sentiment } }: Facts): Mark[] {
  const passages = new Map<string, Passage>();
  const add = (range: Range, score = 0, ...evidenceOf: string[]): void => {
    const known = passages.get(anchorOf(range));
    if (known) for (const side of evidenceOf) known.evidenceOf.push(side);
    else passages.set(anchorOf(range), { range, score, evidenceOf });
  };
  for (const { id, before, after } of sentiment.shifts) {
    for (const span of before.evidence) add(span, before.score, sideName(id, 'before', before));
    for (const span of after.evidence) add(span, after.score, sideName(id, 'after', after));
  }
  for (const { evidence } of sentiment.relations) for (const span of evidence) add(span);
  for (const span of [...summary.keyPoints, summary.what, summary.why, summary.how]) if (span) add(span);
  return [...passages].map(([id, passage]) => ({ ...passage.range, attributes: { id, ...evidenceTip(passage) } }));
}

const sideName = (id: string, side: string, { score }: Shift['before']): string =>
  `shift ${id.slice(1)}, ${side} (${signed(score)})`;

const evidenceTip = ({ score, evidenceOf }: Passage): Mark['attributes'] =>
  evidenceOf.length === 0 ? {} : { class: `evidence ${sideOf(score)}`, 'data-tip': `Evidence of ${evidenceOf.join('; ')}` };

function quoteMark(quote: Quote, { nameOf }: Facts): Mark {
  const { id, start, end, kind } = quote;
  const speaker = speakerOf(quote, nameOf);
  const who = speaker.known ? speaker.name : 'Nobody named as the speaker';
  const tip = [who, cueOf(quote), kind].filter((part) => part !== null).join(' · ');
  return {
    start,
    end,
    attributes: { id, class: `quote ${kind}`, 'data-tip': oneLine(tip) },
  };
}

/** The first mention of a section is a link, the others are none: a reader with a keyboard passes few of them, and hears each. */
function mentionMarks(entity: Entity, sectionOf: ReadonlyMap<string, string | null>, { toneOf }: Facts): Mark[] {
  const tones = new Map(toneOf(entity.id)?.mentions.map((tone) => [tone.start, tone]));
  const linked = new Set<string | null>();
  return entity.mentions.map((mention, i) => {
    const { start, end, sentenceId } = mention;
    const section = sectionOf.get(sentenceId) ?? null;
    const first = !linked.has(section);
    linked.add(section);
    const tone = tones.get(start);
    const here = tone ? ` · tone here ${tone.label} ${signed(tone.score)}` : '';
    const attributes = {
      id: mentionId(entity, i),
      class: `mention ${entity.type}`,
      'data-of': entity.id,
      'data-tip': `${identity(entity, mention)}${here}`,
    };
    const link = { href: `#${entity.id}`, 'aria-describedby': `${entity.id}-is` };
    return { start, end, attributes: first ? { ...attributes, ...link } : attributes };
  });
}

/** The id of an entity's mention, counted from 0. */
export const mentionId = ({ id }: Entity, index: number): string => `${id}-${index + 1}`;

function identity({ name, type, roles }: Entity, { text }: Mention): string {
  const role = roles[0] ? `, ${oneLine(roles[0].text)}` : '';
  return text === name ? `${type}${role}` : `${oneLine(name)}: ${type}${role}`;
}

function dateMark(item: TimelineItem): Mark {
  const { start, end } = item.expression;
  return {
    start,
    end,
    attributes: { id: item.id, class: 'date', 'data-tip': `Date: ${datingOf(item)}${item.certain ? '' : ' (not certain)'}` },
  };
}

import type { Analysis } from '../../src/schema/analysis.js';
import type { Mention } from '../../src/schema/entities.js';

/** Every promise of the contract that this analysis breaks: spans that do not slice, ids that lead nowhere, arrays out of order. */
export function brokenPromises(analysis: Analysis): string[] {
  return [badSpans, badIds, badOrder, badSelves, badNumbers].flatMap((broken) => broken(analysis));
}

/** Walks every object: whatever has a start and an end is a range of the text; with a text, it is what stands there. */
function badSpans({ text, ...rest }: Analysis): string[] {
  const broken: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { start, end, text: own } = value as { start?: unknown; end?: unknown; text?: unknown };
    if (typeof start === 'number' && typeof end === 'number') {
      if (!(start >= 0 && start <= end && end <= text.length)) broken.push(`${path}: ${start}–${end} is outside the text`);
      if (typeof own === 'string' && own !== text.slice(start, end))
        broken.push(`${path}: "${own}" does not stand at ${start}–${end}`);
    }
    for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
  };
  visit(rest, 'analysis');
  return broken;
}

/** Fields that hold ids, and what they lead to. */
const references: Readonly<Record<string, 'entities' | 'quotes' | 'sections' | 'sentences' | 'blocks' | 'timeline' | 'shifts'>> =
  {
    entityId: 'entities',
    entityIds: 'entities',
    about: 'entities',
    who: 'entities',
    where: 'entities',
    holderId: 'entities',
    targetIds: 'entities',
    fromEntityId: 'entities',
    toEntityId: 'entities',
    quoteIds: 'quotes',
    sectionId: 'sections',
    sentenceId: 'sentences',
    blockId: 'blocks',
    when: 'timeline',
    shiftIds: 'shifts',
  };

function badIds(analysis: Analysis): string[] {
  const { entities, quotes, sections, sentences, blocks, timeline, sentiment } = analysis;
  const lists = { entities, quotes, sections, sentences, blocks, timeline, shifts: sentiment.shifts };
  const known = new Map(Object.entries(lists).map(([list, items]) => [list, new Set(items.map(({ id }) => id))]));
  const broken = Object.entries(lists)
    .filter(([list, items]) => known.get(list)!.size < items.length)
    .map(([list]) => `${list}: an id is used twice`);
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const target = references[key];
      const ids = target === undefined ? [] : [inner].flat().filter((id) => typeof id === 'string');
      for (const id of ids) if (!known.get(target!)!.has(id)) broken.push(`${path}.${key}: ${id} leads nowhere`);
      visit(inner, `${path}.${key}`);
    }
  };
  visit(analysis, 'analysis');
  return broken;
}

/** Lists follow the text and number their items from 1; entities stand by salience and are numbered by first appearance. */
function badOrder({ blocks, sections, sentences, quotes, entities, timeline, sentiment }: Analysis): string[] {
  const appearing = [...entities].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  const lists = {
    blocks: blocks.map(({ id, start }) => ({ id, start })),
    sections: sections.map(({ id, start }) => ({ id, start })),
    sentences: sentences.map(({ id, start }) => ({ id, start })),
    quotes: quotes.map(({ id, start }) => ({ id, start })),
    timeline: timeline.map(({ id, expression }) => ({ id, start: expression.start })),
    shifts: sentiment.shifts.map(({ id, at }) => ({ id, start: at })),
    entities: appearing.map(({ id, mentions }) => ({ id, start: mentions.find(isByOthers)?.start ?? -1 })),
  };
  const unordered = Object.entries(lists)
    .filter(([, items]) => items.some(({ start }, i) => i > 0 && start < items[i - 1]!.start))
    .map(([list]) => `${list}: not in text order`);
  const unnumbered = Object.entries(lists)
    .filter(([, items]) => items.some(({ id }, i) => id.slice(1) !== String(i + 1)))
    .map(([list]) => `${list}: not numbered from 1`);
  const dim = entities
    .filter(({ salience }, i) => i > 0 && salience > entities[i - 1]!.salience)
    .map(({ id }) => `${id}: not by salience`);
  const idle = entities
    .filter(({ mentions }) => !mentions.some(isByOthers))
    .map(({ id }) => `${id}: an entity without a mention`);
  const apart = blocks.filter(({ start }, i) => i > 0 && start < blocks[i - 1]!.end).map(({ id }) => `${id}: blocks overlap`);
  return [...unordered, ...unnumbered, ...dim, ...idle, ...apart];
}

const isByOthers = ({ rule }: Mention): boolean => rule !== 'first-person';

/** What somebody says of himself stands in a quote of his, once, in the order of the text; nothing is told towards it. */
function badSelves({ entities, quotes, sentiment }: Analysis): string[] {
  return entities.flatMap(({ id, mentions }) => {
    const said = quotes
      .filter(({ kind, speaker }) => kind !== 'indirect' && speaker?.entityId === id)
      .flatMap(({ parts }) => parts);
    const own = mentions.filter((mention) => !isByOthers(mention));
    const tones = sentiment.entities.find(({ entityId }) => entityId === id)!.mentions;
    const astray = own.filter((mention) => !said.some((part) => part.start <= mention.start && part.end >= mention.end));
    const judged = own.filter(({ start }) => tones.some((tone) => tone.start === start));
    const unordered = mentions.some(({ start }, i) => i > 0 && start < mentions[i - 1]!.start);
    return [
      ...astray.map(({ text, start }) => `${id}: "${text}" at ${start} is in no quote of its own`),
      ...judged.map(({ text, start }) => `${id}: "${text}" at ${start} has a tone`),
      ...(unordered ? [`${id}: mentions not in text order`] : []),
    ];
  });
}

/** Numbers are rounded to four decimals; a minus zero would not survive JSON. */
function badNumbers(analysis: Analysis): string[] {
  const broken: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'number' && (Object.is(value, -0) || Number(value.toFixed(4)) !== value))
      broken.push(`${path}: ${value}`);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
  };
  visit(analysis, 'analysis');
  return broken;
}

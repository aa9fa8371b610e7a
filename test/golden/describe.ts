import type { Analysis } from '../../src/schema/analysis.js';
import type { Entity } from '../../src/schema/entities.js';
import type { Quote } from '../../src/schema/quotes.js';
import type { Shift } from '../../src/schema/sentiment.js';
import type { Span } from '../../src/schema/span.js';

/** An analysis in words that a reviewer can check against the article; numbers that shift with every training are left out. */
export function describeAnalysis(analysis: Analysis): string {
  const names = new Map(analysis.entities.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null): string => (id === null ? '–' : (names.get(id) ?? `unknown ${id}`));
  const parts: [string, string[]][] = [
    ['source', sourceLines(analysis)],
    [
      'blocks',
      analysis.blocks.map((b) =>
        [b.kind, b.sectionId ?? '–', b.reason ?? '', brief(analysis.text.slice(b.start, b.end))].filter(Boolean).join(' | '),
      ),
    ],
    ['sections', sectionLines(analysis)],
    ['entities', analysis.entities.map((entity) => entityLine(entity, analysis))],
    ['quotes', analysis.quotes.map((quote) => quoteLine(quote, nameOf))],
    [
      'relations',
      analysis.sentiment.relations.map(
        (r) => `${nameOf(r.fromEntityId)} → ${nameOf(r.toEntityId)}: ${r.label} | ${said(r.evidence)}`,
      ),
    ],
    ['shifts', analysis.sentiment.shifts.flatMap((shift) => shiftLines(shift, nameOf))],
    [
      'dates',
      analysis.timeline.map((t) =>
        [t.value ?? '?', t.kind, flat(t.expression.text), t.event ? flat(t.event.text) : '–'].join(' | '),
      ),
    ],
    ['summary', summaryLines(analysis, nameOf)],
    ['warnings', analysis.warnings.map(({ code, message }) => `${code}: ${message}`)],
  ];
  return `${parts.map(([title, lines]) => [`# ${title}`, ...lines].join('\n')).join('\n\n')}\n`;
}

function sourceLines({ source, language }: Analysis): string[] {
  const { dateline, bylines, publisher, publishedAt, publishedAtFrom, title, standfirst } = source;
  return [
    `language ${language ?? '–'} | title ${title ?? '–'} | by ${bylines.join(', ') || '–'} | of ${publisher ?? '–'}`,
    `published ${publishedAt ?? '–'} (${publishedAtFrom ?? '–'}) | standfirst ${standfirst ?? '–'}`,
    dateline ? `dateline ${dateline.place ?? '–'} | ${dateline.date ?? '–'} | ${dateline.agency ?? '–'}` : 'no dateline',
  ];
}

function sectionLines({ sections, sentiment }: Analysis): string[] {
  const labels = new Map(sentiment.sections.map(({ sectionId, label }) => [sectionId, label]));
  return sections.map(({ id, role, heading, paragraphs, summary }) =>
    [id, role, heading ? flat(heading.text) : '–', `${paragraphs} ¶`, labels.get(id) ?? '–', brief(summary.text)].join(' | '),
  );
}

function entityLine({ id, type, name, gender, roles, mentions }: Entity, { sentiment }: Analysis): string {
  const counts = new Map<string, number>();
  for (const { text, form } of mentions) {
    const key = form === 'name' ? flat(text) : `${flat(text)} (${form})`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const forms = [...counts].map(([form, count]) => (count > 1 ? `${form} ×${count}` : form)).join(', ');
  const tone = sentiment.entities.find(({ entityId }) => entityId === id)?.label ?? '–';
  const role = roles.map(({ text }) => flat(text)).join('; ');
  return [type, name, gender, role === '' ? null : `role: ${role}`, `tone: ${tone}`, forms]
    .filter((part) => part !== null)
    .join(' | ');
}

function quoteLine({ kind, parts, speaker, cue, about }: Quote, nameOf: (id: string | null) => string): string {
  const who = speaker
    ? `${speaker.entityId ? nameOf(speaker.entityId) : '–'}${speaker.mention ? ` [${flat(speaker.mention.text)}]` : ''}`
    : 'nobody';
  const anonymous = speaker?.anonymous ? ' (anonymous)' : '';
  const topic = about.length > 0 ? ` | about ${about.map(nameOf).join(', ')}` : '';
  return `${kind} | ${who}${anonymous} | ${cue?.lemma ?? '–'} | ${said(parts)}${topic}`;
}

function shiftLines(shift: Shift, nameOf: (id: string | null) => string): string[] {
  const { kind, direction, axis, status, voice, holderId, targetIds, before, after, marker } = shift;
  const who = `${holderId ? `${nameOf(holderId)} → ` : ''}${targetIds.map(nameOf).join(', ') || 'the article'}`;
  return [
    `${kind} ${direction} | ${axis} | ${status} | ${voice} | ${who} | marker: ${marker ? flat(marker.text) : '–'}`,
    `  before: ${said(before.evidence)}`,
    `  after:  ${said(after.evidence)}`,
  ];
}

function summaryLines({ summary, timeline }: Analysis, nameOf: (id: string | null) => string): string[] {
  const { headline, abstract, keyPoints, who, what, when, where, why, how, voices } = summary;
  const span = (one: Span | null): string => (one ? flat(one.text) : '–');
  return [
    `headline: ${headline ?? '–'}`,
    `abstract: ${flat(abstract)}`,
    ...keyPoints.map(({ text }) => `point: ${flat(text)}`),
    `who: ${who.map(nameOf).join(', ') || '–'}`,
    `what: ${span(what)}`,
    `when: ${timeline.find(({ id }) => id === when)?.expression.text ?? '–'}`,
    `where: ${nameOf(where)}`,
    `why: ${span(why)}`,
    `how: ${span(how)}`,
    `voices: ${voices.map(({ name, quoteIds }) => `${name} ×${quoteIds.length}`).join(', ') || '–'}`,
  ];
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
const said = (spans: readonly Span[]): string => spans.map(({ text }) => `⟨${flat(text)}⟩`).join(' ');

/** "The first words … the last": enough to know a block by. */
function brief(text: string): string {
  const line = flat(text);
  return line.length <= 72 ? line : `${line.slice(0, 44).trimEnd()} … ${line.slice(-24).trimStart()}`;
}

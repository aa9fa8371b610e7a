import type { Analysis } from '../schema/analysis.js';
import type { Quote } from '../schema/quotes.js';
import type { Shift } from '../schema/sentiment.js';
import type { Span } from '../schema/span.js';
import { type Facts, readFacts, shiftParties } from './facts.js';
import { fiveWs } from './five-ws.js';
import { asSentence, rolesOf } from './phrases.js';

const parts = [
  { title: 'Key points', write: keyPoints },
  { title: 'The five Ws', write: questions },
  { title: 'Sections', write: sections },
  { title: 'Who and what', write: entities },
  { title: 'Who said what', write: quotes },
  { title: 'Tone', write: tone },
  { title: 'When', write: timeline },
] as const;

/**
 * An analysis as a Markdown document (CommonMark with tables).
 *
 * @param analysis what `analyze` returned
 * @returns Markdown in which every character of the article that Markdown or HTML would read as markup is escaped
 * @example writeFileSync('article.md', renderMarkdown(analyze(text)))
 */
export function renderMarkdown(analysis: Analysis): string {
  const facts = readFacts(analysis);
  const headline = plain(analysis.summary.headline ?? analysis.source.title ?? '') || 'Untitled';
  const pieces = [`# ${headline}`, plain(analysis.summary.abstract)];
  for (const { title, write } of parts) {
    const body = write(facts);
    if (body !== '') pieces.push(`## ${title}`, body);
  }
  return `${pieces.filter((piece) => piece !== '').join('\n\n')}\n`;
}

function keyPoints({ analysis }: Facts): string {
  return bullets(analysis.summary.keyPoints.map(({ text }) => plain(asSentence(text))));
}

function questions(facts: Facts): string {
  return bullets(fiveWs(facts).map(([question, answer]) => `**${question}**: ${plain(answer)}`));
}

function sections({ analysis }: Facts): string {
  const tones = new Map(analysis.sentiment.sections.map((one) => [one.sectionId, one]));
  return bullets(
    analysis.sections.map(({ id, heading, role, summary }) => {
      const name = heading ? plain(heading.text) : `(${role})`;
      const score = tones.get(id);
      return `**${name}**${score ? ` (${score.label} ${score.score})` : ''}: ${plain(summary.text)}`;
    }),
  );
}

function entities({ entities, toneOf }: Facts): string {
  const rows = entities.map(({ id, name, type, roles, aliases, mentions }) => {
    const said = rolesOf({ roles }).map(plain).join('; ');
    const others = aliases
      .filter((alias) => alias !== name)
      .map(plain)
      .join(', ');
    const tone = toneOf(id);
    return [plain(name), type, said, others, String(mentions.length), tone ? `${tone.label} ${tone.score}` : ''];
  });
  return table(['name', 'type', 'role', 'also', 'mentions', 'tone'], rows);
}

function quotes({ voices }: Facts): string {
  return voices.map(({ name, quotes }) => `### ${plain(name)}\n\n${bullets(quotes.map(quoteLine))}`).join('\n\n');
}

function quoteLine({ kind, parts, text, cue }: Quote): string {
  const said = plain(parts.length > 0 ? parts.map((part) => part.text).join(' … ') : text);
  const note = [kind, ...(cue ? [plain(cue.lemma)] : [])].join(', ');
  return `${kind === 'indirect' ? said : `“${said}”`} (${note})`;
}

function tone({ analysis, nameOf }: Facts): string {
  const { label, score, shifts, sentences } = analysis.sentiment;
  if (sentences.length === 0) return '';
  return [`Overall ${label} (${score}).`, ...shifts.map((shift) => shiftText(shift, nameOf))].join('\n\n');
}

function shiftText(shift: Shift, nameOf: Facts['nameOf']): string {
  const { direction, status, voice, axis, kind, before, after } = shift;
  const parties = plain(shiftParties(shift, nameOf));
  return [
    `### ${parties}: ${direction}`,
    [kind, axis, status, `${voice} voice`].join(', '),
    bullets([`before (${before.score}): ${evidence(before.evidence)}`, `after (${after.score}): ${evidence(after.evidence)}`]),
  ].join('\n\n');
}

function timeline({ analysis }: Facts): string {
  const rows = analysis.timeline.map(({ expression, value, event }) => [
    value ?? '',
    plain(expression.text),
    event ? plain(event.text) : '',
  ]);
  return table(['value', 'in the text', 'event'], rows);
}

const evidence = (spans: readonly Span[]): string => spans.map(({ text }) => `“${plain(text)}”`).join('; ');
const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** The article's words on one line, with what Markdown or HTML would read as markup escaped. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^([-+])(?= |$)/, '\\$1')
    .replace(/^(\d+)([.)])(?= |$)/, '$1\\$2');
}

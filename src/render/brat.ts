import { trimRange } from '../document/span.js';
import type { Analysis } from '../schema/analysis.js';
import type { Range } from '../schema/span.js';
import { codePointsIn } from './code-points.js';

/**
 * An analysis as brat standoff (the `.ann` beside a `.txt` with `analysis.text`): mentions by their type with `Coreference` between
 * those of one entity, quotations with their `Kind` and a `Speaker` (one of the mentions, or a `Source` that is no entity), dates with
 * their value as a note. Offsets count code points.
 *
 * @param analysis what `analyze` returned
 * @example
 * writeFileSync('story.txt', analysis.text);
 * writeFileSync('story.ann', renderBrat(analysis));
 */
export function renderBrat(analysis: Analysis): string {
  const { entities, quotes, timeline, text } = analysis;
  const standoff = createStandoff(text);
  const marked = entities.flatMap(({ id: entityId, type, mentions }) => {
    const passages = mentions.map(({ start, end }) => ({
      entityId,
      start,
      end,
      id: standoff.span(capital(type), { start, end }),
    }));
    standoff.same(passages.map(({ id }) => id));
    return passages;
  });
  for (const { kind, speaker, ...quote } of quotes) {
    const said = standoff.span('Quotation', quote);
    standoff.attribute('Kind', said, kind);
    const mention = speaker?.mention;
    if (!mention) continue;
    const by = marked.find(
      ({ entityId, start, end }) => entityId === speaker.entityId && start < mention.end && end > mention.start,
    );
    standoff.relation('Speaker', said, by?.id ?? standoff.span('Source', mention));
  }
  for (const { kind, value, expression } of timeline) {
    const date = standoff.span(capital(kind), expression);
    if (value !== null) standoff.note(date, value);
  }
  return standoff.lines.map((line) => `${line}\n`).join('');
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

interface Standoff {
  readonly lines: readonly string[];
  /** Adds a passage; its id. */
  span(type: string, range: Range): string;
  attribute(type: string, of: string, value: string): void;
  relation(type: string, from: string, to: string): void;
  note(of: string, words: string): void;
  /** Tells that passages mean the same. */
  same(ids: readonly string[]): void;
}

function createStandoff(text: string): Standoff {
  const lines: string[] = [];
  const counts = { T: 0, A: 0, R: 0, '#': 0 };
  const next = (kind: keyof typeof counts): string => `${kind}${++counts[kind]}`;
  const points = codePointsIn(text);
  return {
    lines,
    span(type, { start, end }) {
      const id = next('T');
      const fragments = fragmentsOf(text, start, end);
      const offsets = fragments.map((one) => `${points(one.start)} ${points(one.end)}`).join(';');
      lines.push(`${id}\t${type} ${offsets}\t${fragments.map((one) => text.slice(one.start, one.end)).join(' ')}`);
      return id;
    },
    attribute: (type, of, value) => lines.push(`${next('A')}\t${type} ${of} ${value}`),
    relation: (type, from, to) => lines.push(`${next('R')}\t${type} Arg1:${from} Arg2:${to}`),
    note: (of, words) => lines.push(`${next('#')}\tAnnotatorNotes ${of}\t${words}`),
    same(ids) {
      if (ids.length > 1) lines.push(`*\tCoreference ${ids.join(' ')}`);
    },
  };
}

/** What Python takes for one line: a passage of several lines is told in as many pieces. */
const LINE = /(?:\t|[^\p{Cc}\u2028\u2029])+/gu;

function fragmentsOf(text: string, start: number, end: number): Range[] {
  const lines = [...text.slice(start, end).matchAll(LINE)];
  const pieces = lines.map(({ index, 0: line }) => trimRange(text, start + index, start + index + line.length));
  return pieces.filter((piece) => piece.end > piece.start);
}

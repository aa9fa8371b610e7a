import type { Source } from '../../schema/document.js';
import type { Facts } from '../facts.js';
import { fiveWs } from '../five-ws.js';
import { asSentence } from '../phrases.js';
import type { Canvas } from '../terminal.js';
import { oneLine, padded, wrap } from './width.js';

/** The head of the page (headline, source, abstract), its key points, who did what when and where, and its warnings. */
export const overviewLines = { head, keyPoints, questions, warnings };

function head(facts: Facts, { width, paint }: Canvas): string[] {
  const { analysis, words } = facts;
  const headline = oneLine(analysis.summary.headline ?? analysis.source.title ?? '') || 'Untitled';
  const counts = [
    count(words, 'word'),
    count(analysis.sections.length, 'section'),
    count(analysis.entities.length, 'entity', 'entities'),
    count(analysis.quotes.length, 'quote'),
    count(analysis.sentiment.shifts.length, 'shift'),
  ].join(' · ');
  const source = sourceLine(analysis.source);
  const abstract = wrap(oneLine(analysis.summary.abstract), width);
  return [
    ...wrap(headline, width).map((line) => paint('title', line)),
    ...wrap(source, width).map((line) => paint('dim', line)),
    ...wrap(counts, width).map((line) => paint('dim', line)),
    ...(abstract.length > 0 ? ['', ...abstract] : []),
  ];
}

function sourceLine({ publisher, bylines, dateline, publishedAt, url }: Source): string {
  const agency = dateline ? [dateline.place, dateline.agency && `(${dateline.agency})`].filter(Boolean).join(' ') : null;
  const known = [publisher, bylines.join(', '), agency, publishedAt, url].filter((part) => part !== null && part !== '');
  return oneLine(known.join(' · '));
}

function keyPoints({ analysis }: Facts, { width, paint }: Canvas): string[] {
  return analysis.summary.keyPoints.flatMap(({ text }) =>
    wrap(oneLine(asSentence(text)), width - 2).map((line, i) => (i === 0 ? `${paint('accent', '•')} ${line}` : `  ${line}`)),
  );
}

/** Columns of the longest question, and two between it and its answer. */
const QUESTION_WIDTH = 7;

function questions(facts: Facts, { width, paint }: Canvas): string[] {
  return fiveWs(facts).flatMap(([question, answer]) =>
    wrap(oneLine(answer), width - QUESTION_WIDTH).map(
      (line, i) => `${paint('accent', padded(i === 0 ? question : '', QUESTION_WIDTH))}${line}`,
    ),
  );
}

function warnings({ analysis }: Facts, { width, paint }: Canvas): string[] {
  return analysis.warnings.flatMap(({ code, message }) =>
    wrap(oneLine(`${code}: ${message}`), width).map((line) => paint('mixed', line)),
  );
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

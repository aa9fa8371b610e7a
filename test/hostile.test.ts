import { describe, expect, it } from 'vitest';
import { analyze, createAnalyzer } from '../src/analyze.js';
import { readHtml } from '../src/html.js';
import { readMarkdown } from '../src/markdown.js';
import { timeOf } from './hostile/growth.js';
import { type Kind, kinds, usual } from './hostile/kinds.js';
import { brokenPromises } from './spans/integrity.js';

/** Small, so that all kinds take seconds; `npm run hostile` reads a megabyte of each. */
const SIZE = 10_000;
const LENGTH = 80_000;
/** Eight times the text may take eight times as long; quadratic work would take 64 times. */
const FOLD = 8;
const SLACK = 3;
/** Times below this many milliseconds say nothing. */
const FLOOR = 12;
const TRIES = 4;

describe('hostile inputs', () => {
  it('are many, and of all kinds of input', () => {
    expect(kinds.length).toBeGreaterThan(200);
    expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length);
    for (const format of ['text', 'html', 'markdown']) expect(kinds.some(({ name }) => name.startsWith(format))).toBe(true);
  });

  it.each(kinds)('$name: in linear time, with every promise kept', (kind) => holdToLinear(kind, SIZE));

  it.each(usual)('$name, at length: in linear time, with every promise kept', (kind) => holdToLinear(kind, LENGTH));

  it('one name, more often than a call takes arguments', () => {
    const { entities } = analyze('Paris, '.repeat(140_000));
    expect(entities[0]?.mentions.length).toBeGreaterThan(130_000);
  });

  it('an author of more names than a call takes arguments', () => {
    const { bylines } = readMarkdown(`---\nauthor:\n- [Ann Lee, ${'a, '.repeat(200_000)}]\n---\nIt rained until noon.`);
    expect(bylines).toEqual(['Ann Lee']);
  });
});

function holdToLinear(kind: Kind, size: number): void {
  expect(brokenPromises(analyze(kind.read(kind.make(size))))).toEqual([]);
  const most = Math.max(timeOf(kind, size / FOLD, analyze, 1), FLOOR) * FOLD * SLACK;
  let time = Number.POSITIVE_INFINITY;
  // The first that will do, for a machine can be slow by accident.
  for (let i = 0; i < TRIES && time >= most; i++) time = timeOf(kind, size, analyze, 1);
  expect(time).toBeLessThan(most);
}

describe('limits.maxChars', () => {
  const line = 'It rained until noon on the hill, and Ann Lee said so. ';
  const inputs = {
    text: line.repeat(100),
    html: readHtml(`<article>${`<p>${line}</p>`.repeat(100)}</article>`),
    markdown: readMarkdown(`${line}\n\n`.repeat(100)),
  };

  it.each(Object.entries(inputs))('%s: what lies beyond is marked, warned of, and not read', (_format, input) => {
    const analysis = createAnalyzer({ limits: { maxChars: 1000 } }).analyze(input);
    const { text, warnings, blocks, sentences, entities, quotes } = analysis;
    expect(text).toBe(typeof input === 'string' ? input : input.text);
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'TRUNCATED', start: 1000, end: text.length }));
    expect(blocks.at(-1)).toMatchObject({ kind: 'boilerplate', reason: 'beyond-limit' });
    const read = [...sentences, ...quotes, ...entities.flatMap(({ mentions }) => mentions)];
    expect(read.length).toBeGreaterThan(10);
    expect(Math.max(...read.map(({ end }) => end))).toBeLessThanOrEqual(1000);
    expect(brokenPromises(analysis)).toEqual([]);
  });

  it.each(Object.entries(inputs))('%s: no warning within', (_format, input) => {
    expect(analyze(input).warnings).toEqual([]);
  });
});

import { analyze } from '../src/analyze.js';
import { parseAnalysis } from '../src/door.js';
import type { Analysis, Warning } from '../src/schema/analysis.js';
import type { Article } from '../src/schema/article.js';
import { brokenPromises } from '../test/spans/integrity.js';

/**
 * Holds an analysis against what every analysis promises: it is one, spans slice, ids lead somewhere, the schema holds, JSON gives it back,
 * the same input gives the same bytes, and what is boilerplate tells nothing of the rest.
 *
 * @throws Error that says what is broken; and whatever the library throws, which is broken too
 */
export function holdToPromises(input: string | Article): void {
  const analysis = analyze(input);
  const [broken] = brokenPromises(analysis);
  if (broken) throw new Error(broken);
  const json = JSON.stringify(analysis);
  if (JSON.stringify(parseAnalysis(json)) !== json) throw new Error('JSON does not give the analysis back');
  if (JSON.stringify(analyze(input)) !== json) throw new Error('the same input gives another analysis');
  if (typeof input === 'string' && analysis.text !== input) throw new Error('the text is not the input');
  const junk = analysis.blocks.filter(({ kind }) => kind === 'boilerplate').length;
  if (junk > 0 && junk < analysis.blocks.length && toldBy(laidOut(analysis)) !== toldBy(withoutBoilerplate(analysis)))
    throw new Error('boilerplate changes what is said of the rest');
}

/** The text again with the blocks that were found in it, so that its layout is not judged anew. */
function laidOut({ text, source, blocks }: Analysis): Article {
  const { title, standfirst, bylines, publishedAt } = source;
  return {
    text,
    title,
    standfirst,
    bylines,
    publishedAt,
    blocks: blocks.map(({ kind, start, end, reason }) => ({ kind, start, end, reason })),
  };
}

/** The same without its boilerplate: blanks stand there, so that all offsets stay as they are. */
function withoutBoilerplate(analysis: Analysis): Article {
  const { text, blocks = [], ...known } = laidOut(analysis);
  const gone = blocks.filter(({ kind }) => kind === 'boilerplate');
  const blanked = gone.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
  return { ...known, text: blanked, blocks: blocks.filter(({ kind }) => kind !== 'boilerplate') };
}

/** Warnings that boilerplate can earn, or keep away. */
const OF_ALL_THE_TEXT = new Set<Warning['code']>(['EMPTY_TEXT', 'UNPAIRED_SURROGATE']);

/** All that an analysis says but of boilerplate; blocks go by where they begin, for their ids count them all. */
function toldBy(article: Article): string {
  const { text: _, blocks, warnings, ...rest } = analyze(article);
  const startOf = new Map(blocks.map(({ id, start }) => [id, start]));
  const kept = blocks.filter(({ kind }) => kind !== 'boilerplate').map(({ id: _id, ...block }) => block);
  const told = { ...rest, blocks: kept, warnings: warnings.filter(({ code }) => !OF_ALL_THE_TEXT.has(code)) };
  return JSON.stringify(told, (key, value) => (key === 'blockId' ? startOf.get(value) : value));
}

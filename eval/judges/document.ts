import type { Analysis } from '../../src/schema/analysis.js';
import type { BlockKind } from '../../src/schema/document.js';
import { type Check, check } from '../check.js';
import { covered, evenly, inner, rangeOf, sameWords } from '../compare.js';
import type { Gold } from '../gold.js';

/** Title, byline and the like; headings; what is no part of the article. */
export const judgeDocument = (analysis: Analysis, gold: Gold): Check[] => [
  ...judgeSource(analysis, gold),
  ...judgeHeadings(analysis, gold),
  ...gold.boilerplate.map((line) => judgeBoilerplate(analysis, line)),
  ...gold.absent.map((string) =>
    check('absent', !runningText(analysis).includes(evenly(string)), `in the running text: ${string}`),
  ),
];

function judgeSource(analysis: Analysis, gold: Gold): Check[] {
  const { title, standfirst, bylines, dateline, publishedAt } = analysis.source;
  const titles = [title ?? '', ...textsOf(analysis, ['title'])];
  const expected = gold.byline ?? [];
  const sameBylines = bylines.length === expected.length && expected.every((name) => bylines.some((one) => sameWords(one, name)));
  const sameDateline =
    dateline === null || gold.dateline === undefined
      ? dateline === null && gold.dateline === undefined
      : sameWords(dateline.place ?? '', gold.dateline) || inner(dateline.text).startsWith(inner(gold.dateline));
  const checks = [
    check(
      'title',
      titles.some((one) => sameWords(one, gold.title)),
      `${title}, not ${gold.title}`,
    ),
    check('byline', sameBylines, `${bylines.join(', ') || 'none'}, not ${expected.join(', ') || 'none'}`),
    check('dateline', sameDateline, `${dateline?.text ?? 'none'}, not ${gold.dateline ?? 'none'}`),
  ];
  if (gold.standfirst) {
    checks.push(check('standfirst', sameWords(standfirst ?? '', gold.standfirst), `${standfirst}, not ${gold.standfirst}`));
  }
  if (gold.publishedAt) {
    const right = publishedAt?.startsWith(gold.publishedAt) ?? false;
    checks.push(check('published', right, `${publishedAt}, not ${gold.publishedAt}`));
  }
  return checks;
}

/** Those of gold are found, and every other is one too many. */
function judgeHeadings(analysis: Analysis, { headings }: Gold): Check[] {
  const found = textsOf(analysis, ['heading']);
  const extra = found.filter((one) => !headings.some((heading) => sameWords(heading, one)));
  return [
    ...headings.map((heading) =>
      check(
        'headings',
        found.some((one) => sameWords(heading, one)),
        `not found: ${heading}`,
      ),
    ),
    ...extra.map((one) => check('headings', false, `no heading: ${one}`)),
  ];
}

/** A line of which half is called boilerplate, or that the format's reader left out. */
function judgeBoilerplate({ text, blocks }: Analysis, line: string): Check {
  const range = rangeOf(text, line);
  const boilerplate = blocks.filter(({ kind }) => kind === 'boilerplate');
  return check('boilerplate', range === null || covered(range, boilerplate) >= 0.5, `kept: ${line}`);
}

const runningText = (analysis: Analysis): string =>
  evenly(textsOf(analysis, ['paragraph', 'list', 'heading', 'blockquote']).join('\n\n'));

const textsOf = ({ text, blocks }: Analysis, kinds: readonly BlockKind[]): string[] =>
  blocks.filter(({ kind }) => kinds.includes(kind)).map(({ start, end }) => text.slice(start, end));

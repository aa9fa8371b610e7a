import { analyze, createAnalyzer, parseAnalysis, sentimentToward } from 'nutgraf';
import { readHtml } from 'nutgraf/html';
import { readMarkdown } from 'nutgraf/markdown';
import {
  documents,
  indexEntry,
  jsonLd,
  renderBrat,
  renderConll,
  renderCsv,
  renderHtml,
  renderIndex,
  renderMarkdown,
  renderTerminal,
  tableNames,
  tables,
  webAnnotations,
} from 'nutgraf/render';

const readers = { txt: (text) => ({ text }), html: readHtml, md: readMarkdown };
const { analyze: find } = createAnalyzer({ lexicons: [{ name: 'ships', type: 'product', terms: ['Lady Marwen'] }] });

/**
 * What every entry that needs no Node makes of articles, as JSON: the same bytes wherever it runs.
 *
 * @param articles their sources, each with the ending of its file's name
 */
export function readAll(articles) {
  return JSON.stringify(articles.map(({ ending, source }) => allOf(readers[ending](source))));
}

function allOf(article) {
  const analysis = parseAnalysis(JSON.stringify(analyze(article)));
  return {
    analysis,
    found: find(article).entities,
    toward: sentimentToward(analysis.text, { start: 0, end: 9 }),
    pages: [renderHtml(analysis), renderIndex([indexEntry(analysis, 'article.html')]), renderMarkdown(analysis)],
    terminal: renderTerminal(analysis, { width: 80, color: true }),
    tables: tableNames.map((name) => renderCsv(name, tables(analysis)[name])),
    forms: [jsonLd(analysis), webAnnotations(analysis), renderConll(analysis), renderBrat(analysis), documents(analysis)],
  };
}

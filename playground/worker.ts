// Reads and writes reports in a thread of its own, so that typing stays smooth.
import './no-eval.js';
import { type Analysis, type Article, analyze } from '../src/index.js';
import { readFacts } from '../src/render/facts.js';
import { counted } from '../src/render/phrases.js';
import { partSection, partsNav } from '../src/render/report/frame.js';
import { headlineOf } from '../src/render/report/headline.js';
import { html } from '../src/render/report/markup.js';
import { abstractOf, kicker } from '../src/render/report/overview.js';
import { type Part, reportParts } from '../src/render/report/parts.js';
import { highlights } from '../src/render/report/style.js';
import { renderHtml } from '../src/render.js';
import type { Format } from './format.js';
import type { Answer, Ask, Draft, Reading } from './protocol.js';

/** The parsers of pages and of Markdown take long to set up, and the first article is plain text: they wait until one is asked for. */
const readers: Readonly<Record<Format, (text: string) => Article | Promise<Article>>> = {
  text: (text) => ({ text }),
  markdown: async (text) => (await import('../src/markdown.js')).readMarkdown(text),
  html: async (page) => (await import('../src/html.js')).readHtml(page),
};

let last = analyze('');
/** Questions are answered one after another. */
let answered = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  answered = answered.then(() => answer(data)).catch(reportError);
});

async function answer(question: Ask): Promise<void> {
  const found: Answer = question.kind === 'read' ? await read(question.draft) : { kind: 'report', ...reportOf(last) };
  postMessage(found);
}

async function read({ text, format, publishedAt }: Draft): Promise<Reading> {
  const before = performance.now();
  const article = await readers[format](text);
  last = analyze({ ...article, publishedAt: publishedAt ?? article.publishedAt });
  const took = performance.now() - before;
  const facts = readFacts(last);
  const parts = articleFirst(reportParts(facts), last);
  return {
    kind: 'read',
    took,
    json: JSON.stringify(last),
    blockStarts: last.blocks.map(({ start }) => start),
    found: foundIn(last),
    parts: [
      { id: 'opening', html: html`${kicker(last.source)}${partsNav(parts)}`.code },
      ...parts.map((part) => ({ id: part.id, html: partSection(part).code })),
    ],
    style: highlights(last.entities).code,
  };
}

/** The report's parts for who looks at what was just pasted: the article before all; the abstract among what it says in short. */
function articleFirst(parts: readonly Part[], { summary }: Analysis): Part[] {
  const isArticle = ({ id }: Part): boolean => id === 'article';
  const rest = parts.filter((part) => !isArticle(part));
  return [
    ...parts.filter(isArticle),
    ...rest.map((part) => (part.id === 'summary' ? { ...part, body: html`${abstractOf(summary)}${part.body}` } : part)),
  ];
}

function foundIn({ entities, quotes, sentiment, timeline }: Analysis): string {
  const counts = [
    counted(entities.length, 'name'),
    counted(quotes.length, 'quote'),
    counted(sentiment.shifts.length, 'shift'),
    counted(timeline.length, 'date'),
  ];
  return counts.join(', ');
}

const reportOf = (analysis: Analysis): { name: string; page: string } => ({
  name: `${
    headlineOf(analysis)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replace(/^-|-$/g, '') || 'article'
  }.html`,
  page: renderHtml(analysis),
});

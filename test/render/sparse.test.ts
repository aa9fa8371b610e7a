import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import {
  indexEntry,
  jsonLd,
  renderBrat,
  renderHtml,
  renderIndex,
  renderMarkdown,
  renderTerminal,
  tables,
  webAnnotations,
} from '../../src/render.js';
import type { Analysis } from '../../src/schema/analysis.js';
import { sampleAnalysis } from './sample.js';

/** None of the five Ws answered. */
const NOTHING = { who: [], what: null, when: null };

/** The sample of which little is known: no title, no date, no speaker, no cue, no marker, no event, no tone of its section. */
function sparse(): Analysis {
  const analysis = sampleAnalysis();
  const [quote] = analysis.quotes;
  const [shift] = analysis.sentiment.shifts;
  const [date] = analysis.timeline;
  analysis.source = { ...analysis.source, title: null, publishedAt: null, publishedAtFrom: null };
  analysis.summary = { ...analysis.summary, headline: null, abstract: '', keyPoints: [], ...NOTHING };
  analysis.quotes = [
    { ...quote!, id: 'q1', parts: [], speaker: null, cue: null, about: [] },
    { ...quote!, id: 'q2', speaker: { entityId: null, mention: null, anonymous: true } },
  ];
  analysis.sentiment.sections = [];
  analysis.sentiment.shifts = [
    { ...shift!, id: 'f1', kind: 'document', holderId: null, targetIds: [], direction: 'down', marker: null },
    { ...shift!, id: 'f2', kind: 'section', holderId: null, targetIds: [], confidence: 0.81 },
    { ...shift!, id: 'f3', kind: 'relation', holderId: null, targetIds: ['e1', 'e2'] },
  ];
  analysis.timeline = [{ ...date!, event: null, value: null, start: null, end: null, precision: null, certain: false }];
  return analysis;
}

describe('a view of an analysis that knows little', () => {
  it('in Markdown, leaves out what nobody knows', () => {
    const page = renderMarkdown(sparse());
    expect(page).toMatch(/^# Untitled\n\n## Sections\n\n- \*\*\(lede\)\*\*: On Monday she praised him\.\n/);
    expect(page).toContain('### no speaker named\n\n- ““He is my friend,”” (direct)\n- “He is my friend,” (direct, say)\n');
    expect(page).toContain('### the article: down\n');
    expect(page).toContain('### within a section: up\n');
    expect(page).toContain('### Ana Costa and Leo Brandt: up\n');
    expect(page).toContain('|  | On Monday |  |\n');
  });

  it('in Markdown, takes the title for a headline, and has no part for what there is none of', () => {
    const analysis = sampleAnalysis({ quotes: [], timeline: [], entities: [] });
    analysis.summary = { ...analysis.summary, headline: null, ...NOTHING };
    analysis.sentiment.sentences = [];
    expect(renderMarkdown(analysis).match(/^#.*$/gm)).toEqual(['# Thaw', '## Key points', '## Sections']);
  });

  it('on a terminal, says whom nobody names and where nothing is certain', () => {
    const page = renderTerminal(sparse(), { width: 72 });
    expect(page).toMatch(/^ Untitled\n/);
    expect(page).toContain('no speaker named\n   ““He is my friend,””\n     direct\n');
    expect(page).toContain('said · direct · about Leo Brandt · unnamed source\n');
    expect(page).toContain('▼ the article\n   Down over time, has come about, in the author’s voice\n   before −0.80');
    expect(page).toContain('day unknown  On Monday (?)\n');
  });

  it('as a web page, counts from the first shift on and links to no name that there is none of', () => {
    const page = parseHTML(renderHtml(sparse())).document;
    expect(page.title).toBe('Untitled');
    const shifts = [...page.querySelectorAll('.arc .mark title')].map(({ textContent }) => textContent);
    expect(shifts).toEqual([
      'Shift 1: the article, down',
      'Shift 2: within a section, up',
      'Shift 3: Ana Costa and Leo Brandt, up',
    ]);
    expect(page.body.textContent).toContain('81% of such claims are right, as measured');
    expect(page.querySelectorAll('.voices .unknown, #voices .unknown').length).toBeGreaterThan(0);
  });

  it('as data, gives null or nothing', () => {
    const rows = tables(sparse());
    expect(rows.sections[0]).toMatchObject({ score: null, label: null });
    expect(rows.quotes[0]).toMatchObject({ speakerName: null, anonymous: false, cue: null });
    expect(rows.shifts[0]).toMatchObject({ marker: null });
    expect(renderBrat(sparse())).not.toMatch(/\bSpeaker\b/);
    expect(JSON.stringify(jsonLd(sparse()))).not.toMatch(/creditText|spokenByCharacter/);
    const quotation = webAnnotations(sparse()).first.items.find(({ id }) => id.endsWith('q1'))!;
    expect(quotation.body.map(({ purpose }) => purpose)).toEqual(['classifying']);
  });

  it('calls what it has no name for by its id', () => {
    const analysis = sampleAnalysis();
    analysis.quotes[0]!.about = ['e9'];
    expect(renderTerminal(analysis)).toContain('about e9');
  });

  it('in a list of articles, says that the date is unknown and which way each turned', () => {
    const page = parseHTML(renderIndex([indexEntry(sparse(), 'a.html')])).document;
    expect(page.querySelector('.articles td .unknown')!.textContent).toBe('date unknown');
    expect([...page.querySelectorAll('.articles a.down, .articles a.up')].map(({ textContent }) => textContent!.trim())).toEqual([
      '▼ shift 1',
      '▲ shift 2',
      '▲ shift 3',
    ]);
  });
});

describe('a view of an analysis that knows much', () => {
  const many = (count: number): Analysis['entities'] =>
    Array.from({ length: count }, (_, i) => ({
      ...sampleAnalysis().entities[1]!,
      id: `e${i + 1}`,
      name: `Name ${i + 1}`,
      salience: 0,
    }));

  it('on a terminal, shows the most salient names and counts the rest', () => {
    const analysis = sampleAnalysis({ entities: many(16) });
    analysis.entities[0]!.mentions = Array.from({ length: 3 }, () => sampleAnalysis().entities[0]!.mentions[1]!);
    const page = renderTerminal(analysis);
    expect(page).toContain('3 pronouns');
    expect(page).toContain('and 2 more\n');
  });

  it('on a terminal, names the place and agency of the dateline', () => {
    const analysis = sampleAnalysis();
    analysis.source.dateline = { ...analysis.timeline[0]!.expression, place: 'CORRAN', date: null, agency: 'CNA' };
    expect(renderTerminal(analysis)).toContain('CORRAN (CNA)');
    analysis.source.dateline.agency = null;
    expect(renderTerminal(analysis)).toMatch(/· CORRAN ·/);
  });

  it('on a terminal, wraps long names before a relation, which needs no evidence', () => {
    const analysis = sampleAnalysis();
    analysis.entities[0]!.name = 'The Commission of Inquiry into Bridges and Ferries';
    analysis.sentiment.relations = [{ fromEntityId: 'e1', toEntityId: 'e2', score: -0.5, label: 'negative', evidence: [] }];
    const page = renderTerminal(analysis, { width: 60 });
    expect(page).toMatch(/The Commission of Inquiry into Bridges\n +and Ferries towards Leo Brandt {2}negative −0\.50\n/);
  });

  it('as a web page, draws names of no salience, junk without a reason and shifts in one place', () => {
    const analysis = sampleAnalysis({ entities: many(2) });
    const [shift] = analysis.sentiment.shifts;
    analysis.blocks[0] = { ...analysis.blocks[0]!, kind: 'boilerplate' };
    analysis.sentiment.shifts = Array.from({ length: 6 }, (_, i) => ({ ...shift!, id: `f${i + 1}` }));
    const page = parseHTML(renderHtml(analysis)).document;
    expect(page.querySelector('.salience rect')!.getAttribute('width')).toMatch(/^0/);
    expect(page.querySelector('li.junk')!.textContent).toBe('Left out: no part of the article');
    const rows = [...page.querySelectorAll('.arc .mark circle')].map((circle) => circle.getAttribute('cy'));
    expect(new Set(rows).size).toBe(4);
    expect(rows.slice(3)).toEqual([rows[3], rows[3], rows[3]]);
  });

  it('in a list of articles, links a name to the first of them and counts the rest', () => {
    const entries = Array.from({ length: 10 }, (_, i) => indexEntry(sampleAnalysis(), `${i}.html`));
    const cell = parseHTML(renderIndex(entries)).document.querySelector('#named td.in')!;
    expect([cell.querySelectorAll('a').length, cell.textContent]).toEqual([8, '1, 2, 3, 4, 5, 6, 7, 8 and 2 more']);
  });

  it('in tables, puts the shorter of two mentions that begin together first', () => {
    const analysis = sampleAnalysis();
    const [long] = analysis.entities[0]!.mentions;
    analysis.entities[1]!.mentions = [{ ...long!, end: long!.start + 3, text: 'Ana' }];
    expect(tables(analysis).mentions.map(({ text }) => text)).toEqual(['Ana', 'Ana Costa', 'she']);
  });
});

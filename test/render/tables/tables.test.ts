import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.js';
import { renderCsv, type TableName, tableColumns, tableNames, tables } from '../../../src/render.js';
import { sampleAnalysis } from '../sample.js';

const types = { string: 'string', integer: 'number', double: 'number', boolean: 'boolean' };
/** The column that names a row within its article. */
const keyOf: Readonly<Record<TableName, string>> = {
  articles: 'articleId',
  sections: 'sectionId',
  entities: 'entityId',
  mentions: 'mentionId',
  quotes: 'quoteId',
  sentiment: 'sentimentId',
  shifts: 'shiftId',
  dates: 'dateId',
};

describe('tables', () => {
  const sample = tables(sampleAnalysis());

  it('has the tables that the command line writes', () => {
    expect(Object.keys(sample)).toEqual(tableNames);
    expect(tableNames).toEqual(['articles', 'sections', 'entities', 'mentions', 'quotes', 'sentiment', 'shifts', 'dates']);
  });

  it('holds what was said, by whom, of whom, in what tone', () => {
    expect(sample.quotes).toEqual([
      {
        articleId: '#1',
        quoteId: 'q1',
        kind: 'direct',
        speakerId: 'e1',
        speakerName: 'Ana Costa',
        speakerMention: 'Costa',
        anonymous: false,
        cue: 'say',
        words: 'He is my friend,',
        text: '“He is my friend,”',
        start: 81,
        end: 99,
        sentenceId: 'n3',
        sectionId: 's1',
        about: '["e2"]',
        score: 0.8,
        rule: 'hand',
        confidence: null,
      },
    ]);
  });

  it('calls a speaker that is no entity as the article does', () => {
    const analysis = sampleAnalysis();
    const [quote] = analysis.quotes;
    const officials = { start: 0, end: 0, text: 'officials' };
    analysis.quotes = [
      { ...quote!, speaker: { entityId: null, mention: officials, anonymous: true } },
      { ...quote!, speaker: null },
    ];
    const told = tables(analysis).quotes.map(({ speakerId, speakerName, anonymous }) => [speakerId, speakerName, anonymous]);
    expect(told).toEqual([
      [null, 'officials', true],
      [null, null, false],
    ]);
  });

  it('gives a quotation the mean tone of the sentences that it runs through', () => {
    const analysis = sampleAnalysis();
    const [, second, third] = analysis.sentences;
    Object.assign(analysis.quotes[0]!, { start: second!.start + 1, end: third!.end });
    expect(tables(analysis).quotes[0]).toMatchObject({ sentenceId: 'n2', score: 0.7 });
    Object.assign(analysis.quotes[0]!, { start: 0, end: 1 });
    expect(tables(analysis).quotes[0]).toMatchObject({ sentenceId: null, score: null });
  });

  it('has a score a row, whatever is scored', () => {
    const analysis = sampleAnalysis();
    analysis.sentiment.relations = [{ fromEntityId: 'e1', toEntityId: 'e2', score: 0.6, label: 'positive', evidence: [] }];
    const rows = tables(analysis).sentiment.map(({ sentimentId, scope, entityName, fromEntityName, score }) => [
      sentimentId,
      scope,
      fromEntityName,
      entityName,
      score,
    ]);
    expect(rows).toEqual([
      ['document', 'document', null, null, 0.2],
      ['s1', 'section', null, null, 0.2],
      ['n1', 'sentence', null, null, -0.8],
      ['n2', 'sentence', null, null, 0.6],
      ['n3', 'sentence', null, null, 0.8],
      ['e2', 'entity', null, 'Leo Brandt', 0.5],
      ['e1-e2', 'relation', 'Ana Costa', 'Leo Brandt', 0.6],
    ]);
  });

  it('tells mentions in the order of the text, with their tone', () => {
    const analysis = sampleAnalysis();
    const { start, end } = analysis.entities[1]!.mentions[0]!;
    analysis.sentiment.entities[0]!.mentions = [{ start, end, score: -0.7, label: 'negative', confidence: null }];
    const rows = tables(analysis).mentions.map(({ mentionId, entityName, text, score }) => [mentionId, entityName, text, score]);
    expect(rows).toEqual([
      ['m1', 'Ana Costa', 'Ana Costa', null],
      ['m2', 'Leo Brandt', 'Leo Brandt', -0.7],
      ['m3', 'Ana Costa', 'she', null],
    ]);
  });

  it('tells shifts with what is on either side', () => {
    expect(sample.shifts[0]).toMatchObject({
      holderName: 'Ana Costa',
      targetNames: '["Leo Brandt"]',
      beforeScore: -0.8,
      beforeEvidence: '["once called Leo Brandt a fraud"]',
      afterEvidence: '["she praised him"]',
      marker: 'On Monday',
    });
  });

  it('keeps the days of a date apart from where it stands', () => {
    expect(sample.dates[0]).toMatchObject({
      expression: 'On Monday',
      start: '2025-03-03',
      end: '2025-03-04',
      expressionStart: 54,
      expressionEnd: 63,
      entityNames: '["Ana Costa"]',
      sectionId: 's1',
    });
  });

  it('calls the article as it is told to, else by its id', () => {
    expect(tables(sampleAnalysis({ id: 'a' })).articles[0]!.articleId).toBe('a');
    expect(tables(sampleAnalysis({ id: 'a' }), 'b').quotes[0]!.articleId).toBe('b');
  });

  it.each(['', 'Mayor Ana Costa called Leo Brandt “a fraud” in May 2025. She later praised him.'])(
    'has cells as its columns say, and a key of its own a row: %j',
    (text) => {
      const made = tables(analyze(text));
      for (const name of tableNames) {
        const rows = made[name] as readonly Readonly<Record<string, unknown>>[];
        const columns = tableColumns(name);
        for (const row of rows) {
          expect(Object.keys(row)).toEqual(Object.keys(columns));
          for (const [column, type] of Object.entries(columns)) {
            const known = type.replace('?', '') as keyof typeof types;
            if (!(row[column] === null && type.endsWith('?'))) expect(typeof row[column]).toBe(types[known]);
            if (known === 'integer') expect(Number.isInteger(row[column])).toBe(true);
          }
        }
        expect(new Set(rows.map((row) => row[keyOf[name]])).size).toBe(rows.length);
      }
    },
  );

  it('is a header and nothing else where there is nothing to tell', () => {
    expect(renderCsv('shifts', tables(analyze('')).shifts)).toMatch(/^articleId,shiftId,[^\r\n]*,confidence\r\n$/);
  });
});

import type { Analysis } from '../../src/schema/analysis.js';
import { analysisSchema } from '../../src/schema/analysis.js';
import type { Span } from '../../src/schema/span.js';

const text = 'Thaw\n\nMayor Ana Costa once called Leo Brandt a fraud. On Monday she praised him. “He is my friend,” Costa said.';

/** The span of a piece of the sample's text. */
const at = (piece: string): Span => ({ start: text.indexOf(piece), end: text.indexOf(piece) + piece.length, text: piece });
const range = (piece: string): { start: number; end: number } => ({
  start: text.indexOf(piece),
  end: text.indexOf(piece) + piece.length,
});
const mention = (piece: string, form: 'name' | 'pronoun', sentenceId: string) => ({
  ...at(piece),
  form,
  sentenceId,
  rule: 'hand',
  confidence: null,
});

const sample: Analysis = analysisSchema.parse({
  schemaVersion: '1.0',
  offsetUnit: 'utf16',
  id: null,
  language: 'en',
  source: {
    format: 'text',
    url: null,
    title: 'Thaw',
    standfirst: null,
    bylines: ['Kim Park'],
    publisher: 'The Corran Echo',
    dateline: null,
    publishedAt: '2025-03-04',
    publishedAtFrom: 'input',
  },
  text,
  blocks: [
    { id: 'b1', kind: 'title', ...range('Thaw'), sectionId: null, reason: null },
    { id: 'b2', kind: 'paragraph', start: 6, end: text.length, sectionId: 's1', reason: null },
  ],
  sections: [
    {
      id: 's1',
      role: 'lede',
      heading: null,
      level: 0,
      start: 6,
      end: text.length,
      paragraphs: 1,
      summary: at('On Monday she praised him.'),
    },
  ],
  sentences: [
    { id: 'n1', ...range('Mayor Ana Costa once called Leo Brandt a fraud.'), sectionId: 's1', blockId: 'b2' },
    { id: 'n2', ...range('On Monday she praised him.'), sectionId: 's1', blockId: 'b2' },
    { id: 'n3', ...range('“He is my friend,” Costa said.'), sectionId: 's1', blockId: 'b2' },
  ],
  entities: [
    {
      id: 'e1',
      type: 'person',
      name: 'Ana Costa',
      aliases: ['Costa'],
      roles: [at('Mayor')],
      gender: 'female',
      salience: 1,
      confidence: 0.9,
      mentions: [mention('Ana Costa', 'name', 'n1'), mention('she', 'pronoun', 'n2')],
    },
    {
      id: 'e2',
      type: 'person',
      name: 'Leo Brandt',
      aliases: [],
      roles: [],
      gender: 'male',
      salience: 0.6,
      confidence: 0.9,
      mentions: [mention('Leo Brandt', 'name', 'n1')],
    },
  ],
  quotes: [
    {
      id: 'q1',
      kind: 'direct',
      ...at('“He is my friend,”'),
      parts: [at('He is my friend,')],
      speaker: { entityId: 'e1', mention: at('Costa'), anonymous: false },
      cue: { ...at('said'), lemma: 'say' },
      about: ['e2'],
      sectionId: 's1',
      rule: 'hand',
      confidence: null,
    },
  ],
  sentiment: {
    score: 0.2,
    magnitude: 3,
    label: 'mixed',
    sentences: [
      { sentenceId: 'n1', score: -0.8, magnitude: 5, voice: 'author' },
      { sentenceId: 'n2', score: 0.6, magnitude: 5, voice: 'author' },
      { sentenceId: 'n3', score: 0.8, magnitude: 5, voice: 'attributed' },
    ],
    sections: [{ sectionId: 's1', score: 0.2, magnitude: 3, label: 'mixed' }],
    entities: [{ entityId: 'e2', score: 0.5, label: 'positive', mentions: [] }],
    relations: [],
    shifts: [
      {
        id: 'f1',
        kind: 'directed',
        holderId: 'e1',
        targetIds: ['e2'],
        direction: 'up',
        axis: 'temporal',
        voice: 'author',
        status: 'realised',
        at: at('On Monday').start,
        before: { score: -0.8, evidence: [at('once called Leo Brandt a fraud')] },
        after: { score: 0.6, evidence: [at('she praised him')] },
        marker: at('On Monday'),
        confidence: null,
        rule: 'hand',
      },
    ],
  },
  timeline: [
    {
      id: 't1',
      expression: at('On Monday'),
      kind: 'date',
      value: '2025-03-03',
      start: '2025-03-03',
      end: '2025-03-04',
      precision: 'day',
      certain: true,
      sentenceId: 'n2',
      event: at('she praised him'),
      entityIds: ['e1'],
    },
  ],
  summary: {
    headline: 'Thaw',
    abstract: 'On Monday she praised him.',
    keyPoints: [{ ...at('On Monday she praised him.'), sentenceId: 'n2', score: 1 }],
    who: ['e1'],
    what: at('she praised him'),
    when: 't1',
    where: null,
    why: null,
    how: null,
    voices: [{ entityId: 'e1', name: 'Ana Costa', quoteIds: ['q1'] }],
    tone: { label: 'mixed', shiftIds: ['f1'] },
  },
  warnings: [],
});

/** An analysis made by hand: a view can be judged by what went into it. */
export const sampleAnalysis = (changes: Partial<Analysis> = {}): Analysis => ({ ...structuredClone(sample), ...changes });

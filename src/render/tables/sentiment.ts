import type { Analysis } from '../../schema/analysis.js';
import { type Row, type Story, table } from './table.js';

const columns = {
  sentimentId: 'string',
  scope: 'string',
  score: 'double',
  label: 'string?',
  magnitude: 'double?',
  voice: 'string?',
  sectionId: 'string?',
  sentenceId: 'string?',
  entityId: 'string?',
  entityName: 'string?',
  fromEntityId: 'string?',
  fromEntityName: 'string?',
  text: 'string?',
} as const;

type SentimentRow = Row<typeof columns>;

/**
 * A score a row. `scope` says of what: of the document, a section, a sentence, of the article towards an entity, or of one entity
 * (`fromEntityId`) towards another (relation). `sentimentId` is what is scored: "document", "s1", "n4", "e2", "e1-e2".
 */
export const sentiment = table(columns, (story) => [...passages(story.analysis), ...towards(story)]);

const none = {
  label: null,
  magnitude: null,
  voice: null,
  sectionId: null,
  sentenceId: null,
  entityId: null,
  entityName: null,
  fromEntityId: null,
  fromEntityName: null,
  text: null,
};

function passages({ text, sentences, sentiment }: Analysis): SentimentRow[] {
  const { score, magnitude, label } = sentiment;
  const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  return [
    { sentimentId: 'document', scope: 'document', score, ...none, magnitude, label },
    ...sentiment.sections.map(({ sectionId, score, ...tone }) => {
      return { sentimentId: sectionId, scope: 'section', score, ...none, ...tone, sectionId };
    }),
    ...sentiment.sentences.map(({ sentenceId, score, ...tone }) => {
      const { start, end, sectionId } = byId.get(sentenceId)!;
      const where = { sectionId, sentenceId, text: text.slice(start, end) };
      return { sentimentId: sentenceId, scope: 'sentence', score, ...none, ...tone, ...where };
    }),
  ];
}

function towards({ analysis: { sentiment }, nameOf }: Story): SentimentRow[] {
  return [
    ...sentiment.entities.map(({ entityId, score, label }) => {
      return { sentimentId: entityId, scope: 'entity', score, ...none, label, entityId, entityName: nameOf(entityId) };
    }),
    ...sentiment.relations.map(({ fromEntityId, toEntityId: entityId, score, label }) => {
      const names = { entityId, entityName: nameOf(entityId), fromEntityId, fromEntityName: nameOf(fromEntityId) };
      return { sentimentId: `${fromEntityId}-${entityId}`, scope: 'relation', score, ...none, label, ...names };
    }),
  ];
}

import { z } from 'zod';
import { confidenceSchema, entityId, rangeShape, scoreSchema, sectionId, sentenceId, shiftId, spanSchema } from './span.js';

export const toneLabelSchema = z.enum(['positive', 'negative', 'neutral', 'mixed']);
export type ToneLabel = z.infer<typeof toneLabelSchema>;
/** Who speaks: the author, or somebody the author quotes. */
export const voiceSchema = z.enum(['author', 'attributed']);
export type Voice = z.infer<typeof voiceSchema>;

/** Tone-bearing weight per 100 words, 0 and up. */
const magnitude = z.number().min(0);

export const sentenceToneSchema = z.strictObject({ sentenceId, score: scoreSchema, magnitude, voice: voiceSchema });
export type SentenceTone = z.infer<typeof sentenceToneSchema>;

export const sectionToneSchema = z.strictObject({ sectionId, score: scoreSchema, magnitude, label: toneLabelSchema });

export const targetToneSchema = z.strictObject({ score: scoreSchema, label: toneLabelSchema, confidence: confidenceSchema });
/** The tone of a passage towards one span in it. */
export type TargetTone = z.infer<typeof targetToneSchema>;

export const entityToneSchema = z.strictObject({
  entityId,
  score: scoreSchema,
  label: toneLabelSchema,
  mentions: z.array(z.strictObject({ ...rangeShape, ...targetToneSchema.shape })),
});
export type EntityTone = z.infer<typeof entityToneSchema>;

/** How one entity stands towards another. */
export const relationSchema = z.strictObject({
  fromEntityId: entityId,
  toEntityId: entityId,
  score: scoreSchema,
  label: toneLabelSchema,
  evidence: z.array(spanSchema),
});
export type Relation = z.infer<typeof relationSchema>;

const sideSchema = z.strictObject({ score: scoreSchema, evidence: z.array(spanSchema) });

/** A turn in tone, claimed with a clause or sentence of evidence on each side of it. */
export const shiftSchema = z.strictObject({
  id: shiftId,
  kind: z.enum(['relation', 'directed', 'entity', 'section', 'document']),
  holderId: entityId.nullable(),
  targetIds: z.array(entityId),
  direction: z.enum(['up', 'down']),
  axis: z.enum(['temporal', 'narrative']),
  voice: voiceSchema,
  status: z.enum(['realised', 'hoped', 'feared']),
  at: z.int().min(0),
  before: sideSchema,
  after: sideSchema,
  marker: spanSchema.nullable(),
  confidence: confidenceSchema,
  rule: z.string(),
});
export type Shift = z.infer<typeof shiftSchema>;

export const sentimentSchema = z.strictObject({
  score: scoreSchema,
  magnitude,
  label: toneLabelSchema,
  sentences: z.array(sentenceToneSchema),
  sections: z.array(sectionToneSchema),
  entities: z.array(entityToneSchema),
  relations: z.array(relationSchema),
  shifts: z.array(shiftSchema),
});
export type Sentiment = z.infer<typeof sentimentSchema>;

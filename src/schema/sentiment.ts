import * as z from 'zod';
import { confidenceSchema, entityId, rangeShape, scoreSchema, sectionId, sentenceId, shiftId, spanSchema } from './span.js';

export const toneLabelSchema = z.enum(['positive', 'negative', 'neutral', 'mixed']);
/** What a tone is called. `mixed` is strong both ways, `neutral` neither. */
export type ToneLabel = z.infer<typeof toneLabelSchema>;
export const voiceSchema = z.enum(['author', 'attributed']);
/** Who speaks: the author, or somebody the author quotes. */
export type Voice = z.infer<typeof voiceSchema>;

/** Tone-bearing weight per 100 words, 0 and up. */
const magnitude = z.number().min(0);

export const sentenceToneSchema = z.strictObject({
  /** The sentence. */
  sentenceId,
  /** −1 (negative) … 1 (positive). */
  score: scoreSchema,
  /** Tone-bearing weight per 100 words, 0 and up. */
  magnitude,
  /** Who speaks in it. */
  voice: voiceSchema,
});
/** The tone of one sentence. */
export type SentenceTone = z.infer<typeof sentenceToneSchema>;

export const sectionToneSchema = z.strictObject({
  /** The section. */
  sectionId,
  /** −1 … 1: its sentences, each counting by its words. */
  score: scoreSchema,
  /** Tone-bearing weight per 100 words, 0 and up. */
  magnitude,
  /** What the score comes to. */
  label: toneLabelSchema,
});

export const targetToneSchema = z.strictObject({
  /** −1 … 1: the probability of a positive tone less that of a negative one. */
  score: scoreSchema,
  /** The likeliest tone. */
  label: toneLabelSchema,
  /** How often calls as sure as this are right; null where nobody measured. */
  confidence: confidenceSchema,
});
/** The tone of a passage towards one span in it. */
export type TargetTone = z.infer<typeof targetToneSchema>;

export const entityToneSchema = z.strictObject({
  /** The entity. */
  entityId,
  /** −1 … 1 over the mentions below, each counting by its strength. */
  score: scoreSchema,
  /** What the mentions come to. */
  label: toneLabelSchema,
  /** The tone towards each mention in its own sentence, in the order of the entity's mentions; what it says of itself has none. */
  mentions: z.array(z.strictObject({ ...rangeShape, ...targetToneSchema.shape })),
});
/** The tone of the article towards one entity. */
export type EntityTone = z.infer<typeof entityToneSchema>;

export const relationSchema = z.strictObject({
  /** Who holds it. */
  fromEntityId: entityId,
  /** Towards whom. */
  toEntityId: entityId,
  /** −1 (hostile) … 1 (friendly) over all the evidence. */
  score: scoreSchema,
  /** What the score comes to. */
  label: toneLabelSchema,
  /** The clauses or sentences that show it. */
  evidence: z.array(spanSchema),
});
/**
 * How one entity stands towards another by what it says and does, as far as that is told as real; what is hoped or feared is
 * left out.
 */
export type Relation = z.infer<typeof relationSchema>;

const sideSchema = z.strictObject({
  /** −1 … 1. */
  score: scoreSchema,
  /** A clause or a sentence a span. */
  evidence: z.array(spanSchema),
});

export const shiftSchema = z.strictObject({
  /** `f1`, `f2`, … by `at`. */
  id: shiftId,
  /**
   * What turns: how two stand to each other (`relation`), how one speaks of or treats another (`directed`), the tone around one (`entity`),
   * that of a section or of the whole article.
   */
  kind: z.enum(['relation', 'directed', 'entity', 'section', 'document']),
  /** Whose stance it is; null where it is nobody's in particular. */
  holderId: entityId.nullable(),
  /** Towards whom or what; for a relation, the two. */
  targetIds: z.array(entityId),
  /** To the better or to the worse. */
  direction: z.enum(['up', 'down']),
  /** `temporal`: it was one way then and another now. `narrative`: only the telling turns, as with "however". */
  axis: z.enum(['temporal', 'narrative']),
  /** Who says that it turned. */
  voice: voiceSchema,
  /** Whether it happened, or is hoped for or feared. */
  status: z.enum(['realised', 'hoped', 'feared']),
  /** Where in `text` the turn is told, in UTF-16 code units. */
  at: z.int().min(0),
  /** How it was, with evidence. */
  before: sideSchema,
  /** How it became, with evidence. */
  after: sideSchema,
  /** The word that marks the turn: "however", "since then". */
  marker: spanSchema.nullable(),
  /** Null: nobody has measured it yet. */
  confidence: confidenceSchema,
  /** The rule that found it. */
  rule: z.string(),
});
/** A turn in tone, claimed with evidence on each side of it. */
export type Shift = z.infer<typeof shiftSchema>;

export const sentimentSchema = z.strictObject({
  /** −1 … 1 over all sentences, each counting by its words. */
  score: scoreSchema,
  /** Tone-bearing weight per 100 words, 0 and up. */
  magnitude,
  /** What the score comes to. */
  label: toneLabelSchema,
  /** The tone of each sentence, in order. */
  sentences: z.array(sentenceToneSchema),
  /** The tone of each section, in order. */
  sections: z.array(sectionToneSchema),
  /** The tone towards each entity, in the entities' order. */
  entities: z.array(entityToneSchema),
  /** How entities stand towards one another, by first evidence. */
  relations: z.array(relationSchema),
  /** Where tone turns, in text order. */
  shifts: z.array(shiftSchema),
});
/** The tone of an article, in whole and in parts. */
export type Sentiment = z.infer<typeof sentimentSchema>;

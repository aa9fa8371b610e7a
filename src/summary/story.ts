import type { Document } from '../document/document.js';
import type { Entities } from '../entities/result.js';
import type { Language } from '../language/language.js';
import type { Quote } from '../schema/quotes.js';
import type { TimelineItem } from '../schema/timeline.js';
import type { Candidate } from './candidates.js';
import type { Headline } from './headline.js';
import type { PointColumns } from './point-columns.js';
import type { ContentWords } from './words.js';

/** What is read of an article for its summary. */
export interface Reading {
  readonly document: Document;
  readonly language: Language;
  readonly entities: Entities;
  readonly quotes: readonly Quote[];
  readonly timeline: readonly TimelineItem[];
  readonly content: ContentWords;
  /** The content words of the title. */
  readonly titled: ReadonlySet<number>;
  readonly candidates: readonly Candidate[];
}

/** The same, with what its sentences are weighed by. */
export interface Telling extends Reading {
  readonly headline: Headline;
  /** What is seen of the candidates. */
  readonly sights: PointColumns;
}

/** What the parts of a summary are made from. */
export interface Story extends Telling {
  /** The candidates, worthiest first. */
  readonly ranked: readonly Candidate[];
  /** Worth of each candidate by its place, 0 … 1. */
  readonly scores: Float64Array;
}

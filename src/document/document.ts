import type { Warning } from '../schema/analysis.js';
import type { Block, Section, Source } from '../schema/document.js';

/** A section before the summary stage has said what it comes to. */
export type DocumentSection = Omit<Section, 'summary'>;

/** The article as laid out: one text, its blocks in text order, the sections they form. */
export interface Document {
  readonly text: string;
  /** ISO 639-1, or null where it could not be told. */
  readonly language: string | null;
  readonly source: Source;
  readonly blocks: readonly Block[];
  readonly sections: readonly DocumentSection[];
  readonly warnings: readonly Warning[];
}

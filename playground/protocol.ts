// What the page and its worker say to each other.
import type { Format } from './format.js';

/** What stands in the editor. */
export interface Draft {
  readonly text: string;
  readonly format: Format;
  /** The day of publication, "2026-01-31". */
  readonly publishedAt: string | null;
}

/** The first message to the worker: JSON of what `bytesOf` reads, by the name of the file. */
export type WeightsText = string;

/** `read` asks for what is in a draft, `report` for the last one read as a page of its own. */
export type Ask = { readonly kind: 'read'; readonly draft: Draft } | { readonly kind: 'report' };

export type Answer = Reading | { readonly kind: 'report'; readonly name: string; readonly page: string };

/** What was found in a draft. */
export interface Reading {
  readonly kind: 'read';
  /** Milliseconds that reading and analysis took. */
  readonly took: number;
  /** The analysis as JSON text: it crosses to the page quicker than the objects, which are seldom looked at. */
  readonly json: string;
  /** Where each block of the text begins, in the order of the rows of the article. */
  readonly blockStarts: readonly number[];
  /** What was found, in a sentence. */
  readonly found: string;
  /** The report: HTML of each of its parts, in order. */
  readonly parts: readonly { readonly id: string; readonly html: string }[];
  /** Rules of style for the names of this article. */
  readonly style: string;
}

// What the quotes are found in: the article's words, its marks and the attributions read from its cues.
import type { Document } from '../document/document.js';
import type { Entities } from '../entities/result.js';
import type { Language } from '../language/language.js';
import { type Attribution, type Quotation, quotationsOf } from './attributions.js';
import { columnsOf, MARKED, type TokenColumns } from './columns.js';
import type { Cue } from './cues.js';
import { type Extent, ExtentReader, type Forced } from './extents.js';
import { type Turn, turnsOf } from './formats.js';
import { findFragments } from './fragments.js';
import type { AttributionModels } from './models.js';
import { isNaming } from './naming.js';
import { type Units, unitsOf, windowOf } from './windows.js';

/** An article with its marks. */
export interface Scene {
  readonly text: string;
  readonly language: Language;
  readonly columns: TokenColumns;
  readonly units: Units;
  readonly quotations: readonly Quotation[];
  /** For each token 1 where it stands outside marks, in a unit that holds some. */
  readonly beside: Uint8Array;
  /** The turns of a conversation, where the article is one. */
  readonly turns: readonly Turn[];
}

/** The marks of an article, and what its tokens are towards them. */
export function readScene(document: Document, language: Language, entities: Entities): Scene {
  const { text, blocks } = document;
  const turns = turnsOf(document, language);
  const inTurn = new Set(turns.map(({ block }) => blocks[block]!.start));
  // "WALLACE: …: the mark that opens a turn is the transcript's, the turn is told by its name.
  const fragments = findFragments(text, blocks).filter(({ start }) => !inTurn.has(start));
  const columns = columnsOf(language, fragments, entities);
  const units = unitsOf(language, columns);
  const quotations = quotationsOf(fragments, language);
  return { text, language, columns, units, quotations, beside: besideQuotations(columns, units), turns };
}

/** The attributions of a scene, and a way to read a cue's extent again with some tokens forced into or out of its content. */
export function attributionsOf(
  scene: Scene,
  { cues, extents }: AttributionModels,
): { attributions: Attribution[]; reread: (cue: Cue, forced: Forced) => Extent } {
  const found = cues.find(scene).filter(({ token }) => !isNaming(token, scene));
  const reader = new ExtentReader(extents, scene);
  const read = (cue: Cue, forced?: Forced) => reader.read(windowOf(cue.token, scene), cue, forced);
  return { attributions: found.map((cue) => ({ cue, said: cue.probability * cue.speech, ...read(cue) })), reread: read };
}

/** The tokens outside marks, of units that hold some. */
function besideQuotations({ marked }: TokenColumns, { runs }: Units): Uint8Array {
  const beside = new Uint8Array(marked.length);
  for (const { first, last } of runs) {
    const isQuoting = marked.subarray(first, last).some((mark) => mark !== MARKED.outside);
    if (isQuoting) for (let i = first; i < last; i++) beside[i] = marked[i] === MARKED.outside ? 1 : 0;
  }
  return beside;
}

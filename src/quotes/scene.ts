// What the quotes are found in: the article's words, its marks and the attributions read from its cues.
import type { Document } from '../document/document.js';
import type { Language } from '../language/language.js';
import { type Tables, tableNamed } from '../model/weights.js';
import { type Attribution, type Quotation, quotationsOf, readAttributions } from './attributions.js';
import { columnsOf, type TokenColumns } from './columns.js';
import { type Cue, findCues } from './cues.js';
import { type Extent, extentReader, type Forced } from './extents.js';
import { type Turn, turnsOf } from './formats.js';
import { findFragments } from './fragments.js';
import { isNaming } from './naming.js';
import { type Units, unitsOf, windowOf } from './windows.js';

/** An article with its marks. */
export interface Scene {
  readonly text: string;
  readonly language: Language;
  readonly columns: TokenColumns;
  readonly units: Units;
  readonly quotations: readonly Quotation[];
  /** The turns of a conversation, where the article is one. */
  readonly turns: readonly Turn[];
}

/** A token is looked at as a cue from this probability on; near a quotation the surest cue may still be an unsure one … */
const CUE_FLOOR = 0.2;
/** … but where nothing is in marks around it, only from here on. */
const CUE_FLOOR_ALONE = 0.6;
/** So many units on either side of a quotation are near it. */
const NEAR = 2;

/** The marks of an article, and what its tokens are towards them. */
export function readScene(document: Document, language: Language): Scene {
  const { text, blocks } = document;
  const turns = turnsOf(document, language);
  const inTurn = new Set(turns.map(({ block }) => blocks[block]!.start));
  // "WALLACE: …: the mark that opens a turn is the transcript's, the turn is told by its name.
  const fragments = findFragments(text, blocks).filter(({ start }) => !inTurn.has(start));
  const columns = columnsOf(language, fragments);
  return { text, language, columns, units: unitsOf(language, columns), quotations: quotationsOf(fragments, language), turns };
}

/** The attributions of a scene, and a way to read a cue's extent again with some tokens forced into or out of its content. */
export function attributionsOf(
  scene: Scene,
  tables: Tables,
): { attributions: Attribution[]; reread: (cue: number, forced: Forced) => Extent } {
  const { language, columns, units } = scene;
  const read = extentReader(tableNamed(tables, 'extents'), language, columns);
  const cues = worthReading(findCues(tableNamed(tables, 'cues'), language, columns, CUE_FLOOR), scene);
  const window = (cue: number) => windowOf(cue, language, units, columns);
  return {
    attributions: readAttributions(cues, window, read),
    reread: (cue, forced) => read(window(cue), cue, forced),
  };
}

/** The cues that may come to anything: the surer ones, and all that are near a quotation; none that only gives a name. */
function worthReading(cues: readonly Cue[], scene: Scene): Cue[] {
  const { units, quotations, language } = scene;
  const unitOf = (token: number) => units.ofSentence[language.tokens.sentence[token]!]!;
  const near = new Uint8Array(units.runs.length);
  for (const { run } of quotations) near.fill(1, Math.max(0, unitOf(run.first) - NEAR), unitOf(run.last - 1) + NEAR + 1);
  const isNear = (token: number) => near[unitOf(token)] === 1;
  return cues.filter(({ token, probability }) => (probability >= CUE_FLOOR_ALONE || isNear(token)) && !isNaming(token, scene));
}

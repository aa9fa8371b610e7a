// What the quotes are found in: the article's words, its marks and the attributions read from its cues.
import type { Document } from '../document/document.js';
import type { Language } from '../language/language.js';
import { type Attribution, type Quotation, quotationsOf } from './attributions.js';
import { columnsOf, type TokenColumns } from './columns.js';
import { type Cue, isSure } from './cues.js';
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
  /** The turns of a conversation, where the article is one. */
  readonly turns: readonly Turn[];
}

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
  { cues, extents }: AttributionModels,
): { attributions: Attribution[]; reread: (cue: Cue, forced: Forced) => Extent } {
  const found = worthReading(cues.find(scene.language, scene.columns), scene);
  const reader = new ExtentReader(extents, scene);
  const read = (cue: Cue, forced?: Forced) => reader.read(windowOf(cue.token, scene), cue, forced);
  return { attributions: found.map((cue) => ({ cue, ...read(cue) })), reread: read };
}

/** The cues that may come to anything: sure words of saying, and all that are beside a quotation; none that only gives a name. */
function worthReading(cues: readonly Cue[], scene: Scene): Cue[] {
  const { units, quotations, language } = scene;
  const unitOf = (token: number) => units.ofSentence[language.tokens.sentence[token]!]!;
  const holdsQuotation = new Uint8Array(units.runs.length);
  for (const { run } of quotations) holdsQuotation.fill(1, unitOf(run.first), unitOf(run.last - 1) + 1);
  return cues.filter((cue) => (isSure(cue) || holdsQuotation[unitOf(cue.token)] === 1) && !isNaming(cue.token, scene));
}

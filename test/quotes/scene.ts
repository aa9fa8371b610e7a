import { readDocument } from '../../src/document/read.js';
import { findEntities } from '../../src/entities/entities.js';
import { readLanguage } from '../../src/language/language.js';
import type { Attribution } from '../../src/quotes/attributions.js';
import { readScene, type Scene } from '../../src/quotes/scene.js';
import type { Run } from '../../src/quotes/windows.js';
import { optionsSchema } from '../../src/schema/options.js';

/** A text with its marks. */
export function sceneOf(text: string): Scene {
  const document = readDocument({ text }, optionsSchema.parse({}));
  const language = readLanguage(document);
  return readScene(document, language, findEntities(document, language));
}

/** The tokens that these words take up, where they stand first in the text. */
export function runOf({ text, language: { tokens } }: Scene, words: string): Run {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  const [first, last] = tokens.within(start, start + words.length);
  return { first, last };
}

/** The first token of these words. */
export const tokenOf = (scene: Scene, words: string): number => runOf(scene, words).first;

/** The words of a run. */
export const wordsOf = ({ text, language: { tokens } }: Scene, { first, last }: Run): string =>
  text.slice(tokens.start[first]!, tokens.end[last - 1]!);

/** Who says what by which word, all of them words of the text; as sure as can be, where it is not told how sure. */
export function attributionIn(
  scene: Scene,
  cue: string,
  source: string | null,
  content: readonly string[],
  { probability = 1, speech = 1, said = 1 } = {},
): Attribution {
  return {
    cue: { token: tokenOf(scene, cue), lemma: 0, probability, speech },
    said,
    source: source === null ? null : runOf(scene, source),
    content: content.map((words) => runOf(scene, words)),
  };
}

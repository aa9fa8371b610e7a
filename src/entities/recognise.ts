import bytes from '../data/entities.bin';
import type { Language } from '../language/language.js';
import { Template } from '../model/template.js';
import { readTables, tableNamed } from '../model/weights.js';
import { nameColumns } from './columns.js';
import { FIRST_READING, SECOND_READING } from './features.js';
import { PARTS, type TaggedName } from './labels.js';
import { NameReader, sizeOf, windowsOf } from './reading.js';
import { voteColumns } from './votes.js';

const first = new Template(FIRST_READING);
const second = new Template(SECOND_READING);
/** Made when it is first needed, so that a script can train weights that are not there yet. */
let known: NameReader | undefined;

/**
 * The names of the article, read twice: the second reading adds to what the first saw of each token what the first made of the same
 * words elsewhere.
 */
export function recognise(language: Language): TaggedName[] {
  known ??= new NameReader(tableNamed(readTables(bytes), 'names'));
  const reader = known;
  const windows = windowsOf(language);
  const columns = nameColumns(language);
  const scores = new Float64Array(sizeOf(windows) * PARTS.length);
  reader.weigh(first, columns, windows, scores);
  const votes = voteColumns(language.tokens, reader.names(windows, scores));
  reader.weigh(second, { ...columns, ...votes }, windows, scores);
  return reader.names(windows, scores);
}

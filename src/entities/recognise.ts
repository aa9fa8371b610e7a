import bytes from '../data/entities.bin';
import type { Language } from '../language/language.js';
import { readTables, tableNamed } from '../model/weights.js';
import { nameColumns } from './columns.js';
import type { TaggedName } from './labels.js';
import { addSecondFeatures, firstFeatures, NameTagger, WIDTH, windowsOf } from './reading.js';
import { voteColumns } from './votes.js';

const tables = readTables(bytes);
const firstReading = new NameTagger(tableNamed(tables, 'first'), WIDTH.first);
const secondReading = new NameTagger(tableNamed(tables, 'second'), WIDTH.second);

/** The names of the article, read twice: the second time in the light of what the first made of the same words elsewhere. */
export function recognise(language: Language): TaggedName[] {
  const windows = windowsOf(language);
  const columns = nameColumns(language);
  const features = firstFeatures(columns, windows);
  const names = firstReading.names(windows, features);
  addSecondFeatures({ ...columns, ...voteColumns(language.tokens, names) }, windows, features);
  return secondReading.names(windows, features);
}

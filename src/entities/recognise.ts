import bytes from '../data/entities.bin';
import type { Language } from '../language/language.js';
import { readTables, tableNamed } from '../model/weights.js';
import { nameColumns } from './columns.js';
import { FIRST_READING, SECOND_READING } from './features.js';
import type { TaggedName } from './labels.js';
import { namesOn, Reading, windowFeatures, windowsOf } from './reading.js';
import { voteColumns } from './votes.js';

const tables = readTables(bytes);
const first = new Reading(tableNamed(tables, 'first'), FIRST_READING);
const second = new Reading(tableNamed(tables, 'second'), SECOND_READING);

/** The names of the article, read twice: the second time in the light of what the first made of the same words elsewhere. */
export function recognise(language: Language): TaggedName[] {
  const windows = windowsOf(language);
  const columns = nameColumns(language);
  const scores = first.emissions(windowFeatures(first.template, columns, windows));
  const votes = voteColumns(language.tokens, namesOn(windows, scores, first.transitions));
  const again = second.emissions(windowFeatures(second.template, { ...columns, ...votes }, windows));
  return namesOn(windows, again, second.transitions);
}

import { readTables, tableNamed } from '../model/weights.js';
import { RowModel } from './rows.js';
import { SIGHTS } from './sights.js';

/** What summaries are made by. */
export type SummaryModels = Readonly<Record<keyof typeof SIGHTS, RowModel>>;

/** The models of a weights file. */
export function summaryModels(weights: Uint8Array): SummaryModels {
  const tables = readTables(weights);
  const named = Object.entries(SIGHTS).map(([name, sight]) => [name, new RowModel(tableNamed(tables, name), sight)]);
  return Object.fromEntries(named) as SummaryModels;
}

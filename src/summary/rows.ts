// Things that are weighed against each other, a row each: sentences, runs of words, names, dates.
import { LinearModel } from '../model/linear.js';
import { type Columns, Template } from '../model/template.js';
import type { Table } from '../model/weights.js';

/** Empty columns of so many rows. */
export const columnsOf = <Name extends string>(names: readonly Name[], rows: number): Record<Name, Uint32Array> =>
  Object.fromEntries(names.map((name) => [name, new Uint32Array(rows)])) as Record<Name, Uint32Array>;

/** The features of every row, one row's after another's. */
export class RowFeatures {
  /** Features that a row has. */
  readonly size: number;
  readonly #template: Template;

  constructor(features: readonly string[]) {
    this.#template = new Template(features);
    this.size = this.#template.size;
  }

  /** Calls `see` with each row and its features, which are written anew for the next. */
  each(columns: Columns, rows: number, see: (row: number, features: Uint32Array) => void): void {
    const reader = this.#template.over(columns);
    const features = new Uint32Array(this.size);
    for (let row = 0; row < rows; row++) {
      reader.read(row, 0, rows, features);
      see(row, features);
    }
  }
}

/** The learned weights of rows. */
export class RowModel {
  readonly #features: RowFeatures;
  readonly #model: LinearModel;

  constructor(table: Table, features: RowFeatures) {
    this.#features = features;
    this.#model = new LinearModel(table, features.size);
  }

  /** The score of each row. */
  scores(columns: Columns, rows: number): Float64Array {
    const scores = new Float64Array(rows);
    this.#features.each(columns, rows, (row, features) => this.#model.score(features, features.length, scores, row));
    return scores;
  }
}

/** The index of the highest score, the first of those alike; null where there are none. */
export function indexOfBest(scores: ArrayLike<number>): number | null {
  let best: number | null = null;
  for (let i = 0; i < scores.length; i++) if (best === null || scores[i]! > scores[best]!) best = i;
  return best;
}

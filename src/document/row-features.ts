import { type FeatureSink, family } from './features.js';
import type { LineView } from './line-view.js';
import { isRow, ROWS } from './rows.js';

/** Lines to both sides among which rows are counted. */
const NEAR = 3;

/** Features of the figures that a line and its neighbours show, and of how many rows stand near it. */
export const ROW = {
  own: family(ROWS.length, (row) => `row:${ROWS[row]}`),
  before: family(ROWS.length, (row) => `prow:${ROWS[row]}`),
  after: family(ROWS.length, (row) => `qrow:${ROWS[row]}`),
  near: family(ROWS.length * (2 * NEAR + 1), (value) => `rows:${ROWS[value % ROWS.length]}${Math.floor(value / ROWS.length)}`),
};

/** The rows among the lines of a document. */
export class RowFeatures {
  readonly #views: readonly LineView[];
  /** How many lines before each are rows. */
  readonly #before: Int32Array;

  constructor(views: readonly LineView[]) {
    this.#views = views;
    this.#before = new Int32Array(views.length + 1);
    views.forEach((view, i) => {
      this.#before[i + 1] = this.#before[i]! + (isRow(view) ? 1 : 0);
    });
  }

  add(sink: FeatureSink, line: number): void {
    const count = this.#views.length;
    const own = this.#views[line]!.row;
    const from = Math.max(0, line - NEAR);
    const near = this.#before[Math.min(count, line + NEAR + 1)]! - this.#before[from]! - (isRow(this.#views[line]) ? 1 : 0);
    sink.add(ROW.own + own);
    sink.add(ROW.before + (this.#views[line - 1]?.row ?? 0));
    sink.add(ROW.after + (this.#views[line + 1]?.row ?? 0));
    sink.add(ROW.near + near * ROWS.length + own);
  }
}

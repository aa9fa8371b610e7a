import { randomFrom } from './random.js';

/**
 * Rows in so many groups of near ones (Lloyd's algorithm, from rows drawn by lot).
 *
 * @param rows row-major, `width` numbers each
 * @returns each row's group
 */
export function kMeans(rows: Float32Array, width: number, groups: number, rounds: number, seed: number): Uint16Array {
  const count = rows.length / width;
  const random = randomFrom(seed);
  const centres = new Float64Array(groups * width);
  for (let group = 0; group < groups; group++) {
    const row = Math.floor(random() * count) * width;
    centres.set(rows.subarray(row, row + width), group * width);
  }
  const groupOf = new Uint16Array(count);
  for (let round = 0; round < rounds; round++) {
    for (let row = 0; row < count; row++) groupOf[row] = nearest(centres, rows.subarray(row * width, (row + 1) * width));
    moveCentres(centres, rows, width, groupOf);
  }
  return groupOf;
}

function nearest(centres: Float64Array, row: Float32Array): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0, group = 0; at < centres.length; at += row.length, group++) {
    let distance = 0;
    for (let d = 0; d < row.length; d++) distance += (row[d]! - centres[at + d]!) ** 2;
    if (distance < least) [least, best] = [distance, group];
  }
  return best;
}

/** To the middle of its rows, each; one without rows stays. */
function moveCentres(centres: Float64Array, rows: Float32Array, width: number, groupOf: Uint16Array): void {
  const sums = new Float64Array(centres.length);
  const sizes = new Uint32Array(centres.length / width);
  for (let row = 0; row < groupOf.length; row++) {
    const group = groupOf[row]!;
    sizes[group]!++;
    for (let d = 0; d < width; d++) sums[group * width + d]! += rows[row * width + d]!;
  }
  for (let at = 0; at < centres.length; at++) {
    const size = sizes[Math.floor(at / width)]!;
    if (size > 0) centres[at] = sums[at]! / size;
  }
}

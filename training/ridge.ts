/**
 * Ridge regression by the normal equations.
 *
 * @param inputs row-major, a row an item, `width` numbers each
 * @param strength of the pull to zero, on all but the constant
 * @returns `width` coefficients and the constant
 */
export function ridge(inputs: Float32Array, width: number, targets: readonly number[], strength: number): Float64Array {
  const size = width + 1;
  const matrix = Array.from({ length: size }, () => new Float64Array(size + 1));
  targets.forEach((target, item) => {
    const row = Float64Array.of(...inputs.subarray(item * width, (item + 1) * width), 1);
    for (let a = 0; a < size; a++) {
      const sums = matrix[a]!;
      for (let b = 0; b < size; b++) sums[b] = sums[b]! + row[a]! * row[b]!;
      sums[size] = sums[size]! + row[a]! * target;
    }
  });
  for (let a = 0; a < width; a++) matrix[a]![a] = matrix[a]![a]! + strength;
  return solve(matrix);
}

/** Gauss–Jordan with pivots; the last column is the right side. */
function solve(matrix: Float64Array[]): Float64Array {
  const size = matrix.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let r = column + 1; r < size; r++) if (Math.abs(matrix[r]![column]!) > Math.abs(matrix[pivot]![column]!)) pivot = r;
    [matrix[column], matrix[pivot]] = [matrix[pivot]!, matrix[column]!];
    const top = matrix[column]!;
    matrix.forEach((row, r) => {
      const factor = row[column]! / top[column]!;
      if (r === column || factor === 0) return;
      for (let k = column; k <= size; k++) row[k] = row[k]! - factor * top[k]!;
    });
  }
  return Float64Array.from(matrix, (row, k) => row[size]! / row[k]!);
}

/** Solves linear equations whose matrix is regular (Gaussian elimination). */
export function solved(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const lines = matrix.map((line, index) => Float64Array.from([...line, right[index] ?? 0]));
  for (let at = 0; at < size; at++) {
    let pivot = at;
    for (let row = at + 1; row < size; row++) if (Math.abs(lines[row]?.[at] ?? 0) > Math.abs(lines[pivot]?.[at] ?? 0)) pivot = row;
    const [top, low] = [lines[pivot] as Float64Array<ArrayBuffer>, lines[at] as Float64Array<ArrayBuffer>];
    lines[at] = top;
    lines[pivot] = low;
    for (let row = 0; row < size; row++) {
      const line = lines[row] as Float64Array;
      const factor = row === at ? 0 : (line[at] ?? 0) / (top[at] ?? 1);
      if (factor !== 0) for (let column = at; column <= size; column++) line[column] = (line[column] ?? 0) - factor * (top[column] ?? 0);
    }
  }
  return Float64Array.from({ length: size }, (_, at) => (lines[at]?.[size] ?? 0) / (lines[at]?.[at] ?? 1));
}

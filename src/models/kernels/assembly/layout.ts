// How weights are laid out for the sums when a thread begins.

/**
 * Fills the filter and the open-addressed table that `lookUp` reads; both must be zero. The row of feature n begins after n + 1 rows, since 0 means "none".
 * @param keys 32-bit hashes, all different
 * @param rowBytes bytes of a row
 */
export function layTable(keys: usize, count: i32, rowBytes: u32, filter: usize, shift: u32, bits: u32, table: usize, mask: u32): void {
  for (let feature = 0; feature < count; feature++) {
    const hash = load<u32>(keys + ((<usize>feature) << 2));
    let slot = (hash ^ (hash >> 15)) & mask;
    while (load<u32>(table + ((<usize>slot) << 3), 4) !== 0) slot = (slot + 1) & mask;
    store<u32>(table + ((<usize>slot) << 3), hash);
    store<u32>(table + ((<usize>slot) << 3), (feature + 1) * rowBytes, 4);
    const bit = (hash >> shift) & bits;
    const byte = filter + (bit >> 3);
    store<u8>(byte, load<u8>(byte) | ((<u8>1) << (<u8>(bit & 7))));
  }
}

/**
 * Writes rows of bytes of which few are not zero.
 * @param counts for each row how many bytes are given, a byte each
 * @param values for each given byte its place in the row, and itself
 * @param rows where the first row begins; must be zero
 */
export function laySparse(counts: usize, count: i32, values: usize, rowBytes: usize, rows: usize): void {
  for (let feature = 0; feature < count; feature++) {
    for (let left = load<u8>(counts + feature); left > 0; left--) {
      store<u8>(rows + load<u8>(values), load<u8>(values, 1));
      values += 2;
    }
    rows += rowBytes;
  }
}

/**
 * Writes rows of bytes that are all given.
 * @param width how many bytes each row has of `values`
 */
export function layDense(values: usize, count: i32, width: usize, rowBytes: usize, rows: usize): void {
  for (let feature = 0; feature < count; feature++) memory.copy(rows + <usize>feature * rowBytes, values + <usize>feature * width, width);
}

/**
 * Writes rows of lanes: two labels share one 32-bit number, and each is what it is ahead of the "outside" of its head. Most features say something of two or three labels only.
 * @param counts for each row how many labels are given, a byte each
 * @param values for each given label its number, and a byte that says which of 256 `worth` it has
 * @param worth 64-bit floats
 * @param lanes for each label its lane, 32 bits; those of a head follow its "outside"
 * @param outsides for each label the "outside" of its head, 32 bits
 * @param own scratch space for a 64-bit float for each label, all zero
 * @param rows where the first row of 64 bytes begins; must be zero
 */
export function layLanes(
  counts: usize,
  count: i32,
  values: usize,
  worth: usize,
  lanes: usize,
  outsides: usize,
  labels: i32,
  steps: f64,
  own: usize,
  rows: usize,
): void {
  for (let feature = 0; feature < count; feature++) {
    const end = values + ((<usize>load<u8>(counts + feature)) << 1);
    for (let at = values; at < end; at += 2) store<f64>(own + ((<usize>load<u8>(at)) << 3), load<f64>(worth + ((<usize>load<u8>(at, 1)) << 3)));
    for (let at = values; at < end; at += 2) {
      const label = <i32>load<u8>(at);
      const outside = load<i32>(outsides + ((<usize>label) << 2));
      const base = load<f64>(own + ((<usize>outside) << 3));
      if (label !== outside) {
        if (base === 0) addAhead(label, load<f64>(own + ((<usize>label) << 3)) * steps, lanes, rows);
        continue;
      }
      if (base === 0) continue;
      for (let other = outside + 1; other < labels && load<i32>(outsides + ((<usize>other) << 2)) === outside; other++)
        addAhead(other, (load<f64>(own + ((<usize>other) << 3)) - base) * steps, lanes, rows);
    }
    for (let at = values; at < end; at += 2) store<f64>(own + ((<usize>load<u8>(at)) << 3), 0);
    values = end;
    rows += 64;
  }
}

/** Adds what a label is ahead to its half of a number. The sum is of both as numbers, not as bits: a negative low half borrows from the high one, and unpacking gives it back. */
function addAhead(label: i32, ahead: f64, lanes: usize, row: usize): void {
  const lane = load<i32>(lanes + ((<usize>label) << 2));
  const at = row + ((<usize>(lane >> 1)) << 2);
  const whole = <i32>Math.floor(ahead + 0.5);
  store<i32>(at, load<i32>(at) + ((lane & 1) === 0 ? whole : whole << 16));
}

// How weights are laid out for the sums when a thread begins.

/**
 * Numbers the rows of features from 1 on, equal ones alike: few features say what no other says, and what is shared stays in the cache.
 * @param counts for each feature how many values are given, a byte each
 * @param values two bytes each
 * @param seen scratch space for an open-addressed table, all zero; for each row 32 bits: where its values begin, then its number with the count of its values below
 * @param into where the numbers go, 32 bits each; a number that was not there before is one more than the highest
 */
export function numberRows(counts: usize, count: i32, values: usize, seen: usize, mask: u32, into: usize): void {
  // When the table is nearly full, what is not in it has a row of its own.
  const most = mask - (mask >> 3);
  let highest: u32 = 0;
  for (let feature = 0; feature < count; feature++) {
    const given = <u32>load<u8>(counts + feature);
    const end = values + ((<usize>given) << 1);
    let hash: u32 = given;
    for (let at = values; at < end; at += 2) hash = (hash ^ load<u16>(at)) * 0x9e3779b1;
    let slot = (hash ^ (hash >> 15)) & mask;
    let known: u32 = 0;
    for (;;) {
      const entry = seen + ((<usize>slot) << 3);
      known = load<u32>(entry, 4);
      if (known === 0) {
        known = (++highest << 8) | given;
        if (highest > most) break;
        store<u32>(entry, <u32>values);
        store<u32>(entry, known, 4);
        break;
      }
      if ((known & 0xff) === given && isEqual(<usize>load<u32>(entry), values, end)) break;
      slot = (slot + 1) & mask;
    }
    store<u32>(into + ((<usize>feature) << 2), known >> 8);
    values = end;
  }
}

/** Whether pairs of bytes are those from `from` to `end`. */
function isEqual(other: usize, from: usize, end: usize): bool {
  for (let at = from; at < end; at += 2, other += 2) if (load<u16>(at) !== load<u16>(other)) return false;
  return true;
}

/**
 * Fills the filter and the open-addressed table that `lookUp` reads; both must be zero. A row begins after as many rows as its number says, since 0 means "none".
 * @param keys 32-bit hashes, all different
 * @param numbers of the rows of features, 32 bits each; 0 where no row is shared
 * @param rowBytes bytes of a row
 */
export function layTable(keys: usize, numbers: usize, count: i32, rowBytes: u32, filter: usize, shift: u32, bits: u32, table: usize, mask: u32): void {
  for (let feature = 0; feature < count; feature++) {
    const hash = load<u32>(keys + ((<usize>feature) << 2));
    let slot = (hash ^ (hash >> 15)) & mask;
    while (load<u32>(table + ((<usize>slot) << 3), 4) !== 0) slot = (slot + 1) & mask;
    store<u32>(table + ((<usize>slot) << 3), hash);
    const number = numbers === 0 ? <u32>feature + 1 : load<u32>(numbers + ((<usize>feature) << 2));
    store<u32>(table + ((<usize>slot) << 3), number * rowBytes, 4);
    const bit = (hash >> shift) & bits;
    const byte = filter + (bit >> 3);
    store<u8>(byte, load<u8>(byte) | ((<u8>1) << (<u8>(bit & 7))));
  }
}

/**
 * Writes rows of bytes of which few are not zero.
 * @param counts for each feature how many bytes are given, a byte each
 * @param values for each given byte its place in the row, and itself
 * @param numbers of the rows of features, as `numberRows` gives them
 * @param rows where the row of number 0 would begin; must be zero
 */
export function laySparse(counts: usize, count: i32, values: usize, numbers: usize, rowBytes: usize, rows: usize): void {
  let written: u32 = 0;
  for (let feature = 0; feature < count; feature++) {
    const end = values + ((<usize>load<u8>(counts + feature)) << 1);
    const number = load<u32>(numbers + ((<usize>feature) << 2));
    if (number > written) {
      written = number;
      const row = rows + <usize>number * rowBytes;
      for (let at = values; at < end; at += 2) store<u8>(row + load<u8>(at), load<u8>(at, 1));
    }
    values = end;
  }
}

/**
 * Writes rows of bytes that are all given.
 * @param width how many bytes each row has of `values`
 * @param rows where the first row begins
 */
export function layDense(values: usize, count: i32, width: usize, rowBytes: usize, rows: usize): void {
  for (let feature = 0; feature < count; feature++) memory.copy(rows + <usize>feature * rowBytes, values + <usize>feature * width, width);
}

/**
 * Writes rows of lanes: two labels share one 32-bit number, and each is what it is ahead of the "outside" of its head. Most features say something of two or three labels only.
 * @param counts for each feature how many labels are given, a byte each
 * @param values for each given label its number, and a byte that says which of 256 `worth` it has
 * @param worth 64-bit floats
 * @param lanes for each label its lane, 32 bits; those of a head follow its "outside"
 * @param outsides for each label the "outside" of its head, 32 bits
 * @param own scratch space for a 64-bit float for each label, all zero
 * @param numbers of the rows of features, as `numberRows` gives them
 * @param rows where the row of 64 bytes of number 0 would begin; must be zero
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
  numbers: usize,
  rows: usize,
): void {
  let written: u32 = 0;
  for (let feature = 0; feature < count; feature++) {
    const end = values + ((<usize>load<u8>(counts + feature)) << 1);
    const number = load<u32>(numbers + ((<usize>feature) << 2));
    if (number <= written) {
      values = end;
      continue;
    }
    written = number;
    const row = rows + ((<usize>number) << 6);
    for (let at = values; at < end; at += 2) store<f64>(own + ((<usize>load<u8>(at)) << 3), load<f64>(worth + ((<usize>load<u8>(at, 1)) << 3)));
    for (let at = values; at < end; at += 2) {
      const label = <i32>load<u8>(at);
      const outside = load<i32>(outsides + ((<usize>label) << 2));
      const base = load<f64>(own + ((<usize>outside) << 3));
      if (label !== outside) {
        if (base === 0) addAhead(label, load<f64>(own + ((<usize>label) << 3)) * steps, lanes, row);
        continue;
      }
      if (base === 0) continue;
      for (let other = outside + 1; other < labels && load<i32>(outsides + ((<usize>other) << 2)) === outside; other++)
        addAhead(other, (load<f64>(own + ((<usize>other) << 3)) - base) * steps, lanes, row);
    }
    for (let at = values; at < end; at += 2) store<f64>(own + ((<usize>load<u8>(at)) << 3), 0);
    values = end;
  }
}

/** Adds what a label is ahead to its half of a number. The sum is of both as numbers, not as bits: a negative low half borrows from the high one, and unpacking gives it back. */
function addAhead(label: i32, ahead: f64, lanes: usize, row: usize): void {
  const lane = load<i32>(lanes + ((<usize>label) << 2));
  const at = row + ((<usize>(lane >> 1)) << 2);
  const whole = <i32>Math.floor(ahead + 0.5);
  store<i32>(at, load<i32>(at) + ((lane & 1) === 0 ? whole : whole << 16));
}

// AssemblyScript, compiled by `npm run build`: the sums of weights in which both models spend their time, four and eight numbers at once, and how weights are laid out for them when a
// thread begins. All addresses are bytes of the one memory that `../kernels.ts` hands out. Sums are of whole numbers wherever they can be, so that their order does not count.

/**
 * Fills the filter and the open-addressed table that {@link lookUp} reads; both must be zero. The row of feature n begins after n + 1 rows, since 0 means "none".
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

/**
 * Looks features up in an open-addressed table; where their rows begin is written to `found`, and how many it are returned. Each step runs over all features before the next begins, and none
 * of the steps guesses: features lie anywhere in megabytes, and so the memory fetches many at once.
 * @param filter one bit for each hash of `shift` and `bits`: where it is 0 no feature has that hash
 * @param table two entries a slot: the key, then where its row begins, from `rows` on, in bytes; 0 for an empty slot
 * @param found scratch space for as many entries as there are keys; it may not be where the keys are
 */
function lookUp(keys: usize, count: i32, filter: usize, shift: u32, bits: u32, table: usize, mask: u32, rows: usize, found: usize): i32 {
  let known = found;
  for (let key = keys, end = keys + ((<usize>count) << 2); key < end; key += 4) {
    const hash = load<u32>(key);
    const bit = (hash >> shift) & bits;
    store<u32>(known, hash);
    known += ((<usize>load<u8>(filter + (bit >> 3)) >> (bit & 7)) & 1) << 2;
  }
  let into = found;
  for (let at = found; at < known; at += 4) {
    const hash = load<u32>(at);
    let slot = (hash ^ (hash >> 15)) & mask;
    let row = load<u32>(table + ((<usize>slot) << 3), 4);
    while (row !== 0 && load<u32>(table + ((<usize>slot) << 3)) !== hash) {
      slot = (slot + 1) & mask;
      row = load<u32>(table + ((<usize>slot) << 3), 4);
    }
    store<u32>(into, <u32>(rows + row));
    into += select<usize>(4, 0, row !== 0);
  }
  return <i32>((into - found) >> 2);
}

/**
 * Adds up the rows of a token: those whose addresses stand at `addresses`, and those of its features.
 * @param given how many addresses there are; behind them there is scratch space for as many entries as there are keys
 * @param into where the sum goes, 16 whole numbers of 32 bits
 */
export function sumRows(
  addresses: usize,
  given: i32,
  keys: usize,
  count: i32,
  filter: usize,
  shift: u32,
  bits: u32,
  table: usize,
  mask: u32,
  rows: usize,
  into: usize,
): void {
  const known = lookUp(keys, count, filter, shift, bits, table, mask, rows, addresses + ((<usize>given) << 2));
  let a = i32x4.splat(0);
  let b = i32x4.splat(0);
  let c = i32x4.splat(0);
  let d = i32x4.splat(0);
  for (let at = addresses, end = addresses + ((<usize>(given + known)) << 2); at < end; at += 4) {
    const row = <usize>load<u32>(at);
    a = i32x4.add(a, v128.load(row));
    b = i32x4.add(b, v128.load(row, 16));
    c = i32x4.add(c, v128.load(row, 32));
    d = i32x4.add(d, v128.load(row, 48));
  }
  v128.store(into, a);
  v128.store(into, b, 16);
  v128.store(into, c, 32);
  v128.store(into, d, 48);
}

/**
 * Adds up the signed squares of the bytes in the rows of some features.
 * @param length bytes of a row, a multiple of 16
 * @param into where the sums go, `length` whole numbers of 32 bits
 */
export function sumSquares(
  keys: usize,
  count: i32,
  filter: usize,
  shift: u32,
  bits: u32,
  table: usize,
  mask: u32,
  rows: usize,
  length: usize,
  found: usize,
  into: usize,
): void {
  const known = lookUp(keys, count, filter, shift, bits, table, mask, rows, found);
  const end = found + ((<usize>known) << 2);
  for (let own: usize = 0; own < length; own += 16) {
    let a = i32x4.splat(0);
    let b = i32x4.splat(0);
    let c = i32x4.splat(0);
    let d = i32x4.splat(0);
    for (let at = found; at < end; at += 4) {
      const bytes = v128.load(<usize>load<u32>(at) + own);
      const low = i16x8.extend_low_i8x16_s(bytes);
      const high = i16x8.extend_high_i8x16_s(bytes);
      const lows = i16x8.mul(low, i16x8.abs(low));
      const highs = i16x8.mul(high, i16x8.abs(high));
      a = i32x4.add(a, i32x4.extend_low_i16x8_s(lows));
      b = i32x4.add(b, i32x4.extend_high_i16x8_s(lows));
      c = i32x4.add(c, i32x4.extend_low_i16x8_s(highs));
      d = i32x4.add(d, i32x4.extend_high_i16x8_s(highs));
    }
    const to = into + (own << 2);
    v128.store(to, a);
    v128.store(to, b, 16);
    v128.store(to, c, 32);
    v128.store(to, d, 48);
  }
}

/**
 * The hidden units of a network: sums of the inputs times their weights, nothing below zero.
 * @param inputs 32-bit floats
 * @param weights for each input a row of weights, one for each unit, then a row of biases; 32-bit floats
 * @param units a multiple of 16
 */
export function hiddenUnits(inputs: usize, count: i32, weights: usize, units: i32, into: usize): void {
  const zero = f32x4.splat(0);
  const stride = (<usize>units) << 2;
  const end = inputs + ((<usize>count) << 2);
  for (let own: usize = 0; own < stride; own += 64) {
    let row = weights + own;
    let a = v128.load(row + <usize>count * stride);
    let b = v128.load(row + <usize>count * stride, 16);
    let c = v128.load(row + <usize>count * stride, 32);
    let d = v128.load(row + <usize>count * stride, 48);
    for (let at = inputs; at < end; at += 4, row += stride) {
      const value = v128.load32_splat(at);
      a = f32x4.add(a, f32x4.mul(value, v128.load(row)));
      b = f32x4.add(b, f32x4.mul(value, v128.load(row, 16)));
      c = f32x4.add(c, f32x4.mul(value, v128.load(row, 32)));
      d = f32x4.add(d, f32x4.mul(value, v128.load(row, 48)));
    }
    v128.store(into + own, f32x4.max(a, zero));
    v128.store(into + own, f32x4.max(b, zero), 16);
    v128.store(into + own, f32x4.max(c, zero), 32);
    v128.store(into + own, f32x4.max(d, zero), 48);
  }
}

/** Score of what cannot be. */
const low: f64 = -1e9;

/**
 * The best sequence of a head's labels for the tokens of a sentence.
 * @param scores for each token a row of 64-bit floats, one for each of `labels`
 * @param transitions for each label before a row like those
 * @param head 32-bit numbers: its outside; one past its last label; how many labels may stand before a new name or none, how many behind them, and how many types it has; then these labels,
 *   and for each type its first token's, which the inner and the last one follow in number
 * @param best scratch space: a row of floats for each token, of the best way to each label
 * @param from scratch space: a row of bytes for each token, of the label before on that way
 * @param into where the labels go, a byte each
 * @returns the score of the best sequence
 */
export function decode(scores: usize, transitions: usize, labels: usize, count: i32, head: usize, best: usize, from: usize, into: usize): f64 {
  const stride = labels << 3;
  const outside = <usize>load<u32>(head);
  const closed = head + 20;
  const opening = closed + ((<usize>load<u32>(head, 8)) << 2);
  const firsts = opening + ((<usize>load<u32>(head, 12)) << 2);
  const end = firsts + ((<usize>load<u32>(head, 16)) << 2);
  for (let label = outside; label < <usize>load<u32>(head, 4); label++) store<f64>(best + (label << 3), low);
  for (let at = opening; at < firsts; at += 4) {
    const label = (<usize>load<u32>(at)) << 3;
    store<f64>(best + label, load<f64>(scores + label));
  }
  for (let token = 1; token < count; token++) {
    const before = best + <usize>(token - 1) * stride;
    const row = before + stride;
    const own = scores + <usize>token * stride;
    const origins = from + <usize>token * labels;
    for (let at = opening; at < firsts; at += 4) {
      const label = <usize>load<u32>(at);
      const column = transitions + (label << 3);
      let top: f64 = -Infinity;
      let origin: usize = 0;
      for (let other = closed; other < opening; other += 4) {
        const previous = <usize>load<u32>(other);
        const value = load<f64>(before + (previous << 3)) + load<f64>(column + previous * stride);
        if (value > top) {
          top = value;
          origin = previous;
        }
      }
      store<f64>(row + (label << 3), top + load<f64>(own + (label << 3)));
      store<u8>(origins + label, <u8>origin);
    }
    for (let at = firsts; at < end; at += 4) {
      const begin = <usize>load<u32>(at);
      for (let label = begin + 1; label <= begin + 2; label++) {
        const column = transitions + (label << 3);
        const a = load<f64>(before + (begin << 3)) + load<f64>(column + begin * stride);
        const b = load<f64>(before + (begin << 3), 8) + load<f64>(column + (begin + 1) * stride);
        store<f64>(row + (label << 3), max<f64>(a, b) + load<f64>(own + (label << 3)));
        store<u8>(origins + label, <u8>(a >= b ? begin : begin + 1));
      }
    }
  }
  const last = best + <usize>(count - 1) * stride;
  let label = outside;
  let top: f64 = -Infinity;
  for (let at = closed; at < opening; at += 4) {
    const own = <usize>load<u32>(at);
    const value = load<f64>(last + (own << 3));
    if (value > top) {
      top = value;
      label = own;
    }
  }
  for (let token = count - 1; token >= 0; token--) {
    store<u8>(into + token, <u8>label);
    label = <usize>load<u8>(from + <usize>token * labels + label);
  }
  return top;
}

/**
 * After {@link decode} of the same sentence: for each token how far the best sequence is ahead of the best one with another label there.
 * @param after scratch space like `best`
 * @param own the labels of the best sequence
 * @param top its score
 * @param into a 64-bit float for each token
 */
export function margins(
  scores: usize,
  transitions: usize,
  labels: usize,
  count: i32,
  head: usize,
  best: usize,
  after: usize,
  own: usize,
  top: f64,
  into: usize,
): void {
  const stride = labels << 3;
  const closed = head + 20;
  const opening = closed + ((<usize>load<u32>(head, 8)) << 2);
  const firsts = opening + ((<usize>load<u32>(head, 12)) << 2);
  const endOfFirsts = firsts + ((<usize>load<u32>(head, 16)) << 2);
  const outside = <usize>load<u32>(head);
  const end = <usize>load<u32>(head, 4);
  const last = after + <usize>(count - 1) * stride;
  for (let label = outside; label < end; label++) store<f64>(last + (label << 3), low);
  for (let at = closed; at < opening; at += 4) store<f64>(last + ((<usize>load<u32>(at)) << 3), 0);
  for (let token = count - 2; token >= 0; token--) {
    const row = after + <usize>token * stride;
    const next = row + stride;
    const following = scores + <usize>(token + 1) * stride;
    for (let at = closed; at < opening; at += 4) {
      const label = <usize>load<u32>(at);
      let highest: f64 = -Infinity;
      for (let other = opening; other < firsts; other += 4) {
        const to = (<usize>load<u32>(other)) << 3;
        const value = load<f64>(next + to) + load<f64>(following + to) + load<f64>(transitions + label * stride + to);
        if (value > highest) highest = value;
      }
      store<f64>(row + (label << 3), highest);
    }
    for (let at = firsts; at < endOfFirsts; at += 4) {
      const begin = <usize>load<u32>(at);
      const inner = (begin + 1) << 3;
      const ahead = load<f64>(next + inner) + load<f64>(following + inner);
      const ending = load<f64>(next + inner, 8) + load<f64>(following + inner, 8);
      for (let label = begin; label <= begin + 1; label++) {
        const steps = transitions + label * stride + inner;
        store<f64>(row + (label << 3), max<f64>(ahead + load<f64>(steps), ending + load<f64>(steps, 8)));
      }
    }
  }
  for (let token = 0; token < count; token++) {
    const row = <usize>token * stride;
    const label = <usize>load<u8>(own + token);
    let second: f64 = -Infinity;
    for (let other = outside; other < end; other++) {
      if (other === label) continue;
      const value = load<f64>(best + row + (other << 3)) + load<f64>(after + row + (other << 3));
      if (value > second) second = value;
    }
    store<f64>(into + ((<usize>token) << 3), top - second);
  }
}

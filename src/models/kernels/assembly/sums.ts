// The sums of weights in which both models spend their time, four and eight numbers at once. They are of whole numbers wherever they can be, so that their order does not count.

/**
 * Looks features up in an open-addressed table; where their rows begin is written to `found`, and how many it are returned. Each step runs over all features before the next begins, and none
 * waits for the memory to know where to go on: features lie anywhere in megabytes, and so it fetches many at once. Only what the first slots held is then told apart with branches.
 * @param filter one bit for each hash of `shift` and `bits`: where it is 0 no feature has that hash
 * @param table two entries a slot: the key, then where its row begins, from `rows` on, in bytes; 0 for an empty slot
 * @param found scratch space of `lookUpScratch` entries; it may not be where the keys are
 */
function lookUp(keys: usize, count: i32, filter: usize, shift: u32, bits: u32, table: usize, mask: u32, rows: usize, found: usize): i32 {
  let known = found;
  for (let key = keys, end = keys + ((<usize>count) << 2); key < end; key += 4) {
    const hash = load<u32>(key);
    const bit = (hash >> shift) & bits;
    store<u32>(known, hash);
    known += ((<usize>load<u8>(filter + (bit >> 3)) >> (bit & 7)) & 1) << 2;
  }
  const slots = (found + ((<usize>count) << 2) + 7) & ~7;
  for (let at = found, to = slots; at < known; at += 4, to += 8) {
    const hash = load<u32>(at);
    store<u64>(to, load<u64>(table + ((<usize>((hash ^ (hash >> 15)) & mask)) << 3)));
  }
  let into = found;
  for (let at = found, from = slots; at < known; at += 4, from += 8) {
    const hash = load<u32>(at);
    let entry = load<u64>(from);
    if (<u32>entry !== hash && entry >> 32 !== 0) {
      let slot = hash ^ (hash >> 15);
      do {
        slot++;
        entry = load<u64>(table + ((<usize>(slot & mask)) << 3));
      } while (<u32>entry !== hash && entry >> 32 !== 0);
    }
    const row = <u32>(entry >> 32);
    store<u32>(into, <u32>rows + row);
    into += select<usize>(4, 0, row !== 0);
  }
  return <i32>((into - found) >> 2);
}

/**
 * Adds up the rows of a token: those whose addresses stand at `addresses`, and those of its features.
 * @param given how many addresses there are; behind them there is scratch space as `lookUp` takes it
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

// The best sequence of labels of a sentence, and how far it is ahead.

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

/** Orders strings by UTF-16 unit: the same on every machine, unlike the order of a locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Orders strings by code point, which is the order of their UTF-8 bytes and so that of databases. Differs from {@link compareText} only where one string has a
 * character beyond U+FFFF and the other one from U+E000 on.
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const one = a.charCodeAt(at);
    const other = b.charCodeAt(at);
    if (one === other) continue;
    const isOneSurrogate = one >= 0xd800 && one < 0xe000;
    const isOtherSurrogate = other >= 0xd800 && other < 0xe000;
    if (isOneSurrogate === isOtherSurrogate) return one - other;
    if (isOneSurrogate) return other >= 0xe000 ? 1 : one - other;
    return one >= 0xe000 ? -1 : one - other;
  }
  return a.length - b.length;
}

/** Each value once, ordered by {@link compareText}. */
export function sortedSet<T extends string>(values: Iterable<T>): readonly T[] {
  return [...new Set(values)].sort(compareText);
}

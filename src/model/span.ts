/** A half-open interval `[start, end)` in UTF-16 code units. Which text it points into is said by whoever holds it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when the two half-open intervals share at least one position. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies wholly within `outer`; equal spans contain each other. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

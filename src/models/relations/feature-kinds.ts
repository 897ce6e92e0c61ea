/** Distance in words, coarse. */
export function bucket(distance: number): number {
  return distance <= 4 ? distance : distance <= 6 ? 5 : distance <= 9 ? 6 : distance <= 13 ? 7 : distance <= 20 ? 8 : 9;
}

/** Text behind each kind of feature, so that equal hashes of different kinds do not meet. */
export const t = {
  word: 1,
  stemPair: 2,
  distance: 3,
  wordGram: 10,
  stemGram: 13,
  whole: 16,
  outer: 20,
  innerEdge: 22,
  sketch: 30,
  sketchWhole: 36,
  trigger: 40,
  attach: 46,
  signs: 60,
  name: 70,
  counts: 80,
  cue: 90,
  vote: 100,
  clause: 120,
  pairOfTriggers: 130,
  listHead: 135,
} as const;

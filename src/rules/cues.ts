/**
 * Words that say how a claim is put and whose it is; what leaves a claim open within its clause is in `scopes.ts`. A cue holds for what follows it in its sentence (`after`), for what precedes it (`before`)
 * or for the whole sentence. Patterns are matched on lower-case text and contain no nested repetition.
 */
export interface CueRow {
  readonly id: string;
  readonly kind: "hypothesis" | "background" | "own" | "cited";
  readonly pattern: RegExp;
  readonly scope: "after" | "before" | "sentence";
  /** A sentence in which the cue must be found, and one in which it must not. */
  readonly example: string;
  readonly counterExample: string;
}

export const cues: readonly CueRow[] = [
  { id: "question", kind: "hypothesis", pattern: /\?["”)]?$/gu, scope: "sentence", example: "Does A raise B?", counterExample: "A raises B." },
  {
    id: "known",
    kind: "background",
    pattern:
      /\b(?:it (?:is|was|has been|had been)|(?:has|have|had) (?:also |now |recently |previously |long )?been|is|are) (?:now )?(?:well |widely |generally |also |long |previously |already |recently |repeatedly )?(?:known|established|documented|recogni[sz]ed|accepted|appreciated|implicated|reported|described|demonstrated|shown|linked|proposed|identified|observed|suggested|found)\b(?! here)/gu,
    scope: "after",
    example: "It is known that A raises B.",
    counterExample: "We show that A raises B.",
  },
  {
    id: "previous",
    kind: "background",
    pattern:
      /\b(?:previously|previous (?:work|stud(?:y|ies)|reports?|findings)|earlier (?:work|stud(?:y|ies)|reports?)|(?:recent|several|other|numerous|many|prior) (?:studies|reports|papers|groups|authors)|others have|studies have shown|evidence indicates that)\b/gu,
    scope: "after",
    example: "Previous studies showed that A raises B.",
    counterExample: "This study shows that A raises B.",
  },
  {
    id: "own",
    kind: "own",
    pattern: /\b(?:we|our|here|herein|present study|this study|this report|this work|current study|these results|these findings|these data)\b/gu,
    scope: "sentence",
    example: "Here we show that A raises B.",
    counterExample: "A is known to raise B.",
  },
  {
    id: "bracket",
    kind: "cited",
    pattern: /\[\d{1,3}(?:\s?[-–,]\s?\d{1,3}){0,12}\]/gu,
    scope: "sentence",
    example: "A raises B [12, 14].",
    counterExample: "A [0.5 µM] raises B.",
  },
  {
    id: "author",
    kind: "cited",
    pattern: /\b\p{L}[\p{L}'’-]{1,30} (?:et al\b|and (?:colleagues|coworkers|co-workers))/gu,
    scope: "sentence",
    example: "Smith et al. found that A raises B.",
    counterExample: "Wild type and mutant A raise B.",
  },
  {
    id: "year",
    kind: "cited",
    pattern: /\(\p{L}[^()]{1,60}, (?:19|20)\d\d[a-z]?\)/gu,
    scope: "sentence",
    example: "A raises B (Smith, 2010).",
    counterExample: "A raises B (n = 2010).",
  },
];

/** Words that lead back to the cells of an earlier clause or sentence. */
export const cellAnaphora =
  /\b(?:these|those|the (?:same|two|latter|resistant|sensitive|parental|transfected|treated)|both|all three|this|such|either|each|their)(?: (?:two|three|same|cancer|tumou?r|resistant|sensitive|parental|human|ovarian|breast))? (?:cell lines?|cells|lines?|sublines?)\b|\bin (?:both|them)\b/u;

/** Words that separate clauses whose cell lines differ. */
export const contrastBorder = /;|\b(?:while|whereas|although|though|but|however|yet|in contrast|by contrast|conversely|unlike|than)\b/gu;

/** A kind of sentence from which the model may add nothing: names stand together there without anything being said of them. */
export interface VetoRow {
  /** Stable; `litgraph explain` prints it. */
  readonly id: string;
  /** Matched on the sentence in small letters; contains no nested repetition. */
  readonly pattern: RegExp;
  readonly example: string;
  readonly counterExample: string;
}

/** Every veto, one row each. */
export const vetoes: readonly VetoRow[] = [
  {
    id: "vendor",
    pattern:
      /\b(?:purchased|obtained|ordered|supplied|provided|acquired) (?:from|by)\b[^.;]{0,80}\b(?:inc|ltd|gmbh|corp|company|biotech\w*|sigma|invitrogen|abcam|millipore|technolog(?:y|ies))\b/u,
    example: "Cisplatin and antibodies to AKT1 were purchased from Sigma.",
    counterExample: "Cells obtained from patients showed that cisplatin inhibits AKT1.",
  },
  {
    id: "antibody-list",
    pattern:
      /\b(?:primary |secondary |monoclonal |polyclonal )*antibod(?:y|ies) (?:against|to|for|specific for|recogni[sz]ing)\b.*\b(?:were|was) (?:used|from|diluted|applied|incubated)\b/u,
    example: "Antibodies against AKT1, MTOR and EGFR were used at 1:500.",
    counterExample: "An antibody against EGFR reduced AKT1 activity.",
  },
  {
    id: "assay",
    pattern:
      /\b(?:was|were) (?:measured|quantified|assessed|assayed|analy[sz]ed|determined|monitored|evaluated) (?:by|using|with) (?:\w+ )?(?:western|elisa|immuno\w+|rt-?pcr|q-?pcr|flow cytometry|hplc|real-time)\b/u,
    example: "AKT1 and MTOR were measured by Western blotting after cisplatin.",
    counterExample: "Western blotting showed that cisplatin lowered AKT1.",
  },
  {
    id: "question",
    pattern: /\?["”)]?\s*$/u,
    example: "Does cisplatin inhibit AKT1?",
    counterExample: "Cisplatin inhibits AKT1.",
  },
];

/** The veto that holds for a sentence, or `null`. */
export function vetoOf(sentence: string): VetoRow | null {
  const lower = sentence.toLowerCase();
  return vetoes.find(({ pattern }) => pattern.test(lower)) ?? null;
}

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
    id: "groups",
    pattern:
      /\b(?:divided|assigned|allocated|randomi[sz]ed|separated|distributed)\b[^.;]{0,60}\bgroups?\b|\bgroups? (?:\S+ ){0,2}(?:received|(?:was|were) (?:given|treated|administered|injected))\b/u,
    example: "Rats were divided into three groups: control, cisplatin and cisplatin with metformin.",
    counterExample: "Metformin lowered cisplatin toxicity in both groups.",
  },
  {
    id: "dosing",
    pattern:
      /^(?!.*\b(?:increas|decreas|reduc|lower|inhibit|prevent|attenuat|abolish|block|enhanc|protect|revers|potentiat|induc|caus|improv|ameliorat|antagoni|suppress|rais|elevat|lead|led|result))(?=.*\b(?:administered|given|injected|received|pretreated|treated|fed)\b).*\d\s?(?:[mμµun]?g\s?(?:\/|per )\s?(?:kg|ml|l)|[mμµun]m)\b/u,
    example: "Metformin (50 mg/kg) was given to rats before the injection of cisplatin.",
    counterExample: "Metformin (50 mg/kg) given before cisplatin prevented renal failure.",
  },
  {
    id: "no-difference",
    pattern:
      /\b(?:no|without) (?:statistically |significant |significantly |obvious |clear )*differences? (?:(?:was|were) \S+ )?(?:in|between|among|of)\b|\b(?:did|do|does) not (?:significantly )?differ\b/u,
    example: "There was no significant difference in AKT1 levels between cisplatin-treated and metformin-treated rats.",
    counterExample: "There was a significant difference in AKT1 levels between cisplatin-treated and control rats.",
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

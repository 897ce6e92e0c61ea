import type { Aspect, PerturbationKind } from "../model/schema.ts";

/**
 * What a participle or adjective joined to a name says of it ("IL-6-mediated", "PTEN-deficient", "cisplatin resistant").
 *
 * - `agent`: the name brings about what follows; `sign` -1 when it hinders it.
 * - `denied-agent`: what follows happens without the name.
 * - `state`: what follows (cells, patients) carries the gene product, or lacks it.
 * - `response`: what follows is resistant or sensitive to the drug.
 * - `exposed`: what follows was treated with the substance.
 * - `target`: what follows acts on the name.
 * - `bound`: says nothing but that the two belong together.
 */
export interface SuffixRow {
  readonly role: "agent" | "denied-agent" | "state" | "response" | "exposed" | "target" | "bound";
  readonly sign: -1 | 0 | 1;
  readonly aspect: Aspect | null;
  readonly perturbation: PerturbationKind | null;
  readonly words: readonly string[];
  /** An experiment made the cells so; by themselves they are not. */
  readonly isMade?: true;
}

const rows: readonly SuffixRow[] = [
  {
    role: "agent",
    sign: 1,
    aspect: null,
    perturbation: null,
    words: [
      "mediated",
      "induced",
      "dependent",
      "driven",
      "stimulated",
      "triggered",
      "evoked",
      "elicited",
      "activated",
      "catalyzed",
      "catalysed",
      "promoted",
      "enhanced",
      "initiated",
      "caused",
      "directed",
      "derived",
      "dependant",
      "elevated",
      "increased",
      "potentiated",
      "upregulated",
      "inducible",
      "responsive",
      "provoked",
      "produced",
    ],
  },
  { role: "agent", sign: 0, aspect: null, perturbation: null, words: ["regulated", "modulated", "controlled"] },
  {
    role: "agent",
    sign: -1,
    aspect: null,
    perturbation: null,
    words: ["inhibited", "suppressed", "repressed", "blocked", "reduced", "downregulated", "decreased", "inhibitable", "suppressible", "repressible"],
  },
  { role: "denied-agent", sign: 0, aspect: null, perturbation: null, words: ["independent", "independently"] },
  {
    role: "state",
    sign: 1,
    aspect: "expression",
    perturbation: "overexpression",
    words: ["overexpressing", "overexpression", "overproducing"],
  },
  { role: "state", sign: 1, aspect: "expression", perturbation: "overexpression", words: ["transfected", "transduced", "transgenic"], isMade: true },
  {
    role: "state",
    sign: 0,
    aspect: "expression",
    perturbation: null,
    words: ["expressing", "positive", "producing", "containing", "bearing", "harboring", "conditioned", "+"],
  },
  { role: "state", sign: 1, aspect: "expression", perturbation: null, words: ["high", "rich"] },
  { role: "state", sign: 0, aspect: "secretion", perturbation: null, words: ["secreting", "releasing"] },
  { role: "state", sign: 1, aspect: "amplification", perturbation: "overexpression", words: ["amplified"] },
  {
    role: "state",
    sign: -1,
    aspect: "loss",
    perturbation: "knockout",
    words: ["deficient", "null", "knockout", "lacking", "deleted", "ko", "low", "defective"],
  },
  { role: "state", sign: -1, aspect: "loss", perturbation: null, words: ["negative"] },
  { role: "state", sign: -1, aspect: "expression", perturbation: null, words: ["low", "dim"] },
  { role: "state", sign: 0, aspect: "loss", perturbation: "knockdown", words: ["depleted", "silenced", "knockdown"], isMade: true },
  { role: "state", sign: 0, aspect: "mutation", perturbation: "mutation", words: ["mutant", "mutated"] },
  { role: "response", sign: 1, aspect: "resistance", perturbation: null, words: ["resistant", "refractory", "tolerant", "insensitive"] },
  { role: "response", sign: 1, aspect: "sensitivity", perturbation: null, words: ["sensitive", "responsive", "susceptible"] },
  { role: "exposed", sign: 1, aspect: null, perturbation: "treatment", words: ["treated", "exposed", "pretreated"] },
  { role: "target", sign: -1, aspect: "activity", perturbation: null, words: ["targeting", "targeted", "blocking", "inhibiting", "neutralizing", "directed"] },
  {
    role: "bound",
    sign: 0,
    aspect: null,
    perturbation: null,
    words: [
      "specific",
      "related",
      "associated",
      "bound",
      "coupled",
      "linked",
      "based",
      "like",
      "binding",
      "interacting",
      "conjugated",
      "containing",
      "degrading",
      "cleaving",
      "converting",
      "metabolizing",
      "hydrolyzing",
    ],
  },
];

/** Rows by lower-case word; for a word in two rows the first holds. */
export const suffixIndex: ReadonlyMap<string, SuffixRow> = new Map(rows.toReversed().flatMap((row) => row.words.map((word) => [word, row] as const)));

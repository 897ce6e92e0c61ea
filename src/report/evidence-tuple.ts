import { sentenceHash } from "../graph/curation.ts";
import type { Curie } from "../model/curie.ts";
import type { GraphEvidence, GraphStatement } from "../model/graph.ts";
import { compareText } from "../model/text-order.ts";
import type { EvidenceTuple } from "./page-data.ts";
import { evidenceFlags } from "./page-data.ts";

/** Where a tuple's numbers come from. */
export interface TupleNumbers {
  readonly entityOf: (curie: Curie) => number;
  readonly documentOf: (id: Curie) => number;
  readonly inputOf: (path: string) => number;
}

/** The evidence in the order in which a person wants to read it: what counts first, this paper's own findings before what it cites or supposes. */
export function byWorth(a: GraphEvidence, b: GraphEvidence): number {
  return worth(a) - worth(b) || b.score - a.score || compareText(a.id, b.id);
}

function worth({ isRetracted, repeats, judgement, attribution, epistemic, perturbation }: GraphEvidence): number {
  return (
    (judgement?.verdict === "wrong" ? 32 : 0) +
    (isRetracted ? 16 : 0) +
    (repeats === null ? 0 : 8) +
    (epistemic === "asserted" ? 0 : 4) +
    (attribution === "this-paper" ? 0 : 2) +
    (perturbation === null ? 0 : 1)
  );
}

/** A piece of evidence as the page holds it. */
export function evidenceTuple(evidence: GraphEvidence, statement: GraphStatement, { entityOf, documentOf, inputOf }: TupleNumbers): EvidenceTuple {
  const { sentence, subjectSpan, objectSpan, trigger, rawSentence, context } = evidence;
  const at = (offset: number): number => offset - sentence.start;
  const isObserved = evidence.direction === statement.direction && evidence.aspect === statement.aspect;
  return [
    evidence.id,
    documentOf(evidence.document),
    inputOf(evidence.input),
    evidence.section,
    evidence.quote,
    evidence.prefix,
    evidence.suffix,
    [
      at(subjectSpan.start),
      at(subjectSpan.end),
      at(objectSpan.start),
      at(objectSpan.end),
      trigger === null ? -1 : at(trigger.start),
      trigger === null ? -1 : at(trigger.end),
    ],
    rawSentence === null ? 0 : [rawSentence.start, rawSentence.end],
    flagsOf(evidence),
    evidence.perturbation?.kind ?? 0,
    isObserved ? 0 : [evidence.direction === "none" ? "" : evidence.direction, evidence.aspect ?? ""].filter((word) => word !== "").join(" of "),
    thousandths(evidence.score),
    thousandths(evidence.namesScore),
    evidence.foundBy,
    [...context.cellLines, ...context.diseases, ...context.species].map(entityOf),
    sentenceHash(evidence.quote),
    evidence.judgement === null ? 0 : [evidence.judgement.verdict, evidence.judgement.because],
  ];
}

function flagsOf({ negated, epistemic, attribution, isRetracted, repeats }: GraphEvidence): number {
  return (
    (negated ? evidenceFlags.denies : 0) |
    (epistemic === "hypothesis" ? evidenceFlags.hypothesis : 0) |
    (epistemic === "background" ? evidenceFlags.background : 0) |
    (attribution === "cited-paper" ? evidenceFlags.cited : 0) |
    (attribution === "unknown" ? evidenceFlags.unknownSource : 0) |
    (isRetracted ? evidenceFlags.retracted : 0) |
    (repeats === null ? 0 : evidenceFlags.repeats)
  );
}

/** A number of 0 to 1 in whole thousandths. */
export function thousandths(value: number): number {
  return Math.round(value * 1000);
}

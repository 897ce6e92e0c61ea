import type { Aspect, Direction, ParticipantType, RelationType } from "../model/schema.ts";
import type { TriggerKind } from "./trigger.ts";

/**
 * How two mentions stand to each other in the grammar of a sentence.
 *
 * - `clause`: subject and object of a verb, active or passive ("A inhibits B", "B is inhibited by A", "A leads to less B").
 * - `nominal`: cause and theme within a noun phrase ("A-induced B activation", "inhibition of B by A").
 * - `link`: the two sides of a relation noun or adjective ("role of A in B", "A is associated with B", "A is required for B").
 * - `role`: a phrase that says what a drug does ("the B inhibitor A", "A, an inhibitor of B").
 * - `state`: a gene product in named cells ("B-overexpressing A2780 cells", "A2780 cells express B").
 * - `response`: named cells that resist or obey a drug ("cisplatin-resistant A2780 cells").
 */
export type Construct = "clause" | "nominal" | "link" | "role" | "state" | "response";

/** What the object of a claim is, when it is not the mention itself: an event that happens to it or a response to it. */
export type TargetKind = "thing" | "event" | "response";

/** An example or counter-example: names in braces with their type (`{G:IL-6}`, `{D:cisplatin}`, `{C:A2780}`), and what must (not) come out. */
export interface FrameExample {
  readonly text: string;
  /** `IL-6 > cisplatin increase`, with `not` before the direction when denied; for counter-examples the pair that must not come out. */
  readonly claim: string;
}

/** One way of reading a pair as a relation. The first row that fits a pair holds. */
export interface FrameRow {
  /** Stable; written into every evidence. */
  readonly id: string;
  readonly construct: Construct;
  /** Kinds of the trigger that links the two; empty means any. */
  readonly triggers: readonly TriggerKind[];
  readonly target: readonly TargetKind[];
  /** The object phrase must name one of these; absent means any or none. */
  readonly targetAspects?: readonly Aspect[];
  readonly subject: readonly ParticipantType[];
  readonly object: readonly ParticipantType[];
  readonly relation: RelationType;
  /** `target`: what the object phrase says, else what the trigger says. */
  readonly aspect: "target" | Aspect | null;
  /** `product`: the signs of trigger and object phrase multiplied. */
  readonly direction: "product" | Direction;
  /** How often such a pair is right, before anything else is known; fitted on development gold. */
  readonly score: number;
  readonly examples: readonly FrameExample[];
  readonly counterExamples: readonly FrameExample[];
}

const geneOrDrug = ["gene", "drug"] as const;

/** Every frame, most specific first. */
export const frames: readonly FrameRow[] = [
  {
    id: "clause-response",
    construct: "clause",
    triggers: ["change", "cause", "possess", "process", "sensitize", "manipulate", "response"],
    target: ["response"],
    subject: geneOrDrug,
    object: ["drug"],
    relation: "affects_response",
    aspect: "target",
    direction: "product",
    score: 0.9,
    examples: [
      { text: "Overproduction of {G:IL-8} confers {D:paclitaxel} resistance on ovarian cells.", claim: "IL-8 > paclitaxel increase" },
      { text: "{G:ABCG2} reduced the sensitivity of the cells to {D:topotecan}.", claim: "ABCG2 > topotecan decrease" },
      { text: "Silencing of {G:AXL} sensitized HCC827 cells to {D:erlotinib}.", claim: "AXL > erlotinib increase" },
    ],
    counterExamples: [{ text: "{G:IL-8} was measured in {D:paclitaxel} resistant cells.", claim: "IL-8 > paclitaxel" }],
  },
  {
    id: "clause-event",
    construct: "clause",
    triggers: ["change", "cause", "possess", "process", "express", "manipulate", "sensitize"],
    target: ["event"],
    subject: geneOrDrug,
    object: ["gene"],
    relation: "regulates",
    aspect: "target",
    direction: "product",
    score: 0.9,
    examples: [
      { text: "{G:TNF} led to increased secretion of {G:CXCL8}.", claim: "TNF > CXCL8 increase" },
      { text: "{G:PLK1} phosphorylates {G:CDC25C} in mitosis.", claim: "PLK1 > CDC25C increase" },
      { text: "{D:gefitinib} abolished the phosphorylation of {G:EGFR}.", claim: "gefitinib > EGFR decrease" },
      { text: "Expression of {G:CCND1} was reduced by {D:curcumin}.", claim: "curcumin > CCND1 decrease" },
    ],
    counterExamples: [{ text: "Expression of {G:CCND1} was measured in cells that {D:curcumin} had killed.", claim: "curcumin > CCND1" }],
  },
  {
    id: "clause-transport",
    construct: "clause",
    triggers: ["change", "cause"],
    target: ["event"],
    targetAspects: ["amount", "localization", "secretion"],
    subject: geneOrDrug,
    object: ["drug"],
    relation: "transports",
    aspect: "target",
    direction: "product",
    score: 0.7,
    examples: [{ text: "{D:verapamil} increased the intracellular accumulation of {D:doxorubicin}.", claim: "verapamil > doxorubicin increase" }],
    counterExamples: [
      { text: "The {D:forskolin} stimulation was blocked by {D:propranolol}.", claim: "propranolol > forskolin" },
      { text: "The intracellular accumulation of {D:doxorubicin} was not related to {D:verapamil}.", claim: "verapamil > doxorubicin increase" },
    ],
  },
  {
    id: "clause-thing",
    construct: "clause",
    triggers: ["change", "manipulate"],
    target: ["thing"],
    subject: geneOrDrug,
    object: ["gene"],
    relation: "regulates",
    aspect: "target",
    direction: "product",
    score: 0.85,
    examples: [
      { text: "{D:ruxolitinib} potently inhibits {G:JAK2}.", claim: "ruxolitinib > JAK2 decrease" },
      { text: "{G:SOCS3} is induced by {G:IL-10}.", claim: "IL-10 > SOCS3 increase" },
    ],
    counterExamples: [{ text: "{G:SOCS3} and {G:IL-10} were measured.", claim: "IL-10 > SOCS3" }],
  },
  {
    id: "clause-binds",
    construct: "clause",
    triggers: ["bind"],
    target: ["thing", "event"],
    subject: geneOrDrug,
    object: ["gene"],
    relation: "binds",
    aspect: null,
    direction: "none",
    score: 0.8,
    examples: [{ text: "{G:PDL1} binds to {G:PD1} on T cells.", claim: "PDL1 > PD1 none" }],
    counterExamples: [{ text: "{G:PDL1} rose while {G:PD1} fell.", claim: "PDL1 > PD1" }],
  },
  {
    id: "clause-targets",
    construct: "clause",
    triggers: ["target"],
    target: ["thing", "event"],
    subject: ["drug"],
    object: ["gene"],
    relation: "targets",
    aspect: null,
    direction: "none",
    score: 0.85,
    examples: [{ text: "{D:pertuzumab} targets {G:HER2}.", claim: "pertuzumab > HER2 none" }],
    counterExamples: [{ text: "{D:pertuzumab} was given when {G:HER2} was absent.", claim: "pertuzumab > HER2" }],
  },
  {
    id: "clause-converts",
    construct: "clause",
    triggers: ["convert"],
    target: ["thing", "event"],
    subject: ["gene"],
    object: ["drug"],
    relation: "metabolizes",
    aspect: "substrate",
    direction: "none",
    score: 0.8,
    examples: [{ text: "{G:CYP3A4} metabolizes {D:midazolam}.", claim: "CYP3A4 > midazolam none" }],
    counterExamples: [{ text: "{G:CYP3A4} rose after {D:midazolam}.", claim: "CYP3A4 > midazolam" }],
  },
  {
    id: "nominal-response",
    construct: "nominal",
    triggers: [],
    target: ["response"],
    subject: geneOrDrug,
    object: ["drug"],
    relation: "affects_response",
    aspect: "target",
    direction: "product",
    score: 0.85,
    examples: [{ text: "We describe {G:BCL2}-mediated resistance to {D:venetoclax}.", claim: "BCL2 > venetoclax increase" }],
    counterExamples: [{ text: "We describe {G:BCL2} and resistance to {D:venetoclax}.", claim: "BCL2 > venetoclax" }],
  },
  {
    id: "nominal-event",
    construct: "nominal",
    triggers: [],
    target: ["event"],
    subject: geneOrDrug,
    object: ["gene"],
    relation: "regulates",
    aspect: "target",
    direction: "product",
    score: 0.85,
    examples: [
      { text: "We studied {G:EGF}-induced {G:ERK2} activation.", claim: "EGF > ERK2 increase" },
      { text: "Inhibition of {G:mTOR} by {D:rapamycin} is well known.", claim: "rapamycin > mTOR decrease" },
    ],
    counterExamples: [{ text: "Inhibition of {G:mTOR} and {D:rapamycin} were compared.", claim: "rapamycin > mTOR" }],
  },
  {
    id: "link-response",
    construct: "link",
    triggers: ["cause", "change"],
    target: ["response"],
    subject: geneOrDrug,
    object: ["drug"],
    relation: "affects_response",
    aspect: "target",
    direction: "product",
    score: 0.75,
    examples: [{ text: "{G:MCL1} is required for resistance to {D:venetoclax}.", claim: "MCL1 > venetoclax increase" }],
    counterExamples: [{ text: "{G:MCL1} is shown beside {D:venetoclax}.", claim: "MCL1 > venetoclax" }],
  },
  {
    id: "link-response-association",
    construct: "link",
    triggers: ["associate"],
    target: ["response"],
    subject: geneOrDrug,
    object: ["drug"],
    relation: "associated_with",
    aspect: "target",
    direction: "product",
    score: 0.7,
    examples: [
      { text: "{G:PTEN} loss was associated with resistance to {D:trastuzumab}.", claim: "PTEN > trastuzumab increase" },
      { text: "Resistance to {D:rituximab} was associated with reduced levels of {G:CD20}.", claim: "CD20 > rituximab increase" },
      { text: "{G:TOP2A} is a predictor of sensitivity to {D:epirubicin}.", claim: "TOP2A > epirubicin increase" },
    ],
    counterExamples: [{ text: "{G:PTEN} was lost and {D:trastuzumab} was given.", claim: "PTEN > trastuzumab" }],
  },
  {
    id: "link-event",
    construct: "link",
    triggers: ["cause", "change"],
    target: ["event"],
    subject: geneOrDrug,
    object: ["gene"],
    relation: "regulates",
    aspect: "target",
    direction: "product",
    score: 0.75,
    examples: [{ text: "{G:SRC} is essential for {G:STAT3} phosphorylation.", claim: "SRC > STAT3 increase" }],
    counterExamples: [{ text: "{G:SRC} is shown beside {G:STAT3} phosphorylation.", claim: "SRC > STAT3" }],
  },
  {
    id: "link-signed-association",
    construct: "link",
    triggers: ["associate"],
    target: ["event"],
    subject: geneOrDrug,
    object: ["gene"],
    relation: "regulates",
    aspect: "target",
    direction: "product",
    score: 0.6,
    examples: [{ text: "The invasion caused by {G:CXCL12} is associated with increased expression of {G:MMP9}.", claim: "CXCL12 > MMP9 increase" }],
    counterExamples: [{ text: "The invasion caused by {G:CXCL12} was seen, and {G:MMP9} was measured.", claim: "CXCL12 > MMP9" }],
  },
  {
    id: "link-combines",
    construct: "link",
    triggers: ["combine"],
    target: ["thing", "event", "response"],
    subject: ["drug"],
    object: ["drug"],
    relation: "combines_with",
    aspect: "target",
    direction: "none",
    score: 0.75,
    examples: [{ text: "The combination of {D:venetoclax} with {D:cytarabine} was given.", claim: "venetoclax > cytarabine none" }],
    counterExamples: [{ text: "The doses of {D:venetoclax} and {D:cytarabine} were given.", claim: "venetoclax > cytarabine" }],
  },
  {
    id: "link-association",
    construct: "link",
    triggers: ["associate", "combine"],
    target: ["thing", "event", "response"],
    subject: geneOrDrug,
    object: geneOrDrug,
    relation: "associated_with",
    aspect: "target",
    direction: "none",
    score: 0.6,
    examples: [{ text: "{G:VEGFA} correlated with {G:HIF1A} in these tumors.", claim: "VEGFA > HIF1A none" }],
    counterExamples: [{ text: "{G:VEGFA} fell although {G:HIF1A} was high.", claim: "VEGFA > HIF1A" }],
  },
  {
    id: "link-binds",
    construct: "link",
    triggers: ["bind"],
    target: ["thing", "event"],
    subject: geneOrDrug,
    object: ["gene"],
    relation: "binds",
    aspect: null,
    direction: "none",
    score: 0.75,
    examples: [{ text: "The interaction of {G:MDM2} with {G:TP53} was lost.", claim: "MDM2 > TP53 none" }],
    counterExamples: [{ text: "{G:MDM2} and {G:TP53} were lost.", claim: "MDM2 > TP53" }],
  },
  {
    id: "link-converts",
    construct: "link",
    triggers: ["convert"],
    target: ["thing", "event"],
    subject: ["gene"],
    object: ["drug"],
    relation: "metabolizes",
    aspect: "substrate",
    direction: "none",
    score: 0.75,
    examples: [{ text: "{D:digoxin} is a substrate of {G:ABCB1}.", claim: "ABCB1 > digoxin none" }],
    counterExamples: [{ text: "{D:digoxin} and {G:ABCB1} were measured.", claim: "ABCB1 > digoxin" }],
  },
  {
    id: "role-reagent",
    construct: "role",
    triggers: ["reagent", "change"],
    target: ["thing", "event"],
    subject: ["drug"],
    object: ["gene"],
    relation: "targets",
    aspect: null,
    direction: "product",
    score: 0.9,
    examples: [
      { text: "Cells were given the {G:MEK1} inhibitor {D:trametinib}.", claim: "trametinib > MEK1 decrease" },
      { text: "{D:olaparib} is an inhibitor of {G:PARP1}.", claim: "olaparib > PARP1 decrease" },
      { text: "{D:baicalein} was identified as a potent inhibitor of {G:ALOX12}.", claim: "baicalein > ALOX12 decrease" },
    ],
    counterExamples: [{ text: "Cells lacking {G:MEK1} were given {D:trametinib}.", claim: "trametinib > MEK1" }],
  },
  {
    id: "role-regulator",
    construct: "role",
    triggers: ["reagent", "change"],
    target: ["thing", "event"],
    subject: ["gene"],
    object: ["gene"],
    relation: "regulates",
    aspect: "activity",
    direction: "product",
    score: 0.8,
    examples: [{ text: "{G:SOCS3} is an inhibitor of {G:JAK2}.", claim: "SOCS3 > JAK2 decrease" }],
    counterExamples: [{ text: "{G:SOCS3} is found beside an inhibitor and {G:JAK2}.", claim: "SOCS3 > JAK2" }],
  },
  {
    id: "role-target",
    construct: "role",
    triggers: ["target"],
    target: ["thing", "event"],
    subject: ["drug"],
    object: ["gene"],
    relation: "targets",
    aspect: null,
    direction: "none",
    score: 0.9,
    examples: [{ text: "Patients received the {G:HER2} targeting antibody {D:trastuzumab}.", claim: "trastuzumab > HER2 none" }],
    counterExamples: [{ text: "{G:HER2} positive patients received {D:trastuzumab}.", claim: "trastuzumab > HER2" }],
  },
  {
    id: "state-in-cells",
    construct: "state",
    triggers: [],
    target: ["thing"],
    subject: ["gene"],
    object: ["cell_line"],
    relation: "has_state_in",
    aspect: "target",
    direction: "product",
    score: 0.8,
    examples: [
      { text: "{G:IL-8}-secreting {C:OVCAR3} cells were used.", claim: "IL-8 > OVCAR3 none" },
      { text: "{C:OVCAR3} cells do not express {G:PTEN}.", claim: "PTEN > OVCAR3 not none" },
    ],
    counterExamples: [{ text: "{C:OVCAR3} cells were stained for {G:PTEN}.", claim: "PTEN > OVCAR3" }],
  },
  {
    id: "cells-respond",
    construct: "response",
    triggers: [],
    target: ["response", "thing"],
    subject: ["cell_line"],
    object: ["drug"],
    relation: "responds_to",
    aspect: "target",
    direction: "product",
    score: 0.85,
    examples: [
      { text: "{D:cisplatin}-resistant {C:A2780} cells were grown.", claim: "A2780 > cisplatin increase" },
      { text: "{C:H1975} cells are resistant to {D:gefitinib}.", claim: "H1975 > gefitinib increase" },
    ],
    counterExamples: [{ text: "{C:H1975} cells were given {D:gefitinib}.", claim: "H1975 > gefitinib" }],
  },
];

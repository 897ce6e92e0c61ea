import type { Document, Layers } from "../../model/document.ts";
import type { RelationMention } from "../../model/relation.ts";
import { goldRows } from "../analysts.ts";
import type { ErrorLine, Tally } from "../score.ts";
import type { CorpusDocument } from "./gold-corpus.ts";
import type { PairSchemeName } from "./profiles.ts";
import { chemProtGroups, modelClassOf } from "./relation-classes.ts";
import { sentenceText } from "./score-spans.ts";

/** How relation mentions are read in the words of one corpus; `null` for what the corpus has no word for. */
export interface PairScheme {
  readonly name: PairSchemeName;
  /** Group of a gold label; `null` for labels that are not scored. */
  readonly group: (label: string) => string | null;
  /** Whether a gold label says that the two are related at all. */
  readonly isRelated: (label: string) => boolean;
  readonly read: (relation: RelationMention, triggerText: string) => string | null;
}

const drugProtGroups: ReadonlyMap<string, string> = new Map([
  ["ACTIVATOR", "CPR:3"],
  ["INDIRECT-UPREGULATOR", "CPR:3"],
  ["INHIBITOR", "CPR:4"],
  ["INDIRECT-DOWNREGULATOR", "CPR:4"],
  ["AGONIST", "CPR:5"],
  ["AGONIST-ACTIVATOR", "CPR:5"],
  ["AGONIST-INHIBITOR", "CPR:5"],
  ["ANTAGONIST", "CPR:6"],
  ["SUBSTRATE", "CPR:9"],
  ["PRODUCT-OF", "CPR:9"],
  ["SUBSTRATE_PRODUCT-OF", "CPR:9"],
]);

/** ChemProt's five scored groups: 3 up, 4 down, 5 agonist, 6 antagonist, 9 substrate or product. */
function chemProtGroup({ relation, inferred: { aspect, direction }, negated }: RelationMention, trigger: string): string | null {
  if (negated) return null;
  // That something changes how much of a chemical there is, or how much is released, makes the chemical no substrate of it: the corpora have no word for that.
  if (relation === "transports" && direction !== "none" && aspect !== "localization") return null;
  if (relation === "metabolizes" || relation === "transports") return "CPR:9";
  if (/\bantagoni/iu.test(trigger) || /blocker/iu.test(trigger)) return "CPR:6";
  if (/\bagoni/iu.test(trigger)) return "CPR:5";
  if (relation !== "regulates" && relation !== "targets") return null;
  return direction === "increase" ? "CPR:3" : direction === "decrease" ? "CPR:4" : null;
}

/** The corpora whose gold is a label for a pair of mentions, by the name of their scheme. */
export const pairSchemes: Readonly<Record<PairSchemeName, PairScheme>> = {
  chemprot: { name: "chemprot", group: (label) => (/^CPR:[34569]$/u.test(label) ? label : null), isRelated: (label) => label !== "NONE", read: chemProtGroup },
  drugprot: { name: "drugprot", group: (label) => drugProtGroups.get(label) ?? null, isRelated: () => true, read: chemProtGroup },
  civicmine: {
    name: "civicmine",
    group: (label) => (label === "Predictive" ? label : null),
    isRelated: (label) => label === "Predictive",
    read: ({ relation, aspect, negated }) =>
      !negated && (relation === "affects_response" || (relation === "associated_with" && (aspect === "resistance" || aspect === "sensitivity")))
        ? "Predictive"
        : null,
  },
};

/** A relation mention in the words of a corpus: the model's own class where the model found it, else what the claim comes to; `null` where the corpus has no word for it. */
export function groupOf(scheme: PairScheme, relation: RelationMention, text: string): string | null {
  const own = modelClassOf(relation.foundBy);
  if (own !== null && !relation.negated) {
    if (scheme.name === "civicmine") {
      if (own === "predictive") return "Predictive";
    } else if (chemProtGroups.has(own)) return chemProtGroups.get(own) ?? null;
  }
  return scheme.read(relation, relation.trigger === null ? "" : text.slice(relation.trigger.start, relation.trigger.end));
}

/**
 * Scores relations between gold mentions, each pair of a gene and a drug once per group. `doc` must have the gold's mentions as its own, from the gold stage.
 * Gold pairs whose participants are other than a gene and a drug are not scored.
 */
export function scorePairs(
  corpus: string,
  gold: CorpusDocument,
  doc: Document & Layers,
  scheme: PairScheme,
  tally: Tally,
  how = "gold mentions",
): readonly ErrorLine[] {
  const rows = goldRows(gold);
  const typeOf = new Map(rows.map((row) => [row.goldId ?? "", row.mention.type]));
  const wanted = new Map<string, { readonly group: string; readonly pair: readonly [string, string] }>();
  const anyWanted = new Set<string>();
  for (const { label, subject, object } of gold.relations) {
    const group = scheme.group(label);
    const types = [typeOf.get(subject), typeOf.get(object)];
    if (!types.includes("gene") || !types.includes("drug")) continue;
    const pair = typeOf.get(subject) === "gene" ? ([subject, object] as const) : ([object, subject] as const);
    if (scheme.isRelated(label)) anyWanted.add(pair.join(" "));
    if (group === null) continue;
    wanted.set(`${group} ${pair.join(" ")}`, { group, pair });
  }
  const found = new Map<string, { readonly group: string; readonly relation: RelationMention }>();
  for (const relation of doc.relations) {
    const [subject, object] = [rows[relation.subject], rows[relation.object]];
    if (subject === undefined || object === undefined) continue;
    const types = [subject.mention.type, object.mention.type];
    const group = groupOf(scheme, relation, doc.text);
    if (group === null || !types.includes("gene") || !types.includes("drug")) continue;
    const [gene, drug] = subject.mention.type === "gene" ? [subject, object] : [object, subject];
    found.set(`${group} ${gene.goldId ?? ""} ${drug.goldId ?? ""}`, { group, relation });
  }

  const task = `relation, ${how}`;
  const errors: ErrorLine[] = [];
  const anyFound = new Set([...found.keys()].map((key) => key.slice(key.indexOf(" ") + 1)));
  for (const pair of new Set([...anyWanted, ...anyFound])) {
    tally.add(`relation at all, ${how}`, "pair", anyWanted.has(pair) ? (anyFound.has(pair) ? "tp" : "fn") : "fp");
  }
  const nameOf = (id: string): string => rows.find((row) => row.goldId === id)?.mention.text ?? id;
  for (const [key, { group, pair }] of wanted) {
    tally.add(task, group, found.has(key) ? "tp" : "fn");
    if (found.has(key)) continue;
    const other = [...found].find(([id]) => id.endsWith(` ${pair.join(" ")}`))?.[1].group;
    const at = rows.find((row) => row.goldId === pair[0])?.mention.span ?? null;
    const detail = other === undefined ? "no relation found" : `found as ${other}`;
    const sentence = at === null ? "" : sentenceText(doc, at.start);
    errors.push({
      corpus,
      document: gold.id,
      task,
      kind: other === undefined ? "missed" : "direction",
      label: group,
      text: `${nameOf(pair[1])} / ${nameOf(pair[0])}`,
      detail,
      sentence,
      at,
    });
  }
  for (const [key, { group, relation }] of found) {
    if (wanted.has(key)) continue;
    tally.add(task, group, "fp");
    const at = doc.mentions[relation.subject]?.span ?? { start: 0, end: 0 };
    const text = `${doc.mentions[relation.subject]?.text ?? ""} -> ${doc.mentions[relation.object]?.text ?? ""}`;
    errors.push({
      corpus,
      document: gold.id,
      task,
      kind: "spurious",
      label: group,
      text,
      detail: `found by ${relation.foundBy}`,
      sentence: sentenceText(doc, at.start),
      at,
    });
  }
  return errors;
}

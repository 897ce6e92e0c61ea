import type { Document, Layers } from "../../model/document.ts";
import type { RelationMention } from "../../model/relation.ts";
import type { ErrorLine, Tally } from "../score.ts";
import type { CorpusDocument } from "./gold-corpus.ts";
import { modelClassOf, participantIds } from "./relation-classes.ts";
import { sentenceText } from "./score-spans.ts";

const labels = new Set(["Association", "Positive_Correlation", "Negative_Correlation", "Bind"]);

/** BioRED's word for a relation mention: the model's own class where that is one of BioRED's, else what the claim comes to; `null` for denied ones, which BioRED does not annotate. */
export function bioRedLabel({ relation, aspect, inferred, negated, foundBy }: RelationMention): string | null {
  if (negated) return null;
  // BioRED annotates the mechanism: a knock-down that lowers something is a positive correlation.
  const { direction } = inferred;
  const own = modelClassOf(foundBy);
  if (own !== null && labels.has(own)) return own;
  // Most of the rare classes join two drugs that are given together.
  if (own === "Other") return "Cotreatment";
  if (own !== null && foundBy.startsWith("model/") && relation === "associated_with") return null;
  if (relation === "binds") return "Bind";
  if (relation === "combines_with") return aspect === null ? "Cotreatment" : "Drug_Interaction";
  if (relation === "has_state_in" || relation === "responds_to") return null;
  if (direction === "none" || relation === "associated_with") return "Association";
  // What makes cells resist a drug goes against it.
  return (direction === "increase") === (aspect !== "resistance") ? "Positive_Correlation" : "Negative_Correlation";
}

/** Identifiers of genes that stand for the family that a mention means, where the corpus knows genes only. */
export type FamilyReader = (doc: Document & Layers, index: number) => readonly string[];

const noFamilies: FamilyReader = () => [];

/** Key of a pair, either way round. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The gold's pairs of genes and chemicals with their label, and the identifiers that may name them. */
export function bioRedPairs(gold: CorpusDocument): { readonly ids: ReadonlyMap<string, string>; readonly wanted: ReadonlyMap<string, string> } {
  const ids = participantIds(gold);
  const wanted = new Map<string, string>();
  for (const { label, subject, object } of gold.relations) {
    for (const a of subject.split(",")) {
      for (const b of object.split(",")) {
        const [first, second] = [ids.get(a), ids.get(b)];
        if (first !== undefined && second !== undefined && first !== second) wanted.set(pairKey(first, second), label);
      }
    }
  }
  return { ids, wanted };
}

/**
 * Scores BioRED's document-level relations among genes and chemicals: `pair` (two identifiers are related, either way round) and `typed` (and by the same kind of
 * relation). `pair of things found` leaves out what grounding decides before any relation is read: pairs of which the document names a side by another
 * identifier than the gold's (another species' gene, a family). `how` names the row: end to end, or with gold mentions.
 * @param familyIds Genes that stand for a family; without it what is said of families counts neither way.
 */
export function scoreBioRed(
  corpus: string,
  gold: CorpusDocument,
  doc: Document & Layers,
  how: string,
  tally: Tally,
  familyIds: FamilyReader = noFamilies,
): readonly ErrorLine[] {
  const { ids, wanted } = bioRedPairs(gold);
  const idsOf = (index: number): readonly string[] => {
    const own = goldIds(doc, index, ids);
    return own.length > 0 ? own : familyIds(doc, index);
  };
  const found = new Map<string, { readonly labels: Set<string>; readonly relation: RelationMention }>();
  for (const relation of doc.relations) {
    const label = bioRedLabel(relation);
    if (label === null) continue;
    for (const a of idsOf(relation.subject)) {
      for (const b of idsOf(relation.object)) {
        if (a === b) continue;
        const row = found.get(pairKey(a, b)) ?? { labels: new Set<string>(), relation };
        found.set(pairKey(a, b), row);
        row.labels.add(label);
      }
    }
  }
  const errors: ErrorLine[] = [];
  const task = `document relation, ${how}`;
  const named = new Set(doc.mentions.flatMap((_, index) => idsOf(index)).filter((id) => ids.has(id.slice(id.indexOf(":") + 1))));
  const isNamed = (pair: string): boolean => pair.split(" ").every((id) => named.has(id));
  for (const pair of wanted.keys()) if (isNamed(pair)) tally.add(`${task}, pair of things found`, "pair", found.has(pair) ? "tp" : "fn");
  for (const pair of found.keys()) if (!wanted.has(pair) && isNamed(pair)) tally.add(`${task}, pair of things found`, "pair", "fp");
  for (const [pair, label] of wanted) {
    const row = found.get(pair);
    tally.add(`${task}, pair`, "pair", row === undefined ? "fn" : "tp");
    const isTyped = row?.labels.has(label) === true;
    tally.add(`${task}, typed`, label, isTyped ? "tp" : "fn");
    if (isTyped) continue;
    if (row !== undefined) for (const other of row.labels) tally.add(`${task}, typed`, other, "fp");
    const detail = row === undefined ? "not found" : `found as ${[...row.labels].sort().join(", ")}`;
    const names = pair.split(" ").map((id) => gold.mentions.find((mention) => mention.ids.includes(id))?.text ?? id);
    errors.push({
      corpus,
      document: gold.id,
      task,
      kind: row === undefined ? "missed" : "direction",
      label,
      text: names.join(" / "),
      detail,
      sentence: "",
      at: null,
    });
  }
  for (const [pair, { labels, relation }] of found) {
    if (wanted.has(pair)) continue;
    tally.add(`${task}, pair`, "pair", "fp");
    for (const label of labels) tally.add(`${task}, typed`, label, "fp");
    const at = doc.mentions[relation.subject]?.span ?? null;
    const text = `${doc.mentions[relation.subject]?.text ?? ""} -> ${doc.mentions[relation.object]?.text ?? ""}`;
    const sentence = at === null ? "" : sentenceText(doc, at.start);
    errors.push({
      corpus,
      document: gold.id,
      task,
      kind: "spurious",
      label: [...labels].sort().join(", "),
      text,
      detail: `found by ${relation.foundBy}`,
      sentence,
      at,
    });
  }
  return errors;
}

/** The gold's identifiers that the mention's grounding has; its own identifier when the gold has none of them; none for families. */
export function goldIds(doc: Document & Layers, index: number, ids: ReadonlyMap<string, string>): readonly string[] {
  const type = doc.mentions[index]?.type;
  const groundings = doc.groundings[index] ?? [];
  const isGold = doc.mentions[index]?.foundBy === "gold";
  const best = isGold ? groundings : groundings.slice(0, 1);
  const known = best.flatMap(({ curie, exactMatches }) => [curie, ...exactMatches]);
  if (type !== "gene" && type !== "drug") return [];
  const shared = known.filter((id) => ids.get(id.slice(id.indexOf(":") + 1)) === id);
  if (shared.length > 0) return [...new Set(shared)];
  // Families have no identifier in the corpus's terminologies: what is said of them counts neither way.
  const first = best[0];
  return first === undefined || first.isFamily ? [] : [first.curie];
}

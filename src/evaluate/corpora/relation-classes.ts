import type { CorpusDocument } from "./gold-corpus.ts";
import type { CorpusProfile } from "./profiles.ts";

/** A question of the relation model with the classes that a corpus answers it by. */
export interface RelationClasses {
  readonly head: "effect" | "response" | "document";
  /** Class of a gold label; `null` for labels that are not learned. */
  readonly classOf: (label: string) => string | null;
}

const effects: ReadonlyMap<string, string> = new Map([
  ["CPR:3", "up"],
  ["CPR:4", "down"],
  ["CPR:5", "agonist"],
  ["CPR:6", "antagonist"],
  ["CPR:9", "substrate"],
  ["ACTIVATOR", "up"],
  ["INDIRECT-UPREGULATOR", "up"],
  ["INHIBITOR", "down"],
  ["INDIRECT-DOWNREGULATOR", "down"],
  ["AGONIST", "agonist"],
  ["AGONIST-ACTIVATOR", "agonist"],
  ["AGONIST-INHIBITOR", "agonist"],
  ["ANTAGONIST", "antagonist"],
  ["SUBSTRATE", "substrate"],
  ["PRODUCT-OF", "substrate"],
  ["SUBSTRATE_PRODUCT-OF", "substrate"],
]);

/** ChemProt's group of a class of the effect head. */
export const chemProtGroups: ReadonlyMap<string, string> = new Map([
  ["up", "CPR:3"],
  ["down", "CPR:4"],
  ["agonist", "CPR:5"],
  ["antagonist", "CPR:6"],
  ["substrate", "CPR:9"],
]);

const documentClasses = new Set(["Association", "Positive_Correlation", "Negative_Correlation", "Bind"]);

/** What a corpus teaches the relation model; `null` when it teaches nothing. */
export function relationClassesOf(pairs: CorpusProfile["pairs"]): RelationClasses | null {
  switch (pairs) {
    case "chemprot":
    case "drugprot":
      return { head: "effect", classOf: (label) => effects.get(label) ?? null };
    case "civicmine":
      return { head: "response", classOf: (label) => (label === "Predictive" ? "predictive" : null) };
    case "biored":
      return { head: "document", classOf: (label) => (documentClasses.has(label) ? label : "Other") };
    case null:
      return null;
  }
}

/** The class that a claim of the model was found by (`model/up`, `clause-thing/inhibit+model/down`); `null` for claims of the rules alone. */
export function modelClassOf(foundBy: string): string | null {
  return /(?:^|\+)model\/(.+)$/u.exec(foundBy)?.[1] ?? null;
}

/** The gold's identifiers of genes and chemicals by what relation rows may call them, with or without prefix. */
export function participantIds(gold: CorpusDocument): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const mention of gold.mentions) {
    if (mention.type !== "gene" && mention.type !== "drug") continue;
    for (const id of mention.ids) ids.set(id.slice(id.indexOf(":") + 1), id).set(id, id);
  }
  return ids;
}

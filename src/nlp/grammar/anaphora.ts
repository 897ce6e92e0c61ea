import type { EntityType } from "../../model/schema.ts";
import type { Chunk } from "./chunk.ts";
import type { Concept } from "./concept.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import type { Word } from "./words.ts";

/** Names that an earlier sentence left in the reader's mind: the last gene and drug that it was about. */
export interface Topic {
  readonly gene: number | null;
  readonly drug: number | null;
}

const drugNouns = new Set(["drug", "inhibitor", "compound", "agent", "antibody", "antagonist", "agonist", "molecule"]);
const geneNouns = new Set([
  "gene",
  "protein",
  "kinase",
  "cytokine",
  "receptor",
  "enzyme",
  "factor",
  "transporter",
  "oncogene",
  "phosphatase",
  "ligand",
  "chemokine",
  "oncoprotein",
  "loop",
  "pathway",
  "axis",
  "cascade",
  "interleukin",
]);
const pointing = new Set(["this", "the", "that", "same"]);

/**
 * Gives phrases that name nothing but point back ("this inhibitor", "the same gene", "its degradation", "it") the name they point to:
 * the nearest fitting one before, in the sentence or else the topic of the sentence before.
 */
export function resolveAnaphora(line: readonly Chunk[], { words, typeOf }: SentenceWords, topic: Topic): void {
  const seen: { readonly mention: number; readonly type: EntityType; readonly chunk: number }[] = [];
  let subjectOfVerb = -1;
  for (const [index, chunk] of line.entries()) {
    if (chunk.type === "vp") subjectOfVerb = line[index - 1]?.type === "np" ? index - 1 : subjectOfVerb;
    if (chunk.type !== "np" && chunk.type !== "pp") continue;
    for (const concept of chunk.concepts) {
      if (concept.themes.length === 0 && concept.cells.length === 0) point(concept, words, seen, subjectOfVerb, topic);
      for (const mention of concept.themes) seen.push({ mention, type: typeOf(mention), chunk: index });
    }
  }
}

function point(
  concept: Concept,
  words: readonly Word[],
  seen: readonly { readonly mention: number; readonly type: EntityType; readonly chunk: number }[],
  subjectChunk: number,
  topic: Topic,
): void {
  const first = words[concept.from];
  const head = words[concept.head];
  if (first === undefined || head === undefined) return;
  const nearest = (type: EntityType, isObject: boolean): number | null => {
    for (let at = seen.length - 1; at >= 0; at--) {
      const known = seen[at];
      if (known !== undefined && known.type === type && !(isObject && known.chunk === subjectChunk)) return known.mention;
    }
    return type === "gene" ? topic.gene : type === "drug" ? topic.drug : null;
  };
  if (first.lower === "its" || first.lower === "their") {
    if (concept.kind !== "event") return;
    const mention = nearest("gene", true) ?? nearest("gene", false);
    if (mention !== null) concept.themes.push(mention);
    return;
  }
  if (first.lower === "it" && concept.from === concept.head) {
    const mention = nearest("gene", true);
    if (mention === null) return;
    concept.kind = "entity";
    concept.themes.push(mention);
    return;
  }
  if (!pointing.has(first.lower) || concept.agents.length > 0 || concept.to - concept.from > 3) return;
  const type = drugNouns.has(head.lower) ? "drug" : geneNouns.has(head.lower) ? "gene" : null;
  if (type === null) return;
  const mention = nearest(type, false);
  if (mention === null) return;
  if (type === "drug") concept.perturbation = null;
  if (concept.kind !== "event") concept.kind = "entity";
  concept.row = concept.row?.kind === "reagent" ? null : concept.row;
  concept.themes.push(mention);
}

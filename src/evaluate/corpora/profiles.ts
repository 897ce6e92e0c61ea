import type { EntityType } from "../../model/schema.ts";
import type { CorpusDocument } from "./gold-corpus.ts";

/** Corpora whose gold is a label for a pair of mentions, by the scheme of their labels. */
export type PairSchemeName = "chemprot" | "drugprot" | "civicmine";

/** How one corpus is scored. */
export interface CorpusProfile {
  /** Types that are annotated throughout; others are unmarked, which does not mean absent. */
  readonly types: ReadonlySet<EntityType>;
  readonly hasAbbreviations: boolean;
  readonly pairs: PairSchemeName | "biored" | null;
  /** Hedges that the corpus's rules do not count as speculation, by the id of their row. */
  readonly unmarkedHedges: ReadonlySet<string>;
  readonly convention: Convention;
}

/** Where a corpus draws other lines than litgraph does. Each is a task of its own beside the plain one, whose figures it leaves alone. */
export interface Convention {
  /** It marks names within names of other types ("dopamine" in "dopamine receptor"): the task `span, names within names` counts what mentions hold too. */
  readonly marksNested: boolean;
  /** It calls kinds of cell ("fibroblasts") cell lines: the task `span, kinds of cell neutral` counts them neither way. */
  readonly kindsAreLines: boolean;
}

const usual: Convention = { marksNested: false, kindsAreLines: false };

/** Conventions by corpus; one that is not listed is flat and keeps kinds of cell apart. */
const conventions: readonly { readonly name: RegExp; readonly convention: Convention }[] = [
  { name: /^(?:bc5cdr|cdr)/iu, convention: { ...usual, marksNested: true } },
  { name: /^bioid/iu, convention: { ...usual, kindsAreLines: true } },
];

/** What a corpus calls by its name; see {@link Convention}. */
export function conventionOf(name: string): Convention {
  return conventions.find((row) => row.name.test(name))?.convention ?? usual;
}

/** What is asked or not known. The pathway corpus (PC) marks as speculation only what is put forward: in its training part 3 of 56 events under such a cue. */
const questions: ReadonlySet<string> = new Set(["inquire", "inquired", "whether", "unknown"]);
const asksNothing = /^bionlp-pc/iu;

/** Kinds that a corpus annotates only here and there. */
const partial: readonly { readonly name: RegExp; readonly types: readonly EntityType[] }[] = [
  { name: /^tmvar/iu, types: ["cell_line"] },
  // Only the participants of pairs are listed.
  { name: /^chemprot/iu, types: ["gene", "drug"] },
];

/** Reads from the documents themselves what a corpus annotates and which of our ways to score relations fits it. */
export function profileOf(name: string, documents: readonly CorpusDocument[]): CorpusProfile {
  const types = new Set<EntityType>();
  const labels = new Set<string>();
  for (const document of documents) {
    for (const mention of document.mentions) if (mention.type !== null) types.add(mention.type);
    for (const relation of document.relations) labels.add(relation.label);
  }
  for (const row of partial) if (row.name.test(name)) for (const type of row.types) types.delete(type);
  const has = (label: string): boolean => labels.has(label);
  const isBioRed = has("Positive_Correlation") || has("Negative_Correlation");
  const pairs = [...labels].some((label) => label.startsWith("CPR:"))
    ? "chemprot"
    : has("INHIBITOR") || has("INDIRECT-UPREGULATOR")
      ? "drugprot"
      : isBioRed
        ? "biored"
        : has("Predictive")
          ? "civicmine"
          : null;
  const unmarkedHedges = asksNothing.test(name) ? questions : new Set<string>();
  return { types, hasAbbreviations: documents.some((document) => document.abbreviations.length > 0), pairs, unmarkedHedges, convention: conventionOf(name) };
}

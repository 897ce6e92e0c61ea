import type { GoldConcept, GoldMention, GoldPage, GoldRelation } from "../../src/evaluate/pages/gold-page.ts";
import type { Lexicon, LexiconEntity } from "../../src/lexicon/lexicon.ts";
import type { Curie } from "../../src/model/curie.ts";
import type { Document, Layers } from "../../src/model/document.ts";
import { emptyMetadata } from "../../src/model/document.ts";
import type { Grounding, Mention } from "../../src/model/mention.ts";
import type { RelationMention } from "../../src/model/relation.ts";
import type { EntityType } from "../../src/model/schema.ts";

// One made-up page: the raw text has a line of a site above the title, so that raw and clean offsets differ.

export const site = "Read on our site\n";
export const title = "Nerixin lowers BCL2 in A2780 cells.";
export const abstract = "Cisplatin did not change IL-6 release. AKT activates MYC, whereas drugs in general do not. BCL2 is seen in A2780.";
export const text = `${title}\n\n${abstract}`;
export const raw = site + text;

const entity = (curie: Curie, type: EntityType, name: string, isFamily = false): LexiconEntity => ({
  curie,
  type,
  name,
  isFamily,
  taxon: null,
  exactMatches: [],
});

const entities: ReadonlyMap<string, LexiconEntity> = new Map(
  [
    entity("HGNC:990", "gene", "BCL2"),
    entity("HGNC:6018", "gene", "IL6"),
    entity("HGNC:391", "gene", "AKT1"),
    entity("HGNC:392", "gene", "AKT2"),
    entity("FPLX:AKT", "gene", "AKT", true),
    entity("HGNC:7553", "gene", "MYC"),
    entity("CHEBI:27899", "drug", "cisplatin"),
    entity("CHEBI:1", "drug", "nerixin"),
    entity("Cellosaurus:CVCL_0134", "cell_line", "A2780"),
    entity("Cellosaurus:CVCL_0532", "cell_line", "SK-OV-3"),
  ].map((row) => [row.curie, row]),
);

export const lexicon: Lexicon = {
  hash: "0",
  releases: [],
  find: () => [],
  lookup: (name) => {
    const found = [...entities.values()].find((row) => row.name.toLowerCase() === name.toLowerCase());
    if (found === undefined) return null;
    return { candidates: [{ entity: found, listedAs: name, status: "approved", score: 1, via: "test" }], blocked: null, needsContext: null, genericType: null };
  },
  entity: (curie) => entities.get(curie),
  orthologues: () => [],
  members: (curie) => (curie === "FPLX:AKT" ? ["HGNC:391", "HGNC:392"] : []),
};

function occurrence(surface: string, nth: number): number {
  let at = -1;
  for (let count = 0; count <= nth; count++) at = text.indexOf(surface, at + 1);
  if (at < 0) throw new Error(`no "${surface}" in the sample text`);
  return at;
}

export function goldMention(surface: string, concept: string, type: string, more: Partial<GoldMention> & { readonly nth?: number } = {}): GoldMention {
  const at = occurrence(surface, more.nth ?? 0) + site.length;
  return { surface, concept, type, rawSpan: [at, at + surface.length], ...more };
}

const concepts: Record<string, GoldConcept> = {
  nerixin: { id: "nerixin", type: "drug", kind: "drug", canonical: "nerixin" },
  cisplatin: { id: "cisplatin", type: "drug", kind: "drug", canonical: "cisplatin" },
  drugs: { id: "drugs", type: "drug", kind: "drug-generic", canonical: "drugs (unspecified)" },
  BCL2: { id: "BCL2", type: "gene", kind: "gene", canonical: "BCL2 apoptosis regulator", hgnc: "BCL2" },
  IL6: { id: "IL6", type: "gene", kind: "gene", canonical: "interleukin 6", hgnc: "IL6" },
  MYC: { id: "MYC", type: "gene", kind: "gene", canonical: "MYC", hgnc: "MYC" },
  AKT: { id: "AKT", type: "gene", kind: "family", canonical: "AKT kinase", hgnc: "(family)", members: ["AKT1", "AKT2", "AKT3"] },
  A2780: { id: "A2780", type: "cell_line", canonical: "A2780", cellosaurusName: "A2780" },
};

/** The span of a sentence of the sample text by its first words. */
export function sentenceSpan(begin: string): { readonly start: number; readonly end: number } {
  const start = text.indexOf(begin);
  const stop = /\.(?=\s|$)/u.exec(text.slice(start));
  return { start, end: start + (stop?.index ?? 0) + 1 };
}

export function goldRelation(
  id: string,
  subject: string | null,
  predicate: string,
  object: string | null,
  sentence: string,
  more: Partial<GoldRelation> = {},
): GoldRelation {
  const participant = (concept: string | null) => ({
    concept,
    type: concept === null ? "process" : (concepts[concept]?.type ?? ""),
    canonical: concept ?? "process",
  });
  return {
    id,
    subject: participant(subject),
    predicate,
    object: participant(object),
    direction: "increase",
    polarity: "affirmed",
    certainty: "asserted",
    context: { cellLine: [] },
    attribution: "this-paper",
    evidence: { field: "abstract", ...sentenceSpan(sentence) },
    ...more,
  };
}

export function goldPage(
  mentions: readonly GoldMention[],
  relations: readonly GoldRelation[],
  more: { readonly mustNotTag?: readonly string[]; readonly mustNotExtract?: readonly string[] } = {},
): GoldPage {
  const shift = (start: number, end: number) => ({ op: "copy", clean: [start, end] as const, raw: [start + site.length, end + site.length] as const });
  return {
    name: "sample",
    rawFile: "sample.txt",
    document: {
      page: "sample",
      raw: { file: "sample.txt" },
      title,
      abstract,
      abstractTruncated: false,
      journal: null,
      year: 2001,
      doi: null,
      pmid: null,
      pmcid: null,
      text,
      titleSpan: [0, title.length],
      abstractSpan: [title.length + 2, text.length],
      offsetMap: [shift(0, title.length), shift(title.length + 2, text.length)],
      citationContexts: [],
      regions: [],
    },
    entities: { page: "sample", mentions, concepts, mustNotTag: more.mustNotTag ?? [] },
    relations: {
      page: "sample",
      relations,
      mustNotExtract: (more.mustNotExtract ?? []).map((rule) => ({
        evidence: { field: "abstract", ...sentenceSpan("AKT activates") },
        mustNotExtract: rule,
        why: "test",
      })),
    },
  };
}

/** A found mention: its surface, type, identifier (or none) and which occurrence it is. */
export interface FoundRow {
  readonly surface: string;
  readonly type: EntityType;
  readonly curie: Curie | null;
  readonly nth?: number;
  readonly isGeneric?: boolean;
}

export function analysed(
  found: readonly FoundRow[],
  relations: readonly (Partial<RelationMention> & Pick<RelationMention, "subject" | "object" | "relation">)[] = [],
): Document & Layers {
  const sentences = ["Nerixin lowers", "Cisplatin did", "AKT activates", "BCL2 is seen"].map((begin, index) => ({
    ...sentenceSpan(begin),
    section: index === 0 ? 0 : 1,
  }));
  const mentions: Mention[] = found.map(({ surface, type, nth = 0, isGeneric = false }, index) => {
    const start = occurrence(surface, nth);
    return { id: `m${index}`, span: { start, end: start + surface.length }, text: surface, type, foundBy: "lexicon", score: 1, isGeneric };
  });
  const groundings: (readonly Grounding[])[] = found.map(({ curie }) => {
    const known = curie === null ? undefined : entities.get(curie);
    return known === undefined
      ? []
      : [{ curie: known.curie, name: known.name, score: 1, via: "test", isFamily: known.isFamily, exactMatches: [], taxon: null }];
  });
  const section = { heading: null, language: "en", attribution: "this-paper" as const, isMined: true, isTruncated: false, duplicateOf: null };
  const copy = (start: number, end: number) => ({ op: "copy" as const, clean: { start, end }, raw: { start: start + site.length, end: end + site.length } });
  const full: RelationMention[] = relations.map((relation) => {
    const at = mentions[relation.subject]?.span.start ?? 0;
    const inferred = { relation: relation.relation, aspect: null, direction: relation.direction ?? "none" } as const;
    return {
      aspect: null,
      direction: "none",
      negated: false,
      epistemic: "asserted",
      perturbation: null,
      inferred,
      context: { cellLines: [], diseases: [], species: [] },
      attribution: "this-paper",
      trigger: null,
      cues: [],
      sentence: sentences.findIndex((sentence) => sentence.start <= at && at < sentence.end),
      score: 1,
      foundBy: "test-rule",
      ...relation,
    };
  });
  return {
    id: "litgraph:sample",
    source: "test",
    confidence: 1,
    input: "sample.txt",
    raw,
    rawStart: 0,
    title,
    text,
    sections: [
      { ...section, type: "title", start: 0, end: title.length },
      { ...section, type: "abstract", start: title.length + 2, end: text.length },
    ],
    offsets: [copy(0, title.length), copy(title.length + 2, text.length)],
    regions: [
      { start: 0, end: site.length, disposition: "boilerplate", role: "site" },
      { start: site.length, end: raw.length, disposition: "text", role: "text" },
    ],
    metadata: { ...emptyMetadata, year: 2001 },
    related: [],
    notes: [],
    sentences,
    tokens: [],
    abbreviations: [],
    mentions,
    groundings,
    claims: [],
    relations: full,
  };
}

import { biolinkBase, litgraphBase } from "./iris.ts";

/** How the value of a term is written. `concept` is an IRI written with the `biolink:` prefix; `decimal` is text, because readers write numbers differently. */
export type TermKind = "iri" | "concept" | "text" | "decimal" | "year" | "integer" | "boolean" | "node";

export interface TermRow {
  readonly iri: string;
  readonly kind: TermKind;
}

export const xsd = "http://www.w3.org/2001/XMLSchema#";
export const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/** Prefixes of the context. Each ends in a character after which JSON-LD 1.0 and 1.1 readers alike expand prefixes. */
export const contextPrefixes = {
  biolink: biolinkBase,
  lg: `${litgraphBase}vocab/`,
  oa: "http://www.w3.org/ns/oa#",
  prov: "http://www.w3.org/ns/prov#",
  schema: "http://schema.org/",
} as const;

const biolink = contextPrefixes.biolink;
const lg = contextPrefixes.lg;
const oa = contextPrefixes.oa;
const prov = contextPrefixes.prov;

/** Every property of the graph: its name in JSON, its IRI, and the kind of its values. The context is made from these rows. */
export const terms = {
  // Everything
  label: { iri: "http://www.w3.org/2000/01/rdf-schema#label", kind: "text" },
  wasGeneratedBy: { iri: `${prov}wasGeneratedBy`, kind: "iri" },

  // Entities
  curie: { iri: `${lg}curie`, kind: "text" },
  exactMatch: { iri: "http://www.w3.org/2004/02/skos/core#exactMatch", kind: "iri" },
  inTaxon: { iri: `${biolink}in_taxon`, kind: "iri" },
  isFamily: { iri: `${lg}isFamily`, kind: "boolean" },

  // Statements
  subject: { iri: `${rdf}subject`, kind: "iri" },
  predicate: { iri: `${rdf}predicate`, kind: "concept" },
  object: { iri: `${rdf}object`, kind: "iri" },
  qualified_predicate: { iri: `${biolink}qualified_predicate`, kind: "concept" },
  subject_aspect_qualifier: { iri: `${biolink}subject_aspect_qualifier`, kind: "text" },
  subject_direction_qualifier: { iri: `${biolink}subject_direction_qualifier`, kind: "text" },
  object_aspect_qualifier: { iri: `${biolink}object_aspect_qualifier`, kind: "text" },
  object_direction_qualifier: { iri: `${biolink}object_direction_qualifier`, kind: "text" },
  causal_mechanism_qualifier: { iri: `${biolink}causal_mechanism_qualifier`, kind: "text" },
  negated: { iri: `${biolink}negated`, kind: "boolean" },
  belief: { iri: `${biolink}has_confidence_score`, kind: "decimal" },
  support: { iri: `${lg}support`, kind: "decimal" },
  denial: { iri: `${lg}denial`, kind: "decimal" },
  relation: { iri: `${lg}relation`, kind: "text" },
  aspect: { iri: `${lg}aspect`, kind: "text" },
  direction: { iri: `${lg}direction`, kind: "text" },
  holdsIn: { iri: `${lg}holdsIn`, kind: "iri" },
  deniedIn: { iri: `${lg}deniedIn`, kind: "iri" },
  contradicts: { iri: `${lg}contradicts`, kind: "iri" },
  supportedBy: { iri: `${lg}supportedBy`, kind: "iri" },
  isContested: { iri: `${lg}isContested`, kind: "boolean" },
  publications: { iri: `${biolink}publications`, kind: "iri" },
  evidence_count: { iri: `${biolink}evidence_count`, kind: "integer" },
  knowledge_level: { iri: `${biolink}knowledge_level`, kind: "text" },
  agent_type: { iri: `${biolink}agent_type`, kind: "text" },
  primary_knowledge_source: { iri: `${biolink}primary_knowledge_source`, kind: "iri" },
  has_evidence: { iri: `${biolink}has_evidence`, kind: "iri" },

  // Evidence
  document: { iri: `${oa}hasSource`, kind: "iri" },
  selector: { iri: `${oa}hasSelector`, kind: "node" },
  exact: { iri: `${oa}exact`, kind: "text" },
  prefix: { iri: `${oa}prefix`, kind: "text" },
  suffix: { iri: `${oa}suffix`, kind: "text" },
  // The annotation vocabulary says nonNegativeInteger, but oxigraph stores that as integer: then one file would not be the same triples everywhere.
  start: { iri: `${oa}start`, kind: "integer" },
  end: { iri: `${oa}end`, kind: "integer" },
  subjectSelector: { iri: `${lg}subjectSelector`, kind: "node" },
  objectSelector: { iri: `${lg}objectSelector`, kind: "node" },
  triggerSelector: { iri: `${lg}triggerSelector`, kind: "node" },
  subjectText: { iri: `${lg}subjectText`, kind: "text" },
  objectText: { iri: `${lg}objectText`, kind: "text" },
  supporting_text: { iri: `${biolink}supporting_text`, kind: "text" },
  supporting_text_section_type: { iri: `${biolink}supporting_text_section_type`, kind: "text" },
  supporting_document_year: { iri: `${biolink}supporting_document_year`, kind: "integer" },
  subject_location_in_text: { iri: `${biolink}subject_location_in_text`, kind: "integer" },
  object_location_in_text: { iri: `${biolink}object_location_in_text`, kind: "integer" },
  score: { iri: `${biolink}extraction_confidence_score`, kind: "decimal" },
  namesScore: { iri: `${lg}namesScore`, kind: "decimal" },
  foundBy: { iri: `${lg}foundBy`, kind: "text" },
  observedDirection: { iri: `${lg}observedDirection`, kind: "text" },
  observedAspect: { iri: `${lg}observedAspect`, kind: "text" },
  denies: { iri: `${lg}denies`, kind: "boolean" },
  epistemic: { iri: `${lg}epistemic`, kind: "text" },
  attribution: { iri: `${lg}attribution`, kind: "text" },
  perturbation: { iri: `${lg}perturbation`, kind: "text" },
  perturbationEffect: { iri: `${lg}perturbationEffect`, kind: "text" },
  cellLine: { iri: `${lg}cellLine`, kind: "iri" },
  disease_context_qualifier: { iri: `${biolink}disease_context_qualifier`, kind: "iri" },
  species_context_qualifier: { iri: `${biolink}species_context_qualifier`, kind: "iri" },
  counts: { iri: `${lg}counts`, kind: "boolean" },
  judgement: { iri: `${lg}judgement`, kind: "text" },
  judgedBecause: { iri: `${lg}judgedBecause`, kind: "text" },
  repeats: { iri: `${lg}repeats`, kind: "iri" },
  page: { iri: `${lg}page`, kind: "text" },
  rawStart: { iri: `${lg}rawStart`, kind: "integer" },
  rawEnd: { iri: `${lg}rawEnd`, kind: "integer" },

  // Documents
  title: { iri: "http://purl.org/dc/terms/title", kind: "text" },
  issued: { iri: "http://purl.org/dc/terms/issued", kind: "year" },
  journal: { iri: "http://prismstandard.org/namespaces/basic/2.0/publicationName", kind: "text" },
  doi: { iri: "http://purl.org/ontology/bibo/doi", kind: "text" },
  pmid: { iri: "http://purl.org/ontology/bibo/pmid", kind: "text" },
  pmcid: { iri: `${lg}pmcid`, kind: "text" },
  isRetracted: { iri: `${lg}isRetracted`, kind: "boolean" },
  wasRevisionOf: { iri: `${prov}wasRevisionOf`, kind: "iri" },
  hasRevision: { iri: `${lg}hasRevision`, kind: "iri" },
  retractedBy: { iri: `${lg}retractedBy`, kind: "iri" },
  correctedBy: { iri: `${lg}correctedBy`, kind: "iri" },
  readAs: { iri: `${lg}readAs`, kind: "text" },

  // Run
  litgraphVersion: { iri: `${schemaIri("softwareVersion")}`, kind: "text" },
  lexiconHash: { iri: `${lg}lexiconHash`, kind: "text" },
  ruleSetHash: { iri: `${lg}ruleSetHash`, kind: "text" },
  terminology: { iri: `${lg}terminology`, kind: "text" },
  wasAssociatedWith: { iri: `${prov}wasAssociatedWith`, kind: "iri" },
} as const satisfies Record<string, TermRow>;

export type Term = keyof typeof terms;

function schemaIri(name: string): string {
  return `${contextPrefixes.schema}${name}`;
}

/** Datatype IRI of the kinds that are literals; `null` for those that are IRIs. */
export const datatypes: Readonly<Record<TermKind, string | null>> = {
  iri: null,
  concept: null,
  node: null,
  text: `${xsd}string`,
  decimal: `${xsd}decimal`,
  year: `${xsd}gYear`,
  integer: `${xsd}integer`,
  boolean: `${xsd}boolean`,
};

/** The full IRI of a name with one of the context's prefixes. */
export function expandConcept(compact: string): string {
  const known = expanded.get(compact);
  if (known !== undefined) return known;
  const iri = expand(compact);
  expanded.set(compact, iri);
  return iri;
}

/** Concepts are classes and predicates: few, and named in every statement. */
const expanded = new Map<string, string>();

function expand(compact: string): string {
  const colon = compact.indexOf(":");
  const base = new Map<string, string>(Object.entries(contextPrefixes)).get(compact.slice(0, colon));
  if (base === undefined) throw new RangeError(`export: "${compact}" has no prefix of the context`);
  return base + compact.slice(colon + 1);
}

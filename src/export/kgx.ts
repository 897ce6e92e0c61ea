import { cleanText } from "../model/clean-text.ts";
import type { Curie } from "../model/curie.ts";
import type { GraphSource, GraphStatement } from "../model/graph.ts";
import { doesCount } from "../model/graph.ts";
import type { Entity } from "../model/statement.ts";
import { biolinkCategory } from "./biolink.ts";
import { iriOf, ownIri } from "./iris.ts";
import { decimalText } from "./literals.ts";
import { biolinkEdgeOf, qualifiersOf } from "./statement-nodes.ts";

/** One row of a KGX file: column name to value; lists are arrays. */
type KgxRecord = Readonly<Record<string, string | boolean | number | readonly string[]>>;

/** Columns of the node table, in order. */
export const kgxNodeColumns = ["id", "category", "name", "xref", "in_taxon", "iri", "provided_by"] as const;

/** Columns of the edge table, in order. */
export const kgxEdgeColumns = [
  "id",
  "category",
  "subject",
  "predicate",
  "object",
  "qualified_predicate",
  "subject_aspect_qualifier",
  "subject_direction_qualifier",
  "object_aspect_qualifier",
  "object_direction_qualifier",
  "causal_mechanism_qualifier",
  "negated",
  "has_confidence_score",
  "evidence_count",
  "publications",
  "supporting_text",
  "knowledge_level",
  "agent_type",
  "primary_knowledge_source",
  "holds_in",
  "denied_in",
] as const;

const knowledgeSource = "infores:litgraph";

/** KGX nodes as JSON lines. */
export async function* exportKgxNodes(source: GraphSource): AsyncGenerator<string> {
  for await (const node of nodesOf(source)) yield `${JSON.stringify(node)}\n`;
}

/** KGX edges as JSON lines. Denied statements have `negated: true`; what is supported and denied stands with its confidence. */
export async function* exportKgxEdges(source: GraphSource): AsyncGenerator<string> {
  for await (const edge of edgesOf(source)) yield `${JSON.stringify(edge)}\n`;
}

/** KGX nodes as a table with tabs. */
export function exportKgxNodesTsv(source: GraphSource): AsyncGenerator<string> {
  return table(kgxNodeColumns, nodesOf(source));
}

/** KGX edges as a table with tabs. */
export function exportKgxEdgesTsv(source: GraphSource): AsyncGenerator<string> {
  return table(kgxEdgeColumns, edgesOf(source));
}

async function* nodesOf(source: GraphSource): AsyncGenerator<KgxRecord> {
  for await (const entity of source.entities()) {
    const record: Record<string, string | readonly string[]> = {
      id: entity.curie,
      category: [`biolink:${biolinkCategory(entity)}`],
      name: cleanText(entity.name),
    };
    if (entity.exactMatches.length > 0) record.xref = entity.exactMatches;
    if (entity.taxon !== null) record.in_taxon = [entity.taxon];
    record.iri = iriOf(entity.curie);
    record.provided_by = [knowledgeSource];
    yield record;
  }
}

async function* edgesOf(source: GraphSource): AsyncGenerator<KgxRecord> {
  const entities = new Map<Curie, Entity>();
  for await (const entity of source.entities()) entities.set(entity.curie, entity);
  for await (const statement of source.statements()) yield edgeOf(statement, entities);
}

function edgeOf(statement: GraphStatement, entities: ReadonlyMap<Curie, Entity>): KgxRecord {
  const edge = biolinkEdgeOf(statement, entities);
  const counting = statement.evidence.filter(doesCount);
  const record: Record<string, string | boolean | number | readonly string[]> = {
    id: ownIri("statement", statement.id),
    category: [`biolink:${edge.category}`],
    subject: statement.subject,
    predicate: `biolink:${edge.predicate}`,
    object: statement.object,
  };
  if (edge.qualifiedPredicate !== null) record.qualified_predicate = `biolink:${edge.qualifiedPredicate}`;
  for (const [term, value] of qualifiersOf(edge)) record[term] = value;
  record.negated = statement.negated;
  record.has_confidence_score = Number(decimalText(statement.belief));
  record.evidence_count = counting.length;
  if (statement.publications.length > 0) record.publications = statement.publications;
  const quotes = [...new Set(counting.filter(({ negated }) => negated === statement.negated).map(({ quote }) => cleanText(quote)))].sort();
  if (quotes.length > 0) record.supporting_text = quotes;
  record.knowledge_level = "not_provided";
  record.agent_type = "text_mining_agent";
  record.primary_knowledge_source = knowledgeSource;
  // Biolink has no qualifier for cell lines.
  if (statement.holdsIn.length > 0) record.holds_in = statement.holdsIn;
  if (statement.deniedIn.length > 0) record.denied_in = statement.deniedIn;
  return record;
}

async function* table(columns: readonly string[], records: AsyncIterable<KgxRecord>): AsyncGenerator<string> {
  yield `${columns.join("\t")}\n`;
  for await (const record of records) yield `${columns.map((column) => cell(record[column])).join("\t")}\n`;
}

/** Lists are joined by `|`, as KGX does; line ends, tabs and bars within a value become blanks, because the format has no escape. */
function cell(value: KgxRecord[string] | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "object") return value.map((item) => item.replace(/[\t\r\n|]+/g, " ")).join("|");
  return String(value).replace(/[\t\r\n]+/g, " ");
}

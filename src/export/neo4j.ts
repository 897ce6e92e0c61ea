import { cleanText } from "../model/clean-text.ts";
import type { GraphSource, GraphStatement } from "../model/graph.ts";
import { doesCount } from "../model/graph.ts";
import { biolinkCategory } from "./biolink.ts";
import { csvLine } from "./csv.ts";
import { entitiesOf } from "./entity-index.ts";
import { decimalText } from "./literals.ts";
import { biolinkEdgeOf, qualifiersOf } from "./statement-nodes.ts";

// CURIEs hold no semicolon between them; a semicolon within one would cut it, so it is written as an IRI writes it.
const list = (values: readonly string[]): string => values.map((value) => value.replaceAll(";", "%3B")).join(";");

/** Nodes for `neo4j-admin database import`: the things that statements speak of, labelled with their Biolink category. */
export async function* exportNeo4jNodes(source: GraphSource): AsyncGenerator<string> {
  yield csvLine(["curie:ID", "name", "isFamily:boolean", "exactMatches:string[]", "taxon", ":LABEL"]);
  for await (const entity of source.entities()) {
    const { curie, name, isFamily, exactMatches, taxon } = entity;
    yield csvLine([curie, cleanText(name), isFamily, list(exactMatches), taxon, biolinkCategory(entity)]);
  }
}

const qualifierTerms = [
  "subject_aspect_qualifier",
  "subject_direction_qualifier",
  "object_aspect_qualifier",
  "object_direction_qualifier",
  "causal_mechanism_qualifier",
] as const;

/** Relationships for the same: one for each statement, its type the Biolink predicate; denied ones have `negated: true`. */
export async function* exportNeo4jRelationships(source: GraphSource): AsyncGenerator<string> {
  const entities = await entitiesOf(source);
  yield csvLine([
    ...[":START_ID", "statement", "belief:double", "support:double", "denial:double", "negated:boolean", "relation", "aspect", "direction"],
    ...qualifierTerms,
    ...["holdsIn:string[]", "deniedIn:string[]", "publications:string[]", "evidenceCount:int", "sentence", ":END_ID", ":TYPE"],
  ]);
  for await (const statement of source.statements()) {
    const edge = biolinkEdgeOf(statement, entities);
    const qualifiers = new Map<string, string>(qualifiersOf(edge));
    const { subject, id, belief, support, denial, negated, relation, aspect, direction, holdsIn, deniedIn, publications, object } = statement;
    yield csvLine([
      ...[subject, id, decimalText(belief), decimalText(support), decimalText(denial), negated, relation, aspect, direction],
      ...qualifierTerms.map((term) => qualifiers.get(term) ?? null),
      ...[list(holdsIn), list(deniedIn), list(publications), statement.evidence.filter(doesCount).length],
      ...[sentenceOf(statement), object, edge.predicate.toUpperCase()],
    ]);
  }
}

/** The command that loads both, beside them. */
export async function* exportNeo4jCommand(): AsyncGenerator<string> {
  yield `#!/bin/sh
# Loads the two files beside this one into an empty Neo4j 5 database; run it in this folder, with Neo4j stopped.
neo4j-admin database import full neo4j \\
  --nodes=neo4j-nodes.csv \\
  --relationships=neo4j-relationships.csv \\
  --array-delimiter=";" \\
  --multiline-fields=true \\
  --overwrite-destination
`;
}

/** One sentence that shows the statement: the surest that counts. */
function sentenceOf({ evidence, negated }: GraphStatement): string | null {
  const fitting = evidence.filter((piece) => doesCount(piece) && piece.negated === negated);
  const [best] = fitting.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return best === undefined ? null : cleanText(best.quote);
}

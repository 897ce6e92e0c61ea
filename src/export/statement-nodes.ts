import type { Curie } from "../model/curie.ts";
import type { GraphStatement } from "../model/graph.ts";
import { doesCount } from "../model/graph.ts";
import type { Entity } from "../model/statement.ts";
import { associationBetween } from "./association-classes.ts";
import type { BiolinkEdge } from "./biolink.ts";
import { biolinkCategory, biolinkOf } from "./biolink.ts";
import { iriOf, ownIri } from "./iris.ts";
import { decimalText } from "./literals.ts";
import type { GraphNode, NodeProperty } from "./node.ts";

/** What Biolink calls the source of knowledge that litgraph read out of text. */
const knowledgeSource = "https://w3id.org/biolink/infores/litgraph";

/** A statement as a Biolink association: subject, predicate, object, qualifiers, and our own terms beside them. */
export function statementNode(statement: GraphStatement, edge: BiolinkEdge, entities: ReadonlyMap<Curie, Entity>, runIri: string): GraphNode {
  const properties: NodeProperty[] = [
    ["label", statementLabel(statement, edge, entities)],
    ["subject", iriOf(statement.subject)],
    ["predicate", `biolink:${edge.predicate}`],
    ["object", iriOf(statement.object)],
  ];
  if (edge.qualifiedPredicate !== null) properties.push(["qualified_predicate", `biolink:${edge.qualifiedPredicate}`]);
  for (const [term, value] of qualifiersOf(edge)) properties.push([term, value]);
  properties.push(["negated", statement.negated], ["relation", statement.relation]);
  if (statement.aspect !== null) properties.push(["aspect", statement.aspect]);
  properties.push(
    ["direction", statement.direction],
    ["belief", decimalText(statement.belief)],
    ["support", decimalText(statement.support)],
    ["denial", decimalText(statement.denial)],
  );
  if (statement.holdsIn.length > 0) properties.push(["holdsIn", statement.holdsIn.map(iriOf)]);
  if (statement.deniedIn.length > 0) properties.push(["deniedIn", statement.deniedIn.map(iriOf)]);
  properties.push(["isContested", statement.support > 0 && statement.denial > 0]);
  if (statement.contradicts.length > 0) properties.push(["contradicts", statement.contradicts.map((id) => ownIri("statement", id))]);
  if (statement.supportedBy.length > 0) properties.push(["supportedBy", statement.supportedBy.map((id) => ownIri("statement", id))]);
  if (statement.publications.length > 0) properties.push(["publications", statement.publications.map(iriOf)]);
  properties.push(
    ["evidence_count", statement.evidence.filter(doesCount).length],
    ["knowledge_level", "not_provided"],
    ["agent_type", "text_mining_agent"],
    ["primary_knowledge_source", knowledgeSource],
    ["wasGeneratedBy", runIri],
    ["has_evidence", statement.evidence.map(({ id }) => ownIri("evidence", id))],
  );
  const types = edge.category === "Association" ? ["biolink:Association"] : ["biolink:Association", `biolink:${edge.category}`];
  return { id: ownIri("statement", statement.id), types, properties };
}

/** The bare triple of a statement, hung on its subject. */
export function directTripleOf(statement: GraphStatement, { predicate }: BiolinkEdge): GraphNode {
  return { id: iriOf(statement.subject), types: [], properties: [], links: [{ predicate: `biolink:${predicate}`, object: iriOf(statement.object) }] };
}

/** How Biolink words the statement. */
export function biolinkEdgeOf({ relation, aspect, direction, subject, object }: GraphStatement, entities: ReadonlyMap<Curie, Entity>): BiolinkEdge {
  const [from, to] = [participant(subject, entities), participant(object, entities)];
  const edge = biolinkOf({ relation, aspect, direction, subjectType: from.type, objectType: to.type });
  const category = associationBetween(edge.category, biolinkCategory(from), biolinkCategory(to));
  return category === edge.category ? edge : { ...edge, category };
}

/** The qualifiers that the edge has, by the name of their term. */
export function qualifiersOf(edge: BiolinkEdge): readonly (readonly [QualifierTerm, string])[] {
  const all: readonly (readonly [QualifierTerm, string | null])[] = [
    ["subject_aspect_qualifier", edge.subjectAspect],
    ["subject_direction_qualifier", edge.subjectDirection],
    ["object_aspect_qualifier", edge.objectAspect],
    ["object_direction_qualifier", edge.objectDirection],
    ["causal_mechanism_qualifier", edge.causalMechanism],
  ];
  return all.flatMap(([term, value]) => (value === null ? [] : [[term, value] as const]));
}

type QualifierTerm =
  | "subject_aspect_qualifier"
  | "subject_direction_qualifier"
  | "object_aspect_qualifier"
  | "object_direction_qualifier"
  | "causal_mechanism_qualifier";

/** The statement in words, for people: `IL6 affects MCL1 (expression increased)`. */
function statementLabel(statement: GraphStatement, edge: BiolinkEdge, entities: ReadonlyMap<Curie, Entity>): string {
  const name = (curie: Curie): string => entities.get(curie)?.name ?? curie;
  const qualifier = [edge.objectAspect ?? edge.subjectAspect, edge.objectDirection ?? edge.subjectDirection].filter((part) => part !== null);
  const words = `${name(statement.subject)} ${edge.predicate.replaceAll("_", " ")} ${name(statement.object)}`;
  const qualified = qualifier.length === 0 ? words : `${words} (${qualifier.join(" ").replaceAll("_", " ")})`;
  return statement.negated ? `denied: ${qualified}` : qualified;
}

function participant(curie: Curie, entities: ReadonlyMap<Curie, Entity>): Entity {
  const entity = entities.get(curie);
  if (entity === undefined)
    throw new RangeError(`export: the graph has a statement on ${curie} and no entity of that name; assemble the graph from its evidence`);
  return entity;
}

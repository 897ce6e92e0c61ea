import type { Curie } from "../model/curie.ts";
import type { GraphSource, GraphStatement } from "../model/graph.ts";
import type { Entity } from "../model/statement.ts";
import { biolinkCategory } from "./biolink.ts";
import { documentNodes } from "./document-nodes.ts";
import { evidenceNode } from "./evidence-nodes.ts";
import { iriOf } from "./iris.ts";
import type { GraphNode, NodeProperty } from "./node.ts";
import { runIriOf, runNodes } from "./run-nodes.ts";
import { biolinkEdgeOf, directTripleOf, statementNode } from "./statement-nodes.ts";

/** Below this belief a statement has no direct triple beside it. */
const directTripleBelief = 0.4;

/** Nodes that belong together: a statement with its direct triple and its evidence. A file is cut between groups only. */
export type NodeGroup = readonly GraphNode[];

/** Nodes that are handed on at once: little time goes into waiting, and little memory into what waits. */
const handedOn = 64;

/** Most nodes of a group: a claim that thousands of papers make goes on in the next group. */
const mostInGroup = 256;

/**
 * Everything a graph says, group by group, in an order that depends on the content only: the run, documents, entities, then each statement with its direct
 * triple and its evidence. Several groups come at a time.
 */
export async function* graphNodes(source: GraphSource): AsyncGenerator<readonly NodeGroup[]> {
  let groups: NodeGroup[] = [];
  let count = 0;
  for await (const group of nodeGroups(source)) {
    groups.push(group);
    count += group.length;
    if (count < handedOn) continue;
    yield groups;
    groups = [];
    count = 0;
  }
  if (groups.length > 0) yield groups;
}

async function* nodeGroups(source: GraphSource): AsyncGenerator<NodeGroup> {
  yield [...runNodes(source.run)];
  for await (const node of documentNodes(source.documents())) yield [node];
  const entities = new Map<Curie, Entity>();
  for await (const entity of source.entities()) {
    entities.set(entity.curie, entity);
    yield [entityNode(entity)];
  }
  const runIri = runIriOf(source.run);
  const written = new DirectTripleLog();
  for await (const statement of source.statements()) {
    const edge = biolinkEdgeOf(statement, entities);
    let nodes: GraphNode[] = [statementNode(statement, edge, entities, runIri)];
    const direct = deservesDirectTriple(statement) ? directTripleOf(statement, edge) : null;
    if (direct !== null && written.isNew(direct)) nodes.push(direct);
    for (const evidence of statement.evidence) {
      if (nodes.length >= mostInGroup) {
        yield nodes;
        nodes = [];
      }
      nodes.push(evidenceNode(evidence));
    }
    yield nodes;
  }
}

/** True when the claim may stand as a bare triple: not denied more than supported, and believed. */
export function deservesDirectTriple({ negated, belief, support, denial }: Pick<GraphStatement, "negated" | "belief" | "support" | "denial">): boolean {
  return !negated && support > denial && belief >= directTripleBelief;
}

function entityNode(entity: Entity): GraphNode {
  const properties: NodeProperty[] = [
    ["label", entity.name],
    ["curie", entity.curie],
    ["isFamily", entity.isFamily],
  ];
  if (entity.exactMatches.length > 0) properties.push(["exactMatch", entity.exactMatches.map(iriOf)]);
  if (entity.taxon !== null) properties.push(["inTaxon", iriOf(entity.taxon)]);
  return { id: iriOf(entity.curie), types: [`biolink:${biolinkCategory(entity)}`], properties };
}

/** Keeps two statements that differ in qualifiers only from writing one triple twice. Statements are sorted by subject, so only one subject's triples are kept. */
class DirectTripleLog {
  #subject = "";
  #seen = new Set<string>();

  isNew({ id, links = [] }: GraphNode): boolean {
    if (id !== this.#subject) {
      this.#subject = id;
      this.#seen = new Set();
    }
    const key = links.map(({ predicate, object }) => `${predicate} ${object}`).join(" ");
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }
}

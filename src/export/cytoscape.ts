import { cleanText } from "../model/clean-text.ts";
import type { GraphSource } from "../model/graph.ts";
import { doesCount } from "../model/graph.ts";
import { biolinkCategory } from "./biolink.ts";
import { entitiesOf } from "./entity-index.ts";
import { biolinkEdgeOf } from "./statement-nodes.ts";

/** The graph as Cytoscape reads it (`.cyjs`, the JSON of cytoscape.js): things as nodes, statements as edges. */
export async function* exportCytoscape(source: GraphSource): AsyncGenerator<string> {
  const entities = await entitiesOf(source);
  yield '{"format_version": "1.0", "generated_by": "litgraph", "target_cytoscapejs_version": "~3", "data": {"name": "litgraph"}, "elements": {\n"nodes": [';
  let separator = "\n";
  for (const entity of entities.values()) {
    const data = { id: entity.curie, name: cleanText(entity.name), category: biolinkCategory(entity) };
    yield `${separator}${JSON.stringify({ data })}`;
    separator = ",\n";
  }
  yield '\n],\n"edges": [';
  separator = "\n";
  for await (const statement of source.statements()) {
    const { id, subject, object, relation, aspect, direction, belief, negated, evidence, publications, holdsIn } = statement;
    const { predicate } = biolinkEdgeOf(statement, entities);
    const said = { interaction: predicate, relation, ...(aspect === null ? {} : { aspect }), direction, negated, belief };
    const counts = { evidence: evidence.filter(doesCount).length, papers: publications.length, holdsIn: holdsIn.join(" ") };
    yield `${separator}${JSON.stringify({ data: { id, source: subject, target: object, ...said, ...counts } })}`;
    separator = ",\n";
  }
  yield "\n]\n}}\n";
}

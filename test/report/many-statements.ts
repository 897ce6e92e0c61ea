import type { DocumentSummary, Graph, GraphEvidence, GraphStatement } from "../../src/model/graph.ts";
import type { EntityType } from "../../src/model/schema.ts";
import { seededGenerator } from "../../src/model/seeded-generator.ts";
import type { Entity } from "../../src/model/statement.ts";
import { row, summary } from "../graph/sample-rows.ts";

/** A graph of any size with its papers, as a large run would make it; equal sizes give equal graphs. */
export function manyStatements(size: number): { readonly graph: Graph; readonly documents: readonly DocumentSummary[] } {
  const next = seededGenerator(size);
  const types: readonly EntityType[] = ["gene", "drug", "cell_line"];
  const entities = Array.from({ length: Math.ceil(Math.sqrt(size) * 6) }, (_, index): Entity => {
    const type = types[index % 3] ?? "gene";
    return { curie: `mine:${index}`, name: `${type} ${index}`, type, isFamily: false, exactMatches: [], taxon: null };
  });
  const documents = Array.from({ length: Math.ceil(size / 3) }, (_, index) =>
    summary({
      id: `PMID:${index + 1}`,
      pmid: `${index + 1}`,
      year: 1990 + (index % 35),
      title: `Paper number ${index + 1} on genes, drugs and cells`,
      input: `pages/${index + 1}.html`,
    }),
  );
  const any = <T>(list: readonly T[]): T => list[next() % list.length] as T;
  const statements = Array.from({ length: size }, (_, index): GraphStatement => {
    const [subject, object, line] = [any(entities), any(entities), any(entities)];
    const quote = `In sentence ${index} of a paper ${subject.name} raised the resistance of some cells to ${object.name}, as far as the experiments of that paper show.`;
    const { evidence, positions } = row({ subject, object }, { quote, id: index.toString(16).padStart(16, "0"), document: any(documents).id });
    const piece: GraphEvidence = { ...evidence, positions, isRetracted: false, repeats: null, year: null, judgement: null };
    const belief = (next() % 1001) / 1000;
    return {
      id: (index * 7919).toString(16).padStart(16, "0"),
      subject: subject.curie,
      relation: "affects_response",
      object: object.curie,
      aspect: "resistance",
      direction: index % 3 === 0 ? "decrease" : "increase",
      belief,
      support: belief,
      denial: 0,
      negated: false,
      holdsIn: [line.curie],
      deniedIn: [],
      publications: [evidence.document],
      supportedBy: [],
      contradicts: [],
      evidence: [piece],
    };
  });
  return { graph: { entities, statements, contradictions: [] }, documents };
}

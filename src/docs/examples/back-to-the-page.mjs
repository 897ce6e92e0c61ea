// Leads a statement back to the letters of its pages: node src/docs/examples/back-to-the-page.mjs [LABEL] [GRAPH.jsonld]
import { readFileSync } from "node:fs";

const [label = "IL6 decreases sensitivity to cisplatin", graph = "output/graph.jsonld"] = process.argv.slice(2);
const nodes = JSON.parse(readFileSync(graph, "utf8"))["@graph"];
const byId = new Map(nodes.map((node) => [node.id, node]));
const statement = nodes.find((node) => node.label === label && node.has_evidence !== undefined);
if (statement === undefined) throw new Error(`no statement is called ${label}`);
for (const id of [statement.has_evidence].flat()) {
  const { page, rawStart, rawEnd, foundBy } = byId.get(id);
  // A page of one record is the file itself; `dump.xml#7` is the seventh record of a file, and its place counts from there.
  if (page.includes("#") || rawStart === undefined) continue;
  console.log(page, rawStart, rawEnd, foundBy);
  console.log(readFileSync(page, "utf8").slice(rawStart, rawEnd));
}

// Asks the graph of a run with SPARQL, in this process: node src/docs/examples/ask-with-sparql.mjs [QUERY.rq] [GRAPH.jsonld]
import { readFileSync } from "node:fs";
import { Store } from "oxigraph";

const [query = "src/export/queries/cisplatin-resistance-in-ovarian-cancer.rq", graph = "output/graph.jsonld"] = process.argv.slice(2);
const store = new Store();
store.load(readFileSync(graph, "utf8"), { format: "application/ld+json" });
for (const row of store.query(readFileSync(query, "utf8"))) {
  console.log([...row].map(([name, term]) => `${name}: ${term.value}`).join(" | "));
}

// Pages in, statements out: node src/docs/examples/mine-a-folder.mjs [FOLDER ...]
import { createPipeline } from "litgraph";
import { claimWords } from "litgraph/export";

const folders = process.argv.slice(2);
const { graph, documents, refused } = await createPipeline().mine(folders.length > 0 ? folders : ["corpus/plain"]);

const names = new Map(graph.entities.map(({ curie, name }) => [curie, name]));
const strongest = graph.statements.toSorted((a, b) => b.belief - a.belief || b.evidence.length - a.evidence.length);
console.log(`${documents.length} documents, ${graph.statements.length} statements, ${refused.length} refused`);
for (const statement of strongest.slice(0, 10)) {
  console.log(statement.belief.toFixed(2), names.get(statement.subject), claimWords(statement), names.get(statement.object));
}

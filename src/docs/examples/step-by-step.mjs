// Each step by itself, as streams, stopped when it takes too long: node src/docs/examples/step-by-step.mjs
import { annotate, openAnnotator } from "litgraph/annotate";
import { assemble } from "litgraph/assemble";
import { readPaths } from "litgraph/ingest";
import { relate } from "litgraph/relate";

const signal = AbortSignal.timeout(60_000);

const documents = readPaths(["corpus/plain", "corpus/html"], { signal });
const annotated = annotate(documents, openAnnotator(), { signal });
const rows = [];
for await (const row of relate(annotated, { signal })) {
  // Only what this paper itself reports, and what is no supposition.
  if (row.evidence.attribution === "this-paper" && row.evidence.epistemic === "asserted") rows.push(row);
}
console.log(`${rows.length} pieces of evidence, ${assemble(rows).statements.length} statements`);

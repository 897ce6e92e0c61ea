// Names and relations of a text at hand, with their places: node src/docs/examples/annotate-a-text.mjs
import { annotationOf, createPipeline, DocumentError } from "litgraph";

const text = `Interleukin-6 and the response of ovarian cancer cells to cisplatin

Why A2780 cells survive cisplatin is not known in full. Knock-down of IL-6 sensitised A2780 cells to cisplatin, but did not change the expression of STAT3. Recombinant IL-6 increased the expression of MCL1 in SK-OV-3 cells.`;

const pipeline = createPipeline({ lexicon: "starter" });
for await (const doc of pipeline.annotate([{ name: "at hand", data: new TextEncoder().encode(text) }])) {
  if (doc instanceof DocumentError) throw doc;
  const { mentions, relations } = annotationOf(doc, { rawSpans: true });
  for (const { text: words, type, curie, rawSpan } of mentions) console.log(`${rawSpan?.start}-${rawSpan?.end}`, words, type, curie);
  for (const { subject, inferred, negated, object, perturbation } of relations) {
    console.log(mentions[subject]?.name, inferred.relation, inferred.aspect, inferred.direction, negated, mentions[object]?.name, perturbation?.kind ?? "-");
  }
}

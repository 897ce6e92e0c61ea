// Prints what litgraph reads from PubMed XML files, one record a line, for compare-pubmed.py.
import { createReadStream } from "node:fs";

const root = new URL("../../dist/ingest/", import.meta.url);
const { openInput } = await import(new URL("decode.js", root));
const { pubmedXml } = await import(new URL("xml/pubmed.js", root));

for (const file of process.argv.slice(2)) {
  const input = await openInput(file, createReadStream(file, { highWaterMark: 2 ** 18 }));
  for await (const result of pubmedXml.read(input)) {
    if (result instanceof Error) {
      process.stdout.write(`${JSON.stringify({ file, refused: result.reason })}\n`);
      continue;
    }
    const { title, text, metadata, sections } = result;
    const parts = sections.filter(({ type }) => type === "abstract" || type === "other-abstract");
    const abstract = parts.map(({ type, heading, language, start, end }) => ({ type, heading, language, text: text.slice(start, end) }));
    process.stdout.write(`${JSON.stringify({ file, title, abstract, metadata })}\n`);
  }
}

// Prints as N-Quads what oxigraph reads from a JSON-LD file.
// usage: node test/independent/oxigraph-nquads.mjs graph.jsonld
import { readFileSync } from "node:fs";
import { Store } from "oxigraph";

const store = new Store();
store.load(readFileSync(process.argv[2], "utf8"), { format: "application/ld+json" });
process.stdout.write(store.dump({ format: "application/n-quads" }));

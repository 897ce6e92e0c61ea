import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "n3";
import { Store } from "oxigraph";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageFile } from "../../src/model/package-file.ts";
import { openDatabase } from "../../src/store/database.ts";
import type { RdfQuad } from "../export/triples.ts";
import { canonicalLines } from "../export/triples.ts";
import type { BuiltClone } from "./clone.ts";
import { buildClone } from "./clone.ts";
import { codeBlocks, contentOf, documents } from "./markdown.ts";

// The documented commands as printed, in a folder that looks like a clone after `npm start`; nothing is written into the project itself.

let built: BuiltClone;
let clone = "";

beforeAll(() => {
  built = buildClone();
  clone = built.path;
  const started = shell("node dist/cli/main.js run");
  if (started.status !== 0) throw new Error(`the run that npm start makes ended with ${started.status}: ${started.stderr}`);
}, 240_000);

afterAll(() => built?.remove());

function shell(commands: string, path?: string): ReturnType<BuiltClone["shell"]> {
  return built.shell(commands, path);
}

const blocks = documents().flatMap((path) =>
  codeBlocks(contentOf(path))
    .filter(({ language, text }) => language === "sh" || (language === "text" && /^\$ /mu.test(text)))
    .map((block) => ({ ...block, path, text: block.language === "text" ? commandsOf(block.text) : block.text })),
);
const runnable = blocks.filter(({ exitCode, standIn }) => exitCode !== null && standIn === null);

/** The lines of a session that were typed. */
function commandsOf(session: string): string {
  return [...session.matchAll(/^\$ (.+)$/gmu)].map(([, command = ""]) => command).join("\n");
}

/** What is needed for the blocks that are not run, each by its document and first word. A new block is run, or joins this list and says so to its reader. */
const notRun: readonly string[] = [
  "src/docs/how-to/cluster.md snakemake: a Slurm cluster",
  "src/docs/speed.md npm: the reference corpora",
  "src/docs/speed.md npm: minutes",
  "src/docs/speed.md npm: the reference corpora",
  "src/docs/speed.md npm: the reference corpora",
  "src/docs/stores/README.md /usr/bin/python3: Python with rdflib and yaml, and raptor",
  "src/docs/stores/graphdb.md importrdf: GraphDB",
  "src/docs/stores/jena.md tdb2.tdbloader: Apache Jena",
  "src/docs/stores/neo4j.md cd: Neo4j",
  "src/docs/stores/oxigraph.md zcat: the command oxigraph",
  "src/graph/README.md npx: the reference corpora",
  "src/lexicon/README.md litgraph: the network",
];

/** Blocks that are run with something in the place of what a reader has. */
const standIns: ReadonlyMap<string, (text: string) => Promise<void> | void> = new Map([
  ["npm run try", checkTry],
  ["each task of a Slurm array", runAsArray],
  ["a browser in the place of the reader", runServer],
  ["snakemake, where it is installed", runSnakemake],
  ["a cache folder of its own", runWithCache],
]);

/** The script reads this block itself, in a clone that it makes; it needs a network and minutes. */
function checkTry(text: string): void {
  expect(contentOf("src/cli/try-readme.ts")).toContain("README.md");
  expect(text).toBe("npm ci && npm start");
}

/** The block as sbatch would start it, for an array of two. */
function runAsArray(text: string): void {
  const array = /^#SBATCH --array=0-99\b/u.exec(text);
  expect(array).not.toBeNull();
  for (const task of [0, 1]) {
    const { status, stderr } = shell(`export SLURM_ARRAY_TASK_ID=${task} SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_COUNT=2\n${text}`);
    expect(status, stderr).toBe(0);
  }
  const merged = shell("litgraph merge scratch/results --out scratch/results/graph --no-report --quiet && litgraph validate scratch/results/graph");
  expect(merged.status, merged.stderr + merged.stdout).toBe(0);
}

/** The address that is printed answers with the report, and an interrupt ends it. */
function runServer(text: string): void {
  const { status, stdout, stderr } = shell(`${text} > served.txt 2>&1 &
    for _ in $(seq 200); do sleep 0.1; address=$(grep -o 'http://[0-9.:]*[^ ]*' served.txt || true); [ -n "$address" ] && break; done
    node -e 'fetch(process.argv[1]).then(async (page) => { console.log(page.status, (await page.text()).includes("<title")); })' "$address"
    kill -INT $! && wait $!`);
  expect(stdout, stderr).toContain("200 true");
  expect(status, stderr).toBe(0);
}

/** What is built into the cache would be used by every command after it. */
function runWithCache(text: string): void {
  const { status, stderr } = shell(`export XDG_CACHE_HOME="$PWD/other-cache"\n${text}`);
  expect(status, stderr).toBe(0);
}

function runSnakemake(text: string): void {
  if (shell("command -v snakemake").status !== 0) return;
  const { status, stderr } = shell(`export PATH="$PWD/bin:$PATH"\n${text}`);
  expect(status, stderr).toBe(0);
}

describe("documented commands", () => {
  it("are many, and every exit code but that of a signal is among them", () => {
    expect(runnable.length).toBeGreaterThan(8);
    expect(new Set(runnable.map(({ exitCode }) => exitCode))).toEqual(new Set([0, 1, 2, 3]));
  });

  it("all run, but for those that say to their reader what they need", () => {
    const others = blocks.filter(({ exitCode }) => exitCode === null);
    expect(others.map(({ path, text, needs }) => `${path} ${text.split(/\s/u)[0]}: ${needs}`)).toEqual(notRun);
    for (const { standIn } of blocks) if (standIn !== null) expect([...standIns.keys()]).toContain(standIn);
  });

  it.each(blocks.flatMap((block) => (block.standIn === null ? [] : [[`${block.path}:${block.line} with ${block.standIn}`, block] as const])))(
    "%s",
    async (_, { standIn, text }) => {
      await standIns.get(standIn ?? "")?.(text);
    },
    200_000,
  );

  it.each(runnable.map((block) => [`${block.path}:${block.line}`, block] as const))(
    "%s",
    (_, { text, exitCode }) => {
      const { status, stdout, stderr } = shell(text);
      expect(status, stderr).toBe(exitCode);
      if (exitCode === 0) expect(`${stdout}${existsSync(join(clone, "output"))}`).not.toContain("undefined");
      expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+\)?$/mu);
    },
    200_000,
  );

  it("are found by npx in a clone", () => {
    const { status, stdout, stderr } = shell("npx litgraph --version", join(clone, "nothing"));
    expect(status, stderr).toBe(0);
    expect(stdout.trim()).toBe(JSON.parse(contentOf("package.json")).version);
  });

  it("begin with what package.json knows, where they call npm", () => {
    const { scripts } = JSON.parse(contentOf("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
    const called = blocks.flatMap(({ text }) => [...text.matchAll(/\bnpm (?:run )?([a-z:]+)/gu)].map(([, name = ""]) => name));
    const own = new Set([...Object.keys(scripts), "ci", "install", "pack"]);
    expect(called.length).toBeGreaterThan(2);
    expect(called.filter((name) => !own.has(name))).toEqual([]);
  });
});

describe("examples", () => {
  it.each(readdirSync(packageFile("src/docs/examples")).filter((name) => name.endsWith(".mjs")))("%s runs as its first line says", (name) => {
    const path = `src/docs/examples/${name}`;
    expect(contentOf(path).split("\n")[0]).toContain(`node ${path}`);
    const { status, stdout, stderr } = shell(`node ${path}`);
    expect(status, stderr).toBe(0);
    expect(stdout.trim().split("\n").length).toBeGreaterThan(name === "step-by-step.mjs" ? 0 : 2);
    expect(stdout).not.toMatch(/undefined|\[object/u);
  });
});

describe("pages of stores", () => {
  const manifest = () => JSON.parse(readFileSync(join(clone, "output/manifest.json"), "utf8")) as { readonly counts: Readonly<Record<string, number>> };
  const nquads = () => shell("npx litgraph export output --format nquads --out stores >/dev/null && zcat stores/graph.nq.gz").stdout;

  it("the SQL of DuckDB's page has rows, and the tables hold what manifest.json counts", async () => {
    const queries = codeBlocks(contentOf("src/docs/stores/duckdb.md")).filter(({ language }) => language === "sql");
    expect(queries.length).toBeGreaterThan(1);
    const database = await openDatabase(join(clone, "scratch"));
    try {
      const rows = (sql: string) => database.all(sql.replaceAll("'output/", `'${clone}/output/`).replace(/;\s*$/u, ""));
      for (const { text } of queries) expect((await rows(text)).length, text).toBeGreaterThan(0);
      for (const table of ["statements", "evidence", "entities", "contradictions"] as const)
        expect(await rows(`SELECT count(*) FROM 'output/store/${table}.parquet'`)).toEqual([[manifest().counts[table]]]);
    } finally {
      await database.close();
    }
  });

  it("Oxigraph and n3 read the same triples, as many as the file has different lines, and a second load adds none", () => {
    const text = nquads();
    const store = new Store();
    store.load(text, { format: "application/n-quads" });
    const lines = new Set(text.trimEnd().split("\n"));
    expect(store.size).toBe(lines.size);
    const [byN3, byOxigraph] = [new Parser({ format: "N-Quads" }).parse(text), store.match() as Iterable<RdfQuad>].map((quads) =>
      canonicalLines(quads).join("\n"),
    );
    expect(byN3 === byOxigraph).toBe(true);
    store.load(text, { format: "application/n-quads" });
    expect(store.size).toBe(lines.size);
    const ofType = (type: string) =>
      Number(
        (store.query(`SELECT (COUNT(*) AS ?n) { ?x a <https://w3id.org/biolink/vocab/${type}> }`, {}) as Map<string, { value: string }>[])[0]?.get("n")?.value,
      );
    expect(ofType("Association")).toBe(manifest().counts.statements);
    expect(ofType("TextMiningStudyResult")).toBe(manifest().counts.evidence);
  });

  it("every export is what its schema says", () => {
    const { status, stdout } = shell("npx litgraph export output --format jsonld ndjsonld kgx card --out stores && npx litgraph validate stores");
    expect(status, stdout).toBe(0);
    for (const name of ["graph.jsonld: graph, as", "graph.ndjsonld: ", "kgx-nodes.jsonl: kgx-nodes, as", "kgx-edges.jsonl: kgx-edges, as"])
      expect(stdout).toContain(name);
  });
});

describe("the package that npm makes", () => {
  it("works in an empty project: command, library, subpaths and types", () => {
    const packed = JSON.parse(shell("npm pack --ignore-scripts --json").stdout) as readonly {
      readonly filename: string;
      readonly size: number;
      readonly unpackedSize: number;
      readonly files: readonly { readonly path: string }[];
    }[];
    const [pack] = packed;
    if (pack === undefined) throw new Error("npm pack made nothing");
    expect(pack.unpackedSize).toBeLessThan(30_000_000);
    const paths = pack.files.map(({ path }) => path);
    expect(
      paths.filter((path) => /(?:^|\/)(?:test|corpus|node_modules)\/|\.map$|\/bench|\/fuzz|build-page|\.tsx?$/u.test(path.replace(/\.d\.ts$/u, ""))),
    ).toEqual([]);
    for (const path of ["dist/report/page.html", "src/lexicon/starter/genes.tsv", "src/models/weights/recogniser.bin", "LICENSE", "README.md"])
      expect(paths).toContain(path);

    // As npm would lay it out; the packages it depends on are those of this project, for a test asks no network.
    const project = join(clone, "..", "empty");
    mkdirSync(join(project, "node_modules"), { recursive: true });
    expect(shell(`tar -xzf ${pack.filename} -C ../empty/node_modules && mv ../empty/node_modules/package ../empty/node_modules/litgraph`).status).toBe(0);
    for (const name of Object.keys((JSON.parse(contentOf("package.json")) as { readonly dependencies: object }).dependencies)) {
      mkdirSync(join(project, "node_modules", name, ".."), { recursive: true });
      symlinkSync(packageFile(`node_modules/${name}`), join(project, "node_modules", name));
    }
    symlinkSync(packageFile("node_modules/@types"), join(project, "node_modules/@types"));
    writeFileSync(join(project, "package.json"), '{ "type": "module" }');
    writeFileSync(join(project, "page.txt"), readFileSync(packageFile("corpus/plain/ovarian-cisplatin-il8.txt")));
    const run = shell("cd ../empty && node node_modules/litgraph/dist/cli/main.js run page.txt --quiet && ls output");
    expect(run.status, run.stderr).toBe(0);
    expect(run.stdout).toContain("report.html");

    writeFileSync(
      join(project, "main.ts"),
      `import { createPipeline, DocumentError } from "litgraph";
import { openAnnotator } from "litgraph/annotate";
import { assemble } from "litgraph/assemble";
import { exporters } from "litgraph/export";
import { readPaths } from "litgraph/ingest";
import { relate } from "litgraph/relate";
const { graph, documents, run } = await createPipeline({ lexicon: "starter" }).mine(["page.txt"]);
const first: string | undefined = graph.statements[0]?.subject;
const titles: string[] = [];
for await (const doc of readPaths(["page.txt"])) if (!(doc instanceof DocumentError)) titles.push(doc.title);
console.log(first, titles.length, documents.length, run.litgraphVersion, exporters.length, typeof openAnnotator, typeof assemble, typeof relate);
`,
    );
    const types = shell(
      `cd ../empty && node "${packageFile("node_modules/typescript/bin/tsc")}" --strict --target es2023 --module nodenext --types node main.ts`,
    );
    expect(types.status, types.stdout).toBe(0);
    const library = shell("cd ../empty && node main.js");
    expect(library.status, library.stderr).toBe(0);
    expect(library.stdout).toMatch(/^\w+:\S+ 1 1 \d+\.\d+\.\d+ \d+ function function function$/mu);
  }, 120_000);
});

describe("excerpts of the documents", () => {
  const excerptsOf = (path: string): readonly Readonly<Record<string, unknown>>[] =>
    codeBlocks(contentOf(path))
      .filter(({ language }) => language === "json")
      .map(({ text }) => JSON.parse(text) as Readonly<Record<string, unknown>>);
  const excerpts = excerptsOf("src/docs/outputs.md");
  const [statement = {}, evidence = {}, document = {}, ledger = {}] = excerpts;
  const short = excerptsOf("README.md");

  /** Records of the run to compare with: the excerpt's names of fields must be theirs. */
  function fieldsOf(file: string, isWanted: (record: Readonly<Record<string, unknown>>) => boolean): ReadonlySet<string> {
    const text = readFileSync(join(clone, "output", file), "utf8");
    const records = (
      file.endsWith(".jsonld")
        ? JSON.parse(text)["@graph"]
        : text
            .trim()
            .split("\n")
            .map((line) => JSON.parse(line))
    ) as readonly Readonly<Record<string, unknown>>[];
    return new Set(records.filter(isWanted).flatMap((record) => Object.keys(record)));
  }

  it("have the fields that a run writes", () => {
    expect(excerpts).toHaveLength(4);
    expect(short).toHaveLength(2);
    const isOf =
      (type: string) =>
      (record: Readonly<Record<string, unknown>>): boolean =>
        [record.type].flat().includes(type);
    expect([...fieldsOf("graph.jsonld", isOf("biolink:Association"))]).toEqual(
      expect.arrayContaining([...Object.keys(statement), ...Object.keys(short[0] ?? {})]),
    );
    expect([...fieldsOf("graph.jsonld", isOf("biolink:TextMiningStudyResult"))]).toEqual(
      expect.arrayContaining([...Object.keys(evidence), ...Object.keys(short[1] ?? {})]),
    );
    expect([...fieldsOf("documents.ndjson", () => true)]).toEqual(expect.arrayContaining(Object.keys(document)));
    expect([...fieldsOf("ledger.ndjson", () => true)].sort()).toEqual(Object.keys(ledger).sort());
  });

  it("stand on their pages where they say, as every sentence of a text page does", () => {
    const nodes = JSON.parse(readFileSync(join(clone, "output", "graph.jsonld"), "utf8"))["@graph"] as readonly Readonly<Record<string, unknown>>[];
    const sentences = nodes.filter(({ page, supporting_text: quote }) => quote !== undefined && /\.txt$/u.test(String(page)));
    expect(sentences.length).toBeGreaterThan(50);
    // Line ends, hyphens at line ends and ligatures are mended in the quote.
    const letters = (text: string): string => text.normalize("NFKC").replace(/[\s\u00ad\u2010-]+/gu, "");
    for (const { page, rawStart, rawEnd, supporting_text: quote } of sentences) {
      const raw = readFileSync(packageFile(String(page)), "utf8").slice(Number(rawStart), Number(rawEnd));
      expect(letters(raw)).toBe(letters(String(quote)));
    }
  });

  it("quote pages that are there", () => {
    expect(existsSync(packageFile(String(evidence.page).replace(/#\d+$/u, "")))).toBe(true);
    expect(existsSync(packageFile(String(document.input)))).toBe(true);
    expect(existsSync(packageFile(String(ledger.input)))).toBe(true);
  });
});

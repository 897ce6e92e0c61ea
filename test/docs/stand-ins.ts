import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect } from "vitest";
import { packageFile } from "../../src/model/package-file.ts";
import type { BuiltClone } from "./clone.ts";
import { contentOf } from "./markdown.ts";
import { startMirror } from "./mirror.ts";

/** Runs a block with something in the place of what a reader has; `skip` ends the test when that is not to be had. */
type StandIn = (built: BuiltClone, text: string, skip: (why: string) => never) => Promise<void> | void;

/** Set by `npm run test:examples`, which has hours. */
const isThorough = process.env.LITGRAPH_EXAMPLES === "run";
const shared = resolve(packageFile("."), process.env.LITGRAPH_SHARED ?? "../shared");

/** Blocks that are run with something in the place of what a reader has; each says so to the test in a comment above it. */
export const standIns: ReadonlyMap<string, StandIn> = new Map<string, StandIn>([
  ["npm run try", checkTry],
  ["each task of a Slurm array", runAsArray],
  ["a browser in the place of the reader", runServer],
  ["snakemake, where it is installed", runSnakemake],
  ["a Slurm cluster, where sinfo answers", runOnSlurm],
  ["a cache folder of its own", runWithCache],
  ["a mirror on this machine", runWithMirror],
  ["Apache Jena, where it is installed", runJena],
  ["a query in the place of the reader, where Fuseki is installed", runFuseki],
  ["Neo4j, where it is installed", whereInstalled("neo4j-admin")],
  ["the command oxigraph, where it is installed", whereInstalled("oxigraph")],
  ["Python, where it has rdflib and yaml", runPython],
  ["minutes, in npm run test:examples", runAtLength],
  ["the reference corpora, in npm run test:examples", runWithCorpora],
]);

/** The script reads this block itself, in a clone that it makes; it needs a network and minutes. */
function checkTry(_: BuiltClone, text: string): void {
  expect(contentOf("src/cli/try-readme.ts")).toContain("README.md");
  expect(text).toBe("npm ci && npm start");
}

function expectSuccess({ shell }: BuiltClone, commands: string): string {
  const { status, stdout, stderr } = shell(commands);
  expect(status, stderr + stdout.slice(-2000)).toBe(0);
  return stdout;
}

/** The block as sbatch would start it, for the second task of two. That merged shares are the graph of one run: test/run/share.test.ts. */
function runAsArray(built: BuiltClone, text: string): void {
  const array = /^#SBATCH --array=0-99\b/u.exec(text);
  expect(array).not.toBeNull();
  expectSuccess(built, `export SLURM_ARRAY_TASK_ID=1 SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_COUNT=2\n${text}`);
  expect(expectSuccess(built, "litgraph status scratch/results")).toContain("2 of 2");
}

/** The address that is printed answers with the report, and an interrupt ends it. */
function runServer({ shell }: BuiltClone, text: string): void {
  const { status, stdout, stderr } = shell(`${text} > served.txt 2>&1 &
    for _ in $(seq 200); do sleep 0.1; address=$(grep -o 'http://[0-9.:]*[^ ]*' served.txt || true); [ -n "$address" ] && break; done
    node -e 'fetch(process.argv[1]).then(async (page) => { console.log(page.status, (await page.text()).includes("<title")); })' "$address"
    kill -INT $! && wait $!`);
  expect(stdout, stderr).toContain("200 true");
  expect(status, stderr).toBe(0);
}

/** What is built into the cache would be used by every command after it. */
function runWithCache(built: BuiltClone, text: string): void {
  expectSuccess(built, `export XDG_CACHE_HOME="$PWD/other-cache"\n${text}`);
}

/** Files of the releases come from a server on this machine; of the three ways to update, the one that fetches one file, or all in a thorough run. */
async function runWithMirror(built: BuiltClone, text: string): Promise<void> {
  const lines = text.split("\n").map((line) => line.replace(/\s*#.*$/u, "").replace(/ --mirror https:\/\/host\/d$/u, ""));
  expect(lines).toEqual(["litgraph lexicon update", "litgraph lexicon update --source hgnc", "litgraph lexicon update"]);
  const mirror = await startMirror();
  try {
    for (const line of isThorough ? lines : lines.slice(1, 2)) {
      const { status, output } = await ended(`export XDG_CACHE_HOME="$PWD/third-cache"; ${line} --mirror ${mirror.address}/`, built);
      expect(status, output).toBe(0);
    }
    expect(mirror.asked[0]).toBe("hgnc_complete_set.txt");
    expectSuccess(built, "litgraph validate third-cache/litgraph/lexicon/downloads.json");
    expect(expectSuccess(built, 'export XDG_CACHE_HOME="$PWD/third-cache"; litgraph lexicon info')).toContain("HGNC complete set");
  } finally {
    await mirror.close();
  }
}

/** As `shell`, while this process goes on answering. */
async function ended(commands: string, { path }: BuiltClone): Promise<{ readonly status: number | null; readonly output: string }> {
  const child = spawn("bash", ["-e", "-o", "pipefail", "-c", commands], {
    cwd: path,
    env: { ...process.env, PATH: `${join(path, "bin")}:${process.env.PATH}` },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString("utf8");
    });
  return { status: await new Promise((done) => child.once("close", done)), output };
}

function isInstalled(command: string): boolean {
  return spawnSync("bash", ["-c", `command -v ${command}`]).status === 0;
}

/** Runs a block of the pages of stores as it is where its commands are there; `test/independent/stores/commands.sh` makes them. */
function whereInstalled(command: string): StandIn {
  return (built, text, skip) => {
    if (!isInstalled(command)) skip(`${command} is not installed`);
    inFolderOfItsOwn(built, text);
  };
}

/** Each store fills a folder `data` beside the run. */
function inFolderOfItsOwn(built: BuiltClone, text: string): string {
  return expectSuccess(
    built,
    `rm -rf beside && mkdir beside && cp -r output beside/ && ln -s ../src beside/src && cd beside && rm -f output/graph.nq.gz output/neo4j-*\n${text}`,
  );
}

function runJena(built: BuiltClone, text: string, skip: (why: string) => never): void {
  if (!isInstalled("tdb2.tdbloader")) skip("Apache Jena is not installed");
  const answer = inFolderOfItsOwn(built, text);
  expect(answer).toContain("tocilizumab");
  expect(answer).toMatch(/sh:conforms\s+true/u);
}

/** Port 3030 of this machine answers as the page says. */
function runFuseki(built: BuiltClone, text: string, skip: (why: string) => never): void {
  if (!isInstalled("fuseki-server")) skip("Fuseki is not installed");
  const answer = inFolderOfItsOwn(
    built,
    `litgraph export output --format nquads && tdb2.tdbloader --loc data output/graph.nq.gz
    ${text} > served.txt 2>&1 &
    ask() { curl -sf -H 'Accept: text/csv' --data-urlencode "query@src/export/queries/drugs-that-inhibit.rq" http://127.0.0.1:3030/litgraph/query; }
    for _ in $(seq 100); do sleep 0.3; ask && break; done
    kill $!`,
  );
  expect(answer).toContain("tocilizumab");
}

/** The same workflow is run, killed and compared by test/run/snakemake.test.ts; here its plan is enough, unless there is time. */
function runSnakemake(built: BuiltClone, text: string, skip: (why: string) => never): void {
  if (!isInstalled("snakemake")) skip("snakemake is not installed");
  expectSuccess(built, `export PATH="$PWD/bin:$PATH"\n${isThorough ? text : text.replace("snakemake ", "snakemake --dry-run ")}`);
}

/** With as many shares as a small machine does in a minute. */
function runOnSlurm(built: BuiltClone, text: string, skip: (why: string) => never): void {
  if (spawnSync("sinfo", ["--noheader"]).status !== 0) skip("no Slurm cluster; test/independent/cluster/slurm.sh starts one");
  expect(text).toContain("shares=200");
  expectSuccess(built, `export PATH="$PWD/bin:$PATH"\n${text.replace("shares=200", "shares=3").replace("--jobs 200", "--jobs 2")}`);
  expect(existsSync(join(built.path, "scratch/shares/graph/manifest.json"))).toBe(true);
}

/** `.ci/run` runs the same checks, so that here they are only run where there is time. */
function runPython(_: BuiltClone, text: string, skip: (why: string) => never): void {
  for (const [path = ""] of text.matchAll(/\btest\/\S+\.py\b/gu)) expect(existsSync(packageFile(path)), path).toBe(true);
  if (!isThorough) skip("npm run test:examples runs it, and so does .ci/run");
  if (spawnSync("/usr/bin/python3", ["-c", "import rdflib, yaml"]).status !== 0) skip("Python has no rdflib or no yaml");
  if (!existsSync(join(shared, "vocabularies/biolink-model.yaml"))) skip("LITGRAPH_SHARED has no Biolink model");
  runInProject(text);
}

/** Benchmarks print speeds, which are nobody's test; that they are known and end well is. */
function runAtLength(_: BuiltClone, text: string, skip: (why: string) => never): void {
  checkBenchmarks(text);
  if (!isThorough) skip("npm run test:examples runs it");
  runInProject(text);
}

function runWithCorpora(built: BuiltClone, text: string, skip: (why: string) => never): void {
  checkBenchmarks(text);
  if (!isThorough) skip("npm run test:examples runs it");
  if (!existsSync(join(shared, "corpora"))) skip("LITGRAPH_SHARED has no corpora");
  const lexicon = join(built.path, "all-names");
  if (text.includes("LEXICON") && !existsSync(lexicon)) {
    mkdirSync(lexicon);
    expectSuccess(built, `litgraph lexicon build "${join(shared, "terminologies")}" --out all-names`);
  }
  runInProject(text.replaceAll("LEXICON", `"${lexicon}"`).replaceAll("$SHARED", `${shared}/corpora`));
}

function checkBenchmarks(text: string): void {
  const known = new Set([...readFileSync(packageFile("src/cli/bench.ts"), "utf8").matchAll(/"([a-z-]+)"/gu)].map(([, name]) => name));
  for (const [, name] of text.matchAll(/\bnpm run bench -- (\S+)/gu)) expect(known).toContain(name);
}

/** Benchmarks and checks build the project and read its tests, so they run where it stands; they write into temporary folders only. */
function runInProject(text: string): void {
  const { status, stdout, stderr } = spawnSync("bash", ["-e", "-o", "pipefail", "-c", `npx() { shift; node dist/cli/main.js "$@"; }\n${text}`], {
    cwd: packageFile("."),
    encoding: "utf8",
    env: { ...process.env, LITGRAPH_SHARED: shared },
    maxBuffer: 2 ** 28,
  });
  expect(status, stderr.slice(-2000) + stdout.slice(-2000)).toBe(0);
}

import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageFile } from "../../src/model/package-file.ts";
import type { BuiltClone } from "./clone.ts";
import { buildClone } from "./clone.ts";
import { contentOf } from "./markdown.ts";

let built: BuiltClone;
let clone = "";

beforeAll(() => {
  built = buildClone();
  clone = built.path;
});
afterAll(() => built?.remove());

describe("the package that npm makes", () => {
  it("works in an empty project: command, library, subpaths and types", () => {
    const packed = JSON.parse(built.shell("npm pack --ignore-scripts --json").stdout) as readonly {
      readonly filename: string;
      readonly size: number;
      readonly unpackedSize: number;
      readonly files: readonly { readonly path: string }[];
    }[];
    const [pack] = packed;
    if (pack === undefined) throw new Error("npm pack made nothing");
    expect(pack.unpackedSize).toBeLessThan(32_000_000);
    const paths = pack.files.map(({ path }) => path);
    expect(
      paths.filter((path) => /(?:^|\/)(?:test|corpus|node_modules)\/|\.map$|\/bench|\/fuzz|build-page|\.tsx?$/u.test(path.replace(/\.d\.ts$/u, ""))),
    ).toEqual([]);
    for (const path of ["dist/report/page.html", "src/lexicon/starter/genes.tsv", "src/models/weights/recogniser.bin", "LICENSE", "README.md"])
      expect(paths).toContain(path);

    // As npm would lay it out; the packages it depends on are those of this project, for a test asks no network.
    const project = join(clone, "..", "empty");
    mkdirSync(join(project, "node_modules"), { recursive: true });
    expect(built.shell(`tar -xzf ${pack.filename} -C ../empty/node_modules && mv ../empty/node_modules/package ../empty/node_modules/litgraph`).status).toBe(0);
    for (const name of Object.keys((JSON.parse(contentOf("package.json")) as { readonly dependencies: object }).dependencies)) {
      mkdirSync(join(project, "node_modules", name, ".."), { recursive: true });
      symlinkSync(packageFile(`node_modules/${name}`), join(project, "node_modules", name));
    }
    symlinkSync(packageFile("node_modules/@types"), join(project, "node_modules/@types"));
    writeFileSync(join(project, "package.json"), '{ "type": "module" }');
    writeFileSync(join(project, "page.txt"), readFileSync(packageFile("corpus/plain/ovarian-cisplatin-il8.txt")));
    const run = built.shell("cd ../empty && node node_modules/litgraph/dist/cli/main.js run page.txt --quiet && ls output");
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
    const compile = `cd ../empty && node "${packageFile("node_modules/typescript/bin/tsc")}" --strict --target es2023 --types node`;
    for (const how of ["--module esnext --moduleResolution bundler --noEmit", "--module nodenext"]) {
      const types = built.shell(`${compile} ${how} main.ts`);
      expect(types.status, how + types.stdout).toBe(0);
    }
    const library = built.shell("cd ../empty && node main.js");
    expect(library.status, library.stderr).toBe(0);
    expect(library.stdout).toMatch(/^\w+:\S+ 1 1 \d+\.\d+\.\d+ \d+ function function function$/mu);
  }, 120_000);
});

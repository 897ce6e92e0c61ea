import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { Parser } from "n3";
import { describe, expect, it } from "vitest";
import { fittedCalibration } from "../../src/graph/fitted-reading.ts";
import { packageFile } from "../../src/model/package-file.ts";
import { codeBlocks, contentOf, documents, inlineCode, localLinks } from "./markdown.ts";

const paths = documents();

describe("reading documents", () => {
  const sample = "See [a](b.md#part), [out](https://example.org).\n<!-- run exit 3 -->\n```sh\nls [x](y)\n```\n\n```json\n{}\n```\n";

  it("finds blocks with what they promise", () => {
    expect(codeBlocks(sample).map(({ language, text, line, exitCode }) => [language, text, line, exitCode])).toEqual([
      ["sh", "ls [x](y)", 3, 3],
      ["json", "{}", 7, null],
    ]);
  });

  it("finds stand-ins, and what a block needs that is not run", () => {
    const text = "<!-- run with a server -->\n```sh\nls\n```\n\nOr so. Not run by the tests: needs Java.\n\n```sh\njava\n```\n";
    expect(codeBlocks(text).map(({ exitCode, standIn, needs }) => [exitCode, standIn, needs])).toEqual([
      [0, "a server", null],
      [null, null, "Java"],
    ]);
  });

  it("finds links to files, not those out of the project or within code", () => {
    expect(localLinks(sample)).toEqual([{ target: "b.md", line: 1 }]);
  });

  it("complains of a block without end", () => {
    expect(() => codeBlocks("```sh\nls\n")).toThrow(/line 1/u);
  });
});

it("blocks of Turtle are Turtle", () => {
  const blocks = paths.flatMap((path) => codeBlocks(contentOf(path)).filter(({ language }) => language === "turtle"));
  expect(blocks.length).toBeGreaterThan(0);
  for (const { text } of blocks) expect(new Parser({ format: "Turtle" }).parse(text).length).toBeGreaterThan(0);
});

it("the documents that every reader needs are there", () => {
  for (const path of ["README.md", "CHANGELOG.md", "src/README.md", "corpus/README.md", "output/README.md"]) expect(paths).toContain(path);
  for (const path of ["LICENSE", "CITATION.cff"]) expect(existsSync(packageFile(path)), path).toBe(true);
});

describe.each(paths)("%s", (path) => {
  const text = contentOf(path);

  it("links to files that exist", () => {
    const broken = localLinks(text).filter(({ target }) => !existsSync(packageFile(join(dirname(path), target))));
    expect(broken).toEqual([]);
  });

  it("names no folder of one machine and no package registry", () => {
    expect(text.match(/(?:^|[\s"'`(=])\/(?:home|root|work|tmp|Users|opt|mnt|var)\/[\w.-]*/gmu) ?? []).toEqual([]);
    expect(text.match(/\bregistry\.[\w-]+\.\w+|\blocalhost:\d+|\b(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2}\b/gu) ?? []).toEqual([]);
  });

  it("ends every block that it begins", () => {
    expect(() => codeBlocks(text)).not.toThrow();
  });
});

describe("src/README.md", () => {
  it("names files and folders that exist", () => {
    const named = inlineCode(contentOf("src/README.md")).filter((code) => /^(?:src|test|corpus|output)\/[\w./-]+$/u.test(code) && !code.includes("NAME"));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((code) => !existsSync(packageFile(code)))).toEqual([]);
  });

  it("gives a reason for every package that the project depends on, and for no other", () => {
    const { dependencies, devDependencies } = JSON.parse(contentOf("package.json")) as Readonly<Record<string, Readonly<Record<string, string>>>>;
    const rows = [...contentOf("src/README.md").matchAll(/^\| `([@\w./-]+) (\d[\w.-]*)` \|/gmu)].map(([, name = "", version = ""]) => `${name} ${version}`);
    const wanted = Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => `${name} ${version}`);
    expect(rows.toSorted()).toEqual(wanted.toSorted());
  });
});

describe("src/graph/README.md", () => {
  it("has the rows that the report draws belief against readers from, in its first table", () => {
    const rows = [...contentOf("src/graph/README.md").matchAll(/^\| (0\.\d)-\d\.\d \| (\d+) \| (\d\.\d+) \| (\d\.\d+) \|$/gmu)];
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.slice(0, fittedCalibration.length).map(([, ...cells]) => cells.map(Number))).toEqual(
      fittedCalibration.map(({ from, claims, believed, right }) => [from, claims, believed, right]),
    );
  });
});

describe("package-lock.json", () => {
  it("names no address that packages were fetched from", () => {
    expect(contentOf("package-lock.json")).not.toContain('"resolved"');
  });

  it("has every package that another one may ask for, on whatever platform, as npm ci demands", () => {
    const { packages } = JSON.parse(contentOf("package-lock.json")) as {
      readonly packages: Readonly<Record<string, { readonly optionalDependencies?: object }>>;
    };
    const missing = Object.entries(packages).flatMap(([from, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {})
        .filter((name) => packages[`node_modules/${name}`] === undefined && packages[`${from}/node_modules/${name}`] === undefined)
        .map((name) => `${from} -> ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

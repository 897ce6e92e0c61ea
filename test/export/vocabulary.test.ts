import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exporters } from "../../src/export/exporters.ts";
import { contextPrefixes, terms } from "../../src/export/terms.ts";
import { packageFile } from "../../src/model/package-file.ts";

const readme = readFileSync(packageFile("src/export/README.md"), "utf8");
const shapes = readFileSync(packageFile("src/export/shapes.ttl"), "utf8");
const own = Object.values(terms)
  .map(({ iri }) => iri)
  .filter((iri) => iri.startsWith(contextPrefixes.lg))
  .map((iri) => iri.slice(contextPrefixes.lg.length));

describe("own vocabulary", () => {
  it.each(own)("%s is explained to readers and constrained by a shape", (name) => {
    expect(readme).toContain(`\`${name}\``);
    expect(shapes).toMatch(new RegExp(`sh:path lg:${name} `));
  });

  it("no word is explained that is not written", () => {
    const table = readme.slice(readme.indexOf("| word |"), readme.indexOf("Positions of selectors"));
    const explained = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = ""]) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name));
    expect(explained.filter((name) => name !== undefined && !own.includes(name))).toEqual([]);
  });

  it("every file is listed", () => {
    for (const { name, file } of exporters) expect(readme).toMatch(new RegExp(`\\| \`${name}\` +\\|.*\`${file}\``));
  });
});

import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { rolldown } from "rolldown";
import { packageFile } from "../model/package-file.ts";
import { manifestAt } from "../run/licences.ts";

/** Puts the page of the report together: script and style into one file, with a place for the data. Part of the build; needs the development packages. */
export async function buildPage(): Promise<string> {
  const [html, style, script] = await Promise.all([
    readFile(packageFile("src/report/page/page.html"), "utf8"),
    readFile(packageFile("src/report/page/style.css"), "utf8"),
    pageScript(),
  ]);
  if (/<\/script|<!--/iu.test(script)) throw new Error("the page's script holds an end tag or a comment of HTML; it would end there");
  // Nothing but this one script may run in the page, and nothing may be loaded: a second wall behind the escaping of what papers say.
  const hash = createHash("sha256").update(script).digest("base64");
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'`;
  const parts: readonly (readonly [string, string])[] = [
    ["<!-- policy -->", policy],
    ["<!-- style -->", `\n${style}`],
    ["<!-- script -->", script],
  ];
  return parts.reduce((text, [mark, part]) => text.replace(mark, () => part), html);
}

/** Front end and graph library as one script. */
async function pageScript(): Promise<string> {
  const licence = await readFile(packageFile("node_modules/cytoscape/LICENSE"), "utf8");
  const bundle = await rolldown({ input: packageFile("src/report/page/main.ts"), logLevel: "warn", tsconfig: false });
  try {
    const { output } = await bundle.generate({ format: "esm", minify: true });
    const [first, ...more] = output;
    if (first === undefined || more.length > 0) throw new Error(`the page's script became ${output.length} files instead of one`);
    return `/*! The drawing of graphs is Cytoscape.js:\n${licence.trim().replaceAll("*/", "* /")}\n*/\n${first.code}`;
  } finally {
    await bundle.close();
  }
}

/** Writes the page where {@link reportPieces} looks for it. */
export async function writePage(): Promise<void> {
  const path = packageFile("dist/report/page.html");
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await buildPage());
  const cytoscape = manifestAt(packageFile("node_modules/cytoscape/package.json"));
  if (cytoscape === null) throw new Error("cytoscape is not installed");
  const { name, version, licence } = cytoscape;
  await writeFile(packageFile("dist/report/inside.json"), `${JSON.stringify([{ name, version, licence, use: "inside" }])}\n`);
}

import { readFileSync, writeFileSync } from "node:fs";
import { packageFile } from "../model/package-file.ts";

/** Where the lines that a command writes on a page end. */
const closing = "<!-- until here -->";

/** Writes lines on a page of the package, in place of those behind the mark of the command. */
export function writeOnPage(page: string, command: string, lines: readonly string[]): void {
  const opening = `<!-- npm run ${command} -->`;
  const text = readFileSync(packageFile(page), "utf8");
  const [before = "", rest = ""] = text.split(`${opening}\n`);
  writeFileSync(packageFile(page), `${before}${opening}\n${lines.join("\n")}\n${rest.slice(rest.indexOf(closing))}`);
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { packageFile } from "../model/package-file.ts";

/** Version of this package, as package.json states it. */
export function litgraphVersion(): string {
  return versionIn(packageFile("package.json"));
}

/** Versions of the packages whose behaviour decides what is found. */
export function workingPackages(): Readonly<Record<string, string>> {
  const resolve = createRequire(import.meta.url).resolve;
  const names = ["cheerio", "compromise", "p-queue", "wink-eng-lite-web-model", "wink-nlp"];
  return Object.fromEntries(names.map((name) => [name, installedVersion(name, resolve)]));
}

function installedVersion(name: string, resolve: (specifier: string) => string): string {
  const entry = resolve(name);
  const folder = `/node_modules/${name}/`;
  const at = entry.replaceAll("\\", "/").lastIndexOf(folder);
  return at < 0 ? "unknown" : versionIn(`${entry.slice(0, at + folder.length)}package.json`);
}

function versionIn(path: string): string {
  const value: unknown = JSON.parse(readFileSync(path, "utf8"));
  return typeof value === "object" && value !== null && "version" in value && typeof value.version === "string" ? value.version : "unknown";
}

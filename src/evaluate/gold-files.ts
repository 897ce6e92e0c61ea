import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { ConfigError } from "../model/errors.ts";
import type { CorpusFormat } from "./corpora/formats.ts";
import { corpusFormats } from "./corpora/formats.ts";
import { isPageGold } from "./pages/gold-page.ts";

/** One thing to score against: the gold of one page, or a corpus. */
export type GoldSource =
  | { readonly kind: "page"; readonly path: string }
  | { readonly kind: "corpus"; readonly name: string; readonly format: CorpusFormat; readonly path: string };

/**
 * What the arguments name: a file of gold, or a folder of it. Pages come once, whichever of their files is named.
 * @throws ConfigError when an argument does not exist or nothing in it is gold of a known format
 */
export function findGold(args: readonly string[]): readonly GoldSource[] {
  const found = new Map<string, GoldSource>();
  for (const arg of args) {
    if (!existsSync(arg)) throw new ConfigError(`evaluate: ${JSON.stringify(arg)} does not exist; name a file or folder of gold`);
    const before = found.size;
    for (const source of goldAt(arg, 0)) found.set(source.kind === "page" ? source.path : `corpus ${source.path}`, source);
    if (found.size === before && goldAt(arg, 0).length === 0) {
      throw new ConfigError(
        `evaluate: nothing in ${JSON.stringify(arg)} is gold of a known format; the formats are page gold, ${corpusFormats.map((row) => row.name).join(", ")}`,
      );
    }
  }
  return [...found.values()];
}

function goldAt(path: string, depth: number): readonly GoldSource[] {
  const name = basename(path).replace(/\.[^.]*$/u, "");
  const format = corpusFormats.find((row) => row.claims(path));
  if (format !== undefined) return [{ kind: "corpus", name: format.nameOf?.(path) ?? name, format, path }];
  if (!statSync(path).isDirectory()) {
    if (!isPageGold(path)) return [];
    const page = join(dirname(path), `${basename(path).replace(/\.[a-z]+\.json$/u, "")}.document.json`);
    return [{ kind: "page", path: page }];
  }
  if (depth > 3) return [];
  return readdirSync(path)
    .sort()
    .flatMap((entry) => goldAt(join(path, entry), depth + 1));
}

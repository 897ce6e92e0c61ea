import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageFile } from "../model/package-file.ts";
import { compareText } from "../model/text-order.ts";

/** A package that litgraph is made with or runs with. */
export interface PackageLicence {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the package states it; `unknown` when it states none. */
  readonly licence: string;
  /** `direct` and `indirect`: installed beside litgraph; `inside`: a part of the report's page. */
  readonly use: "direct" | "indirect" | "inside";
}

/** What a package.json says of its package, as far as it matters here. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly dependencies: readonly string[];
}

/** Every package that is installed for litgraph to run, with what they need in turn, by name. Packages for other platforms that are not installed are not listed. */
export function packageLicences(): readonly PackageLicence[] {
  const root = packageFile("package.json");
  const found = new Map<string, PackageLicence>();
  // Breadth first, so that what litgraph asks for itself is met before what others need of it.
  const open = (manifestAt(root)?.dependencies ?? []).map((name) => ({ name, from: dirname(root) }));
  for (const { name: wanted, from } of open) {
    const path = manifestOf(wanted, from);
    const manifest = path === null ? null : manifestAt(path);
    if (path === null || manifest === null) continue;
    const { name, version, licence, dependencies } = manifest;
    const key = `${name} ${version}`;
    if (found.has(key)) continue;
    found.set(key, { name, version, licence, use: from === dirname(root) ? "direct" : "indirect" });
    open.push(...dependencies.map((dependency) => ({ name: dependency, from: dirname(path) })));
  }
  const inside = packageFile("dist/report/inside.json");
  const parts = existsSync(inside) ? (JSON.parse(readFileSync(inside, "utf8")) as readonly PackageLicence[]) : [];
  return [...found.values(), ...parts].sort((a, b) => compareText(a.name, b.name) || compareText(a.version, b.version));
}

/** The package's own description, where Node would find it from a folder; `null` when it is not installed. */
function manifestOf(name: string, from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, "node_modules", name, "package.json");
    if (existsSync(path)) return path;
    if (dirname(folder) === folder) return null;
  }
}

/** Reads a package.json. */
export function manifestAt(path: string): Manifest | null {
  const value: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (typeof value !== "object" || value === null) return null;
  const fields = value as Readonly<Record<string, unknown>>;
  const text = (name: string): string => (typeof fields[name] === "string" ? fields[name] : "unknown");
  const names = (name: string): readonly string[] => (typeof fields[name] === "object" && fields[name] !== null ? Object.keys(fields[name]) : []);
  return { name: text("name"), version: text("version"), licence: text("license"), dependencies: [...names("dependencies"), ...names("optionalDependencies")] };
}

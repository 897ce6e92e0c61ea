import { readFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative } from "node:path";
import { z } from "zod";
import { ConfigError, systemCodeOf } from "../../model/errors.ts";
import { type RunSettings, readSetting, type SettingName, settingNames } from "./settings.ts";

/** A configuration that was read. */
export interface ConfigFile {
  readonly path: string;
  readonly settings: Partial<RunSettings>;
}

/** Settings that are paths; in a file they count from the file's folder. */
const paths: ReadonlySet<SettingName> = new Set(["out", "inputs", "lexicon", "recognizer"]);
/** Words that stand where a path can stand. */
const words: Partial<Record<SettingName, readonly string[]>> = { lexicon: ["starter"], recognizer: ["lexicon", "tagger"], inputs: ["-"] };

/**
 * Reads a configuration file.
 * @throws ConfigError for a file that is not there or no JSON, unknown names and values that do not fit; all of a file's faults are told at once
 */
export function readConfigFile(path: string): ConfigFile {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    const why = cause instanceof SyntaxError ? `is no JSON (${cause.message})` : `cannot be read (${systemCodeOf(cause)})`;
    throw new ConfigError(`configuration ${JSON.stringify(path)} ${why}`, { cause });
  }
  const parsed = schemaFor(path).safeParse(value);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.flatMap((issue) => faultsOf(issue, path)).join("\n"));
  const { data } = parsed;
  return { path, settings: Object.fromEntries(settingNames.flatMap((name) => (data[name] === undefined ? [] : [[name, placed(name, data[name], path)]]))) };
}

/** Every setting may stand in the file, and nothing else. What a setting may be is told by its row, which flags and environment go by too. */
function schemaFor(path: string): z.ZodType<Readonly<Record<string, unknown>>> {
  const field = (name: SettingName): z.ZodType =>
    z.unknown().transform((found, context) => {
      try {
        return readSetting(name, found, path);
      } catch (cause) {
        if (!(cause instanceof ConfigError)) throw cause;
        context.addIssue({ code: "custom", message: cause.message });
        return z.NEVER;
      }
    });
  return z.strictObject({ $schema: z.string().optional(), ...Object.fromEntries(settingNames.map((name) => [name, field(name).optional()])) });
}

function faultsOf(issue: z.core.$ZodIssue, path: string): readonly string[] {
  if (issue.code === "custom") return [issue.message];
  if (issue.code !== "unrecognized_keys") return [`${path}: ${issue.path.join(".") || "the file"} ${issue.message}; write an object of settings`];
  return issue.keys.map((key) => {
    const meant = nearest(key);
    const hint = meant === null ? `the settings are ${settingNames.join(", ")}` : `did you mean ${meant}?`;
    return `${path}: there is no setting ${JSON.stringify(key)}; ${hint}`;
  });
}

/** The setting whose name differs least, by letters to change; `null` when none is near. */
function nearest(key: string): SettingName | null {
  const plain = (name: string): string => name.toLowerCase().replaceAll(/[-_ ]/gu, "");
  const ranked = settingNames.map((name) => ({ name, distance: editDistance(plain(key).slice(0, 40), plain(name)) })).sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= Math.max(2, best.name.length / 3) ? best.name : null;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** A path of the file, from the working folder. */
function placed(name: SettingName, found: unknown, file: string): unknown {
  if (!paths.has(name)) return found;
  if (Array.isArray(found)) return found.map((part) => placed(name, part, file));
  if (typeof found !== "string" || isAbsolute(found) || words[name]?.includes(found) === true) return found;
  const folder = dirname(file);
  return folder === "." ? found : relative(process.cwd(), join(folder, found)) || ".";
}

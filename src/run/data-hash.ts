import { createHash } from "node:crypto";

/**
 * SHA-256 of values made of plain data, Maps, Sets and regular expressions, hex. Keys of objects are sorted, so that the order in which a row is written does not matter;
 * functions count by name only.
 */
export function dataHash(value: unknown): string {
  return createHash("sha256").update(canonical(value), "utf8").digest("hex");
}

function canonical(value: unknown): string {
  if (value instanceof RegExp) return `regexp ${value.source} ${value.flags}`;
  if (value instanceof Map) return `map ${canonical([...value])}`;
  if (value instanceof Set) return `set ${canonical([...value])}`;
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "function") return `function ${value.name}`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "undefined";
}

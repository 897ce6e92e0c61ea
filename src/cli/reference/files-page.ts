import type { FileFormat } from "../../schemas/file-formats.ts";
import { fileFormats } from "../../schemas/file-formats.ts";
import { jsonSchemaOf } from "../../schemas/json-schema.ts";
import { code, markdownTable, referencePage } from "./markdown.ts";

type Schema = Readonly<Record<string, unknown>>;

/** Every file of JSON with its fields, and where its JSON Schema is. */
export function filesPage(): string {
  const sections = fileFormats.map((format) => {
    const schema = jsonSchemaOf(format);
    return [
      `## ${format.name}`,
      `${format.layout === "json" ? "One value" : "One value a line"}: ${format.description}. Schema: [schemas/${format.name}.json](schemas/${format.name}.json).`,
      ...(format.name === "graph" || format.name === "graph-node" ? [] : [fieldTable(schema)]),
    ].join("\n\n");
  });
  return referencePage("Files", "`litgraph validate` checks files against these schemas; `litgraph validate --schema NAME` prints one.", ...sections);
}

/** The JSON Schema of a format as text of a file. */
export function schemaText(format: FileFormat): string {
  return `${JSON.stringify(jsonSchemaOf(format), null, 2)}\n`;
}

function fieldTable(schema: Schema): string {
  const rows = fieldsOf(schema, schema, "", new Set());
  return rows.length === 0 ? "" : markdownTable(["field", "holds", "means"], rows);
}

/** The fields of a schema and those below them, as `mentions[].curie`. */
function fieldsOf(value: unknown, root: Schema, path: string, within: ReadonlySet<string>): readonly (readonly string[])[] {
  const schema = resolved(value, root);
  const properties = schema.properties;
  if (typeof properties !== "object" || properties === null) return [];
  return Object.entries(properties).flatMap(([name, child]) => {
    const at = path === "" ? name : `${path}.${name}`;
    const { text, inner, reference } = typeOf(child, root);
    const description = [child, resolved(child, root)].map((part) => (part as Schema).description).find((part) => typeof part === "string");
    const below =
      inner === null || (reference !== null && within.has(reference))
        ? []
        : fieldsOf(inner.schema, root, `${at}${inner.suffix}`, new Set([...within, reference ?? ""]));
    return [[code(at), text, typeof description === "string" ? description : ""], ...below];
  });
}

function resolved(value: unknown, root: Schema): Schema {
  const schema = (value ?? {}) as Schema;
  const reference = typeof schema.$ref === "string" ? schema.$ref : null;
  if (reference === null) return schema;
  const target = reference
    .split("/")
    .slice(1)
    .reduce<unknown>((part, key) => (part as Schema)[key], root);
  return { ...resolved(target, root), ...(typeof schema.description === "string" ? { description: schema.description } : {}) };
}

function typeOf(
  value: unknown,
  root: Schema,
): { readonly text: string; readonly inner: { readonly schema: unknown; readonly suffix: string } | null; readonly reference: string | null } {
  const reference = typeof (value as Schema).$ref === "string" ? String((value as Schema).$ref) : null;
  const schema = resolved(value, root);
  if (Array.isArray(schema.anyOf)) {
    const parts = schema.anyOf.map((part) => typeOf(part, root));
    return { text: parts.map(({ text }) => text).join(" or "), inner: parts.map(({ inner }) => inner).find((inner) => inner !== null) ?? null, reference };
  }
  if (Array.isArray(schema.enum))
    return {
      text: schema.enum.length > 8 ? `${schema.enum.slice(0, 4).join(", ")}, ... (${schema.enum.length} words)` : schema.enum.join(", "),
      inner: null,
      reference,
    };
  if (schema.type === "array") {
    const { text, inner } = typeOf(schema.items, root);
    return { text: `list of ${text}`, inner: inner === null ? null : { schema: inner.schema, suffix: `[]${inner.suffix}` }, reference };
  }
  if (schema.type === "object")
    return {
      text: schema.properties === undefined ? "object, any keys" : "object",
      inner: schema.properties === undefined ? null : { schema, suffix: "" },
      reference,
    };
  return { text: String(schema.type ?? "anything"), inner: null, reference };
}

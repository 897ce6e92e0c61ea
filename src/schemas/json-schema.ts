import { z } from "zod";
import type { FileFormat } from "./file-formats.ts";

/** A format as JSON Schema (draft 2020-12): of the whole file, or of each line. */
export function jsonSchemaOf({ name, schema, layout, description }: FileFormat): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { reused: "ref", cycles: "ref" });
  return {
    $schema,
    $id: `https://w3id.org/litgraph/schema/${name}`,
    title: name,
    description: layout === "json-lines" ? `Each line: ${description}` : description,
    ...rest,
  };
}

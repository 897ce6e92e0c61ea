import { z } from "zod";
import { associationClasses } from "../export/association-classes.ts";
import type { TermRow } from "../export/terms.ts";
import { terms } from "../export/terms.ts";

const iri = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/u)
  .describe("full IRI");

const node: z.ZodType = z.lazy(() => graphNode);

/** What a property of that kind may hold. */
function valueSchema(kind: TermRow["kind"]): z.ZodType {
  switch (kind) {
    case "iri":
      return iri;
    case "concept":
      return z
        .string()
        .regex(/^\w+:\w+$/u)
        .describe("compact, e.g. biolink:affects");
    case "text":
      return z.string();
    case "decimal":
      return z
        .string()
        .regex(/^\d+(?:\.\d+)?$/u)
        .describe("decimal as text");
    case "year":
      return z.union([z.string(), z.int()]);
    case "integer":
      return z.int();
    case "boolean":
      return z.boolean();
    case "node":
      return node;
  }
}

const properties = Object.fromEntries(
  Object.entries<TermRow>(terms).map(([term, row]) => {
    const value = valueSchema(row.kind);
    return [
      term,
      z
        .union([value, z.array(value)])
        .optional()
        .describe(row.iri),
    ];
  }),
);

/** One node of the graph: the words are those of the context, and beside them only Biolink predicates with the node they lead to. */
export const graphNode = z
  .object({ id: iri, type: z.union([z.string(), z.array(z.string())]).optional(), ...properties })
  .catchall(z.union([z.strictObject({ id: iri }), z.array(z.strictObject({ id: iri }))]));

const expandedValue: z.ZodType = z.union([
  z.strictObject({ "@value": z.union([z.string(), z.number(), z.boolean()]), "@type": iri.optional() }),
  z.strictObject({ "@id": iri }),
  z.lazy(() => graphLine),
]);

/** A line of `graph.ndjsonld`: a node in expanded form, whose keys are full IRIs. */
export const graphLine = z.object({ "@id": iri, "@type": z.array(iri).optional() }).catchall(z.array(expandedValue).min(1));

/** `graph.jsonld`, or a shard of it. */
export const graphFile = z.strictObject({ "@context": z.record(z.string(), z.unknown()), "@graph": z.array(graphNode) });

const texts = z.array(z.string());

/** A line of `kgx-nodes.jsonl`. */
export const kgxNode = z.strictObject({
  id: z.string(),
  category: z.array(z.string().regex(/^biolink:[A-Z][A-Za-z]+$/u)).min(1),
  name: z.string().optional(),
  xref: texts.optional(),
  in_taxon: z.union([z.string(), texts]).optional(),
  iri: z.string().optional(),
  provided_by: texts,
});

const direction = z.enum(["increased", "decreased"]).optional();

/** A line of `kgx-edges.jsonl`: an edge of a class of associations with what Biolink asks of that class. */
export const kgxEdge = z
  .looseObject({
    id: z.string(),
    category: z.tuple([z.enum(Object.keys(associationClasses).map((name) => `biolink:${name}`))]),
    subject: z.string(),
    predicate: z.string().regex(/^biolink:\w+$/u),
    object: z.string(),
    negated: z.boolean(),
    has_confidence_score: z.number().min(0).max(1),
    evidence_count: z.int().min(0),
    publications: texts.optional(),
    supporting_text: texts.optional(),
    knowledge_level: z.literal("not_provided"),
    agent_type: z.literal("text_mining_agent"),
    primary_knowledge_source: z.string().regex(/^infores:[\w-]+$/u),
    qualified_predicate: z.literal("biolink:causes").optional(),
    subject_aspect_qualifier: z.string().optional(),
    subject_direction_qualifier: direction,
    object_aspect_qualifier: z.string().optional(),
    object_direction_qualifier: direction,
    causal_mechanism_qualifier: z.string().optional(),
    holds_in: texts.optional(),
    denied_in: texts.optional(),
  })
  .superRefine((edge, context) => {
    const [category] = edge.category;
    const { predicates, required = [] } = associationClasses[category.replace(/^biolink:/u, "")] ?? {};
    if (predicates?.includes(edge.predicate.replace(/^biolink:/u, "")) === false)
      context.addIssue({ code: "custom", path: ["predicate"], message: `${category} does not take ${edge.predicate}` });
    for (const slot of required) if (edge[slot] === undefined) context.addIssue({ code: "custom", path: [slot], message: `${category} wants it` });
  });

import { z } from "zod";
import { aspect, attribution, count, curie, direction, epistemic, hash, relationType, share } from "./parts.ts";

const iri = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/u)
  .describe("full IRI");
const reference = z.strictObject({ id: iri });
const biolinkName = z.string().regex(/^\w+$/u).describe("in Biolink, without prefix");

/** `dataset.jsonld`: the card of the graph as a data set. */
export const datasetFile = z.strictObject({
  "@context": z.record(z.string(), z.string()),
  "@graph": z
    .array(
      z
        .object({
          id: iri,
          type: z.union([z.string(), z.array(z.string())]),
          "dct:title": z.string().optional(),
          "dct:rights": z.string().optional(),
          "void:triples": count.optional().describe("lines of graph.nq.gz"),
          "void:entities": count.optional(),
          "void:documents": count.optional(),
          "dcat:distribution": z.array(reference).optional().describe("files that stand beside the card"),
          "dcat:byteSize": count.optional(),
          "schema:sha256": hash.optional(),
        })
        .catchall(z.unknown()),
    )
    .min(1)
    .describe("first the data set, then its files, the run, the software and the terminologies"),
});

/** `graph.cyjs`. */
export const cytoscapeFile = z.looseObject({
  elements: z.strictObject({
    nodes: z.array(z.strictObject({ data: z.strictObject({ id: curie, name: z.string(), category: biolinkName }) })),
    edges: z.array(
      z.strictObject({
        data: z.strictObject({
          id: z.string().describe("of the statement"),
          source: curie,
          target: curie,
          interaction: biolinkName,
          relation: relationType,
          aspect: aspect.optional(),
          direction,
          negated: z.boolean(),
          belief: share,
          evidence: count,
          papers: count,
          holdsIn: z.string().describe("CURIEs of cell lines, with blanks between"),
        }),
      }),
    ),
  }),
});

const infons = z.record(z.string(), z.string());
const relations = z.array(
  z.strictObject({ id: z.string(), infons, nodes: z.array(z.strictObject({ refid: z.string(), role: z.enum(["subject", "object"]) })).length(2) }),
);
const annotations = z.array(
  z.strictObject({
    id: z.string(),
    infons,
    text: z.string(),
    locations: z.array(z.strictObject({ offset: count.describe("code points of the document"), length: count.describe("code points") })),
  }),
);

/** `documents.bioc.json`: a BioC collection. */
export const biocFile = z.strictObject({
  source: z.string(),
  date: z.string(),
  key: z.string(),
  infons,
  documents: z.array(
    z.strictObject({
      id: z.string(),
      infons,
      passages: z.array(
        z.strictObject({
          offset: count.describe("code points"),
          infons,
          text: z.string(),
          sentences: z.array(z.never()),
          annotations,
          relations: z.array(z.never()),
        }),
      ),
      annotations: z.array(z.never()),
      relations,
    }),
  ),
});

/** `reliability.json`: the figures that belief is computed from, of `litgraph calibrate --out`. */
export const reliabilityFile = z.looseObject({
  detectors: z.record(z.string(), z.unknown()).describe("how often a claim is right, by who found it and its score"),
  rules: z.array(z.looseObject({})).describe("rules with figures of their own"),
  cues: z.record(epistemic, z.number()).describe("added to the log-odds"),
  epistemic: z.record(epistemic, share),
  attribution: z.record(attribution, share),
  sameSentence: share,
  samePaper: share,
  denialInNamedCells: share,
});

/** `downloads.json`: what `litgraph lexicon update` fetched. */
export const downloadsFile = z.strictObject({
  downloads: z.array(z.strictObject({ bytes: count, sha256: hash, resumedFrom: count, url: z.url(), file: z.string() })),
  hash: hash.describe("of the lexicon that was built of them"),
});

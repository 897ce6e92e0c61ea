import { z } from "zod";
import {
  aspect,
  attribution,
  count,
  curie,
  direction,
  entityType,
  epistemic,
  offset,
  perturbationKind,
  relationType,
  sectionType,
  share,
  span,
  year,
} from "./parts.ts";

const candidate = z.strictObject({ curie, name: z.string(), score: share, via: z.string().describe("why: approved symbol, alias, long form ...") });

const mention = z.strictObject({
  start: offset,
  end: offset,
  text: z.string(),
  type: entityType,
  curie: curie.nullable().describe("best identifier; null when nothing is known or the word names a whole class"),
  name: z.string().nullable(),
  score: share,
  foundBy: z.string(),
  isGeneric: z.boolean().describe("a word for a whole class, e.g. chemotherapy"),
  exactMatches: z.array(curie),
  candidates: z.array(candidate).describe("best first"),
  rawSpan: span.nullable().optional().describe("into the decoded input"),
});

const nested = mention.omit({ isGeneric: true }).extend({
  within: z.strictObject({ start: offset, end: offset, type: entityType }).describe("the mention that holds it"),
});

const relation = z.strictObject({
  subject: count.describe("index into mentions"),
  object: count.describe("index into mentions"),
  relation: relationType,
  aspect,
  direction: direction.describe("as observed"),
  negated: z.boolean(),
  epistemic,
  perturbation: z.strictObject({ kind: perturbationKind, effect: z.enum(["gain", "loss", "change"]), cue: span }).nullable(),
  inferred: z.strictObject({ relation: relationType, aspect, direction }).describe("the mechanism behind a perturbation experiment"),
  context: z.strictObject({ cellLines: z.array(curie), diseases: z.array(curie), species: z.array(curie) }),
  attribution,
  sentence: span,
  trigger: span.nullable(),
  score: share,
  foundBy: z.string().describe("frame and trigger row"),
});

const section = z.strictObject({
  type: sectionType,
  start: offset,
  end: offset,
  language: z.string(),
  attribution,
  heading: z.string().nullable(),
  isMined: z.boolean(),
  isTruncated: z.boolean(),
  duplicateOf: count.nullable(),
});

const text = z.string().nullable();

const metadata = z.strictObject({
  year,
  date: text.describe("ISO 8601, as precise as stated"),
  journal: text,
  doi: text,
  pmid: text,
  pmcid: text,
  volume: text,
  issue: text,
  pages: text,
  authors: z.array(z.strictObject({ name: z.string(), affiliations: z.array(z.string()) })),
  keywords: z.array(z.string()),
  publicationTypes: z.array(z.string()),
  isRetracted: z.boolean(),
  recordId: z.string().optional(),
  recordVersion: z.int().min(1).optional(),
  meshHeadings: z.array(z.string()).optional(),
});

const annotation = z.strictObject({
  id: curie.describe("PMID, else DOI, else a hash of the text"),
  source: z.string().describe("the reader that read it"),
  input: z.string().describe("path as given; #n for the n-th record of a file of many"),
  title: z.string(),
  text: z.string().describe("clean text; all offsets are into it"),
  metadata,
  mentions: z.array(mention),
  nested: z.array(nested).optional().describe("names within mentions of another type, where asked for; they take part in nothing"),
  relations: z.array(relation),
  sections: z.array(section),
});

const related = z.looseObject({ relation: z.string(), title: text, journal: text, year, doi: text, pmid: text, raw: span });

/** A line of `documents.ndjson`. */
export const documentLine = annotation.extend({
  related: z.array(related).describe("other papers that the page names"),
  notes: z.array(z.strictObject({ stage: z.string(), code: z.string(), message: z.string() })),
  alsoOn: z.array(z.string()).describe("inputs of other pages of the same paper"),
  links: z.array(z.looseObject({ relation: z.string(), id: curie })).describe("other records of the same work"),
});

/** A line of `litgraph annotate`, or of the documents in a shard, where the run has not yet said what belongs to what. */
export const annotationLine = documentLine.partial({ related: true, notes: true, alsoOn: true, links: true });

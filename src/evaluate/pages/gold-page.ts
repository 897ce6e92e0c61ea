import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { ConfigError } from "../../model/errors.ts";
import { parseGold } from "../parse-gold.ts";

/** A half-open interval as the gold files write it. */
export type Pair = readonly [number, number];

/** A thing that the page names, with the identifiers a biologist gave it. */
export interface GoldConcept {
  readonly id: string;
  readonly type: string;
  readonly kind?: string;
  readonly canonical: string;
  /** HGNC symbol, or `(family)`. */
  readonly hgnc?: string;
  readonly members?: readonly string[];
  readonly cellosaurusName?: string;
  readonly accession?: string;
}

/** A name on the page. */
export interface GoldMention {
  readonly surface: string;
  readonly concept: string;
  readonly type: string;
  readonly optional?: boolean;
  readonly anaphoric?: boolean;
  readonly drugKind?: string;
  readonly note?: string;
  /** Citation statements: index of the earlier statement that this one repeats. */
  readonly duplicateOf?: number | null;
  /** Into the raw page, UTF-16. */
  readonly rawSpan: Pair;
}

/** The mentions of a page: `*.entities.json`. */
export interface GoldEntities {
  readonly page: string;
  readonly mentions: readonly GoldMention[];
  readonly citationContextMentions?: readonly GoldMention[];
  readonly concepts: Readonly<Record<string, GoldConcept>>;
  readonly mustNotTag?: readonly string[];
}

/** Where a gold relation stands: offsets into the gold's text (title and abstract) or into one citation statement. */
export interface GoldEvidence {
  readonly field: string;
  readonly statement?: number;
  readonly start?: number;
  readonly end?: number;
  readonly text?: string;
}

/** Subject or object of a gold relation. */
export interface GoldParticipant {
  readonly concept: string | null;
  readonly type: string;
  readonly canonical: string;
  readonly modifier?: string;
}

/** What a sentence of the page says. */
export interface GoldRelation {
  readonly id: string;
  readonly subject: GoldParticipant;
  readonly predicate: string;
  readonly object: GoldParticipant;
  readonly direction: string | null;
  readonly polarity: string;
  readonly certainty: string;
  readonly context: { readonly cellLine: readonly string[] };
  readonly attribution: string;
  readonly evidence: GoldEvidence;
  readonly trigger?: string;
  readonly optional?: boolean;
  /** Other citation statements that hold the same sentence. */
  readonly alsoIn?: readonly number[];
}

/** What nobody must read out of a sentence. */
export interface GoldProhibition {
  readonly evidence: GoldEvidence;
  readonly mustNotExtract: string;
  readonly why: string;
}

/** The relations of a page: `*.relations.json`. */
export interface GoldRelations {
  readonly page: string;
  readonly relations: readonly GoldRelation[];
  readonly mustNotExtract?: readonly GoldProhibition[];
}

/** What ingest should make of a page: `*.document.json`. */
export interface GoldDocument {
  readonly page: string;
  readonly raw: { readonly file: string };
  readonly title: string;
  readonly abstract: string;
  readonly abstractTruncated: boolean;
  readonly journal: string | null;
  readonly year: number | null;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly pmcid: string | null;
  readonly text: string;
  readonly titleSpan: Pair;
  readonly abstractSpan: Pair;
  readonly offsetMap: readonly { readonly op: string; readonly clean: Pair; readonly raw: Pair }[];
  readonly citationContexts?: readonly { readonly text: string; readonly rawSpan: Pair; readonly duplicateOf: number | null }[];
  readonly regions: readonly { readonly rawStart: number; readonly rawEnd: number; readonly role: string; readonly disposition: string }[];
}

/** One page's gold: the document for all pages, mentions and relations for some. */
export interface GoldPage {
  readonly name: string;
  /** Path of the raw page. */
  readonly rawFile: string;
  readonly document: GoldDocument;
  readonly entities: GoldEntities | null;
  readonly relations: GoldRelations | null;
}

const suffix = /\.(document|entities|relations)\.json$/u;

/** True when the file name is that of a page's gold (`*.document.json`, `*.entities.json`, `*.relations.json`). */
export function isPageGold(path: string): boolean {
  return suffix.test(path);
}

/**
 * Reads the gold of the page to which `path` belongs. The raw page is looked for in `rawFolder`, else in `raw/` beside the gold's folder, else beside the gold.
 * @throws ConfigError when a file is missing or is not the gold it should be.
 */
export function readGoldPage(path: string, rawFolder: string | null): GoldPage {
  const folder = dirname(path);
  const name = basename(path).replace(suffix, "");
  const document = readPart<GoldDocument>(join(folder, `${name}.document.json`), ["title", "abstract", "text", "offsetMap", "raw"]);
  if (document === null) throw new ConfigError(`evaluate: ${join(folder, `${name}.document.json`)} is missing; mentions and relations are placed through it`);
  const file = basename(document.raw.file);
  const places = rawFolder === null ? [join(folder, "..", "raw", file), join(folder, file)] : [join(rawFolder, file)];
  const rawFile = places.find((place) => existsSync(place));
  if (rawFile === undefined) throw new ConfigError(`evaluate: the raw page ${file} of ${name} is not at ${places.join(" or ")}; name its folder with --pages`);
  return {
    name,
    rawFile,
    document,
    entities: readPart<GoldEntities>(join(folder, `${name}.entities.json`), ["mentions", "concepts"]),
    relations: readPart<GoldRelations>(join(folder, `${name}.relations.json`), ["relations"]),
  };
}

function readPart<T>(path: string, fields: readonly string[]): T | null {
  if (!existsSync(path)) return null;
  const value = parseGold(readFileSync(path, "utf8"), path);
  if (typeof value !== "object" || value === null) throw new ConfigError(`evaluate: ${path} holds no JSON object`);
  for (const field of fields) {
    if (!Object.hasOwn(value, field)) throw new ConfigError(`evaluate: ${path} has no field "${field}"; is it the gold of a page?`);
  }
  return value as T;
}

import { contentHash } from "../model/content-hash.ts";
import type { Curie } from "../model/curie.ts";
import type { Document, Metadata, Note, RelatedPaper } from "../model/document.ts";
import { emptyMetadata } from "../model/document.ts";
import { DocumentError } from "../model/errors.ts";
import type { BuiltText } from "./text-builder.ts";

/** What a source knows about one paper when it has read its page or record. */
export interface DocumentParts {
  /** Name of the source row. */
  readonly source: string;
  readonly confidence: number;
  readonly input: string;
  readonly raw: string;
  /** Where `raw` begins in the decoded input, in UTF-16 units; 0 when left out. */
  readonly rawStart?: number;
  readonly built: BuiltText;
  /** What is left out is not stated by the page. */
  readonly metadata?: Partial<Metadata>;
  readonly related?: readonly RelatedPaper[];
  /** Notes beside those of the builder, such as `input.notes()`. */
  readonly notes?: readonly Note[];
}

/**
 * Puts a document together: identifiers normalised, the title taken from the title section, the id from PMID, else DOI, else the hash of the text.
 * @throws DocumentError `no-text` when nothing was kept
 */
export function makeDocument(parts: DocumentParts): Document {
  const { built, raw, input, source, confidence } = parts;
  if (built.text.trim() === "") throw new DocumentError("ingest", "no-text", { input }, `${input}: no title and no abstract were found on it`);
  const metadata = completed(parts.metadata ?? {});
  const titleSection = built.sections.find((section) => section.type === "title");
  return {
    id: idOf(metadata, built.text),
    source,
    confidence,
    input,
    raw,
    rawStart: parts.rawStart ?? 0,
    title: titleSection === undefined ? "" : built.text.slice(titleSection.start, titleSection.end),
    text: built.text,
    sections: built.sections,
    offsets: built.offsets,
    regions: built.regions,
    metadata,
    related: parts.related ?? [],
    notes: [...(parts.notes ?? []), ...built.notes],
  };
}

/** Written out: objects of so many fields that are put together by spreading take most of the time of a short record. */
function completed(stated: Partial<Metadata>): Metadata {
  const metadata: { -readonly [Field in keyof Metadata]: Metadata[Field] } = {
    year: stated.year ?? null,
    date: stated.date ?? null,
    journal: stated.journal ?? null,
    doi: normalizeDoi(stated.doi ?? null),
    pmid: normalizePmid(stated.pmid ?? null),
    pmcid: normalizePmcid(stated.pmcid ?? null),
    volume: stated.volume ?? null,
    issue: stated.issue ?? null,
    pages: stated.pages ?? null,
    authors: stated.authors ?? emptyMetadata.authors,
    keywords: stated.keywords ?? emptyMetadata.keywords,
    publicationTypes: stated.publicationTypes ?? emptyMetadata.publicationTypes,
    isRetracted: stated.isRetracted ?? false,
  };
  if (stated.recordId !== undefined) metadata.recordId = stated.recordId;
  if (stated.meshHeadings !== undefined) metadata.meshHeadings = stated.meshHeadings;
  if (stated.recordVersion !== undefined) metadata.recordVersion = stated.recordVersion;
  return metadata;
}

function idOf(metadata: Metadata, text: string): Curie {
  if (metadata.pmid !== null) return `PMID:${metadata.pmid}`;
  if (metadata.doi !== null) return `DOI:${metadata.doi.replace(/[\s<>"{}|\\^`]/gu, encodeURIComponent)}`;
  return `litgraph:${contentHash(text)}`;
}

/** Lower case without resolver or label, or `null` when it is no DOI. Full stops and brackets that end the sentence around it are left out. */
export function normalizeDoi(text: string | null): string | null {
  const found = text === null ? null : /10\.\d{4,9}\/\S{1,300}/u.exec(text.slice(0, 1000));
  if (found === null) return null;
  let doi = found[0].toLowerCase();
  while (/[.,;:'"”’]$/u.test(doi) || isUnopened(doi)) doi = doi.slice(0, -1);
  return doi.length > doi.indexOf("/") + 1 ? doi : null;
}

function isUnopened(doi: string): boolean {
  const closing = doi.at(-1) ?? "";
  const opening = closing === ")" ? "(" : closing === "]" ? "[" : closing === ">" ? "<" : "";
  return opening !== "" && doi.split(closing).length > doi.split(opening).length;
}

/** Digits of a PMID (`^[1-9]\d{0,8}$`), or `null`. */
export function normalizePmid(text: string | null): string | null {
  const digits = text?.replace(/^\s*PMID:?\s*/iu, "").trim() ?? "";
  return /^[1-9]\d{0,8}$/u.test(digits) ? digits : null;
}

/** `PMC` and digits, or `null`. */
export function normalizePmcid(text: string | null): string | null {
  const digits = /^\s*(?:PMCID:?\s*)?PMC\s?(\d{1,9})(?:\.\d+)?\s*$/iu.exec(text ?? "")?.[1];
  return digits === undefined ? null : `PMC${digits}`;
}

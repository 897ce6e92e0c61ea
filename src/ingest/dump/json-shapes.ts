import { dateOf, parseDate, type StatedDate } from "../dates.ts";
import { normalizePmcid, normalizePmid } from "../document.ts";
import { authorNames } from "./author-names.ts";
import { readBioc } from "./bioc-json.ts";
import { jsonField } from "./field-text.ts";
import { firstString, itemsOf, type JsonNode, member, stringOf } from "./json-spans.ts";
import type { PaperRecord } from "./paper.ts";

/** What a shape takes out of one JSON record. */
export type JsonPaper = Pick<PaperRecord, "title" | "abstract" | "metadata"> & Partial<Pick<PaperRecord, "sections">>;

/** A way in which JSON records of papers are written: one row each, tried in order. */
export interface JsonShape {
  /** Source name of its documents. */
  readonly source: string;
  readonly matches: (record: JsonNode) => boolean;
  readonly read: (record: JsonNode, raw: string) => JsonPaper;
}

const has = (record: JsonNode, ...keys: readonly string[]): boolean => keys.every((key) => member(record, key) !== undefined);

export const jsonShapes: readonly JsonShape[] = [
  { source: "bioc-json", matches: (record) => has(record, "passages"), read: readBioc },
  { source: "cord19-json", matches: (record) => has(record, "paper_id") && (has(record, "body_text") || has(record, "metadata")), read: readCord19 },
  { source: "crossref-json", matches: (record) => has(record, "DOI") && has(record, "title"), read: readCrossref },
  {
    source: "europepmc-json",
    matches: (record) =>
      (has(record, "title") && (has(record, "abstractText") || has(record, "authorString"))) ||
      (has(record, "journalInfo") && (has(record, "title") || has(record, "abstractText"))),
    read: readEuropePmc,
  },
  { source: "json", matches: (record) => titleKeys.some((key) => has(record, key)) || abstractKeys.some((key) => has(record, key)), read: readPlain },
];

const titleKeys = ["title", "Title", "article_title", "paper_title", "ArticleTitle", "TI"] as const;
const abstractKeys = ["abstract", "Abstract", "abstract_text", "abstractText", "paper_abstract", "paperAbstract", "AbstractText", "AB", "summary"] as const;

function field(raw: string, ...nodes: readonly (JsonNode | undefined)[]): ReturnType<typeof jsonField> {
  for (const node of nodes) {
    const found = jsonField(raw, node?.kind === "array" ? node.items[0] : node);
    if (found !== null) return found;
  }
  return null;
}

/** An abstract as one string, a list of strings or `{text, section}` parts, or an object of labelled parts. */
function abstractOf(raw: string, node: JsonNode | undefined): JsonPaper["abstract"] {
  if (node?.kind === "object" && !has(node, "text")) {
    return [...node.entries].flatMap(([heading, part]) => labelled(heading === "text" ? null : heading, jsonField(raw, part)));
  }
  return itemsOf(node).flatMap((part) =>
    part.kind === "object"
      ? labelled(firstString(part, "section", "label", "Label", "heading"), jsonField(raw, member(part, "text")))
      : labelled(null, jsonField(raw, part)),
  );
}

function labelled(heading: string | null, found: ReturnType<typeof jsonField>): JsonPaper["abstract"] {
  return found === null ? [] : [{ heading: heading === null || /^abstract$/iu.test(heading) ? null : heading, field: found }];
}

function readPlain(record: JsonNode, raw: string): JsonPaper {
  const abstract = abstractKeys.map((key) => abstractOf(raw, member(record, key))).find((parts) => parts.length > 0) ?? [];
  const ids = member(record, "externalIds") ?? member(record, "ids") ?? record;
  const id = firstString(record, "id", "_id");
  const pmcid = normalizePmcid(firstString(ids, "pmcid", "PMCID") ?? firstString(record, "pmcid", "PMCID", "pmc")) ?? normalizePmcid(id);
  const stated = parseDate(firstString(record, "publication_date", "publicationDate", "date", "pub_date", "publish_time", "year", "pubYear", "Year"));
  return {
    title: field(raw, ...titleKeys.map((key) => member(record, key))),
    abstract,
    metadata: {
      ...stated,
      ...(id !== null && pmcid === null && statedPmid(id) === null && { recordId: id }),
      journal:
        stringOf(member(record, "journal", "name")) ??
        stringOf(member(record, "journal", "title")) ??
        firstString(record, "journal", "journal_name", "venue", "source_title"),
      doi:
        firstString(ids, "doi", "DOI") ??
        firstString(record, "doi", "DOI") ??
        (id !== null && /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?10\.\d{4,9}\//iu.test(id) ? id : null),
      pmid: firstString(ids, "pmid", "PMID", "PubMed") ?? firstString(record, "pmid", "PMID", "pubmed_id") ?? statedPmid(id),
      pmcid,
      volume: firstString(record, "volume"),
      issue: firstString(record, "issue"),
      pages: firstString(record, "pages", "pagination"),
      authors: authorNames(member(record, "authors") ?? member(record, "author")),
      keywords: itemsOf(member(record, "keywords")).flatMap((item) => stringOf(item)?.split(/\s*;\s*/u) ?? []),
    },
  };
}

/** Digits alone are a record number of anybody's; only an id that says PMID is one. */
function statedPmid(id: string | null): string | null {
  return id !== null && /^\s*(?:PMID|pubmed):?\s*\d/iu.test(id) ? normalizePmid(id.replace(/^\s*pubmed:?/iu, "")) : null;
}

function readCrossref(record: JsonNode, raw: string): JsonPaper {
  const types = member(record, "type");
  return {
    title: field(raw, member(record, "title")),
    abstract: abstractOf(raw, member(record, "abstract")),
    metadata: {
      ...firstDate(record, "issued", "published", "published-print", "published-online", "posted", "created"),
      journal:
        stringOf(itemsOf(member(record, "container-title"))[0]) ??
        stringOf(itemsOf(member(record, "institution"))[0]) ??
        firstString(itemsOf(member(record, "institution"))[0], "name"),
      doi: firstString(record, "DOI"),
      volume: firstString(record, "volume"),
      issue: firstString(record, "issue"),
      pages: firstString(record, "page", "article-number"),
      authors: authorNames(member(record, "author")),
      keywords: itemsOf(member(record, "subject"))
        .map(stringOf)
        .filter((word) => word !== null),
      publicationTypes: itemsOf(types)
        .map(stringOf)
        .filter((type) => type !== null),
      isRetracted:
        itemsOf(member(record, "update-to")).length === 0 &&
        itemsOf(member(record, "updated-by")).some((update) => firstString(update, "type") === "retraction"),
    },
  };
}

function firstDate(record: JsonNode, ...keys: readonly string[]): StatedDate {
  for (const key of keys) {
    const parts = itemsOf(itemsOf(member(record, key, "date-parts"))[0]).map(stringOf);
    const stated = dateOf(parts[0], parts[1], parts[2]);
    if (stated.year !== null) return stated;
  }
  return dateOf(null);
}

function readEuropePmc(record: JsonNode, raw: string): JsonPaper {
  const journal = member(record, "journalInfo");
  const authors = authorNames(member(record, "authorList", "author"));
  const types = itemsOf(member(record, "pubTypeList", "pubType"))
    .map(stringOf)
    .filter((type) => type !== null);
  const printed = parseDate(firstString(journal, "dateOfPublication") ?? firstString(journal, "printPublicationDate"));
  return {
    title: field(raw, member(record, "title")),
    abstract: abstractOf(raw, member(record, "abstractText")),
    metadata: {
      ...(printed.year === null ? parseDate(firstString(record, "firstPublicationDate", "pubYear")) : printed),
      journal: stringOf(member(journal, "journal", "title")) ?? firstString(record, "journalTitle"),
      doi: firstString(record, "doi"),
      pmid: firstString(record, "pmid") ?? (firstString(record, "source") === "MED" ? firstString(record, "id") : null),
      pmcid: firstString(record, "pmcid"),
      volume: firstString(journal, "volume") ?? firstString(record, "journalVolume"),
      issue: firstString(journal, "issue") ?? firstString(record, "issue"),
      pages: firstString(record, "pageInfo"),
      authors:
        authors.length > 0
          ? authors
          : (firstString(record, "authorString") ?? "")
              .split(/,\s*/u)
              .map((name) => ({ name: name.replace(/\.$/u, ""), affiliations: [] }))
              .filter(({ name }) => name !== ""),
      keywords: itemsOf(member(record, "keywordList", "keyword"))
        .map(stringOf)
        .filter((word) => word !== null),
      publicationTypes: types,
      isRetracted: types.some((type) => /^retracted publication$/iu.test(type)),
    },
  };
}

function readCord19(record: JsonNode, raw: string): JsonPaper {
  const metadata = member(record, "metadata") ?? record;
  const body = itemsOf(member(record, "body_text")).flatMap((part) => {
    const found = jsonField(raw, member(part, "text"));
    return found === null ? [] : [{ type: "body" as const, heading: firstString(part, "section"), field: found }];
  });
  const captions = [...entries(member(record, "ref_entries"))].flatMap((entry) => {
    const found = jsonField(raw, member(entry, "text"));
    return found === null ? [] : [{ type: "caption" as const, heading: null, field: found }];
  });
  return {
    title: field(raw, member(metadata, "title")),
    abstract: abstractOf(raw, member(record, "abstract") ?? member(metadata, "abstract")),
    sections: [...body, ...captions],
    metadata: {
      pmcid: normalizePmcid(firstString(record, "paper_id")),
      doi: firstString(metadata, "doi"),
      year: dateOf(firstString(metadata, "year")).year,
      authors: authorNames(member(metadata, "authors")),
    },
  };
}

function entries(node: JsonNode | undefined): Iterable<JsonNode> {
  return node?.kind === "object" ? node.entries.values() : [];
}

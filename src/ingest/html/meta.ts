import { load } from "cheerio";
import type { Author, Metadata, Note } from "../../model/document.ts";
import { dateOf, parseDate } from "../dates.ts";
import { normalizeDoi, normalizePmcid, normalizePmid } from "../document.ts";
import { foldLayout } from "./flow.ts";
import { jsonLdStatements } from "./json-ld.ts";
import type { MetaField } from "./meta-field.ts";
import { attribute, type HtmlElement, type HtmlPage } from "./page.ts";
import { attributeAsWritten, attributesAsWritten, elementsNamed } from "./tree.ts";

/** One statement of the head, with where it comes from. */
export interface MetaStatement {
  readonly field: MetaField;
  readonly value: string;
  /** `citation`, `json-ld`, `dublin-core`, `prism`, `open-graph`, `page`; earlier ones are believed first. */
  readonly vocabulary: (typeof vocabularies)[number];
  /** The meta tag, where it is one. */
  readonly element: HtmlElement | null;
}

/** In order of trust: made for readers of papers first, made for previews last. */
export const vocabularies = ["citation", "json-ld", "prism", "dublin-core", "open-graph", "page"] as const;

const fields: ReadonlyMap<string, MetaField> = new Map(
  Object.entries({
    citation_title: "title",
    citation_abstract: "abstract",
    citation_doi: "doi",
    citation_pmid: "pmid",
    citation_pmcid: "pmcid",
    citation_journal_title: "journal",
    citation_conference_title: "journal",
    citation_date: "date",
    citation_publication_date: "date",
    citation_cover_date: "date",
    citation_online_date: "date",
    citation_year: "date",
    citation_author: "author",
    citation_authors: "author",
    citation_author_institution: "affiliation",
    citation_keywords: "keywords",
    citation_keyword: "keywords",
    citation_volume: "volume",
    citation_issue: "issue",
    citation_firstpage: "firstPage",
    citation_lastpage: "lastPage",
    citation_article_type: "type",
    citation_language: "language",
    "dc.title": "title",
    "dc.description": "abstract",
    "dc.identifier": "doi",
    "dc.source": "journal",
    "dc.date": "date",
    "dc.creator": "author",
    "dc.contributor": "author",
    "dc.subject": "keywords",
    "dc.language": "language",
    "prism.doi": "doi",
    "prism.publicationname": "journal",
    "prism.publicationdate": "date",
    "prism.volume": "volume",
    "prism.number": "issue",
    "prism.startingpage": "firstPage",
    "prism.endingpage": "lastPage",
    "og:title": "title",
    "og:description": "abstract",
    "article:published_time": "date",
    description: "abstract",
    "eprints.title": "title",
    "eprints.abstract": "abstract",
    bepress_citation_title: "title",
    bepress_citation_doi: "doi",
    bepress_citation_author: "author",
    bepress_citation_date: "date",
    bepress_citation_journal_title: "journal",
  } satisfies Record<string, MetaField>),
);

function vocabularyOf(key: string): MetaStatement["vocabulary"] {
  if (key.startsWith("citation_") || key.startsWith("bepress_")) return "citation";
  if (key.startsWith("prism.")) return "prism";
  if (key.startsWith("dc.") || key.startsWith("eprints.")) return "dublin-core";
  return key.startsWith("og:") || key.startsWith("article:") ? "open-graph" : "page";
}

/** Everything that meta tags and JSON-LD say of the paper, most trusted vocabulary first, in the page's order within each. */
export function readMeta(page: HtmlPage): readonly MetaStatement[] {
  const statements: MetaStatement[] = [];
  for (const element of namedMetaTags(page)) {
    const key = (attribute(element, "name") || attribute(element, "property") || attribute(element, "itemprop"))
      .toLowerCase()
      .replace(/^dcterms\.|^dc:/u, "dc.");
    const field = fields.get(key);
    // Saved pages swap `content` for `value` now and then.
    const value = foldLayout(attribute(element, "content") || attribute(element, "value"));
    if (field !== undefined && value !== "") statements.push({ field, value, vocabulary: vocabularyOf(key), element });
  }
  for (const { field, value } of jsonLdStatements(page)) statements.push({ field, value, vocabulary: "json-ld", element: null });
  return statements.sort((a, b) => vocabularies.indexOf(a.vocabulary) - vocabularies.indexOf(b.vocabulary));
}

/** What is in every key of {@link fields}, or in another spelling of one. */
const maySayOfPaper = /citation_|dc[.:]|dcterms|prism|og:|article:|description|eprints/iu;

/** Loaded once: that takes longer than to select among the tags of one head. */
const $ = load("", { xml: { xmlMode: false, withStartIndices: true } });

/** The meta tags that name what they state, in the page's order. */
function namedMetaTags(page: HtmlPage): readonly HtmlElement[] {
  // Only the tags: a second tree of the whole page would cost as much as the first.
  const tags = new Map<number, HtmlElement>();
  let source = "";
  for (const element of elementsNamed(page, "meta")) {
    // Most tags are for browsers and other programs, and full texts list their references in hundreds of them.
    if (!maySayOfPaper.test(attributesAsWritten(element)) || attributeAsWritten(element, "name") === "citation_reference") continue;
    tags.set(source.length, element);
    source += page.raw.slice(element.startIndex, element.endIndex + 1);
  }
  if (source === "") return [];
  return $(source)
    .filter("meta[name], meta[property], meta[itemprop]")
    .toArray()
    .flatMap(({ startIndex }) => tags.get(startIndex ?? -1) ?? []);
}

/** The first statement of a field, or `null`. */
export function firstOf(statements: readonly MetaStatement[], field: MetaField): string | null {
  return statements.find((statement) => statement.field === field)?.value ?? null;
}

/** True when the head says in a vocabulary for papers that this page is one. */
export function isScholarly(statements: readonly MetaStatement[]): boolean {
  return statements.some(
    ({ vocabulary, field, value }) => (vocabulary === "citation" && field === "title") || (field === "doi" && normalizeDoi(value) !== null),
  );
}

/** Metadata from the head of a page; contradictions between its vocabularies become notes. */
export function metadataOf(statements: readonly MetaStatement[]): { readonly metadata: Partial<Metadata>; readonly notes: readonly Note[] } {
  const all = (field: MetaField): readonly string[] => statements.filter((statement) => statement.field === field).map((statement) => statement.value);
  const notes: Note[] = [];
  const one = (field: MetaField, normalize: (text: string) => string | null): string | null => {
    const values = new Set(
      all(field)
        .map(normalize)
        .filter((value) => value !== null),
    );
    if (values.size > 1)
      notes.push({ stage: "ingest", code: "metadata-contradicts", message: `the page states more than one ${field}: ${[...values].slice(0, 4).join(", ")}` });
    return [...values][0] ?? null;
  };
  const journalFrom = statements.filter(({ field, vocabulary }) => field === "journal" && vocabulary !== "dublin-core");
  const dated = all("date")
    .map((value) => parseDate(value))
    .filter(({ year }) => year !== null);
  const { year, date } = dated[0] ?? dateOf(null);
  const firstPage = firstOf(statements, "firstPage");
  const lastPage = firstOf(statements, "lastPage");
  return {
    metadata: {
      year,
      date,
      journal: journalFrom[0]?.value ?? null,
      doi: one("doi", (value) => (/^(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/|info:doi\/)?10\./iu.test(value) ? normalizeDoi(value) : null)),
      pmid: one("pmid", normalizePmid),
      pmcid: one("pmcid", normalizePmcid),
      volume: firstOf(statements, "volume"),
      issue: firstOf(statements, "issue"),
      pages: firstPage === null ? null : lastPage === null || lastPage === firstPage ? firstPage : `${firstPage}-${lastPage}`,
      authors: authorsOf(statements),
      keywords: [...new Set(all("keywords").flatMap((list) => list.split(/\s*[;,]\s*/u)))].filter((word) => word !== "").slice(0, 100),
      publicationTypes: [...new Set(all("type"))],
    },
    notes,
  };
}

/** Authors of the most trusted vocabulary that names any; an institution belongs to the author before it. */
function authorsOf(statements: readonly MetaStatement[]): Author[] {
  const vocabulary = statements.find(({ field }) => field === "author")?.vocabulary;
  const authors: { name: string; affiliations: string[] }[] = [];
  for (const statement of statements) {
    if (statement.vocabulary !== vocabulary) continue;
    if (statement.field === "author") {
      const isList = statement.element !== null && attribute(statement.element, "name").toLowerCase() === "citation_authors";
      for (const name of isList ? statement.value.split(/\s*;\s*/u) : [statement.value])
        if (name !== "") authors.push({ name: readableName(name), affiliations: [] });
    } else if (statement.field === "affiliation") authors.at(-1)?.affiliations.push(statement.value);
  }
  return authors;
}

/** `Smith, Jane` as `Jane Smith`. */
function readableName(name: string): string {
  const parts = name.split(/\s*,\s*/u);
  return parts.length === 2 && parts[0] !== "" && parts[1] !== "" ? `${parts[1]} ${parts[0]}` : name;
}

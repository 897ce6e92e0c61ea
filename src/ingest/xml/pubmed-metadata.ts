import type { Author, Metadata, Note, RelatedPaper } from "../../model/document.ts";
import { dateOf, parseDate, type StatedDate } from "../dates.ts";
import { attributeOf, type ChildrenByName, childElements, childrenByName, descendantsNamed, plainText, type XmlElement } from "./elements.ts";
import type { PubmedParts } from "./pubmed-parts.ts";
import { relatedRecords } from "./pubmed-related.ts";

const retractedTitle = /^\W{0,2}(?:retracted(?: article| paper)?|withdrawn(?: article)?)\s*[:\].]/iu;

/** What the record states about its paper; only its own identifiers, never those of its references or of papers it comments on. */
export function pubmedMetadata(parts: PubmedParts): {
  readonly metadata: Partial<Metadata>;
  readonly notes: readonly Note[];
  readonly related: readonly RelatedPaper[];
} {
  const types = publicationTypes(parts);
  const comments = commentTypes(parts);
  const isRetracted = isRetraction(parts, types, comments);
  return {
    metadata: statedFacts(parts, types, isRetracted),
    notes: notesOf(parts, types, comments, isRetracted),
    related: comments.size === 0 ? [] : relatedRecords(parts),
  };
}

function statedFacts(parts: PubmedParts, types: readonly string[], isRetracted: boolean): Partial<Metadata> {
  const { xml, citation, article } = parts;
  const journal = childrenByName(xml, article.get("Journal")?.[0]);
  const issue = childrenByName(xml, journal.get("JournalIssue")?.[0]);
  const book = childrenByName(xml, article.get("Book")?.[0]);
  const { year, date } = firstDate(xml, [
    issue.get("PubDate")?.[0],
    article.get("ArticleDate")?.[0],
    article.get("ContributionDate")?.[0],
    book.get("PubDate")?.[0],
  ]);
  const ids = ownIds(parts);
  const journalName = textOf(xml, journal, "Title") ?? textOf(xml, journal, "ISOAbbreviation");
  return {
    year,
    date,
    journal: journalName ?? textOf(xml, childrenByName(xml, citation.get("MedlineJournalInfo")?.[0]), "MedlineTA") ?? textOf(xml, book, "BookTitle"),
    doi: ids.get("doi") ?? electronicDoi(parts),
    pmid: textOf(xml, citation, "PMID"),
    pmcid: ids.get("pmc") ?? otherPmcid(parts),
    volume: textOf(xml, issue, "Volume") ?? textOf(xml, book, "Volume"),
    issue: textOf(xml, issue, "Issue"),
    pages: pagesOf(xml, article.get("Pagination")?.[0]),
    authors: authorsOf(xml, article.get("AuthorList")?.[0] ?? book.get("AuthorList")?.[0]),
    keywords: (citation.get("KeywordList") ?? []).flatMap((list) => namedTexts(xml, list, "Keyword")),
    meshHeadings: meshHeadings(parts),
    publicationTypes: types,
    isRetracted,
    ...versionOf(parts),
  };
}

function textOf(xml: string, children: ChildrenByName, name: string): string | null {
  const text = plainText(xml, children.get(name)?.[0]);
  return text === "" ? null : text;
}

function namedTexts(xml: string, list: XmlElement | undefined, name: string): string[] {
  if (list === undefined) return [];
  const children = childElements(xml, list.contentStart, list.contentEnd).filter((child) => child.name === name);
  return children.map((child) => plainText(xml, child)).filter((text) => text !== "");
}

function firstDate(xml: string, candidates: readonly (XmlElement | undefined)[]): StatedDate {
  for (const candidate of candidates) {
    if (candidate === undefined) continue;
    const parts = childrenByName(xml, candidate);
    const medline = textOf(xml, parts, "MedlineDate");
    const stated = medline === null ? dateOf(textOf(xml, parts, "Year"), textOf(xml, parts, "Month"), textOf(xml, parts, "Day")) : parseDate(medline);
    if (stated.year !== null) return stated;
  }
  return { year: null, date: null };
}

/** The article's own list: of `PubmedData`, or of the book document. References have lists of their own, which lie deeper. */
function ownIds(parts: PubmedParts): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const lists = [...(parts.data.get("ArticleIdList") ?? []), ...(parts.isBook ? (parts.citation.get("ArticleIdList") ?? []) : [])];
  for (const list of lists) {
    for (const child of childElements(parts.xml, list.contentStart, list.contentEnd)) {
      const type = attributeOf(parts.xml, child, "IdType")?.toLowerCase();
      const value = plainText(parts.xml, child);
      if (type !== undefined && value !== "" && !ids.has(type)) ids.set(type, value);
    }
  }
  return ids;
}

function electronicDoi(parts: PubmedParts): string | null {
  const { xml } = parts;
  const places = (parts.article.get("ELocationID") ?? []).filter(
    (place) => attributeOf(xml, place, "EIdType") === "doi" && attributeOf(xml, place, "ValidYN") !== "N",
  );
  const text = plainText(xml, places[0]);
  return text === "" ? null : text;
}

/** Citations before 2017 carry the PMCID among the other ids, sometimes with the date from which it is free. */
function otherPmcid(parts: PubmedParts): string | null {
  for (const other of parts.citation.get("OtherID") ?? []) {
    const found = /^PMC\d{1,9}/u.exec(plainText(parts.xml, other))?.[0];
    if (found !== undefined) return found;
  }
  return null;
}

function pagesOf(xml: string, pagination: XmlElement | undefined): string | null {
  const children = childrenByName(xml, pagination);
  const start = textOf(xml, children, "StartPage");
  const end = textOf(xml, children, "EndPage");
  return textOf(xml, children, "MedlinePgn") ?? (start !== null && end !== null ? `${start}-${end}` : start);
}

function authorsOf(xml: string, list: XmlElement | undefined): Author[] {
  if (list === undefined) return [];
  const authors: Author[] = [];
  for (const element of childElements(xml, list.contentStart, list.contentEnd)) {
    if (element.name !== "Author" || xml.slice(element.start, element.contentStart).includes('ValidYN="N"')) continue;
    const author = authorOf(xml, element);
    if (author.name !== "") authors.push(author);
  }
  return authors;
}

/** One pass without maps: large records have thousands of authors. */
function authorOf(xml: string, element: XmlElement): Author {
  let last = "";
  let first = "";
  let suffix = "";
  let group = "";
  const affiliations: string[] = [];
  for (const part of childElements(xml, element.contentStart, element.contentEnd)) {
    if (part.name === "LastName") last = plainText(xml, part);
    else if (part.name === "ForeName") first = plainText(xml, part);
    else if (part.name === "Suffix") suffix = plainText(xml, part);
    else if (part.name === "CollectiveName") group = plainText(xml, part);
    else if (part.name === "AffiliationInfo") affiliations.push(...namedTexts(xml, part, "Affiliation"));
    else if (part.name === "Affiliation") affiliations.push(plainText(xml, part));
  }
  const personal = [first, last, suffix].filter((part) => part !== "").join(" ");
  return { name: personal === "" ? group : personal, affiliations: affiliations.filter((text) => text !== "") };
}

function publicationTypes({ xml, article }: PubmedParts): string[] {
  const listed = (article.get("PublicationTypeList") ?? []).flatMap((list) => namedTexts(xml, list, "PublicationType"));
  return [...listed, ...(article.get("PublicationType") ?? []).map((element) => plainText(xml, element)).filter((text) => text !== "")];
}

/** MeSH descriptors, without qualifiers, in the record's order. */
function meshHeadings({ xml, citation }: PubmedParts): string[] {
  const lists = citation.get("MeshHeadingList") ?? [];
  const descriptors = lists.flatMap((list) => descendantsNamed(xml, list, "DescriptorName"));
  return descriptors.map((element) => plainText(xml, element)).filter((text) => text !== "");
}

/** `RefType` of the papers that correct, retract or are retracted by this one. */
function commentTypes({ xml, citation }: PubmedParts): ReadonlySet<string> {
  const types = new Set<string>();
  for (const list of citation.get("CommentsCorrectionsList") ?? []) {
    for (const [, type] of xml.slice(list.contentStart, list.contentEnd).matchAll(/<CommentsCorrections\s+RefType\s*=\s*["']([A-Za-z]{1,40})/gu))
      types.add(type ?? "");
  }
  return types;
}

/** Publication type, or a link to the retraction, or the word at the head of the title: any one is enough, because records lack one or the other. */
function isRetraction(parts: PubmedParts, types: readonly string[], comments: ReadonlySet<string>): boolean {
  if (types.includes("Retracted Publication") || comments.has("RetractionIn")) return true;
  return retractedTitle.test(plainText(parts.xml, parts.article.get("ArticleTitle")?.[0]).slice(0, 40));
}

const correctionNotes: readonly (readonly [string, string, string])[] = [
  ["ErratumIn", "erratum", "an erratum to this paper exists"],
  ["ErratumFor", "erratum-notice", "this record is an erratum to another paper"],
  ["ExpressionOfConcernIn", "expression-of-concern", "the journal has expressed concern about this paper"],
  ["ExpressionOfConcernFor", "expression-of-concern-notice", "this record expresses concern about another paper"],
  ["RetractedandRepublishedIn", "republished", "this paper was retracted and published anew"],
  ["RetractionOf", "retraction-notice", "this record is the retraction of another paper"],
  ["UpdateIn", "updated", "a newer version of this paper exists"],
  ["UpdateOf", "update-of", "this paper is a newer version of another record, often its preprint"],
];

/** What a reader should know of the record: retraction, errata, versions. */
function notesOf(parts: PubmedParts, types: readonly string[], comments: ReadonlySet<string>, isRetracted: boolean): Note[] {
  const notes: Note[] = [];
  if (isRetracted) notes.push({ stage: "ingest", code: "retracted", message: "this paper has been retracted" });
  for (const [type, code, message] of correctionNotes) if (comments.has(type)) notes.push({ stage: "ingest", code, message });
  const isNotice = types.includes("Retraction of Publication") || types.includes("Retraction Notice");
  if (isNotice && !comments.has("RetractionOf"))
    notes.push({ stage: "ingest", code: "retraction-notice", message: "this record is the retraction of another paper" });
  const { recordVersion } = versionOf(parts);
  if (recordVersion !== undefined) notes.push({ stage: "ingest", code: "pmid-version", message: `version ${recordVersion} of this record` });
  return notes;
}

/** The version of the record, unless it is the first. */
function versionOf({ xml, citation }: PubmedParts): { readonly recordVersion?: number } {
  const pmid = citation.get("PMID")?.[0];
  const version = pmid === undefined ? null : attributeOf(xml, pmid, "Version");
  return version !== null && version !== "1" && /^[1-9]\d{0,8}$/u.test(version) ? { recordVersion: Number(version) } : {};
}

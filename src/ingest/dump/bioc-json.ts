import type { Metadata } from "../../model/document.ts";
import { dateOf, parseDate } from "../dates.ts";
import { normalizeDoi, normalizePmcid, normalizePmid } from "../document.ts";
import { authorNames } from "./author-names.ts";
import { jsonField } from "./field-text.ts";
import { firstString, itemsOf, type JsonNode, member, stringOf } from "./json-spans.ts";
import type { PaperRecord } from "./paper.ts";

type JsonPaper = Pick<PaperRecord, "title" | "abstract" | "metadata"> & Partial<Pick<PaperRecord, "sections">>;

/** BioC and the PubTator form of it: passages with a type each. */
export function readBioc(record: JsonNode, raw: string): JsonPaper {
  let title: JsonPaper["title"] = null;
  const abstract: { heading: string | null; field: NonNullable<ReturnType<typeof jsonField>> }[] = [];
  const sections: { type: NonNullable<PaperRecord["sections"]>[number]["type"]; heading: string | null; field: NonNullable<ReturnType<typeof jsonField>> }[] =
    [];
  let facts: Partial<Metadata> = {};
  let heading: string | null = null;
  for (const passage of itemsOf(member(record, "passages"))) {
    const infons = member(passage, "infons");
    facts = { ...biocFacts(infons), ...facts };
    const sentences = itemsOf(member(passage, "sentences"));
    const fields = [jsonField(raw, member(passage, "text")), ...sentences.map((sentence) => jsonField(raw, member(sentence, "text")))].filter(
      (found) => found !== null,
    );
    const kind = biocKind(firstString(infons, "section_type"), firstString(infons, "type"), title === null, abstract.length === 0);
    for (const found of fields) {
      if (kind === "heading") heading = found.text;
      else if (kind === "title") title = found;
      else if (kind === "abstract") abstract.push({ heading: null, field: found });
      else if (kind !== null) sections.push({ type: kind, heading, field: found });
    }
  }
  const id = firstString(record, "pmid", "id");
  const metadata = {
    ...facts,
    pmid: facts.pmid ?? normalizePmid(id),
    pmcid: facts.pmcid ?? normalizePmcid(firstString(record, "pmcid") ?? id),
    journal: facts.journal ?? firstString(record, "journal"),
  };
  const stated = parseDate(firstString(record, "date"));
  const authors = facts.authors ?? [];
  return {
    title,
    abstract,
    sections,
    metadata: { ...metadata, ...(stated.year !== null && stated), authors: authors.length > 0 ? authors : authorNames(member(record, "authors")) },
  };
}

/** What a passage is, by what BioC files call it; files that say nothing have title and abstract in this order. */
export function biocKind(
  section: string | null,
  type: string | null,
  isTitleOpen: boolean,
  isAbstractOpen: boolean,
): "title" | "abstract" | "body" | "caption" | "table" | "reference" | "acknowledgement" | "heading" | null {
  const named = `${section ?? ""} ${type ?? ""}`.trim().toLowerCase();
  if (/^(?:ref|comp_int|ack_fund|auth_cont|abbr|suppl|keyword|review_info|about)|\b(?:ref|footnote)$/u.test(named))
    return /^ref|\bref$/u.test(named) ? "reference" : "acknowledgement";
  if (/^title$|title front$|^front$|^title title|^(?:article[-_ ]?)?title$/u.test(named)) return isTitleOpen ? "title" : "heading";
  if (/abstract_title|title_\d|\btitle$/u.test(named)) return "heading";
  if (/^abstract|\babstract$/u.test(named)) return "abstract";
  if (/\bfig|caption/u.test(named)) return "caption";
  if (/\btable/u.test(named)) return "table";
  if (named !== "") return /paragraph|^(?:intro|methods|results|discuss|concl|case)/u.test(named) || !isTitleOpen ? "body" : "title";
  return isTitleOpen ? "title" : isAbstractOpen ? "abstract" : "body";
}

function biocFacts(infons: JsonNode | undefined): Partial<Metadata> {
  const names = infons?.kind === "object" ? [...infons.entries].filter(([key]) => /^name_\d+$/u.test(key)).map(([, node]) => stringOf(node) ?? "") : [];
  const named = names.map((name) => {
    const surname = /surname:([^;]*)/u.exec(name)?.[1]?.trim() ?? "";
    return `${/given-names:([^;]*)/u.exec(name)?.[1]?.trim() ?? ""} ${surname}`.trim();
  });
  const listed = (firstString(infons, "authors") ?? "").split(/,\s*/u);
  const cited = citedPlace(firstString(infons, "journal"));
  const facts: [keyof Metadata, unknown][] = [
    ["doi", firstString(infons, "article-id_doi", "doi") ?? cited.doi],
    ["pmid", normalizePmid(firstString(infons, "article-id_pmid", "pmid"))],
    ["pmcid", normalizePmcid(pmcWithLetters(firstString(infons, "article-id_pmc", "article-id_pmcid", "pmcid")))],
    ["year", dateOf(firstString(infons, "year")).year],
    ["date", dateOf(firstString(infons, "year")).date],
    ["journal", journalOf(firstString(infons, "journal-title", "journal"))],
    ["volume", firstString(infons, "volume") ?? cited.volume],
    ["issue", firstString(infons, "issue") ?? cited.issue],
    ["pages", cited.pages],
    ["authors", [...named, ...(names.length > 0 ? [] : listed)].filter((name) => name !== "").map((name) => ({ name, affiliations: [] }))],
  ];
  return Object.fromEntries(facts.filter(([, value]) => value !== null && (!Array.isArray(value) || value.length > 0))) as Partial<Metadata>;
}

function pmcWithLetters(id: string | null): string | null {
  return id !== null && /^\d+$/u.test(id) ? `PMC${id}` : id;
}

/** PubTator puts the whole citation where the journal goes. */
function journalOf(text: string | null): string | null {
  return text === null ? null : (/^(.{2,120}?)(?:\.?\s+|;\s?)\d{4}(?!\d)/u.exec(text)?.[1] ?? text);
}

/** Volume, issue, pages and DOI of such a citation: `Mol Sample. 2019 Jun 6;74(5):1053-1068.e8. doi: 10.5555/...`. */
function citedPlace(text: string | null): Pick<Metadata, "volume" | "issue" | "pages" | "doi"> {
  const place = /\d{4}[^;]{0,20};(?<volume>[A-Za-z]?\d{1,5})(?:\((?<issue>[^()]{1,30})\))?:(?<pages>[\w.-]{1,40}\w)/u.exec(text?.slice(0, 300) ?? "")?.groups;
  const doi = text === null ? null : normalizeDoi(/\bdoi:\s?\S{4,200}/iu.exec(text)?.[0] ?? null);
  return { volume: place?.volume ?? null, issue: place?.issue ?? null, pages: place?.pages ?? null, doi };
}

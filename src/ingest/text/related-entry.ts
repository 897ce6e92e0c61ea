import type { RelatedPaper } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { parseAuthors } from "./authors.ts";
import { findDoi, findPmid } from "./citation.ts";

const longestEntry = 3000;

/**
 * Reads one entry of a list of similar or citing papers as PubMed prints it, title glued to journal:
 * `Title possible?Anticancer Res. 2001 May-Jun;21(3C):2141-7. Anticancer Res. 2001. PMID: 11501838 Review.`
 */
export function parseRelatedEntry(text: string, relation: RelatedPaper["relation"], raw: Span): RelatedPaper {
  const entry = text.slice(0, longestEntry);
  const pmid = findPmid(entry);
  const short = shortCitation(entry);
  const journal = short?.journal ?? null;
  const journalStart = journal === null ? -1 : firstCitation(entry, journal);
  const head = journalStart > 0 ? entry.slice(0, journalStart) : entry.replace(/\b(?:PMID|doi)\b.*$/isu, "");
  const year = short?.year ?? null;
  return { relation, title: titleOf(head), journal, year, doi: findDoi(entry), pmid, raw };
}

/** The last `Journal. 2001.` of the entry, or the first `Journal. 2001 Dec;` where there is no short form. */
function shortCitation(entry: string): { readonly journal: string; readonly year: number } | null {
  let found: RegExpExecArray | null = null;
  for (const candidate of entry.matchAll(/(?:^|[.?!\])\s])(?<journal>\p{Lu}[^.?!]{1,90}?)\.\s(?<year>(?:19|20)\d{2})(?=[.\s;:])/gu)) {
    const journal = candidate.groups?.journal?.trim() ?? "";
    if (/^(?:Epub|eCollection|doi|PMID)\b/iu.test(journal)) continue;
    found = candidate;
    if (entry.charAt(candidate.index + candidate[0].length) === ".") break;
  }
  const groups = found?.groups;
  return groups === undefined ? null : { journal: (groups.journal ?? "").trim(), year: Number(groups.year) };
}

/** Where the journal is first named with a date after it; a title that contains the journal's name is passed over. */
function firstCitation(entry: string, journal: string): number {
  for (let at = entry.indexOf(journal); at !== -1; at = entry.indexOf(journal, at + 1)) {
    if (/^\.\s(?:19|20)\d{2}/u.test(entry.slice(at + journal.length, at + journal.length + 8)) && /(?:^|[.?!\])\s])$/u.test(entry.slice(0, at))) return at;
  }
  return -1;
}

/** The title, without a list of authors between it and the journal. */
function titleOf(head: string): string | null {
  const title = head.replace(/^[-•*\s]+/u, "").trim();
  const stop = title.slice(0, -1).search(/[.?!]\s?(?=\p{Lu}[\p{L}'’-]+ \p{Lu}{1,3}(?:,|\.?$| et al))/u);
  if (stop > 0) {
    const authors = title
      .slice(stop + 1)
      .trim()
      .replace(/,?\s*et al\.?$/u, "")
      .replace(/\.$/u, "");
    if (authors === "" || parseAuthors(authors).length > 0 || /^\p{Lu}[\p{L}'’-]+ \p{Lu}{1,3}$/u.test(authors)) return title.slice(0, stop + 1);
  }
  return title === "" ? null : title;
}

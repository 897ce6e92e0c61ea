import type { RelatedPaper } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { parseAuthors } from "./authors.ts";
import { findDoi, findPmid, parseCitation } from "./citation.ts";

const longestReference = 2000;

/**
 * Reads one entry of a reference list, its line ends mended: `[21] Wang Y, Niu XL and Li LZ. Title. Cancer Lett 2010; 295: 110-123.`,
 * `Wang, Y., & Niu, X. (2010). Title. Cancer Letters, 295, 110.` What the entry does not show clearly is `null`.
 */
export function parseReference(text: string, raw: Span): RelatedPaper {
  const entry = text
    .slice(0, longestReference)
    .replace(/^[[(]?\d{1,3}[\]).]?\s+/u, "")
    .trim();
  const body = entry
    .replace(/\s*(?:https?:\/\/\S+|doi\s?:?\s?10\.\S+|PMID\s?:?\s?\d+;?|PMCID\s?:?\s?PMC\d+;?|\[(?:PubMed|CrossRef|Google Scholar|PMC)[^\]]*\])\s*/giu, " ")
    .trim();
  const parts = titleFirst(body) ?? bracketedYear(body) ?? trailingYear(body);
  return { relation: "reference", title: parts.title, journal: parts.journal, year: parts.year, doi: findDoi(entry), pmid: findPmid(entry), raw };
}

/** True of a line that is a whole reference: authors, title, journal, year, and its place there or a DOI. */
export function isReference(text: string): boolean {
  if (text.length > longestReference || !/(?:19|20)\d{2}/u.test(text)) return false;
  if (!/\b10\.\d{4,9}\/|\d\s?(?:\([^()]{1,12}\)\s?)?[:,]\s?[A-Za-z]{0,3}\d/u.test(text)) return false;
  const { title, journal, year } = parseReference(text, { start: 0, end: 0 });
  return title !== null && journal !== null && year !== null && title.split(/\s+/u).length >= 4 && title.length < text.length - 15;
}

interface Parts {
  readonly title: string | null;
  readonly journal: string | null;
  readonly year: number | null;
}

/** Title. Authors. Journal year; volume: pages. */
function titleFirst(body: string): Parts | null {
  const [title = "", authors = "", ...more] = body.split(/[.?]\s+(?=\p{Lu})/u);
  if (more.length === 0 || title.split(/\s+/u).length < 4 || isAuthorList(title) || authors.length > 600) return null;
  if (parseAuthors(authors).length === 0 && !/\bet al$/u.test(authors)) return null;
  const citation = parseCitation(more.join(". "));
  return citation === null ? null : { title: titleText(title), journal: citation.journal, year: citation.year };
}

/** Author (year). Title. Journal, volume. */
function bracketedYear(body: string): Parts | null {
  const found = /(?:\((?<bracketed>(?:19|20)\d{2})[a-z]?\)[.,:]?|(?:^|[.,]\s)(?<bare>(?:19|20)\d{2})[a-z]?\.)\s+(?<rest>\p{L}.+)$/u.exec(body);
  const rest = found?.groups?.rest;
  if (found === null || rest === undefined || found.index > body.length * 0.7) return null;
  const stop = rest.search(/[.?!]\s+(?=\p{Lu})/u);
  if (stop === -1) return null;
  const journal = /^(?<name>[\p{Lu}][^\d,;]{1,80}?)[\s.,]*(?:[,;]|\d|$)/u.exec(rest.slice(stop + 1).trim())?.groups?.name;
  return {
    title: titleText(rest.slice(0, stop + 1)),
    journal: journal?.replace(/[\s.,]+$/u, "") ?? null,
    year: Number(found.groups?.bracketed ?? found.groups?.bare),
  };
}

/** Authors. Title. Journal year; volume: pages. */
function trailingYear(body: string): Parts {
  let year: number | null = null;
  let head = body;
  for (const found of body.matchAll(/[\s,(.](?<year>(?:19|20)\d{2})[a-z]?(?=\s?[;:,.)]|\s\p{Lu}\p{L}{2}[\s.;]|$)/gu)) {
    if (found.index < body.length * 0.3) continue;
    year = Number(found.groups?.year);
    head = body.slice(0, found.index);
    break;
  }
  if (year === null) return { title: titleAfterAuthors(body), journal: null, year: null };
  // `Nature 465, 966 (2010)`: volume and pages stand before the year.
  const bare = head.replace(/[\s,]+\d{1,5}(?:\s?\(\d{1,4}\))?[\s,:]+[\w–-]{1,14}[\s,(]*$/u, "").replace(/[\s,(.]+$/u, "");
  const stop = journalStart(bare);
  if (stop === -1) return { title: titleAfterAuthors(bare), journal: null, year };
  const journal = bare.slice(stop).trim();
  return { title: titleAfterAuthors(bare.slice(0, stop)), journal: journal === "" ? null : journal, year };
}

/** Where the journal begins: after the last end of a sentence, a row of dotted abbreviations (`J. Biol. Chem.`) counting as one name. */
function journalStart(text: string): number {
  let stop = -1;
  for (const found of text.matchAll(/[.?!]["”’]?\s+(?=[\p{Lu}\d])/gu)) {
    const word = /\S*$/u.exec(text.slice(0, found.index))?.[0] ?? "";
    const sinceStop = text.slice(Math.max(0, stop), found.index);
    const isRow = /^(?:\p{Lu}\p{L}{0,9}\.?\s?){1,4}$/u;
    const isAbbreviation = stop !== -1 && /^\p{Lu}\p{L}{0,4}$/u.test(word) && isRow.test(sinceStop) && isRow.test(text.slice(found.index + found[0].length));
    if (!isAbbreviation) stop = found.index + found[0].length;
  }
  return stop;
}

/** The title behind a list of authors: after the first full stop whose left side is names and initials. */
function titleAfterAuthors(text: string): string | null {
  for (const found of text.matchAll(/(?:\.|:)\s+(?=[\p{L}\d“"‘'([])/gu)) {
    const left = text.slice(0, found.index);
    const right = text.slice(found.index + found[0].length);
    if (/^(?:\p{Lu}\.|\p{Lu}{1,3}[,.\s]|and\s|&)/u.test(right) && /\p{Lu}$/u.test(left) && /,/u.test(right.slice(0, 40))) continue;
    if (isAuthorList(left)) return titleText(right);
    break;
  }
  return titleText(text);
}

function isAuthorList(text: string): boolean {
  const words = text.split(/[\s,]+/u).filter((word) => word !== "");
  const lower = words.filter(
    (word) => /^\p{Ll}/u.test(word) && !/^(?:and|et|al|de|der|den|van|von|di|da|del|la|le|den|bin|ter|dos|y)$/u.test(word) && !/^[dl]['’]/u.test(word),
  );
  return words.length >= 1 && lower.length === 0;
}

function titleText(text: string): string | null {
  const title = text
    .trim()
    .replace(/^["“‘']|["”’']$/gu, "")
    .replace(/[.,;]$/u, "")
    .trim();
  return title === "" ? null : title;
}

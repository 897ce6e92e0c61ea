import type { Metadata } from "../../model/document.ts";
import { normalizeDoi, normalizePmcid, normalizePmid } from "../document.ts";
import { parseDate } from "./dates.ts";

/** Where and when a paper appeared, as one line of a page says it. */
export type Citation = Pick<Metadata, "journal" | "year" | "date" | "volume" | "issue" | "pages">;

const longestCitation = 400;
// Bounded parts and no nested repetition: a citation is tried on hostile lines too.
const volumePages =
  /^[;,.:]?\s{0,3}(?:vol(?:ume)?\.?\s{0,2})?(?<volume>[A-Z]?\d{1,5}[A-Z]?)?(?:\s{0,2}\(\s{0,2}(?<issue>[^()]{1,30}?)\s{0,2}\))?(?:\s{0,2}[:,]\s{0,2}(?:pp?\.?\s{0,2})?(?<pages>[A-Za-z]{0,6}\d{1,12}(?:[-–][A-Za-z]?\d{1,12})?(?:\.e\d{1,3})?))?/u;
const dateAfterJournal = /^\(?(?<date>(?:19|20)\d{2}(?:\s\p{Lu}\p{L}{2,9}\.?(?:[-–/]\p{Lu}\p{L}{2,9}\.?)?(?:\s\d{1,2}(?!\d|\s?\())?)?)\)?/u;

/**
 * Reads `Cancer Res. 2001 Dec 15;61(24):8851-8.`, `Cancer Letters 2010 September 2, 295 (1): 110-23` and `Am J Cancer Res 2020;10(8):2596-2602`.
 * `null` when the line is none of these: the journal is short and capitalised, and the year follows it.
 */
export function parseCitation(text: string): Citation | null {
  const line = text.slice(0, longestCitation).trim();
  const volumeFirst = parseVolumeFirst(line) ?? parseDateLast(line);
  if (volumeFirst !== null) return volumeFirst;
  for (const found of line.matchAll(/(?<=[.,;\s(])(?:19|20)\d{2}(?!\d)/gu)) {
    const before = line.slice(0, found.index).replace(/[\s(]+$/u, "");
    const journal = (
      before
        .replace(/[.,;:]$/u, "")
        .split(/\bet al\.?,?\s+/u)
        .at(-1) ?? ""
    ).trim();
    const rest = line.slice(found.index);
    // `Journal of Immunology (Baltimore, Md. : 1950) 2001`: a year in brackets can be part of the name.
    if (/^\d{4}\)\s(?:19|20)\d{2}\b/u.test(rest)) continue;
    // `2012-07-23` is the date of a page, not of an issue.
    if (!isJournalName(journal) || /^\d{4}\s?[-/.年년]\s?\d{1,2}(?:\D|$)/u.test(rest)) continue;
    const stated = dateAfterJournal.exec(rest)?.groups?.date ?? found[0];
    const after = rest.slice(stated.length).replace(/^\)/u, "");
    const parts = volumePages.exec(after)?.groups;
    const hasVolume = parts?.volume !== undefined && (parts.pages !== undefined || parts.issue !== undefined);
    const date = parseDate(stated);
    if (date === null) continue;
    return {
      journal,
      year: date.year,
      date: date.iso,
      volume: hasVolume ? (parts.volume ?? null) : null,
      issue: hasVolume ? (parts.issue ?? null) : null,
      pages: hasVolume ? (parts.pages ?? null) : null,
    };
  }
  return null;
}

/** `Annals of Example Pharmacology 15 (2009) 77-85`, with or without a label before it. */
function parseVolumeFirst(line: string): Citation | null {
  const groups =
    /^(?:(?:published|appeared) in:?\s|journal:?\s)?(?<journal>\p{Lu}[^\d()]{2,100}?),?\s(?:vol\.?\s)?(?<volume>\d{1,4})\s?(?:\((?<issue>\d{1,3})\)\s?)?\((?:\p{L}{3,9}\.?\s)?(?<year>(?:19|20)\d{2})\)[\s,:]{0,3}(?<pages>[A-Za-z]?\d{1,7}(?:[-–][A-Za-z]?\d{1,7})?)?/iu.exec(
      line,
    )?.groups;
  const { journal, volume, issue, year, pages } = groups ?? {};
  if (journal === undefined || year === undefined || !isJournalName(journal)) return null;
  return { journal, year: Number(year), date: year, volume: volume ?? null, issue: issue ?? null, pages: pages ?? null };
}

/** `Cell Rep Example 24, 1-9, July 3, 2018` */
function parseDateLast(line: string): Citation | null {
  const groups =
    /^(?<journal>\p{Lu}[^\d()]{2,100}?),?\s(?<volume>\d{1,4}),\s(?<pages>[A-Za-z]?\d{1,7}(?:[-–][A-Za-z]?\d{1,7})?),\s(?<date>\p{Lu}\p{L}{2,9}\.?\s(?:\d{1,2},\s)?(?:19|20)\d{2})/u.exec(
      line,
    )?.groups;
  const { journal, volume, pages, date } = groups ?? {};
  const stated = date === undefined ? null : parseDate(date);
  if (journal === undefined || stated === null || !isJournalName(journal)) return null;
  return { journal, year: stated.year, date: stated.iso, volume: volume ?? null, issue: null, pages: pages ?? null };
}

/** `Sample Oncotarget, Vol. 6, No. 12`: the issue of a running head, without its year. */
export function parseIssue(text: string): Pick<Citation, "journal" | "volume" | "issue"> | null {
  const groups = /^(?<journal>\p{Lu}[^\d()]{2,80}?),?\s(?:vol(?:ume)?\.?)\s?(?<volume>\d{1,4})(?:,?\s(?:no|issue|nr)\.?\s?(?<issue>\d{1,3}))?\b/iu.exec(
    text.slice(0, 200),
  )?.groups;
  const { journal, volume, issue } = groups ?? {};
  return journal === undefined || volume === undefined || !isJournalName(journal) ? null : { journal, volume, issue: issue ?? null };
}

/** True when the line is a citation and nothing else: journal, date, and at most volume, pages, a DOI and notes of electronic publication after them. */
export function isCitationLine(text: string): boolean {
  if (text.length > longestCitation) return false;
  const citation = parseCitation(text);
  if (citation?.journal == null || citation.year === null) return false;
  const journalEnd = text.indexOf(citation.journal) + citation.journal.length;
  const rest = text
    .slice(journalEnd)
    .replace(/(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+/giu, " ")
    .replace(
      /\b(?:Epub|eCollection|Published online|Online ahead of print|Print|PMID|PMCID|PMC\d+|vol|issue|pp?|ahead of print|Suppl(?:ement)?|Spec No|Pt|Doc No)\b/giu,
      " ",
    );
  return (rest.match(/\p{L}{4,}/gu) ?? []).filter((word) => parseDate(`${word} 2000`)?.iso.length !== 7).length === 0;
}

/** Short, capitalised, without the marks of a sentence. */
export function isJournalName(name: string): boolean {
  // `Angewandte Chemie (International ed. in English)`, `AJR. American Journal of Roentgenology`
  const text = name.replace(/\s\([^()]{2,60}\)$/u, "").replace(/^\p{Lu}{2,6}\.\s(?=\p{Lu}\p{Ll})/u, "");
  // Long names go on with a subtitle, a name in another language, or who publishes it: what is before it must be a name by itself.
  const stem = /^[^:=]{4,100}(?=\s?[:=]\s)/u.exec(text)?.[0];
  if (stem !== undefined && text.length <= longestName && isJournalName(stem) && isCapitalised(text.slice(stem.length))) return true;
  if (text.length < 2 || text.length > 120) return false;
  if (!/\p{L}{2}/u.test(text) || /^\d{1,2}(?:\.\s?|\sde\s|\s(?=\p{L}{3,10}$))/u.test(text) || endsWithMonth(text)) return false;
  if (!/^[\p{Lu}\p{Script=Han}\d]/u.test(text) && !/^e[A-Z]|^i[A-Z]|^m[A-Z]|^npj\b|^bioRxiv|^medRxiv/u.test(text)) return false;
  if (
    /^(?:(?:year|date|issue|pages?|title|authors?)\b:?$|vol(?:ume)?\b)|\d,|\s{3}/iu.test(text) ||
    /[?!;•|@]|:\/\/|\.\s+\p{Lu}\p{L}+\s+\p{Ll}+\s+\p{Ll}/u.test(text)
  )
    return false;
  if (/\b(?:copyright|received|accepted|published|revised|epub|available|rights|updated?|posted|version|doi|pmid)\b|©/iu.test(text)) return false;
  const words = text.split(/\s+/u);
  // `J. Biol. Chem.` is one name; `Doe J. Mutations of ABL. Blood` is the end of a reference.
  if (/\.\s/u.test(text) && words.some((word) => /^\p{Ll}/u.test(word) || word.length > 10) && !isSeries(text)) return false;
  return words.length <= 14 && words.filter((word) => /^\p{Ll}/u.test(word) && !smallWords.has(word)).length <= 1;
}

/** `Acta Sample Sinica. B`, `Sample Interdisciplinary Reviews. Nanomedicine and Nanobiotechnology`: a name of several words and its section. */
function isSeries(text: string): boolean {
  const [name = "", section = "", ...more] = text.split(/\.\s/u);
  const isName = name.split(" ").length >= 2 && /\p{L}{3}$/u.test(name) && !/,/u.test(name);
  return (
    isName &&
    more.length === 0 &&
    section !== "" &&
    [name, section].every((part) => (part.match(/\p{L}+/gu) ?? []).every((word) => /^\p{Lu}/u.test(word) || smallWords.has(word)))
  );
}

/** `March` is no journal, and neither is `14. Mai` behind whatever. A cheap look comes first: the name of every line of a page may be asked for. */
function endsWithMonth(text: string): boolean {
  const found =
    /(?:^|[\s–/-])(?<month>(?:jan|feb|f[ée]v|mar|mär|apr|avr|abr|may|mai|maio|mag|jun|juin|giu|jul|juil|lug|aug|ago|ao[uû]|sep|set|oct|okt|out|ott|nov|dec|déc|dez|dic|ene|gen|mrz)\p{L}*)\.?(?:\s+de)?$/iu.exec(
      text,
    );
  if (found === null) return false;
  const isDay = /(?:^|\s)\d{1,2}\.?\s(?:de\s)?$/u.test(text.slice(0, text.length - found[0].trimStart().length));
  return parseDate(isDay ? `${found.groups?.month ?? ""} 2000` : `${text} 2000`)?.iso.length === 7;
}

const longestName = 250;

/** Few words beside small ones begin with a small letter. */
function isCapitalised(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const isPlain = !/[?!;•|@]|:\/\/|\d{3}/u.test(text);
  return isPlain && words.length <= 30 && words.filter((word) => /^\p{Ll}/u.test(word) && !smallWords.has(word)).length <= words.length / 3;
}

const smallWords: ReadonlySet<string> = new Set(
  "of the and for in on de la des der und et y e i di da do für zur to a an its at by with from bioRxiv medRxiv".split(" "),
);

/** The DOI that a string states. */
export function findDoi(text: string): string | null {
  const found = /(?<![\w.])10\.\d{4,9}\/[^\s"<>]{1,200}/u.exec(text);
  return found === null ? null : normalizeDoi(found[0]);
}

/** The PMID that a string states after its label. */
export function findPmid(text: string): string | null {
  return normalizePmid(/\b(?:PMID|PubMed(?:\s?ID)?)\s?[:=]?\s?(\d{1,9})(?!\d)/iu.exec(text)?.[1] ?? null);
}

/** Parts of a line that state identifiers, with the label before each. Offsets are into the line's text. */
export interface IdentifierPart {
  readonly kind: "doi" | "pmid" | "pmcid";
  readonly value: string;
  readonly label: { readonly start: number; readonly end: number };
  readonly span: { readonly start: number; readonly end: number };
}

const identifierPattern =
  /(?<label>(?:\b(?:doi|digital object identifier|pmid|pmcid|pubmed(?:\s?id)?|pmc)\b\s{0,2}[:：=]?\s{0,3}(?:\[\w{1,10}\]\s{0,2})?)?(?:https?:\/\/)?(?:(?:dx\.)?doi\.org\/|(?:www\.)?pubmed\.ncbi\.nlm\.nih\.gov\/|(?:www\.)?ncbi\.nlm\.nih\.gov\/(?:pubmed|pmc\/articles)\/)?)(?<value>10\.\d{4,9}\/\(sici\)[^\s"|]{1,120}|10\.\d{4,9}\/[^\s"<>|，。；]{1,200}|PMC\d{3,9}|\d{1,9}(?![\d.\w-]))/giu;

/** Every identifier in a short line. Bare digits count only after a label that says PMID or PubMed. */
export function identifiersIn(text: string): readonly IdentifierPart[] {
  const parts: IdentifierPart[] = [];
  if (!/\d/u.test(text)) return parts;
  for (const found of text.slice(0, 1000).matchAll(identifierPattern)) {
    const label = found.groups?.label ?? "";
    const value = found.groups?.value ?? "";
    const kind = value.startsWith("10.") ? "doi" : /^PMC/iu.test(value) ? "pmcid" : "pmid";
    if (kind === "pmid" && !/pmid|pubmed/iu.test(label)) continue;
    const normal = kind === "doi" ? normalizeDoi(value) : kind === "pmid" ? normalizePmid(value) : normalizePmcid(value.toUpperCase());
    if (normal === null) continue;
    const start = found.index + label.length;
    const length = kind === "doi" ? normal.length : value.length;
    parts.push({ kind, value: normal, label: { start: found.index, end: start }, span: { start, end: start + length } });
  }
  return parts;
}

/** True when a line holds identifiers and, beside their labels, at most a few words (`DOI:`, `PMID:`, `Free PMC article`). */
export function isIdentifierLine(text: string): boolean {
  if (text.length > 300) return false;
  const parts = identifiersIn(text);
  if (parts.length === 0) return false;
  let rest = text;
  for (const part of parts.toReversed()) rest = rest.slice(0, part.label.start) + rest.slice(part.span.end);
  return (rest.match(/\p{L}{2,}/gu) ?? []).length <= 3;
}

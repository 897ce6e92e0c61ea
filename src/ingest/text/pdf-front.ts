import { parseAuthors } from "./authors.ts";
import { isCitationLine, isIdentifierLine, parseCitation, parseIssue } from "./citation.ts";
import { parseDate } from "./dates.ts";
import { isProse, type Line } from "./lines.ts";
import { type Page, takeAffiliations, takeAuthors, takeIdentifiers, takeKeywords } from "./page.ts";
import { hasHeadingShape } from "./pdf-headings.ts";

const kindOfArticle =
  /^(?:original (?:article|research|paper|investigation|contribution)s?|research (?:article|paper|report|communication)|full (?:length )?(?:article|paper)|(?:mini[- ]?)?review(?: article)?|short (?:communication|report)|brief (?:communication|report)|case report|letter(?: to the editor)?|editorial|commentary|open access|article|report|rapid communication|regular article|basic (?:science|research)|molecular cancer research|preprint|in vitro studies|clinical study|research|priority research paper)(?:\s*(?:open access|\|.*))?$/iu;
const dates = /\b(?:received|accepted|revised|published(?: online)?|available online|epub(?: ahead of print)?|first published|submitted|posted)\b/iu;
const correspondence = /^(?:\*|†|✉|#)?\s?(?:address (?:for )?correspondence|correspond(?:ing author|ence)|e-?mails?\b|to whom correspondence)|\bE-?mail\s?:/iu;
const institution =
  /\b(?:Departments?|Dept|Dipartimento|University|Universit[àéä]t?|Université|Universidad|Institut[eo]?s?|Instituto|Hospital|School of|College|Cent(?:er|re)s?|Laborator(?:y|ies)|Faculty|Academy|Division of|Clinic|Foundation|Inc\.|Ltd|GmbH|Key Lab|Unit of|Program in|IRCCS|CNRS|INSERM|Ministry)\b/u;
const notices =
  /^(?:copyright|©|\(c\)|issn\b|e-?issn|citation:|cite this|how to cite|academic editor|edited by|reviewed by|specialty section|handling editor|this (?:is an|article)|licen[cs]e|full list of author|author details|these authors contributed|\*?\s?equal contribut|creative commons|www\.|https?:|keywords? and)/iu;

/** What the lines before the abstract were found to be. */
export interface Front {
  readonly title: readonly Line[];
  /** Prose before the first heading: the abstract of a page that does not name it. */
  readonly prose: readonly Line[];
}

/** Finds the title among the lines before the first heading, and takes authors, affiliations, dates and identifiers from the others. */
export function readFront(page: Page, lines: readonly Line[]): Front {
  const title = titleLines(lines);
  const titleEnd = title.at(-1)?.index ?? -1;
  let prose: readonly Line[] = [];
  let proseEnd = -1;
  const affiliations: string[] = [];
  for (const [position, line] of lines.entries()) {
    if (title.includes(line) || line.index <= proseEnd) continue;
    const isStart = line.blanksBefore > 0 || position < 40;
    const paragraph = isStart && line.index > titleEnd ? proseFrom(lines, position) : null;
    if (paragraph !== null && prose.length === 0) {
      prose = paragraph;
      proseEnd = paragraph.at(-1)?.index ?? -1;
      continue;
    }
    readFrontLine(page, line, line.index > titleEnd, affiliations);
  }
  takeAffiliations(
    page,
    affiliations.map((text) => text.replaceAll("\n", " ")),
  );
  return { title, prose };
}

/** Reads a line of the front, or one like it elsewhere (`Received`, `Correspondence`); false when it is nothing of the kind. */
export function readFrontLine(page: Page, line: Line, isBelowTitle: boolean, affiliations: string[] = []): boolean {
  const { builder, metadata } = page;
  const { text } = line;
  if (isCitationLine(text)) {
    takeIdentifiers(page, line);
    builder.mark("metadata", "citation", line);
    const citation = parseCitation(text);
    if (citation !== null && metadata.journal == null) Object.assign(metadata, citation);
  } else if (parseIssue(text) !== null && text.length < 120) {
    builder.mark("metadata", "citation", line);
    if (metadata.journal == null) Object.assign(metadata, parseIssue(text));
  } else if (/^vol(?:ume)?\.?\s\d/iu.test(text) && text.length < 150) {
    builder.mark("metadata", "citation", line);
    const issue = /^vol(?:ume)?\.?\s(?<volume>\d{1,4})(?:\D{1,12}(?<issue>\d{1,3})(?!\d))?/iu.exec(text)?.groups;
    const date = parseDate(text.slice(-40));
    metadata.volume ??= issue?.volume ?? null;
    metadata.issue ??= issue?.issue ?? null;
    metadata.year ??= date?.year ?? null;
    metadata.date ??= date?.iso ?? null;
  } else if (isIdentifierLine(text)) takeIdentifiers(page, line);
  else if (/^key ?words?\s?[:—–-]/iu.test(text)) takeKeywords(page, line);
  else if (dates.test(text) && /\d{4}/u.test(text) && text.length < 300) {
    takeIdentifiers(page, line);
    builder.mark("metadata", "dates", line);
    const published = /\b(?:published(?: online)?|available online|epub(?: ahead of print)?|first published|posted)\s?:?\s?(?<date>[^;.|]{4,40})/iu.exec(text)
      ?.groups?.date;
    const date = published === undefined ? null : parseDate(published);
    if (date !== null) {
      metadata.year ??= date.year;
      metadata.date ??= date.iso;
    }
  } else if (correspondence.test(text)) builder.mark("metadata", "corresponding-author", line);
  else if (kindOfArticle.test(text)) {
    // "Review" and its like are stated types of this paper; a running section name of the journal is not.
    builder.mark("metadata", "article-kind", line);
  } else if (notices.test(text)) {
    takeIdentifiers(page, line);
    builder.mark("boilerplate", "notice", line);
  } else if (isBelowTitle && takeAuthors(page, line)) return true;
  else if (
    affiliations.length > 0 &&
    line.blanksBefore === 0 &&
    !/^(?:\d{1,2}|[a-z*†‡§])[.)\s]{0,2}\p{Lu}/u.test(text) &&
    page.lines[line.index - 1]?.text === lastLineOf(affiliations)
  ) {
    // The rest of an affiliation that ran over its line.
    builder.mark("metadata", "affiliation", line);
    affiliations.push(`${affiliations.pop() ?? ""}\n${text}`);
  } else if (institution.test(text) || /^(?:\d{1,2}|[a-e*†‡])\s?\p{Lu}.*,/u.test(text)) {
    builder.mark("metadata", "affiliation", line);
    affiliations.push(text);
  } else return false;
  return true;
}

function lastLineOf(affiliations: readonly string[]): string | undefined {
  return affiliations.at(-1)?.split("\n").at(-1);
}

/** Of the lines that can be a title, those right above the authors; else the first. */
function titleLines(lines: readonly Line[]): readonly Line[] {
  const found: (readonly Line[])[] = [];
  for (let at = 0; at < Math.min(lines.length, 60); ) {
    const title = titleFrom(lines, at);
    if (title.length === 0) {
      at++;
      continue;
    }
    at += title.length;
    const below = lines[at];
    if (below !== undefined && parseAuthors(below.text).length > 0) return title;
    found.push(title);
  }
  return found[0] ?? [];
}

/** The lines of a title that begins here, or none. */
function titleFrom(lines: readonly Line[], start: number): readonly Line[] {
  const first = lines[start];
  if (first === undefined || !isTitleStart(first)) return [];
  const title = [first];
  for (const line of lines.slice(start + 1)) {
    if (line.blanksBefore > 0 && !continuesTitle(title.at(-1), line)) break;
    if (!hasTitleText(line) || parseAuthors(line.text).length > 0 || title.length >= 6) break;
    title.push(line);
  }
  const text = title.map((line) => line.text).join(" ");
  return text.split(/\s+/u).length >= 3 && text.length <= 400 ? title : [];
}

function isTitleStart(line: Line): boolean {
  return (
    hasTitleText(line) && line.text.length >= 12 && parseAuthors(line.text).length === 0 && line.text.split(/\s+/u).length >= 3 && !/^[a-z]/u.test(line.text)
  );
}

/** A title broken over a blank line ends in a word that must go on. */
function continuesTitle(last: Line | undefined, line: Line): boolean {
  return last !== undefined && /(?:\b(?:of|in|and|the|for|by|with|to|on|from|via|through|a|an|is)|[-:,])$/iu.test(last.text) && hasTitleText(line);
}

function hasTitleText(line: Line): boolean {
  const { text } = line;
  if (text.length > 250 || !/\p{L}{3}/u.test(text)) return false;
  if (kindOfArticle.test(text) || correspondence.test(text) || notices.test(text) || institution.test(text)) return false;
  if (isCitationLine(text) || isIdentifierLine(text) || (dates.test(text) && /\d{4}/u.test(text))) return false;
  return !/@|https?:|\bvol(?:ume)?\.?\s\d/iu.test(text) && (hasHeadingShape(text) || /\p{Ll}/u.test(text) || text.length > 20);
}

/** The lines of a paragraph of prose that begins here, or `null`. */
function proseFrom(lines: readonly Line[], position: number): readonly Line[] | null {
  const first = lines[position];
  if (first === undefined) return null;
  const paragraph = [first];
  for (const line of lines.slice(position + 1)) {
    if (line.blanksBefore > 0 || correspondence.test(line.text) || /^key ?words?\s?[:—–-]/iu.test(line.text)) break;
    paragraph.push(line);
  }
  const text = paragraph.map((line) => line.text).join(" ");
  const sentences = text.match(/[\p{Ll})\d][.?!](?=\s+\p{Lu}|$)/gu)?.length ?? 0;
  const isPlain = !institution.test(first.text) && !/@/u.test(text.slice(0, 200)) && parseAuthors(first.text).length === 0;
  return isPlain && isProse(text, 250) && sentences >= 2 ? paragraph : null;
}

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
export function readFront(page: Page, front: readonly Line[]): Front {
  const lines = withAuthorsJoined(page.raw, front);
  const title = titleLines(lines);
  const titleEnd = title.at(-1)?.index ?? -1;
  let prose: readonly Line[] = [];
  let proseEnd = -1;
  const affiliations: string[][] = [];
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
    affiliations.map((parts) => parts.join(" ")),
  );
  return { title, prose };
}

/** A list of authors that is cut within a name is joined with its next line; blanks stand for the line end, so that offsets hold. */
function withAuthorsJoined(raw: string, lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const text = last === undefined ? "" : raw.slice(last.start, line.end).replace(/\s/gu, " ");
    const isCut = last !== undefined && line.blanksBefore === 0 && /\p{L}[\d*†‡],/u.test(last.text) && text.length < 6000 && endsWithinName(last.text);
    if (isCut && parseAuthors(text).length > 2) joined[joined.length - 1] = { ...last, end: line.end, text };
    else joined.push(line);
  }
  return joined;
}

function endsWithinName(text: string): boolean {
  const names = parseAuthors(text);
  return names.length === 0 || (!/[,;\d*†‡]$/u.test(text) && names.at(-1)?.name.includes(" ") === false);
}

/** Reads a line of the front, or one like it elsewhere (`Received`, `Correspondence`); false when it is nothing of the kind. */
export function readFrontLine(page: Page, line: Line, isBelowTitle: boolean, affiliations: string[][] = []): boolean {
  const { builder, metadata } = page;
  // `Journal 2014, 31, 11-20      Original article`: the two ends of a line are two statements.
  const text = line.text.split(/ {3,}/u).find((part) => isCitationLine(part)) ?? line.text;
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
    page.lines[line.index - 1]?.text === affiliations.at(-1)?.at(-1)
  ) {
    // The rest of an affiliation that ran over its line.
    builder.mark("metadata", "affiliation", line);
    affiliations.at(-1)?.push(text);
  } else if (institution.test(text) || /^(?:\d{1,2}|[a-e*†‡])\s?\p{Lu}.*,/u.test(text)) {
    builder.mark("metadata", "affiliation", line);
    affiliations.push([text]);
  } else return false;
  return true;
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
  if (first === undefined || !isTitleStart(first, lines[start + 1])) return [];
  const title = [first];
  for (const line of lines.slice(start + 1)) {
    const isNext = line.blanksBefore === 0;
    if (!isNext && !continuesTitle(title.at(-1), line)) break;
    if (!(hasTitleText(line) || (isNext && goesOn(title, line))) || parseAuthors(line.text).length > 0 || title.length >= 6) break;
    title.push(line);
  }
  const text = title.map((line) => line.text).join(" ");
  return text.split(/\s+/u).length >= 3 && text.length <= 400 ? title : [];
}

function isTitleStart(line: Line, next: Line | undefined): boolean {
  // `pH-sensitive`, `miR-21`: names that begin small.
  const isSmall = /^[a-z]/u.test(line.text) && !/^[a-z]{1,3}[A-Z\d-]/u.test(line.text);
  return hasTitleText(line) && line.text.length >= 12 && !isAuthorLine(line, next) && line.text.split(/\s+/u).length >= 3 && !isSmall;
}

/** Words in capitals between commas look like names; without a mark or an initial, and with a line below that goes on, they are a title. */
function isAuthorLine(line: Line, next: Line | undefined): boolean {
  if (parseAuthors(line.text).length === 0) return false;
  const isPlain = !/[\d*†‡]|\b\p{Lu}\b/u.test(line.text);
  return !(isPlain && next !== undefined && next.blanksBefore === 0 && parseAuthors(next.text).length === 0 && hasTitleText(next));
}

/** The rest of a title may be one word, or name a place: it begins small, or what is above it cannot end there. */
function goesOn(title: readonly Line[], line: Line): boolean {
  const above = title.at(-1)?.text ?? "";
  const isRest = /^\p{Ll}/u.test(line.text) || /(?:\b(?:of|in|and|the|for|by|with|to|on|at|from|via|through|a|an)|[-:,])$/iu.test(above);
  return (
    isRest &&
    line.text.length <= 250 &&
    !notices.test(line.text) &&
    !correspondence.test(line.text) &&
    !/@|https?:/u.test(line.text) &&
    !isIdentifierLine(line.text)
  );
}

/** A title broken over a blank line ends in a word that must go on. */
function continuesTitle(last: Line | undefined, line: Line): boolean {
  return last !== undefined && /(?:\b(?:of|in|and|the|for|by|with|to|on|from|via|through|a|an|is)|[-:,])$/iu.test(last.text) && hasTitleText(line);
}

function hasTitleText(line: Line): boolean {
  const { text } = line;
  if (text.length > 250 || !/\p{L}{3}/u.test(text)) return false;
  if (kindOfArticle.test(text) || correspondence.test(text) || notices.test(text)) return false;
  if (institution.test(text) && !text.startsWith("[")) return false;
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

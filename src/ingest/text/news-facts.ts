import { parseAuthors } from "./authors.ts";
import { findDoi, findPmid, isJournalName, parseCitation } from "./citation.ts";
import { monthLetter, parseDate } from "./dates.ts";
import type { Line } from "./lines.ts";
import type { Page } from "./page.ts";
import { takeIdentifiers } from "./page.ts";
import { isReference, parseReference } from "./reference-entry.ts";

/** A line of a news item with its language and what its shape says it is. */
export interface NewsLine {
  readonly line: Line;
  readonly language: string;
  readonly kind: "site" | "identifier" | "label" | "prose" | "short" | "authors" | "foreign";
}

/** A label before a value, as editors of news put the source at the end of an item. */
export interface NewsLabel {
  readonly kind: "compiled-from" | "title" | "journal" | "source" | "section" | "doi";
  /** Where the value begins in the line. */
  readonly valueStart: number;
}

const labels: readonly (readonly [NewsLabel["kind"], RegExp])[] = [
  [
    "section",
    /^[【[]?\s{0,2}(?:abstract|summary|摘要|英文摘要|论文摘要|原文摘要|要旨|抄録|論文要旨|초록|영문초록|論文情報|掲載論文|論文|書誌情報|논문정보|论文信息|文章信息|resumen(?: en inglés)?|(?:englische )?zusammenfassung|resumo(?: em inglês)?|résumé(?: en anglais)?|riassunto(?: in inglese)?|аннотация(?: на английском)?|реферат|streszczenie|samenvatting|özet)(?:\s?[(（][\p{L}\s]{2,20}[)）])?\s{0,2}[】\]]?\s{0,2}[:：]?$/iu,
  ],
  [
    "compiled-from",
    /^(?:编译自|译自|翻译自|出典|引用元|출처 보도자료|traducido de|übersetzt (?:von|aus|nach)|source press release|compiled from)\s{0,2}[:：]\s{0,3}/iu,
  ],
  [
    "title",
    /^(?:原文标题|论文标题|英文标题|原文题目|论文题目|英文题目|题目|标题|原題|論文タイトル|論文名|タイトル|논문명|논문 제목|원제|제목|título(?: original| del artículo)?|originaltitel|titel(?: der studie)?|titre|original title|article title|paper title|title)\s{0,2}[:：]\s{0,3}/iu,
  ],
  [
    "journal",
    /^(?:期刊|发表期刊|来源期刊|刊物|杂志|掲載誌|雑誌名?|掲載雑誌|ジャーナル|학술지|저널|게재지|게재 저널|revista|zeitschrift|fachzeitschrift|journal|publicado en|erschienen in|publication)\s{0,2}[:：]\s{0,3}/iu,
  ],
  [
    "source",
    /^(?:来源|原文出处|参考文献|原文链接|原始出处|出处|文献|参考|出所|原著論文?|論文|참고문헌|출처|referencia|fuente|quelle|literatur|reference|source|original(?:arbeit|publikation)|fonte|artigo original|articolo originale|bron|по материалам|источник|оригинальная статья|źródło|kaynak)\s{0,2}[:：]\s{0,3}/iu,
  ],
  ["doi", /^doi\s{0,2}[:：]/iu],
];

/** The label at the beginning of a line of an item, or `null`. */
export function newsLabel(text: string): NewsLabel | null {
  const head = text.slice(0, 60);
  for (const [kind, pattern] of labels) {
    const found = pattern.exec(head);
    if (found !== null && (kind === "section" ? text.length < 40 : true)) return { kind, valueStart: found[0].length };
  }
  return null;
}

/** Journals are named in running text of other languages after or before a word that says so. */
const journalInText: readonly RegExp[] = [
  /(?:杂志|期刊|学报|刊物|雑誌|学術誌|専門誌|科学誌|誌)\s{0,2}[《「『“"]?(?<journal>\p{Lu}[\p{Script=Latin}&.,\- ]{1,60}[\p{Script=Latin}])/u,
  /[《「『“](?<journal>\p{Lu}[\p{Script=Latin}&.,\- ]{1,60}[\p{Script=Latin}])[》」』”]/u,
  /(?<journal>\p{Lu}[\p{Script=Latin}&.\- ]{1,60}[\p{Script=Latin}])[》」』”]?\s{0,2}(?:杂志|期刊|誌|지에|지\(|저널)/u,
  /(?:학술지|저널|국제학술지)\s{0,2}['‘“"《<「]?(?<journal>\p{Lu}[\p{Script=Latin}&.\- ]{1,60}[\p{Script=Latin}])/u,
  /\b(?:la revista|revista(?: científica| especializada)?|(?:der |im )?(?:Fach)?(?:[Zz]eitschrift|[Jj]ournal)|dans la revue|la revue|sulla rivista|rivista)\s{1,2}[«"“„‘']?(?<journal>\p{Lu}[\p{L}&.-]{0,30}(?: (?:of|the|and|&|in|for|\p{Lu}[\p{L}.-]{0,30})){0,7})/u,
];

/** Journal, date and identifiers of the paper, and date and byline of the item; nothing is taken from the date of the item but its year for a day the text names. */
export function readNewsFacts(page: Page, lines: readonly NewsLine[], itemYear: number | null, itemLine: Line | null): void {
  const { metadata, builder } = page;
  for (const { line, kind } of lines) {
    if (kind === "label" && line !== itemLine) readLabel(page, line);
    else if (kind === "identifier") readIdentifiers(page, line);
    else if ((kind === "short" || kind === "authors") && line !== itemLine) readShort(page, line);
    else if (kind === "foreign" && line.text.length < 3000) metadata.doi ??= findDoi(line.text);
  }
  if (metadata.journal == null) {
    for (const { line, kind } of lines) {
      if (kind !== "foreign" && kind !== "label") continue;
      const journal = journalNamedIn(line.text);
      if (journal === null) continue;
      metadata.journal = journal;
      break;
    }
  }
  if (metadata.year == null) readPublicationDay(page, lines, itemYear);
  if (metadata.year == null && itemYear !== null && metadata.journal != null) {
    metadata.year = itemYear;
    builder.note("ingest", "year-inferred", "the item reports a paper that has just appeared in the journal; the year is that of the item");
  }
  for (const { line, kind } of lines) if (kind === "foreign" && line.text.length < 1000) metadata.pmid ??= findPmid(line.text);
  builder.note("ingest", "secondary-source", "the page is a news item about the paper; its own text is kept apart and not mined");
}

function journalNamedIn(text: string): string | null {
  const sample = text.slice(0, 3000);
  for (const pattern of journalInText) {
    const journal = pattern
      .exec(sample)
      ?.groups?.journal?.replace(/[\s,.&-]+$/u, "")
      .trim();
    if (journal !== undefined && isJournalName(journal)) return journal;
  }
  return null;
}

const itemDate = new RegExp(
  [
    "\\d{4}\\s?[-/.年년]\\s?\\d{1,2}\\s?[-/.月월]\\s?\\d{1,2}\\s?[日일]?(?:\\s\\d{1,2}:\\d{2}(?::\\d{2})?)?",
    `\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|${monthLetter}{3,10})\\s?\\d{4}`,
    "\\d{1,2}/\\d{1,2}/\\d{4}",
    `\\d{1,2}(?: de)? ${monthLetter}{3,10}(?: de)? \\d{4}`,
  ].join("|"),
  "u",
);

/** `2012-07-23 T.Shen 生物谷`: date, byline and source of the item. */
export function readItemDate(page: Page, lines: readonly NewsLine[]): { readonly line: Line; readonly year: number } | null {
  for (const { line } of lines.slice(0, 10)) {
    if (line.text.length > 120) continue;
    const found = itemDate.exec(line.text);
    const date = found === null ? null : parseDate(found[0]);
    if (found === null || date === null || parseCitation(line.text) !== null) continue;
    const start = line.start + found.index;
    page.builder.mark("metadata", "page-date", { start, end: start + found[0].length });
    page.builder.mark("metadata", "page-byline", { start: line.start, end: start });
    page.builder.mark("metadata", "page-byline", { start: start + found[0].length, end: line.end });
    return { line, year: date.year };
  }
  return null;
}

function readLabel(page: Page, line: Line): void {
  const label = newsLabel(line.text);
  if (label === null) return;
  const { builder, metadata } = page;
  const valueStart = line.start + label.valueStart;
  const value = line.text.slice(label.valueStart);
  if (label.kind === "section" || label.kind === "compiled-from" || label.kind === "title") {
    builder.mark("boilerplate", label.kind === "section" ? "section-label" : `${label.kind}-label`, { start: line.start, end: valueStart });
    if (label.kind === "title") builder.mark("boilerplate", "title-duplicate", { start: valueStart, end: line.end });
  }
  if (label.kind === "compiled-from") {
    builder.mark("other", "source-press-release-title", { start: valueStart, end: line.end });
    page.related.push({ relation: "press-release", title: value, journal: null, year: null, doi: null, pmid: null, raw: { start: valueStart, end: line.end } });
  } else if (label.kind === "journal") {
    builder.mark("boilerplate", "journal-label", { start: line.start, end: valueStart });
    const citation = parseCitation(value);
    if (citation !== null) Object.assign(metadata, citation);
    else metadata.journal ??= value.replace(/[《》「」“”.]/gu, "").trim();
    takeIdentifiers(page, line);
    builder.mark("metadata", "journal", { start: valueStart, end: line.end });
  } else if (label.kind === "source" || label.kind === "doi") {
    readSource(page, value);
    takeIdentifiers(page, line);
    builder.mark("metadata", "source", line);
  }
}

/** A citation, or a whole reference: `Authors. Title. Journal. 2018;29(3):640-5.` */
function readSource(page: Page, value: string): void {
  const { metadata } = page;
  if (metadata.journal != null) return;
  const reference = parseReference(value, { start: 0, end: 0 });
  const isWhole = reference.title !== null && reference.journal !== null && reference.year !== null && reference.title.split(/\s+/u).length >= 4;
  const at = isWhole ? value.lastIndexOf(reference.journal ?? "") : 0;
  const citation = parseCitation(at > 0 ? value.slice(at) : value);
  if (citation !== null) Object.assign(metadata, citation);
}

/** `Sample Nature Medicine (2012), DOI: 10...`, `Sample Nature doi:10...` */
function readIdentifiers(page: Page, line: Line): void {
  const citation = parseCitation(line.text);
  const [first] = takeIdentifiers(page, line);
  const before = line.text.slice(0, first?.label.start ?? 0).replace(/[\s,.;:(]+$/u, "");
  if (citation !== null && page.metadata.journal == null) Object.assign(page.metadata, citation);
  else if (isJournalName(before)) page.metadata.journal ??= before;
  page.builder.mark("metadata", "citation", { start: line.start, end: line.start + (first?.label.start ?? 0) });
}

/** A short line that cites the paper, or a stray line of the site. */
function readShort(page: Page, line: Line): void {
  const citation = parseCitation(line.text);
  if (citation !== null) {
    takeIdentifiers(page, line);
    page.builder.mark("metadata", "citation", line);
    if (page.metadata.journal == null) Object.assign(page.metadata, citation);
  } else if (isReference(line.text)) {
    takeIdentifiers(page, line);
    readSource(page, line.text);
    const { title } = parseReference(line.text, line);
    const at = title === null ? -1 : line.text.indexOf(title);
    const names = at > 3 ? line.text.slice(0, at) : (line.text.slice(at + (title?.length ?? 0) + 1).split(/\.\s+(?=\p{Lu}\p{L})/u)[0] ?? "");
    const authors = at === -1 ? [] : parseAuthors(names.replace(/[\s:.]+$/u, ""));
    if (authors.length > 0 && (page.metadata.authors ?? []).length === 0) page.metadata.authors = authors;
    page.builder.mark("metadata", "source", line);
  } else if (/\b(?:doi|10\.\d{4})/iu.test(line.text)) takeIdentifiers(page, line);
}

/** `刊登在8月24日`: a day of publication without its year, which is the item's. */
function readPublicationDay(page: Page, lines: readonly NewsLine[], pageYear: number | null): void {
  if (pageYear === null) return;
  for (const { line, kind } of lines) {
    if (kind !== "foreign") continue;
    const found = /(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日号일]/u.exec(line.text.slice(0, 3000));
    const around = found === null ? "" : line.text.slice(Math.max(0, found.index - 24), found.index + 40);
    if (found === null || !/刊|发表|發表|在线|掲載|発表|誌|게재|발표|실렸|저널|학술지/u.test(around)) continue;
    const month = Number(found.groups?.month);
    const day = Number(found.groups?.day);
    const date = parseDate(`${pageYear}-${month}-${day}`);
    if (date === null) continue;
    page.metadata.year = date.year;
    page.metadata.date = date.iso;
    page.builder.note("ingest", "year-inferred", "the day of publication is stated without a year; the year is that of the news item");
    return;
  }
}

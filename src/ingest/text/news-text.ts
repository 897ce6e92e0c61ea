import { languageOf } from "../language.ts";
import type { Source, SourceInput, SourceResult } from "../source.ts";
import { labelOf } from "./abstract-labels.ts";
import { parseAuthors } from "./authors.ts";
import { isIdentifierLine, parseCitation } from "./citation.ts";
import { isProse, type Line, paragraphLinesOf } from "./lines.ts";
import { type NewsLine, newsLabel, readItemDate, readNewsFacts } from "./news-facts.ts";
import { closePage, isMarkupOrBinary, keepAbstract, keepSection, openPage, type Page, takeAuthors, takeKeywords } from "./page.ts";
import { pubmedText } from "./pubmed-text.ts";
import { qxmdText } from "./qxmd-text.ts";
import { isReference, parseReference } from "./reference-entry.ts";
import { sciteText } from "./scite-text.ts";
import { siteRole } from "./site-lines.ts";

/**
 * A science news item in another language with the paper's English title and abstract in it. The news is a secondary source of the paper;
 * the paper's title is the English line nearest above its authors or its abstract.
 */
export const newsText: Source = {
  name: "news-text",
  description: "News item in another language with the paper's English abstract",
  claim,
  isOnePage: true,
  read,
};

function claim(input: SourceInput): number {
  if (isMarkupOrBinary(input.head)) return 0;
  // Sites of papers show names and places in any language; a page that has their structure is no news.
  if ([qxmdText, pubmedText, sciteText].some((site) => site.claim(input) > 0.5)) return 0;
  const lines = classify(paragraphLinesOf(input.head));
  const layout = layoutOf(lines);
  const foreign = lines.filter(({ kind }) => kind === "foreign").reduce((sum, { line }) => sum + line.text.length, 0);
  const hasParagraph = lines.some(
    ({ line, kind }) =>
      kind === "foreign" &&
      (line.text.length >= 60 || (line.text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0) >= 20),
  );
  const isForeignItem = hasParagraph && foreign >= 60 && new Set(lines.filter(({ kind }) => kind === "foreign").map(({ language }) => language)).size <= 3;
  return layout !== null && isForeignItem && layout.abstract.length <= 12 ? 0.8 : 0;
}

/** Language and kind of each line; kinds are decided by shape, so that any language will do. */
function classify(lines: readonly Line[]): readonly NewsLine[] {
  const hasKana = lines.some((line) => languageOf(line.text) === "ja");
  const main = prevailing(lines);
  return lines.map((line) => {
    const told = languageOf(line.text);
    // A short line in Latin letters and in neither language of the page is a title in English with few function words.
    const own =
      told !== main && told !== "en" && line.text.length < 400 && /^[\p{Script=Latin}\p{P}\p{N}\p{S}\s\p{Script=Greek}]+$/u.test(line.text)
        ? told === "und"
          ? told
          : "en"
        : told;
    // A Japanese heading of Chinese characters alone is Japanese still.
    const language = own === "zh" && hasKana ? "ja" : own;
    if (siteRole(line) !== null) return { line, language, kind: "site" };
    if (isIdentifierLine(line.text)) return { line, language, kind: "identifier" };
    if (newsLabel(line.text) !== null) return { line, language, kind: "label" };
    if (isEnglish(line.text, language)) return { line, language: "en", kind: isProse(line.text, 110) ? "prose" : "short" };
    // Initials and particles look like function words of many languages.
    if (line.text.length < 6000 && parseAuthors(line.text).length > 1) return { line, language: "und", kind: "authors" };
    if (language === "und") return { line, language, kind: "short" };
    return { line, language, kind: "foreign" };
  });
}

/** The language other than English in which most of the page's longer lines are. */
function prevailing(lines: readonly Line[]): string {
  const lengths = new Map<string, number>();
  for (const { text } of lines) {
    const language = text.length < 40 ? "und" : languageOf(text);
    if (language !== "en" && language !== "und") lengths.set(language, (lengths.get(language) ?? 0) + text.length);
  }
  return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "und";
}

/** English, or Latin letters with enough capitals to be a title in English (few function words). */
function isEnglish(text: string, language: string): boolean {
  return (
    language === "en" &&
    (text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}]/gu)?.length ?? 0) < text.length * 0.1
  );
}

interface NewsLayout {
  readonly title: Line | null;
  readonly abstract: readonly Line[];
}

/** The longest run of English prose, and the English line that heads it. */
function layoutOf(lines: readonly NewsLine[]): NewsLayout | null {
  const runs: NewsLine[][] = [];
  for (const row of lines) {
    const open = runs.at(-1);
    if (row.kind !== "prose") continue;
    if (open?.at(-1)?.line.index === row.line.index - 1) open.push(row);
    else runs.push([row]);
  }
  const length = (run: readonly NewsLine[]): number => run.reduce((sum, { line }) => sum + line.text.length, 0);
  const best = runs.toSorted((a, b) => length(b) - length(a))[0];
  const first = best?.[0];
  const isLabelled = first !== undefined && newsLabel(lines[first.line.index - 1]?.line.text ?? "")?.kind === "section";
  if (best === undefined || first === undefined || length(best) < (isLabelled ? 100 : 200)) return null;
  const title = titleAbove(lines, first.line.index);
  // A title that ends on a full stop looks like the first paragraph.
  if (title === null && isTitleOfRun(best)) return { title: first.line, abstract: best.slice(1).map(({ line }) => line) };
  return { title, abstract: best.map(({ line }) => line) };
}

/** One sentence, much shorter than what follows it. */
function isTitleOfRun([first, ...rest]: readonly NewsLine[]): boolean {
  if (first === undefined || rest.length === 0 || !isTitle(first) || labelOf(first.line.text) !== null) return false;
  const length = rest.reduce((sum, { line }) => sum + line.text.length, 0);
  return !/[.!?]\s+\p{Lu}\p{L}*\s\p{Ll}/u.test(first.line.text) && length >= 300 && length > 2.5 * first.line.text.length;
}

/** Goes up from the abstract over authors, identifiers, labels and citations to the first English line that can be a title. */
function titleAbove(lines: readonly NewsLine[], abstractIndex: number): Line | null {
  for (let index = abstractIndex - 1; index >= Math.max(0, abstractIndex - 14); index--) {
    const row = lines[index];
    if (row === undefined) return null;
    if (row.kind === "foreign" && row.line.text.length > 120) return null;
    if (isTitle(row) || (lines[index + 1]?.kind === "authors" && isShortTitle(row))) return row.line;
  }
  return null;
}

function titleBelow(lines: readonly NewsLine[], abstractIndex: number): Line | null {
  return lines.slice(abstractIndex + 1, abstractIndex + 8).find((row) => row.language === "en" && isTitle(row))?.line ?? null;
}

/** A few words right above the authors. */
function isShortTitle({ line: { text }, kind }: NewsLine): boolean {
  return kind === "short" && text.length >= 12 && text.split(/\s+/u).length >= 2 && /\p{Ll}{3}/u.test(text) && parseCitation(text) === null;
}

function isTitle({ line, kind }: NewsLine): boolean {
  const { text } = line;
  if (kind !== "short" && kind !== "prose") return false;
  if (text.length < 25 || text.length > 400 || text.split(/\s+/u).length < 4) return false;
  return parseAuthors(text).length === 0 && parseCitation(text) === null && !isReference(text) && !/^(?:Department|University|Institute|\d)/u.test(text);
}

async function* read(input: SourceInput): AsyncIterable<SourceResult> {
  const page = openPage(input, await input.text());
  const lines = classify(page.lines);
  const layout = layoutOf(lines);
  if (layout !== null) {
    const labelled = lines.find(({ line, kind }) => kind === "label" && newsLabel(line.text)?.kind === "title");
    const label = labelled === undefined ? null : newsLabel(labelled.line.text);
    if (layout.title !== null) keepSection(page, "title", "title", [layout.title]);
    else if (labelled !== undefined && label !== null) {
      keepSection(page, "title", "title", [{ start: labelled.line.start + label.valueStart, end: labelled.line.end }]);
    } else if (!keepCitedTitle(page, lines)) {
      const below = titleBelow(lines, layout.abstract.at(-1)?.index ?? 0);
      if (below !== null) keepSection(page, "title", "title", [below]);
    }
    readAbstract(page, layout.abstract);
    const item = readItemDate(page, lines);
    readRest(page, lines, layout, item?.line ?? null);
    readNewsFacts(page, lines, item?.year ?? null, item?.line ?? null);
  }
  yield closePage(page, newsText.name, layout === null ? 0.3 : layout.title === null ? 0.6 : 0.85);
}

/** Without a title of its own, the paper has the title of the reference that the item gives. */
function keepCitedTitle(page: Page, lines: readonly NewsLine[]): boolean {
  for (const { line } of lines) {
    const label = newsLabel(line.text);
    if (label?.kind !== "source" && (label !== null || !isReference(line.text))) continue;
    const { title } = parseReference(line.text.slice(label?.valueStart ?? 0), line);
    const at = title === null ? -1 : line.text.indexOf(title);
    if (title === null || at === -1 || title.split(/\s+/u).length < 4) continue;
    keepSection(page, "title", "title", [{ start: line.start + at, end: line.start + at + title.length }]);
    return true;
  }
  return false;
}

function readAbstract(page: Page, lines: readonly Line[]): void {
  const [first, ...rest] = lines;
  if (first === undefined) return;
  const label = /^(?:abstract|summary|摘要|要旨|抄録|초록)\s?[:：]\s?/iu.exec(first.text.slice(0, 40));
  const start = first.start + (label?.[0].length ?? 0);
  if (label !== null) page.builder.mark("boilerplate", "section-label", { start: first.start, end: start });
  const isTruncated = /(?:…|\.\.\.)$/u.test(lines.at(-1)?.text ?? "");
  keepAbstract(page, [[{ start, end: first.end }], ...rest.map((line) => [line])], { isTruncated });
  if (isTruncated) page.builder.note("ingest", "abstract-truncated", "the page cuts the abstract off");
}

/** Everything else: the news itself as secondary text, its headline, authors, labels, and what the site adds. */
function readRest(page: Page, lines: readonly NewsLine[], layout: NewsLayout, itemLine: Line | null): void {
  const labelled = lines.find(({ line, kind }) => kind === "label" && newsLabel(line.text)?.kind === "title");
  const titleIndex = layout.title?.index ?? labelled?.line.index ?? layout.abstract[0]?.index ?? 0;
  const abstractEnd = layout.abstract.at(-1)?.index ?? 0;
  const pageLanguage = mainLanguage(lines);
  const abstract = new Set(layout.abstract);
  let hasHeadline = false;
  for (const { line, kind, language } of lines) {
    if (line === layout.title || line === itemLine || abstract.has(line)) continue;
    const isNearPaper = line.index > titleIndex && line.index < abstractEnd;
    const authors = line.text.length < 3000 ? parseAuthors(line.text) : [];
    if (kind === "site") page.builder.mark("boilerplate", siteRole(line) ?? "site", line);
    else if (kind === "label" || kind === "identifier") continue;
    else if (isNearPaper && authors.length > 0) takeAuthors(page, line);
    else if (/^(?:key ?words?|关键词)\s?[:：]/iu.test(line.text)) takeKeywords(page, line);
    else if (isNavigation(line.text)) page.builder.mark("boilerplate", "navigation", line);
    else if (kind === "foreign" || kind === "prose" || (!hasHeadline && line.index < titleIndex && isHeadline(line.text))) {
      const isFirst = !hasHeadline && isHeadline(line.text);
      keepSecondary(page, line, language === "und" ? pageLanguage : language, isFirst);
      hasHeadline = true;
    }
  }
}

/** The language in which most of the item is written. */
function mainLanguage(lines: readonly NewsLine[]): string {
  const lengths = new Map<string, number>();
  for (const { line, kind, language } of lines) if (kind === "foreign") lengths.set(language, (lengths.get(language) ?? 0) + line.text.length);
  return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "und";
}

/** A row of links: short words between bars or angles. */
function isNavigation(text: string): boolean {
  const parts = text.split(/\s[|>»›·•]\s/u);
  return parts.length >= 2 && text.length < 120 && parts.every((part) => part.split(/\s+/u).length <= 3);
}

/** A line that heads the item: words, but no end of a sentence. */
function isHeadline(text: string): boolean {
  return (
    text.length >= 8 &&
    text.length <= 150 &&
    !/[.。]$/u.test(text) &&
    (text.split(/\s+/u).length >= 4 || /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]{4}/u.test(text))
  );
}

function keepSecondary(page: Page, line: Line, language: string, isTitle: boolean): void {
  const isCut = !isTitle && line.text.length > 150 && /[\p{L}\p{N},，、]$/u.test(line.text);
  keepSection(page, "secondary", isTitle ? "secondary-title" : "secondary", [line], {
    language,
    attribution: "unknown",
    isMined: false,
    isTruncated: isCut,
  });
  if (isCut) page.builder.note("ingest", "secondary-truncated", `a paragraph of the news ends inside a sentence (${line.text.length} characters)`);
}

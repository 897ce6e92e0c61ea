import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Document, Section } from "../../src/model/document.ts";
import { dispositionOf, type GoldDocument, type GoldPiece, Tally } from "./gold-page.ts";
import { readFile } from "./read-page.ts";

const shared = process.env.LITGRAPH_SHARED ?? "../shared";
const gold = join(shared, "pages/gold");
const pages = existsSync(gold) ? readdirSync(gold).filter((name) => name.endsWith(".document.json")) : [];
if (pages.length === 0) process.stderr.write(`gold pages: none under ${gold}; set LITGRAPH_SHARED to compare with them\n`);

describe.skipIf(pages.length === 0)("real pages", () => {
  test.each(pages)("%s reads as its gold says", async (name) => {
    const expected = JSON.parse(readFileSync(join(gold, name), "utf8")) as GoldDocument;
    const document = await readFile(join(shared, "pages/raw", `${expected.page}.txt`));
    const tally = new Tally();
    compareText(tally, document, expected);
    compareMetadata(tally, document, expected);
    compareRegions(tally, document, expected);
    compareOffsets(tally, document, expected);
    compareSections(tally, document, expected);
    compareOthers(tally, document, expected);
    process.stdout.write(`${expected.page}: ${tally}\n`);
    expect(tally.wrong).toEqual([]);
  });
});

function textOf(document: Document, section: Section): string {
  return document.text.slice(section.start, section.end);
}

function compareText(tally: Tally, document: Document, expected: GoldDocument): void {
  const abstract = document.sections.filter(({ type }) => type === "abstract");
  tally.equal("title", document.title, expected.title);
  tally.equal("abstract", abstract.map((section) => textOf(document, section)).join("\n\n"), expected.abstract);
  tally.equal(
    "truncation",
    abstract.some(({ isTruncated }) => isTruncated),
    expected.abstractTruncated,
  );
  tally.equal("text", document.text.slice(0, expected.title.length + 2 + expected.abstract.length), `${expected.title}\n\n${expected.abstract}`);
}

function compareMetadata(tally: Tally, { metadata }: Document, expected: GoldDocument): void {
  for (const field of ["journal", "year", "doi", "pmid", "pmcid"] as const) tally.equal("metadata", metadata[field], expected[field], field);
  for (const field of ["volume", "issue", "pages"] as const) tally.equal("metadata", metadata[field], expected[field] ?? null, field);
  tally.equal("metadata", metadata.date, expected.date?.iso ?? null, "date");
  tally.equal("metadata", metadata.isRetracted, expected.retracted, "retracted");
  tally.equal("metadata", metadata.keywords, expected.keywords, "keywords");
  tally.equal("metadata", metadata.publicationTypes, expected.publicationTypes, "publication types");
  tally.equal(
    "authors",
    metadata.authors.map(({ name }) => name),
    expected.authors.map(({ name }) => name),
  );
}

function compareRegions(tally: Tally, document: Document, expected: GoldDocument): void {
  const found = paint(
    document.raw,
    document.regions.map(({ start, end, disposition }) => [start, end, disposition] as const),
  );
  const meant = paint(
    document.raw,
    expected.regions.map(({ rawStart, rawEnd, disposition }) => [rawStart, rawEnd, dispositionOf[disposition] ?? disposition] as const),
  );
  for (let at = 0; at < document.raw.length; at++) {
    if (/\s/u.test(document.raw.charAt(at))) continue;
    tally.add("characters", found[at] === meant[at], () => `${at} ${JSON.stringify(document.raw.slice(at, at + 40))} is ${found[at]}, not ${meant[at]}`);
  }
}

function paint(raw: string, spans: readonly (readonly [number, number, string])[]): readonly string[] {
  const painted = new Array<string>(raw.length).fill("nothing");
  for (const [start, end, label] of spans) painted.fill(label, start, end);
  return painted;
}

/** For every raw character that is copied, where it stands in the clean text. */
function cleanPositions(pieces: readonly GoldPiece[], shift: number): Map<number, number> {
  const positions = new Map<number, number>();
  for (const { op, clean, raw } of pieces) {
    if (op !== "copy") continue;
    for (let at = raw[0]; at < raw[1]; at++) positions.set(at, shift + clean[0] + at - raw[0]);
  }
  return positions;
}

function compareOffsets(tally: Tally, document: Document, expected: GoldDocument): void {
  const found = cleanPositions(
    document.offsets.map(({ op, clean, raw }) => ({ op, clean: [clean.start, clean.end], raw: [raw.start, raw.end] }) as const),
    0,
  );
  for (const [raw, clean] of cleanPositions(expected.offsetMap, 0))
    tally.add("offsets", found.get(raw) === clean, () => `raw ${raw} is at ${found.get(raw)}, not ${clean}`);
  for (const { op, clean, raw } of document.offsets) {
    if (op === "copy") tally.equal("copies", document.text.slice(clean.start, clean.end), document.raw.slice(raw.start, raw.end));
  }
}

function compareSections(tally: Tally, document: Document, expected: GoldDocument): void {
  for (const section of expected.sections) {
    if (section.type === "abstract") continue;
    const own = document.sections.filter(({ heading, type }) => heading === section.heading && (type === "body" || type === "acknowledgement"));
    const paragraphs = section.paragraphs ?? [];
    tally.equal(
      "sections",
      own.map((one) => textOf(document, one)),
      paragraphs.map(({ text }) => text),
      section.heading ?? "",
    );
    const isNamed = document.sections.some((one) => one.type === "heading" && textOf(document, one) === section.heading);
    tally.add("headings", isNamed, () => `${section.heading} is missing`);
  }
  for (const float of expected.floats ?? []) {
    const type = float.type === "table" ? "table" : "caption";
    tally.add(
      "floats",
      document.sections.some((one) => one.type === type && textOf(document, one) === float.text),
      () => `${type} ${float.text.slice(0, 60)}`,
    );
  }
  for (const { joined, left, right, line } of expected.hyphenation ?? []) {
    const isJoined =
      document.text.includes(joined) || document.regions.some(({ disposition, role }) => disposition === "metadata" && role === "corresponding-author");
    tally.add("hyphens", isJoined && !document.text.includes(`${left} ${right}`), () => `line ${line}: ${left} ${right} is not ${joined}`);
  }
  const secondary = document.sections.filter(({ type }) => type === "secondary");
  const parts =
    expected.secondaryText === undefined
      ? []
      : [expected.secondaryText.title, ...expected.secondaryText.rawSpans.map(([start, end]) => document.raw.slice(start, end))];
  tally.equal(
    "secondary",
    secondary.map((one) => textOf(document, one)),
    parts,
  );
  for (const one of secondary) tally.equal("secondary", [one.language, one.attribution, one.isMined], [expected.secondaryText?.language, "unknown", false]);
}

function compareOthers(tally: Tally, document: Document, expected: GoldDocument): void {
  const statements = document.sections.flatMap((section, index) => (section.type === "citation-statement" ? [{ section, index }] : []));
  const order = statements.map(({ index }) => index);
  tally.equal(
    "statements",
    statements.map(({ section }) => textOf(document, section)),
    expected.citationContexts.map(({ text }) => text),
  );
  for (const [index, { section }] of statements.entries()) {
    const context = expected.citationContexts[index];
    tally.equal("statements", [section.heading, section.attribution], [context?.section, "cited-paper"]);
    tally.equal("statements", section.duplicateOf === null ? null : order.indexOf(section.duplicateOf), context?.duplicateOf ?? null);
  }
  const related = document.related.filter(({ relation }) => relation !== "reference");
  const wanted = expected.relatedPapers.map(({ relation, title, journal, year, doi, pmid, rawSpan }) => [
    relation === "press-release-source" ? "press-release" : relation,
    title,
    journal ?? null,
    year ?? null,
    doi?.toLowerCase() ?? null,
    pmid ?? null,
    rawSpan ?? null,
  ]);
  const isSpanned = expected.relatedPapers.every(({ rawSpan }) => rawSpan !== undefined);
  tally.equal("related", related.length, wanted.length);
  for (const [index, { relation, title, journal, year, doi, pmid, raw }] of related.entries()) {
    tally.equal("related", [relation, title, journal, year, doi, pmid, isSpanned ? [raw.start, raw.end] : null], wanted[index]);
  }
  const references = document.related.filter(({ relation }) => relation === "reference");
  const sections = document.sections.filter(({ type }) => type === "reference");
  tally.equal("references", references.length, expected.references?.length ?? 0);
  for (const [index, reference] of (expected.references ?? []).entries()) {
    const { title, journal, year, raw } = references[index] ?? {};
    tally.equal("references", [title, journal, year], [reference.title, reference.journal, reference.year], `${index + 1}`);
    tally.equal("references", [raw?.start, raw?.end], [reference.rawSpans[0]?.[0], reference.rawSpans.at(-1)?.[1]], `${index + 1}`);
    const section = sections[index];
    tally.equal("references", section === undefined ? null : [textOf(document, section), section.isMined], [reference.text, false], `${index + 1}`);
  }
}

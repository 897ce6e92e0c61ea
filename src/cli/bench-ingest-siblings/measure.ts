import { openInput } from "../../ingest/decode.ts";
import { detect } from "../../ingest/sources.ts";
import type { Document } from "../../model/document.ts";
import { DocumentError } from "../../model/errors.ts";
import { brokenLaws } from "../fuzz/laws.ts";
import { abstractLine, Choices, type MadePage, type Paper, type SiblingLayout } from "./papers.ts";

/** How the pages of one layout were read; counts of pages unless said. */
export interface SiblingScore {
  readonly layout: string;
  readonly pages: number;
  readonly titles: number;
  /** Abstract equal, word for word. */
  readonly abstracts: number;
  /** Harmonic mean of precision and recall over the words of title and main text, all pages together. */
  readonly wordF: number;
  /** Facts: right of those that the pages state or must leave out. */
  readonly doi: number;
  readonly pmid: number;
  readonly year: number;
  readonly journal: number;
  readonly authors: number;
  /** What was wrong, page by page. */
  readonly faults: readonly string[];
}

/** Makes a page of each paper in the layout and compares what is read with what the page was made of. */
export async function measureLayout(layout: SiblingLayout, papers: readonly Paper[]): Promise<SiblingScore> {
  const right = { titles: 0, abstracts: 0, doi: 0, pmid: 0, year: 0, journal: 0, authors: 0 };
  const faults: string[] = [];
  const words = { shared: 0, read: 0, stated: 0 };
  for (const [index, paper] of papers.entries()) {
    const choices = new Choices(index + 1);
    const others = Array.from({ length: 10 }, (_, step) => papers[(index + 17 * (step + 1)) % papers.length] ?? paper);
    const page = layout.make(paper, others, choices);
    const read = await readPage(`${layout.name}-${index}.${layout.extension}`, page.text);
    const document = read instanceof DocumentError ? null : read;
    const wrong = compare(paper, page, document);
    const broken = document === null ? [] : brokenLaws(document);
    if (broken[0] !== undefined) wrong.set("offsets", broken[0]);
    for (const key of ["titles", "abstracts", "doi", "pmid", "year", "journal", "authors"] as const) if (!wrong.has(key)) right[key]++;
    const stated = wordsOf(`${paper.title} ${page.isCut === true ? "" : abstractLine(paper)} ${page.body ?? ""}`);
    const found = wordsOf(document === null ? "" : `${document.title} ${page.isCut === true ? "" : mainText(document)}`);
    words.stated += stated.length;
    words.read += found.length;
    words.shared += sharedWords(stated, found);
    if (wrong.size > 0)
      faults.push(
        `${index} PMID ${paper.pmid} ${read instanceof DocumentError ? `${read.reason} (${read.message})` : read.source}: ${[...wrong].map(([key, what]) => `${key} ${what}`).join("; ")}`,
      );
  }
  const wordF = (2 * words.shared) / Math.max(1, words.read + words.stated);
  return { layout: layout.name, pages: papers.length, ...right, wordF, faults };
}

/** What litgraph makes of a page, or why it refuses it. */
async function readPage(name: string, text: string): Promise<Document | DocumentError> {
  const input = await openInput(name, Buffer.from(text));
  try {
    for await (const result of detect(input).read(input)) return result;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return error;
  }
  return new DocumentError("ingest", "no-text", { input: name }, `${name}: nothing was read`);
}

const squeeze = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** Own text of the abstract, in order, without labels. */
function abstractOf(document: Document): string {
  const parts = document.sections.filter(({ type }) => type === "abstract");
  return squeeze(parts.map(({ start, end }) => document.text.slice(start, end)).join(" "));
}

/** Everything that is read as this paper's own and mined, without the title, and without captions, which are kept apart. */
function mainText(document: Document): string {
  const parts = document.sections.filter(({ type, isMined, attribution }) => isMined && type !== "title" && type !== "caption" && attribution === "this-paper");
  return parts.map(({ start, end, heading }) => `${heading ?? ""} ${document.text.slice(start, end)}`).join(" ");
}

function compare(paper: Paper, page: MadePage, document: Document | null): Map<string, string> {
  const wrong = new Map<string, string>();
  const check = (key: string, isRight: boolean, what: string): void => {
    if (!isRight) wrong.set(key, what.slice(0, 160));
  };
  const expected = squeeze(paper.parts.map(({ text }) => text).join(" "));
  const labelled = squeeze(abstractLine(paper));
  const abstract = document === null ? "" : abstractOf(document);
  check("titles", document !== null && squeeze(document.title) === squeeze(page.title ?? paper.title), JSON.stringify(document?.title ?? null));
  const isAbstract = page.isCut === true ? isCutOf(abstract, expected, labelled) : abstract === expected;
  check("abstracts", isAbstract, firstDifference(expected, abstract));
  const { doi = null, pmid = null, year = null, journal = null, authors = [] } = document?.metadata ?? {};
  const states = (fact: "doi" | "pmid" | "year" | "journal" | "authors"): boolean => page.states.has(fact);
  check("doi", doi === (states("doi") ? (paper.doi?.toLowerCase() ?? null) : null), `${doi}`);
  check("pmid", pmid === (states("pmid") ? paper.pmid : null), `${pmid}`);
  check("year", year === (states("year") ? paper.year : null), `${year}`);
  check("journal", !states("journal") || sameName(journal ?? "", page.journal ?? paper.journal), `${journal} for ${page.journal ?? paper.journal}`);
  check("authors", !states("authors") || sameName(authors[0]?.name ?? "", paper.authors[0] ?? ""), `${authors[0]?.name} for ${paper.authors[0]}`);
  return wrong;
}

const sameName = (a: string, b: string): boolean => a.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "") === b.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

function isCutOf(abstract: string, expected: string, labelled: string): boolean {
  return abstract.length > 20 && (expected.startsWith(abstract) || labelled.startsWith(abstract));
}

function firstDifference(expected: string, read: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === read[at]) at++;
  return `at ${at}: ${JSON.stringify(expected.slice(Math.max(0, at - 20), at + 40))} read ${JSON.stringify(read.slice(Math.max(0, at - 20), at + 40))}`;
}

/** Words in lower case, letters and digits only. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words that both lists have, each as often as both have it. */
export function sharedWords(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared++;
  }
  return shared;
}

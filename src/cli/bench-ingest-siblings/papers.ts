import { readFileSync } from "node:fs";
import { openInput } from "../../ingest/decode.ts";
import { pubmedXml } from "../../ingest/xml/pubmed.ts";
import { DocumentError } from "../../model/errors.ts";

/** A paper that pages are made of: what a page of it must be read as. */
export interface Paper {
  readonly title: string;
  /** Parts of the abstract, with their labels. */
  readonly parts: readonly { readonly label: string | null; readonly text: string }[];
  readonly authors: readonly string[];
  readonly affiliations: readonly string[];
  readonly journal: string;
  readonly year: number;
  /** ISO 8601, as precise as the record says. */
  readonly date: string;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly doi: string | null;
  readonly pmid: string;
  readonly keywords: readonly string[];
  readonly types: readonly string[];
}

/** Papers with an English abstract of PubMed files, in their order. That they are read rightly is what `test/independent/compare-pubmed.py` measures. */
export async function papersOf(files: readonly string[]): Promise<readonly Paper[]> {
  const papers: Paper[] = [];
  for (const file of files) {
    const input = await openInput(file, readFileSync(file));
    for await (const result of pubmedXml.read(input)) {
      if (result instanceof DocumentError) continue;
      const { metadata, sections, text, title } = result;
      const parts = sections
        .filter(({ type }) => type === "abstract")
        .map(({ heading, start, end }) => ({ label: heading, text: text.slice(start, end).replace(/\s+/gu, " ").trim() }));
      const { journal, year, date, pmid, volume, issue, pages, doi } = metadata;
      if (parts.length === 0 || title.length < 20 || journal === null || year === null || pmid === null) continue;
      if (sections.some(({ type, language }) => type === "title" && language !== "en")) continue;
      const authors = metadata.authors.map(({ name }) => name);
      const affiliations = [...new Set(metadata.authors.flatMap((author) => author.affiliations))];
      const { keywords, publicationTypes: types } = metadata;
      papers.push({ title, parts, authors, affiliations, journal, year, date: date ?? String(year), volume, issue, pages, doi, pmid, keywords, types });
    }
  }
  return papers;
}

/** The abstract in one line, labels as PubMed shows them. */
export function abstractLine(paper: Paper): string {
  return paper.parts.map(({ label, text }) => (label === null ? text : `${label}: ${text}`)).join(" ");
}

/** Choices that are the same in every run: a multiplicative congruential generator (Park and Miller 1988). */
export class Choices {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 7919 + 1) % 2_147_483_647;
  }

  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return Math.floor((this.#state / 2_147_483_647) * limit);
  }

  isTrue(share = 0.5): boolean {
    return this.below(1000) < share * 1000;
  }

  of<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.below(items.length)] ?? items[0];
  }
}

/** A page made of a paper, and which of its facts the page states. */
export interface MadePage {
  readonly text: string;
  readonly states: ReadonlySet<"doi" | "pmid" | "year" | "journal" | "authors">;
  /** The title as the page has it, where that is not the record's. */
  readonly title?: string;
  /** Further text of the paper: sections of a full text with their headings. */
  readonly body?: string;
  /** The journal as the page calls it, where that is not the record's name. */
  readonly journal?: string;
  /** Whether the page cuts the abstract off. */
  readonly isCut?: boolean;
}

/** A way of making pages, named as the site they look like. */
export interface SiblingLayout {
  readonly name: string;
  readonly extension: "txt" | "html";
  /** `others` are papers that the page lists beside its own. */
  readonly make: (paper: Paper, others: readonly Paper[], choices: Choices) => MadePage;
}

const months = "January February March April May June July August September October November December".split(" ");

/** `September 2, 2010`, `2 September 2010`, `2010 Sep 2` and the like, as precise as the record. */
export function spelledDate(date: string, order: "us" | "uk" | "pubmed" | "qxmd"): string {
  const [year = "", month, day] = date.split("-");
  const name = month === undefined ? undefined : months[Number(month) - 1];
  if (name === undefined) return year;
  if (day === undefined) return order === "qxmd" || order === "pubmed" ? `${year} ${order === "pubmed" ? name.slice(0, 3) : name}` : `${name} ${year}`;
  if (order === "us") return `${name} ${Number(day)}, ${year}`;
  if (order === "uk") return `${Number(day)} ${name} ${year}`;
  return `${year} ${order === "pubmed" ? name.slice(0, 3) : name} ${Number(day)}`;
}

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { openInput } from "../ingest/decode.ts";
import { detect } from "../ingest/sources.ts";
import { DocumentError } from "../model/errors.ts";
import { sharedWords, wordsOf } from "./bench-ingest-siblings/measure.ts";

/** What a person found on a saved page: where its title stands, and which elements hold the words of the paper. */
interface MarkedPage {
  readonly file: string;
  readonly title: string;
  /** Abstract, sections, captions, with their headings. */
  readonly main: string;
  /** What lies within those elements and is none of the paper's words. */
  readonly without: string;
}

/** The saved pages of the reference folder, looked at one by one. */
const markedPages: readonly MarkedPage[] = [
  {
    file: "doiscraper_biomedcentral-1.html",
    title: ".article.abstract h1",
    main: ".article.abstract p[style], .article.abstract h4:not(.bottommessage)",
    without: "",
  },
  {
    file: "doiscraper_plus-1.html",
    title: "h1[property='dc:title']",
    main: ".article > .abstract:first > p, .article > .abstract:first > div > p, .article .section:has(a[title='Introduction'], a[title='Materials and Methods'], a[title='Results'], a[title='Discussion'])",
    without: ".figure-inline-download, .equation, script, .inline-formula, .figure .img, li.first, span.cite",
  },
  { file: "keepcosmos_pubmed.html", title: ".rprt.abstract h1", main: ".rprt.abstract .abstr p, .rprt.abstract .abstr h4", without: "" },
  { file: "postlight_biorxiv.org.html", title: "#page-title", main: "#abstract-1 p", without: "" },
];

/** How a saved page was read, against what was marked on it by hand. */
export interface RealPageScore {
  readonly file: string;
  readonly isTitleRight: boolean;
  readonly precision: number;
  readonly recall: number;
  readonly f: number;
  readonly words: number;
}

/** Compares what is read from each saved page with the words of the elements that were marked on it. */
export async function measureRealPages(folder: string): Promise<readonly RealPageScore[]> {
  const scores: RealPageScore[] = [];
  for (const { file, title, main, without } of markedPages) {
    const path = join(folder, file);
    if (!existsSync(path)) continue;
    const data = readFileSync(path);
    const $ = load(data.toString("utf8"));
    if (without !== "") $(without).remove();
    $("br, p, h2, h3, h4, li, td, div").append(" ");
    const stated = wordsOf($(main).text());
    const input = await openInput(path, data);
    for await (const document of detect(input).read(input)) {
      if (document instanceof DocumentError) continue;
      const kept = document.sections.filter(
        ({ type, isMined, attribution }) => isMined && type !== "title" && type !== "table" && attribution === "this-paper",
      );
      const headings = new Set<string>();
      const read = wordsOf(
        kept
          .map(({ heading, start, end }) => {
            const isNew = heading !== null && !headings.has(heading);
            if (heading !== null) headings.add(heading);
            return `${isNew ? heading : ""} ${document.text.slice(start, end)}`;
          })
          .join(" "),
      );
      const shared = sharedWords(stated, read);
      const precision = shared / Math.max(1, read.length);
      const recall = shared / Math.max(1, stated.length);
      const isTitleRight = wordsOf($(title).first().text()).join(" ") === wordsOf(document.title).join(" ");
      scores.push({ file, isTitleRight, precision, recall, f: (2 * precision * recall) / Math.max(1e-9, precision + recall), words: stated.length });
    }
  }
  return scores;
}

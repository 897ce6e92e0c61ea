import type { Document, Layers } from "../../model/document.ts";
import type { ErrorLine, Tally } from "../score.ts";
import type { CorpusDocument } from "./gold-corpus.ts";
import { sentenceText } from "./score-spans.ts";

const flat = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** Scores pairs of short and long form as a set per document; both forms must be the gold's to the letter. */
export function scoreAbbreviations(corpus: string, gold: CorpusDocument, doc: Document & Layers, tally: Tally): readonly ErrorLine[] {
  const errors: ErrorLine[] = [];
  const pairKey = (short: string, long: string): string => `${flat(short)}|${flat(long)}`;
  const wanted = new Set(gold.abbreviations.map(({ short, long }) => pairKey(short, long)));
  const found = new Map(doc.abbreviations.map((pair) => [pairKey(pair.shortText, pair.longText), pair.short]));
  for (const pair of wanted) {
    const isFound = found.has(pair);
    tally.add("abbreviation", "pair", isFound ? "tp" : "fn");
    if (isFound) continue;
    const at = doc.text.indexOf(`(${pair.split("|")[0] ?? ""}`);
    errors.push({
      corpus,
      document: gold.id,
      task: "abbreviation",
      kind: "missed",
      label: "pair",
      text: pair,
      detail: "",
      sentence: at < 0 ? "" : sentenceText(doc, at),
      at: null,
    });
  }
  for (const [pair, at] of found) {
    if (wanted.has(pair)) continue;
    tally.add("abbreviation", "pair", "fp");
    const place = { start: at.start, end: at.end };
    errors.push({
      corpus,
      document: gold.id,
      task: "abbreviation",
      kind: "spurious",
      label: "pair",
      text: pair,
      detail: "",
      sentence: sentenceText(doc, at.start),
      at: place,
    });
  }
  return errors;
}

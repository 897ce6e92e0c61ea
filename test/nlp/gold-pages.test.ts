import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadStarterLexicon } from "../../src/lexicon/starter.ts";
import type { Document, Section } from "../../src/model/document.ts";
import type { Span } from "../../src/model/span.ts";
import { createDefaultPipeline } from "../../src/nlp/default-pipeline.ts";
import { splitSentences } from "../../src/nlp/sentences.ts";
import { documentOf } from "./document-of.ts";

const folder = `${process.env.LITGRAPH_SHARED ?? "../shared"}/pages/gold`;
const pages = ["pubmed-breast-il6", "qxmd-ovarian-il6", "scite-emt-il6"];
const hasGold = existsSync(`${folder}/${pages[0]}.entities.json`);

interface GoldMention extends Span {
  readonly type: string;
  readonly optional?: boolean;
  readonly statement?: number;
  readonly relatedIndex?: number;
}
interface GoldEntities {
  readonly mentions: readonly GoldMention[];
  readonly citationContextMentions?: readonly GoldMention[];
  readonly relatedPaperMentions?: readonly GoldMention[];
}
interface GoldDocument {
  readonly text: string;
  readonly title: string;
  readonly titleSpan?: readonly [number, number];
  readonly abstractSpan: readonly [number, number];
  readonly sentences: readonly (Span & { readonly field: string })[];
  readonly citationContexts: readonly { readonly text: string; readonly sentences: readonly Span[] }[];
  readonly relatedPapers: readonly { readonly title: string | null }[];
}

function readGold<T>(page: string, kind: "document" | "entities"): T {
  return JSON.parse(readFileSync(`${folder}/${page}.${kind}.json`, "utf8")) as T;
}

/** The gold's own text as a document: title, abstract, then each citation statement and related title in a section of its own. */
function goldDocument(gold: GoldDocument): Document {
  let doc = documentOf(gold.title, gold.text.slice(...gold.abstractSpan));
  const extra = [
    ...gold.citationContexts.map(({ text }) => ({ type: "citation-statement" as const, text })),
    ...gold.relatedPapers.map(({ title }) => ({ type: "related-title" as const, text: title ?? "" })),
  ];
  for (const { type, text } of extra) {
    const start = doc.text.length + 2;
    const last = doc.sections[1] as Section;
    doc = { ...doc, text: `${doc.text}\n\n${text}`, sections: [...doc.sections, { ...last, type, start, end: start + text.length }] };
  }
  return doc;
}

describe.skipIf(!hasGold)("the shared gold pages (skipped without LITGRAPH_SHARED)", () => {
  it("splits every sentence where the gold does", () => {
    for (const page of pages) {
      const gold = readGold<GoldDocument>(page, "document");
      const [start, end] = gold.abstractSpan;
      const expected = gold.sentences.filter((sentence) => sentence.field !== "title").map((sentence) => [sentence.start, sentence.end]);
      expect(splitSentences(gold.text, { start, end }).map((s) => [s.start, s.end])).toEqual(expected);
      for (const { text, sentences } of gold.citationContexts) {
        expect(splitSentences(text, { start: 0, end: text.length }).map((s) => [s.start, s.end])).toEqual(sentences.map((s) => [s.start, s.end]));
      }
    }
  });

  it("finds the mentions of genes, drugs and cell lines with F1 of 0.95 at least", () => {
    const pipeline = createDefaultPipeline(loadStarterLexicon());
    let hits = 0;
    let wrong = 0;
    let missed = 0;
    for (const page of pages) {
      const gold = readGold<GoldDocument>(page, "document");
      const entities = readGold<GoldEntities>(page, "entities");
      const doc = pipeline.process(goldDocument(gold));
      const contexts = gold.citationContexts.length;
      const expected = [...entities.mentions, ...(entities.citationContextMentions ?? []), ...(entities.relatedPaperMentions ?? [])].map((mention) => {
        const index = mention.statement === undefined ? (mention.relatedIndex === undefined ? null : contexts + mention.relatedIndex) : mention.statement;
        const offset = index === null ? 0 : (doc.sections[2 + index]?.start ?? 0);
        return { key: `${mention.start + offset}-${mention.end + offset}-${mention.type}`, isOptional: mention.optional === true };
      });
      const known = new Set(expected.map(({ key }) => key));
      const found = new Set<string>();
      for (const { span, type, isGeneric } of doc.mentions) {
        if (type !== "gene" && type !== "drug" && type !== "cell_line") continue;
        const key = `${span.start}-${span.end}-${type}`;
        found.add(key);
        if (known.has(key)) hits += 1;
        else if (!isGeneric) wrong += 1;
      }
      missed += expected.filter(({ key, isOptional }) => !isOptional && !found.has(key)).length;
    }
    expect((2 * hits) / (2 * hits + wrong + missed)).toBeGreaterThanOrEqual(0.95);
  });
});

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { goldMentionStage } from "../../src/evaluate/analysts.ts";
import { corpusFormats } from "../../src/evaluate/corpora/formats.ts";
import { scoreCorpus } from "../../src/evaluate/corpora/score-corpus.ts";
import { summarize } from "../../src/evaluate/evaluation.ts";
import { documentOf } from "../../src/evaluate/gold-document.ts";
import { findGold } from "../../src/evaluate/gold-files.ts";
import { isCountedRelation } from "../../src/evaluate/pages/agreement.ts";
import type { GoldConcept, GoldPage } from "../../src/evaluate/pages/gold-page.ts";
import { readGoldPage } from "../../src/evaluate/pages/gold-page.ts";
import { predicateReadings } from "../../src/evaluate/pages/predicates.ts";
import { evidencePlaces } from "../../src/evaluate/pages/raw-place.ts";
import { goldMentions, isCounted } from "../../src/evaluate/pages/score-mentions.ts";
import { definePipeline } from "../../src/pipeline/pipeline.ts";
import { defineStage } from "../../src/pipeline/stage.ts";
import { lexicon } from "./sample-page.ts";

// Laws over the reference material, which a fresh clone does not have: then they are skipped, and the same code is tested on made-up gold in the other files.

const shared = process.env.LITGRAPH_SHARED ?? "../shared";
const goldFolder = join(shared, "pages", "gold");
const corpora = join(shared, "corpora");
const isHere = existsSync(goldFolder) && existsSync(corpora);
if (!isHere) process.stderr.write(`shared-gold: ${goldFolder} is not there; laws over the reference gold are skipped (set LITGRAPH_SHARED)\n`);

const pages = (): readonly GoldPage[] => findGold([goldFolder]).flatMap((source) => (source.kind === "page" ? [readGoldPage(source.path, null)] : []));

describe.skipIf(!isHere)("the pages' gold", () => {
  it("is found once for each page, with its raw page", () => {
    const names = readdirSync(goldFolder).filter((name) => name.endsWith(".document.json"));
    expect(pages()).toHaveLength(names.length);
  });

  it("has a row in the predicate table for every predicate, and a place on the raw page for every counted relation", () => {
    for (const page of pages()) {
      const concepts: ReadonlyMap<string, GoldConcept> = new Map(Object.entries(page.entities?.concepts ?? {}));
      for (const relation of page.relations?.relations ?? []) {
        expect(predicateReadings.has(relation.predicate), `${page.name} ${relation.id} ${relation.predicate}`).toBe(true);
        if (!isCountedRelation(relation, concepts)) continue;
        expect(predicateReadings.get(relation.predicate)?.length, relation.id).toBeGreaterThan(0);
        const places = evidencePlaces(page.document, relation.evidence, relation.alsoIn);
        expect(places.length, relation.id).toBe(1 + (relation.alsoIn?.length ?? 0));
        // Each participant of a counted relation is a mention inside the sentence.
        for (const concept of [relation.subject.concept, relation.object.concept]) {
          const isInside = goldMentions(page.entities ?? { page: "", mentions: [], concepts: {} }).some(
            (mention) => mention.concept === concept && places.some((place) => place.start <= mention.rawSpan[0] && mention.rawSpan[1] <= place.end),
          );
          expect(isInside, `${relation.id} ${concept}`).toBe(true);
        }
      }
    }
  });

  it("counts only mentions that name one thing", () => {
    for (const page of pages()) {
      if (page.entities === null) continue;
      const concepts = new Map(Object.entries(page.entities.concepts));
      for (const mention of goldMentions(page.entities)) {
        if (!isCounted(mention, concepts)) continue;
        expect(concepts.get(mention.concept)?.type).toBe(mention.type);
      }
    }
  });
});

describe.skipIf(!isHere)("the corpora", () => {
  const sources = isHere ? findGold([corpora]).flatMap((source) => (source.kind === "corpus" ? [source] : [])) : [];

  it("are all recognised, each by one format", () => {
    expect(new Set(sources.map((source) => source.format.name))).toEqual(new Set(corpusFormats.map((row) => row.name).filter((name) => name !== "BioC JSON")));
    for (const source of sources) expect(corpusFormats.filter((row) => row.claims(source.path)).map((row) => row.name)).toHaveLength(1);
  });

  it.each(sources.map((source) => [source.name, source] as const))("%s: spans show the gold's own words", (_name, source) => {
    let spans = 0;
    let fitting = 0;
    for (const document of source.format.read(source.path)) {
      for (const mention of document.mentions) {
        spans += 1;
        // Split names have one span for all their parts.
        const shown = document.text.slice(mention.start, mention.end);
        if (shown === mention.text || mention.text.split(/\s+|\|/u).every((word) => shown.includes(word))) fitting += 1;
      }
    }
    expect(fitting).toBeGreaterThanOrEqual(Math.floor(spans * 0.999));
  });

  it("score their own gold as perfect, span by span", () => {
    const rest = defineStage({
      name: "rest",
      requires: [],
      provides: ["sentences", "tokens", "abbreviations", "claims", "relations"],
      run: () => ({ sentences: [], tokens: [], abbreviations: [], claims: [], relations: [] }),
    });
    for (const source of sources.filter(({ name }) => ["biored-dev", "bionlp-cg-devel", "tmvar3-train"].includes(name))) {
      const golds = source.format.read(source.path);
      const pipeline = definePipeline([goldMentionStage(new Map(golds.map((gold) => [documentOf(source.name, gold).id as string, gold]))), rest]);
      const scores = [
        ...scoreCorpus(
          source.name,
          golds,
          { lexicon, endToEnd: pipeline, withMentions: () => pipeline, benchmark: null, modality: () => [] },
          { humanGenes: null, names: true, relations: true },
        ),
      ];
      const row = summarize(scores, { samples: 1 }).rows.find(({ task, label }) => task === "span" && label === "all");
      expect(row, source.name).toMatchObject({ fp: 0, fn: 0, f1: 1 });
      expect(row?.tp).toBeGreaterThan(2000);
    }
  });
});

import type { Lexicon } from "../lexicon/lexicon.ts";
import { isCurie } from "../model/curie.ts";
import type { Document, Layers } from "../model/document.ts";
import type { Grounding, Mention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { Pipeline } from "../pipeline/pipeline.ts";
import type { Stage } from "../pipeline/stage.ts";
import { defineStage } from "../pipeline/stage.ts";
import type { CorpusDocument } from "./corpora/gold-corpus.ts";

/** A stage that gives a document the mentions and groundings of the gold instead of looking for them. */
export type MentionStage = Stage<never, "mentions" | "groundings">;

/** The pipelines that evaluation scores; given by the caller, because evaluation knows no stage. */
export interface Analysts {
  readonly lexicon: Lexicon;
  readonly endToEnd: Pipeline;
  /** The same pipeline with this stage in place of recognition and grounding. */
  readonly withMentions: (stage: MentionStage) => Pipeline;
  /** Both with the relation model answering for every pair and document in the corpora's own classes; `null` where no model has a say. */
  readonly benchmark: Pick<Analysts, "endToEnd" | "withMentions"> | null;
  /** What the sentences of an analysed document deny or leave open. */
  readonly modality: (doc: Document & Layers) => readonly QualifiedSpan[];
}

/** A word, or a mention, that its sentence denies or leaves open; UTF-16 into the document's text. */
export interface QualifiedSpan extends Span {
  readonly kind: "denial" | "hedge";
  /** What says so, for people. */
  readonly cue: string;
}

/** The gold's mentions as a stage. `golds` is looked up by document id, so that one pipeline serves a whole corpus. */
export function goldMentionStage(golds: ReadonlyMap<string, CorpusDocument>): MentionStage {
  return defineStage({
    name: "gold-mentions",
    requires: [] as const,
    provides: ["mentions", "groundings"] as const,
    run: (doc: Document) => {
      const gold = golds.get(doc.id);
      const rows = goldRows(gold);
      return { mentions: rows.map((row) => row.mention), groundings: rows.map((row) => row.groundings) };
    },
  }) as MentionStage;
}

interface GoldRow {
  readonly mention: Mention;
  readonly groundings: readonly Grounding[];
  readonly goldId: string | null;
}

/** The mentions that the stage gives, in text order, with the gold's own ids; only those whose kind is a type of the schema. */
export function goldRows(gold: CorpusDocument | undefined): readonly GoldRow[] {
  return (gold?.mentions ?? []).flatMap(({ start, end, type, ids, id, isFamily }, index) => {
    if (type === null || end <= start) return [];
    const text = gold?.text.slice(start, end) ?? "";
    const mention: Mention = { id: `m${index}`, span: { start, end }, text, type, foundBy: "gold", score: 1, isGeneric: false };
    // Relations need an identifier to be told apart; a corpus without identifiers gets the mention's own name.
    const curies = ids.filter(isCurie);
    const name = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
    const known = curies.length > 0 ? curies : [`gold:${name === "-" || name === "" ? index : name}` as const];
    const groundings = known.map((curie) => ({ curie, name: text, score: 1, via: "gold", isFamily, exactMatches: [], taxon: null }));
    return [{ mention, groundings, goldId: id }];
  });
}

import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Mention } from "../model/mention.ts";
import { overlaps } from "../model/span.ts";
import { type TaggedName, Tagger } from "../models/recogniser/tagger.ts";
import type { RecogniserWeights } from "../models/recogniser/weights.ts";
import type { Stage, WithLayers } from "../pipeline/stage.ts";
import { defineStage } from "../pipeline/stage.ts";
import { createRecognizer } from "./recognize.ts";
import { taggerInputOf } from "./tagger-input.ts";

/** What mentions found by the trained model alone say of who found them. */
export const taggerId = "tagger";

export interface TaggingOptions {
  /** Mentions of the model with a lower probability are left out. */
  readonly minScore?: number;
}

/**
 * The stage that finds mentions with a trained model over the lexicon's and the rules' finds. Where the model marks what the rules found too, the mention keeps
 * what the rules know of it; what only the rules found stays where the model has no type for it.
 */
export function createTaggingRecognizer(
  lexicon: Lexicon,
  weights: RecogniserWeights,
  { minScore = 0 }: TaggingOptions = {},
): Stage<"sentences" | "abbreviations", "mentions"> {
  const rules = createRecognizer(lexicon);
  const tagger = new Tagger(weights);
  return defineStage({
    name: "recognize",
    requires: ["sentences", "abbreviations"],
    provides: ["mentions"],
    run: (doc: WithLayers<"sentences" | "abbreviations">) => {
      const { mentions } = rules.run(doc);
      const names = tagger.tag(taggerInputOf(lexicon, doc, mentions)).filter((name) => name.score >= minScore);
      return { mentions: merge(doc.text, names, mentions) };
    },
  });
}

/** Both lists stand in text order without overlaps within; so does the result. */
function merge(text: string, names: readonly TaggedName[], mentions: readonly Mention[]): readonly Mention[] {
  const bySpan = new Map(mentions.map((mention) => [`${mention.span.start}-${mention.span.end}`, mention]));
  const kept: Mention[] = names.map((name) => mentionOf(text, name, bySpan.get(`${name.start}-${name.end}`)));
  let at = 0;
  for (const mention of mentions) {
    if (!mention.isGeneric && mention.type !== "cell_type") continue;
    while (at < names.length && (names[at]?.end ?? 0) <= mention.span.start) at++;
    const next = names[at];
    if (next === undefined || !overlaps(next, mention.span)) kept.push(mention);
  }
  return kept.sort((a, b) => a.span.start - b.span.start).map((mention, index) => ({ ...mention, id: `m${index}` }));
}

function mentionOf(text: string, { start, end, type, score }: TaggedName, same: Mention | undefined): Mention {
  const found = { id: "", span: { start, end }, text: text.slice(start, end), type, score, isGeneric: false };
  if (same === undefined || same.type !== type) return { ...found, foundBy: taggerId };
  return { ...found, foundBy: same.foundBy, ...(same.lookupName === undefined ? {} : { lookupName: same.lookupName }) };
}

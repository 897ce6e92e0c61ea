import type { EntityType } from "../../model/schema.ts";
import { analyse } from "../analyse.ts";
import type { Analysts } from "../analysts.ts";
import { goldMentionStage } from "../analysts.ts";
import { documentOf } from "../gold-document.ts";
import type { DocumentScore, ErrorLine } from "../score.ts";
import { Tally } from "../score.ts";
import { familyReader } from "./biored-families.ts";
import type { CorpusDocument } from "./gold-corpus.ts";
import { profileOf } from "./profiles.ts";
import { scoreAbbreviations } from "./score-abbreviations.ts";
import { scoreBioRed } from "./score-biored.ts";
import { scoreConcepts } from "./score-concepts.ts";
import { scoreModality } from "./score-modality.ts";
import { pairSchemes, scorePairs } from "./score-pairs.ts";
import { scorePairsEndToEnd } from "./score-pairs-end-to-end.ts";
import { scoreSpans } from "./score-spans.ts";

/** What scoring a corpus takes beside its gold. */
export interface CorpusOptions {
  /** NCBI Gene identifiers (`NCBIGene:3569`) of human genes, for the row of human identifiers; `null` leaves the row out. */
  readonly humanGenes: ReadonlySet<string> | null;
  /** Whether what is found in the raw text is scored; else only relations between the gold's mentions. */
  readonly names: boolean;
  /** Whether relations are scored; else only what is found in the raw text. */
  readonly relations: boolean;
}

/**
 * Analyses and scores the documents of one corpus, one after the other. What is scored follows from what the corpus annotates: spans, identifiers, abbreviations,
 * and relations with the gold's mentions (and, where the gold has identifiers, end to end).
 */
export function* scoreCorpus(name: string, golds: readonly CorpusDocument[], analysts: Analysts, options: CorpusOptions): Generator<DocumentScore> {
  const profile = profileOf(name, golds);
  const withIdentifiers = identified(golds, profile.types);
  const byId = new Map(golds.map((gold) => [documentOf(name, gold).id as string, gold]));
  const hasEvents = options.relations && golds.some((gold) => gold.events !== undefined);
  const pairs = options.relations ? profile.pairs : null;
  const withGold = pairs === null && !hasEvents ? null : analysts.withMentions(goldMentionStage(byId));
  const benchmark = pairs === null || analysts.benchmark === null ? null : analysts.benchmark.withMentions(goldMentionStage(byId));
  const families = familyReader(analysts.lexicon);
  for (const gold of golds) {
    const tally = new Tally();
    const errors: ErrorLine[] = [];
    const base = documentOf(name, gold);
    const isPaired = pairs === "chemprot" || pairs === "drugprot";
    const needsEndToEnd = options.names && (profile.types.size > 0 || profile.hasAbbreviations || isPaired);
    if (needsEndToEnd) {
      const { doc, failure } = analyse(analysts.endToEnd, base, name, gold.id);
      if (failure !== null) errors.push(failure);
      errors.push(
        ...scoreSpans(name, gold, doc, profile.types, tally),
        ...scoreConcepts(name, gold, doc, withIdentifiers, options.humanGenes, tally, families),
      );
      if (profile.hasAbbreviations) errors.push(...scoreAbbreviations(name, gold, doc, tally));
      if (pairs === "biored") {
        errors.push(...scoreBioRed(name, gold, doc, "end to end", tally, families));
        if (analysts.benchmark !== null) {
          const { doc: answered } = analyse(analysts.benchmark.endToEnd, base, name, gold.id);
          scoreBioRed(name, gold, answered, "end to end, best F1", tally, families);
          scoreBioRed(name, gold, answered, "end to end without families, best F1", tally);
        }
      } else if (pairs !== null && isPaired) {
        errors.push(...scorePairsEndToEnd(name, gold, doc, pairSchemes[pairs], profile.types.size > 0, tally));
      }
    }
    if (withGold !== null) {
      const { doc, failure } = analyse(withGold, base, name, gold.id);
      if (failure !== null) errors.push(failure);
      if (pairs === "biored") errors.push(...scoreBioRed(name, gold, doc, "gold mentions", tally));
      else if (pairs !== null) errors.push(...scorePairs(name, gold, doc, pairSchemes[pairs], tally));
      if (hasEvents) errors.push(...scoreModality(name, gold, doc, analysts.modality(doc), tally, profile.unmarkedHedges));
      if (benchmark !== null && pairs !== null) {
        const { doc: answered } = analyse(benchmark, base, name, gold.id);
        if (pairs === "biored") scoreBioRed(name, gold, answered, "gold mentions, best F1", tally);
        else scorePairs(name, gold, answered, pairSchemes[pairs], tally, "gold mentions, best F1");
      }
    }
    yield { corpus: name, document: gold.id, counts: tally.counts, shares: tally.shares, errors };
  }
}

/** The types whose mentions have identifiers anywhere in the corpus. */
function identified(golds: readonly CorpusDocument[], types: ReadonlySet<EntityType>): ReadonlySet<EntityType> {
  return new Set([...types].filter((type) => golds.some((gold) => gold.mentions.some((mention) => mention.type === type && mention.ids.length > 0))));
}

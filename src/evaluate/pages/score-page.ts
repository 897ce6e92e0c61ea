import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Document, Layers } from "../../model/document.ts";
import type { DocumentScore, ErrorLine } from "../score.ts";
import { Tally } from "../score.ts";
import type { GoldPage } from "./gold-page.ts";
import { mustNotExtractViolations, mustNotTagViolations } from "./prohibitions.ts";
import { scoreDocument } from "./score-document.ts";
import { scoreMentions } from "./score-mentions.ts";
import { scoreRelations } from "./score-relations.ts";

/** Scores one analysed page against its gold: document fields always, mentions and relations where the page has gold for them. */
export function scorePage(page: GoldPage, doc: Document & Layers, lexicon: Lexicon): DocumentScore {
  const tally = new Tally();
  const errors: ErrorLine[] = [...scoreDocument(page, doc, tally)];
  const { entities, relations } = page;
  if (entities !== null) {
    errors.push(...scoreMentions(page, entities, doc, lexicon, tally), ...mustNotTagViolations(page, entities, doc));
    if (relations !== null) {
      const score = scoreRelations(page, entities, relations, doc, lexicon, tally);
      errors.push(...score.errors, ...mustNotExtractViolations(page, entities, relations, doc, score));
    }
  }
  return { corpus: "pages", document: page.name, counts: tally.counts, shares: tally.shares, errors };
}

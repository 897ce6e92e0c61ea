import type { Document, Layers } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { overlaps } from "../../model/span.ts";
import type { ErrorLine, Tally } from "../score.ts";
import type { CorpusDocument, CorpusMention } from "./gold-corpus.ts";
import { groupOf, type PairScheme } from "./score-pairs.ts";
import { sentenceText } from "./score-spans.ts";

/**
 * Scores claims about a gene and a drug whose names were found in the text, by whether the gold relates the two at all. A name stands for the gold mentions of its
 * type that it overlaps; what is said of a whole class ("anticancer drugs") comes into no graph and counts neither way. Where the corpus lists only the participants of
 * pairs (ChemProt's copy), claims about other names are not judged; where it marks all, they are wrong.
 */
export function scorePairsEndToEnd(
  corpus: string,
  gold: CorpusDocument,
  doc: Document & Layers,
  scheme: PairScheme,
  isFullyMarked: boolean,
  tally: Tally,
): readonly ErrorLine[] {
  const mentions = gold.mentions.filter(({ type }) => type === "gene" || type === "drug");
  const typeOf = new Map(mentions.map(({ id, type }) => [id ?? "", type]));
  const wanted = new Set<string>();
  for (const { label, subject, object } of gold.relations) {
    const types = [typeOf.get(subject), typeOf.get(object)];
    if (!scheme.isRelated(label) || !types.includes("gene") || !types.includes("drug")) continue;
    wanted.add(typeOf.get(subject) === "gene" ? `${subject} ${object}` : `${object} ${subject}`);
  }
  const found = new Set<string>();
  const errors: ErrorLine[] = [];
  const wrong = new Set<string>();
  const task = "relation at all, end to end";
  for (const relation of doc.relations) {
    const [subject, object] = [doc.mentions[relation.subject], doc.mentions[relation.object]];
    if (subject === undefined || object === undefined || groupOf(scheme, relation, doc.text) === null) continue;
    if (subject.isGeneric || object.isGeneric) continue;
    if (!(subject.type === "gene" && object.type === "drug") && !(subject.type === "drug" && object.type === "gene")) continue;
    const [gene, drug] = subject.type === "gene" ? [subject, object] : [object, subject];
    const genes = standsFor(mentions, gene.span, "gene");
    const drugs = standsFor(mentions, drug.span, "drug");
    const hits = genes.flatMap((one) => drugs.map((other) => `${one} ${other}`)).filter((key) => wanted.has(key));
    for (const hit of hits) found.add(hit);
    if (hits.length > 0 || ((genes.length === 0 || drugs.length === 0) && !isFullyMarked)) continue;
    const key = `${gene.span.start} ${drug.span.start}`;
    if (wrong.has(key)) continue;
    wrong.add(key);
    errors.push({
      corpus,
      document: gold.id,
      task,
      kind: "spurious",
      label: "pair",
      text: `${subject.text} -> ${object.text}`,
      detail: `found by ${relation.foundBy}`,
      sentence: sentenceText(doc, subject.span.start),
      at: subject.span,
    });
  }
  tally.add(task, "pair", "tp", found.size);
  tally.add(task, "pair", "fp", wrong.size);
  tally.add(task, "pair", "fn", wanted.size - found.size);
  return errors;
}

function standsFor(mentions: readonly CorpusMention[], span: Span, type: "gene" | "drug"): readonly string[] {
  return mentions.flatMap((mention) => (mention.type === type && overlaps(mention, span) ? [mention.id ?? ""] : []));
}

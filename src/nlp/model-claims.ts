// What the relation model's classes mean in our words: claims made of its verdicts.
import type { Mention } from "../model/mention.ts";
import type { RelationMention } from "../model/relation.ts";
import { relationTypes } from "../model/relation-types.ts";
import type { ParticipantType } from "../model/schema.ts";
import type { ScoredDocumentPair, ScoredPair, Verdict } from "../models/relations/relation-model.ts";
import type { WithLayers } from "../pipeline/stage.ts";
import { placesOf } from "./grammar/pair-grammar.ts";
import { placeOf } from "./grammar/words.ts";
import { isDeniedBetween, weakenedEffect } from "./induced-effects.ts";
import type { ReadSentence } from "./relate.ts";
import { responseBetween } from "./response-words.ts";
import { toldAspect } from "./told-aspects.ts";

type Input = WithLayers<"mentions" | "groundings">;

/** Papers of other corpora are harder than those held out in turn: what is left of a probability there, as ChemProt's development part shows. */
export const transfer = 0.9;

type Said = Pick<RelationMention, "relation" | "aspect" | "direction"> & { readonly isTurned: boolean };

/** What a class means in our words; `isTurned` when the second mention is the subject. `null` where domain or range forbid it. */
function meaningOf(label: string, a: Mention, b: Mention): Said | null {
  const geneFirst = a.type === "gene";
  const said = ((): Said | null => {
    switch (label) {
      case "up":
      case "agonist":
        return { relation: "regulates", aspect: label === "agonist" ? "activity" : null, direction: "increase", isTurned: geneFirst };
      case "down":
      case "antagonist":
        return { relation: "regulates", aspect: label === "antagonist" ? "activity" : null, direction: "decrease", isTurned: geneFirst };
      case "substrate":
        return { relation: "metabolizes", aspect: "substrate", direction: "none", isTurned: !geneFirst };
      case "predictive":
        return { relation: "affects_response", aspect: null, direction: "none", isTurned: !geneFirst };
      case "Bind":
        return { relation: "binds", aspect: null, direction: "none", isTurned: b.type === "drug" };
      case "Other":
        return { relation: "combines_with", aspect: null, direction: "none", isTurned: false };
      case "Positive_Correlation":
      case "Negative_Correlation":
        if (a.type !== b.type)
          return { relation: "regulates", aspect: null, direction: label === "Positive_Correlation" ? "increase" : "decrease", isTurned: geneFirst };
        return { relation: "associated_with", aspect: null, direction: "none", isTurned: false };
      default:
        return { relation: "associated_with", aspect: null, direction: "none", isTurned: false };
    }
  })();
  if (said === null) return null;
  const [subject, object] = said.isTurned ? [b, a] : [a, b];
  const row = relationTypes[said.relation];
  const fits = (row.domain as readonly ParticipantType[]).includes(subject.type as ParticipantType);
  return fits && (row.range as readonly ParticipantType[]).includes(object.type as ParticipantType) ? said : null;
}

/** The claim that the model adds of a pair; `null` where its class says too little, or the sentence speaks against it. */
export function claimOf(doc: Input, { grammar }: ReadSentence, { a, b, sentence }: ScoredPair, verdict: Verdict): RelationMention | null {
  const [first, second] = [doc.mentions[a], doc.mentions[b]];
  if (first === undefined || second === undefined) return null;
  const said = meaningOf(verdict.label, first, second);
  if (said === null) return null;
  // The model knows no denial, and what it says of a whole document need not be said in a sentence that denies something.
  if (verdict.head === "document" && isDeniedBetween(grammar.words, a, b)) return null;
  const weakened = verdict.label === "Negative_Correlation" && first.type === "drug" && second.type === "drug" ? weakenedEffect(grammar.words, a, b) : null;
  const [subject, object] = weakened !== null ? [weakened.by, weakened.of] : said.isTurned ? [b, a] : [a, b];
  const response = verdict.label === "predictive" ? responseBetween(grammar.words, subject, object) : null;
  if (verdict.label === "Other" && !isGivenTogether(doc, sentence)) return null;
  // That a gene has to do with the response to a drug is no claim before it is known which way.
  if (verdict.label === "predictive" && response === null) return null;
  const relation = weakened === null ? said.relation : "affects_response";
  const aspect =
    weakened !== null
      ? "sensitivity"
      : toldAspect(grammar.words, relation, response?.aspect ?? said.aspect ?? (relation === "regulates" ? aspectOf(grammar, object) : null), object);
  const direction = weakened !== null ? "decrease" : (response?.direction ?? said.direction);
  const trigger = triggerOf(grammar, a, b, direction);
  return {
    subject,
    object,
    relation,
    aspect,
    direction,
    negated: false,
    epistemic: "asserted",
    perturbation: null,
    inferred: { relation, aspect, direction },
    context: { cellLines: [], diseases: [], species: [] },
    attribution: "unknown",
    trigger,
    cues: [],
    sentence,
    score: transfer * verdict.probability,
    foundBy: `model/${verdict.label}`,
  };
}

/** The rare classes of the corpus are learned as one: two substances given together, held against each other, turned into each other. Only the first is claimed, and only where words say it. */
function isGivenTogether(doc: Input, sentence: number): boolean {
  const { start, end } = doc.sentences?.[sentence] ?? { start: 0, end: 0 };
  const text = doc.text.slice(start, end);
  return (
    /\bcombin|\bco-?(?:admin|treat|incub|expos|therap|medicat)|\bplus\b|\s\+\s|\bconcomitant|\bconcurrent|\bregimens?\b|\btogether\b|\badd(?:ed|ition|-on)\b|\bsynerg|\badjuncti?v|\bmixture/iu.test(
      text,
    ) && !/\bcompared\b|\bcomparison\b|\bversus\b|\bvs\b|[<>]/iu.test(text)
  );
}

/** What the phrase around the object says is changed, where the relation has such an aspect. */
function aspectOf(grammar: ReadSentence["grammar"], object: number): RelationMention["aspect"] {
  const aspect = placesOf(grammar).get(object)?.concept?.aspect ?? null;
  return aspect !== null && (relationTypes.regulates.aspects as readonly string[]).includes(aspect) ? aspect : null;
}

/** The word that most likely makes the model think so: the nearest trigger of the same sign between the two, else around them. */
function triggerOf({ words }: ReadSentence["grammar"], a: number, b: number, direction: RelationMention["direction"]): RelationMention["trigger"] {
  const from = placeOf(words, a);
  const to = placeOf(words, b);
  if (from < 0 || to < 0) return null;
  const wanted = direction === "increase" ? 1 : direction === "decrease" ? -1 : 0;
  let best: { readonly start: number; readonly end: number } | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { triggers, start, end }] of words.entries()) {
    const row = triggers[0]?.row;
    if (row === undefined || row.kind === "entity" || row.kind === "group" || row.kind === "expose") continue;
    const outside = index < from ? from - index : index > to ? index - to : 0;
    const cost = Math.min(Math.abs(index - from), Math.abs(index - to)) + 6 * outside + (row.sign === wanted ? 0 : 12);
    if (outside > 6 || cost >= least) continue;
    least = cost;
    best = { start, end };
  }
  return best;
}

/** The model's own answer for every pair and document, as bare claims with the class in `foundBy`. */
export function* benchmarkClaims(pairs: readonly ScoredPair[], documentPairs: readonly ScoredDocumentPair[]): Generator<RelationMention> {
  const bare = (pair: Pick<ScoredPair, "a" | "b" | "sentence">, { label, probability }: Verdict): RelationMention => ({
    subject: pair.a,
    object: pair.b,
    relation: "associated_with",
    aspect: null,
    direction: "none",
    negated: false,
    epistemic: "asserted",
    perturbation: null,
    inferred: { relation: "associated_with", aspect: null, direction: "none" },
    context: { cellLines: [], diseases: [], species: [] },
    attribution: "unknown",
    trigger: null,
    cues: [],
    sentence: pair.sentence,
    score: probability,
    foundBy: `model/${label}`,
  });
  for (const pair of pairs) for (const verdict of pair.verdicts) if (verdict.head !== "document" && verdict.isBest) yield bare(pair, verdict);
  for (const { members, verdict } of documentPairs) {
    const pair = pairs[members[0] ?? 0];
    if (verdict.isBest && pair !== undefined) yield bare(pair, verdict);
  }
}

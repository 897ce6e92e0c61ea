import type { Document, Layers } from "../model/document.ts";
import type { RelationMention } from "../model/relation.ts";
import { analyse } from "./analyse.ts";
import type { Analysts } from "./analysts.ts";
import { goldMentionStage, goldRows } from "./analysts.ts";
import type { CorpusDocument } from "./corpora/gold-corpus.ts";
import { profileOf } from "./corpora/profiles.ts";
import { bioRedLabel, bioRedPairs, goldIds, pairKey } from "./corpora/score-biored.ts";
import { groupOf, pairSchemes } from "./corpora/score-pairs.ts";
import { documentOf } from "./gold-document.ts";

/** A claim with whether the gold bears it out. */
export interface RelationOutcome {
  readonly corpus: string;
  readonly document: string;
  /** The two things it is about, either way round. */
  readonly pair: string;
  /** Rule, model, or both, as in the evidence. */
  readonly foundBy: string;
  /** 0 to 1, as in the evidence. */
  readonly score: number;
  /** The gold relates the two, whatever it calls that. */
  readonly isRelated: boolean;
  /** And by the same kind of relation. */
  readonly isRight: boolean;
  readonly relation: RelationMention;
}

/**
 * Every claim between gold mentions that the corpus can judge, with its outcome: for fitting how far scores and rules are to be believed. Claims that the corpus
 * has no word for, and denials, which these corpora do not annotate, are left out. Give documents that no model has learned from.
 */
export function* relationOutcomes(corpus: string, golds: readonly CorpusDocument[], withMentions: Analysts["withMentions"]): Generator<RelationOutcome> {
  const { pairs } = profileOf(corpus, golds);
  if (pairs === null) return;
  const byId = new Map(golds.map((gold) => [documentOf(corpus, gold).id as string, gold]));
  const pipeline = withMentions(goldMentionStage(byId));
  for (const gold of golds) {
    const { doc } = analyse(pipeline, documentOf(corpus, gold), corpus, gold.id);
    const judge = pairs === "biored" ? documentJudge(gold, doc) : mentionJudge(gold, doc, pairSchemes[pairs]);
    for (const relation of doc.relations) {
      const outcome = judge(relation);
      if (outcome === null) continue;
      const pair = pairKey(thingOf(doc, relation.subject), thingOf(doc, relation.object));
      yield { corpus, document: gold.id, pair, foundBy: relation.foundBy, score: relation.score, ...outcome, relation };
    }
  }
}

function thingOf({ mentions, groundings }: Document & Layers, index: number): string {
  return groundings[index]?.[0]?.curie ?? mentions[index]?.text.toLowerCase() ?? "";
}

type Judge = (relation: RelationMention) => Pick<RelationOutcome, "isRelated" | "isRight"> | null;

function mentionJudge(gold: CorpusDocument, doc: Document & Layers, scheme: (typeof pairSchemes)["chemprot"]): Judge {
  const rows = goldRows(gold);
  const wanted = new Map<string, Set<string>>();
  for (const { label, subject, object } of gold.relations) {
    const group = scheme.group(label);
    if (group === null) continue;
    const key = pairKey(subject, object);
    const groups = wanted.get(key);
    if (groups === undefined) wanted.set(key, new Set([group]));
    else groups.add(group);
  }
  return (relation) => {
    const [subject, object] = [rows[relation.subject], rows[relation.object]];
    const group = groupOf(scheme, relation, doc.text);
    if (group === null || subject === undefined || object === undefined) return null;
    const types = [subject.mention.type, object.mention.type];
    if (!types.includes("gene") || !types.includes("drug")) return null;
    const groups = wanted.get(pairKey(subject.goldId ?? "", object.goldId ?? ""));
    return { isRelated: groups !== undefined, isRight: groups?.has(group) === true };
  };
}

function documentJudge(gold: CorpusDocument, doc: Document & Layers): Judge {
  const { ids, wanted } = bioRedPairs(gold);
  return (relation) => {
    const label = bioRedLabel(relation);
    if (label === null) return null;
    const keys = goldIds(doc, relation.subject, ids).flatMap((a) => goldIds(doc, relation.object, ids).map((b) => pairKey(a, b)));
    if (keys.length === 0) return null;
    return { isRelated: keys.some((key) => wanted.has(key)), isRight: keys.some((key) => wanted.get(key) === label) };
  };
}

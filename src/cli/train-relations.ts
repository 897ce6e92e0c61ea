import type { CorpusDocument } from "../evaluate/corpora/gold-corpus.ts";
import { type Part, without } from "../models/relations/leave-out.ts";
import { RelationModel } from "../models/relations/relation-model.ts";
import { type CrossScore, learnRelations, type TrainingDocument } from "../models/relations/train.ts";
import { packRelationWeights, readRelationWeights } from "../models/relations/weights.ts";
import { relationDocuments } from "./relation-corpora.ts";
import { isInHeldPart, type TrainingCorpus } from "./training-corpora.ts";

/** Weights below this share of the largest of their class are left out of the file. */
const least = 0.03;

/** Which documents are kept out of training. */
export interface HoldOut {
  /** Corpora kept out as a whole. */
  readonly whole: readonly string[];
  /** Corpora of which a fifth is kept out. */
  readonly part: readonly string[];
}

/** Scores of one corpus whose documents were not learned from. */
export interface HeldOutRelations {
  readonly corpus: string;
  readonly tp: number;
  readonly fp: number;
  readonly related: number;
}

/** What the ablation leaves out, one run each. */
const ablations: readonly (readonly Part[])[] = [[], ["rules"], ["grammar"], ["perturbation"], ["rules", "grammar"]];

/** Cross-validation of the model with a part of what it knows left out, for each part. */
export function* ablate(
  corpora: readonly TrainingCorpus[],
  say: (line: string) => void,
): Generator<{ readonly left: readonly Part[]; readonly cross: readonly CrossScore[] }> {
  const documents = corpora.flatMap((corpus) => [...relationDocuments(corpus)]);
  for (const left of ablations) {
    const partial = documents.map((document) => ({ ...document, sentences: document.sentences.map((sentence) => without(sentence, left)) }));
    yield { left, cross: learnRelations(partial, say, { isTrial: true }).cross.filter(({ threshold }) => threshold === null) };
  }
}

/** Learns the relation model, and scores what is held out: by cross-validation, and the documents kept out of training. */
export function trainRelations(
  corpora: readonly TrainingCorpus[],
  holdOut: HoldOut,
  say: (line: string) => void,
): { readonly bytes: Uint8Array; readonly cross: readonly CrossScore[]; readonly heldOut: readonly HeldOutRelations[] } {
  const isHeld = (corpus: string, { id }: CorpusDocument): boolean => holdOut.whole.includes(corpus) || (holdOut.part.includes(corpus) && isInHeldPart(id));
  // A paper that one corpus holds out is held out of all.
  const held = new Set(corpora.flatMap(({ name, documents }) => documents.filter((gold) => isHeld(name, gold)).map(({ id }) => id)));
  const learnedFrom: TrainingDocument[] = [];
  const tests: { readonly corpus: string; readonly document: TrainingDocument }[] = [];
  for (const corpus of corpora) {
    for (const [index, document] of [...relationDocuments(corpus)].entries()) {
      const gold = corpus.documents[index];
      if (gold !== undefined && isHeld(corpus.name, gold)) tests.push({ corpus: corpus.name, document });
      else if (!held.has(document.id)) learnedFrom.push(document);
    }
    say(`${corpus.name}: read`);
  }
  const { learned, cross } = learnRelations(learnedFrom, say);
  const bytes = packRelationWeights(learned, least, {
    corpora: corpora.filter(({ name }) => !holdOut.whole.includes(name)).map(({ name }) => name),
    documents: learnedFrom.map(({ id }) => id),
  });
  const model = new RelationModel(readRelationWeights(bytes, "the new weights"));
  const heldOut = [...new Set(tests.map(({ corpus }) => corpus))].map((corpus) => {
    const total = { corpus, tp: 0, fp: 0, related: 0 };
    for (const test of tests) if (test.corpus === corpus) score(model, test.document, total);
    return total;
  });
  return { bytes, cross, heldOut };
}

function score(model: RelationModel, document: TrainingDocument, into: { tp: number; fp: number; related: number }): void {
  into.related += document.related;
  model.begin();
  for (const sentence of document.sentences) model.add(sentence);
  const { documentPairs, pairs, candidates } = model.finish();
  const count = (label: string, gold: string | null): void => {
    if (label === gold) into.tp++;
    else into.fp++;
  };
  if (document.head === "document") {
    for (const { members, verdict } of documentPairs) {
      const candidate = candidates[members[0] ?? 0];
      if (verdict.isBest && candidate !== undefined) count(verdict.label, document.classOf(candidate));
    }
    return;
  }
  for (const [index, { verdicts }] of pairs.entries()) {
    const candidate = candidates[index];
    for (const verdict of verdicts)
      if (verdict.head === document.head && verdict.isBest && candidate !== undefined) count(verdict.label, document.classOf(candidate));
  }
}

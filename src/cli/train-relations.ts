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
  /** Which fifth, 0 to 4. */
  readonly fold: number;
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

/** A document of a corpus, read to learn from or to be scored on. */
export interface ReadDocument {
  readonly corpus: string;
  readonly document: TrainingDocument;
}

/** Reads all documents of the corpora once; several trainings may learn from them. */
export function readRelationDocuments(corpora: readonly TrainingCorpus[], say: (line: string) => void): readonly ReadDocument[] {
  return corpora.flatMap((corpus) => {
    const read = [...relationDocuments(corpus)].map((document) => ({ corpus: corpus.name, document }));
    say(`${corpus.name}: read`);
    return read;
  });
}

/** Weights, and what they reach by cross-validation and on the documents kept out of their training. */
export interface TrainedWeights {
  readonly bytes: Uint8Array;
  readonly cross: readonly CrossScore[];
  readonly heldOut: readonly HeldOutRelations[];
}

/** Learns the relation model, and scores what is held out: by cross-validation, and the documents kept out of training. */
export function trainRelations(documents: readonly ReadDocument[], { whole, part, fold }: HoldOut, say: (line: string) => void): TrainedWeights {
  const isHeld = ({ corpus, document }: ReadDocument): boolean => whole.includes(corpus) || (part.includes(corpus) && isInHeldPart(document.id, fold));
  const tests = documents.filter(isHeld);
  // A paper that one corpus holds out is held out of all.
  const held = new Set(tests.map(({ document }) => document.id));
  const learnedFrom = documents.filter(({ document }) => !held.has(document.id));
  const { learned, cross } = learnRelations(
    learnedFrom.map(({ document }) => document),
    say,
  );
  const bytes = packRelationWeights(learned, least, {
    corpora: [...new Set(learnedFrom.map(({ corpus }) => corpus))],
    documents: learnedFrom.map(({ document }) => document.id),
  });
  const model = new RelationModel(readRelationWeights(bytes, "the new weights"));
  const heldOut = [...new Set(tests.map(({ corpus }) => corpus))].map((corpus) => {
    const total = { corpus, tp: 0, fp: 0, related: 0 };
    for (const test of tests) if (test.corpus === corpus && test.document.isAside !== true) score(model, test.document, total);
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

import type { CorpusDocument } from "../evaluate/corpora/gold-corpus.ts";
import { profileOf } from "../evaluate/corpora/profiles.ts";
import type { Counts, Rates } from "../evaluate/counts.ts";
import { addCounts, noCounts, ratesOf } from "../evaluate/counts.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { overlaps } from "../model/span.ts";
import { ExampleBuilder } from "../models/recogniser/examples.ts";
import type { TrainingDocument } from "../models/recogniser/gold.ts";
import { heads } from "../models/recogniser/labels.ts";
import { type LearningOptions, learn } from "../models/recogniser/learn.ts";
import { type TaggedName, Tagger } from "../models/recogniser/tagger.ts";
import { documentHash, packWeights, readWeights, type Scale, type TypeBias } from "../models/recogniser/weights.ts";
import { lexiconKindOf } from "../nlp/tagger-input.ts";
import type { FoldLexicons } from "./fold-lexicons.ts";
import { isInHeldPart, paperOf, type TrainingCorpus, trainingDocuments } from "./training-corpora.ts";

const folds = 5;
/** Features seen less often are not learned. */
const leastOccurrences = 2;
/**
 * For each type, in the order of the labels, the margin at which a name is as likely right as wrong, and over which its odds grow by e; fitted on papers held out
 * (27,812 names of fold 0). Families share the curve of genes.
 */
const calibration: readonly Scale[] = [
  [-31, 107],
  [-31, 107],
  [45, 63],
  [42, 54],
  [17, 69],
  [70, 28],
  [19, 67],
];

/** What is added to the scores of each type; families are marked unevenly. Found on papers of whose names the lists knew only what other papers have. */
const bias: TypeBias = { drug: 15, gene: 10, family: -10 };

/** What is learned from and what is scored on. */
export interface TrainingPlan {
  readonly corpora: readonly (TrainingCorpus & { readonly learned: ReadonlySet<CorpusDocument>; readonly scored: readonly CorpusDocument[] })[];
}

/** Which fifth of the papers one belongs to, from 0. */
export function foldOf(paper: string): number {
  return (documentHash(paper) >>> 0) % folds;
}

/** Splits the corpora by paper: a paper that one corpus holds out is held out of all. */
export function planTraining(
  corpora: readonly TrainingCorpus[],
  { holdOut, holdOutPart, fold }: { readonly holdOut: readonly string[]; readonly holdOutPart: readonly string[]; readonly fold: number | null },
): TrainingPlan {
  const isHeldOut = (corpus: string, paper: string): boolean =>
    holdOut.includes(corpus) || (holdOutPart.includes(corpus) && isInHeldPart(paper)) || (fold !== null && foldOf(paper) === fold);
  const papers = new Set<string>();
  for (const { name, documents } of corpora) for (const { id } of documents) if (isHeldOut(name, paperOf(name, id))) papers.add(paperOf(name, id));
  return {
    corpora: corpora.map((corpus) => ({
      ...corpus,
      learned: new Set(corpus.documents.filter((document) => !papers.has(paperOf(corpus.name, document.id)))),
      scored: corpus.documents.filter((document) => isHeldOut(corpus.name, paperOf(corpus.name, document.id))),
    })),
  };
}

export interface TrainOptions extends LearningOptions {
  /** Weights nearer to zero are left out of the file. */
  readonly least: number;
  /** Only every so many-th document is learned from. */
  readonly share: number;
}

/** Strict span scores of one type in the documents held out. */
export interface HeldOutScore extends Rates {
  readonly corpus: string;
  readonly lexicon: string;
  readonly label: string;
}

/**
 * Trains once and scores what is held out; `say` is told how far it is.
 * @param perFold lexicons to learn with instead, for papers of some fifths
 */
export function trainOnce(
  plan: TrainingPlan,
  lexicons: readonly Lexicon[],
  options: TrainOptions,
  say: (line: string) => void,
  perFold: FoldLexicons = new Map(),
): { readonly bytes: Uint8Array; readonly scores: readonly HeldOutScore[] } {
  const builder = new ExampleBuilder();
  const learnedIds: string[] = [];
  const tests: { readonly corpus: TrainingCorpus; readonly gold: CorpusDocument; readonly document: TrainingDocument }[] = [];
  let seen = 0;
  for (const corpus of plan.corpora) {
    const read = trainingDocuments(corpus, lexicons);
    const readers = new Map([...perFold].map(([fold, own]) => [fold, trainingDocuments(corpus, own)]));
    for (const gold of corpus.learned) {
      if (seen++ % options.share !== 0) continue;
      builder.add((readers.get(foldOf(paperOf(corpus.name, gold.id))) ?? read)(gold));
      learnedIds.push(gold.id);
    }
    for (const gold of corpus.scored) tests.push({ corpus, gold, document: read(gold) });
    say(`${corpus.name}: ${corpus.learned.size} documents to learn from, ${corpus.scored.length} held out, ${builder.tokens} tokens so far`);
  }
  const examples = builder.build(leastOccurrences);
  say(`${examples.keys.length} features, ${examples.sentences.length - 1} sentences`);
  const learned = learn(examples, options, (seed, head, epoch, wrong, sentences) =>
    say(`seed ${seed}, ${heads[head]?.join(" and ") ?? ""}, round ${epoch}: ${wrong} of ${sentences} sentences not yet right by the margin`),
  );
  const record = {
    corpora: plan.corpora.filter((corpus) => corpus.learned.size > 0).map((corpus) => corpus.name),
    documents: learnedIds,
    scales: calibration,
    bias,
  };
  const bytes = packWeights(learned, options.least, record);
  const tagger = new Tagger(readWeights(bytes, "the new weights"));
  const counts = new Map<string, Counts>();
  for (const { corpus, gold, document } of tests) {
    const { types } = profileOf(corpus.name, corpus.documents);
    for (const view of document.views) {
      const found = tagger.tag(view);
      for (const type of types) {
        const key = JSON.stringify([corpus.name, view.lexiconKind, type]);
        counts.set(key, addCounts(counts.get(key) ?? noCounts, strictCounts(gold, found, type)));
      }
    }
  }
  const scores = [...counts].map(([key, value]) => {
    const [corpus, kind, label] = JSON.parse(key) as [string, number, string];
    return { corpus, lexicon: lexicons.find((lexicon) => lexiconKindOf(lexicon) === kind) === lexicons[0] ? "starter" : "full", label, ...ratesOf(value) };
  });
  return { bytes, scores };
}

function strictCounts(gold: CorpusDocument, found: readonly TaggedName[], type: string): Counts {
  const neutral = gold.mentions.filter((mention) => mention.isNeutral);
  const wanted = new Set(gold.mentions.filter((mention) => mention.type === type && !mention.isNeutral).map(({ start, end }) => `${start}-${end}`));
  const given = new Set(
    found.filter((name) => name.type === type && !neutral.some((other) => overlaps(other, name))).map(({ start, end }) => `${start}-${end}`),
  );
  const tp = [...given].filter((key) => wanted.has(key)).length;
  return { tp, fp: given.size - tp, fn: wanted.size - tp };
}

import { goldMentionStage, goldRows } from "../evaluate/analysts.ts";
import type { CorpusDocument } from "../evaluate/corpora/gold-corpus.ts";
import { profileOf } from "../evaluate/corpora/profiles.ts";
import { participantIds, type RelationClasses, relationClassesOf } from "../evaluate/corpora/relation-classes.ts";
import { documentOf } from "../evaluate/gold-document.ts";
import { ConfigError } from "../model/errors.ts";
import type { PairSentence } from "../models/relations/input.ts";
import type { TrainingDocument } from "../models/relations/train.ts";
import type { ClaimJudge } from "../nlp/relate.ts";
import { pairSentenceOf } from "../nlp/relation-input.ts";
import { goldPipeline } from "./gold-pipeline.ts";
import type { TrainingCorpus } from "./training-corpora.ts";

/**
 * Reads the sentences and the gold pairs of a corpus as the relation model learns from them.
 * @throws ConfigError when the corpus has no relations that the model knows
 */
export function* relationDocuments({ name, documents }: TrainingCorpus): Generator<TrainingDocument> {
  const classes = relationClassesOf(profileOf(name, documents).pairs);
  if (classes === null) throw new ConfigError(`train: ${name} has no relations to learn from; give ChemProt, DrugProt, CIViCmine or BioRED`);
  const byId = new Map(documents.map((gold) => [documentOf(name, gold).id as string, gold]));
  let sentences: readonly PairSentence[] = [];
  let withDiseases: readonly PairSentence[] = [];
  const watch: ClaimJudge = (doc, read) => {
    sentences = read.map((sentence) => pairSentenceOf(doc, sentence));
    if (classes.head === "document") withDiseases = read.map((sentence) => pairSentenceOf(doc, sentence, true));
    return [];
  };
  const pipeline = goldPipeline(goldMentionStage(byId), watch);
  for (const gold of documents) {
    [sentences, withDiseases] = [[], []];
    pipeline.process(documentOf(name, gold));
    if (classes.head !== "document") yield mentionGold(gold, classes, sentences);
    else {
      yield documentGold(gold, classes, sentences, participantIds(gold));
      yield { ...documentGold(gold, classes, namedByIds(gold, withDiseases), withDiseaseIds(gold)), isAside: true };
    }
  }
}

/** Pairs of mentions: a gene with a drug, either way round. */
function mentionGold(gold: CorpusDocument, { head, classOf }: RelationClasses, sentences: readonly PairSentence[]): TrainingDocument {
  const rows = goldRows(gold);
  const indexOf = new Map(rows.map(({ goldId }, index) => [goldId ?? "", index]));
  const labels = new Map<string, string>();
  for (const { label, subject, object } of gold.relations) {
    const name = classOf(label);
    const [a, b] = [indexOf.get(subject), indexOf.get(object)];
    if (name === null || a === undefined || b === undefined) continue;
    const types = [rows[a]?.mention.type, rows[b]?.mention.type];
    if (types.includes("gene") && types.includes("drug")) labels.set(mentionKey(a, b), name);
  }
  return { id: gold.id, head, sentences, classOf: ({ a, b }) => labels.get(mentionKey(a.mention, b.mention)) ?? null, related: labels.size };
}

const mentionKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The gold's identifiers of diseases besides those of genes and chemicals; they have no prefix. */
function withDiseaseIds(gold: CorpusDocument): ReadonlyMap<string, string> {
  return new Map([...participantIds(gold), ...gold.mentions.flatMap(({ type, ids }) => (type === "disease" ? ids.map((id) => [id, id] as const) : []))]);
}

/** Diseases by the gold's first identifier, as genes and chemicals are. */
function namedByIds(gold: CorpusDocument, sentences: readonly PairSentence[]): readonly PairSentence[] {
  const ids = new Map(gold.mentions.map(({ start, end, ids: [first] }) => [gold.text.slice(start, end), first]));
  return sentences.map((sentence) => ({
    ...sentence,
    participants: sentence.participants.map((one) => (one.type === "disease" ? { ...one, identity: ids.get(one.text) ?? one.identity } : one)),
  }));
}

/** Pairs of identifiers. */
function documentGold(
  gold: CorpusDocument,
  { head, classOf }: RelationClasses,
  sentences: readonly PairSentence[],
  ids: ReadonlyMap<string, string>,
): TrainingDocument {
  // A mention of several identifiers stands for its first.
  const firstOf = new Map(gold.mentions.flatMap(({ ids: own }) => own.map((id) => [id, own[0] ?? id] as const)));
  const labels = new Map<string, string>();
  for (const { label, subject, object } of gold.relations) {
    const name = classOf(label);
    if (name === null) continue;
    for (const a of subject.split(",")) {
      for (const b of object.split(",")) {
        const [first, second] = [ids.get(a), ids.get(b)];
        if (first === undefined || second === undefined || first === second) continue;
        labels.set(identityKey(firstOf.get(first) ?? first, firstOf.get(second) ?? second), name);
      }
    }
  }
  return { id: gold.id, head, sentences, classOf: ({ a, b }) => labels.get(identityKey(a.identity, b.identity)) ?? null, related: labels.size };
}

const identityKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

import type { Curie } from "../model/curie.ts";
import type { Document, Layers } from "../model/document.ts";
import type { RelationMention } from "../model/relation.ts";
import { entityTypes } from "../model/schema.ts";
import { RelationModel, type Verdict } from "../models/relations/relation-model.ts";
import { claimsOf } from "./claims.ts";
import { chooseFrame } from "./frame-choice.ts";
import { pairGrammar, placesOf } from "./grammar/pair-grammar.ts";
import { governedWords } from "./grammar/scope.ts";
import { mentionsBySentence } from "./mentions-by-sentence.ts";
import type { TrainedRelations } from "./rank-relations.ts";
import { grammarsOf, type ReadSentence } from "./relate.ts";
import { pairSentenceOf } from "./relation-input.ts";
import { vetoOf } from "./relation-vetoes.ts";

/** One side of a pair. */
export interface ExplainedMention {
  readonly text: string;
  readonly type: string;
  /** `null` where it has no identifier: then no evidence comes of it. */
  readonly curie: Curie | null;
}

/** One way in which the grammar joins a pair. */
export interface ExplainedReading {
  /** Name of the side that acts. */
  readonly actor: string;
  readonly construct: string;
  readonly trigger: string;
  readonly sign: -1 | 0 | 1;
  readonly isDenied: boolean;
  /** Frame and trigger row, as in `foundBy`; `null` where no frame reads it. */
  readonly rule: string | null;
  /** What became of it: `claimed`, or why not. */
  readonly outcome: string;
}

/** Everything that spoke for and against a pair. */
export interface ExplainedPair {
  readonly a: ExplainedMention;
  readonly b: ExplainedMention;
  readonly readings: readonly ExplainedReading[];
  /** What the trained model says; empty without one. */
  readonly verdicts: readonly Verdict[];
  /** What came out in the end. */
  readonly relations: readonly RelationMention[];
  /** What else bears on the pair: why nothing came out, what hedges it. */
  readonly remarks: readonly string[];
}

/** One sentence with its pairs. */
export interface ExplainedSentence {
  readonly text: string;
  readonly pairs: readonly ExplainedPair[];
  /** Why the sentence was not read, or what holds for all of it. */
  readonly remarks: readonly string[];
}

/** Says for each pair of participants in a sentence which rules and which model scores spoke for and against it. `doc` has been through the pipeline with the same `relations`. */
export function explain(doc: Document & Layers, relations: TrainedRelations | null): readonly ExplainedSentence[] {
  const read = new Map<number, ReadSentence>();
  for (const grammar of grammarsOf(doc)) read.set(grammar.sentence, { grammar, claims: claimsOf(doc, grammar) });
  const verdicts = verdictsOf(doc, [...read.values()], relations);
  const bySentence = mentionsBySentence(doc);
  return doc.sentences.map((sentence, index) => {
    const text = doc.text.slice(sentence.start, sentence.end);
    const participants = (bySentence[index] ?? []).filter(({ mention }) => entityTypes[mention.type].isParticipant).map(({ index: at }) => at);
    const found = read.get(index);
    const veto = vetoOf(text);
    const remarks = [
      ...(found === undefined && participants.length > 0
        ? ["not read: fewer than two things that a claim can join, too long, or a section that is not mined"]
        : []),
      ...(veto === null || relations === null ? [] : [`veto ${veto.id}: the model adds nothing here`]),
    ];
    if (found === undefined) return { text, pairs: [], remarks };
    const places = placesOf(found.grammar);
    const pairs = participants.flatMap((a, at) =>
      participants.slice(at + 1).map((b) => explainPair(doc, found, pairGrammar(found.grammar, places, a, b), a, b, verdicts.get(pairKey(a, b)) ?? [])),
    );
    return { text, pairs, remarks };
  });
}

const pairKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function verdictsOf(doc: Document, read: readonly ReadSentence[], relations: TrainedRelations | null): ReadonlyMap<string, readonly Verdict[]> {
  if (relations === null) return new Map();
  const model = new RelationModel(relations.weights);
  model.begin();
  for (const sentence of read) model.add(pairSentenceOf(doc, sentence));
  return new Map(model.finish().pairs.map(({ a, b, verdicts }) => [pairKey(a, b), verdicts]));
}

function explainPair(
  doc: Document & Layers,
  { grammar, claims }: ReadSentence,
  pair: ReturnType<typeof pairGrammar>,
  a: number,
  b: number,
  verdicts: readonly Verdict[],
): ExplainedPair {
  const isOfPair = ({ subject, object }: RelationMention): boolean => (subject === a && object === b) || (subject === b && object === a);
  const relations = doc.relations.filter(isOfPair);
  const ruled = claims.filter(isOfPair);
  const readings: ExplainedReading[] = [];
  for (const { prospect, isForward, sign, isDenied } of pair?.prospects ?? []) {
    const [actorMention, object] = isForward ? [a, b] : [b, a];
    const actor = prospect.actors.find(({ mention }) => mention === actorMention);
    if (actor === undefined) continue;
    const { frame, reason } = chooseFrame(doc, grammar.typeOf, prospect, actor, object);
    const rule = frame === null ? null : prospect.row === null ? frame.id : `${frame.id}/${prospect.row.id}`;
    readings.push({
      actor: doc.mentions[actorMention]?.text ?? "",
      construct: prospect.construct,
      trigger: grammar.words[prospect.word]?.text ?? "",
      sign,
      isDenied,
      rule,
      outcome: reason ?? outcomeOf(rule, actorMention, ruled, relations),
    });
  }
  return { a: mentionOf(doc, a), b: mentionOf(doc, b), readings, verdicts, relations, remarks: remarksOf(doc, { grammar, claims }, pair, a, b, readings) };
}

function outcomeOf(rule: string | null, subject: number, ruled: readonly RelationMention[], relations: readonly RelationMention[]): string {
  const kept = ruled.find((claim) => claim.foundBy === rule && claim.subject === subject);
  if (kept === undefined) return `outdone by ${ruled[0]?.foundBy ?? "another reading"}, which says more or is surer`;
  const final = relations.find(({ foundBy }) => foundBy === rule || foundBy.startsWith(`${rule}+`));
  return final === undefined ? "dropped: the model gives it next to no chance" : "claimed";
}

function remarksOf(
  doc: Document & Layers,
  { grammar }: ReadSentence,
  pair: ReturnType<typeof pairGrammar>,
  a: number,
  b: number,
  readings: readonly ExplainedReading[],
): readonly string[] {
  const remarks: string[] = [];
  if (pair === null) remarks.push("one of the two lies inside another name");
  else if (readings.length === 0)
    remarks.push(
      pair.isUnsettled ? "left open by its clause" : pair.isSamePhrase ? "in one phrase, which does not join them" : "nothing in the grammar joins them",
    );
  for (const at of [a, b])
    if (doc.groundings[at]?.[0] === undefined) remarks.push(`"${doc.mentions[at]?.text ?? ""}" has no identifier: no evidence comes of it`);
  const triggers = new Set(pair?.prospects.map(({ prospect }) => prospect.word) ?? []);
  for (const { word, row, cue } of governedWords(grammar.words))
    if (triggers.has(word))
      remarks.push(
        `"${grammar.words[word]?.text ?? ""}" is ${row.kind === "hedge" ? "left open" : "denied"} by "${grammar.words[cue]?.text ?? ""}" (${row.id})`,
      );
  return [...new Set(remarks)];
}

function mentionOf(doc: Document & Layers, index: number): ExplainedMention {
  const mention = doc.mentions[index];
  return { text: mention?.text ?? "", type: mention?.type ?? "", curie: doc.groundings[index]?.[0]?.curie ?? null };
}

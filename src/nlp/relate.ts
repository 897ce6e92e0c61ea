import type { Sentence, Token } from "../model/document.ts";
import type { Mention } from "../model/mention.ts";
import type { RelationMention } from "../model/relation.ts";
import { type Direction, type ParticipantType, perturbations, relationTypes } from "../model/schema.ts";
import type { Span } from "../model/span.ts";
import type { WithLayers } from "../pipeline/stage.ts";
import { defineStage } from "../pipeline/stage.ts";
import type { FrameRow } from "../rules/frame.ts";
import { frames } from "../rules/frames.ts";
import { noTopic, type Topic } from "./grammar/anaphora.ts";
import { chunkSentence } from "./grammar/chunker.ts";
import { type ConceptPerturbation, composeSigns } from "./grammar/concept.ts";
import type { SentenceWords } from "./grammar/noun-phrase.ts";
import type { Actor, Prospect } from "./grammar/prospect.ts";
import { prospectsOf } from "./grammar/prospects.ts";
import { wordsOf } from "./grammar/split-words.ts";
import type { Word } from "./grammar/words.ts";

type Input = WithLayers<"sentences" | "tokens" | "mentions" | "groundings">;

/**
 * The stage that reads claims from sentences: who does what to whom, in which named cells, affirmed or denied.
 * Epistemic status, attribution and wider context are added by the qualify stage.
 */
export function createRelator() {
  return defineStage({
    name: "relate",
    requires: ["sentences", "tokens", "mentions", "groundings"],
    provides: ["claims"],
    run: (doc) => ({ claims: claimsOf(doc) }),
  });
}

function claimsOf(doc: Input): readonly RelationMention[] {
  const claims: RelationMention[] = [];
  const bySentence = mentionsBySentence(doc);
  const tokens: Token[][] = doc.sentences.map(() => []);
  for (const token of doc.tokens) tokens[token.sentence]?.push(token);
  for (const [index, sentence] of doc.sentences.entries()) {
    const mentions = bySentence[index];
    if (mentions === undefined || doc.sections[sentence.section]?.isMined !== true) continue;
    const participants = mentions.filter(({ mention }) => isParticipant(mention)).length;
    const topic = doc.sentences[index - 1]?.section === sentence.section ? topicOf(bySentence[index - 1] ?? []) : noTopic;
    const pointsBack =
      participants === 1 &&
      (topic.gene !== null || topic.drug !== null || topic.cells.length > 0) &&
      backPointer.test(doc.text.slice(sentence.start, sentence.end));
    if (participants < 2 && !pointsBack) continue;
    claims.push(...readSentence(doc, sentence, index, mentions, tokens[index] ?? [], topic));
  }
  return claims;
}

const backPointer = /\b(?:this|these|both|the same|its|it)\b/iu;

/** What a sentence leaves in mind for the next: the gene that it names first, the drug that it names last, and its cell lines. */
function topicOf(mentions: readonly Indexed[]): Topic {
  const gene = mentions.find(({ mention }) => mention.type === "gene");
  const drug = mentions.findLast(({ mention }) => mention.type === "drug" && !mention.isGeneric);
  const cells = mentions.filter(({ mention }) => mention.type === "cell_line").map(({ index }) => index);
  const first = mentions.find(({ mention }) => (mention.type === "gene" || mention.type === "drug") && !mention.isGeneric);
  return { gene: gene?.index ?? null, drug: drug?.index ?? null, first: first?.index ?? null, cells };
}

interface Indexed {
  readonly index: number;
  readonly mention: Mention;
}

function isParticipant(mention: Mention): boolean {
  return mention.type === "gene" || mention.type === "drug" || mention.type === "cell_line";
}

/** Mentions lie in text order, sentences too: one pass over both. */
function mentionsBySentence(doc: Input): readonly (readonly Indexed[])[] {
  const lists: Indexed[][] = doc.sentences.map(() => []);
  let at = 0;
  for (const [index, mention] of doc.mentions.entries()) {
    while (at < doc.sentences.length && (doc.sentences[at]?.end ?? 0) <= mention.span.start) at++;
    const sentence = doc.sentences[at];
    if (sentence !== undefined && sentence.start <= mention.span.start && mention.span.end <= sentence.end) lists[at]?.push({ index, mention });
  }
  return lists;
}

function readSentence(
  doc: Input,
  sentence: Sentence,
  index: number,
  mentions: readonly Indexed[],
  tokens: readonly Token[],
  topic: Topic,
): readonly RelationMention[] {
  const words = wordsOf(doc, sentence, mentions, tokens);
  if (words === null) return [];
  const grammar: SentenceWords = { words, typeOf: (mention) => doc.mentions[mention]?.type ?? "gene" };
  const claims = new Map<string, RelationMention>();
  for (const prospect of prospectsOf(grammar, chunkSentence(grammar, topic))) {
    for (const claim of claimsFrom(doc, grammar, prospect, index)) {
      const key = `${claim.subject} ${claim.object} ${claim.relation} ${claim.aspect} ${claim.direction} ${claim.negated} ${claim.context.cellLines.join(",")}`;
      const known = claims.get(key);
      if (known === undefined || known.score < claim.score) claims.set(key, claim);
    }
  }
  return settle([...claims.values()]);
}

/** Of claims about one pair in one sentence that differ only in how much they say, the one that says more stays. */
function settle(claims: readonly RelationMention[]): readonly RelationMention[] {
  const kept = claims.filter((claim) => !claims.some((other) => other !== claim && saysMore(other, claim)));
  return kept.toSorted(
    (a, b) =>
      a.subject - b.subject || a.object - b.object || (a.relation < b.relation ? -1 : a.relation > b.relation ? 1 : 0) || Number(a.negated) - Number(b.negated),
  );
}

function saysMore(a: RelationMention, b: RelationMention): boolean {
  const isSamePair =
    (a.subject === b.subject && a.object === b.object) || (a.subject === b.object && a.object === b.subject && relationTypes[b.relation].isSymmetric);
  if (!isSamePair || a.negated !== b.negated) return false;
  if (b.relation === "associated_with" && a.relation !== "associated_with") return true;
  if (a.relation !== b.relation || a.subject !== b.subject) return false;
  if (a.direction !== "none" && b.direction === "none") return true;
  return a.direction === b.direction && a.aspect !== null && b.aspect === null;
}

function* claimsFrom(doc: Input, grammar: SentenceWords, prospect: Prospect, sentence: number): Generator<RelationMention> {
  for (const actor of prospect.actors) {
    for (const mention of prospect.target.mentions) yield* claimFor(doc, grammar, prospect, actor, mention, actor.isDenied, sentence);
    for (const mention of prospect.target.deniedMentions) yield* claimFor(doc, grammar, prospect, actor, mention, true, sentence);
  }
}

function* claimFor(
  doc: Input,
  { words, typeOf }: SentenceWords,
  prospect: Prospect,
  actor: Actor,
  object: number,
  isPairDenied: boolean,
  sentence: number,
): Generator<RelationMention> {
  if (actor.mention === object || isSameThing(doc, actor.mention, object)) return;
  const frame = frameFor(prospect, typeOf(actor.mention), typeOf(object));
  if (frame === undefined) return;
  // What binds is the thing, not its inhibitor.
  if (frame.relation === "binds" && actor.perturbation !== null) return;
  const [subject, target] = [actor.mention, object];
  const sign = composeSigns(prospect.sign, prospect.target.sign);
  const neutral = prospect.sign === 0 && (prospect.row?.id === "alter" || prospect.row?.id === "effect");
  const direction: Direction =
    frame.direction !== "product"
      ? frame.direction
      : neutral
        ? "none"
        : sign > 0
          ? "increase"
          : sign < 0
            ? "decrease"
            : frame.construct === "nominal"
              ? "increase"
              : "none";
  const aspect = frame.aspect === "target" ? allowedAspect(frame, prospect) : frame.aspect;
  const negated = prospect.isDenied !== (prospect.target.isDenied || isPairDenied) || (prospect.isDenied && isPairDenied);
  const perturbation = actor.perturbation === null ? null : perturbationOf(words, actor.perturbation);
  const inferredDirection: Direction =
    perturbation?.effect === "loss" && direction !== "none" ? (direction === "increase" ? "decrease" : "increase") : direction;
  const base = {
    subject,
    object: target,
    relation: frame.relation,
    aspect,
    direction,
    epistemic: "asserted" as const,
    perturbation,
    inferred: { relation: frame.relation, aspect, direction: inferredDirection },
    attribution: "unknown" as const,
    trigger: spanOf(words[prospect.word]),
    cues: prospect.cues.flatMap((at) => spanOf(words[at]) ?? []),
    sentence,
    score: frame.score * prospect.weight * actor.weight,
    foundBy: prospect.row === null ? frame.id : `${frame.id}/${prospect.row.id}`,
  };
  const cells = curiesOf(doc, prospect.cells);
  const denied = curiesOf(doc, prospect.deniedCells);
  yield { ...base, negated, context: { cellLines: cells, diseases: [], species: [] } };
  if (denied.length > 0 && !negated) yield { ...base, negated: true, context: { cellLines: denied, diseases: [], species: [] } };
}

function allowedAspect(frame: FrameRow, prospect: Prospect): RelationMention["aspect"] {
  const aspect = prospect.target.aspect ?? prospect.row?.aspect ?? null;
  if (aspect === null) return null;
  return (relationTypes[frame.relation].aspects as readonly string[]).includes(aspect) ? aspect : null;
}

/** Frames by construct, in order; the first that fits types, trigger and target holds. */
const framesByConstruct = new Map<string, FrameRow[]>();
for (const frame of frames) framesByConstruct.set(frame.construct, [...(framesByConstruct.get(frame.construct) ?? []), frame]);

function frameFor(prospect: Prospect, subject: string, object: string): FrameRow | undefined {
  const kind = prospect.row?.kind;
  return framesByConstruct
    .get(prospect.construct)
    ?.find(
      (frame) =>
        (frame.subject as readonly ParticipantType[]).includes(subject as ParticipantType) &&
        (frame.object as readonly ParticipantType[]).includes(object as ParticipantType) &&
        frame.target.includes(prospect.target.kind) &&
        (frame.targetAspects === undefined || (prospect.target.aspect !== null && frame.targetAspects.includes(prospect.target.aspect))) &&
        (frame.triggers.length === 0 || (kind !== undefined && frame.triggers.includes(kind))),
    );
}

function isSameThing(doc: Input, a: number, b: number): boolean {
  const first = doc.groundings[a]?.[0]?.curie;
  const second = doc.groundings[b]?.[0]?.curie;
  if (first !== undefined || second !== undefined) return first === second;
  return doc.mentions[a]?.text.toLowerCase() === doc.mentions[b]?.text.toLowerCase();
}

function curiesOf(doc: Input, mentions: readonly number[]): RelationMention["context"]["cellLines"] {
  const curies = mentions.flatMap((mention) => doc.groundings[mention]?.[0]?.curie ?? []);
  return [...new Set(curies)].toSorted();
}

function perturbationOf(words: readonly Word[], { row, word }: ConceptPerturbation): RelationMention["perturbation"] {
  const kind = row.perturbation ?? "treatment";
  const cue = spanOf(words[word]);
  return cue === null ? null : { kind, effect: perturbations[kind].effect, cue };
}

function spanOf(word: Word | undefined): Span | null {
  return word === undefined ? null : { start: word.start, end: word.end };
}

import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Mention } from "../model/mention.ts";
import { overlaps } from "../model/span.ts";
import { taggedIndex } from "../models/recogniser/labels.ts";
import { type TaggedName, Tagger } from "../models/recogniser/tagger.ts";
import type { RecogniserWeights } from "../models/recogniser/weights.ts";
import { defineStage, type Stage, type WithLayers } from "../pipeline/stage.ts";
import { innerMentions } from "./inner-mentions.ts";
import { numbered } from "./number-mentions.ts";
import { withoutPaperMisreadings } from "./paper-misreadings.ts";
import { createRuleFinder } from "./recognize.ts";
import { antibodyNames } from "./recognize-antibodies.ts";
import { type RecognitionInput, stretchCursor, surroundingsOf } from "./recognize-context.ts";
import { misreadingOf } from "./recognize-misreadings.ts";
import { noNames } from "./recognize-no-names.ts";
import { membersOf } from "./recognize-strokes.ts";
import { lookUp } from "./remembered-lookup.ts";
import { taggerInputOf } from "./tagger-input.ts";

/** What mentions found by the trained model alone say of who found them. */
const taggerId = "tagger";

export interface TaggingOptions {
  /** Mentions of the model with a lower probability are left out. */
  readonly minScore?: number;
}

/**
 * The stage that finds mentions with a trained model over the lexicon's and the rules' finds. Where the model marks what the rules found too, the mention keeps
 * what the rules know of it; what only the rules found stays where the model has no type for it.
 */
export function createTaggingRecognizer(
  lexicon: Lexicon,
  weights: RecogniserWeights,
  { minScore = 0 }: TaggingOptions = {},
): Stage<"sentences" | "abbreviations", "mentions"> {
  const find = createRuleFinder(lexicon);
  const tagger = new Tagger(weights);
  return defineStage({
    name: "recognize",
    requires: ["sentences", "abbreviations"],
    provides: ["mentions"],
    run: (doc: WithLayers<"sentences" | "abbreviations">) => {
      const finds = find(doc);
      const tagged = tagger.tag(taggerInputOf(finds)).flatMap((name) => (name.score >= minScore ? balanced(doc.text, name) : []));
      const isName = nameTest(finds.input, tagged);
      const isInnerName = (inner: TaggedName): boolean => inner.score >= minScore && !classWord.test(doc.text.slice(inner.start, inner.end));
      const names = tagged.filter(isName).map((name) => (name.inner.length === 0 ? name : { ...name, inner: name.inner.filter(isInnerName) }));
      return { mentions: numbered(withoutPaperMisreadings(doc.text, merge(lexicon, doc.text, names, finds.mentions))) };
    },
  });
}

/** The name without a bracket at its end whose partner lies outside ("p21(WAF1)" cut in two). */
function balanced(text: string, name: TaggedName): readonly TaggedName[] {
  const { type, isFamily, score, margin, inner } = name;
  let { start, end } = name;
  // What hangs on the name before it is none ("HMGB1-associated proteins").
  if (/[-–/,]/u.test(text.charAt(start))) return [];
  const isOpen = /[([]/u.test(text.charAt(start)) && !/[)\]]/u.test(text.slice(start, end));
  const isClosing = /[)\]]/u.test(text.charAt(end - 1)) && !/[([]/u.test(text.slice(start, end));
  if (!isOpen && !isClosing) return [name];
  if (isOpen) start++;
  if (isClosing) end--;
  return start < end ? [{ start, end, type, isFamily, score, margin, inner }] : [];
}

/** Words for all drugs at once; the rules find them too, as what they are. */
const classWord = /^(?:drugs?|agents?|compounds?|medications?|medicines?|substances?)$/iu;

/** What the rules know to be no name of any type is none for the model either. Names must be asked in text order. */
function nameTest({ lexicon, text, stretches }: RecognitionInput, names: readonly TaggedName[]): (name: TaggedName) => boolean {
  const stretchAt = stretchCursor(stretches);
  const lines = names.filter(({ type }) => type === "cell_line");
  const antibodies = antibodyNames(text, lines);
  return (name) => {
    const stretch = stretchAt(name.start);
    const written = text.slice(name.start, name.end);
    if (name.type === "cell_line" && antibodies.has(written)) return false;
    // "293 cells": a number that is listed as a line.
    if (name.type === "cell_line" && /^\d{3}$/u.test(written) && lookUp(lexicon, written)?.candidates[0]?.entity.type === "cell_line") return true;
    if (stretch === null || (name.type !== "gene" && name.type !== "drug" && name.type !== "cell_line")) return true;
    return !classWord.test(written) && misreadingOf(noNames, written, surroundingsOf(text, stretch, name), () => "") === null;
  };
}

/** How much of the longer of two overlapping names they must share to mean the same. */
const leastShare = 0.6;

/** Score from which a cell line that the rules found in the lexicon is believed against the model; found on folds of BioRED's and BioID's training parts. */
const listedLine = 0.7;

function isListedLine({ type, foundBy, score }: Mention): boolean {
  return type === "cell_line" && foundBy === "lexicon" && score >= listedLine;
}

/** Both lists stand in text order without overlaps within; so does the result. */
function merge(lexicon: Lexicon, text: string, names: readonly TaggedName[], mentions: readonly Mention[]): readonly Mention[] {
  const merged: Mention[] = [];
  let at = 0;
  for (const name of names.flatMap((whole) => membersOf(lexicon, text, whole))) {
    for (; at < mentions.length && (mentions[at]?.span.end ?? 0) <= name.start; at++) keep(mentions[at], merged);
    const covered: Mention[] = [];
    for (; at < mentions.length && (mentions[at]?.span.start ?? 0) < name.end; at++) covered.push(...mentions.slice(at, at + 1));
    const mention = mentionOf(lexicon, text, widened(name, covered), covered);
    merged.push(name.inner.length === 0 ? mention : { ...mention, inner: innerMentions(lexicon, text, name.inner, taggerId) });
    // A find that reaches into the next name too is seen by both.
    if ((covered.at(-1)?.span.end ?? 0) > name.end) at--;
  }
  for (; at < mentions.length; at++) keep(mentions[at], merged);
  return merged;
}

/**
 * What the model has no label for stays as the rules found it: words for whole classes, kinds of cell. So do listed cell lines: the model has seen few abstracts
 * that name any. And microRNAs.
 */
function keep(mention: Mention | undefined, into: Mention[]): void {
  if (mention === undefined || (!mention.isGeneric && taggedIndex(mention.type) >= 0 && !isListedLine(mention) && !isListedMicroRna(mention))) return;
  const last = into.at(-1);
  if (last === undefined || !overlaps(last.span, mention.span)) into.push(mention);
}

/** An arm of a hairpin ("miR-17-5p"), and what leans on a microRNA before it ("miR-221/222"): the model has seen too few to be asked. */
function isListedMicroRna({ type, foundBy, text, lookupName }: Mention): boolean {
  return (
    type === "gene" && ((foundBy === "lexicon" && /-[35]p$/u.test(text)) || (foundBy === "coordination" && /^(?:hsa-)?(?:mir|let)-/iu.test(lookupName ?? "")))
  );
}

/** "MCF7/AdrR" is one line where the lexicon lists it or the rules know the mark, and the model stops at the stroke. */
function widened(name: TaggedName, covered: readonly Mention[]): TaggedName {
  const wider = covered.find(
    (mention) =>
      ((name.type === "cell_line" && isListedLine(mention)) || (name.type === "gene" && isListedMicroRna(mention))) &&
      mention.span.start <= name.start &&
      mention.span.end >= name.end &&
      !/\s|GFP/u.test(mention.text) &&
      // "HCT116p53" is the line with something glued on.
      (mention.span.end === name.end || /[/-]/u.test(mention.text.charAt(name.end - mention.span.start))),
  );
  if (wider === undefined) return name;
  const { type, isFamily, score, margin, inner } = name;
  return { start: wider.span.start, end: wider.span.end, type, isFamily, score, margin, inner };
}

function mentionOf(lexicon: Lexicon, text: string, { start, end, type, score }: TaggedName, covered: readonly Mention[]): Mention {
  const name = text.slice(start, end);
  const found = (foundBy: string, lookupName: string | undefined): Mention =>
    lookupName === undefined
      ? { id: "", span: { start, end }, text: name, type, foundBy, score, isGeneric: false }
      : { id: "", span: { start, end }, text: name, type, foundBy, score, lookupName, isGeneric: false };
  const alike = covered.filter((mention) => mention.type === type && !mention.isGeneric);
  const same = alike.find(({ span }) => span.start === start && span.end === end);
  if (same !== undefined) return found(same.foundBy, same.lookupName);
  // "CCAAT enhancer-binding protein family": a name a word longer or shorter means the same where the lexicon knows only one of them.
  const part = alike.find(({ span }) => Math.min(end, span.end) - Math.max(start, span.start) >= leastShare * Math.max(end - start, span.end - span.start));
  return found(taggerId, part === undefined || lookUp(lexicon, name) !== null ? undefined : (part.lookupName ?? part.text));
}

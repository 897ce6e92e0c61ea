import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Abbreviation, Mention } from "../model/mention.ts";
import { overlaps } from "../model/span.ts";
import { defineStage, type Stage, type WithLayers } from "../pipeline/stage.ts";
import { numbered } from "./number-mentions.ts";
import { withoutPaperMisreadings } from "./paper-misreadings.ts";
import { antibodyNames } from "./recognize-antibodies.ts";
import type { MentionFinder, Proposal, RecognitionInput } from "./recognize-context.ts";
import { findCoordinated } from "./recognize-coordination.ts";
import { readDefinitions } from "./recognize-definitions.ts";
import { findLexiconNames } from "./recognize-lexicon.ts";
import { findDefinedNames, findEmbeddedNames, findPluralHeads } from "./recognize-local.ts";
import { findPatternNames } from "./recognize-patterns.ts";
import { findDrugStems } from "./recognize-stems.ts";

/** Sections in which names mean other things (initials of authors, titles of journals) or nothing. */
const unreadSections: ReadonlySet<string> = new Set(["reference", "acknowledgement"]);

const ownFinders: readonly MentionFinder[] = [findEmbeddedNames, findPluralHeads, findDefinedNames, findLexiconNames, findPatternNames, findDrugStems];

/** What the rules find in a document, and what they found it in. */
export interface RuleFinds {
  readonly input: RecognitionInput;
  readonly mentions: readonly Mention[];
  readonly abbreviations: readonly Abbreviation[];
}

/** Finds mentions of every entity type. `moreFinders` join the built-in ones on equal terms: each proposal carries its own rank. */
export function createRuleFinder(lexicon: Lexicon, moreFinders: readonly MentionFinder[] = []): (doc: WithLayers<"sentences" | "abbreviations">) => RuleFinds {
  const finders = [...ownFinders, ...moreFinders];
  return (doc) => {
    const input = readInput(lexicon, doc);
    const accepted = resolve(finders.flatMap((find) => find(input)));
    const found = resolve([...accepted, ...findCoordinated(input, accepted)]);
    const lines = found.filter(({ type }) => type === "cell_line");
    const antibodies = antibodyNames(doc.text, lines);
    const mentions =
      antibodies.size === 0 ? found : found.filter(({ type, start, end }) => type !== "cell_line" || !antibodies.has(doc.text.slice(start, end)));
    return { input, mentions: mentions.map((proposal, index) => mentionOf(doc.text, proposal, index)), abbreviations: doc.abbreviations };
  };
}

/** The stage that finds mentions by the lexicon and the rules alone. */
export function createRecognizer(lexicon: Lexicon, moreFinders: readonly MentionFinder[] = []): Stage<"sentences" | "abbreviations", "mentions"> {
  const find = createRuleFinder(lexicon, moreFinders);
  return defineStage({
    name: "recognize",
    requires: ["sentences", "abbreviations"],
    provides: ["mentions"],
    run: (doc: WithLayers<"sentences" | "abbreviations">) => ({ mentions: numbered(withoutPaperMisreadings(doc.text, find(doc).mentions)) }),
  });
}

function readInput(lexicon: Lexicon, doc: WithLayers<"sentences" | "abbreviations">): RecognitionInput {
  const stretches = doc.sentences.filter((sentence) => !unreadSections.has(doc.sections[sentence.section]?.type ?? ""));
  const hits = stretches.flatMap((stretch) => lexicon.find(doc.text, stretch));
  return { doc, text: doc.text, lexicon, stretches, hits, definitions: readDefinitions(lexicon, doc.abbreviations) };
}

/** Picks one proposal wherever several overlap: rank, then length, then score. The result is in text order. */
function resolve(proposals: readonly Proposal[]): readonly Proposal[] {
  const byWorth = proposals.toSorted((a, b) => b.rank - a.rank || b.end - b.start - (a.end - a.start) || b.score - a.score || a.start - b.start);
  // Longest first within a rank means that a span can overlap only neighbours by position; a sorted list of what is taken answers in log time.
  const taken: Proposal[] = [];
  for (const proposal of byWorth) {
    const at = insertionPoint(taken, proposal.start);
    const previous = taken[at - 1];
    const next = taken[at];
    if ((previous !== undefined && overlaps(previous, proposal)) || (next !== undefined && overlaps(next, proposal))) continue;
    taken.splice(at, 0, proposal);
  }
  return taken;
}

function insertionPoint(sorted: readonly Proposal[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mentionOf(text: string, { start, end, type, foundBy, score, isGeneric, lookupName }: Proposal, index: number): Mention {
  const found = { id: `m${index}`, span: { start, end }, text: text.slice(start, end), type, foundBy, score, isGeneric };
  return lookupName === null ? found : Object.assign(found, { lookupName });
}

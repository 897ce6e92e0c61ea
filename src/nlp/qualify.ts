import type { Curie } from "../model/curie.ts";
import type { Sentence } from "../model/document.ts";
import type { RelationMention } from "../model/relation.ts";
import type { EntityType, Epistemic } from "../model/schema.ts";
import type { Span } from "../model/span.ts";
import { defineStage, type WithLayers } from "../pipeline/stage.ts";
import { type CueRow, cellAnaphora, contrastBorder, cues } from "../rules/cues.ts";
import { Attributions } from "./attribute.ts";
import { changedClaim } from "./changed-claim.ts";

type Input = WithLayers<"sentences" | "mentions" | "groundings" | "claims">;

/** The stage that says how each claim is put, whose it is, and in what it was seen. Direction and denial come with the claim. */
export function createQualifier() {
  return defineStage({
    name: "qualify",
    requires: ["sentences", "mentions", "groundings", "claims"],
    provides: ["relations"],
    run: (doc) => ({ relations: qualifyAll(doc) }),
  });
}

function qualifyAll(doc: Input): readonly RelationMention[] {
  if (doc.claims.length === 0) return [];
  const attributions = new Attributions(doc);
  const told = new Map<number, Told>();
  return doc.claims.map((claim) => {
    const sentence = doc.sentences[claim.sentence];
    if (sentence === undefined) return claim;
    let said = told.get(claim.sentence);
    if (said === undefined) {
      said = { hits: cuesIn(doc.text, sentence), diseases: contextOf(doc, sentence, "disease"), species: contextOf(doc, sentence, "species") };
      told.set(claim.sentence, said);
    }
    const { hits, diseases, species } = said;
    const anchor = claim.trigger ?? doc.mentions[claim.object]?.span ?? sentence;
    const epistemic = epistemicOf(claim, hits, anchor);
    const source = attributions.at(claim.sentence);
    const attribution = epistemic.value === "background" && source === "this-paper" ? "unknown" : source;
    return changedClaim(claim, {
      epistemic: epistemic.value,
      attribution,
      cues: epistemic.cue === null ? claim.cues : [...claim.cues, epistemic.cue],
      context: {
        cellLines: claim.context.cellLines.length > 0 || isAboutCells(doc, claim) ? claim.context.cellLines : carriedCells(doc, claim, sentence, anchor),
        diseases,
        species,
      },
    });
  });
}

interface CueHit extends Span {
  readonly row: CueRow;
}

/** What holds for all claims of a sentence. */
interface Told {
  readonly hits: readonly CueHit[];
  readonly diseases: readonly Curie[];
  readonly species: readonly Curie[];
}

function cuesIn(text: string, sentence: Sentence): readonly CueHit[] {
  const lower = text.slice(sentence.start, sentence.end).toLowerCase();
  const hits: CueHit[] = [];
  for (const row of cues) {
    if (row.kind !== "hypothesis" && row.kind !== "background") continue;
    for (const match of lower.matchAll(row.pattern))
      hits.push({ start: sentence.start + match.index, end: sentence.start + match.index + match[0].length, row });
  }
  return hits;
}

/** What a hedge in its clause leaves open is a hypothesis already; a question leaves open all that it says, and what follows "it is known that" is prior knowledge. */
function epistemicOf(claim: RelationMention, hits: readonly CueHit[], anchor: Span): { readonly value: Epistemic; readonly cue: Span | null } {
  if (claim.epistemic === "hypothesis") return { value: "hypothesis", cue: null };
  const governs = ({ row, start, end }: CueHit): boolean =>
    row.scope === "sentence" || (row.scope === "after" ? end <= anchor.start + 1 || claim.cues.some((cue) => cue.start === start) : start >= anchor.end);
  const hypothesis = hits.find((hit) => hit.row.kind === "hypothesis" && governs(hit));
  if (hypothesis !== undefined) return { value: "hypothesis", cue: { start: hypothesis.start, end: hypothesis.end } };
  const background = hits.find((hit) => hit.row.kind === "background" && governs(hit));
  return background === undefined ? { value: "asserted", cue: null } : { value: "background", cue: { start: background.start, end: background.end } };
}

function isAboutCells(doc: Input, claim: RelationMention): boolean {
  // What a drug or an enzyme acts on is said of them, not of the cells at hand.
  if (claim.relation === "targets" || claim.relation === "metabolizes") return true;
  return doc.mentions[claim.subject]?.type === "cell_line" || doc.mentions[claim.object]?.type === "cell_line";
}

/**
 * Cell lines for a claim whose own phrases name none: those of its part of the sentence (up to "while", "but", ";"), or, when the sentence
 * points back ("these cells"), those named last before.
 */
function carriedCells(doc: Input, claim: RelationMention, sentence: Sentence, anchor: Span): readonly Curie[] {
  const part = partAround(doc.text, sentence, anchor);
  const here = curiesWithin(doc, part, "cell_line");
  if (here.length > 0) return here;
  if (!cellAnaphora.test(doc.text.slice(part.start, part.end).toLowerCase())) return [];
  const wanted = /\b(?:both|two)\b/u.test(doc.text.slice(part.start, part.end).toLowerCase()) ? 2 : 1;
  const cells = new Set(curiesWithin(doc, { start: sentence.start, end: part.start }, "cell_line"));
  if (cells.size >= wanted) return [...cells].toSorted();
  for (let index = claim.sentence - 1; index >= Math.max(0, claim.sentence - 4); index--) {
    const earlier = doc.sentences[index];
    if (earlier === undefined || earlier.section !== sentence.section) break;
    for (const cell of curiesWithin(doc, earlier, "cell_line")) cells.add(cell);
    if (cells.size >= wanted) break;
  }
  return [...cells].toSorted();
}

function partAround(text: string, sentence: Sentence, anchor: Span): Span {
  const lower = text.slice(sentence.start, sentence.end).toLowerCase();
  let start = sentence.start;
  let end = sentence.end;
  for (const match of lower.matchAll(contrastBorder)) {
    const at = sentence.start + match.index;
    if (at <= anchor.start) start = at;
    else {
      end = at;
      break;
    }
  }
  return { start, end };
}

function curiesWithin(doc: Input, span: Span, type: EntityType): readonly Curie[] {
  const curies = new Set<Curie>();
  for (const [index, mention] of doc.mentions.entries()) {
    if (mention.type !== type || mention.span.start < span.start || mention.span.end > span.end) continue;
    const curie = doc.groundings[index]?.[0]?.curie;
    if (curie !== undefined) curies.add(curie);
  }
  return [...curies].toSorted();
}

/** Diseases or species of the sentence, else those of the title: an abstract is about what its title names. */
function contextOf(doc: Input, sentence: Sentence, type: "disease" | "species"): readonly Curie[] {
  const here = curiesWithin(doc, sentence, type);
  if (here.length > 0) return here;
  const title = doc.sections.find((section) => section.type === "title");
  const own = doc.sections[sentence.section];
  return title === undefined || own?.attribution !== "this-paper" ? [] : curiesWithin(doc, title, type);
}

import type { NameCandidate, NameHit } from "../lexicon/lexicon.ts";
import { type EntityType, entityTypes } from "../model/schema.ts";
import type { Span } from "../model/span.ts";
import { withoutPlural } from "./abbreviations.ts";
import { type MentionFinder, type Proposal, type RecognitionInput, ranks, type Surroundings, stretchCursor, surroundingsOf } from "./recognize-context.ts";
import { isFollowedByCells, isListNeighbour, isSupported } from "./recognize-cues.ts";
import { isLineForm, isPartOfProtein, isTrustedForm, isWeakSymbol } from "./recognize-forms.ts";
import { misreadingOf, misreadings } from "./recognize-misreadings.ts";
import { noNames } from "./recognize-no-names.ts";
import { widenName } from "./recognize-spans.ts";
import { lookUp, type Reading } from "./remembered-lookup.ts";

/** A hit with the reading that its surroundings favour. */
interface Judged {
  readonly hit: NameHit;
  readonly best: NameCandidate;
  readonly around: Surroundings;
  readonly stretch: Span;
  readonly surface: string;
  /** Believed on sight, believed if something supports it, or never. */
  readonly certainty: "sure" | "needs-support";
}

/** Mentions from the names that the lexicon finds: blocked ones dropped, doubtful ones kept only where something in the document supports them. */
export const findLexiconNames: MentionFinder = (input) => {
  const proposals: Proposal[] = [];
  const judged: Judged[] = [];
  const grown = cellsElsewhere(input);
  const stretchAt = stretchCursor(input.stretches);
  for (const hit of input.hits) {
    const stretch = stretchAt(hit.start);
    if (stretch === null || hit.end > stretch.end) continue;
    // A word blocked as a name of a gene may still name a species or a disease ("mice").
    const readable =
      hit.blocked === null
        ? hit
        : hitWith(
            hit,
            hit,
            hit.candidates.filter((candidate) => !entityTypes[candidate.entity.type].isParticipant),
          );
    if (hit.blocked !== null && readable.candidates.length === 0) continue;
    const place = surroundingsOf(input.text, stretch, hit);
    if (misreadingOf(noNames, input.text.slice(hit.start, hit.end), place, () => "") !== null) continue;
    if (hit.genericType !== null && hit.candidates.length === 0) {
      const target = inhibitorTarget(input, hit);
      if (target === null) proposals.push(generic(hit, hit.genericType));
      else judged.push({ hit: target.hit, best: target.best, around: place, stretch, surface: target.surface, certainty: "sure" });
      continue;
    }
    for (const part of glossParts(input, withoutPhospho(input, withSubscript(input, readable)))) {
      const reading = judge(input, part, stretch, grown);
      if (reading !== null) judged.push(reading);
    }
  }
  for (const item of accept(input, judged)) proposals.push(propose(input, item));
  return proposals;
};

function generic({ start, end }: Span, type: EntityType): Proposal {
  return { start, end, type, foundBy: "generic", score: 0.6, isGeneric: true, lookupName: null, rank: ranks.lexicon };
}

/** "AKT inhibitor" is a class of drugs, but what it says is about AKT: the gene is the mention, the noun a cue. "Kinase inhibitors" stay a class. */
function inhibitorTarget(input: RecognitionInput, hit: NameHit): Pick<Judged, "hit" | "best" | "surface"> | null {
  const surface = /^(.*[\p{Lu}\d].*?)[\s-](?:inhibitors?|antagonists?|blockers?|agonists?|antibod(?:y|ies))$/u.exec(input.text.slice(hit.start, hit.end))?.[1];
  if (surface === undefined) return null;
  const reading = lookUp(input.lexicon, surface);
  const best = reading?.candidates[0];
  if (reading === null || reading.blocked !== null || best?.entity.type !== "gene") return null;
  return { hit: hitWith({ start: hit.start, end: hit.start + surface.length }, reading), best, surface };
}

/** Strings that could name a cell line and stand before "cells" somewhere in the document; they name it everywhere. */
function cellsElsewhere({ text, hits }: RecognitionInput): ReadonlySet<string> {
  const grown = new Set<string>();
  for (const hit of hits) {
    if (hit.candidates.length < 2 || !hit.candidates.some((candidate) => candidate.entity.type === "cell_line")) continue;
    if (isFollowedByCells({ before: "", after: text.slice(hit.end, hit.end + 48) })) grown.add(text.slice(hit.start, hit.end));
  }
  return grown;
}

/** "pERK" is phosphorylated ERK, not the gene PERK: a small p before a symbol that is listed without it. */
function withoutPhospho(input: RecognitionInput, hit: NameHit): NameHit {
  const surface = input.text.slice(hit.start, hit.end);
  if (!/^p\p{Lu}{2}/u.test(surface) || hit.candidates[0]?.listedAs.startsWith("p") === true) return hit;
  const reading = lookUp(input.lexicon, surface.slice(1));
  if (reading === null || reading.blocked !== null || reading.candidates[0]?.entity.type !== "gene") return hit;
  return hitWith({ start: hit.start + 1, end: hit.end }, reading);
}

/** "LTB(4)", "PGE(2)", "5-HT(2C)": MEDLINE writes subscripts in brackets; the symbol without them is another thing, or none. */
function withSubscript(input: RecognitionInput, hit: NameHit): NameHit {
  const subscript = /^\((\d{1,2}[A-Z]?)\)/u.exec(input.text.slice(hit.end, hit.end + 6));
  if (subscript === null) return hit;
  const reading = lookUp(input.lexicon, `${input.text.slice(hit.start, hit.end)}${subscript[1] ?? ""}`);
  const span = { start: hit.start, end: hit.end + subscript[0].length };
  return reading === null ? hitWith(span, hit, []) : hitWith(span, reading);
}

/** "hydrogen peroxide (H2O2)" listed as one name is two mentions when both parts are names. */
function glossParts(input: RecognitionInput, hit: NameHit): readonly NameHit[] {
  const parts = /^(.{3,}?)(\s\()([^()]{2,})\)?$/u.exec(input.text.slice(hit.start, hit.end));
  if (parts === null) return [hit];
  const [, name = "", bracket = "", gloss = ""] = parts;
  const first = lookUp(input.lexicon, name);
  const second = lookUp(input.lexicon, gloss);
  if (first === null || second === null || first.candidates.length === 0 || second.candidates.length === 0) return [hit];
  const at = hit.start + name.length + bracket.length;
  return [hitWith({ start: hit.start, end: hit.start + name.length }, first), hitWith({ start: at, end: at + gloss.length }, second)];
}

/** A hit with what is said of its name. The properties one by one, as the lexicon has them: code that reads hits is fast as long as all have one shape. */
function hitWith({ start, end }: Span, reading: Reading, candidates: readonly NameCandidate[] = reading.candidates): NameHit {
  return { start, end, candidates, blocked: reading.blocked, needsContext: reading.needsContext, genericType: reading.genericType };
}

function judge(input: RecognitionInput, hit: NameHit, stretch: Span, grown: ReadonlySet<string>): Judged | null {
  const surface = input.text.slice(hit.start, hit.end);
  const definition = hit.blocked === null ? input.definitions.get(withoutPlural(surface)) : undefined;
  // Defined short forms are proposed by the definition finder; what they do not mean here they mean nowhere in this document.
  if (definition !== undefined && (definition.kind === "entity" || definition.kind === "generic")) return null;
  const around = surroundingsOf(input.text, stretch, hit);
  const candidates = hit.candidates.filter(({ entity }) => {
    if (definition?.kind === "typed") return entity.type === definition.type;
    return definition?.kind !== "other" || !entityTypes[entity.type].isParticipant;
  });
  const best = favoured(
    candidates.filter((candidate) => isLineForm(surface, candidate, around)),
    around,
    grown.has(surface),
  );
  if (
    best !== null &&
    best.entity.type !== "cell_line" &&
    misreadingOf(misreadings, surface, around, () => input.text.slice(stretch.start, stretch.end)) !== null
  )
    return null;
  if (best === null || (best.entity.type === "drug" && isPartOfProtein(input.text, stretch, surface, around))) return null;
  const isDoubtful = definition?.kind === "unknown" && isWeakSymbol(surface);
  const isSure = definition?.kind === "typed" || (hit.needsContext === null && !isDoubtful && isTrustedForm(input.text, hit, stretch, best));
  return { hit, best, around, stretch, surface, certainty: isSure ? "sure" : "needs-support" };
}

function favoured(candidates: readonly NameCandidate[], around: Surroundings, isGrown: boolean): NameCandidate | null {
  let best: NameCandidate | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  const types = new Set(candidates.map((candidate) => candidate.entity.type));
  for (const candidate of candidates) {
    const score = candidate.score + (types.size > 1 ? typeBonus(candidate.entity.type, around, isGrown) : 0);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

function typeBonus(type: EntityType, around: Surroundings, isGrown: boolean): number {
  if (type === "cell_line") return isGrown || isFollowedByCells(around) ? 0.6 : isSupported(type, around) ? 0.2 : -0.1;
  return isSupported(type, around) ? 0.15 : 0;
}

/**
 * The judged hits that stand: the sure ones; those whose surroundings, neighbours in a list, or the same thing under another name in the document support
 * them; and then every other place where the same string stands.
 */
function accept(input: RecognitionInput, judged: readonly Judged[]): readonly Judged[] {
  const accepted = new Set<Judged>();
  const trustedThings = new Set<string>();
  const trustedStrings = new Set<string>();
  const take = (item: Judged): void => {
    accepted.add(item);
    trustedStrings.add(`${item.best.entity.type}\u0000${item.surface}`);
  };
  for (const item of judged) {
    if (item.certainty !== "sure") continue;
    take(item);
    trustedThings.add(item.best.entity.curie);
  }
  for (const item of judged) {
    if (accepted.has(item)) continue;
    if (trustedThings.has(item.best.entity.curie) || isSupported(item.best.entity.type, item.around)) take(item);
  }
  judged.forEach((item, index) => {
    if (accepted.has(item)) return;
    const neighbours = [judged[index - 1], judged[index + 1]];
    if (neighbours.some((other) => other !== undefined && accepted.has(other) && areListed(input.text, item, other))) take(item);
  });
  return judged.filter((item) => accepted.has(item) || trustedStrings.has(`${item.best.entity.type}\u0000${item.surface}`));
}

function areListed(text: string, a: Judged, b: Judged): boolean {
  if (a.best.entity.type !== b.best.entity.type) return false;
  const [first, second] = a.hit.start < b.hit.start ? [a, b] : [b, a];
  return second.hit.start - first.hit.end < 12 && isListNeighbour(text.slice(first.hit.end, second.hit.start));
}

function propose(input: RecognitionInput, { hit, best, stretch, surface, certainty }: Judged): Proposal {
  const { start, end, lookupName } = widenName(input, hit, stretch, best);
  return {
    start,
    end,
    type: best.entity.type,
    foundBy: "lexicon",
    score: round(best.score * (certainty === "sure" ? 1 : 0.85)),
    isGeneric: false,
    lookupName: start === hit.start && end === hit.end ? null : (lookupName ?? surface),
    rank: ranks.lexicon,
  };
}

function round(score: number): number {
  return Math.round(Math.min(1, score) * 1000) / 1000;
}

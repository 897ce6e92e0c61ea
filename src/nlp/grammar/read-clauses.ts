import type { Chunk, PrepositionChunk } from "./chunk.ts";
import type { Clause } from "./clause.ts";
import { shareBetweenClauses } from "./clause-sharing.ts";
import { abilityTo, isInability, subjectOf } from "./clause-subject.ts";
import type { Concept } from "./concept.ts";
import { isEventLike } from "./merge-members.ts";
import type { Word } from "./words.ts";

/** Resolves who does what in one line of chunks, left to right. */
export function readClauses(line: readonly Chunk[], words: readonly Word[]): readonly Clause[] {
  const clauses: Clause[] = [];
  for (const [index, chunk] of line.entries()) {
    if (chunk.type !== "vp") continue;
    const previous = clauses.at(-1);
    const { subject, isInherited, opener, fronted } = subjectOf(line, index, chunk, clauses, words);
    const { object: behind, prepositions: phrases } = complementsOf(line, index);
    const way = chunk.form === "finite" ? wayInFront(line, index) : null;
    const prepositions = way === null ? phrases : [way, ...phrases];
    const object = behind.length > 0 || chunk.voice !== "active" || chunk.form !== "finite" || isInherited ? behind : (relativeObject(line, index) ?? behind);
    clauses.push({
      verb: chunk,
      subject,
      isInherited,
      object,
      prepositions,
      fronted,
      opener,
      isUnderDenial: isUnderDenial(line, index) || (opener === abilityTo && isInability(line[index - 1], words)),
      parent: isInherited && previous !== undefined ? clauses.length - 1 : -1,
    });
  }
  return shareBetweenClauses(clauses, words);
}

function isUnderDenial(line: readonly Chunk[], at: number): boolean {
  for (let index = at - 1; index >= 0; index--) {
    const chunk = line[index];
    if (chunk === undefined) return false;
    if (chunk.type === "mark" && chunk.mark === "nor" && index === at - 1) return true;
    if (chunk.type === "vp") return false;
    if (chunk.type === "mark" && chunk.mark === "that") {
      const noun = line[index - 1];
      return noun?.type === "np" && noun.concepts.some(({ isDenied, kind, themes }) => isDenied && kind === "other" && themes.length === 0);
    }
    if (chunk.type === "mark" && chunk.role !== "comma" && chunk.role !== "other") return false;
  }
  return false;
}

/** "A, via B, raises C": the way that it takes stands between commas before the verb. */
function wayInFront(line: readonly Chunk[], at: number): PrepositionChunk | null {
  const way = line[at - 2];
  if (way?.type !== "pp" || (way.preposition !== "via" && way.preposition !== "through")) return null;
  const [noun, open, close] = [line[at - 4], line[at - 3], line[at - 1]];
  const isInserted = open?.type === "mark" && open.role === "comma" && close?.type === "mark" && close.role === "comma";
  return isInserted && noun?.type === "np" ? way : null;
}

/** "A, which B inhibits", "an effect that B abolished": the relative clause has a subject of its own, and its object stands before it. */
function relativeObject(line: readonly Chunk[], at: number): readonly Concept[] | null {
  const [pronoun, subject] = [line[at - 2], line[at - 1]];
  if (subject?.type !== "np" || pronoun?.type !== "mark" || (pronoun.mark !== "that" && pronoun.mark !== "which")) return null;
  // "showed that B fell" tells what was shown.
  let index = at - 3;
  const comma = line[index];
  if (comma?.type === "mark" && comma.role === "comma") index--;
  const noun = line[index];
  return noun?.type === "np" || noun?.type === "pp" ? noun.concepts.slice(-1) : null;
}

function complementsOf(line: readonly Chunk[], at: number): { readonly object: readonly Concept[]; readonly prepositions: readonly PrepositionChunk[] } {
  let object: readonly Concept[] = [];
  const prepositions: PrepositionChunk[] = [];
  for (let index = at + 1; index < line.length; index++) {
    const chunk = line[index];
    if (chunk === undefined || chunk.type === "vp") break;
    if (chunk.type === "np") {
      const next = line[index + 1];
      if (index === at + 1) object = chunk.concepts;
      else if (next?.type === "vp" || startsNewClause(line, index)) break;
      else if (goesOnBehindPlace(line, index, object)) object = [...object, ...chunk.concepts];
      continue;
    }
    if (chunk.type === "pp") {
      prepositions.push(chunk);
      continue;
    }
    // "triggers three routes: activation of A, ...": what the colon opens is the object spelled out.
    const listed = line[index + 1];
    if (chunk.mark === ":" && listed?.type === "np" && object.length > 0 && object.every(({ themes }) => themes.length === 0)) {
      object = listed.concepts;
      index++;
      continue;
    }
    if (chunk.role === "stop" || chunk.role === "subordinator" || chunk.role === "relative") break;
  }
  return { object, prepositions };
}

/** "lowered A levels by 30% and B levels by 40%": what stands behind the measure is an object too. */
function goesOnBehindPlace(line: readonly Chunk[], index: number, object: readonly Concept[]): boolean {
  const [place, link, noun] = [line[index - 2], line[index - 1], line[index]];
  if (place?.type !== "pp" || link?.type !== "mark" || link.mark !== "and" || noun?.type !== "np") return false;
  return object.length > 0 && [...object, ...noun.concepts].every((concept) => isEventLike(concept) && concept.themes.length > 0);
}

function startsNewClause(line: readonly Chunk[], index: number): boolean {
  for (let at = index + 1; at < line.length; at++) {
    const chunk = line[at];
    if (chunk === undefined || chunk.type === "mark") return false;
    if (chunk.type === "vp") return chunk.form === "finite";
  }
  return false;
}

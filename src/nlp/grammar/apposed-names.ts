// Names set off by a comma or a colon behind the phrase that describes them: "the B inhibitor, A,", "by a growth factor, A".
import { attach } from "./attach.ts";
import { type Chunk, type NounChunk, type PrepositionChunk, stretchedTo } from "./chunk.ts";
import { addMissing, type Concept, isEffect } from "./concept.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { triggerOf, type Word } from "./words.ts";

/** Puts each such name into the phrase that describes it, so that whatever is said of the phrase is said of the name. */
export function takeApposedNames(line: readonly Chunk[], { words, typeOf }: SentenceWords): readonly Chunk[] {
  const out: Chunk[] = [];
  for (let index = 0; index < line.length; index++) {
    const chunk = line[index];
    if (chunk === undefined) continue;
    out.push(chunk);
    const [mark, name, end] = [line[index + 1], line[index + 2], line[index + 3]];
    if ((chunk.type !== "np" && chunk.type !== "pp") || mark?.type !== "mark" || name?.type !== "np" || !isBorder(end)) continue;
    const [named, ...others] = name.concepts;
    if (named === undefined || others.length > 0 || !isBare(named, words) || goesOn(line, index + 3)) continue;
    const concept = chunk.concepts.at(-1);
    if (concept === undefined) continue;
    const isTaken = mark.role === "comma" || mark.mark === ":" ? takeTool(chunk, concept, named, mark.mark, words, typeOf) : false;
    if (!isTaken && !(mark.role === "comma" && takeMember(chunk, concept, named, words, out))) continue;
    const behind = line[index + 4];
    const hasPair = end?.type === "mark" && end.role === "comma";
    const whole = stretchedTo(chunk, name.to);
    out[out.length - 1] = whole;
    index += 2;
    // The second comma of the pair ends the name and no clause.
    if (hasPair && (behind?.type === "vp" || behind?.type === "pp")) index++;
    const isObject = hasPair && behind?.type === "pp" && isEffect(concept) && concept.second === null;
    if (isObject && attach(whole.concepts, behind.preposition, { type: "np", from: behind.from, to: behind.to, concepts: behind.concepts }, typeOf)) {
      out[out.length - 1] = stretchedTo(whole, behind.to);
      index++;
    }
  }
  return out;
}

function isBorder(end: Chunk | undefined): boolean {
  return end === undefined || (end.type === "mark" && (end.role === "comma" || end.role === "stop"));
}

/** ", A, and B": a list of three. */
function goesOn(line: readonly Chunk[], at: number): boolean {
  const [comma, link] = [line[at], line[at + 1]];
  if (comma?.type !== "mark" || comma.role !== "comma") return false;
  return link?.type === "np" || (link?.type === "mark" && link.role === "conjunction" && line[at + 2]?.type !== "vp" && line[at + 2]?.type !== "pp");
}

function isBare({ kind, head, agents, roles, second, perturbation }: Concept, words: readonly Word[]): boolean {
  return kind === "entity" && (words[head]?.mention ?? -1) >= 0 && agents.length === 0 && roles.length === 0 && second === null && perturbation === null;
}

/** "the B inhibitor, A", "two inhibitors of B: A and C". */
function takeTool(
  chunk: NounChunk | PrepositionChunk,
  concept: Concept,
  named: Concept,
  mark: string,
  words: readonly Word[],
  typeOf: SentenceWords["typeOf"],
): boolean {
  const tool = concept.perturbation;
  if (tool === null || tool.row.kind !== "reagent" || concept.roles.length > 0 || concept.isDenied) return false;
  if (concept.row?.kind !== "reagent" && tool.word !== chunk.to - 1) return false;
  const noun = words[tool.word];
  const isPlural = noun?.triggers.some(({ row, form }) => row === tool.row && form === "plural");
  if ((isPlural ?? false) === (named.themes.length === 1) || (mark === ":" && !isPlural)) return false;
  const genes = concept.themes.filter((mention) => typeOf(mention) === "gene");
  if (genes.length === 0 || !named.themes.every((mention) => typeOf(mention) === "drug")) return false;
  concept.roles.push({ drugs: [...named.themes], genes, aspect: concept.row?.kind === "reagent" ? concept.aspect : null, row: tool.row, word: tool.word });
  return true;
}

/** "by a growth factor, A", "to its inhibitor, A": one of its kind. */
function takeMember(chunk: NounChunk | PrepositionChunk, concept: Concept, named: Concept, words: readonly Word[], out: readonly Chunk[]): boolean {
  const noun = words[concept.head];
  if (concept.kind !== "entity" || concept.themes.length > 0 || named.themes.length !== 1 || noun === undefined) return false;
  const isTool = concept.row?.kind === "reagent" && /^(?:inhibitor|antagonist|activator)$/u.test(noun.lower);
  if (concept.row?.kind !== "entity" && !isTool) return false;
  if (!/^(?:an?|the|its)$/u.test(words[concept.from]?.lower ?? "") || concept.head !== chunk.to - 1) return false;
  if ((!isTool && !triggerOf(noun, "entity")) || noun.triggers.some(({ form }) => form === "plural") || course.test(noun.lower)) return false;
  // "In the cell, A": a place in front.
  const isRuled = chunk.type === "np" ? chunk !== out[0] : out.some(({ type }) => type === "vp") && chunk.preposition !== "in" && chunk.preposition !== "at";
  if (!isRuled) return false;
  // What it inhibits is not named; it itself is what is meant.
  if (isTool) [concept.row, concept.perturbation] = [null, null];
  addMissing(concept.themes, named.themes);
  return true;
}

const course = /^(?:pathway|axis|loop|network|module|arm|system|signal|component)$/u;

// Where a list ends: what looks like its next member and belongs to the next clause, or beside the phrase that the list stands in.
import { isAttributive } from "./attributive-verbs.ts";
import type { Chunk, NounChunk } from "./chunk.ts";
import type { Concept } from "./concept.ts";
import { isEventLike, startsWithName } from "./merge-members.ts";
import { readVerbGroup } from "./verb-group.ts";
import type { Word } from "./words.ts";

/** A member right before a finite verb, when a verb already rules the members before it, is the subject of the next clause. */
export function startsClause(words: readonly Word[], member: NounChunk, isFinal: boolean, out: readonly Chunk[]): boolean {
  const rules = pastApposition(words, member.to);
  const after = words[rules];
  if (after === undefined || !isFinal) return false;
  const before = out.at(-1);
  if (before?.type === "mark" && before.role === "comma") return false;
  if (words[member.from]?.tag === "pronoun") return true;
  const isFiniteVerb =
    (after.tag === "verb" && !isAttributive(words, rules) && after.form !== "ing") ||
    after.tag === "be" ||
    after.tag === "have" ||
    after.tag === "modal" ||
    after.tag === "do";
  if (!isFiniteVerb && !rulesAfterPhrases(words, member.from, rules)) return false;
  if (readVerbGroup(words, rules, words.length, true)?.voice === "postnominal") return false;
  for (let index = out.length - 1; index >= 0; index--) {
    const chunk = out[index];
    if (chunk === undefined) break;
    // "Blocking A or B reduced C": a gerund at the head rules no clause.
    if (chunk.type === "vp") return !(index === 0 && chunk.form === "gerund");
    if (chunk.type === "mark" && (chunk.role === "stop" || chunk.role === "subordinator" || chunk.role === "relative")) return false;
  }
  return false;
}

/** "When A was blocked by B, C and D rose": a clause in front ends at a comma, and what looks like a list may be the subject of the next. */
export function isInFrontClause(out: readonly Chunk[]): boolean {
  const [first] = out;
  return first?.type === "mark" && first.role === "subordinator" && !out.some((chunk) => chunk.type === "mark" && chunk.role === "comma");
}

/** "..., and the level of A, a cytokine, was raised": where the words go on behind another name between commas; `from` when none stands there. */
function pastApposition(words: readonly Word[], from: number): number {
  if (words[from]?.text !== ",") return from;
  for (let at = from + 1; at < Math.min(words.length, from + 8); at++) {
    const word = words[at];
    if (word === undefined) return from;
    if (word.text === ",") return at > from + 1 ? at + 1 : from;
    if (word.mention < 0 && !phraseTags.has(word.tag)) return from;
  }
  return from;
}

/** "... in cells, and the role of A in B is unclear": behind the phrases that hang on the member stands a verb that it is the subject of. */
function rulesAfterPhrases(words: readonly Word[], first: number, from: number): boolean {
  if (words[from]?.tag !== "preposition") return false;
  // "..., and a fall of B reduced growth": with a comma and an article a past form that has an object rules too.
  const isOpened = words[first]?.tag === "determiner" && words[first - 1]?.tag === "conjunction" && words[first - 2]?.text === ",";
  for (let at = from; at < Math.min(words.length, from + 12); at++) {
    const word = words[at];
    if (word === undefined) return false;
    if (word.tag === "be" || word.tag === "have" || word.tag === "modal" || word.tag === "do") return true;
    if (word.tag === "verb" && !isAttributive(words, at)) return word.form === "s" || (isOpened && word.form === "past" && opensObject(words[at + 1]));
    if (word.mention < 0 && !phraseTags.has(word.tag) && word.joint === "" && !isAttributive(words, at)) return false;
  }
  return false;
}

function opensObject(word: Word | undefined): boolean {
  return word !== undefined && (word.mention >= 0 || word.tag === "determiner" || word.tag === "noun" || word.tag === "adjective");
}

const phraseTags: ReadonlySet<string> = new Set(["preposition", "determiner", "adjective", "noun", "number"]);

/** Whether what looks like a member of a list inside a phrase stands beside the phrase: `before` is what the list hangs on. */
export function standsOutside(words: readonly Word[], before: Chunk | undefined, first: NounChunk, member: NounChunk): boolean {
  // "starvation of A or treatment with B"
  if (words[first.from - 1]?.lower === "of" && member.concepts.some(({ row, themes }) => row?.kind === "expose" && themes.length === 0)) return true;
  // "A release by cells and their expression of B": theirs is nothing that releases.
  if (words[first.from - 1]?.lower === "by" && /^(?:its|their)$/u.test(words[member.from]?.lower ?? "")) return true;
  // "expression of A and activation of B": the second event stands beside the first, not inside it.
  if (member.concepts.some(({ agents }) => agents.length > 0)) return true;
  // "increases in A levels and decreases in B levels": one change beside the other.
  if (isSecondChange(words, before, first, member)) return true;
  // "activation of A and B expression": B is not activated, it is expressed.
  if (isOtherProcess(before, first, member)) return true;
  // "suppression of A and enhanced B expression": what has a sign of its own stands beside it too.
  if (
    first.concepts.every(({ signWord }) => signWord < 0) &&
    member.concepts.some(({ kind, signWord }) => (kind === "event" || kind === "response") && signWord >= 0)
  )
    return true;
  if (member.concepts.some(({ kind }) => kind === "other") && words[member.from]?.tag === "determiner") return true;
  return first.concepts.every(({ kind }) => kind === "entity") && member.concepts.some((concept) => isEventLike(concept) && !startsWithName(concept, words));
}

/** "raised A expression in the liver and B release", "lowered A levels by 30% and B levels by 40%": behind a place or a measure the list goes on with what happens to the next name. */
export function standsBesidePlace(words: readonly Word[], before: Chunk | undefined, first: NounChunk, member: NounChunk): boolean {
  const said = before?.type === "np" || before?.type === "pp" ? before.concepts.at(-1) : undefined;
  if (said === undefined || said.themes.length === 0 || before?.to !== first.from - 1 || !happensTo(said)) return false;
  const preposition = words[first.from - 1]?.lower ?? "";
  const isMeasured = words[first.from]?.tag === "number" && /^(?:by|after|for|at|within)$/u.test(preposition);
  const isPlace = /^(?:in|within|from)$/u.test(preposition) && first.concepts.every(({ kind, perturbation }) => kind === "group" && perturbation === null);
  if ((!isMeasured && !isPlace) || first.concepts.some(({ themes, agents }) => themes.length + agents.length > 0)) return false;
  return member.concepts.every((concept) => concept.themes.length > 0 && happensTo(concept) && (said.kind === "entity" || isEventLike(concept)));
}

/** "phosphorylation of A and B release": what is released is not what is phosphorylated. */
function isOtherProcess(before: Chunk | undefined, first: NounChunk, member: NounChunk): boolean {
  const outer = before?.type === "np" || before?.type === "pp" ? before.concepts.at(-1) : undefined;
  if (outer?.kind !== "event" || before?.to !== first.from - 1 || !acted.has(outer.row?.id ?? "")) return false;
  return (
    first.concepts.every(({ kind, row }) => kind === "entity" && row === null) &&
    member.concepts.every(({ kind, row }) => kind === "event" && made.has(row?.id ?? "") && row?.thing === undefined)
  );
}

const acted: ReadonlySet<string> = new Set(["activate", "phosphorylation", "dephosphorylation", "ubiquitination", "acetylation", "cleavage", "localization"]);
const made: ReadonlySet<string> = new Set(["expression", "secretion", "production", "amount"]);

/** What happens to a name, or the name; what a thing has an effect on is no place. */
function happensTo({ kind, row, perturbation }: Concept): boolean {
  return kind === "response" || (kind === "event" && row?.id !== "effect" && row?.kind !== "manipulate") || (kind === "entity" && perturbation === null);
}

/** Whether a member is a change with a direction, as what the list hangs on is. */
function isSecondChange(words: readonly Word[], outer: Chunk | undefined, first: NounChunk, member: NounChunk): boolean {
  if (outer?.type !== "np" || outer.to !== first.from - 1) return false;
  const isChange = ({ kind, row }: Concept): boolean => kind === "event" && row?.kind === "change" && row.sign !== 0;
  const change = outer.concepts.at(-1);
  return (
    change !== undefined &&
    isChange(change) &&
    change.themes.length === 0 &&
    member.concepts.some((concept) => isChange(concept) && !startsWithName(concept, words)) &&
    !first.concepts.some(isChange)
  );
}

import { isAttributive } from "./attributive-verbs.ts";
import type { Chunk, NounChunk } from "./chunk.ts";
import { type Agent, addMissing, type Concept, compose } from "./concept.ts";
import { isClassName } from "./described-names.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { opensTool, sharesTool, shareTool } from "./shared-tools.ts";
import { readVerbGroup } from "./verb-group.ts";
import { triggerOf, type Word } from "./words.ts";

const listLinks = new Set([
  "and",
  "or",
  "plus",
  "as well as",
  "along with",
  "together with",
  "but also",
  "and/or",
  "in addition to",
  "accompanied by",
  "coupled with",
]);

/** The word or words at `at` that join list members, or `null`; `isFinal` for those that can stand before the last ("and", "as well as"). */
export function linkAt(words: readonly Word[], at: number): { readonly length: number; readonly isFinal: boolean } | null {
  const word = words[at];
  if (word === undefined) return null;
  const next = words[at + 1];
  const third = words[at + 2];
  // "A and, to a lesser extent, B"
  if (next?.text === "," && third?.lower === "to" && (word.lower === "and" || word.lower === "but") && isDegree(words, at + 2))
    return { length: 7, isFinal: true };
  if (word.text === ",") {
    const inner = linkAt(words, at + 1);
    if (inner?.isFinal === true) return { length: inner.length + 1, isFinal: true };
    return { length: 1, isFinal: false };
  }
  const triple = `${word.lower} ${next?.lower ?? ""} ${third?.lower ?? ""}`;
  if (triple === "as well as" || triple === "in addition to") return { length: 3, isFinal: true };
  const pair = `${word.lower} ${next?.lower ?? ""}`;
  if (listLinks.has(pair)) return { length: 2, isFinal: true };
  // "activation of A followed by release of B"; what is followed by an analysis is a method.
  if (pair === "followed by") return [2, 3, 4, 5].some((ahead) => isHappening(words[at + ahead])) ? { length: 2, isFinal: true } : null;
  return listLinks.has(word.lower) || word.lower === "nor" || word.text === "&" || word.text === "+" ? { length: 1, isFinal: true } : null;
}

/** "to a lesser extent," */
function isDegree(words: readonly Word[], at: number): boolean {
  return /^(?:extent|degree)$/u.test(words[at + 3]?.lower ?? "") && words[at + 4]?.text === ",";
}

function isHappening(word: Word | undefined): boolean {
  return word?.tag === "noun" && word.mention < 0 && triggerOf(word, "change", "process") !== null;
}

/** Whether the link at `at` may have a list of its own behind it: "A as well as B, C and D". */
export function opensList(words: readonly Word[], at: number, length: number): boolean {
  return length > 1 && /^(?:as|along|together|in|coupled|accompanied|followed)$/u.test(words[words[at]?.text === "," ? at + 1 : at]?.lower ?? "");
}

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
  if (!isFiniteVerb && !rulesAfterPhrases(words, rules)) return false;
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
function rulesAfterPhrases(words: readonly Word[], from: number): boolean {
  if (words[from]?.tag !== "preposition") return false;
  for (let at = from; at < Math.min(words.length, from + 12); at++) {
    const word = words[at];
    if (word === undefined) return false;
    if (word.tag === "be" || word.tag === "have" || word.tag === "modal" || word.tag === "do") return true;
    if (word.tag === "verb" && !isAttributive(words, at)) return word.form === "s";
    if (word.mention < 0 && !phraseTags.has(word.tag) && word.joint === "" && !isAttributive(words, at)) return false;
  }
  return false;
}

const phraseTags: ReadonlySet<string> = new Set(["preposition", "determiner", "adjective", "noun", "number"]);

/**
 * Joins the members of a list. Bare names join one concept; a bare name before an event shares its head ("A and B resistance");
 * an event without themes shares those of its neighbour ("expression and activity of A").
 */
export function mergeMembers(members: readonly NounChunk[], { words, typeOf }: SentenceWords): Concept[] {
  const areAlike = (a: readonly number[], b: readonly number[]): boolean => a.every((one) => b.some((other) => typeOf(one) === typeOf(other)));
  const merged: Concept[] = [];
  for (const [index, member] of members.entries()) {
    for (const concept of member.concepts) {
      const last = merged.at(-1);
      if (last === undefined) {
        merged.push(concept);
        continue;
      }
      // "A, a B and C inhibitor": what A is.
      if (index === members.length - 2 && opensTool(concept, words)) {
        const tool = members.at(-1)?.concepts[0];
        if (tool !== undefined && isBareName(concept, words) && startsWithName(tool, words) && sharesTool(concept, tool, words)) {
          shareTool(concept, tool);
          continue;
        }
      }
      if (describesLast(last, concept, words, typeOf)) continue;
      if (isBareName(last, words) && last.roles.length === 0 && startsWithName(concept, words) && sharesTool(last, concept, words)) {
        shareTool(last, concept);
        merged[merged.length - 1] = concept;
        continue;
      }
      if (index === 1 && members.length > 2 && namesMembers(last, members, words)) {
        last.themes = [...concept.themes];
        last.head = concept.head;
        last.to = concept.to;
        continue;
      }
      // "A-induced B and C": C too.
      if ((isNamed(last, words) && isBareName(concept, words)) || (isNamedList(last) && isNamedList(concept))) {
        addMissing(last.themes, concept.themes);
        addMissing(last.cells, concept.cells);
        addMissing(last.roles, concept.roles);
        if (concept.second !== null) last.second ??= concept.second;
        last.to = concept.to;
      } else if (last.kind === "group" && concept.kind === "group") {
        compose(last, concept);
        last.to = concept.to;
      } else if (
        (isBareName(last, words) || (isNamed(last, words) && concept.agents.length === 0)) &&
        last.perturbation === null &&
        (concept.kind === "event" || concept.kind === "response" || concept.row?.id === "sirna" || isToolGiven(concept)) &&
        startsWithName(concept, words) &&
        last.roles.length === 0 &&
        // "wortmannin and PIK3CA siRNA": a drug takes no part in what is done to a gene.
        (concept.kind === "response" || areAlike(last.themes, concept.themes))
      ) {
        concept.lent = last.themes.filter((theme) => !concept.themes.includes(theme));
        concept.themes.unshift(...concept.lent);
        // "A-induced B and C release"
        addMissing(concept.agents, last.agents);
        concept.from = last.from;
        merged[merged.length - 1] = concept;
      } else if (isEventLike(last) && last.themes.length > 0 && last.head < last.to - 1 && isBareName(concept, words) && concept.from === concept.head) {
        addMissing(last.themes, concept.themes);
        addMissing(last.cells, concept.cells);
        last.to = concept.to;
      } else {
        if (isEventLike(last) && isEventLike(concept)) {
          if (last.themes.length === 0) shareBackwards(merged, concept.themes, words);
          // "A accumulation and freeze tolerance": the second has a modifier of its own.
          else if (concept.themes.length === 0 && (concept.kind === last.kind || concept.from === concept.head) && !hasOwnObject(concept, words))
            addMissing(concept.themes, last.themes);
          if (concept.agents.length === 0 && last.agents.length > 0)
            addMissing(concept.agents, concept.from === concept.head ? last.agents : sharedCauses(last, concept, words));
          if (concept.sign === 0 && last.signWord >= 0 && concept.signWord < 0 && concept.from === concept.head) {
            concept.sign = last.sign;
            concept.signWord = last.signWord;
          }
        }
        merged.push(concept);
      }
    }
  }
  return merged;
}

/** "expression, release and activity of A": what is named behind the last is what the others happen to. */
function shareBackwards(events: readonly Concept[], themes: readonly number[], words: readonly Word[]): void {
  for (let index = events.length - 1; index >= 0; index--) {
    const event = events[index];
    if (event === undefined || event.themes.length > 0 || (index < events.length - 1 && !isBareEvent(event, words))) return;
    addMissing(event.themes, themes);
  }
}

function isBareEvent({ kind, from, to, head, signWord }: Concept, words: readonly Word[]): boolean {
  return kind === "event" && to === head + 1 && signWord < 0 && words.slice(from, head).every(({ tag }) => tag !== "noun");
}

/** "A-induced B release and C activation": what stands before the first causes the second too, where that says no more of itself. */
function sharedCauses(last: Concept, { from, head, themes }: Concept, words: readonly Word[]): readonly Agent[] {
  const isPlain =
    themes.length > 0 &&
    (words[from]?.mention ?? -1) >= 0 &&
    words.slice(from + 1, head).every(({ mention, tag, joint }) => mention >= 0 || (tag === "noun" && joint !== "-"));
  if (!isPlain) return [];
  return last.agents.filter(
    ({ word, sign, isDenied, mentions }) => word < last.head && sign > 0 && !isDenied && !mentions.some((mention) => themes.includes(mention)),
  );
}

/** "A, a B inhibitor, and C": no member of the list, but what A is. */
function describesLast(last: Concept, concept: Concept, words: readonly Word[], typeOf: SentenceWords["typeOf"]): boolean {
  const drug = last.themes.at(-1);
  const { row, from, head, themes, aspect } = concept;
  if (drug === undefined || typeOf(drug) !== "drug" || !isNamed(last, words) || row?.kind !== "reagent" || concept.kind !== "entity") return false;
  if (words[from - 1]?.text !== "," || !/^an?$/u.test(words[from]?.lower ?? "") || themes.length === 0 || themes.some((theme) => typeOf(theme) !== "gene"))
    return false;
  if (!/^(?:inhibitor|antagonist|agonist|blocker|activator|inducer)$/u.test(words[head]?.lower ?? "")) return false;
  last.roles.push({ drugs: [drug], genes: [...themes], aspect, row, word: head });
  last.to = concept.to;
  return true;
}

/** "cytokines, A and B": the class first, and then its members. "Growth factors, A and stress" is a list of three. */
function namesMembers(last: Concept, members: readonly NounChunk[], words: readonly Word[]): boolean {
  const noun = words[last.head];
  const first = members[1]?.from ?? 0;
  if (noun === undefined || noun.mention < 0 || !noun.lower.endsWith("s") || words[first - 1]?.text !== "," || last.head !== first - 2) return false;
  if (last.themes.length !== 1 || !isNamed(last, words) || !isClassName(noun) || words[(members.at(-1)?.from ?? 0) - 1]?.lower !== "and") return false;
  return members.slice(1).every(({ concepts: [concept, ...others] }) => {
    const name = words[concept?.head ?? -1];
    return concept !== undefined && others.length === 0 && isBareName(concept, words) && name?.type === noun.type && !isClassName(name);
  });
}

/** "A and B siRNA treatment": what cells are treated with is made of both. */
function isToolGiven({ kind, row, perturbation }: Concept): boolean {
  return kind === "entity" && row?.kind === "expose" && perturbation?.row.id === "sirna";
}

/** "A accumulation and sensitivity to stress": sensitive to that, and not to A. "A rise and a fall in B", "a rise of A and fall of stress": it is that which falls. */
function hasOwnObject({ kind, to, row }: Concept, words: readonly Word[]): boolean {
  return (kind === "response" && words[to]?.lower === "to") || (kind === "event" && row?.kind === "change" && /^(?:in|of)$/u.test(words[to]?.lower ?? ""));
}

export function isEventLike(concept: Concept): boolean {
  return concept.kind === "event" || concept.kind === "response";
}

function isNamed({ kind, head }: Concept, words: readonly Word[]): boolean {
  return kind === "entity" && (words[head]?.mention ?? -1) >= 0;
}

function isBareName(concept: Concept, words: readonly Word[]): boolean {
  return isNamed(concept, words) && concept.agents.length === 0;
}

/** "genes (A and B)": a class word with its members. */
function isNamedList(concept: Concept): boolean {
  return (
    concept.kind === "entity" && concept.row?.kind === "entity" && concept.themes.length > 0 && concept.perturbation === null && concept.agents.length === 0
  );
}

export function startsWithName(concept: Concept, words: readonly Word[]): boolean {
  const first = words[concept.from]?.mention ?? -1;
  // "A and B-induced C release": B is joined to its suffix, and A is released by nothing said here.
  return concept.themes.length > 0 && first >= 0 && !concept.agents.some(({ mentions }) => mentions.includes(first));
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
export function isOtherProcess(before: Chunk | undefined, first: NounChunk, member: NounChunk): boolean {
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

/** "both A and B", "neither A nor B": a list whatever follows. */
export function isPaired(first: Word | undefined, link: Word | undefined): boolean {
  return first?.lower === "both" || first?.lower === "either" || first?.lower === "neither" || link?.lower === "nor";
}

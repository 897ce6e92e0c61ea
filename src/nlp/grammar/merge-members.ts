// What the members of a list share: "A and B resistance", "expression and activity of A", "A-induced B and C".
import { isMutants } from "./carriers.ts";
import type { NounChunk } from "./chunk.ts";
import { type Agent, addMissing, type Concept, compose } from "./concept.ts";
import { isClassName } from "./described-names.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { dominantNegative } from "./perturbation-rows.ts";
import { oneTool, opensTool, sharesTool, shareTool } from "./shared-tools.ts";
import type { Word } from "./words.ts";

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
      shareForm(last, concept, words);
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
          if (last.themes.length === 0 && !isOfNoName(last, words)) shareBackwards(merged, concept.themes, words);
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

/** "dominant negative A and B mutants": so are those of B. */
function shareForm({ perturbation: said }: Concept, concept: Concept, words: readonly Word[]): void {
  if (said?.row !== dominantNegative || concept.perturbation?.row.perturbation !== "mutation" || !isMutants(words[concept.head])) return;
  concept.perturbation = said;
}

/** "expression, release and activity of A": what is named behind the last is what the others happen to. */
function shareBackwards(events: readonly Concept[], themes: readonly number[], words: readonly Word[]): void {
  for (let index = events.length - 1; index >= 0; index--) {
    const event = events[index];
    if (event === undefined || event.themes.length > 0 || (index < events.length - 1 && !isBareEvent(event, words))) return;
    addMissing(event.themes, themes);
  }
}

/** "activity of factors [and release of A]": of the factors', and not of A's. */
function isOfNoName({ head }: Concept, words: readonly Word[]): boolean {
  if (words[head + 1]?.lower !== "of") return false;
  let at = head + 2;
  while (words[at]?.tag === "determiner" || words[at]?.tag === "adjective" || words[at]?.lower === "wild") at++;
  const noun = words[at];
  return noun?.tag === "noun" && noun.mention < 0 && noun.lower !== "type";
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
  const { row, head, themes, aspect } = concept;
  if (drug === undefined || typeOf(drug) !== "drug" || !isNamed(last, words) || row?.kind !== "reagent" || concept.kind !== "entity") return false;
  if (!opensTool(concept, words) || themes.length === 0 || themes.some((theme) => typeOf(theme) !== "gene")) return false;
  if (!oneTool.test(words[head]?.lower ?? "")) return false;
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

// What a relative clause is about: the noun before it, or what the words before say that it is.
import type { Chunk, NounChunk, PrepositionChunk } from "./chunk.ts";
import type { Clause } from "./clause.ts";
import { type Concept, changedConcept } from "./concept.ts";
import { isOutcomeVerb, lowered, lowers } from "./losses.ts";
import { describedThings } from "./postnominal-prospects.ts";
import type { VerbGroup } from "./verb-group.ts";
import type { Word } from "./words.ts";

/** What the relative pronoun at `index` stands for. */
export function relativeSubject(
  line: readonly Chunk[],
  index: number,
  pronoun: string,
  verb: VerbGroup,
  parent: Clause | undefined,
  words: readonly Word[],
): readonly Concept[] | null {
  // "A is an inhibitor of B mutants that confer C": the verb is no singular, and it is the mutants that do.
  const isPlural = verb.voice === "active" && verb.from === verb.head && words[verb.head]?.form === "base";
  const said = isPlural ? null : saidBefore(line, index, parent, words);
  if (said !== null) return said;
  // "A, a factor that binds to B": what is described is A.
  const described = describedThings(line, index - 1, words);
  if (described !== null) return described;
  const antecedent = nearestNoun(line, index);
  if (antecedent === null) return null;
  if (isPlural && antecedent.concepts.every((concept) => isOneTool(words, concept))) return [];
  const event = pronoun === "which" && verb.voice === "passive" && antecedent.type === "pp" ? eventBefore(antecedent, parent, line[index - 1]) : null;
  if (event !== null) return event;
  if (pronoun === "that") return antecedent.concepts;
  const found = antecedentOf(antecedent.concepts);
  // "B lowered A, which leads to C": that there is less of A does.
  const isOutcome =
    parent?.verb.voice === "active" && !parent.verb.isDenied && found.every((concept) => parent.object.includes(concept)) && lowers(words, parent);
  return isOutcome && (verb.voice === "copula" || isOutcomeVerb(words, verb)) ? lowered(words, found, parent.verb.head) : found;
}

function isOneTool(words: readonly Word[], { row, head }: Concept): boolean {
  return row?.kind === "reagent" && words[head]?.lower.endsWith("s") !== true;
}

/** "A raised B after a day, which was blocked by C": what was blocked is the rise, and not the day. */
function eventBefore({ preposition, concepts }: PrepositionChunk, parent: Clause | undefined, border: Chunk | undefined): readonly Concept[] | null {
  if (parent === undefined || border?.type !== "mark" || border.role !== "comma") return null;
  const said = parent.verb.voice === "active" ? parent.object : parent.subject;
  const isTime = timely.has(preposition);
  const isWithoutName = concepts.every(({ themes, agents }) => themes.length === 0 && agents.length === 0);
  const hasEvent = said.some(({ kind, themes }) => kind === "event" && themes.length > 0);
  return hasEvent && (isTime || isWithoutName) ? said : null;
}

const timely: ReadonlySet<string> = new Set(["after", "following", "upon", "in response to", "during", "within", "before", "over", "until"]);

/** "to A but not to B, which ...": the relative clause is about what stands before it, and that is B ("it is A, not B, that ..." is about A). */
function antecedentOf(concepts: readonly Concept[]): readonly Concept[] {
  const last = concepts.at(-1);
  if (last === undefined || (last.deniedThemes.length === 0 && last.deniedCells.length === 0)) return concepts;
  const themes = last.deniedThemes.length > 0 ? last.deniedThemes : last.themes;
  const cells = last.deniedCells.length > 0 ? last.deniedCells : last.cells;
  return [changedConcept(last, { themes, cells, deniedThemes: [], deniedCells: [], agents: [], roles: [] })];
}

/** "A is a member of the B family that activates C": the relative clause is about what the copula is about. Behind a comma it is about what stands nearest. */
export function saidBefore(line: readonly Chunk[], index: number, parent: Clause | undefined, words: readonly Word[]): readonly Concept[] | null {
  if (parent?.verb.voice !== "copula" || parent.verb.isDenied || !parent.subject.some(({ themes }) => themes.length > 0)) return null;
  let at = index - 1;
  while (line[at]?.type === "pp") at--;
  const [verb, predicate] = [line[at - 1], line[at]];
  if (verb !== parent.verb || predicate?.type !== "np") return null;
  return /^(?:an?|one)$/u.test(words[predicate.from]?.lower ?? "") ? parent.subject : null;
}

/** The noun phrase that a relative pronoun at `index` refers to: the nearest before it. */
function nearestNoun(line: readonly Chunk[], index: number): NounChunk | PrepositionChunk | null {
  for (let at = index - 1; at >= 0; at--) {
    const chunk = line[at];
    if (chunk === undefined || chunk.type === "vp") return null;
    if (chunk.type === "np" || chunk.type === "pp") return chunk;
  }
  return null;
}

import type { Construct } from "../../rules/frame.ts";
import type { TriggerRow } from "../../rules/trigger.ts";
import type { Chunk, NounChunk, PrepositionChunk } from "./chunk.ts";
import type { Clause } from "./clause.ts";
import type { Concept } from "./concept.ts";
import { isDeniedFor, type Prospect } from "./prospect.ts";
import type { SentenceGrammar } from "./sentence-grammar.ts";
import type { VerbGroup } from "./verb-group.ts";

/** What a phrase is to a clause; a preposition stands for itself. */
export type ClauseRole = "subject" | "object" | "fronted" | "behind" | "none";

/** What a mention is to the phrase that names it. */
export type PhrasePart = "theme" | "agent" | "cell" | "state" | "role" | "denied" | "none";

/** Where one mention stands in the grammar of its sentence. */
export interface MentionPlace {
  /** Index into the mentions layer, and of its word in the sentence (-1 when no word is the mention's own, as where names overlap). */
  readonly mention: number;
  readonly word: number;
  /** Index into `SentenceGrammar.lines` (0 is the main line, the others are brackets), or -1. */
  readonly line: number;
  /** The phrase that holds it, and of its concepts the one that names it. */
  readonly phrase: NounChunk | PrepositionChunk | null;
  readonly concept: Concept | null;
  readonly part: PhrasePart;
  /** The clause of the line that the phrase belongs to: index, or -1; what it is to that clause; and the preposition before the phrase, or "". */
  readonly clause: number;
  readonly role: ClauseRole;
  readonly preposition: string;
}

/** A prospect that puts the pair together, and from which side. */
export interface PairProspect {
  readonly prospect: Prospect;
  readonly construct: Construct;
  readonly row: TriggerRow | null;
  /** `true` when the first mention of the pair (in the order asked for) acts on the second. */
  readonly isForward: boolean;
  /** Sign of the trigger times that of the target phrase. */
  readonly sign: -1 | 0 | 1;
  readonly isDenied: boolean;
  readonly isActorPerturbed: boolean;
}

/** What the grammar of a sentence says of two of its mentions. */
export interface PairGrammar {
  readonly first: MentionPlace;
  readonly second: MentionPlace;
  readonly prospects: readonly PairProspect[];
  readonly isSamePhrase: boolean;
  readonly isSameConcept: boolean;
  /** In one line, the same clause or one that depends on the other. */
  readonly isSameClause: boolean;
  /** Verb groups that stand between the two in the text, in order. */
  readonly verbsBetween: readonly VerbGroup[];
  /** The verb of the clause of the second, else of the first. */
  readonly verb: VerbGroup | null;
  readonly isVerbDenied: boolean;
  readonly isVerbModal: boolean;
  /** One of the phrases is left open by its clause ("the role of A in B is unclear"). */
  readonly isUnsettled: boolean;
}

/** Where each mention of the sentence stands, by its index into the mentions layer. Compute once for a sentence, then ask {@link pairGrammar}. */
export function placesOf(grammar: SentenceGrammar): ReadonlyMap<number, MentionPlace> {
  const places = new Map<number, MentionPlace>();
  const rolesByLine = grammar.lines.map(({ clauses }) => clauseRoles(clauses));
  for (const [word, { mention }] of grammar.words.entries()) {
    if (mention < 0) continue;
    let best: { readonly line: number; readonly phrase: NounChunk | PrepositionChunk } | null = null;
    for (const [line, { phrases }] of grammar.lines.entries()) {
      for (const phrase of phrases) {
        if ((phrase.type !== "np" && phrase.type !== "pp") || phrase.from > word || phrase.to <= word) continue;
        if (best === null || phrase.to - phrase.from < best.phrase.to - best.phrase.from) best = { line, phrase };
      }
    }
    const named = best === null ? null : conceptNaming(best.phrase.concepts, mention, word);
    const role = best === null ? undefined : best.phrase.concepts.map((concept) => rolesByLine[best.line]?.get(concept)).find((found) => found !== undefined);
    places.set(mention, {
      mention,
      word,
      line: best?.line ?? -1,
      phrase: best?.phrase ?? null,
      concept: named?.concept ?? best?.phrase.concepts[0] ?? null,
      part: named?.part ?? "none",
      clause: role?.clause ?? -1,
      role: role?.role ?? "none",
      preposition: best?.phrase.type === "pp" ? best.phrase.preposition : "",
    });
  }
  return places;
}

interface RoleInClause {
  readonly clause: number;
  readonly role: ClauseRole;
}

/** A phrase belongs to the clause that has it as its own; one that only takes its subject over comes after. */
function clauseRoles(clauses: readonly Clause[]): ReadonlyMap<Concept, RoleInClause> {
  const roles = new Map<Concept, RoleInClause>();
  const take = (concepts: readonly Concept[], clause: number, role: ClauseRole): void => {
    for (const concept of concepts) if (!roles.has(concept)) roles.set(concept, { clause, role });
  };
  for (const [index, clause] of clauses.entries()) {
    if (!clause.isInherited) take(clause.subject, index, "subject");
    take(clause.object, index, "object");
    for (const { concepts } of clause.prepositions) take(concepts, index, "behind");
    for (const { concepts } of clause.fronted) take(concepts, index, "fronted");
  }
  return roles;
}

function conceptNaming(concepts: readonly Concept[], mention: number, word: number): { readonly concept: Concept; readonly part: PhrasePart } | null {
  const queue = [...concepts];
  for (let concept = queue.shift(); concept !== undefined; concept = queue.shift()) {
    const part = partIn(concept, mention);
    if (part !== null) return { concept, part };
    if (concept.second !== null) queue.push(concept.second);
  }
  const around = concepts.find(({ from, to }) => from <= word && word < to);
  return around === undefined ? null : { concept: around, part: "none" };
}

function partIn(concept: Concept, mention: number): PhrasePart | null {
  if (concept.themes.includes(mention)) return "theme";
  if (concept.agents.some(({ mentions }) => mentions.includes(mention))) return "agent";
  if (concept.cells.includes(mention)) return "cell";
  if (concept.states.some(({ mentions }) => mentions.includes(mention))) return "state";
  if (concept.roles.some(({ drugs, genes }) => drugs.includes(mention) || genes.includes(mention))) return "role";
  return concept.deniedThemes.includes(mention) || concept.deniedCells.includes(mention) ? "denied" : null;
}

/**
 * What the grammar says of two mentions of the sentence, in the order given.
 * @returns `null` when one of them is no word of the sentence.
 */
export function pairGrammar(grammar: SentenceGrammar, places: ReadonlyMap<number, MentionPlace>, a: number, b: number): PairGrammar | null {
  const first = places.get(a);
  const second = places.get(b);
  if (first === undefined || second === undefined) return null;
  const [low, high] = first.word < second.word ? [first.word, second.word] : [second.word, first.word];
  const line = grammar.lines[second.line] ?? grammar.lines[first.line];
  const isSameLine = first.line === second.line && first.line >= 0;
  const verb = clauseVerb(grammar, second) ?? clauseVerb(grammar, first);
  return {
    first,
    second,
    prospects: grammar.prospects.flatMap((prospect) => linking(prospect, a, b)),
    isSamePhrase: first.phrase !== null && first.phrase === second.phrase,
    isSameConcept: first.concept !== null && first.concept === second.concept,
    isSameClause: isSameLine && isOneClause(grammar.lines[first.line]?.clauses ?? [], first.clause, second.clause),
    verbsBetween: (line?.phrases ?? []).filter((chunk: Chunk): chunk is VerbGroup => chunk.type === "vp" && chunk.from > low && chunk.to <= high),
    verb,
    isVerbDenied: verb?.isDenied ?? false,
    isVerbModal: (verb?.modal ?? -1) >= 0,
    isUnsettled: [first.concept, second.concept].some((concept) => concept !== null && grammar.unsettled.has(concept)),
  };
}

function clauseVerb(grammar: SentenceGrammar, place: MentionPlace): VerbGroup | null {
  return grammar.lines[place.line]?.clauses[place.clause]?.verb ?? null;
}

function isOneClause(clauses: readonly Clause[], a: number, b: number): boolean {
  if (a < 0 || b < 0) return false;
  return a === b || clauses[a]?.parent === b || clauses[b]?.parent === a;
}

function* linkingSides(prospect: Prospect, actor: number, object: number): Generator<{ readonly isDenied: boolean; readonly isActorPerturbed: boolean }> {
  const { target } = prospect;
  const isExcluded = target.deniedMentions.includes(object);
  if (!isExcluded && !target.mentions.includes(object)) return;
  for (const { mention, isDenied, perturbation } of prospect.actors) {
    if (mention !== actor) continue;
    yield { isDenied: isDeniedFor(prospect, isExcluded || isDenied), isActorPerturbed: perturbation !== null };
  }
}

function linking(prospect: Prospect, a: number, b: number): readonly PairProspect[] {
  const sign = (prospect.sign === 0 ? prospect.target.sign : prospect.target.sign === 0 ? prospect.sign : prospect.sign * prospect.target.sign) as -1 | 0 | 1;
  const base = { prospect, construct: prospect.construct, row: prospect.row, sign };
  return [
    ...[...linkingSides(prospect, a, b)].map((side) => ({ ...base, ...side, isForward: true })),
    ...[...linkingSides(prospect, b, a)].map((side) => ({ ...base, ...side, isForward: false })),
  ];
}

// What else is behind an effect that a clause tells: the way it takes, and the manner.
import type { TriggerRow } from "../../rules/trigger.ts";
import type { PrepositionChunk } from "./chunk.ts";
import type { Clause } from "./clause.ts";
import { mannerOf } from "./clause-actors.ts";
import type { Concept } from "./concept.ts";
import { alteration } from "./perturbation-rows.ts";
import { type Actor, actorsOf, type ClauseBase, changedTarget, type Prospect, push, targetOf } from "./prospect.ts";
import { signOf, verbTarget } from "./verb-target.ts";
import type { Word } from "./words.ts";

/** "raised B in an A-dependent manner": A is behind it too. */
export function readManner(clause: Clause, row: TriggerRow, objects: readonly Concept[], base: ClauseBase, weight: number, out: Prospect[]): void {
  const actors = mannerOf(clause);
  for (const object of actors.length === 0 ? [] : objects) {
    const target = verbTarget(object, row);
    if (target !== null) push(out, base, { construct: "clause", row, sign: row.sign, actors, target, weight: weight * 0.8 });
  }
}

/** What a way leads through: things, and what happens to them; where they are broken down they do nothing. */
function isStep({ kind, row, aspect }: Concept): boolean {
  return kind === "entity" || (kind === "event" && row?.id !== "effect" && aspect !== "degradation");
}

/** "A raises B via C": C raises it too. What lowers B may do so by stopping C: of C it says no more than that B hangs on it. */
export function readRoute(
  words: readonly Word[],
  clause: Clause,
  objects: readonly Concept[],
  row: TriggerRow,
  base: ClauseBase,
  weight: number,
  out: Prospect[],
): void {
  const steps = clause.prepositions.filter(
    ({ preposition, isDenied, from, concepts }) =>
      (preposition === "via" || preposition === "through") &&
      !isDenied &&
      !isOfOther(words, objects, from) &&
      !concepts.some((concept) => objects.includes(concept)),
  );
  const ways = steps.flatMap(({ concepts }) => concepts.filter(isStep));
  const actors = ways.flatMap(actorsOf);
  for (const object of actors.length === 0 || base.isDenied ? [] : objects) {
    const target = object.kind === "entity" || object.kind === "event" ? verbTarget(object, row) : null;
    if (target === null) continue;
    const others = actors.filter(({ mention }) => !target.mentions.includes(mention));
    const isFall = signOf(row) * (target.sign === 0 ? 1 : target.sign) < 0;
    const [open, told] = [
      others.filter(({ perturbation }) => isFall && perturbation === null),
      others.filter(({ perturbation }) => !isFall || perturbation !== null),
    ];
    push(out, base, { construct: "clause", row, sign: signOf(row), actors: told, target, weight: weight * 0.7 });
    push(out, base, { construct: "clause", row: alteration, sign: 0, actors: open, target: changedTarget(target, { sign: 0 }), weight: weight * 0.7 });
  }
}

/** "activates B and transmits signals via C": the way of what a conjunction puts beside the object. */
function isOfOther(words: readonly Word[], objects: readonly Concept[], from: number): boolean {
  const last = objects.at(-1);
  if (last === undefined) return false;
  if (objects.length > 1 && last.themes.length === 0 && last.agents.length === 0 && last.to === from) return true;
  const between = words.slice(last.to, from);
  return between.some(({ tag }) => tag === "conjunction") && between.every(({ mention }) => mention < 0);
}

const along: ReadonlySet<string> = new Set(["with", "together with", "along with", "in parallel with"]);
const accompanying: ReadonlySet<string> = new Set(
  "concomitant concurrent simultaneous parallel consequent resultant resulting subsequent corresponding associated accompanying coincident".split(" "),
);

/** "A blocked growth, with a concomitant rise of B": what comes along is what A does too. "in cells with a loss of B" tells which cells. */
export function readCompanions(words: readonly Word[], clause: Clause, actors: readonly Actor[], base: ClauseBase, weight: number, out: Prospect[]): void {
  // "A levels fell with a fall of B": nothing is said to act.
  if (actors.length === 0 || base.isDenied || clause.object.every(({ from, head }) => from === head && accompanying.has(words[head]?.lower ?? ""))) return;
  for (const [index, { preposition, concepts, isDenied }] of clause.prepositions.entries()) {
    if (isDenied || !along.has(preposition)) continue;
    for (const concept of concepts) {
      const target = concept.kind === "event" && concept.row?.id !== "effect" && concept.agents.length === 0 ? targetOf(concept) : null;
      if (
        target === null ||
        target.sign === 0 ||
        target.kind !== "event" ||
        !comesAlong(words, concept, clause.prepositions[index - 1] ?? clause.object.at(-1))
      )
        continue;
      push(out, base, { construct: "clause", row: concept.row, sign: 1, actors, target, word: concept.head, weight: weight * 0.8 });
    }
  }
}

/** Whether a rise or fall is told beside another, and not as what the thing before it has. */
function comesAlong(words: readonly Word[], { from, head }: Concept, before: PrepositionChunk | Concept | undefined): boolean {
  for (let at = from; at < head; at++) if (accompanying.has(words[at]?.lower ?? "")) return true;
  const isOfCells =
    before !== undefined && ("concepts" in before ? before.concepts : [before]).some(({ kind }) => kind === "group") && words[from - 2]?.text !== ",";
  return !isOfCells && /^an?$/u.test(words[from]?.lower ?? "");
}

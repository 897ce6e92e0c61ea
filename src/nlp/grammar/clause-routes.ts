// What else is behind an effect that a clause tells: the way it takes, and the manner.
import type { TriggerRow } from "../../rules/trigger.ts";
import type { Clause } from "./clause.ts";
import { mannerOf } from "./clause-actors.ts";
import type { Concept } from "./concept.ts";
import { alteration } from "./copula-prospects.ts";
import { actorsOf, type ClauseBase, type Prospect, push } from "./prospect.ts";
import { signOf, verbTarget } from "./verb-target.ts";

/** "raised B in an A-dependent manner": A is behind it too. */
export function readManner(clause: Clause, row: TriggerRow, objects: readonly Concept[], base: ClauseBase, weight: number, out: Prospect[]): void {
  const actors = mannerOf(clause);
  for (const object of actors.length === 0 ? [] : objects) {
    const target = verbTarget(object, row);
    if (target !== null) push(out, { ...base, construct: "clause", row, sign: row.sign, actors, target, weight: weight * 0.8 });
  }
}

/** What a way leads through: things, and what happens to them; where they are broken down they do nothing. */
function isStep({ kind, row, aspect }: Concept): boolean {
  return kind === "entity" || (kind === "event" && row?.id !== "effect" && aspect !== "degradation");
}

/** "A raises B via C": C raises it too. What lowers B may do so by stopping C: of C it says no more than that B hangs on it. */
export function readRoute(clause: Clause, objects: readonly Concept[], row: TriggerRow, base: ClauseBase, weight: number, out: Prospect[]): void {
  const steps = clause.prepositions.filter(({ preposition, isDenied }) => (preposition === "via" || preposition === "through") && !isDenied);
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
    push(out, { ...base, construct: "clause", row, sign: signOf(row), actors: told, target, weight: weight * 0.7 });
    push(out, { ...base, construct: "clause", row: alteration, sign: 0, actors: open, target: { ...target, sign: 0 }, weight: weight * 0.7 });
  }
}

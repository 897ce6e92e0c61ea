// What a verb means in its clause: its trigger, and what particles, adverbs and objects make of it.
import { changedRow, type TriggerKind, type TriggerRow } from "../../rules/trigger.ts";
import type { Clause } from "./clause.ts";
import type { Concept } from "./concept.ts";
import { alteration } from "./perturbation-rows.ts";
import { triggerOf, type Word } from "./words.ts";

const verbKinds: readonly TriggerKind[] = [
  "sensitize",
  "change",
  "process",
  "express",
  "bind",
  "target",
  "associate",
  "convert",
  "cause",
  "possess",
  "manipulate",
  "response",
  "expose",
  "combine",
];

/** The trigger that the verb of a clause is, as it is meant there; `null` for verbs that say nothing of relations. */
export function senseOf(words: readonly Word[], clause: Clause): TriggerRow | null {
  const head = words[clause.verb.head];
  return head === undefined ? null : asMaking(clause, asActing(words, clause, withParticle(words, clause, triggerOf(head, ...verbKinds))));
}

/** "A and B act together to express C": they make it expressed, as cells do not. "A produced a rise of C": it brought it about. */
function asMaking({ verb, object, subject }: Clause, row: TriggerRow | null): TriggerRow | null {
  const made = verb.voice === "passive" ? subject : object;
  if (row?.id === "production" && made.length > 0 && made.every(({ row: what }) => what?.kind === "change")) return changedRow(row, { kind: "cause" });
  return row?.id === "express" && verb.form === "infinitive" ? changedRow(row, { id: "express-to" }) : row;
}

/** "A acts on B", "A acts through B": it alters it, and which way is not said. */
function asActing(words: readonly Word[], { verb, prepositions, object }: Clause, row: TriggerRow | null): TriggerRow | null {
  const actsOn = row?.id === "involve" && object.length === 0 && /^act/u.test(words[verb.head]?.lower ?? "") && prepositions[0]?.from === verb.to;
  const [first] = actsOn ? prepositions : [];
  if (first === undefined) return row;
  if (first.preposition === "on" || first.preposition === "upon") return changedRow(alteration, { preps: ["on", "upon"] });
  const isRoute =
    (first.preposition === "through" || first.preposition === "via") &&
    first.concepts.every(({ kind, perturbation }) => kind === "entity" && perturbation === null);
  return isRoute ? changedRow(alteration, { preps: ["through", "via"] }) : row;
}

/** "A negatively regulates B": the adverb says which way. "A switches B off", "switches on": so does the particle; without one the verb says nothing. */
function withParticle(words: readonly Word[], { verb, object, subject }: Clause, row: TriggerRow | null): TriggerRow | null {
  const ways = row?.id === "alter" ? words.slice(Math.max(0, verb.from - 2), verb.to + 1).filter(({ lower }) => /^(?:negativ|positiv)ely$/u.test(lower)) : [];
  if (row !== null && ways.length === 1) return changedRow(row, { sign: ways[0]?.lower === "negatively" ? -1 : 1 });
  // "A was inversely correlated with B"
  if (row?.id === "associate" && words.slice(verb.from, verb.head).some(({ lower }) => lower === "inversely" || lower === "negatively"))
    return changedRow(row, { sign: -1 });
  // "normalized the raised B": against the way it had gone, which alone says what was done.
  if (row?.id === "normalize") return wayBack(verb.voice === "passive" ? subject : object);
  if (row?.id !== "switch") return row;
  const particle = [words[verb.to - 1], words[object.at(-1)?.to ?? verb.to]].find((word) => /^(?:off|on|down)$/u.test(word?.lower ?? ""));
  return particle === undefined ? null : particle.lower === "on" ? changedRow(row, { sign: 1 }) : row;
}

function wayBack(things: readonly Concept[]): TriggerRow {
  return things.length > 0 && things.every(({ sign, signWord }) => sign !== 0 && signWord >= 0)
    ? changedRow(alteration, { id: "normalize", sign: -1 })
    : alteration;
}

// Who acts in a clause: its own subject and phrases, and what the clauses beside it say was done.
import type { Clause } from "./clause.ts";
import { followed } from "./clause-subject.ts";
import type { Concept } from "./concept.ts";
import { lowers } from "./losses.ts";
import { inhibition, manipulationOf } from "./perturbation-rows.ts";
import { type Actor, actorsOf, changedActor } from "./prospect.ts";
import { causal, causesInFront } from "./state-prospects.ts";
import { triggerOf, type Word } from "./words.ts";

/** "... by silencing A": what was done to A is the cause, whoever did it. */
export function meansOf(words: readonly Word[], next: Clause | undefined): readonly Actor[] {
  const head = next === undefined ? undefined : words[next.verb.head];
  if (next === undefined || head === undefined || next.verb.form !== "gerund" || !["by", "through", "via", "upon", "after", "following"].includes(next.opener))
    return [];
  const row = triggerOf(head, "manipulate") ?? triggerOf(head, "change", "expose", "target");
  if (row === null) return [];
  const perturbation = row.kind === "expose" ? { row, word: next.verb.head } : manipulationOf(row, next.verb.head);
  const objects = row.kind === "expose" ? [...next.object, ...next.prepositions.flatMap(({ concepts }) => concepts)] : next.object;
  return objects
    .filter(({ kind }) => kind === "entity" || kind === "event")
    .flatMap(({ themes }) => themes.map((mention) => ({ mention, perturbation, isDenied: false, weight: 0.8 })));
}

/** "When A was silenced, ...", "After we silenced A, ...": what was done to A is behind what the next clause tells. */
export function conditionsOf(words: readonly Word[], condition: Clause | undefined): readonly Actor[] {
  const head = condition === undefined ? undefined : words[condition.verb.head];
  if (condition === undefined || head === undefined || condition.verb.isDenied || !["when", "once", "after", "where"].includes(condition.opener)) return [];
  const row = triggerOf(head, "manipulate") ?? triggerOf(head, "change");
  const perturbation = row === null ? null : manipulationOf(row, condition.verb.head);
  if (perturbation === null) return [];
  const things = condition.verb.voice === "active" ? condition.object : condition.verb.voice === "passive" ? condition.subject : [];
  if (condition.verb.voice === "active" && condition.subject.some(({ themes }) => themes.length > 0)) return [];
  return things
    .filter(({ kind }) => kind === "entity" || kind === "event")
    .flatMap(({ themes }) => themes.map((mention) => ({ mention, perturbation, isDenied: false, weight: 0.8 })));
}

/** The subject's actors; for a subject that names none, what brought it about: "by silencing A", or the subject of the clause that made it. */
export function activeActors(
  words: readonly Word[],
  clause: Clause,
  previous: Clause | undefined,
  subject: readonly Concept[],
  means: readonly Actor[],
): readonly Actor[] {
  const actors = subject.flatMap(actorsOf);
  // "B rose after blocking A": whoever did that.
  if (clause.isInherited && clause.subject.length === 0 && followed.has(clause.opener)) return [];
  // "A is a target for overcoming B resistance": who aims at A overcomes it.
  if (actors.length > 0 && clause.isInherited && clause.verb.form !== "finite" && namesTarget(previous)) {
    const perturbation = { row: inhibition, word: clause.verb.head };
    return actors.map((actor) => (actor.perturbation === null ? changedActor(actor, { perturbation }) : actor));
  }
  if (actors.length > 0) return actors;
  if (means.length > 0) return means;
  // "Following exposure to A, the cells secreted more B"
  const causes = causesInFront(clause).flatMap(actorsOf);
  if (causes.length > 0 && subject.every(({ kind }) => kind === "group")) return causes.map((actor) => changedActor(actor, { weight: actor.weight * 0.75 }));
  if (
    (clause.opener === "which" || clause.opener === "that") &&
    previous?.verb.voice === "active" &&
    previous.object.some((concept) => subject.includes(concept)) &&
    passesOn(words, clause, previous)
  ) {
    return previous.subject.flatMap(actorsOf).map((actor) => changedActor(actor, { weight: actor.weight * 0.7 }));
  }
  return [];
}

/** "A makes a factor that raises B": so A raises B; not where A blocks the factor, and what the factor touches A touches only by parts that it has. */
function passesOn(words: readonly Word[], { verb }: Clause, previous: Clause): boolean {
  const deed = words[verb.head];
  const touches = deed !== undefined && triggerOf(deed, "bind", "target", "convert") !== null;
  return !lowers(words, previous) && (!touches || having.test(words[previous.verb.head]?.lower ?? ""));
}

const having = /^(?:ha(?:s|ve|d)|contain|compris|possess|bear|carr|harbo)/u;

function namesTarget(clause: Clause | undefined): boolean {
  if (clause === undefined || clause.verb.isDenied) return false;
  const said = [...clause.object, ...clause.prepositions.filter(({ preposition }) => preposition === "as").flatMap(({ concepts }) => concepts)];
  return said.some(({ row, themes, second }) => row?.kind === "target" && themes.length === 0 && second === null);
}

/** The agent behind "by"; without one the causes behind "after" or "with"; in "an event in which B was raised" what brought the event about. */
export function passiveActors(clause: Clause, previous: Clause | undefined): readonly Actor[] {
  const actors: Actor[] = [];
  for (const { preposition, concepts, isDenied } of clause.prepositions) {
    const isAgent = preposition === "by" || preposition === "by means of";
    if (!isAgent && !causal.has(preposition)) continue;
    // "was seen with lysates of A-treated cells": what it was seen in.
    for (const actor of concepts.flatMap((concept) => (preposition === "with" && concept.kind === "group" ? [] : actorsOf(concept))))
      actors.push(changedActor(actor, { isDenied: actor.isDenied !== isDenied, weight: actor.weight * (isAgent ? 1 : 0.75) }));
  }
  actors.push(...mannerOf(clause));
  // "A raised B, which was lowered by serum": there "which" is B itself, and whoever raised it does not lower it.
  const isNamedAgain = clause.isInherited || previous?.object.some((concept) => clause.subject.includes(concept)) === true;
  const hasAgent = clause.prepositions.some(({ preposition }) => preposition === "by" || preposition === "by means of");
  if (actors.length === 0 && !hasAgent && !isNamedAgain && clause.opener === "which" && previous !== undefined && previous.verb.voice === "active") {
    return previous.subject.flatMap(actorsOf).map((actor) => changedActor(actor, { weight: actor.weight * 0.9 }));
  }
  return actors;
}

/** "degraded in an A-dependent manner" */
export function mannerOf(clause: Clause): readonly Actor[] {
  return clause.prepositions
    .filter(({ preposition }) => preposition === "in")
    .flatMap(({ concepts }) => concepts.flatMap(({ kind, agents }) => (kind === "other" ? agents : [])))
    .flatMap(({ mentions, perturbation, isDenied }) => mentions.map((mention) => ({ mention, perturbation, isDenied, weight: 0.85 })));
}

/** "B was reduced in cells that overexpress A", "In A-null mice (In the absence of A), B was reduced": what was done to the cells is behind what is seen in them. */
export function carriersIn(words: readonly Word[], clause: Clause): readonly Actor[] {
  return [...clause.prepositions, ...clause.fronted]
    .filter(({ preposition, isDenied }) => preposition === "in" && !isDenied)
    .flatMap(({ concepts }) => (concepts.length === 1 ? concepts : concepts.filter(({ kind }) => kind === "group")))
    .filter(({ kind, head }) => kind === "group" || /^(?:presence|absence)$/u.test(words[head]?.lower ?? ""))
    .flatMap(actorsOf)
    .filter(({ perturbation }) => perturbation !== null);
}

/** "In addition to A, B is also activated by C": so is A. */
export function besideSubject(words: readonly Word[], { fronted, verb }: Clause, subject: readonly Concept[]): readonly Concept[] {
  const isThing = ({ kind, themes, perturbation, agents }: Concept): boolean =>
    kind === "entity" && themes.length > 0 && perturbation === null && agents.length === 0;
  if (verb.voice !== "passive" || verb.isDenied || !subject.every(isThing)) return [];
  if (!words.slice(verb.from, verb.head).some(({ lower }) => lower === "also")) return [];
  return fronted.flatMap(({ preposition, concepts }) => (preposition === "in addition to" || preposition === "besides" ? concepts.filter(isThing) : []));
}

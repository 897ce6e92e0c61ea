import { type TriggerRow, triggerRow } from "../../rules/trigger.ts";
import { isBinder, isOwned } from "./bound-partners.ts";
import { readBroughtEffects } from "./brought-effects.ts";
import { type Clause, phrasesBehind } from "./clause.ts";
import { carriersIn } from "./clause-actors.ts";
import { type Concept, changedConcept, isEffect } from "./concept.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { readConcept } from "./phrase-prospects.ts";
import { reasons } from "./prepositions.ts";
import {
  type Actor,
  actorsOf,
  type ClauseBase,
  changedActor,
  changedBase,
  changedTarget,
  type Prospect,
  pairLink,
  push,
  roleTarget,
  type Target,
  targetOf,
} from "./prospect.ts";
import { causesInFront, stateOfSubject } from "./state-prospects.ts";
import { dependence, readIndependence, readWithoutEffect } from "./unchanged-prospects.ts";
import { triggerOf, type Word } from "./words.ts";

/** Reads "be" with what it says: "A is resistant to B", "A is required for B", "A is an inhibitor of B", "A was independent of B". */
export function readCopula(
  sentence: SentenceWords,
  clause: Clause,
  subject: readonly Concept[],
  conditions: readonly Actor[],
  base: ClauseBase,
  out: Prospect[],
): void {
  const { words } = sentence;
  const head = words[clause.verb.head];
  if (head === undefined) return;
  readIndependence(words, clause, subject, base, out);
  if (head.tag === "be") {
    readWithoutEffect(clause, subject, base, out);
    // "more than were A and B": what is compared is not what they are.
    for (const object of clause.opener === "than" ? [] : clause.object) {
      readPredicateNoun(words, subject, object, base, out);
      readUndergoing(clause, subject, object, out);
    }
    for (const tool of subject)
      if (isNamedBehind(sentence, tool, clause.object)) readPredicateNoun(words, clause.object, tool, changedBase(base, { word: tool.head }), out);
    return;
  }
  const response = triggerOf(head, "response");
  if (response !== null) {
    readResponse(words, clause, response, subject, conditions, base, out);
    return;
  }
  const cause = triggerOf(head, "cause");
  if (cause !== null) {
    readNeed(sentence, clause, cause, subject, needless.test(head.lower) ? changedBase(base, { isDenied: !base.isDenied }) : base, out);
    return;
  }
  const change = triggerOf(head, "change");
  if (change !== null && change.sign !== 0) {
    readLevel(words, clause, change, subject, conditions, base, out);
    stateOfSubject(words, subject, change, clause, base, out);
  }
  const associate = triggerOf(head, "associate");
  if (associate !== null) for (const side of phrasesBehind(clause, ["to", "with", "of"])) pairLink(associate, subject, side, base, 0.9, out);
}

/** "A is a substrate for phosphorylation by B": it is what is phosphorylated. */
function readUndergoing(clause: Clause, subject: readonly Concept[], { kind, row, themes: owners, second }: Concept, out: Prospect[]): void {
  if (kind !== "link" || (row?.kind !== "convert" && row?.kind !== "target") || owners.length > 0 || second !== null || clause.verb.isDenied) return;
  const themes = subject.flatMap(({ kind: what, themes: named }) => (what === "entity" ? named : []));
  for (const event of themes.length === 0 ? [] : phrasesBehind(clause, ["for", "of"]))
    if (event.kind === "event" && event.themes.length === 0 && event.agents.length > 0) readConcept(changedConcept(event, { themes }), out);
}

/** "The two B inhibitors are A1 and A2", "The main target of B is A": what is named behind the verb is what its subject describes. */
function isNamedBehind({ words, typeOf }: SentenceWords, tool: Concept, names: readonly Concept[]): boolean {
  const isTool = tool.kind === "entity" && tool.row?.kind === "reagent" && tool.themes.length > 0 && tool.themes.every((theme) => typeOf(theme) === "gene");
  if (isTool) return names.every((name) => isNamedAlone(words, name) && name.themes.every((theme) => typeOf(theme) === "drug"));
  const isLink = tool.kind === "link" && tool.themes.length > 0 !== (tool.second !== null) && describing.has(tool.row?.kind ?? "");
  if (!isLink && !(isBinder(tool) && tool.themes.length === 0)) return false;
  return names.every((name) => isNamedAlone(words, name));
}

/** What links say of a thing that is named somewhere else. */
const describing: ReadonlySet<string> = new Set(["target", "convert", "bind", "cause"]);

function isNamedAlone(words: readonly Word[], { kind, head, roles, second, row }: Concept): boolean {
  return kind === "entity" && roles.length === 0 && second === null && row === null && (words[head]?.mention ?? -1) >= 0;
}

/** "A is an inhibitor of B", "A was identified as a B-induced gene": what a noun says of the names that it is said of. */
export function readPredicateNoun(words: readonly Word[], subject: readonly Concept[], object: Concept, base: ClauseBase, out: Prospect[]): void {
  // "release of B is A-dependent"
  if (object.themes.length === 0 && object.agents.length > 0) {
    for (const agent of object.agents) {
      const actors = agent.mentions.map((mention) => ({ mention, perturbation: agent.perturbation, isDenied: false, weight: 1 }));
      for (const concept of subject) {
        const said = targetOf(concept);
        const row = said?.kind === "thing" ? inducing(words, agent.word, object.head) : concept.row;
        const target: Target | null = said?.kind === "thing" ? (row === null ? null : changedTarget(said, { kind: "event", aspect: row.aspect })) : said;
        if (target !== null)
          push(out, base, {
            construct: "nominal",
            row,
            sign: agent.sign,
            actors,
            target,
            isDenied: base.isDenied !== agent.isDenied,
            weight: 0.9,
          });
      }
    }
    return;
  }
  if (isBinder(object) && object.themes.length === 0 && object.second !== null && object.row !== null) {
    pairLink(object.row, subject, object.second, changedBase(base, { word: object.head }), 0.9, out);
  } else if (isOwned(object) && object.themes.length === 0 && object.second !== null && object.row !== null) {
    for (const concept of subject) pairLink(object.row, [object.second], concept, changedBase(base, { word: object.head }), 0.9, out);
  } else if (object.kind === "entity" && object.row?.kind === "reagent") {
    const target = roleTarget(object.row, object.themes, object.aspect, object.isDenied);
    push(out, base, { construct: "role", row: object.row, sign: object.row.sign, actors: subject.flatMap(actorsOf), target, weight: 1 });
  } else if (object.kind === "link" && object.row !== null) {
    // "A is a target (a substrate) for B", "a target in B signaling": B is the actor there too.
    if (object.second !== null && (object.row.kind === "target" || object.row.kind === "convert"))
      for (const concept of subject) pairLink(object.row, [object.second], concept, base, 0.9, out);
    else if (object.second !== null && object.row.id !== "consequence") pairLink(object.row, subject, object.second, base, 0.9, out);
    const outcome = object.row.id === "consequence" ? (object.second ?? changedConcept(object, { kind: "entity" as const })) : null;
    if (outcome !== null) {
      readOutcome(subject, outcome, base, out);
      return;
    }
    // "A is a B-C heterodimer": B and C bind, and A is what they make.
    if (object.themes.length === 0 || (object.row.kind === "bind" && object.themes.length > 1 && isWhole(words, object))) return;
    const own: Concept = changedConcept(object, { kind: "entity", second: null });
    // "A is a substrate (a target) of B": B is the actor.
    const isReversed = object.row.kind === "convert" || object.row.kind === "target";
    if (isReversed) for (const concept of subject) pairLink(object.row, [own], concept, base, 0.9, out);
    else pairLink(object.row, subject, own, base, 0.85, out);
  } else if (isEffect(object) && object.second === null && isItself(words, object)) readOutcome(subject, changedConcept(object, { kind: "entity" }), base, out);
  else if (object.kind === "event" && object.row?.kind === "change") {
    const target = targetOf(object);
    if (target !== null)
      push(out, base, {
        construct: "link",
        row: object.row,
        sign: object.sign,
        actors: subject.flatMap(actorsOf),
        target: changedTarget(target, { sign: 0 }),
        weight: 0.85,
      });
  }
}

function isWhole(words: readonly Word[], { head }: Concept): boolean {
  return /^(?:complex(?:es)?|(?:hetero)?dimers?|(?:hetero)?trimers?)$/u.test(words[head]?.lower ?? "");
}

/** "the site of action of A" is no action. */
function isItself(words: readonly Word[], { from, head }: Concept): boolean {
  return words.slice(from, head).every(({ tag }) => tag !== "preposition");
}

/** "B release is a consequence of A activation", "a rise of B is an effect of A": A brings it about. */
function readOutcome(subject: readonly Concept[], cause: Concept, base: ClauseBase, out: Prospect[]): void {
  for (const concept of subject) {
    const target = concept.kind === "event" ? targetOf(concept) : null;
    if (target !== null) push(out, base, { construct: "link", row: dependence, sign: 1, actors: actorsOf(cause), target, weight: 0.85 });
  }
}

/** What the participle at `word` says happens to a thing: "a B-regulated protein", "a B-responsive gene". */
function inducing(words: readonly Word[], word: number, head: number): TriggerRow | null {
  const participle = words[word];
  const row = participle === undefined ? null : triggerOf(participle, "change");
  if (row !== null || !/^(?:responsive|dependent)$/u.test(participle?.lower ?? "")) return row;
  return /^genes?$/u.test(words[head]?.lower ?? "") ? induction : null;
}

const induction: TriggerRow = triggerRow({ id: "induce", kind: "change", sign: 1, aspect: "expression" });

/** "A2780cis cells are resistant to B", "respond to B"; "PTEN-deficient cells are resistant to B" says as much of PTEN, and so does "because of loss of PTEN". */
export function readResponse(
  words: readonly Word[],
  clause: Clause,
  row: TriggerRow,
  subject: readonly Concept[],
  conditions: readonly Actor[],
  base: ClauseBase,
  out: Prospect[],
): void {
  const toward = phrasesBehind(clause, ["to", "against"]);
  const target: Target = {
    kind: "response",
    mentions: toward.flatMap(({ themes, effectOf }) => (themes.length > 0 ? themes : effectOf)),
    deniedMentions: toward.flatMap(({ deniedThemes }) => deniedThemes),
    aspect: row.aspect,
    // "less sensitive to B than ..."
    sign: [words[clause.verb.head - 1], words[clause.verb.head + 1]].some((word) => /^(?:less|poorly|weakly)$/u.test(word?.lower ?? "")) ? -1 : 0,
    isDenied: false,
  };
  // "A phosphorylation was sensitive to B": B lowers it; cells that have more of A are another matter.
  const events = subject.filter(({ kind, perturbation }) => kind === "event" && (perturbation === null || perturbation.row.id === "activation"));
  if (row.id === "sensitivity" && target.sign === 0) readSensitiveEvents(events, toward, base, out);
  const carriers = subject.filter((concept) => !events.includes(concept));
  // "inhibition of A by C was sensitive to B": it is C that B hinders.
  const perturbed = carriers
    .filter(({ agents }) => agents.length === 0)
    .flatMap(actorsOf)
    .filter(({ perturbation }) => perturbation !== null);
  push(out, base, { construct: "clause", row, sign: 1, actors: perturbed, target, weight: 0.9 });
  // "When A was silenced, the cells became sensitive to B": made so, by what was done to A.
  push(out, base, { construct: "clause", row, sign: 1, actors: conditions, target, weight: 0.9 });
  const why = phrasesBehind(clause, reasons).flatMap(actorsOf);
  if (row.id !== "respond") push(out, base, { construct: "clause", row, sign: 1, actors: why, target, weight: 0.8 });
  if (conditions.length > 0) return;
  const cells = subject.flatMap(({ kind, cells: found }) => (kind === "group" ? found : []));
  const actors = cells.map((mention) => ({ mention, perturbation: null, isDenied: false, weight: 1 }));
  push(out, base, { construct: "response", row, sign: 1, actors, target, cells: [], deniedCells: [], weight: 1 });
}

function readSensitiveEvents(events: readonly Concept[], toward: readonly Concept[], base: ClauseBase, out: Prospect[]): void {
  const actors = toward.flatMap(actorsOf).filter(({ perturbation }) => perturbation === null);
  for (const event of events) {
    const target = targetOf(event);
    if (target !== null) push(out, base, { construct: "clause", row: lowering, sign: -1, actors, target: changedTarget(target, { sign: 0 }), weight: 0.9 });
  }
}

/** What "was sensitive to B" says of an event. */
const lowering: TriggerRow = triggerRow({ id: "sensitive", kind: "change", sign: -1, aspect: null });

/** "B became undetectable after A", "B was lower when A was silenced". */
function readLevel(
  words: readonly Word[],
  clause: Clause,
  row: TriggerRow,
  subject: readonly Concept[],
  conditions: readonly Actor[],
  base: ClauseBase,
  out: Prospect[],
): void {
  const behind = phrasesBehind(clause, ["after", "following", "upon", "in response to", ...reasons]);
  const named = [...behind, ...causesInFront(clause)].filter(({ kind }) => kind !== "group").flatMap(actorsOf);
  // "B was higher in A-treated cells"
  const carriers = named.length > 0 || conditions.length > 0 ? [] : carriersIn(words, clause);
  const actors = [...(named.length > 0 ? named : conditions), ...carriers].map((actor) => changedActor(actor, { weight: actor.weight * 0.8 }));
  for (const concept of actors.length === 0 ? [] : subject) {
    const target = concept.kind === "entity" || concept.kind === "event" ? targetOf(concept) : null;
    if (target !== null)
      push(out, base, {
        construct: "clause",
        row,
        sign: row.sign,
        actors,
        target: changedTarget(target, { aspect: target.aspect ?? row.aspect }),
        weight: 0.9,
      });
  }
}

const needless = /^(?:dispensable|unnecessary|non-?essential)$/u;

/** "A is required for B", "B is dependent on A". */
function readNeed(sentence: SentenceWords, clause: Clause, row: TriggerRow, subject: readonly Concept[], base: ClauseBase, out: Prospect[]): void {
  const isReversed = row.id === "depend";
  const behind = phrasesBehind(clause, isReversed ? ["on", "upon"] : ["for", "in", "to"]);
  const actors = (isReversed ? behind : subject).flatMap(actorsOf);
  for (const concept of isReversed ? subject : behind) {
    const target = targetOf(concept);
    if (target !== null) push(out, base, { construct: "link", row, sign: 1, actors, target, weight: 0.9 });
  }
  readBroughtEffects(sentence, isReversed ? subject : behind, row, actors, base, 0.9, out);
}

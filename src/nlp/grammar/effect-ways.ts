// How an effect comes about, and what shows it: "the effect of A involves loss of B", "B release occurs via A", "as evidenced by B activation".
import { type TriggerRow, triggerRow } from "../../rules/trigger.ts";
import { type Clause, phrasesBehind } from "./clause.ts";
import { passiveActors } from "./clause-actors.ts";
import { type Concept, changedConcept, composeSigns, isEffect } from "./concept.ts";
import { readConcept } from "./phrase-prospects.ts";
import { reasons } from "./prepositions.ts";
import { type Actor, actorsOf, type ClauseBase, changedActor, type Prospect, push, targetOf } from "./prospect.ts";
import { verbTarget } from "./verb-target.ts";
import { triggerOf, type Word } from "./words.ts";

/** What "occurs via A" and "is due to A" say of their subject. */
export const bringing: TriggerRow = triggerRow({ id: "cause", kind: "cause", sign: 1, aspect: null });

const occurring = /^(?:occur|occurs|occurred|proceed|proceeds|proceeded)$/u;
const stemming = /^(?:result|results|resulted|arise|arises|arose|stem|stems|stemmed)$/u;

/** Reads what brings the subject's event about, and what the effect of its drug or gene consists in. */
export function readWays(
  words: readonly Word[],
  clause: Clause,
  next: Clause | undefined,
  subject: readonly Concept[],
  base: ClauseBase,
  weight: number,
  out: Prospect[],
): void {
  if (clause.verb.voice === "passive" && !base.isDenied) readDoing(words, clause, next, subject, base, weight, out);
  const behind = waysBehind(words, clause);
  if (behind.length === 0) return;
  const head = words[clause.verb.head]?.lower ?? "";
  const isHappening = occurring.test(head) || stemming.test(head) || words[clause.verb.head]?.tag === "be";
  for (const concept of subject) {
    const owners = ownersOf(words, concept);
    // "was not mediated by B activation": it may activate B all the same.
    if (owners.length > 0 && base.isDenied) continue;
    if (owners.length > 0) readSteps(behind, owners, base, weight, out);
    else if (isHappening && concept.kind === "event" && concept.row?.id !== "effect") {
      const target = targetOf(concept);
      const actors = behind.flatMap(actorsOf);
      if (target !== null) push(out, base, { construct: "clause", row: bringing, sign: 1, actors, target, weight: weight * 0.9 });
    }
  }
}

/** "A-induced apoptosis was mediated by inhibiting B": A does what the gerund tells. */
function readDoing(
  words: readonly Word[],
  { verb }: Clause,
  next: Clause | undefined,
  subject: readonly Concept[],
  base: ClauseBase,
  weight: number,
  out: Prospect[],
): void {
  const [head, deed] = [words[verb.head]?.lower ?? "", next === undefined ? undefined : words[next.verb.head]];
  const row = deed === undefined ? null : triggerOf(deed, "change");
  if (next === undefined || row === null || row.sign === 0 || !exerting.test(head)) return;
  if (next.verb.form !== "gerund" || !next.isInherited || !["by", "via", "through"].includes(next.opener)) return;
  const actors = subject.flatMap((concept) => ownersOf(words, concept));
  for (const object of next.object) {
    const target = verbTarget(object, row);
    if (target !== null) push(out, base, { construct: "clause", row, sign: row.sign, actors, target, word: next.verb.head, weight: weight * 0.85 });
  }
}

const exerting = /^(?:mediated|exerted|explained|accomplished|achieved|caused)$/u;

/** "A undergoes oxidation by B", "A undergoes B-induced cleavage": what the object tells happens to the subject. */
export function readUndergone(words: readonly Word[], clause: Clause, subject: readonly Concept[], base: ClauseBase, out: Prospect[]): void {
  if (clause.verb.voice !== "active" || !/^under(?:go|goes|went|gone|going)$/u.test(words[clause.verb.head]?.lower ?? "") || base.isDenied) return;
  for (const object of clause.object) {
    if ((object.kind !== "event" && object.kind !== "link") || object.themes.length > 0 || object.second !== null || object.agents.length === 0) continue;
    const themes = subject.flatMap(({ kind, themes: named }) => (kind === "entity" ? named : []));
    readConcept(changedConcept(object, { themes }), out);
  }
}

/** "involves B", "is mediated by B", "occurs through B", "results from B", "is due to B": the phrases that name the way. */
function waysBehind(words: readonly Word[], clause: Clause): readonly Concept[] {
  const { verb, object } = clause;
  const head = words[verb.head];
  if (head === undefined) return [];
  const lower = head.lower;
  if (verb.voice === "active" && /^(?:involv|includ(?:e|es|ed)$|compris)/u.test(lower)) return object;
  if (verb.voice === "active" && occurring.test(lower)) return phrasesBehind(clause, ["via", "through", "by", "by means of", ...reasons]);
  if (verb.voice === "active" && stemming.test(lower)) return phrasesBehind(clause, ["from"]);
  if (verb.voice === "passive" && exerting.test(lower)) return phrasesBehind(clause, ["by", "via", "through", "by means of"]);
  if (head.tag === "be" && object.length > 0 && object.every((concept) => isOutcome(words, concept))) return object;
  return head.tag === "be" && object.length === 0 ? phrasesBehind(clause, ["via", "through", ...reasons]) : [];
}

/** "[was] a result of B", "[is] the direct result of B": B comes first. */
export function isOutcome(words: readonly Word[], { from, to }: Concept): boolean {
  for (let at = from; at < Math.min(to, from + 4); at++) if (/^results?$/u.test(words[at]?.lower ?? "")) return words[at + 1]?.lower === "of";
  return false;
}

/** Whose effect a phrase is about: "the effect of A", "A-induced apoptosis", "the mechanism of A action". */
function ownersOf(words: readonly Word[], concept: Concept): readonly Actor[] {
  const { kind, themes, agents, perturbation, row, second } = concept;
  if (second !== null) return [];
  const isOfDrug = kind === "response" && row?.kind !== "response";
  const isMechanism =
    (kind === "link" && /^mechanisms?$/u.test(words[concept.head]?.lower ?? "")) || (kind === "event" && row?.id === "activity" && isAction(words, concept));
  if (isEffect(concept) || isOfDrug || isMechanism) return themes.map((mention) => ({ mention, perturbation, isDenied: false, weight: 1 }));
  // "A-induced apoptosis": an event or process of no named thing.
  if ((kind !== "event" && kind !== "other") || themes.length > 0) return [];
  return agents
    .filter(({ isDenied, sign }) => !isDenied && sign !== 0)
    .flatMap(({ mentions, perturbation: done }) => mentions.map((mention) => ({ mention, perturbation: done, isDenied: false, weight: 0.9 })));
}

function isAction(words: readonly Word[], { head }: Concept): boolean {
  return /^actions?$/u.test(words[head]?.lower ?? "");
}

/** What a way consists in, where it says which way: "inhibition of B", "increased B expression". */
function readSteps(behind: readonly Concept[], actors: readonly Actor[], base: ClauseBase, weight: number, out: Prospect[]): void {
  for (const concept of behind) {
    const target = concept.kind === "event" && concept.row?.id !== "effect" ? targetOf(concept) : null;
    if (target === null || target.sign === 0) continue;
    push(out, base, { construct: "clause", row: concept.row, sign: 1, actors, target, word: concept.head, weight: weight * 0.85 });
  }
}

const showing = /^(?:evidenced|shown|indicated|demonstrated|reflected|revealed|manifested|characteri[sz]ed|suggested)$/u;

/** "A induced apoptosis, as evidenced by B cleavage": what shows it is what A does too. */
export function readEvidence(words: readonly Word[], clauses: readonly Clause[], index: number, base: ClauseBase, out: Prospect[]): void {
  const [clause, previous] = [clauses[index], clauses[index - 1]];
  const head = clause === undefined ? undefined : words[clause.verb.head];
  if (clause === undefined || previous === undefined || head === undefined || !showing.test(head.lower)) return;
  if (words[clause.verb.from - 1]?.lower !== "as" || previous.verb.isDenied || previous.isUnderDenial) return;
  const said = triggerOf(words[previous.verb.head] as Word, "change", "cause", "possess");
  const things = previous.verb.voice === "active" ? previous.object : previous.subject;
  // "A raised B, as shown by B staining" tells how it was measured.
  if (said === null || things.length === 0 || things.some(({ themes }) => themes.length > 0)) return;
  const actors = previous.verb.voice === "active" ? previous.subject.flatMap(actorsOf) : passiveActors(previous, undefined);
  const way = said.kind === "change" ? said.sign : 1;
  for (const concept of phrasesBehind(clause, ["by"])) {
    const target = concept.kind === "event" && concept.row?.id !== "effect" ? targetOf(concept) : null;
    if (target === null || concept.agents.length > 0) continue;
    const isTold = target.sign !== 0;
    // "prevented apoptosis, as shown by B cleavage": by less of it.
    if (!isTold && (concept.row?.kind !== "process" || !stepwise.has(concept.row.id) || way === 0)) continue;
    const sign = isTold ? 1 : composeSigns(way, 0);
    push(out, base, { construct: "clause", row: concept.row, sign, actors, target, word: concept.head, weight: 0.8 });
  }
}

/** Processes whose being seen is news: other words only tell what was measured. */
const stepwise: ReadonlySet<string> = new Set(["phosphorylation", "cleavage", "secretion", "degradation"]);

/** "A kills cells through inhibition of B": the mechanism names an event of its own, with its own sign. */
export function readMechanism(
  clause: Clause,
  { kind, sign: way }: TriggerRow,
  actors: readonly Actor[],
  base: ClauseBase,
  weight: number,
  out: Prospect[],
): void {
  const isRaising = kind === "cause" || (kind === "change" && way > 0);
  for (const { preposition, concepts, isDenied } of clause.prepositions) {
    if (!["via", "through", "by", "by means of"].includes(preposition)) continue;
    // "A ... and rose by inhibition of B": that is why it rose, and nothing that A does.
    if (preposition === "by" && clause.object.length === 0 && kind === "change") continue;
    for (const concept of concepts) {
      // "A inhibits B through interaction with C": A is who interacts.
      const partner =
        concept.kind === "link" && concept.row?.kind === "bind" && concept.themes.length === 0 && concept.second !== null ? targetOf(concept.second) : null;
      if (partner !== null)
        push(out, base, {
          construct: "clause",
          row: concept.row,
          sign: 0,
          actors: actors.map((actor) => changedActor(actor, { perturbation: null })),
          target: partner,
          word: concept.head,
          isDenied: base.isDenied || isDenied,
          weight: weight * 0.8,
        });
      // "A induced apoptosis via phosphorylation of B": there is more of it then.
      const isStep = stepwise.has(concept.row?.id ?? "") && (preposition === "via" || preposition === "through") && concept.agents.length === 0 && isRaising;
      const target = concept.kind === "event" && (isStep || concept.row?.kind !== "process") ? targetOf(concept) : null;
      if (target === null || (target.sign === 0 && !isStep)) continue;
      push(out, base, {
        construct: "clause",
        row: concept.row,
        sign: 1,
        actors,
        target,
        word: concept.head,
        isDenied: base.isDenied || isDenied,
        weight: weight * 0.8,
      });
    }
  }
}

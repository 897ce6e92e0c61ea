import { type Clause, changedClause } from "./clause.ts";
import { triggerOf, type Word } from "./words.ts";

/** Gives each clause what it shares with its neighbours: an object behind both verbs, a verb left out, a denial that an auxiliary carries. */
export function shareBetweenClauses(clauses: readonly Clause[], words: readonly Word[]): readonly Clause[] {
  return clauses
    .map((clause, index) => withSharedObject(clause, clauses[index + 1], words))
    .map((clause, index) => withoutDegree(clause, clauses[index - 1], words))
    .map((clause, index) => withoutEllipsis(underNor(clause, clauses[index - 1], words), clauses[index - 1], words));
}

/** "A binds and inhibits B": the object behind the second verb is that of both. */
function withSharedObject(clause: Clause, next: Clause | undefined, words: readonly Word[]): Clause {
  if (next === undefined || clause.object.length > 0 || clause.prepositions.length > 0 || clause.verb.voice !== "active" || clause.verb.form === "gerund")
    return clause;
  const isJoined =
    next.isInherited &&
    (isDegree(next, clause, words) || ((next.opener === "and" || next.opener === "or") && next.verb.from === pastPreposition(words, clause.verb.to) + 1));
  return isJoined && next.verb.voice === "active" && next.object.length > 0 ? changedClause(clause, { object: next.object }) : clause;
}

/** "binds to and activates A": the preposition hangs without its object. */
function pastPreposition(words: readonly Word[], at: number): number {
  return /^(?:to|with)$/u.test(words[at]?.lower ?? "") ? at + 1 : at;
}

const wholly = /^(?:abolish|abrogat|eliminat|prevent|block|ablat|obliterat|extinguish|inhibit|suppress)/u;

/** "A lowered but did not abolish B": how far, and no denial of what was said. */
function isDegree(clause: Clause, previous: Clause, words: readonly Word[]): boolean {
  const [weak, strong] = [words[previous.verb.head], words[clause.verb.head]];
  if (weak === undefined || strong === undefined || !clause.isInherited || !clause.verb.isDenied || previous.verb.isDenied) return false;
  if (!/^(?:but|yet|although|though)$/u.test(clause.opener) || clause.verb.from > previous.verb.to + 2) return false;
  return (triggerOf(weak, "change")?.sign ?? 0) < 0 && wholly.test(strong.lower);
}

function withoutDegree(clause: Clause, previous: Clause | undefined, words: readonly Word[]): Clause {
  if (previous === undefined || !isDegree(clause, previous, words)) return clause;
  return changedClause(clause, { subject: [], object: [], prepositions: [] });
}

/** "..., nor did it change B": the auxiliary stands before the subject and takes the denial to the verb behind it. */
function underNor(clause: Clause, previous: Clause | undefined, words: readonly Word[]): Clause {
  const tag = previous === undefined ? undefined : words[previous.verb.head]?.tag;
  const isInverted = previous?.opener === "nor" && (tag === "do" || tag === "have" || tag === "be") && previous.prepositions.length === 0;
  return isInverted ? changedClause(clause, { isUnderDenial: true }) : clause;
}

/** "A was induced, but B was not", "A lowered C, but B did not": the verb left out is that of the clause before. */
function withoutEllipsis(clause: Clause, previous: Clause | undefined, words: readonly Word[]): Clause {
  const tag = words[clause.verb.head]?.tag;
  const isEmpty = clause.object.length === 0 && clause.prepositions.length === 0 && clause.verb.isDenied && (tag === "be" || tag === "do" || tag === "have");
  if (!isEmpty || previous === undefined || previous.verb.isDenied || clause.isInherited) return clause;
  const verb = { ...previous.verb, isDenied: true, negator: clause.verb.negator };
  return changedClause(previous, { verb, subject: clause.subject, isInherited: false, parent: -1 });
}

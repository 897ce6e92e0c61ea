import { type Clause, changedClause } from "./clause.ts";
import { reasons } from "./prepositions.ts";
import { changedVerb } from "./verb-group.ts";
import { triggerOf, type Word } from "./words.ts";

/** Gives each clause what it shares with its neighbours: an object behind both verbs, a verb left out, a denial that an auxiliary carries. */
export function shareBetweenClauses(clauses: readonly Clause[], words: readonly Word[]): readonly Clause[] {
  // One clause has no neighbour.
  if (clauses.length < 2) return clauses;
  return clauses
    .map((clause, index) => asPassive(clause, clauses[index - 1], words))
    .map((clause, index, all) => withSharedAgent(clause, all[index + 1], words))
    .map((clause, index, all) => withLaterCause(clause, all[index + 1], words))
    .map((clause, index, all) => withSharedObject(clause, all[index + 1], words))
    .map((clause, index) => withoutDegree(clause, clauses[index - 1], words))
    .map((clause, index) => withoutEllipsis(underNor(clause, clauses[index - 1], words), clauses[index - 1], words));
}

/** "A was phosphorylated and activated by B": the auxiliary stands before the first of the two. */
function asPassive(clause: Clause, previous: Clause | undefined, words: readonly Word[]): Clause {
  const isBare = clause.verb.voice === "active" && clause.verb.head === clause.verb.from && words[clause.verb.head]?.form === "past";
  if (previous === undefined || !isBare) return clause;
  // "A was lowered, accompanied by a rise of B"
  const isCompany = clause.isInherited && clause.opener === "," && /^(?:accompanied|paralleled|coupled)$/u.test(words[clause.verb.head]?.lower ?? "");
  if (!(isCompany || followsAtOnce(clause, previous)) || clause.object.length > 0 || agentsIn(clause).length === 0) return clause;
  return changedClause(clause, { verb: changedVerb(clause.verb, { voice: "passive" }) });
}

/** Who stands behind the second of two passives does both; "raised and lowered by A and B, respectively" are two things. */
function withSharedAgent(clause: Clause, next: Clause | undefined, words: readonly Word[]): Clause {
  if (next === undefined || next.verb.voice !== "passive" || !followsAtOnce(next, clause) || clause.verb.isDenied || next.verb.isDenied) return clause;
  const [one, other] = [clause, next].map(({ verb }) => (words[verb.head] === undefined ? 0 : (triggerOf(words[verb.head] as Word, "change")?.sign ?? 0)));
  return (one ?? 0) * (other ?? 0) < 0 ? clause : changedClause(clause, { prepositions: agentsIn(next) });
}

/** "A rose and B fell after C", "A was raised and B lowered by C": what is named behind the second is behind both. */
function withLaterCause(clause: Clause, next: Clause | undefined, words: readonly Word[]): Clause {
  if (next === undefined || next.isInherited || clause.isInherited || !["", "and", "while", "whereas"].includes(next.opener)) return clause;
  const isChange = ({ verb, object }: Clause): boolean => {
    const head = words[verb.head];
    return verb.form === "finite" && verb.voice !== "copula" && object.length === 0 && head !== undefined && (triggerOf(head, "change")?.sign ?? 0) !== 0;
  };
  const isBare = clause.prepositions.length === 0 && clause.fronted.length === 0 && !clause.verb.isDenied && !next.verb.isDenied;
  const causes = isBare && next.prepositions.length > 0 ? agentsIn(next) : [];
  return isChange(clause) && isChange(next) && causes.length > 0 && next.subject.length > 0 ? changedClause(clause, { prepositions: causes }) : clause;
}

const causes: ReadonlySet<string> = new Set(["by", "after", "following", "upon", "in response to", ...reasons]);

function agentsIn({ prepositions }: Clause): Clause["prepositions"] {
  return prepositions.filter(({ preposition }) => causes.has(preposition));
}

function followsAtOnce(clause: Clause, previous: Clause): boolean {
  const isJoined = clause.isInherited && (clause.opener === "and" || clause.opener === "or") && clause.verb.from === previous.verb.to + 1;
  return isJoined && previous.verb.voice === "passive" && previous.prepositions.length === 0;
}

/** "A binds and inhibits B": the object behind the second verb is that of both. */
function withSharedObject(clause: Clause, next: Clause | undefined, words: readonly Word[]): Clause {
  if (next === undefined || clause.object.length > 0 || clause.prepositions.length > 0 || clause.verb.voice !== "active" || clause.verb.form === "gerund")
    return clause;
  const isJoined =
    next.isInherited && (isDegree(next, clause, words) || (["and", "or", "but"].includes(next.opener) && next.verb.from === borderBehind(clause, words) + 1));
  return isJoined && next.verb.voice === "active" && next.object.length > 0 ? changedClause(clause, { object: next.object }) : clause;
}

/** "A binds to and inhibits B": the preposition waits for the object. */
function borderBehind({ verb }: Clause, words: readonly Word[]): number {
  return words[verb.to]?.tag === "preposition" ? verb.to + 1 : verb.to;
}

const wholly = /^(?:revers|abolish|abrogat|eliminat|prevent|block|ablat|obliterat|extinguish|inhibit|suppress)/u;

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
  const verb = changedVerb(previous.verb, { isDenied: true, negator: clause.verb.negator });
  return changedClause(previous, { verb, subject: clause.subject, isInherited: false, parent: -1 });
}

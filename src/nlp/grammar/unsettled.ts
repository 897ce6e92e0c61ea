import type { Clause } from "./clause.ts";
import { abilityTo } from "./clause-subject.ts";
import { type Concept, isEffect } from "./concept.ts";
import type { Word } from "./words.ts";

/** Verbs that ask: what follows them is not claimed. */
const inquiring =
  /^(?:investigat|examin|determin|stud[iy]|assess|evaluat|explor|test|analy[sz]|measur|elucidat|clarif|address|ask|compar|monitor|characteri[sz]|verif|seek|sought|aim|understand|screen)/u;

const unsettled = new Set(
  "unclear unknown elusive controversial undefined undetermined uncertain obscure understood debated unexplored investigated examined studied evaluated assessed measured determined analyzed analysed tested compared explored defined elucidated established".split(
    " ",
  ),
);

/** Concepts whose content the sentence leaves open ("the role of A in B remains unclear", "we examined the effect of A on B"). */
export function* unsettledIn(clauses: readonly Clause[], index: number, words: readonly Word[]): Generator<Concept> {
  const [previous, clause, next] = [clauses[index - 1], clauses[index], clauses[index + 1]];
  if (clause === undefined) return;
  const head = words[clause.verb.head];
  if (head === undefined) return;
  const afterBe = words[clause.verb.to];
  if ((unsettled.has(head.lower) && clause.verb.voice !== "active") || (afterBe !== undefined && unsettled.has(afterBe.lower) && head.tag === "be"))
    yield* [...clause.subject, ...(previous?.opener === abilityTo ? previous.subject : [])];
  if (head.tag === "verb" && inquiring.test(head.lower) && clause.verb.voice === "active") {
    // "We studied A-induced B" takes for granted what "we studied the effect of A on B" asks.
    for (const concept of [...clause.object, ...clause.prepositions.flatMap(({ concepts }) => concepts)])
      if (concept.kind === "link" || isEffect(concept) || (next?.opener === abilityTo && next.subject.includes(concept))) yield concept;
  }
}

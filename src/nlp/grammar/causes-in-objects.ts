// "by A" behind an event that a verb has for its object: whether A brings the event about, or is the way in which the subject undoes it.
import type { Clause } from "./clause.ts";
import { type Agent, type Concept, changedAgent } from "./concept.ts";
import { actorsOf } from "./prospect.ts";
import { senseOf } from "./verb-sense.ts";
import { placeOf, triggerOf, type Word } from "./words.ts";

/** Settles who causes what in the objects of the clauses of one line, before they are read. In place. */
export function settleCauses(clauses: readonly Clause[], words: readonly Word[]): void {
  for (const clause of clauses) {
    if (clause.verb.voice !== "active" || clause.object.every(({ agents }) => agents.length === 0)) continue;
    const row = senseOf(words, clause);
    if (row === null) continue;
    const isLowering = row.kind === "change" && row.sign < 0;
    const isShowing = (row.kind === "possess" || row.kind === "cause" || row.id === "induce") && clause.subject.some((concept) => actorsOf(concept).length > 0);
    for (const object of clause.object) {
      if (isLowering) object.agents = object.agents.filter((agent) => !isWay(words, object, agent));
      else if (isShowing) object.agents = object.agents.map((agent) => (bringsWhatFalls(words, object, agent) ? changedAgent(agent, { sign: -1 }) : agent));
    }
  }
}

/** "blocks B activation by stabilization of C": that is how it is blocked; nothing of the kind activates B. */
function isWay(words: readonly Word[], { head }: Concept, { mentions, word }: Agent): boolean {
  const named = placeOf(words, mentions[0] ?? -1);
  if (word !== head || named <= head) return false;
  for (let at = named - 1; at > head; at--) {
    if (words[at]?.lower !== "by") continue;
    return words.slice(at + 1, named + 2).some((part) => isDeed(part));
  }
  return false;
}

/** What is done to a thing, and no stimulus that cells are given. */
function isDeed(word: Word): boolean {
  if (word.mention >= 0 || word.tag !== "noun") return false;
  const row = triggerOf(word, "change", "process", "manipulate");
  return row !== null && deeds.has(row.id);
}

const deeds: ReadonlySet<string> = new Set(
  "inhibit inhibition block downregulate upregulate induce decrease increase degradation stabilize destabilize stability phosphorylation dephosphorylation ubiquitination knockout deplete enhance".split(
    " ",
  ),
);

/** "A showed suppression of B induction by C": it is C that induces, and A that suppresses. */
function bringsWhatFalls(words: readonly Word[], { kind, row, sign, head }: Concept, { word, sign: way, mentions, isDenied }: Agent): boolean {
  if (kind !== "event" || row?.kind !== "change" || row.sign >= 0 || sign >= 0 || word !== head || way <= 0 || isDenied) return false;
  const named = placeOf(words, mentions[0] ?? -1);
  for (let at = named - 1; at > head; at--) {
    const before = words[at - 1];
    if (words[at]?.lower !== "by" || before === undefined) continue;
    const rise = before.mention < 0 ? triggerOf(before, "change") : null;
    return at - 1 > head && rise !== null && rise.sign > 0;
  }
  return false;
}

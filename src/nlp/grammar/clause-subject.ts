import type { Chunk, NounChunk, PrepositionChunk } from "./chunk.ts";
import type { Clause } from "./clause.ts";
import { type Concept, changedConcept } from "./concept.ts";
import { lackIn, lowered, lowers } from "./losses.ts";
import { areToolsNamed } from "./named-classes.ts";
import { describedThings } from "./postnominal-prospects.ts";
import { isCompany } from "./prepositions.ts";
import { relativeSubject, saidBefore } from "./relative-clauses.ts";
import { toolsUsed } from "./tools-used.ts";
import type { VerbGroup } from "./verb-group.ts";
import { triggerOf, type Word } from "./words.ts";

interface Subject {
  readonly subject: readonly Concept[];
  readonly isInherited: boolean;
  readonly opener: string;
  readonly fronted: readonly PrepositionChunk[];
}

/**
 * Finds who does what the verb at `at` says: a noun phrase of its own, or the subject of the verb before.
 * `clauses` are those read so far in the same line.
 */
export function subjectOf(line: readonly Chunk[], at: number, verb: VerbGroup, clauses: readonly Clause[], words: readonly Word[]): Subject {
  if (verb.form === "gerund" && verb.voice !== "postnominal") return subjectOfGerund(line, at, verb, clauses, words);
  const able = verb.form === "infinitive" ? ableBefore(line[at - 1], words) : null;
  if (able !== null) return ownSubject(able, abilityTo);
  const tools = verb.form === "infinitive" ? toolsUsed(verb, clauses.at(-1), words) : [];
  if (tools.length > 0) return { subject: tools, isInherited: true, opener: "to", fronted: [] };
  if (verb.form === "infinitive") {
    // "A was found to lower B in cells stimulated with C, and to raise D": as the verb before it in the list.
    const link = line[at - 1];
    const isListed = link?.type === "mark" && link.role === "conjunction" && clauses.some((clause) => clause.verb.form === "infinitive");
    return withCompanions(inherited("to", isListed ? clauses.filter((clause) => clause.verb.voice !== "postnominal") : clauses), clauses.at(-1), words);
  }
  const enclosing = beforeInsertion(line, at, words);
  return enclosing === null ? subjectBefore(line, at, verb, clauses, words) : ownSubject(enclosing.concepts);
}

/** What opens a clause that tells an ability. */
export const abilityTo = "ability to";

/** "the ability of A to raise B": whoever has the ability does it, and not the subject of the verb before. */
function ableBefore(before: Chunk | undefined, words: readonly Word[]): readonly Concept[] | null {
  const concept = before?.type === "np" || before?.type === "pp" ? before.concepts.at(-1) : undefined;
  if (concept === undefined || concept.themes.length === 0) return null;
  const isNamed = words
    .slice(concept.from, concept.to)
    .some(({ lower }, index) => ability.test(lower) && (words[concept.from + index + 1]?.lower === "of" || concept.from + index + 1 === concept.to));
  return isNamed ? [concept] : null;
}

const ability = /^(?:abilit(?:y|ies)|capacit(?:y|ies)|capabilit(?:y|ies)|potential|tendency|propensity|power|functions?|failure|inability|incapacity)$/u;

/** "the failure of A to raise B": that A does is denied. */
export function isInability(before: Chunk | undefined, words: readonly Word[]): boolean {
  const concept = before?.type === "np" || before?.type === "pp" ? before.concepts.at(-1) : undefined;
  if (concept === undefined) return false;
  return words.slice(concept.from, concept.to).some(({ lower }) => lower === "failure" || lower === "inability" || lower === "incapacity");
}

/** The subject of the verb before, and what was fronted there. */
function inherited(opener: string, clauses: readonly Clause[]): Subject {
  // "A raises B in cells transfected with C and lowers D": the participle describes the cells.
  const isGoingOn = opener === "and" || opener === "or" || opener === "but" || opener === ",";
  const parent = (isGoingOn ? clauses.findLast(({ verb }) => verb.voice !== "postnominal") : undefined) ?? clauses.at(-1);
  return { subject: parent?.subject ?? [], isInherited: true, opener, fronted: parent?.fronted ?? [] };
}

function ownSubject(subject: readonly Concept[], opener = "", fronted: readonly PrepositionChunk[] = []): Subject {
  return { subject, isInherited: false, opener, fronted };
}

function subjectOfGerund(line: readonly Chunk[], at: number, verb: VerbGroup, clauses: readonly Clause[], words: readonly Word[]): Subject {
  const before = line[at - 1];
  const mark = before?.type === "mark" ? before.mark : "";
  const able = line[at - 2];
  const holder = line[at - 3];
  // "antibodies capable of raising B": who is capable stands before.
  if (mark === "of" && able?.type === "mark" && able.mark === "capable" && (holder?.type === "np" || holder?.type === "pp")) return ownSubject(holder.concepts);
  const parent = clauses.at(-1);
  // "prevents A from binding to B": it is A that would bind.
  if (mark === "from" && parent?.verb.voice === "active" && parent.object.length > 0) return ownSubject(parent.object, mark);
  if (before?.type === "np") {
    // "A binding to B": who binds stands right before.
    const isBinder = before.to === verb.from && words[verb.head]?.lower === "binding" && before.concepts.some(({ themes }) => themes.length > 0);
    // "A acting via B to lower C": it is A that acts.
    const isActing = before.to === verb.from && verb.voice === "active" && /^(?:acting|signall?ing)$/u.test(words[verb.head]?.lower ?? "");
    if (isBinder || isActing || isGroupPhrase(before)) return ownSubject(before.concepts);
    // "A, a factor binding to B": what is described is A.
    const described = before.to === verb.from ? describedThings(line, at - 1, words) : null;
    if (described !== null) return ownSubject(described);
  }
  // "A, by blocking B, lowers C": who does both stands in front of the comma.
  if (clauses.length === 0 && means.has(mark) && holder?.type === "np" && able?.type === "mark" && able.role === "comma")
    return ownSubject(holder.concepts, mark);
  // A gerund that opens the sentence is a nominal subject of its own ("Blocking IL-6 reduced B").
  return clauses.length > 0 ? withAgent(inherited(mark, clauses), clauses.at(-1), verb.head, words) : ownSubject([], mark);
}

/** Goes back from a verb to the noun phrase that is its subject, and on to the border of its clause for what is fronted. */
function subjectBefore(line: readonly Chunk[], at: number, verb: VerbGroup, clauses: readonly Clause[], words: readonly Word[]): Subject {
  const before = line[at - 1];
  const mark = before?.type === "mark" ? before.mark : "";
  let found: Subject | null = null;
  const fronted: PrepositionChunk[] = [];
  for (let index = at - 1; index >= 0; index--) {
    const chunk = line[index];
    if (chunk === undefined) break;
    if (chunk.type === "np") {
      if (found !== null) break;
      const other = subjectElsewhere(line, index, at, verb, clauses, words);
      if (other !== null) return other;
      const described = verb.voice === "postnominal" && index === at - 1 ? describedThings(line, index, words) : null;
      if (described !== null) return ownSubject(described);
      // "A is a gene induced by B": what is induced is A.
      const said =
        verb.voice === "postnominal" && chunk.concepts.every(({ themes }) => themes.length === 0) ? saidBefore(line, index + 1, clauses.at(-1), words) : null;
      found = ownSubject(said ?? chunk.concepts, openerBefore(line, index), fronted);
      if (verb.voice === "postnominal") break;
    } else if (chunk.type === "pp") {
      if (found !== null && isCompany(words, chunk.preposition, chunk.from)) continue;
      if (found !== null) fronted.push(chunk);
      else if (verb.voice === "postnominal") return ownSubject(chunk.concepts, "", fronted);
    } else if (chunk.type === "vp") {
      if (found === null) return inherited(mark, clauses);
      break;
    } else if (found !== null) {
      if (chunk.role !== "comma" && chunk.role !== "other") break;
    } else if (chunk.role === "conjunction") {
      // "X raises A and lowers B": the verb after a conjunction has the subject of the verb before, unless its own comes in between.
      if (clauses.length > 0 && index === at - 1) return inherited(chunk.mark, clauses);
    } else if (chunk.role === "relative") {
      // "but not that induced by B" is another effect.
      const not = line[index - 1];
      if (not?.type === "mark" && not.mark === "not" && not.to === chunk.from) return ownSubject([], chunk.mark, fronted);
      const subject = relativeSubject(line, index, chunk.mark, verb, clauses.at(-1), words);
      if (subject !== null) return ownSubject(subject, chunk.mark, fronted);
    } else if (chunk.role === "stop" || chunk.role === "subordinator") break;
  }
  if (found !== null) return found;
  const isGoingOn = clauses.length > 0 && before?.type === "mark" && (before.role === "comma" || before.role === "other");
  return isGoingOn ? inherited(mark, clauses) : ownSubject([], mark, fronted);
}

/** Where the noun phrase at `index`, the nearest before the verb at `at`, is no subject: who is it then? */
function subjectElsewhere(
  line: readonly Chunk[],
  index: number,
  at: number,
  verb: VerbGroup,
  clauses: readonly Clause[],
  words: readonly Word[],
): Subject | null {
  const before = line[at - 1];
  const mark = before?.type === "mark" ? before.mark : "";
  const ruler = line[index - 1];
  // "A raised B, lowered C": with a comma behind it B is the object of the verb before, and no subject.
  if (before?.type === "mark" && before.role === "comma" && ruler?.type === "vp" && ruler.voice === "active") return inherited(mark, clauses);
  // "cells that lacked A showed more B": A is what the cells lack, and it is the cells that go on.
  const relative = clauses.at(-1);
  const opener = line[index - 2];
  // "a factor that fails to raise A does not bind B": there are two verbs in what describes it.
  const earlier = line[index - 3];
  const isCatenative = opener?.type === "vp" && ruler?.type === "vp" && ruler.form === "infinitive" && earlier?.type === "mark" && earlier.role === "relative";
  const isRelative = isCatenative || (opener?.type === "mark" && opener.role === "relative");
  if (index === at - 1 && isRelative && ruler?.type === "vp" && relative?.verb === ruler && verb.form === "finite")
    return ownSubject(relative.subject, "", relative.fronted);
  const pronoun = words[line[index]?.from ?? -1];
  if (pronoun?.tag === "pronoun" && ["it", "they", "this", "these"].includes(pronoun.lower) && clauses.length > 0)
    return ownSubject(meantByPronoun(inherited(mark, clauses).subject, clauses.at(-1), words), mark, frontedBefore(line, index));
  return null;
}

/** "Silencing of A raised B, suggesting that it lowers B": a conclusion is about A, and not about its silencing. */
function meantByPronoun(subject: readonly Concept[], parent: Clause | undefined, words: readonly Word[]): readonly Concept[] {
  if (parent?.verb.form !== "gerund" || !/^(?:suggest|indicat|imply|demonstrat|reveal|show|confirm)/u.test(words[parent.verb.head]?.lower ?? ""))
    return subject;
  return subject.map((concept) =>
    concept.kind === "event" && concept.perturbation !== null && concept.themes.length > 0
      ? changedConcept(concept, { kind: "entity", row: null, second: null, perturbation: null, aspect: null, sign: 0, signWord: -1, agents: [] })
      : concept,
  );
}

/** "A was lowered by B through blocking C", "A was blocked by B, leading to C": what follows is what B does, and nothing that a blocked A does. */
function withAgent(subject: Subject, parent: Clause | undefined, gerund: number, words: readonly Word[]): Subject {
  const lack = parent === undefined || subject.opener !== "," ? -1 : lackIn(words, parent);
  if (lack >= 0) return withSubject(subject, lowered(words, subject.subject, lack));
  if (parent?.verb.voice !== "passive" || parent.verb.isDenied) return subject;
  // "A was raised after blocking B": who blocks is not told.
  if (followed.has(subject.opener) && isDeed(words[gerund])) return withSubject(subject, []);
  const isMeans = /^(?:by|through|via)$/u.test(subject.opener);
  if (!isMeans && !lowers(words, parent)) return subject;
  const agents = parent.prepositions.flatMap(({ preposition, concepts }) => (preposition === "by" ? concepts : []));
  // "A was lost in tumours, leading to B": less of A does.
  return withSubject(subject, agents.length === 0 && subject.opener === "," ? lowered(words, subject.subject, parent.verb.head) : agents);
}

/** What opens a clause of what was done before or meanwhile. */
export const followed: ReadonlySet<string> = new Set(["after", "upon", "following", "before", "when", "while"]);

/** What is done to a thing in an experiment. */
function isDeed(word: Word | undefined): boolean {
  return word !== undefined && triggerOf(word, "change", "manipulate", "expose", "target") !== null;
}

/** "A acts together with B to raise C": both raise C. */
function withCompanions(subject: Subject, parent: Clause | undefined, words: readonly Word[]): Subject {
  if (parent === undefined || !/^(?:act|cooperat|synergi|collaborat|function|work|interact|combin)/u.test(words[parent.verb.head]?.lower ?? "")) return subject;
  const companions = parent.prepositions.filter(({ preposition }) => ["with", "together with", "in concert with", "in combination with"].includes(preposition));
  return withSubject(subject, [...subject.subject, ...companions.flatMap(({ concepts }) => concepts)]);
}

function withSubject({ isInherited, opener, fronted }: Subject, subject: readonly Concept[]): Subject {
  return { subject, isInherited, opener, fronted };
}

/** In "A, which blocks B, raised C" and "A, an inhibitor of B, raised C" the subject stands before the insertion. */
function beforeInsertion(line: readonly Chunk[], at: number, words: readonly Word[]): NounChunk | PrepositionChunk | null {
  const comma = line[at - 1];
  if (comma?.type !== "mark" || comma.role !== "comma") return null;
  for (let index = at - 2; index >= 1; index--) {
    const chunk = line[index];
    const border = line[index - 1];
    if (chunk === undefined || (chunk.type === "mark" && (chunk.role === "stop" || chunk.role === "subordinator" || chunk.role === "conjunction"))) return null;
    if (border?.type !== "mark" || border.role !== "comma") continue;
    const isRelative = chunk.type === "mark" && chunk.role === "relative";
    const isNamed = ["a", "an", "the"].includes(words[chunk.from]?.lower ?? "") || (chunk.type === "np" && areToolsNamed(words, line[index - 2], chunk));
    const isApposition = chunk.type === "np" && index === at - 2 && isNamed;
    const next = line[index + 1];
    const isMeans = chunk.type === "mark" && means.has(chunk.mark) && next?.type === "vp" && next.form === "gerund";
    const isParticiple = isMeans || (chunk.type === "vp" && (chunk.voice === "postnominal" || chunk.form === "gerund"));
    if (!isRelative && !isApposition && !isParticiple) return null;
    const before = line[index - 2];
    return before?.type === "np" ? before : before?.type === "pp" ? nearestSubject(line, index - 2) : null;
  }
  return null;
}

const means: ReadonlySet<string> = new Set(["by", "through", "via"]);

function nearestSubject(line: readonly Chunk[], from: number): NounChunk | null {
  for (let at = from; at >= 0; at--) {
    const chunk = line[at];
    if (chunk?.type === "np") return chunk;
    if (chunk?.type !== "pp") return null;
  }
  return null;
}

function isGroupPhrase(chunk: NounChunk): boolean {
  return chunk.concepts.every(({ kind }) => kind === "group");
}

/** "whereas in LNCaP cells it ...": the phrases between the clause's border and its subject. */
function frontedBefore(line: readonly Chunk[], index: number): PrepositionChunk[] {
  const fronted: PrepositionChunk[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const chunk = line[at];
    if (chunk?.type === "pp") fronted.push(chunk);
    else if (chunk?.type !== "mark" || (chunk.role !== "comma" && chunk.role !== "other")) break;
  }
  return fronted;
}

function openerBefore(line: readonly Chunk[], index: number): string {
  for (let at = index - 1; at >= 0; at--) {
    const chunk = line[at];
    if (chunk === undefined || chunk.type === "vp" || chunk.type === "np") return "";
    if (chunk.type === "mark" && chunk.role !== "comma" && chunk.role !== "other") return chunk.mark;
  }
  return "";
}

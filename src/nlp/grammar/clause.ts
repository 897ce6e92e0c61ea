import type { Chunk, NounChunk, PrepositionChunk } from "./chunk.ts";
import type { Concept } from "./concept.ts";
import type { VerbGroup } from "./verb-group.ts";
import { triggerOf, type Word } from "./words.ts";

/** A verb group with what hangs on it. */
export interface Clause {
  readonly verb: VerbGroup;
  readonly subject: readonly Concept[];
  /** True when the subject was taken over from an earlier verb ("... and reduced B", ", leading to B"). */
  readonly isInherited: boolean;
  /** The noun phrase right after the verb. */
  readonly object: readonly Concept[];
  readonly prepositions: readonly PrepositionChunk[];
  /** What stands before the subject ("In A2780 cells, ..."). */
  readonly fronted: readonly PrepositionChunk[];
  /** Marks between the last verb and this one ("while", "that", "whether", "by"). */
  readonly opener: string;
  /** "There is no evidence that ...", "nor did it ...": what governs the clause denies it. */
  readonly isUnderDenial: boolean;
  /** Index of the clause that this one depends on, or -1. */
  readonly parent: number;
}

/** A clause with some things changed. Property by property: much code reads clauses, and one that begins with a spread has a shape of its own. */
export function changedClause(clause: Clause, changes: Partial<Clause>): Clause {
  return {
    verb: changes.verb ?? clause.verb,
    subject: changes.subject ?? clause.subject,
    isInherited: changes.isInherited ?? clause.isInherited,
    object: changes.object ?? clause.object,
    prepositions: changes.prepositions ?? clause.prepositions,
    fronted: changes.fronted ?? clause.fronted,
    opener: changes.opener ?? clause.opener,
    isUnderDenial: changes.isUnderDenial ?? clause.isUnderDenial,
    parent: changes.parent ?? clause.parent,
  };
}

/** Resolves who does what in one line of chunks, left to right. */
export function readClauses(line: readonly Chunk[], words: readonly Word[]): readonly Clause[] {
  const clauses: Clause[] = [];
  for (const [index, chunk] of line.entries()) {
    if (chunk.type !== "vp") continue;
    const previous = clauses.at(-1);
    const { subject, isInherited, opener, fronted } = subjectOf(line, index, chunk, clauses, words);
    const { object: behind, prepositions } = complementsOf(line, index);
    const object = behind.length > 0 || chunk.voice !== "active" || chunk.form !== "finite" || isInherited ? behind : (relativeObject(line, index) ?? behind);
    clauses.push({
      verb: chunk,
      subject,
      isInherited,
      object,
      prepositions,
      fronted,
      opener,
      isUnderDenial: isUnderDenial(line, index),
      parent: isInherited && previous !== undefined ? clauses.length - 1 : -1,
    });
  }
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
    next.isInherited && (isDegree(next, clause, words) || ((next.opener === "and" || next.opener === "or") && next.verb.from === clause.verb.to + 1));
  return isJoined && next.verb.voice === "active" && next.object.length > 0 ? changedClause(clause, { object: next.object }) : clause;
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

function isUnderDenial(line: readonly Chunk[], at: number): boolean {
  for (let index = at - 1; index >= 0; index--) {
    const chunk = line[index];
    if (chunk === undefined) return false;
    if (chunk.type === "mark" && chunk.mark === "nor" && index === at - 1) return true;
    if (chunk.type === "vp") return false;
    if (chunk.type === "mark" && chunk.mark === "that") {
      const noun = line[index - 1];
      return noun?.type === "np" && noun.concepts.some(({ isDenied, kind, themes }) => isDenied && kind === "other" && themes.length === 0);
    }
    if (chunk.type === "mark" && chunk.role !== "comma" && chunk.role !== "other") return false;
  }
  return false;
}

interface Subject {
  readonly subject: readonly Concept[];
  readonly isInherited: boolean;
  readonly opener: string;
  readonly fronted: readonly PrepositionChunk[];
}

function subjectOf(line: readonly Chunk[], at: number, verb: VerbGroup, clauses: readonly Clause[], words: readonly Word[]): Subject {
  const inherited = (opener: string): Subject => {
    const parent = clauses.at(-1);
    return { subject: parent?.subject ?? [], isInherited: true, opener, fronted: parent?.fronted ?? [] };
  };
  const before = line[at - 1];
  const mark = before?.type === "mark" ? before.mark : "";
  if (verb.form === "gerund" && verb.voice !== "postnominal") {
    // "A binding to B": who binds stands right before.
    const isBinder =
      before?.type === "np" && before.to === verb.from && words[verb.head]?.lower === "binding" && before.concepts.some(({ themes }) => themes.length > 0);
    if (before?.type === "np" && (isBinder || isGroupPhrase(before))) return { subject: before.concepts, isInherited: false, opener: "", fronted: [] };
    // A gerund that opens the sentence is a nominal subject of its own ("Blocking IL-6 reduced B").
    return clauses.length > 0 ? withAgent(inherited(mark), clauses.at(-1), words) : { subject: [], isInherited: false, opener: mark, fronted: [] };
  }
  if (verb.form === "infinitive") return withCompanions(inherited("to"), clauses.at(-1), words);
  const enclosing = beforeInsertion(line, at, words);
  if (enclosing !== null) return { subject: enclosing.concepts, isInherited: false, opener: "", fronted: [] };
  let found: Subject | null = null;
  const fronted: PrepositionChunk[] = [];
  for (let index = at - 1; index >= 0; index--) {
    const chunk = line[index];
    if (chunk === undefined) break;
    if (chunk.type === "np") {
      if (found === null) {
        // "A raised B, lowered C": with a comma behind it B is the object of the verb before, and no subject.
        const ruler = line[index - 1];
        if (before?.type === "mark" && before.role === "comma" && ruler?.type === "vp" && ruler.voice === "active") return inherited(mark);
        // "cells that lacked A showed more B": A is what the cells lack, and it is the cells that go on.
        const relative = clauses.at(-1);
        const opener = line[index - 2];
        const isRelative = opener?.type === "mark" && opener.role === "relative";
        if (index === at - 1 && isRelative && ruler?.type === "vp" && relative?.verb === ruler && verb.form === "finite")
          return { subject: relative.subject, isInherited: false, opener: "", fronted: relative.fronted };
        const pronoun = words[chunk.from];
        if (pronoun?.tag === "pronoun" && ["it", "they", "this", "these"].includes(pronoun.lower) && clauses.length > 0)
          return { subject: inherited(mark).subject, isInherited: false, opener: mark, fronted: frontedBefore(line, index) };
        found = { subject: chunk.concepts, isInherited: false, opener: openerBefore(line, index), fronted };
        if (verb.voice === "postnominal") break;
        continue;
      }
      break;
    }
    if (chunk.type === "pp") {
      if (found !== null) fronted.push(chunk);
      else if (verb.voice === "postnominal") return { subject: chunk.concepts, isInherited: false, opener: "", fronted };
      continue;
    }
    if (chunk.type === "vp") {
      if (found === null) return inherited(mark);
      break;
    }
    if (found !== null && chunk.role !== "comma" && chunk.role !== "other") break;
    if (found === null) {
      if (chunk.role === "conjunction") {
        // "X raises A and lowers B": the verb after a conjunction has the subject of the verb before, unless its own comes in between.
        if (clauses.length > 0 && index === at - 1) return inherited(chunk.mark);
      } else if (chunk.role === "relative") {
        const said = saidBefore(line, index, clauses.at(-1), words);
        if (said !== null) return { subject: said, isInherited: false, opener: chunk.mark, fronted };
        const antecedent = nearestNoun(line, index);
        if (antecedent !== null)
          return { subject: chunk.mark === "that" ? antecedent.concepts : antecedentOf(antecedent.concepts), isInherited: false, opener: chunk.mark, fronted };
      } else if (chunk.role === "stop" || chunk.role === "subordinator") break;
    }
  }
  return (
    found ??
    (clauses.length > 0 && before?.type === "mark" && (before.role === "comma" || before.role === "other")
      ? inherited(mark)
      : { subject: [], isInherited: false, opener: mark, fronted })
  );
}

/** "A was lowered by B through blocking C", "A was blocked by B, leading to C": what follows is what B does, and nothing that a blocked A does. */
function withAgent(subject: Subject, parent: Clause | undefined, words: readonly Word[]): Subject {
  if (parent?.verb.voice !== "passive" || parent.verb.isDenied) return subject;
  const head = words[parent.verb.head];
  const isMeans = /^(?:by|through|via)$/u.test(subject.opener);
  if (!isMeans && (head === undefined ? 0 : (triggerOf(head, "change")?.sign ?? 0)) >= 0) return subject;
  return withSubject(
    subject,
    parent.prepositions.flatMap(({ preposition, concepts }) => (preposition === "by" ? concepts : [])),
  );
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
    const isApposition = chunk.type === "np" && index === at - 2 && ["a", "an", "the"].includes(words[chunk.from]?.lower ?? "");
    const isParticiple = chunk.type === "vp" && (chunk.voice === "postnominal" || chunk.form === "gerund");
    if (!isRelative && !isApposition && !isParticiple) return null;
    const before = line[index - 2];
    return before?.type === "np" ? before : before?.type === "pp" ? nearestSubject(line, index - 2) : null;
  }
  return null;
}

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

/** "to A but not to B, which ...": the relative clause is about what stands before it, and that is B ("it is A, not B, that ..." is about A). */
function antecedentOf(concepts: readonly Concept[]): readonly Concept[] {
  const last = concepts.at(-1);
  if (last === undefined || (last.deniedThemes.length === 0 && last.deniedCells.length === 0)) return concepts;
  const themes = last.deniedThemes.length > 0 ? last.deniedThemes : last.themes;
  const cells = last.deniedCells.length > 0 ? last.deniedCells : last.cells;
  return [{ ...last, themes, cells, deniedThemes: [], deniedCells: [], agents: [], roles: [] }];
}

/** "A, which B inhibits", "an effect that B abolished": the relative clause has a subject of its own, and its object stands before it. */
function relativeObject(line: readonly Chunk[], at: number): readonly Concept[] | null {
  const [pronoun, subject] = [line[at - 2], line[at - 1]];
  if (subject?.type !== "np" || pronoun?.type !== "mark" || (pronoun.mark !== "that" && pronoun.mark !== "which")) return null;
  // "showed that B fell" tells what was shown.
  let index = at - 3;
  const comma = line[index];
  if (comma?.type === "mark" && comma.role === "comma") index--;
  const noun = line[index];
  return noun?.type === "np" || noun?.type === "pp" ? noun.concepts.slice(-1) : null;
}

/** "A is a member of the B family that activates C": the relative clause is about what the copula is about. Behind a comma it is about what stands nearest. */
function saidBefore(line: readonly Chunk[], index: number, parent: Clause | undefined, words: readonly Word[]): readonly Concept[] | null {
  if (parent?.verb.voice !== "copula" || parent.verb.isDenied || !parent.subject.some(({ themes }) => themes.length > 0)) return null;
  let at = index - 1;
  while (line[at]?.type === "pp") at--;
  const [verb, predicate] = [line[at - 1], line[at]];
  if (verb !== parent.verb || predicate?.type !== "np") return null;
  return /^(?:an?|one)$/u.test(words[predicate.from]?.lower ?? "") ? parent.subject : null;
}

/** The noun phrase that a relative pronoun at `index` refers to: the nearest before it. */
function nearestNoun(line: readonly Chunk[], index: number): NounChunk | PrepositionChunk | null {
  for (let at = index - 1; at >= 0; at--) {
    const chunk = line[at];
    if (chunk === undefined || chunk.type === "vp") return null;
    if (chunk.type === "np" || chunk.type === "pp") return chunk;
  }
  return null;
}

function complementsOf(line: readonly Chunk[], at: number): { readonly object: readonly Concept[]; readonly prepositions: readonly PrepositionChunk[] } {
  let object: readonly Concept[] = [];
  const prepositions: PrepositionChunk[] = [];
  for (let index = at + 1; index < line.length; index++) {
    const chunk = line[index];
    if (chunk === undefined || chunk.type === "vp") break;
    if (chunk.type === "np") {
      const next = line[index + 1];
      if (index === at + 1) object = chunk.concepts;
      else if (next?.type === "vp" || startsNewClause(line, index)) break;
      continue;
    }
    if (chunk.type === "pp") {
      prepositions.push(chunk);
      continue;
    }
    // "triggers three routes: activation of A, ...": what the colon opens is the object spelled out.
    const listed = line[index + 1];
    if (chunk.mark === ":" && listed?.type === "np" && object.length > 0 && object.every(({ themes }) => themes.length === 0)) {
      object = listed.concepts;
      index++;
      continue;
    }
    if (chunk.role === "stop" || chunk.role === "subordinator" || chunk.role === "relative") break;
  }
  return { object, prepositions };
}

function startsNewClause(line: readonly Chunk[], index: number): boolean {
  for (let at = index + 1; at < line.length; at++) {
    const chunk = line[at];
    if (chunk === undefined || chunk.type === "mark") return false;
    if (chunk.type === "vp") return chunk.form === "finite";
  }
  return false;
}

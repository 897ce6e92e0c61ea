import type { TriggerKind, TriggerRow } from "../../rules/trigger.ts";
import type { Chunk, Chunked } from "./chunk.ts";
import { isEffect } from "./chunk.ts";
import { type Clause, readClauses } from "./clause.ts";
import type { Concept } from "./concept.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { type Actor, actorsOf, type Prospect, type Target, targetOf } from "./prospect.ts";
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

/** Verbs that ask: what follows them is not claimed. */
const inquiring =
  /^(?:investigat|examin|determin|stud[iy]|assess|evaluat|explor|test|analy[sz]|measur|elucidat|clarif|address|ask|compar|monitor|characteri[sz]|seek|sought|aim|understand|screen|detect)/u;

const unsettled = new Set([
  "unclear",
  "unknown",
  "elusive",
  "controversial",
  "undefined",
  "undetermined",
  "uncertain",
  "obscure",
  "understood",
  "debated",
  "unexplored",
  "investigated",
  "examined",
  "studied",
  "evaluated",
  "assessed",
  "measured",
  "determined",
  "analyzed",
  "analysed",
  "tested",
  "compared",
  "explored",
  "defined",
  "elucidated",
  "established",
]);

/** Reads every pair of sides that the grammar of a sentence puts together. */
export function prospectsOf(sentence: SentenceWords, chunked: Chunked): readonly Prospect[] {
  const out: Prospect[] = [];
  for (const line of chunked.lines) {
    const clauses = readClauses(attachParticiples(line, sentence.words), sentence.words);
    const unsettledConcepts = new Set<Concept>();
    for (const clause of clauses) for (const concept of unsettledIn(clause, sentence.words)) unsettledConcepts.add(concept);
    for (const clause of clauses) readClause(sentence, clause, clauses, out, unsettledConcepts);
    for (const chunk of line) {
      if (chunk.type !== "np" && chunk.type !== "pp") continue;
      for (const concept of chunk.concepts) if (!unsettledConcepts.has(concept)) readConcept(concept, out);
    }
    readAppositions(sentence, line, out);
  }
  return out;
}

/** Concepts whose content the sentence leaves open ("the role of A in B remains unclear", "we examined the effect of A on B"). */
function* unsettledIn(clause: Clause, words: readonly Word[]): Generator<Concept> {
  const head = words[clause.verb.head];
  if (head === undefined) return;
  const afterBe = words[clause.verb.to];
  if ((unsettled.has(head.lower) && clause.verb.voice !== "active") || (afterBe !== undefined && unsettled.has(afterBe.lower) && head.tag === "be"))
    yield* clause.subject;
  if (head.tag === "verb" && inquiring.test(head.lower) && clause.verb.voice === "active") {
    yield* clause.object;
    for (const { concepts } of clause.prepositions) yield* concepts;
  }
}

/** "resistance caused by A", "cells treated with A", "cells expressing A": participles after a noun become part of its concept. */
function attachParticiples(line: readonly Chunk[], words: readonly Word[]): readonly Chunk[] {
  const out: Chunk[] = [];
  for (let index = 0; index < line.length; index++) {
    const chunk = line[index];
    if (chunk === undefined) continue;
    const before = out.at(-1);
    const after = line[index + 1];
    const isAfterNoun = chunk.type === "vp" && (before?.type === "np" || before?.type === "pp");
    if (!isAfterNoun) {
      out.push(chunk);
      continue;
    }
    const concept = before.concepts.at(-1);
    const verb = words[chunk.head];
    if (concept === undefined || verb === undefined) {
      out.push(chunk);
      continue;
    }
    if (chunk.voice === "postnominal" && after?.type === "pp") {
      const mentions = after.concepts.flatMap(({ themes }) => themes);
      const exposure = triggerOf(verb, "expose", "manipulate");
      if (exposure !== null && after.preposition !== "by" && concept.kind === "group") {
        concept.themes.push(...mentions);
        concept.perturbation = after.concepts[0]?.perturbation ?? { row: exposure, word: chunk.head };
        for (const { roles } of after.concepts) concept.roles.push(...roles);
        index++;
        continue;
      }
      const cause = triggerOf(verb, "change", "cause");
      if (cause !== null && after.preposition === "by" && (concept.kind === "event" || concept.kind === "response") && mentions.length > 0) {
        concept.agents.push({ mentions, sign: cause.sign, isDenied: chunk.isDenied, perturbation: after.concepts[0]?.perturbation ?? null, word: chunk.head });
        index++;
        continue;
      }
    }
    if (chunk.form === "gerund" && after?.type === "np" && concept.kind === "group") {
      const express =
        triggerOf(verb, "express") ??
        (triggerOf(verb, "process")?.id === "secretion" || triggerOf(verb, "process")?.id === "production" ? triggerOf(verb, "process") : null);
      const genes = after.concepts.flatMap(({ themes }) => themes);
      if (express !== null && genes.length > 0) {
        concept.states.push({
          mentions: genes,
          relation: "state",
          sign: express.sign < 0 ? -1 : 1,
          aspect: express.aspect ?? "expression",
          isDenied: chunk.isDenied,
          perturbation: null,
          word: chunk.head,
        });
        index++;
        continue;
      }
    }
    out.push(chunk);
  }
  return out;
}

function readClause(sentence: SentenceWords, clause: Clause, clauses: readonly Clause[], out: Prospect[], unsettledConcepts: ReadonlySet<Concept>): void {
  const { words } = sentence;
  const { verb } = clause;
  const head = words[verb.head];
  if (head === undefined) return;
  const parent = clause.parent >= 0 ? clauses[clause.parent] : undefined;
  const failing = parent !== undefined && clause.verb.form === "infinitive" ? failureOf(words, parent) : -1;
  const isWithout = clause.opener === "without" || clause.opener === "than" || clause.opener === "instead";
  const cues = [verb.negator, verb.modal, failing, parent !== undefined && verb.form !== "finite" ? parent.verb.modal : -1].filter((at) => at >= 0);
  const isDenied = verb.isDenied || failing >= 0 || isWithout || (verb.form === "infinitive" && parent?.verb.isDenied === true);
  const { cells, deniedCells } = contextOf(clause);
  const base = { isDenied, cues, cells, deniedCells, word: verb.head };
  const subject = clause.subject.filter((concept) => !unsettledConcepts.has(concept));

  if (verb.voice === "copula") {
    readCopula(sentence, clause, subject, base, out);
    return;
  }
  const row = triggerOf(head, ...verbKinds);
  if (row === null) return;
  const weight = clause.isInherited ? 0.85 : 1;

  if (verb.voice === "active") {
    if (row.kind === "sensitize") {
      const drugs = clause.prepositions.filter(({ preposition }) => row.preps?.includes(preposition) === true).flatMap(({ concepts }) => concepts);
      const mentions = drugs.flatMap((concept) =>
        concept.kind === "group" ? [] : concept.kind === "response" || concept.kind === "entity" || concept.kind === "event" ? concept.themes : [],
      );
      const viaStates = clause.object.flatMap(({ states }) => states.filter(({ relation }) => relation === "response").flatMap(({ mentions: found }) => found));
      push(out, {
        ...base,
        construct: "clause",
        row,
        sign: 1,
        actors: subject.flatMap(actorsOf),
        target: { kind: "response", mentions: mentions.length > 0 ? mentions : viaStates, deniedMentions: [], aspect: row.aspect, sign: 0, isDenied: false },
        weight,
      });
      return;
    }
    const objects = objectsOf(clause, row);
    readExpression(sentence, row, subject, objects, clause, base, out);
    if (row.kind === "associate" || row.kind === "combine") {
      for (const object of objects) pairLink(row, subject, object, base, out, weight);
      return;
    }
    const sign = row.kind === "process" || row.kind === "express" || row.kind === "cause" || row.kind === "possess" ? 1 : row.sign;
    for (const object of objects) {
      const target = row.kind === "express" || (row.kind === "process" && row.aspect !== null) ? eventTarget(targetOf(object), row) : verbTarget(object, row);
      if (target === null) {
        // "exerts an effect on B", "plays a role in B": the object is itself a link.
        if (object.second !== null && (object.kind === "link" || isEffect(object)) && object.row !== null) {
          const inner = targetOf(object.second);
          if (inner !== null)
            push(out, {
              ...base,
              construct: "clause",
              row: object.kind === "link" ? object.row : object.row,
              sign: object.sign === 0 && object.kind === "link" ? 1 : object.sign,
              actors: subject.flatMap(actorsOf),
              target: inner,
              weight: weight * 0.9,
              isDenied: base.isDenied || object.isDenied,
            });
        }
        continue;
      }
      push(out, { ...base, construct: "clause", row, sign, actors: subject.flatMap(actorsOf), target, weight });
    }
    // "A levels rose after treatment with B": a verb without an object says of its subject what its causes in the prepositions did.
    if (objects.length === 0 && row.kind === "change" && row.sign !== 0) readMiddle(subject, clause, row, base, out);
    return;
  }
  readPassive(sentence, clause, row, subject, base, out, weight);
}

function failureOf(words: readonly Word[], clause: Clause): number {
  const head = words[clause.verb.head];
  return head !== undefined && /^(?:fail|unable|incapable|insufficient|refus)/u.test(head.lower) ? clause.verb.head : -1;
}

type ClauseBase = Pick<Prospect, "isDenied" | "cues" | "cells" | "deniedCells" | "word">;

function objectsOf(clause: Clause, row: TriggerRow): readonly Concept[] {
  if (row.preps === undefined || row.preps.length === 0 || row.preps.includes("")) {
    if (clause.object.length > 0) return clause.object;
  }
  if (row.preps === undefined) return [];
  return clause.prepositions.filter(({ preposition }) => row.preps?.includes(preposition) === true).flatMap(({ concepts }) => concepts);
}

/** The object of a change verb; cells that the verb makes resistant ("renders cells resistant to A") are a response. */
function verbTarget(object: Concept, row: TriggerRow): Target | null {
  const state = object.kind === "group" && row.kind === "cause" ? object.states.find(({ relation }) => relation === "response") : undefined;
  if (state !== undefined) return { kind: "response", mentions: state.mentions, deniedMentions: [], aspect: state.aspect, sign: 0, isDenied: state.isDenied };
  const target = targetOf(object);
  if (target === null) return null;
  if (target.kind === "thing" && target.aspect === null && row.aspect !== null) return { ...target, aspect: row.aspect };
  if (target.aspect === null && row.aspect !== null) return { ...target, aspect: row.aspect };
  return target;
}

function eventTarget(target: Target | null, row: TriggerRow): Target | null {
  return target === null
    ? null
    : {
        ...target,
        kind: target.kind === "response" ? "response" : "event",
        aspect: target.kind === "response" ? target.aspect : (row.aspect ?? target.aspect),
      };
}

function readPassive(
  sentence: SentenceWords,
  clause: Clause,
  row: TriggerRow,
  subject: readonly Concept[],
  base: ClauseBase,
  out: Prospect[],
  weight: number,
): void {
  const agents: Actor[] = [];
  let isPlain = false;
  for (const { preposition, concepts } of clause.prepositions) {
    if (preposition === "by" || preposition === "by means of") {
      agents.push(...concepts.flatMap(actorsOf));
      isPlain = true;
    } else if (
      ["in response to", "after", "following", "upon", "due to", "because of", "with", "via", "through"].includes(preposition) &&
      row.kind !== "associate" &&
      row.kind !== "bind" &&
      row.kind !== "combine"
    ) {
      agents.push(...concepts.flatMap(actorsOf).map((actor) => ({ ...actor, weight: actor.weight * 0.75 })));
    }
  }
  if (row.kind === "associate" || row.kind === "combine" || (row.kind === "bind" && !isPlain)) {
    const sides = clause.prepositions.filter(({ preposition }) => row.preps?.includes(preposition) === true).flatMap(({ concepts }) => concepts);
    const asLink = row.kind === "bind" ? (triggerRowOf(sentence.words[base.word], "associate") ?? row) : row;
    for (const side of sides) pairLink(asLink, subject, side, base, out, weight);
    return;
  }
  if (row.kind === "cause" && (row.id === "involve" || row.id === "require")) {
    // "A is involved in B", "A is required for B"
    for (const { preposition, concepts } of clause.prepositions) {
      if (preposition !== "in" && preposition !== "for") continue;
      for (const concept of concepts) {
        const target = targetOf(concept);
        if (target !== null) push(out, { ...base, construct: "link", row, sign: 1, actors: subject.flatMap(actorsOf), target, weight: weight * 0.9 });
      }
    }
    return;
  }
  readExpression(sentence, row, [], subject, clause, base, out);
  const sign = row.kind === "process" || row.kind === "express" || row.kind === "cause" || row.kind === "possess" ? 1 : row.sign;
  // A relative clause without an agent is about what its antecedent brought about ("an EMT in which B was induced").
  const inherited = agents.length === 0 && (clause.opener === "which" || clause.opener === "in which");
  for (const concept of subject) {
    const target = row.kind === "process" || row.kind === "express" ? eventTarget(targetOf(concept), row) : verbTarget(concept, row);
    if (target === null) continue;
    if (agents.length > 0) push(out, { ...base, construct: "clause", row, sign, actors: agents, target, weight });
    else if (inherited) push(out, { ...base, construct: "clause", row, sign, actors: [], target, weight });
  }
  if (row.kind === "change" && row.sign !== 0) stateOfSubject(subject, row, clause, base, out);
}

function triggerRowOf(word: Word | undefined, ...kinds: readonly TriggerKind[]): TriggerRow | null {
  return word === undefined ? null : triggerOf(word, ...kinds);
}

function readMiddle(subject: readonly Concept[], clause: Clause, row: TriggerRow, base: ClauseBase, out: Prospect[]): void {
  for (const { preposition, concepts } of clause.prepositions) {
    if (!["after", "following", "upon", "in response to", "with", "by", "due to", "because of"].includes(preposition)) continue;
    const actors = concepts.flatMap(actorsOf).map((actor) => ({ ...actor, weight: actor.weight * 0.75 }));
    for (const concept of subject) {
      const target = verbTarget(concept, row);
      if (target !== null) push(out, { ...base, construct: "clause", row, sign: row.sign, actors, target, weight: 0.85 });
    }
  }
  stateOfSubject(subject, row, clause, base, out);
}

/** "Secretion of A was higher in PEA2 cells": the state of a gene in named cells. */
function stateOfSubject(subject: readonly Concept[], row: TriggerRow, clause: Clause, base: ClauseBase, out: Prospect[]): void {
  const cells = clause.prepositions
    .filter(({ preposition, isDenied }) => ["in", "from", "by"].includes(preposition) && !isDenied)
    .flatMap(({ concepts }) => concepts.flatMap(({ cells: found }) => found));
  for (const concept of subject) {
    if (concept.kind !== "event" && concept.kind !== "entity") continue;
    pushState(concept.themes, concept.aspect ?? row.aspect ?? "amount", row.sign, cells, base, out, 0.8);
    pushState(concept.themes, concept.aspect ?? row.aspect ?? "amount", row.sign, base.deniedCells, { ...base, isDenied: true }, out, 0.8);
  }
}

/** "A2780 cells express B", "B is secreted by A2780 cells". */
function readExpression(
  sentence: SentenceWords,
  row: TriggerRow,
  subject: readonly Concept[],
  objects: readonly Concept[],
  clause: Clause,
  base: ClauseBase,
  out: Prospect[],
): void {
  const isExpression =
    row.kind === "express" ||
    (row.kind === "process" && (row.id === "secretion" || row.id === "production")) ||
    (row.kind === "change" && row.id === "upregulate");
  if (!isExpression) return;
  void sentence;
  const carriers =
    subject.length > 0
      ? subject
      : clause.prepositions.filter(({ preposition, isDenied }) => ["in", "by", "from"].includes(preposition) && !isDenied).flatMap(({ concepts }) => concepts);
  const cells = carriers.filter(({ kind }) => kind === "group").flatMap(({ cells: found }) => found);
  const genes = objects.filter(({ kind }) => kind === "entity" || kind === "event").flatMap(({ themes }) => themes);
  const aspect = row.id === "lack-in" ? "loss" : (row.aspect ?? "expression");
  const sign = objects.some(({ sign: found }) => found < 0) || row.sign < 0 ? -1 : 1;
  pushState(genes, aspect, sign, cells, base, out, 0.9);
  pushState(genes, aspect, sign, base.deniedCells, { ...base, isDenied: true }, out, 0.9);
}

function pushState(
  genes: readonly number[],
  aspect: Target["aspect"],
  sign: -1 | 0 | 1,
  cells: readonly number[],
  base: ClauseBase,
  out: Prospect[],
  weight: number,
): void {
  for (const cell of cells) {
    push(out, {
      ...base,
      construct: "state",
      row: null,
      sign: 1,
      actors: genes.map((mention) => ({ mention, perturbation: null, isDenied: false, weight: 1 })),
      target: { kind: "thing", mentions: [cell], deniedMentions: [], aspect, sign, isDenied: false },
      cells: [],
      deniedCells: [],
      weight,
    });
  }
}

/** "A is resistant to B", "A is required for B", "A is an inhibitor of B", "A is dependent on B". */
function readCopula(sentence: SentenceWords, clause: Clause, subject: readonly Concept[], base: ClauseBase, out: Prospect[]): void {
  const { words } = sentence;
  const head = words[clause.verb.head];
  if (head === undefined) return;
  const prepositions = (names: readonly string[]): readonly Concept[] =>
    clause.prepositions.filter(({ preposition }) => names.includes(preposition)).flatMap(({ concepts }) => concepts);
  if (head.tag === "be") {
    for (const object of clause.object) {
      if (object.kind === "entity" && object.row?.kind === "reagent") {
        push(out, {
          ...base,
          construct: "role",
          row: object.row,
          sign: object.row.sign,
          actors: subject.flatMap(actorsOf),
          target: { kind: "thing", mentions: object.themes, deniedMentions: [], aspect: "activity", sign: 0, isDenied: object.isDenied },
          weight: 1,
        });
      } else if (object.kind === "link" && object.row !== null) {
        const sides: Concept[] = object.second !== null ? [object.second] : [];
        for (const side of sides) pairLink(object.row, subject, side, base, out, 0.9);
        if (object.themes.length > 0) {
          const own: Concept = { ...object, kind: "entity", second: null };
          // "A is a substrate (target, mediator) of B": B is the actor of substrates and targets.
          if (object.row.kind === "convert" || object.row.kind === "target")
            for (const concept of subject) pairLink(object.row, [own], concept, base, out, 0.9);
          else pairLink(object.row, subject, own, base, out, 0.85);
        }
      } else if (object.kind === "event" && object.row !== null && object.row.kind === "change") {
        const target = targetOf(object);
        if (target !== null)
          push(out, {
            ...base,
            construct: "link",
            row: object.row,
            sign: object.sign,
            actors: subject.flatMap(actorsOf),
            target: { ...target, sign: 0 },
            weight: 0.85,
          });
      }
    }
    return;
  }
  const response = triggerOf(head, "response");
  if (response !== null) {
    const drugs = prepositions(["to", "against"]).flatMap(({ themes }) => themes);
    const target: Target = { kind: "response", mentions: drugs, deniedMentions: [], aspect: response.aspect, sign: 0, isDenied: false };
    push(out, {
      ...base,
      construct: "clause",
      row: response,
      sign: 1,
      actors: subject.flatMap(actorsOf).filter(({ perturbation }) => perturbation !== null),
      target,
      weight: 0.9,
    });
    const cells = subject.flatMap(({ kind, cells: found }) => (kind === "group" ? found : []));
    push(out, {
      ...base,
      construct: "response",
      row: response,
      sign: 1,
      actors: cells.map((mention) => ({ mention, perturbation: null, isDenied: false, weight: 1 })),
      target,
      cells: [],
      deniedCells: [],
      weight: 1,
    });
    return;
  }
  const cause = triggerOf(head, "cause");
  if (cause?.id === "depend") {
    const actors = prepositions(["on", "upon"]).flatMap(actorsOf);
    for (const concept of subject) {
      const target = targetOf(concept);
      if (target !== null) push(out, { ...base, construct: "link", row: cause, sign: 1, actors, target, weight: 0.9 });
    }
    return;
  }
  if (cause !== null) {
    for (const concept of prepositions(["for", "in", "to"])) {
      const target = targetOf(concept);
      if (target !== null) push(out, { ...base, construct: "link", row: cause, sign: 1, actors: subject.flatMap(actorsOf), target, weight: 0.9 });
    }
    return;
  }
  const change = triggerOf(head, "change");
  if (change !== null && change.sign !== 0) stateOfSubject(subject, change, clause, base, out);
  const associate = triggerOf(head, "associate");
  if (associate !== null) for (const side of prepositions(["to", "with", "of"])) pairLink(associate, subject, side, base, out, 0.9);
}

/** Both sides of a relation without an agent. */
function pairLink(row: TriggerRow, subject: readonly Concept[], side: Concept, base: ClauseBase, out: Prospect[], weight: number): void {
  const inner = side.kind === "link" && side.second !== null ? side.second : side;
  const target = targetOf(inner);
  if (target === null) return;
  for (const concept of subject) {
    const actors = actorsOf(concept);
    const isSigned =
      row.kind === "associate" &&
      target.kind === "event" &&
      target.sign !== 0 &&
      (concept.agents.length > 0 || (concept.kind === "event" && concept.sign !== 0));
    const own = concept.kind === "response" ? concept.themes.map((mention) => ({ mention, perturbation: null, isDenied: false, weight: 0.8 })) : [];
    push(out, {
      ...base,
      construct: "link",
      row: isSigned ? row : row,
      sign: row.kind === "associate" && !isSigned ? 0 : row.sign === 0 && isSigned ? 1 : row.sign,
      actors: actors.length > 0 ? actors : own,
      target,
      weight,
    });
  }
}

/** What a noun phrase says by itself: "A-induced B", "role of A in B", "the A inhibitor B", "A-expressing C cells". */
function readConcept(concept: Concept, out: Prospect[]): void {
  const base: ClauseBase = { isDenied: false, cues: [], cells: concept.cells, deniedCells: concept.deniedCells, word: concept.head };
  const target = targetOf(concept);
  for (const agent of concept.agents) {
    if (target === null) continue;
    const actors = agent.mentions.map((mention) => ({ mention, perturbation: agent.perturbation, isDenied: false, weight: 1 }));
    // The event noun carries the sign; the participle that names the agent only turns it when it hinders ("A-inhibited B expression").
    push(out, {
      ...base,
      construct: "nominal",
      row: concept.row,
      sign: agent.sign === 0 ? 0 : agent.sign,
      actors,
      target,
      isDenied: agent.isDenied,
      word: agent.word,
      weight: 0.95,
    });
  }
  for (const role of concept.roles) {
    push(out, {
      ...base,
      construct: "role",
      row: role.row,
      sign: role.row.sign,
      actors: role.drugs.map((mention) => ({ mention, perturbation: null, isDenied: false, weight: 1 })),
      target: { kind: "thing", mentions: role.genes, deniedMentions: [], aspect: "activity", sign: 0, isDenied: false },
      word: role.word,
      cells: [],
      deniedCells: [],
      weight: 1,
    });
  }
  if (concept.second !== null && (concept.kind === "link" || isEffect(concept)) && concept.row !== null) {
    const own: Concept = { ...concept, kind: "entity", second: null, agents: [], roles: [] };
    if (concept.kind === "link") pairLink(concept.row, [own], concept.second, base, out, 0.85);
    else {
      const second = targetOf(concept.second);
      if (second !== null)
        push(out, {
          ...base,
          construct: "link",
          row: concept.row,
          sign: concept.sign,
          actors: actorsOf(own),
          target: second,
          weight: 0.8,
          isDenied: concept.isDenied,
        });
    }
  }
  for (const state of concept.states) {
    if (state.relation === "state")
      pushState(state.mentions, state.aspect, state.sign, concept.cells, { ...base, isDenied: state.isDenied, word: state.word }, out, 0.9);
    else {
      push(out, {
        ...base,
        construct: "response",
        row: null,
        sign: 1,
        actors: concept.cells.map((mention) => ({ mention, perturbation: null, isDenied: false, weight: 1 })),
        target: { kind: "response", mentions: state.mentions, deniedMentions: [], aspect: state.aspect, sign: 0, isDenied: state.isDenied },
        word: state.word,
        cells: [],
        deniedCells: [],
        weight: 0.95,
      });
    }
  }
  if (concept.second !== null && concept.kind !== "link" && !isEffect(concept)) readConcept(concept.second, out);
}

/** "A, an inhibitor of B," and "A, a B inhibitor": a reagent phrase set off by a comma describes the name before it. */
function readAppositions({ words, typeOf }: SentenceWords, line: readonly Chunk[], out: Prospect[]): void {
  for (let index = 2; index < line.length; index++) {
    const chunk = line[index];
    const comma = line[index - 1];
    const before = line[index - 2];
    if (chunk?.type !== "np" || comma?.type !== "mark" || comma.role !== "comma" || (before?.type !== "np" && before?.type !== "pp")) continue;
    const [concept] = chunk.concepts;
    const name = before.concepts.at(-1);
    if (concept === undefined || name === undefined) continue;
    const isReagent = concept.kind === "entity" && concept.row?.kind === "reagent" && words[chunk.from]?.tag === "determiner";
    const drugs = name.themes.filter((mention) => typeOf(mention) === "drug");
    if (isReagent && concept.row !== null && drugs.length > 0 && concept.themes.length > 0) {
      push(out, {
        construct: "role",
        row: concept.row,
        sign: concept.row.sign,
        actors: drugs.map((mention) => ({ mention, perturbation: null, isDenied: false, weight: 1 })),
        target: { kind: "thing", mentions: concept.themes, deniedMentions: [], aspect: "activity", sign: 0, isDenied: false },
        word: concept.head,
        isDenied: false,
        cues: [],
        cells: [],
        deniedCells: [],
        weight: 1,
      });
    }
  }
}

/** Cell lines of the phrases of one clause. */
function contextOf(clause: Clause): { readonly cells: readonly number[]; readonly deniedCells: readonly number[] } {
  const cells = new Set<number>();
  const deniedCells = new Set<number>();
  const visit = (concept: Concept): void => {
    for (const cell of concept.cells) cells.add(cell);
    for (const cell of concept.deniedCells) deniedCells.add(cell);
  };
  for (const concept of clause.subject) visit(concept);
  for (const concept of clause.object) visit(concept);
  for (const { concepts, isDenied, preposition } of [...clause.prepositions, ...clause.fronted]) {
    if (preposition === "than" || preposition === "in contrast to" || preposition === "unlike") continue;
    for (const concept of concepts) {
      for (const cell of concept.cells) (isDenied ? deniedCells : cells).add(cell);
      for (const cell of concept.deniedCells) deniedCells.add(cell);
    }
  }
  return { cells: [...cells], deniedCells: [...deniedCells] };
}

function push(out: Prospect[], prospect: Prospect): void {
  if (prospect.actors.length > 0 && (prospect.target.mentions.length > 0 || prospect.target.deniedMentions.length > 0)) out.push(prospect);
}

import { changedRow } from "../../rules/trigger.ts";
import { isBinder, isOwned } from "./bound-partners.ts";
import type { Chunk } from "./chunk.ts";
import { type Concept, changedConcept, isEffect } from "./concept.ts";
import { areToolsNamed } from "./named-classes.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { alteration, regulatedRow } from "./perturbation-rows.ts";
import {
  actorsOf,
  type ClauseBase,
  changedBase,
  changedTarget,
  keep,
  type Prospect,
  pairLink,
  push,
  pushState,
  roleTarget,
  type Target,
  targetOf,
} from "./prospect.ts";
import { triggerOf, type Word } from "./words.ts";

/** What a noun phrase says by itself: "A-induced B", "role of A in B", "the A inhibitor B", "A-expressing C cells". */
export function readConcept(concept: Concept, out: Prospect[]): void {
  const base: ClauseBase = { isDenied: false, cues: [], cells: concept.cells, deniedCells: concept.deniedCells, word: concept.head };
  const target = targetOf(concept);
  for (const agent of concept.agents) {
    // "A-induced seizures": what A does to itself is nothing.
    if (target === null || agent.mentions.some((mention) => concept.effectOf.includes(mention) && target.mentions.includes(mention))) continue;
    // "A-independent B activity" is a kind of activity; that A does not raise B's is not said.
    if (agent.isDenied && concept.row?.kind === "process" && (target.aspect === "activity" || target.aspect === "amount")) continue;
    const actors = agent.mentions.map((mention) => ({ mention, perturbation: agent.perturbation, isDenied: false, weight: 1 }));
    // The event noun carries the sign; the participle that names the agent only turns it when it hinders ("A-inhibited B expression").
    push(out, base, {
      // "oxidation of A by B": B acts on the thing.
      construct: concept.kind === "link" && concept.row?.kind === "convert" ? "link" : "nominal",
      // "reduced expression of the A-regulated gene B": which way A regulates B is not said.
      row: agent.sign === 0 && !agent.isDenied && target.sign <= 0 ? alteration : concept.row,
      // "regulation of B by A": nor is it here.
      sign: concept.row?.id === "alter" && concept.sign === 0 ? 0 : agent.sign,
      actors,
      target: exceptDenied(target, agent.word < concept.head),
      isDenied: agent.isDenied,
      word: agent.word,
      weight: 0.95,
    });
  }
  for (const role of concept.roles) {
    push(out, base, {
      construct: "role",
      row: role.row,
      sign: role.row.sign,
      actors: role.drugs.map((mention) => ({ mention, perturbation: null, isDenied: false, weight: 1 })),
      target: roleTarget(role.row, role.genes, role.aspect ?? null, false),
      word: role.word,
      cells: [],
      deniedCells: [],
      weight: 1,
    });
  }
  // Of "combinations of A and B inhibitors", "an A inhibitor with B" it is the inhibitors that are combined.
  const areTools = concept.row?.kind === "combine" && (isOfTool(concept) || (concept.second !== null && isOfTool(concept.second)));
  if (concept.second !== null && (concept.kind === "link" || isEffect(concept)) && concept.row !== null && !areTools) {
    const own: Concept = changedConcept(concept, { kind: "entity", second: null, agents: [], roles: [] });
    // "the protective role of A against B"
    const isWay = concept.row.id === "involve" && concept.sign < 0;
    // "role of A in the regulation of B": which way is not said.
    const isOpen = concept.row.id === "involve" && concept.sign === 0 && concept.second.row?.id === "alter" && concept.second.sign === 0;
    const said = isOpen && concept.second.row !== null ? concept.second.row : isWay ? changedRow(concept.row, { sign: -1 }) : concept.row;
    if (concept.kind === "link") pairLink(said, [own], concept.second, base, 0.85, out);
    else {
      const second = targetOf(concept.second);
      if (second !== null)
        push(out, base, {
          construct: "link",
          row: concept.row,
          sign: concept.sign,
          actors: actorsOf(changedConcept(own, { roles: concept.roles })),
          target: second,
          weight: 0.8,
          isDenied: concept.isDenied,
        });
    }
  }
  // "the combination of A and B"
  const [partner, ...partners] = areTools ? [] : concept.themes;
  if (concept.kind === "link" && concept.row?.kind === "combine" && concept.second === null && partner !== undefined) {
    const mates: Target = { kind: "thing", mentions: partners, deniedMentions: [], aspect: concept.aspect, sign: 0, isDenied: false };
    push(out, base, {
      construct: "link",
      row: concept.row,
      sign: 0,
      actors: [{ mention: partner, perturbation: null, isDenied: false, weight: 1 }],
      target: mates,
      weight: 0.9,
    });
  }
  for (const state of concept.states) {
    if (state.isMade) continue;
    if (state.relation === "state")
      pushState(state.mentions, state.aspect, state.sign, concept.cells, changedBase(base, { isDenied: state.isDenied, word: state.word }), 0.9, out);
    else {
      push(out, base, {
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
  // "the effect of A on C-induced B release": what C does is said as well.
  const isOwnSide = concept.kind !== "link" && !isEffect(concept);
  if (concept.second !== null && (isOwnSide || concept.second.agents.length > 0)) readConcept(concept.second, out);
}

/** "blocked A-induced B but not C": that A induces no C is not said. */
function exceptDenied(target: Target, isInFront: boolean): Target {
  return isInFront && target.deniedMentions.length > 0 ? changedTarget(target, { deniedMentions: [] }) : target;
}

function isOfTool({ perturbation, roles }: Concept): boolean {
  return perturbation?.row.kind === "reagent" && roles.length === 0;
}

/** "A-induced B", where B is a name: what is joined by a participle of changing happens to B itself. */
export function readInduced({ words }: SentenceWords, concept: Concept, out: Prospect[]): void {
  const target = concept.kind === "entity" && (words[concept.head]?.mention ?? -1) >= 0 ? targetOf(concept) : null;
  if (target?.kind !== "thing") return;
  const isOfBinding = words[concept.head + 1]?.lower === "binding";
  for (const agent of concept.agents) {
    const participle = words[agent.word];
    const row = participle === undefined ? null : triggerOf(participle, "change");
    if (row === null || row.sign === 0 || agent.isDenied) continue;
    keep(out, {
      isDenied: false,
      cues: [],
      cells: concept.cells,
      deniedCells: concept.deniedCells,
      construct: "nominal",
      row,
      sign: agent.sign,
      actors: agent.mentions.map((mention) => ({ mention, perturbation: agent.perturbation, isDenied: false, weight: 1 })),
      // "A-induced B binding" makes no more of B.
      target: changedTarget(target, { kind: "event", aspect: isOfBinding ? "activity" : row.aspect, deniedMentions: [] }),
      word: agent.word,
      weight: 0.85,
    });
  }
}

/** "A, an inhibitor of B," and "A, a B inhibitor": a reagent phrase set off by a comma describes the name before it. */
export function readAppositions({ words, typeOf }: SentenceWords, line: readonly Chunk[], out: Prospect[]): void {
  for (let index = 2; index < line.length; index++) {
    const chunk = line[index];
    const comma = line[index - 1];
    const before = line[index - 2];
    if (chunk?.type !== "np" || comma?.type !== "mark" || comma.role !== "comma" || (before?.type !== "np" && before?.type !== "pp")) continue;
    const [concept] = chunk.concepts;
    const name = before.concepts.at(-1);
    if (concept === undefined || name === undefined) continue;
    const apposed = { word: concept.head, isDenied: false, cues: [], cells: [], deniedCells: [] };
    const acting = (mentions: readonly number[]): Prospect["actors"] =>
      mentions.map((mention) => ({ mention, perturbation: null, isDenied: false, weight: 1 }));
    const thing = (mentions: readonly number[], aspect: Target["aspect"]): Target => ({
      kind: "thing",
      mentions,
      deniedMentions: [],
      aspect,
      sign: 0,
      isDenied: false,
    });
    // Behind a list only its last name is described.
    const described = name.themes.slice(-1);
    // "B, a target of A,", "B, a substrate of A,": A acts.
    const isSet = words[chunk.from]?.tag === "determiner" || comma.mark === "(";
    const link = concept.kind === "link" && isSet ? concept.row : null;
    if (link !== null && (link.kind === "target" || link.kind === "convert") && concept.themes.length > 0 && concept.second === null) {
      const construct = link.kind === "target" && concept.themes.every((theme) => typeOf(theme) === "drug") ? "role" : "link";
      push(out, apposed, { construct, row: link, sign: link.sign, actors: acting(concept.themes), target: thing(described, null), weight: 0.9 });
    }
    // "A, a ligand for B,", "A, a mediator of B release,": the thing before acts.
    const isActor = concept.kind === "link" && isSet && actingName.test(words[concept.head]?.lower ?? "");
    const acted = !isActor ? null : concept.second !== null ? targetOf(concept.second) : concept.themes.length > 0 ? thing(concept.themes, null) : null;
    if (acted !== null && concept.row !== null && name.kind === "entity")
      push(out, apposed, { construct: "link", row: concept.row, sign: concept.row.sign, actors: acting(described), target: acted, weight: 0.9 });
    if (
      acted === null &&
      isBinder(concept) &&
      concept.themes.length === 0 &&
      concept.second !== null &&
      concept.row !== null &&
      words[chunk.from]?.tag === "determiner"
    )
      push(out, apposed, {
        construct: "link",
        row: concept.row,
        sign: 0,
        actors: acting(described),
        target: thing(concept.second.themes, null),
        weight: 0.9,
      });
    if (isOwned(concept) && concept.themes.length === 0 && concept.second !== null && isSet)
      pairLink(regulatedRow, [concept.second], changedConcept(name, { themes: described, kind: "entity", agents: [], roles: [] }), apposed, 0.9, out);
    const regulated = isSet && isRegulator(words, concept) ? targetOf(concept) : null;
    if (regulated !== null && name.kind === "entity" && concept.row !== null) {
      const sign = regulated.sign === 0 ? 0 : 1;
      push(out, apposed, { construct: "link", row: concept.row, sign, actors: acting(described), target: regulated, weight: 0.9 });
    }
    // "both inhibitors of B": all of the list.
    const areAll = areToolsNamed(words, before, chunk) || /^(?:both|two|three|four)$/u.test(words[chunk.from]?.lower ?? "");
    const isReagent = concept.kind === "entity" && concept.row?.kind === "reagent" && (areAll || words[chunk.from]?.tag === "determiner");
    // "A, an inducer of B expression": a gene may be one too, where the phrase says of what.
    const isOwn = isReagent && ownTool.test(words[concept.head]?.lower ?? "") && name.kind === "entity";
    const named = isOwn ? name.themes : name.themes.filter((mention) => typeOf(mention) === "drug");
    const drugs = areAll ? named : named.slice(-1);
    if (isReagent && concept.row !== null && drugs.length > 0 && concept.themes.length > 0) {
      const { row } = concept;
      push(out, apposed, {
        construct: "role",
        row,
        sign: row.sign,
        actors: acting(drugs),
        target: roleTarget(row, concept.themes, concept.aspect, false),
        weight: 1,
      });
    }
  }
}

const actingName = /^(?:ligand|mediator|driver|determinant)s?$/u;
const ownTool = /^(?:inducer|inhibitor|activator|stimulator|antagonist|agonist|potentiator)s?$/u;

/** "A, a negative regulator of B". */
function isRegulator(words: readonly Word[], { kind, row, head }: Concept): boolean {
  return kind === "event" && row?.id === "alter" && /^(?:co)?(?:regulator|modulator)s?$/u.test(words[head]?.lower ?? "");
}

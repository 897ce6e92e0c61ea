// "This effect was abolished by A", "whereas B had the opposite effect": phrases that stand for what was said to happen before.
import type { Clause } from "./clause.ts";
import { type Concept, changedConcept, composeSigns, isEffect } from "./concept.ts";
import { type Actor, type ClauseBase, type Prospect, push, type Target } from "./prospect.ts";
import type { Word } from "./words.ts";

/** What was said to happen: to which mentions, of which aspect, and which way. */
export interface SaidEffect {
  readonly kind: Target["kind"];
  readonly mentions: readonly number[];
  readonly aspect: Target["aspect"];
  readonly sign: -1 | 0 | 1;
}

/** What the prospects of a clause or sentence say to happen that a later phrase may point to; equal ones once. */
export function effectsOf(prospects: readonly Prospect[]): readonly SaidEffect[] {
  const found: SaidEffect[] = [];
  // What the last verb says, not the ways in which it comes about ("through inhibition of B").
  const verb = prospects.findLast(({ construct, weight }) => construct === "clause" && weight >= 0.85)?.word;
  for (const { construct, target, sign, isDenied, row, word } of prospects) {
    if (verb !== undefined && word !== verb) continue;
    if ((construct !== "clause" && construct !== "link") || isDenied || target.mentions.length === 0 || row?.kind === "bind" || row?.kind === "combine")
      continue;
    // "A and its target B": that A acts on B is no event.
    if (construct === "link" && row?.kind === "target") continue;
    const way = composeSigns(sign, target.sign);
    if (way === 0) continue;
    const effect: SaidEffect = { kind: target.kind, mentions: target.mentions, aspect: target.aspect ?? row?.aspect ?? null, sign: way };
    if (!found.some((known) => isSame(known, effect))) found.push(effect);
  }
  return found;
}

function isSame(a: SaidEffect, b: SaidEffect): boolean {
  return a.kind === b.kind && a.sign === b.sign && a.aspect === b.aspect && a.mentions.join() === b.mentions.join();
}

const pointers: ReadonlySet<string> = new Set(["this", "these", "that", "the", "such", "its", "their"]);
const introducers: ReadonlySet<string> = new Set(["a", "an"]);
const happenings =
  /^(?:effects?|inductions?|activations?|inhibitions?|increases?|decreases?|reductions?|rises?|changes?|responses?|suppressions?|upregulations?|downregulations?|phenomen(?:on|a)|process|events?|actions?|stimulations?|elevations?|enhancements?|repressions?|declines?|drops?|falls?|steps?|(?:chemo)?resistance|(?:chemo)?sensitivity|(?:re)?sensiti[sz]ation)$/u;

const ofOrgan = /^(?:\p{Ll}*(?:inflammatory|immune|vascular|cellular|neural|neuronal|muscular|humoral|hormonal|proliferative|fibrotic|angiogenic|metabolic))$/u;

const turned = /^(?:opposite|opposing|reverse|inverse|contrary|converse)$/u;
const kept = /^(?:same|similar|comparable|identical|equal|equivalent|analogous|such|like|no)$/u;

/** Whether a phrase names no thing of its own but what was said to happen; `isApposed` allows "a rise", set off by a comma before a relative clause. */
function pointsToEffect(concept: Concept, words: readonly Word[], isApposed = false): boolean {
  if (concept.themes.length > 0 || concept.agents.length > 0 || concept.second !== null || concept.to - concept.from > 4) return false;
  const first = words[concept.from]?.lower ?? "";
  if (first === "this" && concept.to === concept.from + 1) return true;
  const isBarePlural = concept.from === concept.head && first.endsWith("s");
  if (!pointers.has(first) && !(isApposed && (introducers.has(first) || isBarePlural))) return false;
  // "the opposite effect" is another one.
  if (words.slice(concept.from, concept.head).some(({ lower }) => turned.test(lower) || kept.test(lower))) return false;
  // "the inflammatory response" has a name of its own.
  if (first === "the" && words.slice(concept.from + 1, concept.head).some(({ lower }) => ofOrgan.test(lower))) return false;
  return happenings.test(words[concept.head]?.lower ?? "");
}

/** "reversed the resistance", "restored their response": how cells take a drug, and not what happened to a gene. */
function saysOfCells({ from, head }: Concept, words: readonly Word[]): boolean {
  const said = words[head]?.lower ?? "";
  return /resistance$|sensitivity$|sensiti[sz]ation$/u.test(said) || (/^responses?$/u.test(said) && /^(?:their|its)$/u.test(words[from]?.lower ?? ""));
}

/** "sensitivity", "their sensitivity" without a drug: it says itself which way cells take one. */
function isBareResponse({ kind, row, themes, from, head }: Concept, words: readonly Word[]): boolean {
  if (kind !== "response" || row?.kind !== "response" || themes.length > 0) return false;
  return from === head || (from === head - 1 && /^(?:their|its)$/u.test(words[from]?.lower ?? ""));
}

/** The phrase with what it stands for in it; phrases that do not point, or whose direction is not that of what was said, stay as they are. */
export function withEffects(concepts: readonly Concept[], words: readonly Word[], said: readonly SaidEffect[], isApposed = false): readonly Concept[] {
  if (said.length === 0 || !concepts.some((concept) => pointsToEffect(concept, words, isApposed) || isBareResponse(concept, words))) return concepts;
  return concepts.flatMap((concept) => {
    // "..., whereas silencing A restored sensitivity": to what was spoken of.
    if (isBareResponse(concept, words))
      return [changedConcept(concept, { themes: [...new Set(said.flatMap(({ kind, mentions }) => (kind === "response" ? mentions : [])))] })];
    if (!pointsToEffect(concept, words, isApposed)) return [concept];
    const isOfCells = saysOfCells(concept, words);
    const meant = said.filter(({ sign, kind }) => (concept.sign === 0 || concept.sign === sign) && (!isOfCells || kind === "response"));
    if (meant.length === 0) return [concept];
    return meant.map(({ kind, mentions, aspect, sign }) =>
      changedConcept(concept, {
        kind: kind === "response" ? ("response" as const) : ("event" as const),
        row: null,
        themes: [...mentions],
        aspect,
        sign,
      }),
    );
  });
}

/** "B had the opposite effect", "B showed no such effect": said of the things that were spoken of before. */
export function readComparedEffect(
  words: readonly Word[],
  clause: Clause,
  actors: readonly Actor[],
  base: ClauseBase,
  said: readonly SaidEffect[],
  weight: number,
  out: Prospect[],
): void {
  for (const object of clause.object) {
    if (!isEffect(object) || object.themes.length > 0 || object.second !== null || object.row === null) continue;
    const modifiers = words.slice(object.from, object.head).map(({ lower }) => lower);
    const isTurned = modifiers.some((word) => turned.test(word));
    if (!isTurned && !modifiers.some((word) => kept.test(word))) continue;
    // "no effect" by itself is of what a contrast in the same sentence holds it against.
    if (object.isDenied && !modifiers.includes("such") && !["whereas", "while", "but", "although"].includes(clause.opener)) continue;
    for (const { kind, mentions, aspect, sign } of said) {
      const target: Target = { kind, mentions, deniedMentions: [], aspect, sign: 0, isDenied: false };
      const way = isTurned ? (sign === 1 ? -1 : 1) : sign;
      push(out, base, {
        construct: "clause",
        row: object.row,
        sign: way,
        actors,
        target,
        isDenied: base.isDenied !== object.isDenied,
        weight: weight * 0.85,
      });
    }
  }
}

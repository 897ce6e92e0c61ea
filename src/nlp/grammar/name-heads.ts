// Noun phrases that end in a name: "the AKT inhibitor A", "A-treated rats".
import type { TriggerKind, TriggerRow } from "../../rules/trigger.ts";
import { readNamedBinder } from "./bound-partners.ts";
import { markStimulated } from "./carriers.ts";
import type { Concept } from "./concept.ts";
import { namesResidue } from "./dna-sites.ts";
import { kinBefore, likenessBefore } from "./likeness.ts";
import { lowerLevel, mutationRow } from "./perturbation-rows.ts";
import { type FreeMention, triggerOf, type Word, wordAt } from "./words.ts";

/** A phrase whose head is a name: "A", "the AKT inhibitor A", "A-treated rats". */
export function interpretNameHead(words: readonly Word[], concept: Concept, free: readonly FreeMention[], participants: readonly FreeMention[]): void {
  const last = free.at(-1);
  const name = last === undefined ? undefined : words[last.at];
  // "phosphorylates two serine residues of A": a part of A, and no drug.
  if (last === undefined || (name !== undefined && namesResidue(name))) {
    concept.kind = "other";
    return;
  }
  if (last.type === "cell_line" || last.type === "cell_type" || last.type === "species" || last.type === "disease") {
    concept.kind = "group";
    // "isoproterenol-treated rats", as for "cells" below.
    if (concept.perturbation === null && last.type !== "disease") markStimulated(words, concept);
    else if (concept.perturbation !== null) concept.themes = participants.map(({ mention }) => mention);
    return;
  }
  if (last.type === "variant") {
    concept.kind = "entity";
    concept.themes = participants.filter(({ type }) => type === "gene").map(({ mention }) => mention);
    concept.perturbation ??= { row: mutationRow, word: last.at };
    return;
  }
  // "the AKT inhibitor MK-2206": a reagent noun between a gene and the drug that it describes.
  const targetAt = lastWordWith(words, concept.from, concept.head, ["target"]);
  const reagentAt = targetAt >= 0 ? targetAt : lastWordWith(words, concept.from, concept.head, ["reagent"]);
  const before = participants.filter(({ at, type }) => at < reagentAt && type === "gene");
  const row = reagentAt < 0 ? null : triggerOf(wordAt(words, reagentAt), "reagent", "target");
  concept.kind = "entity";
  if (row !== null && before.length > 0 && last.type === "drug") {
    const drugs = participants.filter((candidate) => candidate.at > reagentAt && candidate.type === "drug").map(({ mention }) => mention);
    concept.themes = [...drugs];
    // "the inhibitors A and B" describes all that follow, "the inhibitor A, B" only the first.
    const isPlural = wordAt(words, reagentAt).triggers.some(({ form, row: own }) => form === "plural" && own === row);
    // "the B phosphorylation inhibitor A"
    const aspect = triggerOf(wordAt(words, reagentAt - 1), "process")?.aspect ?? null;
    concept.roles.push({ drugs: isPlural ? concept.themes : drugs, genes: before.map(({ mention }) => mention), aspect, row, word: reagentAt });
    return;
  }
  // "defective A": less of what A does. A low dose is no loss.
  const way = words[concept.signWord];
  if (concept.sign < 0 && concept.signWord === concept.head - 1 && way !== undefined && !way.lower.startsWith("low"))
    concept.perturbation ??= { row: lowerLevel, word: concept.signWord };
  // Without a slash or a describing noun only the last name is the thing; an earlier one of another type is an attribute.
  const likeness = last.type === "drug" ? likenessBefore(words, concept) : kinBefore(words, concept);
  concept.themes = participants.filter(({ type, at: place }) => type === last.type && place > likeness).map(({ mention }) => mention);
  readNamedBinder(words, concept);
  for (const { row: targeting, word } of targetingWords(words, concept)) {
    const genes = participants.filter((candidate) => candidate.at < word && candidate.type === "gene");
    if (last.type === "drug" && genes.length > 0) {
      concept.themes = [last.mention];
      concept.roles.push({ drugs: [last.mention], genes: genes.map(({ mention }) => mention), row: targeting, word });
    }
  }
}

function* targetingWords(words: readonly Word[], concept: Concept): Generator<{ readonly row: TriggerRow; readonly word: number }> {
  for (let index = concept.from; index < concept.head; index++) {
    const word = words[index];
    const row = word === undefined ? null : triggerOf(word, "target", "reagent");
    if (row !== null && word !== undefined && word.mention < 0) yield { row, word: index };
  }
}

function lastWordWith(words: readonly Word[], from: number, to: number, kinds: readonly TriggerKind[]): number {
  for (let index = to - 1; index >= from; index--) {
    const word = words[index];
    if (word !== undefined && word.mention < 0 && triggerOf(word, ...kinds) !== null) return index;
  }
  return -1;
}

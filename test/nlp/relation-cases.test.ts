import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { RelationCase } from "../../src/cli/judged-cases.ts";
import type { RelationMention } from "../../src/model/relation.ts";
import type { RelationType } from "../../src/model/relation-types.ts";
import type { Direction } from "../../src/model/schema.ts";
import { plainDocument, relationsOf } from "./marked-document.ts";

const folder = new URL("../fixtures/relations/", import.meta.url);
const casesOf = (set: string): readonly RelationCase[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(`${set}-`) && name.endsWith(".json"))
    .toSorted()
    .flatMap((name) => (JSON.parse(readFileSync(new URL(name, folder), "utf8")) as { readonly cases: readonly RelationCase[] }).cases);

/** More resistance and less sensitivity are one claim. */
function canonical(relation: RelationType, aspect: string | null, direction: Direction): Direction {
  if (relation !== "affects_response" || aspect !== "sensitivity" || direction === "none") return direction;
  return direction === "increase" ? "decrease" : "increase";
}

const symmetric = new Set<RelationType>(["binds", "associated_with", "combines_with"]);
const listed = <T>(first: T, more: T | readonly T[] | undefined): readonly T[] => [
  first,
  ...(more === undefined ? [] : Array.isArray(more) ? (more as readonly T[]) : [more as T]),
];

/** Counts what was found against the gold: pair, relation, direction and denial must all be right; optional gold counts neither way when missed. */
function score(cases: readonly RelationCase[]): { readonly precision: number; readonly recall: number } {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const item of cases) {
    const sorted = item.mentions.map((mention, index) => ({ ...mention, index })).toSorted((a, b) => a.start - b.start);
    const idOf = (index: number): string => item.mentions[index]?.id ?? (item.mentions[index]?.text.toLowerCase() || "");
    const doc = {
      ...plainDocument(item.text, item.section),
      mentions: sorted.map((mention, index) => ({
        id: `m${index}`,
        span: { start: mention.start, end: mention.end },
        text: mention.text,
        type: mention.type,
        foundBy: "gold",
        score: 1,
        isGeneric: mention.isGeneric ?? false,
      })),
      groundings: sorted.map(({ id, name }) =>
        id === null ? [] : [{ curie: id, name, score: 1, via: "gold", isFamily: false, exactMatches: [], taxon: null }],
      ),
    };
    const open = new Set(item.relations.keys());
    const isMatch = (found: RelationMention, index: number): boolean => {
      const gold = item.relations[index];
      if (gold === undefined || !listed(gold.relation, gold.accept?.relation).includes(found.relation) || gold.negated !== found.negated) return false;
      const [subject, object] = [idOf(sorted[found.subject]?.index ?? -1), idOf(sorted[found.object]?.index ?? -1)];
      const isPair =
        (subject === idOf(gold.subject) && object === idOf(gold.object)) ||
        (symmetric.has(found.relation) && subject === idOf(gold.object) && object === idOf(gold.subject));
      const directions = listed(gold.direction, gold.accept?.direction).map((direction) => canonical(gold.relation, gold.aspect, direction));
      return isPair && directions.includes(canonical(found.relation, found.aspect, found.direction));
    };
    for (const found of relationsOf(doc)) {
      const matches = [...item.relations.keys()].filter((index) => isMatch(found, index));
      const fresh = matches.find((index) => open.has(index));
      if (fresh !== undefined) {
        open.delete(fresh);
        if (item.relations[fresh]?.optional !== true) right++;
      } else if (matches.length === 0) wrong++;
    }
    missed += [...open].filter((index) => item.relations[index]?.optional !== true).length;
  }
  return { precision: right / (right + wrong), recall: right / (right + missed) };
}

// The floors lie a little under what was reached when they were written: a change that falls below them has broken something.
describe.each([
  ["dev", 0.86, 0.64],
  ["heldout", 0.7, 0.36],
])("our own relation gold, %s", (set, precision, recall) => {
  it("is read no worse than before", () => {
    const cases = casesOf(set);
    expect(cases.length).toBeGreaterThanOrEqual(90);
    const reached = score(cases);
    expect(reached.precision).toBeGreaterThanOrEqual(precision);
    expect(reached.recall).toBeGreaterThanOrEqual(recall);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isCurie } from "../../src/model/curie.ts";
import { relationTypes } from "../../src/model/relation-types.ts";
import { aspects, perturbations } from "../../src/model/schema.ts";

interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly id: string | null;
}

interface GoldRelation {
  readonly subject: number;
  readonly object: number;
  readonly relation: string;
  readonly aspect: string | null;
  readonly direction: string;
  readonly negated: boolean;
  readonly epistemic: string;
  readonly attribution: string;
  readonly perturbation: { readonly kind: string; readonly effect: string } | null;
  readonly inferred: { readonly relation: string; readonly aspect: string | null; readonly direction: string };
  readonly cellLines: readonly string[];
  readonly accept?: Readonly<Record<string, readonly unknown[]>>;
  readonly trigger?: string;
}

/** What must not be extracted; a field that is absent matches anything. */
interface GoldProhibition {
  readonly subject?: number;
  readonly object?: number;
  readonly relation?: string;
  readonly aspect?: string;
  readonly direction?: string;
  readonly negated?: boolean;
  readonly epistemic?: string;
  readonly attribution?: string;
  readonly cellLine?: string;
  readonly why: string;
}

interface GoldCase {
  readonly id: string;
  readonly text: string;
  readonly phenomena: readonly string[];
  readonly mentions: readonly GoldMention[];
  readonly relations: readonly GoldRelation[];
  readonly not: readonly GoldProhibition[];
}

const folder = new URL("../fixtures/relations/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const read = (file: string): readonly GoldCase[] => JSON.parse(readFileSync(new URL(file, folder), "utf8")).cases;
const cases = files.flatMap((file) => read(file).map((gold) => ({ ...gold, file })));
const mentionsOf = (gold: GoldCase, index: number): GoldMention => {
  const mention = gold.mentions[index];
  if (mention === undefined) throw new Error(`${gold.id}: no mention ${index}`);
  return mention;
};

/** The values that a field cannot take. */
function unknownValues(field: string, values: readonly unknown[]): readonly unknown[] {
  const known: Readonly<Record<string, readonly unknown[]>> = {
    relation: Object.keys(relationTypes),
    aspect: [...Object.keys(aspects), null],
    direction: ["increase", "decrease", "none"],
    epistemic: ["asserted", "hypothesis", "background"],
    attribution: ["this-paper", "cited-paper", "unknown"],
    perturbation: [...Object.keys(perturbations), null],
  };
  if (field === "cellLines") return values.filter((lines) => !Array.isArray(lines) || !lines.every((line) => isCurie(String(line))));
  return values.filter((value) => !(known[field] ?? []).includes(value));
}

/** Two mentions are the same participant when they have the same identifier. */
function isSame(gold: GoldCase, wanted: number | undefined, found: number): boolean {
  if (wanted === undefined || wanted === found) return true;
  const { id } = mentionsOf(gold, wanted);
  return id !== null && id === mentionsOf(gold, found).id;
}

function matches(gold: GoldCase, rule: GoldProhibition, relation: GoldRelation): boolean {
  const fields = ["relation", "aspect", "direction", "negated", "epistemic", "attribution"] as const;
  return (
    isSame(gold, rule.subject, relation.subject) &&
    isSame(gold, rule.object, relation.object) &&
    fields.every((field) => rule[field] === undefined || rule[field] === relation[field]) &&
    (rule.cellLine === undefined || relation.cellLines.includes(rule.cellLine))
  );
}

describe("the relation gold", () => {
  it("has a development and a held-out half, each case once", () => {
    const ids = cases.map((gold) => gold.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(cases.map((gold) => gold.text)).size).toBe(ids.length);
    expect(new Set(files.map((file) => file.split("-")[0]))).toEqual(new Set(["dev", "heldout"]));
  });

  it.each(files)("%s: spans hold their text and do not overlap", (file) => {
    for (const gold of read(file)) {
      let end = 0;
      for (const mention of gold.mentions) {
        expect(gold.text.slice(mention.start, mention.end), gold.id).toBe(mention.text);
        expect(mention.start, gold.id).toBeGreaterThanOrEqual(end);
        expect(mention.id === null || isCurie(mention.id), `${gold.id}: ${mention.id}`).toBe(true);
        end = mention.end;
      }
    }
  });

  it.each(files)("%s: relations keep to the schema, and no case demands what it forbids", (file) => {
    const rows: Readonly<Record<string, { readonly domain: readonly string[]; readonly range: readonly string[]; readonly aspects: readonly string[] }>> =
      relationTypes;
    for (const gold of read(file)) {
      expect(gold.relations.length + gold.not.length, gold.id).toBeGreaterThan(0);
      for (const relation of gold.relations) {
        const row = rows[relation.relation];
        expect(row?.domain, gold.id).toContain(mentionsOf(gold, relation.subject).type);
        expect(row?.range, gold.id).toContain(mentionsOf(gold, relation.object).type);
        if (relation.aspect !== null) expect(row?.aspects, gold.id).toContain(relation.aspect);
        if (relation.inferred.aspect !== null) expect(Object.keys(aspects), gold.id).toContain(relation.inferred.aspect);
        if (relation.perturbation !== null) expect(Object.keys(perturbations), gold.id).toContain(relation.perturbation.kind);
        if (relation.trigger !== undefined) expect(gold.text, gold.id).toContain(relation.trigger);
        for (const [field, values] of Object.entries(relation.accept ?? {})) expect(unknownValues(field, values), `${gold.id}: ${field}`).toEqual([]);
        const forbidden = gold.not.filter((rule) => matches(gold, rule, relation));
        expect(forbidden, gold.id).toEqual([]);
      }
    }
  });
});

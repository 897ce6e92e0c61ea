import { describe, expect, it } from "vitest";
import { suffixIndex } from "../../src/rules/suffixes.ts";
import { inflect } from "../../src/rules/trigger.ts";
import { triggerIndex, triggers } from "../../src/rules/triggers.ts";

describe("inflection", () => {
  it.each([
    ["inhibit", "inhibits inhibited inhibiting"],
    ["reduce", "reduces reduced reducing"],
    ["modify", "modifies modified modifying"],
    ["bind", "binds bound binding"],
    ["confer", "confers conferred conferring"],
    ["suppress", "suppresses suppressed suppressing"],
    ["overcome", "overcomes overcame overcome overcoming"],
  ])("%s", (base, forms) => {
    expect(inflect(base).map(([form]) => form)).toEqual([base, ...forms.split(" ")]);
  });
});

describe("trigger rows", () => {
  it("have one id for each kind", () => {
    const ids = triggers.map(({ id, kind, thing }) => `${kind} ${id} ${thing}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("have at least one word each", () => {
    expect(triggers.filter(({ verbs, nouns, adjectives }) => (verbs ?? nouns ?? adjectives ?? []).length === 0)).toEqual([]);
  });

  it("say what a reagent or manipulation does to its target", () => {
    expect(triggers.filter(({ kind, perturbation }) => (kind === "reagent" || kind === "manipulate") && perturbation === undefined)).toEqual([]);
  });

  it.each(["sensitises", "tumour", "localisation", "upregulated", "knockdowns"])("know %s in every spelling", (form) => {
    expect(triggerIndex.has(form)).toBe(true);
  });

  it("are lower case, without hyphens that the grammar would have joined", () => {
    expect([...triggerIndex.keys()].filter((form) => form !== form.toLowerCase() || /^(?:up|down|over)-/u.test(form))).toEqual([]);
  });
});

it("a suffix has one meaning", () => {
  expect(suffixIndex.get("mediated")?.role).toBe("agent");
  expect(suffixIndex.get("independent")?.role).toBe("denied-agent");
  expect(suffixIndex.get("resistant")?.role).toBe("response");
});

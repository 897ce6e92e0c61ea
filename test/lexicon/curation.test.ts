import { describe, expect, it } from "vitest";
import { compileLexicon } from "../../src/lexicon/compile.ts";
import { ionTerms } from "../../src/lexicon/curation/ions.ts";
import type { NamedCase, RuleExample } from "../../src/lexicon/curation/rule.ts";
import { curationRules, curationVerdict } from "../../src/lexicon/curation/rules.ts";
import { stopNames } from "../../src/lexicon/curation/stop-names.ts";
import { matcherOf } from "../../src/lexicon/match.ts";
import { sampleTerms, term } from "./sample-terms.ts";

function whole(example: RuleExample): NamedCase {
  return { isFamily: false, isCommon: false, beforeCells: false, amongCapitals: false, ...example };
}

describe.each(curationRules.map((rule) => [rule.id, rule] as const))("curation rule %s", (_, rule) => {
  it("speaks against its example and not against its counter-example", () => {
    expect(rule.types).toContain(rule.example.type);
    expect(rule.applies(whole(rule.example))).toBe(true);
    expect(rule.types.includes(rule.counterExample.type) && rule.applies(whole(rule.counterExample))).toBe(false);
  });
});

it("no stop name is listed twice for one type", () => {
  const seen = new Set<string>();
  const twice: string[] = [];
  for (const row of stopNames)
    for (const type of row.types)
      for (const name of row.names.split("|")) {
        const key = `${type} ${name}`;
        if (seen.has(key)) twice.push(key);
        seen.add(key);
      }
  expect(twice).toEqual([]);
});

it("a curated name passes, but not as an English word in small letters", () => {
  const rank = { listedAs: "RANK", type: "gene", status: "curated" } as const;
  expect(curationVerdict(whole({ ...rank, inText: "RANK" }))).toBeUndefined();
  expect(curationVerdict(whole({ ...rank, inText: "rank" }))?.verdict).toBe("reject");
});

const lexicon = matcherOf(
  compileLexicon({
    terms: [
      ...sampleTerms,
      ...ionTerms,
      term("HGNC:12731", "gene", "WAS"),
      term("HGNC:9966", "gene", "REST"),
      term("HGNC:1373", "gene", "CA2", ["CAII"]),
      term("HGNC:6553", "gene", "LEP", ["leptin {n}"]),
      term("CHEBI:81571", "drug", "Leptin"),
      term("HGNC:2438", "gene", "CSF3", ["filgrastim"]),
      term("DrugCentral:1", "drug", "filgrastim"),
      term("HGNC:29663", "gene", "PCXX3", ["PC-3"]),
      term("Cellosaurus:CVCL_0035", "cell_line", "PC-3"),
      term("Cellosaurus:CVCL_0001", "cell_line", "HEL"),
      term("Cellosaurus:CVCL_1", "cell_line", "24H"),
      term("Cellosaurus:CVCL_2", "cell_line", "AND-2"),
      term("Cellosaurus:CVCL_0045", "cell_line", "HEK293", ["293 cell"]),
      term("CHEBI:2", "drug", "calcium channel blocker"),
      term("HGNC:30", "gene", "THEA"),
      term("HGNC:31", "gene", "HSC"),
      term("HGNC:32", "gene", "TXX", ["T11"]),
    ],
    releases: [],
  }),
);

function found(text: string): readonly string[] {
  return lexicon
    .find(text)
    .map(
      (hit) => `${text.slice(hit.start, hit.end)}=${hit.candidates[0]?.entity.curie ?? `class of ${hit.genericType}`}${hit.needsContext === null ? "" : "?"}`,
    );
}

describe("in a text", () => {
  it.each([
    ["It was at rest. Rest was bad.", []],
    ["WAS and REST in cells", ["WAS=HGNC:12731", "REST=HGNC:9966"]],
    ["THE REST OF THIS HEADING WAS BAD FOR US", []],
    ["Ca2+ and CA2", ["Ca2+=CHEBI:29108", "CA2=HGNC:1373"]],
    ["Ca(2+) influx", ["Ca(2+)=CHEBI:29108"]],
    ["leptin and filgrastim", ["leptin=HGNC:6553", "filgrastim=DrugCentral:1"]],
    ["PC-3 cells", ["PC-3=Cellosaurus:CVCL_0035"]],
    ["PC-3 expression", ["PC-3=HGNC:29663"]],
    ["HEL cells", ["HEL=Cellosaurus:CVCL_0001"]],
    ["the HEL virus", ["HEL=Cellosaurus:CVCL_0001?"]],
    ["after 24 h and 2 days", []],
    ["293 cells in 293 samples", ["293=Cellosaurus:CVCL_0045"]],
    ["calcium channel blockers", ["calcium channel blockers=class of drug"]],
    ["the alpha chain", []],
    ["HSCs", ["HSCs=HGNC:31?"]],
    ["tumor necrosis factor (TNF)-alpha", ["tumor necrosis factor=HGNC:11892", "TNF=HGNC:11892"]],
    ["the t(11;14) translocation", []],
    ["cisplatin's effect", ["cisplatin=CHEBI:27899"]],
  ])("%j", (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it("a look-up keeps what curation rejects, with the reason", () => {
    const reading = lexicon.lookup("was");
    expect(reading?.candidates[0]?.entity.curie).toBe("HGNC:12731");
    expect(reading?.needsContext).toMatch(/small letters|English/);
    expect(lexicon.lookup("no such name")).toBeNull();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileLexicon } from "../../src/lexicon/compile.ts";
import { foldName } from "../../src/lexicon/fold.ts";
import { matcherOf } from "../../src/lexicon/match.ts";
import { sampleTerms, term } from "./sample-terms.ts";

const lexicon = matcherOf(
  compileLexicon({
    terms: sampleTerms,
    generics: [{ type: "drug", name: "chemotherapy" }],
    blocks: [{ name: "AKT family tree", case: "any", reason: "a figure's title" }],
    releases: [],
  }),
);

/** What is found, as `text=curie`. */
function found(text: string): readonly string[] {
  return lexicon
    .find(text)
    .map((hit) => `${text.slice(hit.start, hit.end)}=${hit.candidates[0]?.entity.curie ?? hit.genericType ?? `blocked: ${hit.blocked}`}`);
}

describe("folding", () => {
  it.each([
    [["IL6", "IL-6", "IL 6", "il-6", "IL‑6", "IL–6", "Il\u00ad6"]],
    [["SKOV3", "SK-OV-3", "SK OV 3", "sk.ov.3"]],
    [["T47D", "T-47D", "T 47 D"]],
    [["TNFA", "TNF-α", "TNF-alpha", "TNFα", "TNFalpha", "TNF-𝛼"]],
    [["NF-κB", "NF-kappaB", "NFkB", "NFκB", "NF kappa B"]],
    [["topoisomerase II", "topoisomerase 2", "Topoisomerase-II"]],
    [["µ-opioid", "μ-opioid", "mu opioid"]],
    [["ﬁbronectin", "fibronectin"]],
    [["tumour", "tumor"]],
    [["oestrogen", "estrogen"]],
    [["haemoglobin", "hemoglobin"]],
    [["sulphate", "sulfate"]],
    [["H₂O₂", "H2O2"]],
  ])("gives %j one key", (names) => {
    expect(new Set(names.map(foldName)).size).toBe(1);
  });

  it("keeps apart what differs in a letter or a digit", () => {
    expect(new Set(["IL6", "IL6R", "IL16", "ILK", "AE1", "E1"].map(foldName)).size).toBe(6);
  });
});

describe("a name that is settled by hand", () => {
  const settled = matcherOf(
    compileLexicon({
      terms: [term("HGNC:7421", "gene", "COX2"), term("HGNC:9605", "gene", "PTGS2", ["COX-2 {c}"])],
      releases: [],
    }),
  );
  const first = (name: string): string | undefined => settled.lookup(name)?.candidates[0]?.entity.curie;

  it("comes before the official name of another thing that is written nearly so", () => {
    expect(first("COX-2")).toBe("HGNC:9605");
  });

  it("does not where the text has the official name as it is", () => {
    expect(first("COX2")).toBe("HGNC:7421");
  });
});

describe("names that a list writes in capitals", () => {
  const inCapitals = matcherOf(
    compileLexicon({
      terms: [term("CHEBI:1", "drug", "3-hydroxypyrone", ["PYROMALTOL", "BPTQXP"]), term("HGNC:1", "gene", "ABC1", ["MALTOLASE"])],
      releases: [],
    }),
  );
  const names = (text: string): readonly string[] => inCapitals.find(text).map((hit) => text.slice(hit.start, hit.end));

  it("are found in small letters where they are words of substances", () => {
    expect(names("given pyromaltol and PYROMALTOL")).toEqual(["pyromaltol", "PYROMALTOL"]);
  });

  it("stay in capitals where they are symbols", () => {
    expect(names("bptqxp, maltolase and BPTQXP")).toEqual(["BPTQXP"]);
  });
});

describe("finding names", () => {
  it.each([
    ["IL-6-mediated", ["IL-6=HGNC:6018"]],
    ["non-IL-6-expressing", ["IL-6=HGNC:6018"]],
    ["anti-IL-6 (IL6)", ["IL-6=HGNC:6018", "IL6=HGNC:6018"]],
    ["Ras/MEK/ERK", ["Ras=FPLX:RAS", "MEK=FPLX:MEK", "ERK=FPLX:ERK"]],
    ["PI3K/Akt", ["PI3K=FPLX:PI3K", "Akt=FPLX:AKT"]],
    ["IL-6/IL-6R", ["IL-6=HGNC:6018", "IL-6R=HGNC:6019"]],
    ["pAKT and p-AKT, siIL6", ["AKT=FPLX:AKT", "AKT=FPLX:AKT", "IL6=HGNC:6018"]],
    ["AKT inhibitor IV", ["AKT inhibitor IV=MESH:C501554"]],
    ["AKT inhibitor II", ["AKT=FPLX:AKT"]],
    ["SKOV3, SK-OV-3 and SKOV-3 cells", ["SKOV3=Cellosaurus:CVCL_0532", "SK-OV-3=Cellosaurus:CVCL_0532", "SKOV-3=Cellosaurus:CVCL_0532"]],
    ["T47D; MDA MB 231", ["T47D=Cellosaurus:CVCL_0553", "MDA MB 231=Cellosaurus:CVCL_0062"]],
    ["TNF-α, TNFα, TNFalpha", ["TNF-α=HGNC:11892", "TNFα=HGNC:11892", "TNFalpha=HGNC:11892"]],
    ["NFκB, NF-κB p65", ["NFκB=FPLX:NFkappaB", "NF-κB=FPLX:NFkappaB"]],
    ["topoisomerase 2 alpha", ["topoisomerase 2 alpha=HGNC:11989"]],
    ["AKTs and a cephalosporin", ["AKTs=FPLX:AKT", "cephalosporin=CHEBI:27899"]],
    ["a alpha-lipoic acid and α-lipoic acid", ["alpha-lipoic acid=CHEBI:16494", "α-lipoic acid=CHEBI:16494"]],
    ["tumours", ["tumours=MESH:D009369"]],
    ["CISPLATIN, Cisplatin", ["CISPLATIN=CHEBI:27899", "Cisplatin=CHEBI:27899"]],
    ["of cis-diamminedichloroplatinum(II).", ["cis-diamminedichloroplatinum(II)=CHEBI:27899"]],
    ["the (S)-nicardipine group", ["(S)-nicardipine=CHEBI:9935"]],
    ["chemotherapy", ["chemotherapy=drug"]],
    ["the AKT family tree", ["AKT family tree=blocked: a figure's title"]],
    ["表达IL-6水平", ["IL-6=HGNC:6018"]],
    ["interleukin\n6", ["interleukin\n6=HGNC:6018"]],
  ])("in %j", (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it.each(["MILK6", "IL6X", "IL-6.5", "xIL6", "pre-B cells", "interleukin, 6", "IL-6".replace("6", "66")])("not inside or across words: %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("finds within a span only, with offsets into the whole text", () => {
    const text = "IL-6 and IL-6R and AKT";
    expect(lexicon.find(text, { start: 5, end: 16 }).map((hit) => [hit.start, hit.end])).toEqual([[9, 14]]);
  });

  it("ranks the family before the member that has its name as a synonym, and keeps both with reasons", () => {
    const [hit] = lexicon.find("AKT");
    expect(hit?.candidates.map((candidate) => candidate.entity.curie)).toEqual(["FPLX:AKT", "HGNC:391"]);
    expect(hit?.candidates[1]?.via).toContain("synonym");
  });

  it("hits are in order, do not overlap and fold to a listed name", () => {
    const words = fc.constantFrom("IL-6", "AKT", "and", "SK-OV-3", "(", "pre-B", "TNF-α", "inhibitor IV", "/", "-", " ", ", ", "cis", "platin", "\u00ad", "6");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join(" ");
        let end = 0;
        for (const hit of lexicon.find(text)) {
          expect(hit.start).toBeGreaterThanOrEqual(end);
          expect(hit.end).toBeGreaterThan(hit.start);
          end = hit.end;
          const listed = hit.candidates[0]?.listedAs;
          if (listed !== undefined) expect(foldName(text.slice(hit.start, hit.end)).replace(/s$/, "")).toBe(foldName(listed).replace(/s$/, ""));
        }
      }),
    );
  });
});

describe("entities", () => {
  it("are known by their own and by other CURIEs", () => {
    expect(lexicon.entity("HGNC:6018")?.name).toBe("IL6");
    expect(lexicon.entity("NCBIGene:3569")?.curie).toBe("HGNC:6018");
    expect(lexicon.entity("HGNC:1")).toBeUndefined();
  });

  it("of families have members", () => {
    expect(lexicon.members("FPLX:AKT")).toEqual(["HGNC:391", "HGNC:392"]);
    expect(lexicon.members("HGNC:6018")).toEqual([]);
  });
});

describe("hostile texts", () => {
  it.each([
    ["one word of a million letters", "a".repeat(1_000_000)],
    ["a million brackets", "(".repeat(1_000_000)],
    ["names without end", "IL-6 ".repeat(100_000)],
    ["hyphens between letters", "I-L-".repeat(200_000)],
    ["Greek letters that fold to many", "ω".repeat(300_000)],
    ["lone surrogates and mathematical letters", "\ud835\ud835𝛼\udc00".repeat(50_000)],
    ["capitals", "SET WAS REST ".repeat(50_000)],
  ])("%s take linear time", (_, text) => {
    const begin = performance.now();
    lexicon.find(text);
    expect(performance.now() - begin).toBeLessThan(5000);
  });

  it("an empty text and an empty span have no names", () => {
    expect(lexicon.find("")).toEqual([]);
    expect(lexicon.find("IL-6", { start: 2, end: 2 })).toEqual([]);
    expect(lexicon.lookup("")).toBeNull();
    expect(lexicon.lookup(" - ")).toBeNull();
  });
});

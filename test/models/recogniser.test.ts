import { describe, expect, it } from "vitest";
import { ConfigError } from "../../src/model/errors.ts";
import { type AgreementOptions, agree, type Claim } from "../../src/models/recogniser/agreement.ts";
import { arrange } from "../../src/models/recogniser/arrange.ts";
import { FormTable } from "../../src/models/recogniser/forms.ts";
import { constraintsOf, teaches } from "../../src/models/recogniser/gold.ts";
import { allows, headLabels, heads, inName, labelOf, outsideOnly, place, taggedIndex } from "../../src/models/recogniser/labels.ts";
import { Tagger } from "../../src/models/recogniser/tagger.ts";
import { TokenTable } from "../../src/models/recogniser/tokens.ts";
import { isTrainedOn, readWeights } from "../../src/models/recogniser/weights.ts";
import { inputOf } from "./small-corpus.ts";
import { smallWeights } from "./small-weights.ts";

const bytes = smallWeights();
const weights = readWeights(bytes, "test");
const found = (text: string) => new Tagger(weights).tag(inputOf(text)).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

describe("training", () => {
  it("gives the same bytes again", () => {
    expect(Buffer.from(smallWeights()).equals(Buffer.from(bytes))).toBe(true);
  });

  it("finds names that it has not seen, by their form and their company", () => {
    expect(found("The cells were given rovatinib, which lowered STU5 and ABC1.")).toEqual(["drug rovatinib", "gene STU5", "gene ABC1"]);
  });

  it("does not learn from a corpus of genes that drugs are nothing", () => {
    expect(found("Expression of KLM2 rose again without lumitinib.")).toEqual(["gene KLM2", "drug lumitinib"]);
  });

  it("finds nothing in a sentence without names", () => {
    expect(found("Levels were measured in all cells.")).toEqual([]);
  });
});

describe("weights", () => {
  it("know which documents they were trained on", () => {
    expect(isTrainedOn(weights, "both-3")).toBe(true);
    expect(isTrainedOn(weights, "both-33")).toBe(false);
  });

  it("that are cut off or something else are refused", () => {
    expect(() => readWeights(bytes.subarray(0, bytes.length - 1), "cut.bin")).toThrow(ConfigError);
    expect(() => readWeights(Buffer.from("nothing of the kind"), "other.bin")).toThrow("other.bin");
  });

  it("say how sure each name is, from 0 to 1", () => {
    const scores = new Tagger(weights).tag(inputOf("Levels of ABC1 rose again without sorapanib.")).map(({ score }) => score);
    expect(scores).toHaveLength(2);
    for (const score of scores) expect(score > 0.5 && score <= 1).toBe(true);
  });

  it("carry what is added to the scores of a type", () => {
    const eager = readWeights(smallWeights({ drug: 100 }), "test");
    const text = "Levels were measured in all cells.";
    expect(new Tagger(eager).tag(inputOf(text)).map(({ type }) => type)).toContain("drug");
    expect(new Tagger(eager, {}).tag(inputOf(text))).toEqual([]);
  });

  it("give the same names whatever was read before", () => {
    const tagger = new Tagger(weights);
    const text = "Levels of DEF3 rose again without devatinib.";
    const first = tagger.tag(inputOf(text));
    tagger.tag(inputOf("Something else in between, DEF3 and TRX7 among it.\nAnd more."));
    expect(tagger.tag(inputOf(text))).toEqual(first);
  });
});

describe("constraints", () => {
  const gene = taggedIndex("gene");
  const family = taggedIndex("family");
  const [geneHead = { outside: 0, end: 0, types: [] }] = headLabels;

  it("allow a name's own labels within it and none but outside elsewhere", () => {
    expect(allows(outsideOnly, labelOf(gene, place.unit))).toBe(false);
    const inside = inName([gene], place.last);
    expect(allows(inside, labelOf(gene, place.last))).toBe(true);
    expect(allows(inside, labelOf(gene, place.unit))).toBe(false);
    expect(headLabels.some(({ outside }) => allows(inside, outside))).toBe(false);
  });

  it("let only the heads learn whose types a corpus annotates", () => {
    const learners = heads.filter((_, index) => headLabels[index] !== undefined && teaches({ annotated: [gene, family] }, headLabels[index]));
    expect(learners).toEqual([["gene", "family"]]);
  });

  it("leave a name open whose border stands inside a token", () => {
    const text = "given interleukin today";
    const tokens = new TokenTable();
    tokens.read(text, [{ start: 0, end: text.length }], new FormTable());
    const [first, second] = constraintsOf(tokens, { names: [{ start: 6, end: 11, types: [gene] }], free: [], annotated: [gene] }, geneHead);
    expect(allows(first ?? 0, labelOf(gene, place.unit))).toBe(false);
    expect(allows(second ?? 0, geneHead.outside) && allows(second ?? 0, labelOf(gene, place.unit))).toBe(true);
  });

  it("leave open to drugs what stands within a gene's name, but not its end, where the corpus is flat", () => {
    const text = "the dopamine receptor";
    const tokens = new TokenTable();
    tokens.read(text, [{ start: 0, end: text.length }], new FormTable());
    const drug = taggedIndex("drug");
    const drugHead = headLabels.find(({ types }) => types.includes(drug)) ?? geneHead;
    const mayBeDrug = (marksNested: boolean): readonly boolean[] => {
      const constraints = constraintsOf(
        tokens,
        { names: [{ start: 4, end: text.length, types: [gene] }], free: [], annotated: [gene, drug], marksNested },
        drugHead,
      );
      return [...constraints].map((constraint) => allows(constraint, labelOf(drug, place.unit)));
    };
    expect(mayBeDrug(false)).toEqual([false, true, false]);
    expect(mayBeDrug(true)).toEqual([false, false, false]);
  });
});

describe("claims of several heads", () => {
  const headOf = (type: "gene" | "drug" | "disease"): number => heads.findIndex((types) => types.includes(type));
  const claim = (type: "gene" | "drug" | "disease", first: number, last: number, margin: number): Claim => ({
    head: headOf(type),
    type: taggedIndex(type),
    first,
    last,
    sentence: 0,
    margin,
  });
  const read = (...claims: readonly Claim[]) =>
    arrange(claims).map(({ claim: { type, first, last }, inner }) => [type, first, last, ...inner.map((own) => [own.type, own.first, own.last])]);
  const [gene, drug, disease] = [taggedIndex("gene"), taggedIndex("drug"), taggedIndex("disease")];

  it("leave a gene's name whole that holds a drug's, and keep the drug within it", () => {
    expect(read(claim("gene", 3, 4, 80), claim("drug", 3, 3, 300))).toEqual([[gene, 3, 4, [drug, 3, 3]]]);
  });

  it("leave the drug alone where little speaks for the gene", () => {
    expect(read(claim("gene", 3, 4, 20), claim("drug", 3, 3, 300))).toEqual([[drug, 3, 3]]);
  });

  it("give the same words to the surer one, and keep the other as a second reading", () => {
    expect(read(claim("gene", 3, 3, 90), claim("drug", 3, 3, 60))).toEqual([[gene, 3, 3, [drug, 3, 3]]]);
  });

  it("drop what only crosses a surer name", () => {
    expect(read(claim("disease", 3, 5, 90), claim("drug", 2, 3, 60))).toEqual([[disease, 3, 5]]);
  });
});

describe("tokens", () => {
  const read = (text: string) => {
    const tokens = new TokenTable();
    tokens.read(text, [{ start: 0, end: text.length }], new FormTable());
    const cut = (from: number, to: number) => text.slice(tokens.start[from] ?? 0, tokens.end[to] ?? 0);
    return {
      tokens: Array.from({ length: tokens.count }, (_, token) => cut(token, token)),
      chunks: Array.from({ length: tokens.chunks }, (_, chunk) => cut(tokens.chunkFirst[chunk] ?? 0, (tokens.chunkFirst[chunk + 1] ?? 0) - 1)),
    };
  };

  it.each([
    ["humanHEK293T cells", ["human", "HEK", "293", "T", "cells"], ["humanHEK293T", "cells"]],
    ["(IL-6)-induced", ["(", "IL", "-", "6", ")", "-", "induced"], ["(", "IL-6", ")", "-", "induced"]],
    ["TNFα/p53", ["TNF", "α", "/", "p", "53"], ["TNFα", "/", "p53"]],
    ["2,3-butanedione.", ["2", ",", "3", "-", "butanedione", "."], ["2,3-butanedione", "."]],
    ["anti-CD3-mediated", ["anti", "-", "CD", "3", "-", "mediated"], ["anti", "-", "CD3", "-", "mediated"]],
  ])("of %j", (text, tokens, chunks) => {
    expect(read(text)).toEqual({ tokens, chunks });
  });
});

describe("places of one name", () => {
  const text = "the COP9 signalosome (CSN) is old.\nwe saw CSN here and CSN there.\nCSN-like ones differ.";
  const tokens = new TokenTable();
  tokens.read(text, inputOf(text).stretches, new FormTable());
  const options: AgreementOptions = { most: 50, toAdd: [0], toDrop: [0], longForm: 2 };
  const runOf = (start: number, size: number) => tokens.runOf({ start, end: start + size });
  const places = [...text.matchAll(/CSN/gu)].map(({ index }) => index);
  const claimAt = (at: number, size: number, margin: number): Claim => {
    const run = runOf(at, size);
    if (run === null) throw new Error("no borders of tokens");
    return { head: 0, type: 0, margin, ...run };
  };
  const read = (claims: readonly Claim[], against: number) =>
    agree(claims, [], tokens, () => against, options)
      .map(({ first, last }) => text.slice(tokens.start[first], tokens.end[last]))
      .sort();

  it("speak for those that their sentences leave open", () => {
    expect(read([claimAt(places[1] ?? 0, 3, 45)], 10)).toEqual(["CSN", "CSN", "CSN", "CSN"]);
  });

  it("speak against one that is alone among many", () => {
    expect(read([claimAt(places[1] ?? 0, 3, 5)], 40)).toEqual([]);
  });

  it("count for no more than the most, however sure one is", () => {
    expect(read([claimAt(places[1] ?? 0, 3, 4000)], 40)).toEqual([]);
  });

  it("are those of the long form too", () => {
    const long = runOf(text.indexOf("COP9"), "COP9 signalosome".length);
    const short = runOf(places[0] ?? 0, 3);
    if (long === null || short === null) throw new Error("no borders of tokens");
    const claims = agree([claimAt(text.indexOf("COP9"), "COP9 signalosome".length, 50)], [{ long, short }], tokens, () => 20, options);
    expect(claims.filter(({ first }) => first === short.first)).toHaveLength(1);
    // What long form and short form say together goes before another type's claim to the short form.
    for (const { support } of claims) expect(support).toBeGreaterThan(0);
  });

  it("have no more to say than their own sentence where the document links nothing", () => {
    const claims = agree([claimAt(places[1] ?? 0, 3, 45)], [], tokens, () => 10, options);
    expect(claims.map(({ support }) => support)).toEqual([0, 0, 0, 0]);
  });

  it("need the same borders", () => {
    expect(runOf(1, 4)).toBeNull();
    expect(runOf(0, text.length)).toBeNull();
  });
});

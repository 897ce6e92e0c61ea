import { describe, expect, it } from "vitest";
import { collectEvidence, evidenceOf } from "../../src/graph/evidence.ts";
import { codePointCounter } from "../../src/model/code-points.ts";
import { sampleDocument } from "./sample-document.ts";
import { bcl2, cisplatin, il6, skov3 } from "./sample-rows.ts";

const claim = { sentence: 0, subject: ["IL-6", il6], object: ["cisplatin", cisplatin], trigger: "resistant" } as const;
const sentence = "IL-6 made SK-OV-3 cells resistant to cisplatin.";

describe("evidence of a document", () => {
  it("quotes the sentence with its surroundings, and its spans point at the words, in the text and in the page", () => {
    const doc = sampleDocument([{ type: "title", sentences: ["Before."] }, { sentences: [sentence, "After that."] }], [{ ...claim, sentence: 1 }]);
    const [row] = evidenceOf(doc);
    const evidence = row?.evidence;
    expect(evidence).toMatchObject({
      quote: sentence,
      prefix: "Before.\n\n",
      suffix: " After that.",
      section: "abstract",
      subjectText: "IL-6",
      objectText: "cisplatin",
    });
    const slice = (span: { start: number; end: number } | null | undefined, text: string) => span && text.slice(span.start, span.end);
    expect(slice(evidence?.subjectSpan, doc.text)).toBe("IL-6");
    expect(slice(evidence?.trigger, doc.text)).toBe("resistant");
    expect(slice(evidence?.rawSentence, doc.raw)).toBe(sentence);
  });

  it("claims the mechanism and keeps what was observed", () => {
    const knockdown = {
      ...claim,
      direction: "decrease",
      perturbation: { kind: "knockdown", effect: "loss", cue: { start: 0, end: 4 } },
      inferred: { relation: "affects_response", aspect: "resistance", direction: "increase" },
    } as const;
    const [row] = evidenceOf(sampleDocument([{ sentences: [sentence] }], [knockdown]));
    expect(row).toMatchObject({ direction: "increase", evidence: { direction: "decrease", perturbation: { kind: "knockdown" } } });
  });

  it("gives no row for what has no identifier, is a whole class, or acts on itself, and counts it", () => {
    const doc = sampleDocument(
      [{ sentences: [sentence] }],
      [
        { ...claim, object: ["cisplatin", null] },
        { ...claim, isGeneric: true },
        { ...claim, object: ["cisplatin", il6] },
      ],
    );
    expect(collectEvidence(doc)).toEqual({ rows: [], skipped: { ungrounded: 2, selfLoops: 1, repeated: 0 } });
  });

  it("counts a sentence that stands twice once, and all that its first place says", () => {
    const doc = sampleDocument(
      [{ type: "title", sentences: [sentence] }, { sentences: ["IL-6 made SK-OV-3 cells resistant to  cisplatin"] }],
      [claim, { ...claim, foundBy: "model" }, { ...claim, sentence: 1 }],
    );
    const { rows, skipped } = collectEvidence(doc);
    expect(rows.map(({ evidence }) => [evidence.section, evidence.foundBy])).toEqual([
      ["title", "clause-response/confer"],
      ["title", "model"],
    ]);
    expect(skipped.repeated).toBe(1);
  });

  it("takes nothing from a section that repeats one that is read, and everything when that one is not read", () => {
    const sections = (isMined: boolean) => [
      { sentences: ["Other words."], isMined },
      { sentences: [sentence], duplicateOf: 0 },
    ];
    expect(evidenceOf(sampleDocument(sections(true), [{ ...claim, sentence: 1 }]))).toHaveLength(0);
    expect(evidenceOf(sampleDocument(sections(false), [{ ...claim, sentence: 1 }]))).toHaveLength(1);
  });

  it("one rule may read a claim and its denial from the same words", () => {
    const context = (curie: typeof skov3.curie) => ({ cellLines: [curie], diseases: [], species: [] });
    const doc = sampleDocument(
      [{ sentences: [sentence] }],
      [
        { ...claim, context: context(skov3.curie) },
        { ...claim, context: context("Cellosaurus:CVCL_0134"), negated: true },
      ],
    );
    const rows = evidenceOf(doc);
    expect(rows.map(({ evidence }) => evidence.negated)).toEqual([false, true]);
    expect(new Set(rows.map(({ evidence }) => evidence.id)).size).toBe(2);
  });

  it("an id depends on document, spans and rule, and on nothing else", () => {
    const ids = (more: object = {}, claimMore: object = {}) =>
      evidenceOf(sampleDocument([{ sentences: [sentence] }], [{ ...claim, ...claimMore }], more)).map(({ evidence }) => evidence.id);
    expect(ids({ input: "elsewhere.html", title: "Another" })).toEqual(ids());
    expect(ids({}, { score: 0.1 })).toEqual(ids());
    expect(ids({ id: "PMID:2" })).not.toEqual(ids());
    expect(ids({}, { foundBy: "model" })).not.toEqual(ids());
    expect(ids({}, { subject: ["SK-OV-3", bcl2] })).not.toEqual(ids());
  });

  it("says how sure both names are: the product of their scores, to four places", () => {
    const doc = sampleDocument([{ sentences: [sentence] }], [claim]);
    const scores = [0.9, 0.7777];
    const mentions = doc.mentions.map((mention, index) => ({ ...mention, score: scores[index] ?? 1 }));
    expect(evidenceOf({ ...doc, mentions }).map(({ evidence }) => evidence.namesScore)).toEqual([0.6999]);
  });

  it("names what the context speaks of, even when no mention is grounded to it", () => {
    const context = { cellLines: [skov3.curie], diseases: [], species: ["NCBITaxon:9606"] } as const;
    const [row] = evidenceOf(sampleDocument([{ sentences: [sentence] }], [{ ...claim, context }]));
    expect(row?.contextEntities.map(({ curie, type }) => [curie, type])).toEqual([
      [skov3.curie, "cell_line"],
      ["NCBITaxon:9606", "species"],
    ]);
  });

  it("counts positions in code points", () => {
    const [row] = evidenceOf(
      sampleDocument([{ type: "title", sentences: ["\u{1F9EC}\u{1F9EC} first."] }, { sentences: [sentence] }], [{ ...claim, sentence: 1 }]),
    );
    expect(row?.evidence.sentence.start).toBe(13);
    expect(row?.positions.sentence.start).toBe(11);
    expect(row?.positions.subject).toEqual({ start: 11, end: 15 });
  });

  it("does not cut a surrogate pair at the ends of the surroundings", () => {
    // 32 units reach into the middle of the character on either side.
    const before = `${"x".repeat(28)}.`;
    const after = "y".repeat(29);
    const sections = [{ sentences: [`\u{1F9EC}${before}`] }, { sentences: [sentence] }, { sentences: [`${after}\u{1F9EC}`] }];
    const [row] = evidenceOf(sampleDocument(sections, [{ ...claim, sentence: 1 }]));
    expect([row?.evidence.prefix, row?.evidence.suffix]).toEqual([`${before}\n\n`, `\n\n${after}`]);
  });
});

describe("code points", () => {
  it("agree with the language's own counting", () => {
    const text = "a\u{1F9EC}b\uD800c\u{10FFFF}";
    const count = codePointCounter(text);
    for (const offset of [0, 1, 3, 4, 5, 6, 8]) expect(count({ start: 0, end: offset }).end).toBe([...text.slice(0, offset)].length);
  });
});

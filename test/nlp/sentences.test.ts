import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/nlp/sentences.ts";

const split = (text: string): string[] => splitSentences(text, { start: 0, end: text.length }).map((span) => text.slice(span.start, span.end));

describe("splitSentences", () => {
  it.each([
    ["Cells died (Fig. 2). Controls lived.", ["Cells died (Fig. 2).", "Controls lived."]],
    ["As seen in Fig. 2, levels rose, i.e. doubled. They fell later.", ["As seen in Fig. 2, levels rose, i.e. doubled.", "They fell later."]],
    ["Rossi et al. found loss of PTEN. We confirm it.", ["Rossi et al. found loss of PTEN.", "We confirm it."]],
    ["This was shown by Rossi et al. The mechanism is open.", ["This was shown by Rossi et al.", "The mechanism is open."]],
    ["Cells got 0.5 µM. 5-FU was added.", ["Cells got 0.5 µM.", "5-FU was added."]],
    ["Grown in E. coli. Purified twice.", ["Grown in E. coli.", "Purified twice."]],
    ["Supplied by J. R. Smith. We thank him.", ["Supplied by J. R. Smith.", "We thank him."]],
    ["It activates protein kinase C. Calcium then rises.", ["It activates protein kinase C.", "Calcium then rises."]],
    ["Doses of 3.5 mg/kg, i.p. Mice recovered.", ["Doses of 3.5 mg/kg, i.p.", "Mice recovered."]],
    ["This ends in spread. 11,13,14 Cancer cells move.", ["This ends in spread.", "11,13,14 Cancer cells move."]],
    ["It kills cells.Anticancer drugs help.", ["It kills cells.", "Anticancer drugs help."]],
    ["“It works.” We saw it.", ["“It works.”", "We saw it."]],
    ["… Levels rose. Then they fell …", ["… Levels rose.", "Then they fell …"]],
    ["Is IL-6 needed? p53 is not. mTOR is!", ["Is IL-6 needed?", "p53 is not.", "mTOR is!"]],
    ["Levels of miR-21 vs. controls (n = 5; see ref. 4). Next.", ["Levels of miR-21 vs. controls (n = 5; see ref. 4).", "Next."]],
    ["Loss was lower in DR. We agree.", ["Loss was lower in DR.", "We agree."]],
    ["1. Drug A was a full agonist. 2. Drug B was not.", ["1. Drug A was a full agonist.", "2. Drug B was not."]],
    ["The difference held (P = 0. 05). It was large.", ["The difference held (P = 0. 05).", "It was large."]],
    ["A score of Z = 3. 27 was found.", ["A score of Z = 3. 27 was found."]],
    ["Two mutations, p.R248W and p. R273H, were seen.", ["Two mutations, p.R248W and p. R273H, were seen."]],
    ["One line\nwraps here. Next\n\nNew paragraph", ["One line\nwraps here.", "Next", "New paragraph"]],
    ["N. Lynn Henry wrote it.", ["N. Lynn Henry wrote it."]],
    ["No full stop", ["No full stop"]],
    ["   ", []],
  ])("splits %j", (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it("stays within the given part", () => {
    const text = "Title here\n\nFirst one. Second one.";
    expect(splitSentences(text, { start: 12, end: text.length }).map((s) => s.start)).toEqual([12, 23]);
  });

  it("covers every non-blank character once, in order", () => {
    const piece = fc.constantFrom(
      ". ",
      "Fig. ",
      "et al. ",
      "The cells",
      " (",
      ") ",
      "[24]",
      "p53 ",
      "\n\n",
      "\u2028",
      "\ufeff",
      "E. coli",
      "5-FU",
      "…",
      "”",
      "IL-6",
      "? ",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        const spans = splitSentences(text, { start: 0, end: text.length });
        let covered = "";
        let last = 0;
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          covered += text.slice(span.start, span.end);
          last = span.end;
        }
        expect(covered.replace(/[\s\u200b]/gu, "")).toBe(text.replace(/[\s\u200b]/gu, ""));
      }),
    );
  });

  it("takes linear time on hostile input", () => {
    for (const unit of ["(", "A. ", ". ", "(a. ", "\n \n", "…"]) {
      const text = unit.repeat(60_000);
      const begin = performance.now();
      splitSentences(text, { start: 0, end: text.length });
      expect(performance.now() - begin).toBeLessThan(5_000);
    }
  }, 60_000);
});

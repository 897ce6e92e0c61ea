import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { abbreviations } from "../../src/nlp/abbreviations.ts";
import { tokenize } from "../../src/nlp/tokenize.ts";
import { documentOf } from "./document-of.ts";

const pairs = (abstract: string): string[] => {
  const doc = documentOf("T", abstract);
  return abbreviations.run({ ...doc, ...tokenize.run(doc) }).abbreviations.map((found) => `${found.shortText}|${found.longText}`);
};

describe("abbreviations", () => {
  it.each([
    ["Levels of epidermal growth factor receptor (EGFR) rose.", ["EGFR|epidermal growth factor receptor"]],
    ["Patients with multiple sclerosis (MS) were seen.", ["MS|multiple sclerosis"]],
    ["The EMT (epithelial-mesenchymal transition) was seen.", ["EMT|epithelial-mesenchymal transition"]],
    ["Matrix metalloproteinases (MMPs) cut it.", ["MMPs|Matrix metalloproteinases"]],
    ["The inhibitory substance(s) and process(es) were seen.", []],
    ["It depends on interleukin (IL)-6 here.", ["IL|interleukin"]],
    ["Tumour necrosis factor-α (TNF-α) rose.", ["TNF-α|Tumour necrosis factor-α"]],
    ["We used 5-fluorouracil [5-FU] daily.", ["5-FU|5-fluorouracil"]],
    ["Cells got 2,6-diaminopurine (DAP).", ["DAP|2,6-diaminopurine"]],
    ["A two-dimensional (2D) map was drawn.", ["2D|two-dimensional"]],
    ["Vessels of one kind (blood-brain barrier, BBB) leak.", ["BBB|blood-brain barrier"]],
    ["The enhanced lipid and nonesterified mixture (ELAN; 3 mg) acts.", ["ELAN|enhanced lipid and nonesterified mixture"]],
    ["Hamster lung fibroblast cells (HLF cells) grew.", ["HLF cells|Hamster lung fibroblast cells"]],
    ["Transmural resistance (Rt) fell with the residual volume (V(R)).", ["Rt|Transmural resistance", "V(R)|residual volume"]],
    ["The intracellular mean Ca2+ level ([Ca2+]i) rose.", ["[Ca2+]i|intracellular mean Ca2+ level"]],
    ["Both the dissociation rate (k(d)) and the load of lead (Pb) fell.", ["k(d)|dissociation rate", "Pb|lead"]],
    ["The peak expiratory volume (PEV(1.0)) of the soleus and gastrocnemius (G) was read.", ["PEV(1.0)|peak expiratory volume", "G|gastrocnemius"]],
    ["Cancer stem cells (CSCs) and dendritic cells (DCs) met.", ["CSCs|Cancer stem cells", "DCs|dendritic cells"]],
  ])("reads %j", (text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });

  it.each([
    "Growth fell after treatment (Fig. 2).",
    "Levels rose (p < 0.05) in men (n = 12).",
    "Mice of two ages (young and old) were used.",
    "The panel (left) shows it.",
    "A dose (10 mg/kg) was given in phase (II).",
    "This ends. The next one (END) begins.",
    "Both kinds (see below) exist.",
    "A dimeric complex (2c) and 3 of them (3 M) were made.",
    "Beside QxRED1, a rather early duplicate (QxRED2) exists.",
  ])("finds no abbreviation in %j", (text) => {
    expect(pairs(text)).toEqual([]);
  });

  it("never looks for the long form across sentences", () => {
    expect(pairs("They studied epidermal growth. Factor receptors (EGFR) were seen.")).toEqual([]);
  });

  it("gives spans that slice to the texts", () => {
    const piece = fc.constantFrom("tumor necrosis factor", " (TNF)", "(", ")", "[", " IL-6", " interleukin", "; ", ". ", "α", "2,6-di", " (ABC, DEF)", "non-");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
        const doc = documentOf("T", parts.join(""));
        for (const found of abbreviations.run({ ...doc, ...tokenize.run(doc) }).abbreviations) {
          expect(doc.text.slice(found.short.start, found.short.end)).toBe(found.shortText);
          expect(doc.text.slice(found.long.start, found.long.end)).toBe(found.longText);
        }
      }),
    );
  });
});

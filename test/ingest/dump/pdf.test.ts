import { expect, test } from "vitest";
import { brokenLaws, readRecords } from "./read-records.ts";

/** A PDF of one page in Helvetica: each line with its font size, 14 points under the line before. */
function pdfOf(lines: readonly (readonly [number, string])[]): Buffer {
  let y = 780;
  const content = lines
    .map(([size, line]) => {
      y -= line === "" ? 16 : size + 4;
      return `BT /F1 ${size} Tf 50 ${y} Td (${line.replace(/[()\\]/gu, "\\$&")}) Tj ET`;
    })
    .join("\n");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`,
    "latin1",
  );
}

test("the text layer of a PDF is read as the lines it has", async () => {
  const data = pdfOf([
    [16, "Rapamycin inhibits MTOR in HEK293 cells"],
    [10, ""],
    [10, "Abstract"],
    [10, ""],
    [10, "Rapamycin inhibited the phosphorylation of S6K1 in HEK293 cells and in MCF-7"],
    [10, "cells, whereas it did not change the amount of AKT1. Knock-down of RPTOR had the same effect."],
    [10, "These results suggest that MTOR complex 1 phosphorylates S6K1 in both cell lines."],
  ]);
  const { source, documents, refusals } = await readRecords("x.pdf", data);
  expect(refusals).toEqual([]);
  expect(source).toBe("pdf");
  expect(documents[0]?.text).toContain("phosphorylation of S6K1 in HEK293 cells and in MCF-7 cells, whereas");
  expect(documents.flatMap(brokenLaws)).toEqual([]);
});

test("a PDF without a text layer, or a damaged one, is refused", async () => {
  expect((await readRecords("x.pdf", pdfOf([]))).refusals.map(({ reason }) => reason)).toEqual(["no-text"]);
  expect((await readRecords("x.pdf", "%PDF-1.7\nnothing of the kind")).refusals.map(({ reason }) => reason)).toEqual(["malformed"]);
});

import { describe, expect, test } from "vitest";
import { htmlLayouts } from "../../src/cli/bench-ingest-siblings/html-pages.ts";
import { measureLayout } from "../../src/cli/bench-ingest-siblings/measure.ts";
import type { Paper } from "../../src/cli/bench-ingest-siblings/papers.ts";
import { pdfLayouts } from "../../src/cli/bench-ingest-siblings/pdf-pages.ts";
import { textLayouts } from "../../src/cli/bench-ingest-siblings/text-pages.ts";

/** Papers that nobody has written: drug, target, cells, journal, where they were made. */
const subjects = [
  ["Gefitinib", "EGFR", "HCC827", "Journal of sample oncology", "Lena Hartmann, Aki Sato, Maria do Carmo Nunes"],
  ["Cisplatin", "IL-6", "A2780", "Example letters in cell biology", "Tom B Okafor, Jan van den Berg"],
  ["Paclitaxel", "ABCB1", "MCF-7", "Annals of made-up pharmacology", "Wei Zhang, Li Na Chen, Per Lund"],
  ["Trastuzumab", "ERBB2", "SK-BR-3", "The Journal of invented medicine", "Ana García, Luis Pérez, Eva Novák"],
  ["Venetoclax", "BCL2", "OCI-AML3", "Sample reviews. Haematology", "Olga Ivanova, Karl Weiss"],
  ["Imatinib", "ABL1", "K-562", "Examples in leukaemia research", "Ravi Kumar, Priya Shah, Dev Rao"],
  ["Olaparib", "PARP1", "MDA-MB-436", "Genes and samples", "Sofia Rossi, Marco Bianchi"],
  ["Erlotinib", "MET", "PC-9", "Lung examples (Sampleton, Nowhere)", "Hana Kim, Jun Ho Park, Min Lee"],
  ["Tamoxifen", "ESR1", "T-47D", "Endocrine samples : official journal of nobody", "Claire Dubois, Jean Petit"],
  ["Sorafenib", "RAF1", "Hep G2", "Liver letters", "Aylin Demir, Can Yilmaz"],
  ["Metformin", "AMPK", "PANC-1", "Metabolism of examples", "John Q Smith, Mary-Ann O'Neil"],
] as const;

const labels = ["BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS"] as const;

function paperOf(row: (typeof subjects)[number], index: number): Paper {
  const [drug, target, cells, journal, authors] = row;
  const sentences = [
    `Many tumours stop responding to ${drug.toLowerCase()} within a year, and it is not known what ${target} has to do with it.`,
    `We kept ${cells} cells under rising doses for ${index + 4} months, silenced ${target} with two siRNAs, and counted the cells that were left after three days.`,
    `Resistant cells had ${index + 2}-fold more ${target} than their parents (P < 0.0${index + 1}); without it ${drug.toLowerCase()} killed ${40 + index}% of them. An inhibitor of the pathway did the same.`,
    `${target} helps ${cells} cells to survive ${drug.toLowerCase()}, and is worth looking at in patients.`,
  ];
  const isLabelled = index % 2 === 0;
  const parts = isLabelled ? sentences.map((text, part) => ({ label: labels[part] ?? null, text })) : [{ label: null, text: sentences.join(" ") }];
  return {
    title: `${drug} resistance of ${cells} cells depends on ${target}${index % 3 === 0 ? ": a study of made-up cells" : ""}.`,
    parts,
    authors: authors.split(", "),
    affiliations: ["Department of Samples, University of Examples, Sampleton, Nowhere."],
    journal,
    year: 2004 + index,
    date: `${2004 + index}-${String((index % 12) + 1).padStart(2, "0")}-${String(index + 10)}`,
    volume: String(index + 11),
    issue: String((index % 6) + 1),
    pages: `${100 + index}-${9 + index}`,
    doi: `10.5555/made.${2004 + index}.${index + 17}`,
    pmid: String(99_100_000 + index),
    keywords: ["drug resistance", cells, target],
    types: ["Journal Article", ...(index % 2 === 0 ? ["Research Support, Non-U.S. Gov't"] : [])],
  };
}

// Each paper several times: the pages differ in what their sites add and leave out.
const papers = Array.from({ length: 44 }, (_, index) => {
  const row = subjects[index % subjects.length] ?? subjects[0];
  return paperOf(row, index % subjects.length);
});

describe("pages of sites in every layout, with what they add and leave out", () => {
  test.each([...textLayouts, ...pdfLayouts, ...htmlLayouts])("$name", async (layout) => {
    const score = await measureLayout(layout, papers);
    expect(score.faults).toEqual([]);
    expect(score.wordF).toBeGreaterThan(0.95);
  });
});

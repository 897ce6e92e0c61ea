import type { TrainingDocument } from "../../src/models/recogniser/gold.ts";
import type { TaggerInput } from "../../src/models/recogniser/input.ts";
import { taggedIndex } from "../../src/models/recogniser/labels.ts";

/** A text as the recogniser reads it, one sentence a line, with no mark of any list. */
export function inputOf(text: string): TaggerInput {
  const stretches = [...text.matchAll(/[^\n]+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return { text, stretches, lexiconMarks: [], ruleMarks: [], links: [], lexiconKind: 0 };
}

/** Makes a document of lines in which genes stand in [brackets] and drugs in {braces}. */
export function documentOf(id: string, marked: string, annotated: readonly ("gene" | "drug")[]): TrainingDocument {
  let text = "";
  const names: { start: number; end: number; types: readonly number[] }[] = [];
  let open = 0;
  for (const character of marked) {
    if (character === "[" || character === "{") open = text.length;
    else if (character === "]" || character === "}") names.push({ start: open, end: text.length, types: [taggedIndex(character === "]" ? "gene" : "drug")] });
    else text += character;
  }
  return { id, views: [inputOf(text)], names, free: [], annotated: annotated.map((type) => taggedIndex(type)) };
}

const genes = ["ABC1", "KLM2", "TRX7", "PQR4", "VWX9", "DEF3"];
const drugs = ["sorapanib", "lumitinib", "kelotinib", "maripanib", "torelinib", "devatinib"];

/** Sentences of ours in which every name stands in every place. */
export const smallCorpus: readonly TrainingDocument[] = genes.flatMap((gene, index) => {
  const other = genes[(index + 1) % genes.length] ?? "";
  const drug = drugs[index] ?? "";
  return [
    documentOf(`both-${index}`, `The cells were given {${drug}}, which lowered [${gene}] and [${other}].\nLevels of [${gene}] rose again without {${drug}}.`, [
      "gene",
      "drug",
    ]),
    // Only genes are annotated here: the drug stands unmarked, which must not teach that it is none.
    documentOf(`genes-${index}`, `Expression of [${gene}] was measured after ${drug} in all cells.`, ["gene"]),
  ];
});

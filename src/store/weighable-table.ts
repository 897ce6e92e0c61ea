import type { WeighableEvidence } from "../graph/belief.ts";
import type { Curie } from "../model/curie.ts";
import type { Judgement } from "../model/graph.ts";
import type { Attribution, Epistemic } from "../model/schema.ts";
import type { Batch, Cell } from "./database.ts";
import { curiesOf } from "./evidence-table.ts";
import { freeText } from "./table-file.ts";

/** What {@link readWeighable} reads of table `e`. */
export const weighableSelection = `e.document, e.negated, e.epistemic, e.attribution, e.score, e.names_score, ${freeText("e.found_by")}, array_to_string(e.cell_lines, ' '), e.sentence_key, e.verdict`;

const nowhere: readonly Curie[] = [];

/** What weighs a piece of evidence, out of row `at` of a batch whose columns from `first` on are {@link weighableSelection}. */
export function readWeighable({ columns }: Batch, at: number, first: number): WeighableEvidence {
  const cell = (index: number): Cell => columns[first + index]?.[at] ?? null;
  const verdict = cell(9) as Judgement["verdict"] | null;
  return {
    document: cell(0) as Curie,
    negated: cell(1) as boolean,
    epistemic: cell(2) as Epistemic,
    attribution: cell(3) as Attribution,
    score: cell(4) as number,
    namesScore: cell(5) as number,
    foundBy: cell(6) as string,
    context: { cellLines: curiesOf(cell(7)), diseases: nowhere, species: nowhere },
    sentenceKey: cell(8) as string,
    judgement: verdict === null ? null : { verdict, because: "" },
  };
}

import { cleanText } from "../model/clean-text.ts";
import type { GraphEvidence, GraphSource, GraphStatement } from "../model/graph.ts";
import { doesCount } from "../model/graph.ts";
import type { Entity } from "../model/statement.ts";
import { csvLine, harmlessText } from "./csv.ts";
import { entitiesOf } from "./entity-index.ts";
import { decimalText } from "./literals.ts";

type Cell = string | number | boolean | null;

/** Columns of the evidence table for people, with what stands in each. Texts that begin like a formula have an apostrophe before them. */
const columns: readonly (readonly [
  name: string,
  read: (evidence: GraphEvidence, statement: GraphStatement, nameOf: (curie: Entity["curie"]) => string) => Cell,
])[] = [
  ["statement", (_, { id }) => id],
  ["subject", (_, { subject }) => subject],
  ["subject_name", (_, { subject }, nameOf) => nameOf(subject)],
  ["relation", (_, { relation }) => relation],
  ["aspect", (_, { aspect }) => aspect],
  ["direction", (_, { direction }) => direction],
  ["object", (_, { object }) => object],
  ["object_name", (_, { object }, nameOf) => nameOf(object)],
  ["belief", (_, { belief }) => decimalText(belief)],
  ["evidence", ({ id }) => id],
  ["counts", (evidence) => doesCount(evidence)],
  ["negated", ({ negated }) => negated],
  ["epistemic", ({ epistemic }) => epistemic],
  ["attribution", ({ attribution }) => attribution],
  ["perturbation", ({ perturbation }) => perturbation?.kind ?? null],
  ["cell_lines", ({ context }) => context.cellLines.join(" ")],
  ["document", ({ document }) => document],
  ["year", ({ year }) => year],
  ["section", ({ section }) => section],
  ["sentence", ({ quote }) => quote],
  ["subject_text", ({ subjectText }) => subjectText],
  ["object_text", ({ objectText }) => objectText],
  ["page", ({ input }) => input],
  ["raw_start", ({ rawSentence }) => rawSentence?.start ?? null],
  ["raw_end", ({ rawSentence }) => rawSentence?.end ?? null],
  ["score", ({ score }) => decimalText(score)],
  ["names_score", ({ namesScore }) => decimalText(namesScore)],
  ["found_by", ({ foundBy }) => foundBy],
  ["repeats", ({ repeats }) => repeats],
  ["verdict", ({ judgement }) => judgement?.verdict ?? null],
];

/** All evidence as a table for spreadsheets, one piece a line. */
export async function* exportEvidenceCsv(source: GraphSource): AsyncGenerator<string> {
  const entities = await entitiesOf(source);
  const nameOf = (curie: Entity["curie"]): string => entities.get(curie)?.name ?? curie;
  yield csvLine(columns.map(([name]) => name));
  for await (const statement of source.statements()) {
    yield statement.evidence.map((evidence) => csvLine(columns.map(([, read]) => harmless(read(evidence, statement, nameOf))))).join("");
  }
}

function harmless(value: Cell): Cell {
  return typeof value === "string" ? harmlessText(cleanText(value)) : value;
}

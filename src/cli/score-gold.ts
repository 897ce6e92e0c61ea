import type { GoldSource } from "../evaluate/gold-files.ts";
import type { GoldPage } from "../evaluate/pages/gold-page.ts";
import { readGoldPage } from "../evaluate/pages/gold-page.ts";
import { scorePage } from "../evaluate/pages/score-page.ts";
import type { DocumentScore } from "../evaluate/score.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Document, Layers } from "../model/document.ts";
import { ConfigError, DocumentError } from "../model/errors.ts";
import type { Pipeline } from "../pipeline/pipeline.ts";
import { listInputs } from "../run/inputs.ts";
import { readRecords } from "../run/read-documents.ts";
import { loadRuntime } from "./runtime.ts";

/** Analyses and scores one gold document after the other; evaluation knows no reader and no pipeline, it gets them from here. */
export async function* scoreGold(gold: readonly GoldSource[], rawFolder: string | null): AsyncGenerator<DocumentScore> {
  const runtime = await loadRuntime();
  for (const source of gold) {
    if (source.kind !== "page") continue;
    const page = readGoldPage(source.path, rawFolder);
    const list = await listInputs([page.rawFile], () => process.stdin);
    const file = list.files[0];
    if (file === undefined) throw new ConfigError(`evaluate: ${page.rawFile} is no file`);
    for await (const { result } of readRecords(file)) {
      if (result instanceof DocumentError) throw new ConfigError(`evaluate: the page ${page.rawFile} is refused: ${result.message}`, { cause: result });
      yield scoreAnalysed(page, runtime.pipeline, result, runtime.lexicon);
      break;
    }
  }
}

/** A page on which a stage fails counts as read with nothing found, and the failure is its first error. */
function scoreAnalysed(page: GoldPage, pipeline: Pipeline, doc: Document, lexicon: Lexicon): DocumentScore {
  try {
    return scorePage(page, pipeline.process(doc), lexicon);
  } catch (cause) {
    if (!(cause instanceof DocumentError)) throw cause;
    const empty: Layers = { sentences: [], tokens: [], abbreviations: [], mentions: [], groundings: [], claims: [], relations: [] };
    const score = scorePage(page, { ...doc, ...empty }, lexicon);
    const failure = {
      corpus: "pages",
      document: page.name,
      task: "document",
      kind: "document",
      label: cause.reason,
      text: cause.stage,
      detail: cause.message,
      sentence: "",
      at: null,
    } as const;
    return { ...score, errors: [failure, ...score.errors] };
  }
}

import type { GoldSource } from "../evaluate/gold-files.ts";
import { readGoldPage } from "../evaluate/pages/gold-page.ts";
import { scorePage } from "../evaluate/pages/score-page.ts";
import type { DocumentScore } from "../evaluate/score.ts";
import { ConfigError, DocumentError } from "../model/errors.ts";
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
      yield scorePage(page, runtime.pipeline.process(result), runtime.lexicon);
      break;
    }
  }
}

import { existsSync, readFileSync } from "node:fs";
import type { CorpusDocument } from "../../evaluate/corpora/gold-corpus.ts";
import { readPubtator } from "../../evaluate/corpora/pubtator.ts";
import { foldOf } from "../train-recogniser.ts";

/**
 * The documents of PubTator corpora that lists may take names from; corpora that are absent are left out. With `fold`, papers of that fifth are left out too, so
 * that the recogniser can be measured on papers of which neither it nor the lists know anything.
 */
export function annotatedDocuments(shared: string, corpora: readonly string[], fold: number | null): readonly CorpusDocument[] {
  return corpora
    .map((name) => `${shared}/corpora/pubtator/${name}.pubtator`)
    .filter((path) => existsSync(path))
    .flatMap((path) => readPubtator(readFileSync(path, "utf8")))
    .filter(({ id }) => fold === null || foldOf(id) !== fold);
}

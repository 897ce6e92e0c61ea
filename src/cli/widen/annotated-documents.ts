import { existsSync, readFileSync } from "node:fs";
import type { CorpusDocument } from "../../evaluate/corpora/gold-corpus.ts";
import { readPubtator } from "../../evaluate/corpora/pubtator.ts";
import { foldOf } from "../train-recogniser.ts";

/**
 * The documents of PubTator corpora that lists may take names from; corpora that are absent are left out. Papers of the fifths in `folds` are left out too, so
 * that the recogniser can be measured on papers of which neither it nor the lists know anything.
 */
export function annotatedDocuments(shared: string, corpora: readonly string[], folds: ReadonlySet<number>): readonly CorpusDocument[] {
  return corpora
    .map((name) => `${shared}/corpora/pubtator/${name}.pubtator`)
    .filter((path) => existsSync(path))
    .flatMap((path) => readPubtator(readFileSync(path, "utf8")))
    .filter(({ id }) => !folds.has(foldOf(id)));
}

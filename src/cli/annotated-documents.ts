import { existsSync } from "node:fs";
import type { CorpusDocument } from "../evaluate/corpora/gold-corpus.ts";
import { findGold } from "../evaluate/gold-files.ts";
import { foldOf } from "./train-recogniser.ts";

/** Corpora to measure on. Others hold some of their papers too; what is learned from there would be known when it is measured. */
const measured = ["pubtator/biored-dev.pubtator", "chemprot/chemprot-dev.jsonl"];

/**
 * The documents of PubTator corpora that may be learned from, and that lists may take names from; corpora that are absent are left out, and so are papers that serve
 * for measuring. Papers of the fifths in `folds` are left out too, so that the recogniser can be measured on papers of which neither it nor the lists know anything.
 */
export function annotatedDocuments(shared: string, corpora: readonly string[], folds: ReadonlySet<number> = new Set()): readonly CorpusDocument[] {
  const heldOut = new Set(measured.flatMap((path) => read(shared, path)).map(({ id }) => id));
  return corpora.flatMap((name) => read(shared, `pubtator/${name}.pubtator`)).filter(({ id }) => !heldOut.has(id) && !folds.has(foldOf(id)));
}

function read(shared: string, path: string): readonly CorpusDocument[] {
  const file = `${shared}/corpora/${path}`;
  return existsSync(file) ? findGold([file]).flatMap((source) => (source.kind === "corpus" ? source.format.read(source.path) : [])) : [];
}

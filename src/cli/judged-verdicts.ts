import { readFileSync } from "node:fs";
import { namesScore } from "../graph/evidence.ts";
import type { JudgedClaim } from "../graph/fit-reading.ts";
import type { Document, Layers } from "../model/document.ts";
import { ConfigError, DocumentError } from "../model/errors.ts";
import type { RelationMention } from "../model/relation.ts";
import type { Pipeline } from "../pipeline/pipeline.ts";
import { listInputs } from "../run/inputs.ts";
import { readRecords } from "../run/read-documents.ts";
import { judgedPart } from "./judged-cases.ts";

/** What a reader said of a claim; see `test/fixtures/verdicts/README.md`. */
type Verdict = "right" | "aspect" | "arguable" | "wrong";

const verdicts: ReadonlySet<string> = new Set<Verdict>(["right", "aspect", "arguable", "wrong"]);

interface JudgedLine {
  readonly verdict: Verdict;
  /** Rules were mended by what readers said of claims in this batch. */
  readonly isMended: boolean;
}

/** Verdicts by document, then by claim. */
type Verdicts = ReadonlyMap<string, ReadonlyMap<string, JudgedLine>>;

const batches: ReadonlySet<string> = new Set(["mended", "new"]);
const columns = 9;

/** @throws ConfigError when a line of the file is none of a verdict */
function readVerdicts(file: string): Verdicts {
  const read = new Map<string, Map<string, JudgedLine>>();
  const [, ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  for (const [index, line] of lines.entries()) {
    const cells = line.split("\t");
    const [document = ""] = cells;
    const [verdict = "", batch = ""] = cells.slice(-2);
    if (cells.length !== columns || !verdicts.has(verdict) || !batches.has(batch))
      throw new ConfigError(`${file}: line ${index + 2} is no verdict of ${columns} columns`);
    const own = read.get(document) ?? new Map<string, JudgedLine>();
    own.set(cells.slice(1, -2).join("\t"), { verdict: verdict as Verdict, isMended: batch === "mended" });
    read.set(document, own);
  }
  return read;
}

/** What of a claim has to be the same for a verdict to hold for it. */
function claimKey({ mentions, groundings }: Document & Layers, { subject, object, inferred, negated }: RelationMention): string {
  const nameOf = (mention: number): string => groundings[mention]?.[0]?.curie ?? mentions[mention]?.text ?? "";
  const { relation, aspect, direction } = inferred;
  return [nameOf(subject), nameOf(object), relation, aspect ?? "", direction, negated ? "denied" : ""].join("\t");
}

function namesScoreOf({ mentions }: Layers, { subject, object }: RelationMention): number {
  const [first, second] = [mentions[subject], mentions[object]];
  return first === undefined || second === undefined ? 0 : namesScore(first, second);
}

/**
 * Claims read from raw text of which readers have said whether they are right. An arguable one counts as half right, that is once as right and once as wrong.
 * @param dump Files or folders that have the documents.
 * @throws ConfigError when the file is damaged
 */
export async function* judgedVerdicts(file: string, dump: readonly string[], pipeline: Pipeline): AsyncGenerator<JudgedClaim> {
  const known = readVerdicts(file);
  const { files } = await listInputs(dump, () => process.stdin);
  for (const input of files) {
    for await (const { result } of readRecords(input)) {
      if (result instanceof DocumentError || !known.has(result.id)) continue;
      const doc = pipeline.process(result);
      const done = new Set<string>();
      for (const claim of doc.relations) {
        const key = claimKey(doc, claim);
        const line = known.get(doc.id)?.get(key);
        if (line === undefined || done.has(key)) continue;
        const { verdict, isMended } = line;
        done.add(key);
        const judged = {
          document: doc.id,
          pair: key,
          ...judgedPart(claim),
          namesScore: namesScoreOf(doc, claim),
          origin: isMended ? "mended" : "new",
        } as const;
        if (verdict !== "wrong") yield { ...judged, isRight: true };
        if (verdict === "arguable" || verdict === "wrong") yield { ...judged, isRight: false };
      }
    }
  }
}

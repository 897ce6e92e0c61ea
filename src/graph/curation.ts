import { contentHash } from "../model/content-hash.ts";
import type { Judgement } from "../model/graph.ts";
import { sentenceKey } from "./sentence-key.ts";

/** A curator's verdict on what one sentence says of one claim. Rules and pages may change, the verdict stays. */
export interface CurationRow extends Judgement {
  /** Id of the statement. */
  readonly statement: string;
  /** {@link sentenceHash} of the sentence. */
  readonly sentenceHash: string;
}

/** What curators said. */
export interface CurationList {
  readonly rows: readonly CurationRow[];
  readonly judgementOf: (statement: string, quote: string) => Judgement | null;
}

/** A sentence's key in short, equal for two printings of one sentence. */
export function sentenceHash(quote: string): string {
  return contentHash(sentenceKey(quote));
}

/** Verdicts as a list that answers. Of two verdicts on one thing the later holds. */
export function curationList(rows: Iterable<CurationRow>): CurationList {
  const byKey = new Map<string, CurationRow>();
  for (const row of rows) byKey.set(`${row.statement} ${row.sentenceHash}`, row);
  return {
    rows: [...byKey.values()],
    judgementOf(statement, quote) {
      if (byKey.size === 0) return null;
      const found = byKey.get(`${statement} ${sentenceHash(quote)}`);
      return found === undefined ? null : { verdict: found.verdict, because: found.because };
    },
  };
}

/** Nothing was curated. */
export const noCuration: CurationList = curationList([]);

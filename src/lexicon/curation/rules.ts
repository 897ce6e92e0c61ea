import { caseRules } from "./case-rules.ts";
import { cellLineRules } from "./cell-line-rules.ts";
import { nameRules } from "./name-rules.ts";
import { bare, type CurationRule, type NamedCase, size } from "./rule.ts";
import { stopNameFor } from "./stop-names.ts";
import { substanceRules } from "./substance-rules.ts";

/** Every rule; the first that applies speaks. */
export const curationRules: readonly CurationRule[] = [...caseRules, ...substanceRules, ...nameRules, ...cellLineRules];

/** Curation's word on a name, and which row spoke. */
export interface CurationVerdict {
  readonly verdict: "reject" | "never" | "generic" | "context";
  readonly reason: string;
  readonly rule: string;
}

/** The first row that speaks against this name: letter case, then the hand-made lists, then the other rules; `undefined` when none does. */
export function curationVerdict(named: NamedCase): CurationVerdict | undefined {
  const isSettled = named.status === "curated" && (size(named.inText) > 3 || bare(named.inText) === bare(named.listedAs));
  if (isSettled) return named.inText === named.listedAs ? undefined : verdictOf(caseRules, named);
  const letterCase = verdictOf(caseRules, named);
  if (letterCase !== undefined) return letterCase;
  const stop = stopNameFor(named.inText, named.type);
  if (stop !== undefined) return { verdict: stop.verdict, reason: stop.reason, rule: "stop-name" };
  return verdictOf(curationRules, named);
}

function verdictOf(rules: readonly CurationRule[], named: NamedCase): CurationVerdict | undefined {
  const rule = rules.find((row) => row.types.includes(named.type) && row.applies(named));
  return rule === undefined ? undefined : { verdict: rule.verdict, reason: rule.reason, rule: rule.id };
}

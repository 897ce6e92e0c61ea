import type { Curie } from "../model/curie.ts";
import type { EntityType } from "../model/schema.ts";
import { compareForms, type FormLikeness } from "./compare-forms.ts";
import { type CompiledArrays, keyFlag, statusCode, statusCodes, typeCodes } from "./compiled.ts";
import type { LexiconEntity, NameCandidate, NameHit, NameStatus } from "./lexicon.ts";

/** What a name can mean, with curation's verdict. */
export type Reading = Omit<NameHit, "start" | "end">;

/** What {@link readEntries} needs of the lexicon around it. */
export interface EntryReader {
  readonly arrays: CompiledArrays;
  readonly string: (number: number) => string;
  readonly entityAt: (number: number) => LexiconEntity;
}

/** What each status is worth before the strings are compared: status outweighs likeness. */
const statusWorth: Readonly<Record<NameStatus, number>> = { approved: 1, curated: 0.97, name: 0.93, synonym: 0.8, previous: 0.7 };

const statusWords: Readonly<Record<NameStatus, string>> = {
  approved: "approved name",
  curated: "curated name",
  name: "full name",
  synonym: "synonym",
  previous: "previous name",
};

/** Reads all entries of a key against the form found in the text; `null` when none of them is this name. */
export function readEntries(reader: EntryReader, key: number, inText: string): Reading | null {
  const { arrays } = reader;
  const best = new Map<number, NameCandidate>();
  let blocked: string | null = null;
  let genericType: EntityType | null = null;
  for (let entry = arrays.keyEntries[key] ?? 0; entry < (arrays.keyEntries[key + 1] ?? 0); entry++) {
    const listedAs = reader.string(arrays.entryName[entry] ?? 0);
    const likeness = compareForms(inText, listedAs);
    if (likeness === null) continue;
    const status = arrays.entryStatus[entry] ?? 0;
    const target = arrays.entryTarget[entry] ?? 0;
    if (status === statusCode.blockAny || (status === statusCode.blockExact && hasSameCase(likeness))) blocked ??= reader.string(target);
    else if (status === statusCode.generic) genericType ??= typeCodes[target] ?? null;
    else if (status <= statusCode.previous) {
      const candidate = candidateOf(reader.entityAt(target), listedAs, statusCodes[status] as NameStatus, likeness);
      const known = best.get(target);
      if (known === undefined || candidate.score > known.score) best.set(target, candidate);
    }
  }
  if (best.size === 0 && blocked === null && genericType === null) return null;
  // Insertion order is the order of the terminologies; sort is stable, so it decides ties.
  const candidates = [...best.values()].sort((a, b) => b.score - a.score);
  return { candidates, blocked, needsContext: contextReason(arrays.keyFlags[key] ?? 0, inText, candidates), genericType };
}

function hasSameCase(likeness: FormLikeness): boolean {
  return !likeness.differences.includes("letter case");
}

function candidateOf(entity: LexiconEntity, listedAs: string, status: NameStatus, likeness: FormLikeness): NameCandidate {
  const score = statusWorth[status] * (0.5 + 0.5 * likeness.likeness);
  const differences = likeness.differences.length === 0 ? "" : `, but for ${likeness.differences.join(" and ")}`;
  return { entity, listedAs, status, score: Math.round(score * 1000) / 1000, via: `${statusWords[status]} "${listedAs}"${differences}` };
}

function contextReason(flags: number, inText: string, candidates: readonly NameCandidate[]): string | null {
  const first = candidates[0];
  if (first === undefined || first.status === "curated") return null;
  if ((flags & keyFlag.english) !== 0) return "an English word";
  if (inText.length <= 2) return "a name of one or two characters";
  const second = candidates[1];
  if (second !== undefined && second.score === first.score && first.status !== "approved") return "a name of several things";
  return null;
}

/** The CURIE of a string that the compiler checked. */
export function asCurie(text: string): Curie {
  return text as Curie;
}

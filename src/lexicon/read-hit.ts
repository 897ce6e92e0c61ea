import { type Curie, prefixOf } from "../model/curie.ts";
import type { EntityType } from "../model/schema.ts";
import { compareForms, type FormLikeness } from "./compare-forms.ts";
import { type CompiledArrays, statusCode, statusCodes, typeCodes } from "./compiled.ts";
import { type CurationVerdict, curationVerdict } from "./curation/rules.ts";
import type { LexiconEntity, NameCandidate, NameHit, NameStatus } from "./lexicon.ts";
import { prefixTrust } from "./preference.ts";
import { type DoubtedCandidate, settleTypes } from "./settle-types.ts";

/** What a name can mean, with curation's verdict. */
export type Reading = Omit<NameHit, "start" | "end">;

/** What {@link readEntries} needs of the lexicon around it. */
export interface EntryReader {
  readonly arrays: CompiledArrays;
  readonly string: (number: number) => string;
  readonly entityAt: (number: number) => LexiconEntity;
}

/** What the place in the text says about a name found there. */
export interface Surroundings {
  /** "cell", "cells" or "cell line" follows. */
  readonly beforeCells: boolean;
  /** No small letter stands near: a heading in capitals. */
  readonly amongCapitals: boolean;
  /** `strict`: what curation rejects is gone. `lenient`: it stays with a lower score. `none`: curation has no say. */
  readonly curation: "strict" | "lenient" | "none";
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

/** A doubtful reading ranks below an undoubted one of nearly any status. */
const doubtWorth = 0.75;

/** Of two things with one name, the one that the starter lists have is the likelier. */
const rareWorth = 0.98;

/** Reads all entries of a key against the form found in the text; `null` when none of them is this name. */
export function readEntries(reader: EntryReader, key: number, inText: string, around: Surroundings): Reading | null {
  const { arrays } = reader;
  const best = new Map<number, DoubtedCandidate>();
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
      const entity = reader.entityAt(target);
      const nameStatus = statusCodes[status] as NameStatus;
      const isCommon = ((arrays.entityFlags[target] ?? 0) & 2) === 2;
      const verdict =
        around.curation !== "none"
          ? curationVerdict({ inText, listedAs, type: entity.type, status: nameStatus, isFamily: entity.isFamily, isCommon, ...around })
          : undefined;
      if (verdict?.verdict === "generic") genericType ??= entity.type;
      if (around.curation === "strict" && (verdict?.verdict === "reject" || verdict?.verdict === "generic")) continue;
      if (verdict?.verdict === "never") continue;
      // A word for a whole class of proteins is no name of the one that some list gives it to; a family is such a class.
      if (verdict?.verdict === "generic" && entity.type === "gene" && !entity.isFamily) continue;
      const read = {
        candidate: candidateOf(entity, listedAs, nameStatus, likeness, verdict, isCommon),
        doubt: verdict?.reason ?? null,
        isCommon,
        isExact: likeness.differences.every((difference) => difference === "letter case"),
      };
      const known = best.get(target);
      if (known === undefined || read.candidate.score > known.candidate.score) best.set(target, read);
    }
  }
  if (best.size === 0 && blocked === null && genericType === null) return null;
  const chosen = bySettledName([...best.values()]);
  const settled = around.curation !== "none" ? settleTypes(chosen, inText, around.beforeCells) : chosen;
  // Insertion order is the order of the terminologies; sort is stable, so it decides ties.
  const ranked = settled.toSorted((a, b) => b.candidate.score - a.candidate.score);
  return {
    candidates: ranked.map((read) => read.candidate),
    blocked,
    needsContext: around.curation !== "none" ? contextReason(ranked) : null,
    genericType: best.size === 0 || around.curation === "lenient" ? genericType : null,
  };
}

function hasSameCase(likeness: FormLikeness): boolean {
  return !likeness.differences.includes("letter case");
}

function candidateOf(
  entity: LexiconEntity,
  listedAs: string,
  status: NameStatus,
  likeness: FormLikeness,
  verdict: CurationVerdict | undefined,
  isCommon: boolean,
): NameCandidate {
  const score =
    statusWorth[status] *
    (0.5 + 0.5 * likeness.likeness) *
    (verdict === undefined ? 1 : doubtWorth) *
    (isCommon ? 1 : rareWorth) *
    (prefixTrust[prefixOf(entity.curie)] ?? 1);
  const differences = likeness.differences.length === 0 ? "" : `, but for ${likeness.differences.join(" and ")}`;
  const doubt = verdict === undefined ? "" : `; doubtful: ${verdict.reason}`;
  return { entity, listedAs, status, score: rounded(score), via: `${statusWords[status]} "${listedAs}"${differences}${doubt}` };
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

/** Why the best reading is not to be believed as it stands; `null` when it is. That several genes share a name does not make it less of a gene's name. */
function contextReason(ranked: readonly DoubtedCandidate[]): string | null {
  const [first] = ranked;
  if (first === undefined || first.candidate.status === "curated") return null;
  if (first.doubt !== null) return first.doubt;
  if (first.candidate.status === "approved") return null;
  const rival = ranked.find((read) => read.candidate.entity.type !== first.candidate.entity.type);
  return rival !== undefined && rival.candidate.score >= first.candidate.score ? "a name of things of several types" : null;
}

/** What the name of another thing is worth where a curated one is just as the text has it, but for letter case. */
const unsettledWorth = 0.96;

/** "COX-2" is the name of PTGS2, settled by hand: a thing that another list calls "COX2" comes after it. */
function bySettledName(reads: readonly DoubtedCandidate[]): readonly DoubtedCandidate[] {
  const settled = reads.find(({ candidate: { status }, isExact }) => status === "curated" && isExact);
  if (settled === undefined || reads.length === 1) return reads;
  const { type } = settled.candidate.entity;
  return reads.map((read) =>
    read.candidate.status === "approved" && read.candidate.entity.type === type
      ? { ...read, candidate: { ...read.candidate, score: rounded(read.candidate.score * unsettledWorth) } }
      : read,
  );
}

/** The CURIE of a string that the compiler checked. */
export function asCurie(text: string): Curie {
  return text as Curie;
}

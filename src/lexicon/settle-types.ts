import type { EntityType } from "../model/schema.ts";
import type { NameCandidate } from "./lexicon.ts";

/** A candidate with curation's doubt about it. */
export interface DoubtedCandidate {
  readonly candidate: NameCandidate;
  readonly doubt: string | null;
  /** The starter lists have the entity. */
  readonly isCommon: boolean;
  /** Listed just as the text has it, but for letter case. */
  readonly isExact: boolean;
}

/** What a reading keeps of its score when another type has the better claim. */
const contestedWorth = 0.7;

/** Names of medicines that are made of a protein: the drug, not the gene it is made from. */
const proteinMedicine =
  /(?:gra(?:mo)?stim|leukin|plase|sulfase|relin|ermin|asparagase|asparaginase|agalsidase alfa|glucosidase alfa|cerase|uricase|poetin alfa|ferase|mab|cept)$/iu;

/**
 * Decides between types that share a name. Drug lists hold many proteins under their ordinary names ("leptin", "cyclin D1"): those are genes, unless the name
 * is a medicine's ("filgrastim"). A cell line that shares its name with something else is meant only before "cells".
 */
export function settleTypes(all: readonly DoubtedCandidate[], inText: string, beforeCells: boolean): readonly DoubtedCandidate[] {
  const read = settleCellLines(all);
  const types = new Set(read.map(({ candidate }) => candidate.entity.type));
  if (types.size < 2) return read;
  const loser = (): ((candidate: NameCandidate) => string | null) => {
    if (types.has("cell_line")) {
      if (beforeCells) return (candidate) => (candidate.entity.type === "cell_line" ? null : "the name of a cell line stands before cells");
      if (hasCommon(read, "cell_line") && !read.some((row) => row.isCommon && row.candidate.entity.type !== "cell_line"))
        return (candidate) => (candidate.entity.type === "cell_line" ? null : "also the name of a well-known cell line");
      return (candidate) => (candidate.entity.type === "cell_line" ? `also the name of a ${other(types, "cell_line")}, and no cells follow` : null);
    }
    if (types.has("gene") && types.has("drug") && /\p{Ll}{4}/u.test(inText)) {
      const lost: EntityType = proteinMedicine.test(inText) ? "gene" : "drug";
      return (candidate) => (candidate.entity.type === lost ? `a ${other(types, lost)}'s name` : null);
    }
    return () => null;
  };
  const reasonOf = loser();
  return read.map((row) => {
    const reason = row.candidate.status === "curated" ? null : reasonOf(row.candidate);
    return reason === null ? row : lowered(row, reason);
  });
}

/** Thousands of lines bear short names: a well-known line's synonym ("HEK") comes before the approved name of one that few know. */
function settleCellLines(read: readonly DoubtedCandidate[]): readonly DoubtedCandidate[] {
  if (!hasCommon(read, "cell_line")) return read;
  return read.map((row) => (row.isCommon || row.candidate.entity.type !== "cell_line" ? row : lowered(row, "a better known line has this name")));
}

function lowered(row: DoubtedCandidate, reason: string): DoubtedCandidate {
  const score = Math.round(row.candidate.score * contestedWorth * 1000) / 1000;
  const { entity, listedAs, status, via } = row.candidate;
  return { candidate: { entity, listedAs, status, score, via: `${via}; ${reason}` }, doubt: row.doubt, isCommon: row.isCommon, isExact: row.isExact };
}

function hasCommon(read: readonly DoubtedCandidate[], type: EntityType): boolean {
  return read.some((row) => row.isCommon && row.candidate.entity.type === type);
}

function other(types: ReadonlySet<EntityType>, type: EntityType): string {
  return [...types].find((row) => row !== type) ?? type;
}

import type { RelationType } from "../../model/relation-types.ts";
import type { EntityType } from "../../model/schema.ts";
import type { Store } from "./store.ts";
import { at } from "./store.ts";

/** Which of the statements are wanted by how they are put. */
export type Stance = "all" | "claimed" | "denied" | "contested";

/** What a reader has asked for. Everything that is empty or `null` asks for nothing. */
export interface Filter {
  readonly text: string;
  /** Also look for the text in the sentences. */
  readonly inSentences: boolean;
  readonly types: ReadonlySet<EntityType>;
  readonly relations: ReadonlySet<RelationType>;
  /** Thousandths. */
  readonly minBelief: number;
  readonly stance: Stance;
  readonly entity: number | null;
  readonly cellLine: number | null;
  readonly paper: number | null;
}

/** Asks for everything. */
export const noFilter: Filter = {
  text: "",
  inSentences: false,
  types: new Set(),
  relations: new Set(),
  minBelief: 0,
  stance: "all",
  entity: null,
  cellLine: null,
  paper: null,
};

/** True when the filter leaves nothing out. */
export function isOpen(filter: Filter): boolean {
  const { text, types, relations, minBelief, stance, entity, cellLine, paper } = filter;
  return (
    text === "" && types.size === 0 && relations.size === 0 && minBelief === 0 && stance === "all" && entity === null && cellLine === null && paper === null
  );
}

/** The rows that fit, strongest first. */
export function rowsFitting(store: Store, filter: Filter): readonly number[] {
  const { statements } = store.data;
  const words = filter.text.toLowerCase().split(/\s+/u).filter(Boolean);
  const { types, relations, minBelief, stance, entity, cellLine, paper } = filter;
  const rows: number[] = [];
  for (let row = 0; row < store.size; row++) {
    if (at(statements.belief, row) < minBelief) continue;
    if (relations.size > 0 && !relations.has(store.relationOf(row))) continue;
    if (types.size > 0 && !(types.has(store.typeOf(store.subjectOf(row))) && types.has(store.typeOf(store.objectOf(row))))) continue;
    if (stance !== "all" && !hasStance(store, row, stance)) continue;
    if (entity !== null && store.subjectOf(row) !== entity && store.objectOf(row) !== entity) continue;
    if (cellLine !== null && !isAbout(store, row, cellLine)) continue;
    if (paper !== null && statements.documents[row]?.includes(paper) !== true) continue;
    if (words.length > 0 && !hasWords(store, row, words, filter.inSentences)) continue;
    rows.push(row);
  }
  return rows;
}

function hasStance({ data: { statements }, isNegated, contradictionsOf }: Store, row: number, stance: Stance): boolean {
  if (stance === "claimed") return !isNegated(row);
  if (stance === "denied") return at(statements.denial, row) > 0;
  return contradictionsOf(row).length > 0;
}

function isAbout({ data: { statements }, subjectOf, objectOf }: Store, row: number, cellLine: number): boolean {
  return (
    statements.holdsIn[row]?.includes(cellLine) === true ||
    statements.deniedIn[row]?.includes(cellLine) === true ||
    subjectOf(row) === cellLine ||
    objectOf(row) === cellLine
  );
}

function hasWords(store: Store, row: number, words: readonly string[], inSentences: boolean): boolean {
  const text = store.haystackOf(row);
  if (words.every((word) => text.includes(word))) return true;
  if (!inSentences) return false;
  return store.evidenceOf(row).some((piece) => {
    const quote = piece[4].toLowerCase();
    return words.every((word) => quote.includes(word));
  });
}

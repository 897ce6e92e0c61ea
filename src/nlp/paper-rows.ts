import { ownString, RecentMemory } from "../model/recent-memory.ts";
import type { EntityType } from "../model/schema.ts";
import type { Span } from "../model/span.ts";

/** A name that means something by what the paper and the words around say. All conditions that a row has must hold. */
export interface PaperRow {
  readonly id: string;
  readonly types: readonly EntityType[];
  /** Whole names, as written. */
  readonly names: RegExp;
  /** Stands somewhere in the paper. */
  readonly paper?: RegExp;
  /** Stands nowhere in it. */
  readonly unless?: RegExp;
  /** What stands right before and right behind the name. */
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** A paper with the name between double angle brackets. */
  readonly example: string;
  readonly counterExample: string;
}

/** A name that means another entry in papers of a kind than lists say. */
export interface NameReading extends PaperRow {
  /** A name by which lists have what is meant; `null` where they have no entry for it, and no identifier is better than a wrong one. */
  readonly meant: string | null;
}

/** A name where it stands. */
interface PlacedName {
  readonly span: Span;
  readonly text: string;
  readonly type: EntityType;
  /** What the paper says that it stands for: that is asked for then. */
  readonly lookupName?: string;
}

/** Names kept at most with the rows whose pattern they fit: the same come again and again, and few fit any. */
const remembered = 12_000;
/** Of the words around a name so many characters are looked at. */
const reach = 48;

/** Finds the rows of a table that fit names of one paper. The paper is searched once for each pattern that is asked for. */
export class PaperTable<Row extends PaperRow> {
  readonly #rows: readonly Row[];
  readonly #fitting = new RecentMemory<string, readonly Row[]>(remembered);

  constructor(rows: readonly Row[]) {
    this.#rows = rows;
  }

  /** What the rows say of the names of one paper: the first row that fits, or `null`. */
  reader(paper: string): (name: PlacedName) => Row | null {
    const found = new Map<RegExp, boolean>();
    const stands = (pattern: RegExp): boolean => {
      let isThere = found.get(pattern);
      if (isThere === undefined) {
        isThere = pattern.test(paper);
        found.set(pattern, isThere);
      }
      return isThere;
    };
    return ({ span, text, type, lookupName }) => {
      for (const row of this.#rowsFitting(lookupName ?? text)) {
        const { types, paper: wanted, unless, before, after } = row;
        if (!types.includes(type)) continue;
        if (before !== undefined && !before.test(paper.slice(Math.max(0, span.start - reach), span.start))) continue;
        if (after !== undefined && !after.test(paper.slice(span.end, span.end + reach))) continue;
        if ((wanted === undefined || stands(wanted)) && (unless === undefined || !stands(unless))) return row;
      }
      return null;
    };
  }

  #rowsFitting(name: string): readonly Row[] {
    let rows = this.#fitting.get(name);
    if (rows === undefined) {
      rows = this.#rows.filter(({ names }) => names.test(name));
      this.#fitting.set(ownString(name), rows);
    }
    return rows;
  }
}

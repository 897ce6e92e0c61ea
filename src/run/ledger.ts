import type { Withdrawal } from "../ingest/source.ts";
import type { Curie } from "../model/curie.ts";
import type { DocumentError } from "../model/errors.ts";
import type { LedgerRow, PaperIdentity } from "../store/analysed-document.ts";
import type { Fate } from "./settle.ts";

export type { LedgerRow } from "../store/analysed-document.ts";

/** A row with its fields always in the same order; what is not given is `null`. */
function row(fields: Pick<LedgerRow, "input" | "status"> & Partial<LedgerRow>): LedgerRow {
  const {
    input,
    record = null,
    status,
    source = null,
    id = null,
    mergedInto = null,
    reason = null,
    stage = null,
    message = null,
    offset = null,
    unit = null,
    notes = [],
  } = fields;
  return { input, record, status, source, id, mergedInto, reason, stage, message, offset, unit, notes };
}

export function refusedRow(error: DocumentError, source: string | null, record: number | null): LedgerRow {
  const { input, offset, unit, record: own } = error.place;
  const place = offset === undefined ? {} : { offset, unit: unit ?? "byte" };
  return row({ input, record: own ?? record, status: "refused", source, reason: error.reason, stage: error.stage, message: error.message, ...place });
}

export function skippedRow(input: string, reason: string): LedgerRow {
  return row({ input, status: "skipped", reason });
}

export function readRow(input: string, record: number, source: string, id: Curie, notes: readonly string[]): LedgerRow {
  return row({ input, record, status: "read", source, id, notes });
}

/** The row of a document that was read, with what became of it. */
export function settledRow(document: { readonly ledger: LedgerRow }, fate: Fate<PaperIdentity>): LedgerRow {
  const { ledger } = document;
  const place = ({ id, input, record }: PaperIdentity): LedgerRow["mergedInto"] => ({ id, input, record });
  switch (fate.kind) {
    case "read":
      return ledger;
    case "quarantined":
      return { ...ledger, status: "quarantined", reason: "quarantined", message: fate.why };
    case "merged":
      return { ...ledger, status: "merged", mergedInto: place(fate.into) };
    case "superseded":
      return { ...ledger, status: "superseded", reason: "superseded", mergedInto: place(fate.by) };
    case "deleted":
      return { ...ledger, status: "deleted", reason: "deleted", message: `withdrawn by ${fate.byFile}` };
  }
}

/** A list of withdrawals that was read and applied. */
export function appliedRow({ input, position, records }: Withdrawal, file: string): LedgerRow {
  const place = input === file ? "" : ` (${input})`;
  return row({
    input: file,
    record: position,
    status: "applied",
    source: "pubmed-xml",
    reason: "deletions",
    message: `withdraws ${records.length} records${place}`,
  });
}

/** Orders rows by input, then record, then what became of it, so that the file does not depend on what was read first. */
export function compareRows(a: LedgerRow, b: LedgerRow): number {
  return (
    compareText(a.input, b.input) || (a.record ?? 0) - (b.record ?? 0) || (a.offset ?? 0) - (b.offset ?? 0) || compareText(a.message ?? "", b.message ?? "")
  );
}

/** Code-unit order: the same on every machine, unlike that of a locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

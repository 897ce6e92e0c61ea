import type { Source, Withdrawal } from "../ingest/source.ts";
import type { LedgerRow } from "../store/analysed-document.ts";
import type { BatchItem } from "./batch.ts";
import type { Share } from "./share.ts";
import type { SliceDescription, SliceMaking } from "./slice.ts";
import type { StageTimes } from "./stage-times.ts";

/** A slice that is being read; what it is, is known when it ends. */
export interface OpenSlice {
  /** Counts the slices that a run reads, from 0. */
  readonly number: number;
}

/** What reading alone, without analysis, gives. */
export type ReadRow =
  | { readonly kind: "refused"; readonly row: LedgerRow }
  | { readonly kind: "withdrawal"; readonly withdrawal: Withdrawal; readonly row: LedgerRow };

/** What the reader tells: batches of slices that must be analysed, slices that are there already, and what could not be read. */
export type SliceEvent =
  | { readonly kind: "stored"; readonly description: SliceDescription }
  | { readonly kind: "batch"; readonly slice: OpenSlice; readonly items: readonly BatchItem[] }
  | { readonly kind: "row"; readonly slice: OpenSlice; readonly result: ReadRow }
  | { readonly kind: "end"; readonly slice: OpenSlice; readonly description: SliceDescription }
  /** The slices of a file that has changed, or gone, while it was read: those told of before do not hold, the one in hand will not end. */
  | { readonly kind: "retract"; readonly slice: OpenSlice | null; readonly keys: readonly string[]; readonly row: LedgerRow }
  /** A file that cannot be read at all; that says nothing of any content. */
  | { readonly kind: "unreadable"; readonly row: LedgerRow };

export interface ReadSlicesOptions {
  /** Reads every input with this source; `null` for the one that claims it. */
  readonly source: Source | null;
  readonly making: SliceMaking;
  /** The slice of this name that is there already, or `null`. */
  readonly stored: (key: string) => Promise<SliceDescription | null>;
  readonly share: Share;
  readonly times: StageTimes;
  /** Told of bytes of the inputs, as they lie on disk, that have been read or passed over since the last call. */
  readonly onBytes: (bytes: number) => void;
}

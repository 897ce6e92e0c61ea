import type { Withdrawal } from "../ingest/source.ts";
import type { AnalysedDocument } from "./analyse-document.ts";
import type { LedgerRow } from "./ledger.ts";

export type ShardItem =
  | { readonly kind: "document"; readonly document: AnalysedDocument }
  | { readonly kind: "withdrawal"; readonly withdrawal: Withdrawal; readonly row: LedgerRow }
  | { readonly kind: "ledger"; readonly row: LedgerRow };

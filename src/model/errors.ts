/** Rules, lexicon, pipeline or arguments are wrong: the run stops before the first document with exit code 2. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** The system's word for what went wrong (`ENOENT`, `EACCES`), or the error in words when it came from elsewhere. */
export function systemCodeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
}

/** Why one input was refused; the codes are stable because the ledger is read by programs. */
export type RefusalReason =
  | "unreadable"
  | "not-a-file"
  | "empty"
  | "too-large"
  | "encoding"
  | "unknown-format"
  | "ambiguous-format"
  | "malformed"
  | "checksum"
  | "truncated"
  | "hostile"
  | "no-text"
  | "quarantined"
  | "budget"
  | "stage-failed";

/** Where in an input a problem lies. Offsets are bytes of the file when `unit` is `byte`, UTF-16 units of the decoded text when `utf16`. */
export interface Place {
  readonly input: string;
  readonly offset?: number;
  readonly unit?: "byte" | "utf16";
  /** One-based number of the record within the input. */
  readonly record?: number;
}

/** This input is bad: it becomes one row in the ledger and the run goes on. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  readonly stage: string;
  readonly reason: RefusalReason;
  readonly place: Place;

  constructor(stage: string, reason: RefusalReason, place: Place, message: string, options?: ErrorOptions) {
    super(message, options);
    this.stage = stage;
    this.reason = reason;
    this.place = place;
  }
}

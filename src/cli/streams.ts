import type { Readable, Writable } from "node:stream";

/** What a command talks to: the process in earnest, buffers in tests. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Stops the command: Ctrl-C, or a reader that went away. */
  readonly signal: AbortSignal;
}

/** Writes a piece and waits when the reader is slower than we are. Does nothing more once the reader has gone. */
export async function writeOut(stream: Writable, text: string): Promise<void> {
  if (stream.destroyed || stream.writableEnded || stream.write(text)) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      for (const event of ["drain", "close", "error"]) stream.off(event, done);
      resolve();
    };
    for (const event of ["drain", "close", "error"]) stream.once(event, done);
  });
}

/** True when the stream is a terminal of a person. */
export function isTerminal(stream: Writable): boolean {
  return "isTTY" in stream && stream.isTTY === true;
}

/** Whether a person reads the stream and wants it coloured: a terminal, unless NO_COLOR is set or the terminal is dumb. */
function wantsColour(stream: Writable, env: Streams["env"]): boolean {
  return isTerminal(stream) && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb";
}

/** Marks text bold where colour is wanted: on a terminal, unless NO_COLOR is set or the terminal is dumb. */
export function boldFor(stream: Writable, env: Streams["env"]): (text: string) => string {
  return wantsColour(stream, env) ? (text) => `\u001b[1m${text}\u001b[22m` : (text) => text;
}

/** Makes text faint where colour is wanted. */
export function dimFor(stream: Writable, env: Streams["env"]): (text: string) => string {
  return wantsColour(stream, env) ? (text) => `\u001b[2m${text}\u001b[22m` : (text) => text;
}

/** Columns of the terminal, or what `COLUMNS` says, or 100; at least 40. */
export function widthFor(stream: Writable, env: Streams["env"]): number {
  const stated = "columns" in stream && typeof stream.columns === "number" ? stream.columns : Number(env.COLUMNS ?? "");
  return Math.max(40, Number.isSafeInteger(stated) && stated > 0 ? stated : 100);
}

/** Text of a page for a terminal: control characters could move the cursor or change colours, so each becomes a visible mark. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}

import { Readable, Writable } from "node:stream";
import { runProgram } from "../../src/cli/program.ts";

/** A writable that keeps what is written; looks like a terminal when it is told to. */
export function sink(isTTY = false): Writable & { readonly text: () => string; readonly isTTY: boolean } {
  let written = "";
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.toString("utf8");
      done();
    },
  });
  return Object.assign(stream, { text: () => written, isTTY });
}

/** Runs a command line in this process and returns what a shell would see. */
export async function litgraph(
  args: readonly string[],
  options: { readonly stdin?: string; readonly signal?: AbortSignal; readonly env?: Record<string, string> } = {},
) {
  const stdout = sink();
  const stderr = sink();
  const stdin = Readable.from(options.stdin === undefined ? [] : [Buffer.from(options.stdin, "utf8")]);
  // What a user has built for himself must not change what the tests see.
  const needsLexicon = ["run", "annotate", "evaluate"].includes(args[0] ?? "") && !args.includes("--help");
  const code = await runProgram(needsLexicon ? [...args, "--lexicon", "starter"] : args, {
    stdin,
    stdout,
    stderr,
    env: options.env ?? {},
    signal: options.signal ?? new AbortController().signal,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

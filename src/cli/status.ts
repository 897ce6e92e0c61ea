import { Command } from "commander";
import type { RunState } from "../run/run-state.ts";
import { duration } from "./progress.ts";
import type { Streams } from "./streams.ts";
import { writeOut } from "./streams.ts";

const examples = `
Examples:
  litgraph status output          is a run at work there, how far is it, what did the last one write
  litgraph status output --json   the same for programs
`;

/** `litgraph status`: what stands in an output folder. */
export function statusCommand(streams: Streams): Command {
  return new Command("status")
    .summary("tell what stands in an output folder")
    .description("Tells whether a run is at work in a folder, what is ready there, which shares are done, and what the last run wrote. Changes nothing.")
    .argument("<folder>", "folder that a run writes to")
    .option("--json", "for programs")
    .addHelpText("after", examples)
    .action(async (folder: string, flags: { readonly json?: boolean }) => {
      const { runState } = await import("../run/run-state.ts");
      const state = await runState(folder);
      await writeOut(streams.stdout, flags.json === true ? `${JSON.stringify(state, null, 2)}\n` : stateText(state));
    });
}

function stateText({ shards, documents, evidence, refused, parts, locks, record, missing }: RunState): string {
  const lines = locks.map(({ pid, host, isHeld }) =>
    isHeld ? `at work    process ${pid} on ${host}` : `stopped    process ${pid} on ${host} ended before its run did; the same command again goes on`,
  );
  lines.push(`ready      ${documents} documents, ${evidence} pieces of evidence, ${refused} refused, in ${shards} slices`);
  for (const { share, documents: done } of parts) if (share.count > 1) lines.push(`share      ${share.index} of ${share.count}: ${done} documents`);
  if (record === null) lines.push("finished   no run yet");
  else {
    const { counts, seconds, finishedAt, files } = record;
    lines.push(`finished   ${finishedAt}, in ${duration(seconds)}: ${counts.documents} documents, ${counts.statements} statements, ${counts.refused} refused`);
    lines.push(`written    ${Object.keys(files).join(", ")}${missing.length > 0 ? `; gone: ${missing.join(", ")}` : ""}`);
  }
  return `${lines.join("\n")}\n`;
}

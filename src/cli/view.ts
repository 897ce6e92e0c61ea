import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import type { Streams } from "./streams.ts";

const examples = `
Examples:
  litgraph view output                         the report of a run, with a search over all of it
  litgraph view output --port 8080 --curation verdicts.ndjson

Open the address that is printed in a browser. Ctrl-C ends it.
`;

interface ViewFlags {
  readonly port: number;
  readonly curation?: string;
  readonly statements: number;
}

function numberFrom(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/u.test(text) ? Number(text) : -1;
    if (value < least || value > most) throw new InvalidArgumentError(`give a whole number from ${least} to ${most}`);
    return value;
  };
}

/** `litgraph view`: the report over a run of any size, from this machine to this machine. */
export function viewCommand(streams: Streams): Command {
  return new Command("view")
    .summary("look at a run of any size in a browser, and judge what was found")
    .description(
      "Serves the report of a run on this machine only, with a search over all statements and sentences of the run. The buttons Right and\nWrong write into a curation file; nothing else is changed.",
    )
    .argument("<folder>", "output folder of a run")
    .option("--port <n>", "port; 0 for any that is free", numberFrom(0, 65_535), 0)
    .option("--curation <file>", "file of verdicts (default: curation.ndjson in the folder)")
    .option("--statements <n>", "statements of one page: of more that fit the strongest", numberFrom(1, 50_000), 5_000)
    .addHelpText("after", examples)
    .action(async (folder: string, flags: ViewFlags) => {
      const [{ openDatabase }, { openGraphStore }, { openView }, { storeFolder: storeName }] = await Promise.all([
        import("../store/database.ts"),
        import("../store/graph-store.ts"),
        import("../report/live/server.ts"),
        import("../run/finish/finish-run.ts"),
      ]);
      const storeFolder = join(folder, storeName);
      const scratchFolder = await mkdtemp(join(tmpdir(), "litgraph-view-"));
      const database = await openDatabase(scratchFolder);
      try {
        const { counts } = await openGraphStore(database, storeFolder);
        const view = await openView({
          database,
          storeFolder,
          scratchFolder,
          runPath: join(folder, "run.json"),
          curationPath: flags.curation ?? join(folder, "curation.ndjson"),
          port: flags.port,
          most: flags.statements,
        });
        streams.stdout.write(`${view.address}\n`);
        streams.stderr.write(`${counts.statements} statements of ${counts.documents} documents; Ctrl-C ends the view\n`);
        await untilStopped(streams.signal);
        await view.close();
      } finally {
        await database.close();
      }
    });
}

async function untilStopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}

import { Command } from "commander";
import { settingNames, settingRows } from "./config/settings.ts";
import type { Streams } from "./streams.ts";
import { writeOut } from "./streams.ts";

const examples = `
Examples:
  litgraph config print                        what a run would go by, and where each setting comes from
  litgraph config print --json > litgraph.config.json
  LITGRAPH_WORKERS=4 litgraph config print --config cluster.json

A flag counts before the environment (LITGRAPH_...), that before the file (litgraph.config.json in the
working folder, or the one that --config or LITGRAPH_CONFIG names), and that before the default.
`;

interface PrintFlags {
  readonly config?: string;
  readonly json?: boolean;
}

/** `litgraph config`: what a run goes by. */
export function configCommand(streams: Streams): Command {
  const print = new Command("print")
    .summary("print every setting of a run, and where it comes from")
    .description("Prints what `litgraph run` would go by here: each setting, its value, and whether it comes from the environment, a file, or is the default.")
    .option("--config <file>", "read this configuration instead of litgraph.config.json")
    .option("--json", "print a configuration file that says the same")
    .addHelpText("after", examples)
    .action(async (flags: PrintFlags) => {
      const [{ findConfig }, { readConfigFile }, { resolveSettings }] = await Promise.all([
        import("./config/find-config.ts"),
        import("./config/config-file.ts"),
        import("./config/resolve.ts"),
      ]);
      const found = findConfig(flags.config ?? streams.env.LITGRAPH_CONFIG);
      const { settings, origins } = resolveSettings({}, streams.env, found === null ? null : readConfigFile(found));
      if (flags.json === true) {
        await writeOut(streams.stdout, `${JSON.stringify(settings, null, 2)}\n`);
        return;
      }
      const rows = settingNames.map((name) => [name, JSON.stringify(settings[name]), origins[name], settingRows[name].means] as const);
      const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
      for (const row of rows) await writeOut(streams.stdout, `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}\n`);
    });
  return new Command("config").summary("show what a run goes by").addHelpText("after", examples).addCommand(print);
}

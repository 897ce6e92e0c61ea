import { Command } from "commander";
import { lexiconOption } from "./runtime.ts";
import type { Streams } from "./streams.ts";
import { boldFor, writeOut } from "./streams.ts";

const examples = `
Examples:
  litgraph licences                     of the embedded names, or of your own lexicon when one was built
  litgraph licences --lexicon starter
  litgraph licences --json
`;

/** `litgraph licences`: under which terms is all this used? */
export function licencesCommand(streams: Streams): Command {
  return new Command("licences")
    .summary("list the licences of packages, names and trained weights")
    .description(
      "Lists the licences of litgraph, of every package that it runs with, of the terminologies in the lexicon, and of the corpora behind the trained weights.",
    )
    .option("--json", "print JSON")
    .addOption(lexiconOption())
    .addHelpText("after", examples)
    .action(async (flags: { readonly json?: boolean; readonly lexicon?: string }) => {
      const [{ manifestAt, packageLicences }, { openLexicon }, { packageFile }, { readFileSync }] = await Promise.all([
        import("../run/licences.ts"),
        import("../lexicon/open.ts"),
        import("../model/package-file.ts"),
        import("node:fs"),
      ]);
      const own = manifestAt(packageFile("package.json"));
      const packages = packageLicences();
      const terminologies = openLexicon(flags.lexicon).releases.map(({ source, version, licence }) => ({ source, version, licence }));
      const corpora = corporaOf(readFileSync(packageFile("src/models/weights/MODEL-CARD.md"), "utf8"));
      if (flags.json === true) {
        await writeOut(
          streams.stdout,
          `${JSON.stringify({ litgraph: { version: own?.version, licence: own?.licence }, packages, terminologies, corpora }, null, 2)}\n`,
        );
        return;
      }
      const bold = boldFor(streams.stdout, streams.env);
      const uses = { direct: "", indirect: " (needed by another)", inside: " (inside the report)" } as const;
      const parts = [
        `${bold("litgraph")} ${own?.version ?? ""}: ${own?.licence ?? ""}`,
        [bold("Packages"), ...packages.map(({ name, version, licence, use }) => `  ${licence.padEnd(22)} ${name} ${version}${uses[use]}`)].join("\n"),
        [bold("Terminologies in the lexicon"), ...terminologies.map(({ source, version, licence }) => `  ${licence.padEnd(22)} ${source} ${version}`)].join(
          "\n",
        ),
        [bold("Corpora that the trained weights were made from"), ...corpora.map(({ corpus, licence }) => `  ${licence.padEnd(22)} ${corpus}`)].join("\n"),
      ];
      await writeOut(streams.stdout, `${parts.join("\n\n")}\n`);
    });
}

/** The corpora and licences in the table of the model card. */
function corporaOf(card: string): readonly { readonly corpus: string; readonly licence: string }[] {
  const rows = /\n## What it was trained on\n([\s\S]*?)\n## /u.exec(card)?.[1] ?? "";
  return [...rows.matchAll(/^\|\s*([^|]+?)\s*\|\s*[\d,]+[^|]*\|[^|]*\|\s*([^|]+?)\s*\|$/gmu)].map(([, corpus = "", licence = ""]) => ({ corpus, licence }));
}

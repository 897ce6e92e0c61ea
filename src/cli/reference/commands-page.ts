import { PassThrough } from "node:stream";
import type { Command } from "commander";
import { program } from "../program.ts";
import { code, markdownTable, referencePage } from "./markdown.ts";

/** Every command with its help, as a person sees it, and the variables of the environment. */
export function commandsPage(): string {
  const nobody = new PassThrough();
  const root = program({ stdin: nobody, stdout: nobody, stderr: nobody, env: {}, signal: new AbortController().signal });
  const all = commandsBelow(root, "litgraph");
  const sections = all.map(({ path, command }) => `## ${path}\n\n\`\`\`text\n${helpOf(command)}\n\`\`\``);
  const variables = new Map<string, string>();
  for (const { path, command } of all) {
    for (const { envVar, long, description } of command.options)
      if (envVar !== undefined) variables.set(envVar, `\`${long}\` of \`${path}\` and others: ${description}`);
  }
  for (const [name, meaning] of otherVariables) variables.set(name, meaning);
  const rows = [...variables].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, meaning]) => [code(name), meaning]);
  return referencePage("Commands", ...sections, "## Environment", markdownTable(["variable", "means"], rows));
}

const otherVariables: readonly (readonly [string, string])[] = [
  ["NO_COLOR", "no colours, whatever the terminal can do"],
  ["COLUMNS", "width of the output where the terminal does not tell it"],
  ["XDG_CACHE_HOME", "where a lexicon of your own is kept"],
  ["LITGRAPH_SHARED", "folder of reference corpora, for tests and benchmarks of the project itself"],
  ["LITGRAPH_CHROMIUM", "browser for the tests of the report"],
];

function commandsBelow(command: Command, path: string): readonly { readonly path: string; readonly command: Command }[] {
  return [{ path, command }, ...command.commands.flatMap((child) => commandsBelow(child, `${path} ${child.name()}`))];
}

/** The help as it is printed, with its examples, 100 columns wide. */
function helpOf(command: Command): string {
  let text = "";
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
    getOutHelpWidth: () => 100,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return text.trim();
}

import type { Command } from "commander";
import { program } from "../../src/cli/program.ts";
import { sink } from "../cli/captured.ts";

/** What litgraph reads of each call of it in a text of shell commands: words as the shell would hand them over, without redirections and comments. */
export function litgraphCalls(commands: string): readonly (readonly string[])[] {
  const joined = commands.replace(/\\\n\s*/gu, " ");
  const calls = joined.matchAll(/(?:^|[\s|(;])litgraph[ \t]+((?:"[^"\n]*"|'[^'\n]*'|[^\n|>);&#"'])*)/gu);
  return [...calls].map(([, own = ""]) => [...own.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)].map(([, double, single, bare]) => double ?? single ?? bare ?? ""));
}

/** Parses a command line and does nothing. @throws CommanderError when a command, an option or an argument is not known */
export async function parse(words: readonly string[]): Promise<void> {
  const root = program({ stdin: process.stdin, stdout: sink(), stderr: sink(), env: {}, signal: new AbortController().signal });
  const silence = (command: Command): void => {
    if (command.commands.length === 0) command.action(() => undefined);
    for (const below of command.commands) silence(below);
  };
  silence(root);
  await root.parseAsync([...words], { from: "user" });
}

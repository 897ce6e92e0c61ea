import type { Option } from "commander";
import { Argument, Command } from "commander";
import type { Streams } from "./streams.ts";
import { writeOut } from "./streams.ts";

const examples = `
Examples:
  source <(litgraph completion bash)                                      in ~/.bashrc
  litgraph completion zsh > "\${fpath[1]}/_litgraph"
  litgraph completion fish > ~/.config/fish/completions/litgraph.fish
`;

/** One command with what may follow it. */
interface Completed {
  /** Words after the program's name, e.g. `lexicon build`; empty for the program itself. */
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly summary: string }[];
  readonly options: readonly CompletedOption[];
  readonly choices: readonly string[];
}

interface CompletedOption {
  readonly flags: readonly string[];
  readonly summary: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

/** `litgraph completion`: a script for a shell, made from the commands themselves. */
export function completionCommand(streams: Streams): Command {
  return new Command("completion")
    .summary("print completions for bash, zsh or fish")
    .description("Prints a script that makes a shell complete litgraph's commands, options and values.")
    .addArgument(new Argument("<shell>", "the shell").choices(["bash", "zsh", "fish"]))
    .addHelpText("after", examples)
    .action(async (shell: "bash" | "zsh" | "fish", _, command: Command) => {
      const root = command.parent ?? command;
      const rows = completedOf(root, "");
      await writeOut(streams.stdout, { bash: bashScript, zsh: zshScript, fish: fishScript }[shell](rows));
    });
}

/** Every command below a command, itself first. */
export function completedOf(command: Command, path: string): readonly Completed[] {
  const commands = command.commands.filter((child) => !("_hidden" in child && child._hidden === true));
  const row: Completed = {
    path,
    commands: commands.map((child) => ({ name: child.name(), summary: child.summary() || child.description() })),
    options: [
      ...command.options.filter(({ hidden }) => !hidden).map(completedOption),
      { flags: ["-h", "--help"], summary: "show help", takesValue: false, choices: [] },
    ],
    choices: command.registeredArguments.flatMap((argument) => argument.argChoices ?? []),
  };
  return [row, ...commands.flatMap((child) => completedOf(child, path === "" ? child.name() : `${path} ${child.name()}`))];
}

function completedOption({ short, long, description, required, optional, argChoices }: Option): CompletedOption {
  return {
    flags: [short, long].filter((flag) => flag !== undefined && flag !== null),
    summary: description,
    takesValue: required || optional,
    choices: argChoices ?? [],
  };
}

const flagsOf = ({ options }: Completed): string => options.flatMap(({ flags }) => flags).join(" ");
const wordsOf = ({ commands, choices }: Completed): string => [...commands.map(({ name }) => name), ...choices].join(" ");

function bashScript(rows: readonly Completed[]): string {
  const values = rows.flatMap(({ path, options }) =>
    options
      .filter(({ choices }) => choices.length > 0)
      .map(
        ({ flags, choices }) =>
          `    ${flags.map((flag) => `"${path} ${flag}"`).join("|")}) COMPREPLY=($(compgen -W "${choices.join(" ")}" -- "$word")); return;;`,
      ),
  );
  const paths = rows.filter(({ path }) => path !== "").map(({ path }) => `"${path}"`);
  return `# bash completion for litgraph
_litgraph() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" path="" flags="" words="" try i
  for ((i = 1; i < COMP_CWORD; i++)); do
    try="\${path:+$path }\${COMP_WORDS[i]}"
    case "$try" in ${paths.join("|")}) path="$try";; esac
  done
  case "$path $before" in
${values.join("\n")}
  esac
  case "$path" in
${rows.map((row) => `    "${row.path}") flags="${flagsOf(row)}" words="${wordsOf(row)}";;`).join("\n")}
  esac
  if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "$flags" -- "$word"))
  elif [[ -n "$words" ]]; then COMPREPLY=($(compgen -W "$words" -- "$word"))
  else COMPREPLY=($(compgen -f -- "$word")); fi
}
complete -o filenames -F _litgraph litgraph
`;
}

const zshQuoted = (text: string): string =>
  text
    .replace(/[\\[\]:'"`$]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();

function zshScript(rows: readonly Completed[]): string {
  const option = ({ flags, summary, takesValue, choices }: CompletedOption): readonly string[] =>
    flags.map((flag) => `'${flag}[${zshQuoted(summary)}]${takesValue ? `:value:${choices.length > 0 ? `(${choices.join(" ")})` : "_files"}` : ""}'`);
  const branch = ({ path, commands, options, choices }: Completed): string => {
    const rest =
      commands.length > 0
        ? `'1:command:((${commands.map(({ name, summary }) => `${name}\\:"${zshQuoted(summary)}"`).join(" ")}))' '*:file:_files'`
        : choices.length > 0
          ? `'1:value:(${choices.join(" ")})'`
          : "'*:file:_files'";
    return `    "${path}") _arguments ${[...options.flatMap(option), rest].join(" ")};;`;
  };
  const paths = rows.filter(({ path }) => path !== "").map(({ path }) => `"${path}"`);
  return `#compdef litgraph
_litgraph() {
  local path_words="" try word
  local -i depth=0
  for word in "\${words[@]:1:$((CURRENT - 2))}"; do
    try="\${path_words:+$path_words }$word"
    case "$try" in (${paths.join("|")}) path_words="$try"; ((depth++));; esac
  done
  words=("\${words[1]}" "\${words[@]:$((depth + 1))}")
  ((CURRENT -= depth))
  case "$path_words" in
${rows.map(branch).join("\n")}
  esac
}
# As a file of fpath the script is the function: its first call has to complete, too.
if [[ "\${funcstack[1]}" == _litgraph ]]; then _litgraph "$@"; else compdef _litgraph litgraph; fi
`;
}

const fishQuoted = (text: string): string => `'${text.replace(/['\\]/gu, (mark) => `\\${mark}`).replace(/\s+/gu, " ")}'`;

function fishScript(rows: readonly Completed[]): string {
  const lines = rows.flatMap(({ path, commands, options, choices }) => {
    const names = commands.map(({ name }) => name);
    const words = path.split(" ").filter(Boolean);
    const below = names.length === 0 ? "" : `; and not __fish_seen_subcommand_from ${names.join(" ")}`;
    const where = words.length === 0 ? "__fish_use_subcommand" : `${words.map((word) => `__fish_seen_subcommand_from ${word}`).join("; and ")}${below}`;
    return [
      ...commands.map(({ name, summary }) => `complete -c litgraph -n ${fishQuoted(where)} -f -a ${name} -d ${fishQuoted(summary)}`),
      ...(choices.length > 0 ? [`complete -c litgraph -n ${fishQuoted(where)} -f -a ${fishQuoted(choices.join(" "))}`] : []),
      ...options.map(({ flags, summary, takesValue, choices: values }) => {
        const named = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)).join(" ");
        return `complete -c litgraph -n ${fishQuoted(where)} ${named}${takesValue ? " -r" : ""}${values.length > 0 ? ` -f -a ${fishQuoted(values.join(" "))}` : ""} -d ${fishQuoted(summary)}`;
      }),
    ];
  });
  return `# fish completion for litgraph\n${lines.join("\n")}\n`;
}

/** A table of Markdown; bars and line ends in cells are made harmless. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/\s+/gu, " ").replaceAll("|", "\\|").trim()).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Text as code within a line. */
export function code(text: string): string {
  return text === "" ? "" : `\`${text}\``;
}

/** A page of the reference: what it is, and that it is made. */
export function referencePage(title: string, ...parts: readonly string[]): string {
  return `${[`# ${title}`, "Made from the code by `npm run docs:write`; do not edit.", ...parts].join("\n\n")}\n`;
}

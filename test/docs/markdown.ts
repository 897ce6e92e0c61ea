import { readdirSync, readFileSync } from "node:fs";
import { packageFile } from "../../src/model/package-file.ts";

/** A fenced block of a document. */
export interface CodeBlock {
  /** What stands after the opening fence: `sh`, `json`, ... */
  readonly language: string;
  readonly text: string;
  /** One-based line of the opening fence. */
  readonly line: number;
  /** Exit code that the comment before it promises (`<!-- run -->`, `<!-- run exit 3 -->`); `null` for blocks that are not to be run. */
  readonly exitCode: number | null;
  /** Stand-in with which it is run (`<!-- run with a Slurm array -->`); `null` for blocks that run as they are, or not at all. */
  readonly standIn: string | null;
  /** What the text above says that it needs (`Not run by the tests: needs Java.`); `null` where it says nothing. */
  readonly needs: string | null;
}

/** A link of a document, without what leads out of the project. */
export interface LocalLink {
  readonly target: string;
  readonly line: number;
}

const unread = new Set(["node_modules", "dist", ".git", "output", "coverage"]);

/** Every Markdown file of the project, by its path from the root; what a run writes is left out, but not the note in its folder. */
export function documents(folder = ""): readonly string[] {
  const entries = readdirSync(packageFile(folder === "" ? "." : folder), { withFileTypes: true });
  const found = entries.flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return unread.has(path.split("/")[0] ?? "") || entry.name === "node_modules" ? [] : documents(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });
  return folder === "" ? [...found, "output/README.md"].sort() : found;
}

/** The text of a file of the project. */
export function contentOf(path: string): string {
  return readFileSync(packageFile(path), "utf8");
}

/** The fenced blocks of a document, in order. */
export function codeBlocks(markdown: string): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  const lines = markdown.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const language = /^```(\w*)$/u.exec(lines[at] ?? "")?.[1];
    if (language === undefined) continue;
    const end = lines.indexOf("```", at + 1);
    if (end === -1) throw new RangeError(`the block that begins in line ${at + 1} has no end`);
    const promise = /^<!-- run(?: exit (\d{1,3})| with (.+))? -->$/u.exec(lines[at - 1] ?? "");
    const above = lines.slice(0, at).findLast((line) => line !== "") ?? "";
    blocks.push({
      language,
      text: lines.slice(at + 1, end).join("\n"),
      line: at + 1,
      exitCode: promise === null ? null : Number(promise[1] ?? 0),
      standIn: promise?.[2] ?? null,
      needs: /\bNot run by the tests: needs (.+)\.$/u.exec(above)?.[1] ?? null,
    });
    at = end;
  }
  return blocks;
}

/** The links of a document to files, outside its fenced blocks. */
export function localLinks(markdown: string): readonly LocalLink[] {
  const links: LocalLink[] = [];
  let isCode = false;
  for (const [index, line] of markdown.split("\n").entries()) {
    if (line.startsWith("```")) isCode = !isCode;
    if (isCode) continue;
    for (const [, target = ""] of line.matchAll(/\]\(([^()\s]+)\)/gu)) {
      if (!/^(?:[a-z]+:|#)/u.test(target)) links.push({ target: target.replace(/#.*$/u, ""), line: index + 1 });
    }
  }
  return links;
}

/** What stands between backquotes outside fenced blocks. */
export function inlineCode(markdown: string): readonly string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```$/gmu, "");
  return [...prose.matchAll(/`([^`\n]+)`/gu)].map(([, text = ""]) => text);
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BuiltClone } from "./clone.ts";
import { type CodeBlock, codeBlocks, contentOf, documents } from "./markdown.ts";
import { standIns } from "./stand-ins.ts";

/** A block of commands in a document. */
export interface CommandBlock extends CodeBlock {
  readonly path: string;
}

/** The commands of all documents; of a session, what was typed. */
export function commandBlocks(): readonly CommandBlock[] {
  return documents().flatMap((path) =>
    codeBlocks(contentOf(path))
      .filter(({ language, text }) => language === "sh" || (language === "text" && /^\$ /mu.test(text)))
      .map((block) => ({ ...block, path, text: block.language === "text" ? commandsOf(block.text) : block.text })),
  );
}

/** Whether a document leads a reader through something, rather than says what there is. */
export function isGuide(path: string): boolean {
  return path === "README.md" || path === "src/docs/tutorial.md" || path.startsWith("src/docs/how-to/");
}

/** The lines of a session that were typed. */
function commandsOf(session: string): string {
  return [...session.matchAll(/^\$ (.+)$/gmu)].map(([, command = ""]) => command).join("\n");
}

/** Declares a test for every block that runs, as printed or with its stand-in, in the documents that are wanted. */
export function runBlocks(built: () => BuiltClone, isWanted: (path: string) => boolean): void {
  const blocks = commandBlocks().filter(({ path }) => isWanted(path));

  describe("documented commands", () => {
    for (const { path, line, standIn, exitCode, text } of blocks) {
      if (standIn !== null) {
        const run = standIns.get(standIn);
        it(`${path}:${line} with ${standIn}`, async ({ skip }) => {
          if (run === undefined) throw new Error(`test/docs/stand-ins.ts has no row for "${standIn}"`);
          await run(built(), text, (why) => skip(why));
        }, 3_000_000);
      } else if (exitCode !== null) {
        it(`${path}:${line}`, () => {
          const { path: clone, shell } = built();
          const { status, stdout, stderr } = shell(text);
          expect(status, stderr).toBe(exitCode);
          if (exitCode === 0) expect(`${stdout}${existsSync(join(clone, "output"))}`).not.toContain("undefined");
          expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+\)?$/mu);
        }, 200_000);
      }
    }
  });
}

import { expect, test } from "vitest";
import { withColumnsInOrder } from "../../../src/ingest/text/columns.ts";
import { linesOf } from "../../../src/ingest/text/lines.ts";

/** Six rows of two columns; every row says where it stands. */
function pageOf(number: number): string {
  const row = (side: string, index: number): string => `page ${number} ${side} column says line ${index} here`;
  return Array.from({ length: 6 }, (_, index) => `${row("left", index).padEnd(45)}${row("right", index)}`).join("\n");
}

const wordsOf = (text: string): string => /page \d (?:left|right)/u.exec(text)?.[0] ?? "";

test("columns end with their page: at a form feed, and at the head of the next page", () => {
  const expected = ["page 1 left", "page 1 right", "page 2 left", "page 2 right"];
  const sides = (raw: string, isEdge: (text: string) => boolean): string[] => {
    const lines = linesOf(raw);
    const ordered = withColumnsInOrder(raw, lines, new Set(lines.filter(({ text }) => isEdge(text))));
    return ordered.map(({ text }) => wordsOf(text)).filter((words, index, all) => words !== "" && words !== all[index - 1]);
  };
  expect(sides(`${pageOf(1)}\f${pageOf(2)}`, () => false)).toEqual(expected);
  expect(sides(`${pageOf(1)}\n\nDoe et al.\n\n${pageOf(2)}`, (text) => text === "Doe et al.")).toEqual(expected);
});

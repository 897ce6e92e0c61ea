import { describe, expect, it } from "vitest";
import { misreadingOf, misreadings } from "../../src/nlp/recognize-misreadings.ts";
import { noNames } from "../../src/nlp/recognize-no-names.ts";

function idIn(marked: string): string | undefined {
  const rows = [...noNames, ...misreadings];
  const [before = "", rest = ""] = marked.split("<<");
  const [name = "", after = ""] = rest.split(">>");
  return misreadingOf(rows, name, { before, after }, () => `${before}${name}${after}`)?.id;
}

describe("misreadings", () => {
  it.each([...noNames, ...misreadings])("$id fits its example and not its counter-example", ({ id, example, counterExample }) => {
    expect(idIn(example)).toBe(id);
    expect(idIn(counterExample)).toBeUndefined();
  });
});

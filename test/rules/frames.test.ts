import { describe, expect, it } from "vitest";
import { frames } from "../../src/rules/frames.ts";
import { claimLines, markedDocument, relationsOf } from "../nlp/marked-document.ts";

describe.each(frames.map((frame) => [frame.id, frame] as const))("frame %s", (id, frame) => {
  it("has an example and a counter-example", () => {
    expect(frame.examples.length).toBeGreaterThan(0);
    expect(frame.counterExamples.length).toBeGreaterThan(0);
  });

  it.each(frame.examples.map(({ text, claim }) => [text, claim] as const))("reads %j", (text, claim) => {
    const doc = markedDocument(text);
    const own = relationsOf(doc).filter(({ foundBy }) => foundBy.split("/")[0] === id);
    expect(claimLines(doc, own)).toContain(claim);
  });

  it.each(frame.counterExamples.map(({ text, claim }) => [text, claim] as const))("does not read %j", (text, claim) => {
    const doc = markedDocument(text);
    const lines = claimLines(
      doc,
      relationsOf(doc).filter(({ foundBy }) => foundBy.split("/")[0] === id),
    );
    expect(lines.filter((line) => line.startsWith(claim))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { ConfigError, DocumentError } from "../../src/model/errors.ts";
import { definePipeline } from "../../src/pipeline/pipeline.ts";
import { defineStage } from "../../src/pipeline/stage.ts";
import { plainDocument } from "../nlp/marked-document.ts";

const split = defineStage({
  name: "split",
  requires: [],
  provides: ["sentences"],
  run: ({ text }) => ({ sentences: [{ start: 0, end: text.length, section: 0 }] }),
});
const name = defineStage({ name: "name", requires: ["sentences"], provides: ["mentions"], run: () => ({ mentions: [] }) });

describe("a pipeline", () => {
  it("adds the layers of its stages and leaves the document as it was", () => {
    const doc = plainDocument("One sentence.");
    const done = definePipeline([split, name]).process(doc);
    expect(done.sentences).toHaveLength(1);
    expect(done.mentions).toEqual([]);
    expect(doc.sentences).toBeUndefined();
  });

  it("is refused when a layer is missing or has two owners, with every fault in one message", () => {
    expect(() => definePipeline([name, split, split])).toThrow(ConfigError);
    expect(() => definePipeline([name, split, split])).toThrow(
      /"name" requires layer "sentences".*"split" provides layer "sentences", which "split" already owns/u,
    );
  });

  it("names the stage and the document when a stage fails, and keeps the cause", () => {
    const cause = new Error("no such rule");
    const failing = defineStage({
      name: "failing",
      requires: [],
      provides: ["mentions"],
      run: () => {
        throw cause;
      },
    });
    try {
      definePipeline([failing]).process(plainDocument("x"));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DocumentError);
      expect(error).toMatchObject({ stage: "failing", reason: "stage-failed", cause });
      expect(String(error)).toContain("test:document");
    }
  });
});

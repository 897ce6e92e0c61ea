import { describe, expect, test } from "vitest";
import { openInput } from "../../src/ingest/decode.ts";
import type { Source, SourceResult } from "../../src/ingest/source.ts";
import { detect, sourceNamed, sources } from "../../src/ingest/sources.ts";
import { ConfigError, DocumentError } from "../../src/model/errors.ts";

function claiming(name: string, claim: number): Source {
  async function* read(): AsyncIterable<SourceResult> {
    yield* [];
  }
  return { name, description: name, claim: () => claim, read };
}

const input = await openInput("page.txt", new TextEncoder().encode("Some text."));

describe("detect", () => {
  test("takes the one source that is sure", () => {
    expect(detect(input, [claiming("a", 0.3), claiming("b", 0.8)]).name).toBe("b");
  });

  test("takes the best of the unsure ones, the first of equals", () => {
    expect(detect(input, [claiming("a", 0.2), claiming("b", 0.3), claiming("c", 0.3)]).name).toBe("b");
  });

  test("refuses when two are sure, and names both", () => {
    const run = (): Source => detect(input, [claiming("a", 0.8), claiming("b", 0.9), claiming("c", 0.1)]);
    expect(run).toThrow(DocumentError);
    expect(run).toThrow(/a and b claim it; name the right one with --source/u);
  });

  test("refuses when none claims it", () => {
    expect(() => detect(input, [claiming("a", 0)])).toThrow(/no source recognises it; name one with --source/u);
  });
});

test("names are unique, and an unknown one is an error of the caller that lists them", () => {
  const names = sources.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(sourceNamed("qxmd-text").name).toBe("qxmd-text");
  expect(() => sourceNamed("nothing")).toThrow(ConfigError);
  expect(() => sourceNamed("nothing")).toThrow(/qxmd-text/u);
});

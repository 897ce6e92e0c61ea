import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteText } from "../../src/export/byte-text.ts";

const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 90 }), fc.constantFrom("\uD800", "a".repeat(41), "é".repeat(40), "x".repeat(300_000)));

describe("ByteText", () => {
  it("holds the UTF-8 of what was added, whatever was added and however often it was taken", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ text: anyText, asBytes: fc.boolean(), isTaken: fc.boolean() }), { maxLength: 12 }), (pieces) => {
        const out = new ByteText();
        const taken: Uint8Array[] = [];
        for (const { text, asBytes, isTaken } of pieces) {
          if (asBytes) out.addBytes(Buffer.from(text));
          else out.add(text);
          if (isTaken) taken.push(out.take());
        }
        taken.push(out.take());
        expect(out.length).toBe(0);
        expect(Buffer.concat(taken).equals(Buffer.concat(pieces.map(({ text }) => Buffer.from(text))))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteText } from "../../src/export/byte-text.ts";

const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 90 }), fc.constantFrom("\uD800", "a".repeat(41), "é".repeat(40), "x".repeat(300_000)));

describe("ByteText", () => {
  it("holds the UTF-8 of what was added and not forgotten, whatever was added and however often it was taken", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ text: anyText, isForgotten: fc.boolean(), isTaken: fc.boolean() }), { maxLength: 12 }), (pieces) => {
        const out = new ByteText(1000);
        const taken: Uint8Array[] = [];
        for (const { text, isForgotten, isTaken } of pieces) {
          const before = out.length;
          expect(out.add(text)).toBe(Buffer.byteLength(text));
          if (isForgotten) out.shortenTo(before);
          if (isTaken) taken.push(out.take());
        }
        taken.push(out.take());
        expect(out.length).toBe(0);
        const kept = pieces.filter(({ isForgotten }) => !isForgotten).map(({ text }) => Buffer.from(text));
        expect(Buffer.concat(taken).equals(Buffer.concat(kept))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

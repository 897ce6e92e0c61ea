import { describe, expect, it } from "vitest";
import { isLetterOrDigit } from "../../src/nlp/abbreviation-alignment.ts";

describe("letters and digits", () => {
  it("are those of Unicode, though English ones are told without it", () => {
    const wrong: number[] = [];
    for (let code = 0; code < 0x10000; code++) {
      const character = String.fromCharCode(code);
      if (isLetterOrDigit(character) !== /[\p{L}\p{N}]/u.test(character)) wrong.push(code);
    }
    expect(wrong).toEqual([]);
  });
});

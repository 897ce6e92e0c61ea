import { describe, expect, it } from "vitest";
import type { Word } from "../../src/nlp/grammar/words.ts";
import { isDeniedBetween, weakenedEffect } from "../../src/nlp/induced-effects.ts";
import type { ReadSentence } from "../../src/nlp/relate.ts";
import { createRelator } from "../../src/nlp/relate.ts";
import { tokenize } from "../../src/nlp/tokenize.ts";
import { markedDocument } from "./marked-document.ts";

function wordsOf(marked: string): readonly Word[] {
  let words: readonly Word[] = [];
  const plain = markedDocument(marked);
  createRelator((_, read: readonly ReadSentence[]) => {
    words = read[0]?.grammar.words ?? [];
    return [];
  }).run({ ...plain, ...tokenize.run(plain) });
  return words;
}

describe("which of two drugs weakens what the other brings about", () => {
  it.each([
    ["{D:Quercetin} lowered {D:cisplatin}-induced damage.", { by: 0, of: 1 }],
    ["Damage evoked by {D:cisplatin} was reduced by {D:quercetin}.", { by: 1, of: 0 }],
    ["{D:Quercetin} and {D:cisplatin} were given to rats.", null],
    ["{D:Quercetin} was seen beside {D:cisplatin}-induced damage.", null],
    ["{D:Quercetin}-induced and {D:cisplatin}-induced damage was reduced.", null],
  ])("%s", (text, expected) => {
    expect(weakenedEffect(wordsOf(text), 0, 1)).toEqual(expected);
  });
});

describe("a denial between two mentions", () => {
  it.each([
    ["{D:Quercetin} did not lower {D:cisplatin}-induced damage.", true],
    ["{D:Quercetin} had no influence on {D:cisplatin}-induced damage.", true],
    ["{D:Quercetin} lowered {D:cisplatin}-induced damage, but not weight.", false],
  ])("%s", (text, expected) => {
    expect(isDeniedBetween(wordsOf(text), 0, 1)).toBe(expected);
    expect(isDeniedBetween(wordsOf(text), 1, 0)).toBe(expected);
  });
});

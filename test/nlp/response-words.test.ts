import { describe, expect, it } from "vitest";
import type { ReadSentence } from "../../src/nlp/relate.ts";
import { createRelator } from "../../src/nlp/relate.ts";
import { responseBetween } from "../../src/nlp/response-words.ts";
import { tokenize } from "../../src/nlp/tokenize.ts";
import { markedDocument } from "./marked-document.ts";

function response(marked: string) {
  let found: ReturnType<typeof responseBetween> = null;
  const plain = markedDocument(marked);
  createRelator((doc, read: readonly ReadSentence[]) => {
    const [gene, drug] = ["gene", "drug"].map((type) => doc.mentions.findIndex((mention) => mention.type === type));
    for (const { grammar } of read) found = responseBetween(grammar.words, gene ?? -1, drug ?? -1);
    return [];
  }).run({ ...plain, ...tokenize.run(plain) });
  return found;
}

describe("responses between a gene and a drug", () => {
  it.each([
    ["{G:ABCB1} raised resistance to {D:paclitaxel}.", { aspect: "resistance", direction: "increase" }],
    ["{G:SLFN11} increases the sensitivity of cells to {D:cisplatin}.", { aspect: "sensitivity", direction: "increase" }],
    ["{G:SLFN11} decreased resistance to {D:cisplatin}.", { aspect: "resistance", direction: "decrease" }],
    ["{G:SLFN11} was measured with resistance to {D:cisplatin}.", null],
    ["Silencing of {G:SLFN11} increased resistance to {D:cisplatin}.", null],
  ])("%s", (text, expected) => {
    expect(response(text)).toEqual(expected);
  });
});

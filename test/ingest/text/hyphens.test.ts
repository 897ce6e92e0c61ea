import { describe, expect, test } from "vitest";
import { learnHyphens } from "../../../src/ingest/text/hyphens.ts";

/** A text that knows some words whole and some with their hyphen. */
const lexicon = learnHyphens(
  "The production of GAPDH and SP600125 was measured. Regulatory and inflammatory proteins of the cell surface were seen. " +
    "A cell-surface receptor, dose and platinum levels, the down-regulated gene, and treatment before the small tumours grew.\nbro-\nken pieces",
);

describe("line-end hyphens", () => {
  test.each([
    ["produc", "tion", "drop", "seen whole"],
    ["anti-GAP", "DH", "drop", "seen whole in capitals"],
    ["(SP", "600125,", "drop", "seen whole with digits"],
    ["cell", "surface", "keep", "seen with its hyphen"],
    ["chemore", "sistance.", "drop", "not seen: half a word"],
    ["1517", "1529.", "keep", "digits to digits"],
    ["AKT", "independent", "keep", "capitals to lower case"],
    ["STAT3/ATF6", "mediated", "keep", "a digit to lower case"],
    ["IL", "6", "keep", "letters to a digit"],
    ["anti", "AKT", "keep", "lower case to capitals"],
    ["Med", "Calc", "drop", "a product with a capital inside"],
    ["Kulesza", "Bronczyk", "keep", "a double name"],
    ["Buckanov", "ich", "drop", "a broken name"],
    ["cis", "regulatory", "keep", "a prefix before a free word"],
    ["pro", "inflammatory", "keep", "a prefix before an effect"],
    ["inter", "active", "drop", "a prefix that is written with the word"],
    ["dose", "dependent", "keep", "a compound of free words"],
    ["in", "dependent", "drop", "a prefix that looks like a word"],
    ["5’-CAACAUU", "CAACUUUAGUAUUUUUAC-3’;", "drop", "a sequence"],
    ["5’", "AGGUACUUCG", "keep", "the end of a strand"],
    ["β", "catenin", "keep", "one letter"],
    ["non", "small", "keep", "non"],
    ["bro", "ken", "drop", "halves at a line end are no words"],
  ])("%s|%s: %s (%s)", (left, right, decision) => expect(lexicon.decide(left, right)).toBe(decision));

  test("a word of millions of parts is read like any other", () => {
    expect(() => learnHyphens("a-".repeat(5_000_000))).not.toThrow();
  });
});

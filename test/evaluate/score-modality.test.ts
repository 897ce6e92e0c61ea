import { describe, expect, it } from "vitest";
import { readBratEvents, readBratLines } from "../../src/evaluate/corpora/brat.ts";
import type { CorpusDocument } from "../../src/evaluate/corpora/gold-corpus.ts";
import { placeMentions } from "../../src/evaluate/corpora/place-mentions.ts";
import { scoreModality } from "../../src/evaluate/corpora/score-modality.ts";
import { documentOf } from "../../src/evaluate/gold-document.ts";
import { Tally } from "../../src/evaluate/score.ts";

const text = "IL-4 did not induce COX-2 and may bind IL-1, not JNK. Mice died.";
const at = (word: string): string => `${text.indexOf(word)} ${text.indexOf(word) + word.length}`;
const mentionLines = ["IL-4", "COX-2", "IL-1", "JNK"]
  .map((name, index) => `T${index + 1}\tGene_or_gene_product ${at(name)}\t${name}`)
  .concat(`T5\tOrganism ${at("Mice")}\tMice`);
const eventLines = [
  `T10\tPositive_regulation ${at("induce")}\tinduce`,
  `T11\tBinding ${at("bind")}\tbind`,
  `T12\tDeath ${at("died")}\tdied`,
  "E1\tPositive_regulation:T10 Cause:T1 Theme:T2",
  "E2\tBinding:T11 Theme:T1 Theme2:T3",
  "E3\tBinding:T11 Theme:T1 Theme2:T4",
  "E4\tDeath:T12 Theme:T5",
  "M1\tNegation E1",
  "M2\tSpeculation E2",
  "M3\tNegation E3",
  "M4\tNegation E4",
];
const gold: CorpusDocument = {
  id: "d",
  text,
  titleEnd: 0,
  mentions: placeMentions(text, readBratLines(mentionLines.join("\n")).rows),
  relations: [],
  events: readBratEvents(eventLines.join("\n"), text),
  abbreviations: [],
};

describe("events of brat files", () => {
  it("are read with their trigger, who takes part, and what is said of them", () => {
    expect(gold.events?.[0]).toMatchObject({ kind: "Positive_regulation", participants: ["T1", "T2"], isNegated: true, isSpeculated: false });
    expect(gold.events?.map(({ trigger }) => text.slice(trigger.start, trigger.end))).toEqual(["induce", "bind", "bind", "died"]);
  });

  it("know the mentions of events inside them", () => {
    const nested = readBratEvents("T1\tRegulation 0 4\tIL-4\nE1\tRegulation:T1 Theme:E2\nE2\tBinding:T1 Theme:T9\nE3\tBinding:T1 Theme:E3", text);
    expect(nested.map(({ mentions }) => mentions)).toEqual([["T9"], ["T9"], []]);
  });
});

describe("the score of modality", () => {
  const span = (word: string, kind: "denial" | "hedge") => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length, kind, cue: "test" });
  const doc = { ...documentOf("c", gold), sentences: [], tokens: [], abbreviations: [], mentions: [], groundings: [], claims: [], relations: [] };
  const counts = (spans: readonly ReturnType<typeof span>[], unmarked: readonly string[] = []) => {
    const tally = new Tally();
    const errors = scoreModality("c", gold, doc, spans, tally, new Set(unmarked));
    return {
      rows: tally.counts.map(({ label, tp, fp, fn }) => [label, tp, fp, fn]),
      errors: errors.map(({ kind, label, text: what }) => `${kind} ${label} ${what}`),
    };
  };

  it("leaves out cues that the corpus does not count", () => {
    expect(counts([span("induce", "hedge"), span("bind", "hedge")], ["test"])).toEqual(counts([]));
  });

  it("counts triggers and excluded participants, and leaves out events without gene or drug", () => {
    expect(counts([span("induce", "denial"), span("JNK", "denial"), span("bind", "hedge")])).toEqual({
      rows: [
        ["negation", 2, 0, 0],
        ["speculation", 1, 1, 0],
      ],
      errors: ['spurious speculation Binding "bind"'],
    });
  });

  it("lists what is missed", () => {
    expect(counts([])).toEqual({
      rows: [
        ["negation", 0, 0, 2],
        ["speculation", 0, 0, 1],
      ],
      errors: ['missed negation Positive_regulation "induce"', 'missed speculation Binding "bind"', 'missed negation Binding "bind"'],
    });
  });
});

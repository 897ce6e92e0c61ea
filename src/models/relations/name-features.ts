import { ownString, RecentMemory } from "../../model/recent-memory.ts";
import type { FeatureBuffer } from "./feature-buffer.ts";
import { t } from "./feature-kinds.ts";
import { mix, textHash } from "./hash.ts";
import type { PairSentence, Participant } from "./input.ts";
import type { SentenceMarks } from "./sentence-marks.ts";

/** Adds what the names themselves say: their parts and their class, and what is joined to them. */
export function addNames(sentence: PairSentence, marks: SentenceMarks, a: Participant, b: Participant, from: number, to: number, out: FeatureBuffer): void {
  let both = 3;
  for (const [side, { type, text }] of [a, b].entries()) {
    const tag = type === "gene" ? 1 : 2;
    const marksOfName = nameMarks(text);
    for (let part = 0; part < 6; part++) out.add3(t.name, tag, part, marksOfName[part] ?? 0);
    out.add2(t.name + 6, side, marksOfName[6] ?? 0);
    both = mix(both, marksOfName[6] ?? 0);
  }
  out.add1(t.name + 7, both);
  if (from === to) out.add1(t.name + 8, 1);
  const next = sentence.words[to + 1];
  if (next !== undefined && next.joint !== "") out.add2(t.name + 9, 1, marks.stem[to + 1] ?? 0);
  const afterFirst = sentence.words[from + 1];
  if (afterFirst !== undefined && afterFirst.joint !== "") out.add2(t.name + 9, 2, marks.stem[from + 1] ?? 0);
}

/** Hashes of names met before; bounded, because texts never stop bringing new ones. */
const maxKnownNames = 8_000;
const knownNames = new RecentMemory<string, Int32Array>(maxKnownNames);

/** Whole name, last word, first word, last four and three letters, first three letters, and class of a name. */
function nameMarks(name: string): Int32Array {
  let known = knownNames.get(name);
  if (known === undefined) {
    const text = name.toLowerCase();
    const space = text.lastIndexOf(" ");
    known = Int32Array.of(
      textHash(text),
      textHash(text, space + 1),
      space > 0 ? textHash(text, 0, text.indexOf(" ")) : 0,
      textHash(text, Math.max(0, text.length - 4)),
      textHash(text, Math.max(0, text.length - 3)),
      textHash(text, 0, Math.min(3, text.length)),
      classOf(text),
    );
    knownNames.set(ownString(name), known);
  }
  return known;
}

const nameClasses: readonly RegExp[] = [
  /receptor|\br$/u,
  /kinase|\bk$/u,
  /inhibitor|antagonist|blocker/u,
  /agonist/u,
  /transporter|pump|channel/u,
  /cytochrome|^cyp|p450/u,
  /oxidase|reductase|synthase|transferase|hydrolase|esterase|dehydrogenase|oxygenase/u,
  /factor|interleukin|^il-|tnf|interferon/u,
  /ase\b/u,
  /antibody|mab$/u,
  /ine$|ol$|ide$|one$|ate$|ib$|in$/u,
  /^[\p{L}]{1,3}-?\d{2,}/u,
];

function classOf(text: string): number {
  return nameClasses.findIndex((pattern) => pattern.test(text));
}

import type { Section } from "../model/document.ts";
import type { Attribution } from "../model/schema.ts";
import type { WithLayers } from "../pipeline/stage.ts";
import { type CueRow, cues } from "../rules/cues.ts";

type Input = WithLayers<"sentences">;

const cited = cues.filter(({ kind }) => kind === "cited");
const authored = cues.filter(({ id }) => id === "author");
const own = cues.filter(({ kind }) => kind === "own");
const referenceMark = /\[(\d{1,3}(?:\s?[-–,]\s?\d{1,3}){0,12})\]/gu;
/** In round brackets a number is a reference only where it closes something: "(1)" also counts points. */
const roundReferenceMark =
  /(?<=[\p{L}\d)%] )(?<!\b(?:fig(?:ure|s)?|tables?|panels?|eqs?|types?|phases?|grades?|stages?)\.? )\((\d{1,3}(?:\s?[-–,]\s?\d{1,3}){0,12})\)(?=[.,;:…]|$)/giu;
const anaphora =
  /^(?:["“…\s]*)(?:in this study|this (?:finding|work|study|result)|these (?:findings|results|data)|conversely|moreover|furthermore|in addition|they|the authors)\b/u;

/**
 * Whose claims the sentences of a document make, each worked out when it is asked for. In the paper's own sections a sentence is the paper's unless it cites somebody. In
 * citation statements (other papers' words about this one) it depends on the reference: the one that all statements share is this paper, any other is a third paper.
 */
export class Attributions {
  readonly #doc: Input;
  readonly #known: (Attribution | undefined)[] = [];
  #ownReferences: ReadonlyMap<string, ReadonlySet<string>> | null = null;

  constructor(doc: Input) {
    this.#doc = doc;
  }

  /** Whose claims the sentence of this index makes. */
  at(index: number): Attribution {
    const known = this.#known[index];
    if (known !== undefined) return known;
    const found = this.#read(index);
    this.#known[index] = found;
    return found;
  }

  #read(index: number): Attribution {
    const sentence = this.#doc.sentences[index];
    const section = this.#doc.sections[sentence?.section ?? -1];
    if (sentence === undefined || section === undefined) return "unknown";
    const text = this.#doc.text.slice(sentence.start, sentence.end);
    if (section.type === "citation-statement") return this.#cited(index, section, text);
    if (section.attribution !== "this-paper") return section.attribution;
    if (matches(authored, text)) return "cited-paper";
    return matches(cited, text) && !(matches(own, text) && section.type === "abstract") ? "cited-paper" : "this-paper";
  }

  #cited(index: number, section: Section, text: string): Attribution {
    const doc = this.#doc;
    this.#ownReferences ??= ownReferenceNumbers(doc);
    const numbers = referencesIn(text);
    const known = this.#ownReferences.get(section.heading ?? "");
    if (numbers.length > 0) return known !== undefined && numbers.some((number) => known.has(number)) ? "this-paper" : "cited-paper";
    const statement = doc.text.slice(section.start, section.end);
    const all = new Set(referencesIn(statement));
    // "By contrast, Smith et al. saw none", beside a sentence that gives this paper's number: somebody else.
    if (all.size > 0 && matches(authored, text)) return "cited-paper";
    if (known !== undefined && [...all].every((number) => known.has(number)) && all.size > 0) return "this-paper";
    const previous = doc.sentences[index - 1];
    const isSameStatement = previous !== undefined && doc.sections[previous.section] === section;
    return isSameStatement && anaphora.test(text.toLowerCase()) ? this.at(index - 1) : "unknown";
  }
}

/**
 * The reference numbers by which citing papers call this paper, by the citing section's heading (the only hint that two statements are of one paper):
 * a number that stands alone in some statement is this paper's, since each statement cites it.
 */
function ownReferenceNumbers(doc: Input): ReadonlyMap<string, ReadonlySet<string>> {
  const numbers = new Map<string, Set<string>>();
  for (const section of doc.sections) {
    if (section.type !== "citation-statement") continue;
    const found = new Set(referencesIn(doc.text.slice(section.start, section.end)));
    const [only] = found;
    if (found.size !== 1 || only === undefined) continue;
    const heading = section.heading ?? "";
    numbers.set(heading, (numbers.get(heading) ?? new Set<string>()).add(only));
  }
  return numbers;
}

/** Reference numbers in brackets, ranges expanded up to twenty members. */
function referencesIn(text: string): readonly string[] {
  const numbers: string[] = [];
  for (const match of [...text.matchAll(referenceMark), ...text.matchAll(roundReferenceMark)]) {
    for (const part of (match[1] ?? "").split(",")) {
      const [from, to] = part.split(/[-–]/u).map((side) => Number.parseInt(side, 10));
      if (from === undefined || Number.isNaN(from)) continue;
      for (let number = from; number <= Math.min(to ?? from, from + 20); number++) numbers.push(String(number));
    }
  }
  return numbers;
}

function matches(rows: readonly CueRow[], text: string): boolean {
  const lower = text.toLowerCase();
  return rows.some(({ pattern }) => {
    pattern.lastIndex = 0;
    return pattern.test(pattern.source.includes("\\p{L}") ? text : lower);
  });
}

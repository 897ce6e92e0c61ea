import type { EntityType } from "../../model/schema.ts";
import type { Concept } from "./concept.ts";
import type { SaidEffect } from "./pointing-effects.ts";
import type { Word } from "./words.ts";

/** What an earlier sentence left in the reader's mind: indexes into the mentions layer. */
export interface Topic {
  readonly gene: number | null;
  readonly drug: number | null;
  /** The gene or drug that it was about, which "it" at the head of the next sentence means. */
  readonly subject: number | null;
  readonly cells: readonly number[];
  /** What it said to happen, for "this effect". */
  readonly effects: readonly SaidEffect[];
}

export const noTopic: Topic = { gene: null, drug: null, subject: null, cells: [], effects: [] };

const drugNouns = new Set("drug inhibitor compound agent antibody antagonist agonist".split(" "));
const geneNouns = new Set(
  "gene protein kinase cytokine receptor enzyme factor transporter oncogene phosphatase ligand chemokine oncoprotein interleukin loop pathway axis cascade".split(
    " ",
  ),
);
/** "The enzyme involved in A synthesis" says itself which enzyme it means. */
const describing = new Set(
  "that which who whose involved responsible encoded encoding required needed implicated catalyzing catalysing containing lacking called termed known of for".split(
    " ",
  ),
);
const cellNouns = new Set("cells cell line lines subline sublines clones".split(" "));
const pointing = new Set(["this", "the", "that", "same"]);
const cellPointing = new Set(["these", "those", "both", "this", "such"]);

interface Seen {
  readonly mention: number;
  readonly type: EntityType;
  /** Something was done to it in an experiment. */
  readonly isPerturbed: boolean;
}

/**
 * Follows a sentence from left to right and gives phrases that name nothing but point back ("this inhibitor", "the same gene", "its degradation",
 * "these cells") what they point to: the nearest fitting name before, in the sentence or else in the one before.
 */
export class Antecedents {
  readonly #words: readonly Word[];
  readonly #typeOf: (mention: number) => EntityType;
  readonly #topic: Topic;
  readonly #seen: Seen[] = [];
  #subject: ReadonlySet<number> = new Set();
  #last: Concept | null = null;

  constructor(words: readonly Word[], typeOf: (mention: number) => EntityType, topic: Topic) {
    this.#words = words;
    this.#typeOf = typeOf;
    this.#topic = topic;
  }

  /** The mentions that the verb now being read has as its subject: "its" in the object does not point to them first. */
  setSubject(mentions: readonly number[]): void {
    this.#subject = new Set(mentions);
  }

  /** Resolves the phrase if it points back, and remembers what it names. */
  read(concept: Concept): void {
    if (concept.themes.length === 0 && concept.agents.length === 0) this.#point(concept);
    const isDoneTo = this.#words[concept.from - 1]?.lower === "of" && this.#last !== null && this.#last.themes.length === 0 && this.#last.perturbation !== null;
    const isPerturbed = concept.perturbation !== null || isDoneTo;
    for (const mention of [...concept.themes, ...concept.cells]) {
      if (!this.#seen.some((known) => known.mention === mention)) this.#seen.push({ mention, type: this.#typeOf(mention), isPerturbed });
    }
    this.#last = concept;
  }

  #point(concept: Concept): void {
    const first = this.#words[concept.from]?.lower ?? "";
    const head = this.#words[concept.head]?.lower ?? "";
    if (concept.kind === "group") {
      if (concept.cells.length === 0 && cellPointing.has(first) && cellNouns.has(head)) concept.cells.push(...this.#lastCells(first === "both"));
      return;
    }
    if (first === "its") {
      // "its response" is the cells' or the patient's.
      if (concept.kind === "event" && !head.startsWith("response"))
        this.#take(concept, this.#ruling(concept.from) ?? this.#nearest("gene", true) ?? this.#nearest("gene", false));
    } else if (first === "it" && concept.from === concept.head) {
      const mention = this.#meantByIt(concept.to);
      if (mention !== null) concept.kind = "entity";
      this.#take(concept, mention);
    } else if (pointing.has(first) && concept.to - concept.from <= 3) {
      const type = drugNouns.has(head) ? "drug" : geneNouns.has(head) ? "gene" : null;
      if (type === null) return;
      // Behind its name ("A, the enzyme that ...") it is that name's, at the head of a sentence nobody's before.
      const isDescribed = first === "the" && describing.has(this.#words[concept.to]?.lower ?? "");
      if (isDescribed && !this.#seen.some((seen) => seen.type === type)) return;
      const mention = this.#nearest(type, false);
      if (mention === null) return;
      // "this inhibitor" is the drug named before, not something done to a gene.
      if (type === "drug") concept.perturbation = null;
      if (concept.row?.kind === "reagent") concept.row = null;
      if (concept.kind !== "event") concept.kind = "entity";
      this.#take(concept, mention);
    }
  }

  #meantByIt(at: number): number | null {
    if (this.#seen.length > 0) return this.#isNearestPerturbed() ? null : this.#nearest("gene", true);
    return opensJudgement(this.#words, at) ? null : this.#topic.subject;
  }

  #take(concept: Concept, mention: number | null): void {
    if (mention !== null) concept.themes.push(mention);
  }

  #nearest(type: "gene" | "drug", skipsSubject: boolean): number | null {
    const known = this.#seen.findLast((seen) => seen.type === type && !(skipsSubject && this.#subject.has(seen.mention)));
    return known?.mention ?? (type === "gene" ? this.#topic.gene : this.#topic.drug);
  }

  /** "A raises B but its release ...": where a contrast opens with "its", whose it is was the subject. */
  #ruling(at: number): number | null {
    if (!contrasts.has(this.#words[at - 1]?.lower ?? "")) return null;
    const genes = [...this.#subject].filter((mention) => this.#typeOf(mention) === "gene");
    return genes.length === 1 ? (genes[0] ?? null) : null;
  }

  /** "Silencing of A raised uptake, silencing of B did not change it": what came of an experiment is "it", not what the experiment was done to. */
  #isNearestPerturbed(): boolean {
    return this.#seen.findLast((seen) => seen.type === "gene" && !this.#subject.has(seen.mention))?.isPerturbed === true;
  }

  #lastCells(wantsTwo: boolean): readonly number[] {
    const here = this.#seen.filter(({ type }) => type === "cell_line").map(({ mention }) => mention);
    if (here.length >= (wantsTwo ? 2 : 1)) return wantsTwo ? here.slice(-2) : here.slice(-1);
    return this.#topic.cells;
  }
}

const contrasts = new Set(["but", "whereas", "while", "although"]);

const judging = new Set(
  "important possible necessary interesting desirable difficult easy tempting conceivable plausible reasonable clear evident unclear noteworthy essential useful likely unlikely unknown apparent surprising striking uncertain worthwhile imperative crucial".split(
    " ",
  ),
);

/** "It is important to block A", "it appeared likely that ...": the "it" before `at` stands for what follows. */
function opensJudgement(words: readonly Word[], at: number): boolean {
  for (let index = at; index < at + 7; index++) {
    const lower = words[index]?.lower;
    if (lower === undefined) return false;
    if (!judging.has(lower)) continue;
    const next = words[index + 1]?.lower;
    // "it is likely to raise A" is said of a thing.
    return next === "that" || next === "whether" || next === "if" || (next === "to" && lower !== "likely" && lower !== "unlikely");
  }
  return false;
}

import type { Document, Layers, Section } from "../../src/model/document.ts";
import { emptyMetadata } from "../../src/model/document.ts";
import type { Grounding, Mention } from "../../src/model/mention.ts";
import type { RelationMention } from "../../src/model/relation.ts";
import type { Span } from "../../src/model/span.ts";
import type { Entity } from "../../src/model/statement.ts";

/** A section of the sample: its sentences are joined by blanks. */
export interface SampleSection extends Partial<Omit<Section, "start" | "end">> {
  readonly sentences: readonly string[];
}

/** A relation of the sample: which sentence, which words (first occurrence in it), what they are. */
export interface SampleRelation extends Partial<Omit<RelationMention, "subject" | "object" | "sentence" | "trigger">> {
  readonly sentence: number;
  readonly subject: readonly [text: string, entity: Entity | null];
  readonly object: readonly [text: string, entity: Entity | null];
  readonly trigger?: string;
  readonly isGeneric?: boolean;
}

const rawLead = "<p>";

/** An annotated document whose raw page is its text behind `<p>`. */
export function sampleDocument(sections: readonly SampleSection[], relations: readonly SampleRelation[], more: Partial<Document> = {}): Document & Layers {
  let text = "";
  const builtSections: Section[] = [];
  const sentences: (Span & { section: number })[] = [];
  for (const { sentences: words, ...section } of sections) {
    if (text !== "") text += "\n\n";
    const start = text.length;
    words.forEach((sentence, index) => {
      if (index > 0) text += " ";
      sentences.push({ start: text.length, end: text.length + sentence.length, section: builtSections.length });
      text += sentence;
    });
    builtSections.push({
      type: "abstract",
      heading: null,
      language: "en",
      attribution: "this-paper",
      isMined: true,
      isTruncated: false,
      duplicateOf: null,
      ...section,
      start,
      end: text.length,
    });
  }
  const mentions: Mention[] = [];
  const groundings: Grounding[][] = [];
  const built = relations.map(({ sentence, subject, object, trigger, isGeneric = false, ...relation }): RelationMention => {
    const at = sentences[sentence] ?? { start: 0, end: 0 };
    const find = (words: string): Span => {
      const start = text.indexOf(words, at.start);
      return { start, end: start + words.length };
    };
    const mention = ([words, entity]: readonly [string, Entity | null]): number => {
      const span = find(words);
      mentions.push({ id: `m${mentions.length}`, span, text: words, type: entity?.type ?? "drug", foundBy: "lexicon", score: 1, isGeneric });
      groundings.push(entity === null ? [] : [{ ...entity, score: 1, via: "approved symbol" }]);
      return mentions.length - 1;
    };
    const observed = { relation: "affects_response", aspect: "resistance", direction: "increase" } as const;
    const full = { ...observed, ...relation };
    return {
      negated: false,
      epistemic: "asserted",
      perturbation: null,
      inferred: { relation: full.relation, aspect: full.aspect, direction: full.direction },
      context: { cellLines: [], diseases: [], species: [] },
      attribution: "this-paper",
      cues: [],
      score: 0.9,
      foundBy: "clause-response/confer",
      ...full,
      sentence,
      subject: mention(subject),
      object: mention(object),
      trigger: trigger === undefined ? null : find(trigger),
    };
  });
  return {
    id: "PMID:1",
    source: "pubmed-html",
    confidence: 1,
    input: "pages/one.html",
    raw: rawLead + text,
    rawStart: 0,
    title: "A title",
    text,
    sections: builtSections,
    offsets: [{ op: "copy", clean: { start: 0, end: text.length }, raw: { start: rawLead.length, end: rawLead.length + text.length } }],
    regions: [],
    metadata: { ...emptyMetadata, year: 2019, pmid: "1" },
    related: [],
    notes: [],
    ...more,
    sentences,
    tokens: [],
    abbreviations: [],
    mentions,
    groundings,
    claims: [],
    relations: built,
  };
}

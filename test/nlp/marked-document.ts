import type { Document } from "../../src/model/document.ts";
import { emptyMetadata } from "../../src/model/document.ts";
import type { Grounding, Mention } from "../../src/model/mention.ts";
import type { RelationMention } from "../../src/model/relation.ts";
import type { EntityType, SectionType } from "../../src/model/schema.ts";
import { createQualifier } from "../../src/nlp/qualify.ts";
import { createRelator } from "../../src/nlp/relate.ts";
import { tokenize } from "../../src/nlp/tokenize.ts";

const types: Readonly<Record<string, EntityType>> = { G: "gene", D: "drug", C: "cell_line", X: "disease", S: "species" };

/** A document of one section from text with names in braces (`{G:IL-6}`), each grounded to an identifier made from its letters and digits. */
export function markedDocument(
  marked: string,
  type: SectionType = "abstract",
  heading: string | null = null,
): Document & { mentions: readonly Mention[]; groundings: readonly (readonly Grounding[])[] } {
  let text = "";
  const mentions: Mention[] = [];
  for (const part of marked.split(/(\{[GDCXS]:[^}]*\})/u)) {
    const found = /^\{([GDCXS]):([^}]*)\}$/u.exec(part);
    if (found === null) {
      text += part;
      continue;
    }
    const name = found[2] ?? "";
    mentions.push({
      id: `m${mentions.length}`,
      span: { start: text.length, end: text.length + name.length },
      text: name,
      type: types[found[1] ?? ""] ?? "gene",
      foundBy: "test",
      score: 1,
      isGeneric: false,
    });
    text += name;
  }
  return {
    ...plainDocument(text, type, heading),
    mentions,
    groundings: mentions.map(({ text: name }) => [
      { curie: `test:${name.replace(/[^\p{L}\p{N}]/gu, "")}` as const, name, score: 1, via: "test", isFamily: false, exactMatches: [], taxon: null },
    ]),
  };
}

export function plainDocument(text: string, type: SectionType = "abstract", heading: string | null = null): Document {
  const whole = { start: 0, end: text.length };
  return {
    id: "test:document",
    source: "test",
    confidence: 1,
    input: "test",
    raw: text,
    rawStart: 0,
    title: "",
    text,
    sections: [
      {
        ...whole,
        type,
        heading,
        language: "en",
        attribution: type === "citation-statement" ? "cited-paper" : "this-paper",
        isMined: true,
        isTruncated: false,
        duplicateOf: null,
      },
    ],
    offsets: [{ op: "copy", clean: whole, raw: whole }],
    regions: [],
    metadata: emptyMetadata,
    related: [],
    notes: [],
  };
}

const relator = createRelator();
const qualifier = createQualifier();

/** The qualified relations of a document whose mentions are given. */
export function relationsOf(doc: ReturnType<typeof markedDocument>): readonly RelationMention[] {
  const tokens = { ...doc, ...tokenize.run(doc) };
  return qualifier.run({ ...tokens, ...relator.run(tokens) }).relations;
}

/** `A > B increase`, `A > B not decrease`: one line for each relation, in order. */
export function claimLines(doc: ReturnType<typeof markedDocument>, relations: readonly RelationMention[] = relationsOf(doc)): readonly string[] {
  return relations.map((relation) => {
    const [subject, object] = [doc.mentions[relation.subject]?.text, doc.mentions[relation.object]?.text];
    return `${subject} > ${object} ${relation.negated ? "not " : ""}${relation.direction}`;
  });
}

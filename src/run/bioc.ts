import { codePointCounter } from "../model/code-points.ts";
import type { AnnotatedMention, Annotation } from "./annotation.ts";

/** A document of a BioC collection, as its JSON form has it. */
interface BiocDocument {
  readonly id: string;
  readonly infons: Readonly<Record<string, string>>;
  readonly passages: readonly unknown[];
  readonly annotations: readonly unknown[];
  readonly relations: readonly unknown[];
}

/**
 * A document in BioC: a passage for each section with the mentions in it, relations between mentions. Offsets are code points of the document's text.
 * Direction, aspect and denial of a relation stand in its infons.
 */
export function biocOf({ id, text, metadata, sections, mentions, relations }: Annotation): BiocDocument {
  const countOf = codePointCounter(text);
  const place = (start: number, end: number): { readonly offset: number; readonly length: number } => {
    const counted = countOf({ start, end });
    return { offset: counted.start, length: counted.end - counted.start };
  };
  const passages = sections.map((section) => ({
    offset: place(section.start, section.end).offset,
    infons: { type: section.type, ...(section.heading === null ? {} : { heading: section.heading }) },
    text: text.slice(section.start, section.end),
    sentences: [],
    annotations: mentions.flatMap((mention, index) =>
      mention.start >= section.start && mention.end <= section.end ? [annotationOf(mention, index, place(mention.start, mention.end))] : [],
    ),
    relations: [],
  }));
  return {
    id: metadata.pmid ?? id,
    infons: { litgraph: id },
    passages,
    annotations: [],
    relations: relations.map((relation, index) => ({
      id: `R${index}`,
      infons: {
        type: relation.relation,
        direction: relation.direction,
        ...(relation.aspect === null ? {} : { aspect: relation.aspect }),
        negated: String(relation.negated),
        epistemic: relation.epistemic,
        score: String(relation.score),
        foundBy: relation.foundBy,
      },
      nodes: [
        { refid: `M${relation.subject}`, role: "subject" },
        { refid: `M${relation.object}`, role: "object" },
      ],
    })),
  };
}

function annotationOf({ text, type, curie, name }: AnnotatedMention, index: number, place: { readonly offset: number; readonly length: number }): unknown {
  return { id: `M${index}`, infons: { type, ...(curie === null ? {} : { identifier: curie, name: name ?? curie }) }, text, locations: [place] };
}

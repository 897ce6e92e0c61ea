import type { Curie } from "../model/curie.ts";
import type { Document, Layers, Metadata, Section } from "../model/document.ts";
import type { Grounding } from "../model/mention.ts";
import { toInputSpan } from "../model/offset-map.ts";
import type { RelationMention } from "../model/relation.ts";
import type { EntityType } from "../model/schema.ts";
import { entityTypes } from "../model/schema.ts";
import type { Span } from "../model/span.ts";

// The line format of `litgraph annotate`: field for field what the documentation promises, so that anyone can score it. All spans are UTF-16, end-exclusive,
// into `text`; `rawSpan` is into the decoded input.

/** A candidate identifier of a mention. */
export type AnnotatedCandidate = Pick<Grounding, "curie" | "name" | "score" | "via">;

/** A mention with its best identifier and all candidates, best first. */
export interface AnnotatedMention extends Span {
  readonly text: string;
  readonly type: EntityType;
  /** Best identifier; `null` when nothing is known or the word names a whole class. */
  readonly curie: Curie | null;
  readonly name: string | null;
  readonly score: number;
  readonly foundBy: string;
  readonly isGeneric: boolean;
  readonly exactMatches: readonly Curie[];
  readonly candidates: readonly AnnotatedCandidate[];
  /** Only with raw spans asked for. */
  readonly rawSpan?: Span | null;
}

/** A name within a mention of another type, or a second reading of it ("dopamine" in "dopamine receptor"): no relation has it as a side, no graph as a node. */
export interface AnnotatedNested extends Omit<AnnotatedMention, "isGeneric"> {
  /** The mention that holds it. */
  readonly within: Span & { readonly type: EntityType };
}

/** A relation mention; `subject` and `object` are indexes into `mentions` of the same line, `sentence` is the sentence's span. */
export interface AnnotatedRelation extends Omit<RelationMention, "cues" | "sentence"> {
  readonly sentence: Span;
}

/** One document as one line. */
export interface Annotation {
  readonly id: Curie;
  readonly source: string;
  readonly input: string;
  readonly title: string;
  readonly text: string;
  readonly metadata: Metadata;
  readonly mentions: readonly AnnotatedMention[];
  /** Only with nested names asked for. */
  readonly nested?: readonly AnnotatedNested[];
  readonly relations: readonly AnnotatedRelation[];
  readonly sections: readonly Section[];
}

/** What to put into a line. */
export interface AnnotationOptions {
  readonly rawSpans?: boolean;
  /** Names within names too. */
  readonly nested?: boolean;
  /** Mentions and relations below this score are left out, and relations of mentions that are left out. */
  readonly minScore?: number;
}

/** What was found in a document, for one line of output. Only what can take part in a relation is listed; the relations' indexes point into that list. */
export function annotationOf(doc: Document & Layers, { rawSpans = false, nested = false, minScore = 0 }: AnnotationOptions = {}): Annotation {
  const newIndex = new Map<number, number>();
  const mentions: AnnotatedMention[] = [];
  for (const [index, mention] of doc.mentions.entries()) {
    if (!entityTypes[mention.type].isParticipant || mention.score < minScore) continue;
    newIndex.set(index, mentions.length);
    const groundings = mention.isGeneric ? [] : (doc.groundings[index] ?? []);
    const best = groundings[0];
    const annotated: AnnotatedMention = {
      start: mention.span.start,
      end: mention.span.end,
      text: mention.text,
      type: mention.type,
      curie: best?.curie ?? null,
      name: best?.name ?? null,
      score: mention.score,
      foundBy: mention.foundBy,
      isGeneric: mention.isGeneric,
      exactMatches: best?.exactMatches ?? [],
      candidates: groundings.map(({ curie, name, score, via }) => ({ curie, name, score, via })),
    };
    mentions.push(rawSpans ? Object.assign(annotated, { rawSpan: toInputSpan(doc, mention.span) }) : annotated);
  }

  const relations: AnnotatedRelation[] = [];
  for (const relation of doc.relations) {
    const subject = newIndex.get(relation.subject);
    const object = newIndex.get(relation.object);
    const sentence = doc.sentences[relation.sentence];
    if (subject === undefined || object === undefined || sentence === undefined || relation.score < minScore) continue;
    const { relation: type, aspect, direction, negated, epistemic, perturbation, inferred, context, attribution, trigger, score, foundBy } = relation;
    const place = { start: sentence.start, end: sentence.end };
    relations.push({
      subject,
      object,
      relation: type,
      aspect,
      direction,
      negated,
      epistemic,
      perturbation,
      inferred,
      context,
      attribution,
      sentence: place,
      trigger,
      score,
      foundBy,
    });
  }

  const { year, journal, doi, pmid, pmcid, ...other } = doc.metadata;
  return {
    id: doc.id,
    source: doc.source,
    input: doc.input,
    title: doc.title,
    text: doc.text,
    metadata: { year, journal, doi, pmid, pmcid, ...other },
    mentions,
    ...(nested ? { nested: nestedOf(doc, rawSpans, minScore) } : {}),
    relations,
    sections: doc.sections.map(({ type, start, end, language, attribution, heading, isMined, isTruncated, duplicateOf }) => ({
      type,
      start,
      end,
      language,
      attribution,
      heading,
      isMined,
      isTruncated,
      duplicateOf,
    })),
  };
}

function nestedOf(doc: Document & Layers, rawSpans: boolean, minScore: number): readonly AnnotatedNested[] {
  return doc.mentions.flatMap(({ span, type: outerType, inner = [] }) =>
    inner
      .filter(({ type, score }) => entityTypes[type].isParticipant && score >= minScore)
      .map(({ span: own, text, type, score, foundBy, groundings }): AnnotatedNested => {
        const best = groundings[0];
        const name = {
          start: own.start,
          end: own.end,
          text,
          type,
          curie: best?.curie ?? null,
          name: best?.name ?? null,
          score,
          foundBy,
          exactMatches: best?.exactMatches ?? [],
          candidates: groundings.map(({ curie, name: label, score: worth, via }) => ({ curie, name: label, score: worth, via })),
          within: { start: span.start, end: span.end, type: outerType },
        };
        return rawSpans ? Object.assign(name, { rawSpan: toInputSpan(doc, own) }) : name;
      }),
  );
}

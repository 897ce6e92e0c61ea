import { codePointCounter } from "../model/code-points.ts";
import { contentHash } from "../model/content-hash.ts";
import type { Curie } from "../model/curie.ts";
import type { Document, Layers, Sentence } from "../model/document.ts";
import type { EvidenceRow } from "../model/graph.ts";
import type { Grounding, Mention } from "../model/mention.ts";
import { toInputSpan } from "../model/offset-map.ts";
import type { RelationMention } from "../model/relation.ts";
import type { EntityType } from "../model/schema.ts";
import type { Span } from "../model/span.ts";
import type { Entity } from "../model/statement.ts";
import { sortedSet } from "../model/text-order.ts";
import { sentenceKey } from "./sentence-key.ts";

/** Relation mentions that gave no evidence, by reason. */
export interface SkippedRelations {
  /** A participant has no identifier, or is a word for a whole class. */
  readonly ungrounded: number;
  /** Subject and object are the same thing ("FOO siRNA reduced FOO" is a check of the reagent). */
  readonly selfLoops: number;
  /** The same words were read before in this document. */
  readonly repeated: number;
}

/** A document's evidence and what was left out of it. */
export interface DocumentEvidence {
  readonly rows: readonly EvidenceRow[];
  readonly skipped: SkippedRelations;
}

const contextLength = 32;

/** The evidence of an annotated document, in text order. Relations whose participants have no identifier give none. */
export function evidenceOf(doc: Document & Layers): EvidenceRow[] {
  return [...collectEvidence(doc).rows];
}

/**
 * The evidence of an annotated document, in text order, with counts of the relations that gave none.
 * A section that repeats an earlier one, and a sentence that repeats an earlier one word for word, give no evidence of their own.
 */
export function collectEvidence(doc: Document & Layers): DocumentEvidence {
  const rows: EvidenceRow[] = [];
  const skipped = { ungrounded: 0, selfLoops: 0, repeated: 0 };
  const seenIds = new Set<string>();
  const sentenceByKey = new Map<string, number>();
  const surroundings: Surroundings = { doc, entities: groundedEntities(doc), countCodePoints: codePointCounter(doc.text) };
  for (const relation of doc.relations.toSorted((a, b) => a.sentence - b.sentence)) {
    const sentence = doc.sentences[relation.sentence];
    const subject = doc.mentions[relation.subject];
    const object = doc.mentions[relation.object];
    if (sentence === undefined || subject === undefined || object === undefined) {
      throw new RangeError(`evidence: a relation of ${doc.id} found by "${relation.foundBy}" points outside the mentions or sentences of its document`);
    }
    const subjectEntity = entityOf(subject, doc.groundings[relation.subject]);
    const objectEntity = entityOf(object, doc.groundings[relation.object]);
    if (subjectEntity === null || objectEntity === null) {
      skipped.ungrounded++;
      continue;
    }
    if (subjectEntity.curie === objectEntity.curie) {
      skipped.selfLoops++;
      continue;
    }
    const key = sentenceKey(doc.text.slice(sentence.start, sentence.end));
    const firstSentence = sentenceByKey.get(key) ?? relation.sentence;
    if (repeatsMinedSection(doc, sentence) || firstSentence !== relation.sentence) {
      skipped.repeated++;
      continue;
    }
    sentenceByKey.set(key, relation.sentence);
    const row = rowOf(surroundings, {
      relation,
      sentence,
      subject: { mention: subject, entity: subjectEntity },
      object: { mention: object, entity: objectEntity },
    });
    if (seenIds.has(row.evidence.id)) {
      skipped.repeated++;
      continue;
    }
    seenIds.add(row.evidence.id);
    rows.push(row);
  }
  return { rows, skipped };
}

/** A document with what is worked out once for all its relations. */
interface Surroundings {
  readonly doc: Document & Layers;
  readonly entities: ReadonlyMap<Curie, Entity>;
  readonly countCodePoints: (span: Span) => Span;
}

interface Participant {
  readonly mention: Mention;
  readonly entity: Entity;
}

interface GroundedRelation {
  readonly relation: RelationMention;
  readonly sentence: Sentence;
  readonly subject: Participant;
  readonly object: Participant;
}

function rowOf({ doc, entities, countCodePoints }: Surroundings, { relation, sentence, subject, object }: GroundedRelation): EvidenceRow {
  const { aspect, direction, negated, epistemic, perturbation, context, attribution, trigger, score, foundBy, inferred } = relation;
  const id = contentHash(
    doc.id,
    sentenceKey(doc.text.slice(sentence.start, sentence.end)),
    ...[sentence, subject.mention.span, object.mention.span].flatMap(({ start, end }) => [start, end]),
    trigger?.start ?? null,
    trigger?.end ?? null,
    foundBy,
    // One rule may read two claims from the same words ("in PEA1, but not in PEA2 cells").
    ...[subject.entity.curie, object.entity.curie, inferred.relation, inferred.aspect, inferred.direction, aspect, direction, negated, epistemic],
    ...[context.cellLines, context.diseases, context.species].map((curies) => curies.toSorted().join(" ")),
  );
  const contextEntities = [
    ...context.cellLines.map((curie) => entities.get(curie) ?? unnamed(curie, "cell_line")),
    ...context.diseases.map((curie) => entities.get(curie) ?? unnamed(curie, "disease")),
    ...context.species.map((curie) => entities.get(curie) ?? unnamed(curie, "species")),
  ];
  return {
    subject: subject.entity,
    object: object.entity,
    relation: inferred.relation,
    aspect: inferred.aspect,
    direction: inferred.direction,
    evidence: {
      id,
      document: doc.id,
      input: doc.input,
      section: doc.sections[sentence.section]?.type ?? "body",
      quote: doc.text.slice(sentence.start, sentence.end),
      prefix: doc.text.slice(Math.max(0, sentence.start - contextLength), sentence.start).replace(/^[\uDC00-\uDFFF]/, ""),
      suffix: doc.text.slice(sentence.end, sentence.end + contextLength).replace(/[\uD800-\uDBFF]$/, ""),
      sentence: { start: sentence.start, end: sentence.end },
      subjectSpan: subject.mention.span,
      objectSpan: object.mention.span,
      trigger,
      rawSentence: toInputSpan(doc, sentence),
      subjectText: subject.mention.text,
      objectText: object.mention.text,
      direction,
      aspect,
      negated,
      epistemic,
      perturbation,
      context: { cellLines: sortedSet(context.cellLines), diseases: sortedSet(context.diseases), species: sortedSet(context.species) },
      attribution,
      score,
      namesScore: namesScore(subject.mention, object.mention),
      foundBy,
    },
    positions: {
      sentence: countCodePoints(sentence),
      subject: countCodePoints(subject.mention.span),
      object: countCodePoints(object.mention.span),
      trigger: trigger === null ? null : countCodePoints(trigger),
    },
    contextEntities,
    isRetracted: doc.metadata.isRetracted,
    year: doc.metadata.year,
  };
}

/** The chance that both are names of what they were taken for: the product of their scores, to four places. */
export function namesScore(subject: Mention, object: Mention): number {
  return Math.round(subject.score * object.score * 10_000) / 10_000;
}

/** True when the sentence stands in a section that repeats one from which relations are read as well. */
function repeatsMinedSection(doc: Document, sentence: Sentence): boolean {
  const original = doc.sections[sentence.section]?.duplicateOf ?? null;
  return original !== null && doc.sections[original]?.isMined === true;
}

function groundedEntities(doc: Document & Layers): ReadonlyMap<Curie, Entity> {
  const entities = new Map<Curie, Entity>();
  doc.mentions.forEach((mention, index) => {
    const entity = entityOf(mention, doc.groundings[index]);
    if (entity !== null) entities.set(entity.curie, entity);
  });
  return entities;
}

function entityOf(mention: Mention, candidates: readonly Grounding[] | undefined): Entity | null {
  const best = candidates?.[0];
  if (best === undefined || mention.isGeneric) return null;
  const { curie, name, isFamily, exactMatches, taxon } = best;
  return { curie, name, type: mention.type, isFamily, exactMatches: sortedSet(exactMatches), taxon };
}

/** What a context names that no mention of the document is grounded to. */
function unnamed(curie: Curie, type: EntityType): Entity {
  return { curie, name: curie, type, isFamily: false, exactMatches: [], taxon: null };
}

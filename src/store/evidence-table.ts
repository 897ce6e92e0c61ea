import { typedClaim } from "../graph/assemble.ts";
import type { Claim } from "../graph/claim.ts";
import { canonicalClaim, statementId } from "../graph/claim.ts";
import { sentenceHash } from "../graph/curation.ts";
import type { Curie } from "../model/curie.ts";
import type { EvidenceRow, GraphEvidence } from "../model/graph.ts";
import type { RelationType } from "../model/relation-types.ts";
import type { Aspect, Attribution, Direction, Epistemic, PerturbationKind, SectionType } from "../model/schema.ts";
import type { Span } from "../model/span.ts";
import type { Batch, Cell } from "./database.ts";
import type { TableRow } from "./table-file.ts";
import { joinedList, packedTexts, unpackedTexts } from "./table-file.ts";

/** A piece of evidence as a row of the evidence table. */
export function evidenceRecord(row: EvidenceRow, file: string, record: number): TableRow {
  const { evidence, positions } = row;
  const typed = typedClaim(row);
  const claim = canonicalClaim(typed);
  const isSwapped = claim.subject !== typed.subject;
  return {
    statement: statementId(claim),
    subject: claim.subject,
    subject_type: isSwapped ? typed.objectType : typed.subjectType,
    relation: claim.relation,
    object: claim.object,
    object_type: isSwapped ? typed.subjectType : typed.objectType,
    aspect: claim.aspect,
    direction: claim.direction,
    evidence: evidence.id,
    document: evidence.document,
    input: evidence.input,
    section: evidence.section,
    quote: evidence.quote,
    prefix: evidence.prefix,
    suffix: evidence.suffix,
    ...spanCells("sentence", evidence.sentence),
    ...spanCells("subject", evidence.subjectSpan),
    ...spanCells("object", evidence.objectSpan),
    ...spanCells("trigger", evidence.trigger),
    ...spanCells("raw", evidence.rawSentence),
    ...spanCells("char_sentence", positions.sentence),
    ...spanCells("char_subject", positions.subject),
    ...spanCells("char_object", positions.object),
    ...spanCells("char_trigger", positions.trigger),
    subject_text: evidence.subjectText,
    object_text: evidence.objectText,
    observed_direction: evidence.direction,
    observed_aspect: evidence.aspect,
    negated: evidence.negated,
    epistemic: evidence.epistemic,
    perturbation: evidence.perturbation?.kind ?? null,
    perturbation_effect: evidence.perturbation?.effect ?? null,
    ...spanCells("cue", evidence.perturbation?.cue ?? null),
    cell_lines: evidence.context.cellLines,
    diseases: evidence.context.diseases,
    species: evidence.context.species,
    attribution: evidence.attribution,
    score: evidence.score,
    names_score: evidence.namesScore,
    found_by: evidence.foundBy,
    year: row.year,
    is_retracted: row.isRetracted,
    sentence_key: sentenceHash(evidence.quote),
    file,
    record,
  };
}

function spanCells(name: string, span: Span | null): TableRow {
  return { [`${name}_start`]: span?.start ?? null, [`${name}_end`]: span?.end ?? null };
}

const spans = ["sentence", "subject", "object", "trigger", "raw", "char_sentence", "char_subject", "char_object", "char_trigger", "cue"] as const;

/** The columns of text, in the order in which {@link readEvidence} takes them apart. */
const texts = [
  ...["statement", "evidence", "document", "input", "section", "quote", "prefix", "suffix", "subject_text", "object_text"],
  ...["observed_direction", "observed_aspect", "epistemic", "perturbation", "perturbation_effect"],
  ...["cell_lines", "diseases", "species"].map(joinedList),
  ...["attribution", "found_by", "repeats", "verdict", "because"],
];

/** What {@link readEvidence} reads, as a SELECT list. */
export const evidenceSelection = [
  packedTexts(texts),
  ...["negated", "score", "names_score", "year", "is_retracted"],
  ...spans.flatMap((name) => [`${name}_start`, `${name}_end`]),
].join(", ");

/** A piece of evidence out of row `at` of a batch of {@link evidenceSelection}. */
export function readEvidence({ columns }: Batch, at: number): { readonly statement: string; readonly evidence: GraphEvidence } {
  // The columns stand in the order of the selection; the store was written by `evidenceRecord`, so their values are of the types named.
  const cell = (index: number): Cell => columns[index]?.[at] ?? null;
  const packed = unpackedTexts(cell(0));
  const text = (index: number): string => packed[index] ?? "";
  const maybeText = (index: number): string | null => packed[index] || null;
  const firstSpan = 6;
  const maybeSpan = (index: number): Span | null => {
    const start = cell(firstSpan + 2 * index) as number | null;
    return start === null ? null : { start, end: cell(firstSpan + 2 * index + 1) as number };
  };
  const span = (index: number): Span => maybeSpan(index) ?? { start: 0, end: 0 };
  const kind = maybeText(13) as PerturbationKind | null;
  const verdict = maybeText(21) as "right" | "wrong" | null;
  return {
    statement: text(0),
    evidence: {
      id: text(1),
      document: text(2) as Curie,
      input: text(3),
      section: text(4) as SectionType,
      quote: text(5),
      prefix: text(6),
      suffix: text(7),
      sentence: span(0),
      subjectSpan: span(1),
      objectSpan: span(2),
      trigger: maybeSpan(3),
      rawSentence: maybeSpan(4),
      subjectText: text(8),
      objectText: text(9),
      direction: text(10) as Direction,
      aspect: maybeText(11) as Aspect | null,
      negated: cell(1) as boolean,
      epistemic: text(12) as Epistemic,
      perturbation: kind === null ? null : { kind, effect: text(14) as "gain" | "loss" | "change", cue: span(9) },
      context: { cellLines: curiesOf(text(15)), diseases: curiesOf(text(16)), species: curiesOf(text(17)) },
      attribution: text(18) as Attribution,
      score: cell(2) as number,
      namesScore: cell(3) as number,
      foundBy: text(19),
      positions: { sentence: span(5), subject: span(6), object: span(7), trigger: maybeSpan(8) },
      isRetracted: cell(5) as boolean,
      repeats: maybeText(20),
      year: cell(4) as number | null,
      judgement: verdict === null ? null : { verdict, because: text(22) },
    },
  };
}

const none: readonly Curie[] = [];

/** CURIEs hold no blanks, so blanks divide them. */
export function curiesOf(joined: Cell): readonly Curie[] {
  return joined === null || joined === "" ? none : ((joined as string).split(" ") as Curie[]);
}

/** Columns of a claim, and the order of statements by them, as {@link compareClaims} has it. */
export const claimOrder = "subject, relation, object, coalesce(aspect, ''), direction";

/** A claim out of five columns: subject, relation, object, aspect, direction. */
export function readClaim({ columns }: Batch, at: number, first: number): Claim {
  const cell = (index: number): Cell => columns[first + index]?.[at] ?? null;
  return {
    subject: cell(0) as Curie,
    relation: cell(1) as RelationType,
    object: cell(2) as Curie,
    aspect: cell(3) as Aspect | null,
    direction: cell(4) as Direction,
  };
}

import type { GraphEvidence } from "../model/graph.ts";
import { doesCount } from "../model/graph.ts";
import type { Span } from "../model/span.ts";
import { contains } from "../model/span.ts";
import { iriOf, ownIri } from "./iris.ts";
import { decimalText, yearText } from "./literals.ts";
import type { GraphNode, NodeProperty } from "./node.ts";

/**
 * A piece of evidence: the sentence as Web Annotation selectors into the document's text, and as Biolink's text mining result. Positions are code points of that
 * text, as the W3C says; locations in the supporting text are code points of the sentence; `rawStart` and `rawEnd` are UTF-16 units of the decoded page.
 */
export function evidenceNode(evidence: GraphEvidence): GraphNode {
  const id = ownIri("evidence", evidence.id);
  const { positions, perturbation, context, rawSentence, judgement } = evidence;
  const year = yearText(evidence.year) === null ? null : evidence.year;
  const properties: NodeProperty[] = [
    ["document", iriOf(evidence.document)],
    ["page", evidence.input],
    ["supporting_text", evidence.quote],
    ["supporting_text_section_type", evidence.section],
  ];
  if (year !== null) properties.push(["supporting_document_year", year]);
  properties.push(["subjectText", evidence.subjectText], ["objectText", evidence.objectText]);
  // What a pronoun stands for is named in an earlier sentence: it has a place in the document, but none in the supporting text.
  if (contains(positions.sentence, positions.subject)) properties.push(["subject_location_in_text", locationIn(positions.sentence, positions.subject)]);
  if (contains(positions.sentence, positions.object)) properties.push(["object_location_in_text", locationIn(positions.sentence, positions.object)]);
  properties.push(["denies", evidence.negated], ["observedDirection", evidence.direction]);
  if (evidence.aspect !== null) properties.push(["observedAspect", evidence.aspect]);
  properties.push(["epistemic", evidence.epistemic], ["attribution", evidence.attribution]);
  if (perturbation !== null) properties.push(["perturbation", perturbation.kind], ["perturbationEffect", perturbation.effect]);
  if (context.cellLines.length > 0) properties.push(["cellLine", context.cellLines.map(iriOf)]);
  if (context.diseases.length > 0) properties.push(["disease_context_qualifier", context.diseases.map(iriOf)]);
  if (context.species.length > 0) properties.push(["species_context_qualifier", context.species.map(iriOf)]);
  properties.push(
    ["score", decimalText(evidence.score)],
    ["namesScore", decimalText(evidence.namesScore)],
    ["foundBy", evidence.foundBy],
    ["isRetracted", evidence.isRetracted],
    ["counts", doesCount(evidence)],
  );
  if (judgement !== null) properties.push(["judgement", judgement.verdict], ["judgedBecause", judgement.because]);
  if (evidence.repeats !== null) properties.push(["repeats", ownIri("evidence", evidence.repeats)]);
  if (rawSentence !== null) properties.push(["rawStart", rawSentence.start], ["rawEnd", rawSentence.end]);
  properties.push(["selector", [quoteSelector(id, evidence), positionSelector(`${id}#position`, positions.sentence)]]);
  properties.push(["subjectSelector", positionSelector(`${id}#subject`, positions.subject)]);
  properties.push(["objectSelector", positionSelector(`${id}#object`, positions.object)]);
  if (positions.trigger !== null) properties.push(["triggerSelector", positionSelector(`${id}#trigger`, positions.trigger)]);
  return { id, types: ["biolink:TextMiningStudyResult", "oa:SpecificResource"], properties };
}

function quoteSelector(id: string, { quote, prefix, suffix }: GraphEvidence): GraphNode {
  const properties: NodeProperty[] = [["exact", quote]];
  if (prefix !== "") properties.push(["prefix", prefix]);
  if (suffix !== "") properties.push(["suffix", suffix]);
  return { id: `${id}#quote`, types: ["oa:TextQuoteSelector"], properties };
}

function positionSelector(id: string, { start, end }: Span): GraphNode {
  return {
    id,
    types: ["oa:TextPositionSelector"],
    properties: [
      ["start", start],
      ["end", end],
    ],
  };
}

/** Start and end within the sentence. */
function locationIn(sentence: Span, span: Span): readonly number[] {
  return [span.start - sentence.start, span.end - sentence.start];
}

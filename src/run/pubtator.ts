import { codePointCounter } from "../model/code-points.ts";
import type { Curie } from "../model/curie.ts";
import { prefixOf, referenceOf } from "../model/curie.ts";
import type { EntityType } from "../model/schema.ts";
import type { AnnotatedMention, AnnotatedRelation, Annotation } from "./annotation.ts";

const typeNames: Readonly<Partial<Record<EntityType, string>>> = { gene: "Gene", drug: "Chemical", cell_line: "CellLine" };

/** Line ends and tabs separate fields in this format; each becomes one blank, so that offsets stay. */
function flat(text: string): string {
  return text.replace(/[\t\n\r\u0085\u2028\u2029]/gu, " ");
}

/** The identifier as PubTator writes it: NCBI Gene numbers, `MESH:`, Cellosaurus accessions; our own CURIE where none of these is known; `-` for none. */
function pubtatorId(mention: Pick<AnnotatedMention, "curie" | "exactMatches" | "type">): string {
  if (mention.curie === null) return "-";
  const known: readonly Curie[] = [mention.curie, ...mention.exactMatches];
  const wanted = mention.type === "gene" ? "NCBIGene" : mention.type === "drug" ? "MESH" : "Cellosaurus";
  const found = known.find((curie) => prefixOf(curie) === wanted);
  if (found === undefined) return mention.curie;
  return wanted === "MESH" ? `MESH:${referenceOf(found)}` : referenceOf(found);
}

/** BioRED's names of relations, of the mechanism that is inferred: a knock-down that lowers something is a positive correlation. */
function relationName(relation: AnnotatedRelation): string {
  const {
    relation: type,
    aspect,
    inferred: { direction },
  } = relation;
  if (type === "binds") return "Bind";
  if (type === "combines_with") return "Cotreatment";
  if (type === "associated_with" || type === "has_state_in" || direction === "none") return "Association";
  // What makes cells resist a drug goes against it.
  const isUp = (direction === "increase") === (aspect !== "resistance");
  return isUp ? "Positive_Correlation" : "Negative_Correlation";
}

/**
 * A document in PubTator format: title line, abstract line (everything after the title), mentions, and the document's relations between identifiers.
 * Names within names stand behind the mentions where the annotation has them. The text that the offsets count is title, one character, abstract; offsets are code points. Denied relations have no place in this format and are left out.
 */
export function pubtatorOf(annotation: Annotation): string {
  const { text, sections } = annotation;
  const first = sections[0];
  const titleEnd = first?.type === "title" ? first.end : 0;
  const restStart = sections.find((section) => section.start >= titleEnd && section.type !== "title")?.start ?? text.length;
  const id = flat(annotation.metadata.pmid ?? annotation.id).replace(/[| ]/gu, "_");
  const countOf = codePointCounter(text);
  const joint = countOf({ start: titleEnd, end: restStart });
  const at = (position: number): number => {
    const count = countOf({ start: 0, end: position }).end;
    return position < restStart ? count : count - joint.end + joint.start + 1;
  };
  const lineOf = ({ start, end, text: name, type }: Pick<AnnotatedMention, "start" | "end" | "text" | "type">, identifier: string): string =>
    [id, at(start), at(end), flat(name), typeNames[type] ?? type, identifier].join("\t");
  const lines = [`${id}|t|${flat(text.slice(0, titleEnd))}`, `${id}|a|${flat(text.slice(restStart))}`];
  const ids: string[] = [];
  for (const mention of annotation.mentions) {
    const identifier = pubtatorId(mention);
    ids.push(identifier);
    lines.push(lineOf(mention, identifier));
  }
  for (const name of annotation.nested ?? []) lines.push(lineOf(name, pubtatorId(name)));
  const pairs = new Set<string>();
  for (const relation of annotation.relations) {
    const subject = ids[relation.subject] ?? "-";
    const object = ids[relation.object] ?? "-";
    if (relation.negated || subject === "-" || object === "-") continue;
    pairs.add([id, relationName(relation), subject, object].join("\t"));
  }
  return `${[...lines, ...pairs].join("\n")}\n\n`;
}

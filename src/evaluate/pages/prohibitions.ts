import type { Document, Layers } from "../../model/document.ts";
import { toInputSpan } from "../../model/offset-map.ts";
import { overlaps } from "../../model/span.ts";
import type { ErrorLine } from "../score.ts";
import { foundMentions, oneLine, sentenceAt } from "./found.ts";
import { describe } from "./found-relations.ts";
import type { GoldConcept, GoldEntities, GoldPage, GoldProhibition, GoldRelations } from "./gold-page.ts";
import { annotatedRegions, evidencePlaces, spanOf } from "./raw-place.ts";
import { conceptsOf, goldMentions } from "./score-mentions.ts";
import type { RelationScore } from "./score-relations.ts";

/**
 * The `mustNotTag` cases that the mentions violate. The cases are sentences for people: a quoted or leading word must not be a participant where the gold has
 * none; "'A' inside 'B'" forbids any gene, drug or cell line within B; "no cell line and no named drug" forbids those types in title and abstract.
 */
export function mustNotTagViolations(page: GoldPage, entities: GoldEntities, doc: Document & Layers): readonly ErrorLine[] {
  const found = foundMentions(doc, annotatedRegions(page.document));
  const golds = goldMentions(entities).map((gold) => spanOf(gold.rawSpan));
  const violations: ErrorLine[] = [];
  for (const rule of entities.mustNotTag ?? []) {
    const inside = /^'([^']+)' inside '([^']+)'/u.exec(rule);
    const words = new Set(inside === null ? forbiddenWords(rule) : [inside[1] ?? ""]);
    const phrase = inside?.[2] ?? null;
    const types = /no cell line/u.test(rule) ? ["cell_line", ...(/no named drug/u.test(rule) ? ["drug"] : [])] : [];
    for (const { mention, raw } of found) {
      if (golds.some((gold) => overlaps(gold, raw))) continue;
      const isWithin = phrase !== null && doc.text.slice(Math.max(0, mention.span.start - phrase.length), mention.span.end + phrase.length).includes(phrase);
      const isForbidden = phrase === null ? words.has(mention.text) || types.includes(mention.type) : isWithin && phrase.includes(mention.text);
      if (!isForbidden) continue;
      violations.push(violation(page, "mustNotTag", mention.type, mention.text, rule, sentenceAt(doc, mention.span), raw));
    }
  }
  return [...violations, ...otherPapersTitles(page, doc)];
}

/** Titles of other papers must never be told as this paper's words. */
function otherPapersTitles(page: GoldPage, doc: Document & Layers): readonly ErrorLine[] {
  const regions = page.document.regions.filter(({ disposition }) => disposition === "attribute-other");
  const violations: ErrorLine[] = [];
  for (const mention of doc.mentions) {
    const raw = toInputSpan(doc, mention.span);
    const section = doc.sections.find((candidate) => candidate.start <= mention.span.start && mention.span.end <= candidate.end);
    if (raw === null || section === undefined || section.attribution !== "this-paper") continue;
    const isOther = regions.some((region) => region.rawStart <= raw.start && raw.end <= region.rawEnd);
    if (isOther) violations.push(violation(page, "mustNotTag", mention.type, mention.text, "other papers' titles are not this paper's", "", raw));
  }
  return violations;
}

function forbiddenWords(rule: string): readonly string[] {
  const quoted = [...rule.matchAll(/'([^']+)'/gu)].map((match) => match[1] ?? "");
  if (quoted.length > 0) return / outside /u.test(rule) ? quoted.slice(0, 1) : quoted;
  const leading = /^(\S+) \(/u.exec(rule)?.[1];
  return leading === undefined ? [...rule.matchAll(/\[?\d+(?:,\d+)*\]?/gu)].map(([mark]) => mark) : [leading];
}

/**
 * The `mustNotExtract` cases that the relations violate: a relation in the case's sentence that no gold relation allows and whose participants the case names
 * (or any, when it names none or says "any relation"); a relation told of a cell line that the case forbids; a third paper's claim told as this paper's; a repeated
 * citation statement counted again; a claim read from another paper's title.
 */
export function mustNotExtractViolations(
  page: GoldPage,
  entities: GoldEntities,
  relations: GoldRelations,
  doc: Document & Layers,
  score: RelationScore,
): readonly ErrorLine[] {
  const concepts = conceptsOf(entities);
  const violations: ErrorLine[] = [];
  for (const rule of relations.mustNotExtract ?? []) {
    const text = rule.mustNotExtract;
    if (text.startsWith("counting statements")) {
      for (const relation of doc.relations) {
        const at = doc.mentions[relation.subject]?.span;
        const section = at === undefined ? undefined : doc.sections.find((candidate) => candidate.start <= at.start && at.end <= candidate.end);
        if (at === undefined || section === undefined || section.duplicateOf === null) continue;
        violations.push(
          violation(page, "mustNotExtract", relation.relation, oneLine(doc.text.slice(at.start, at.end)), text, sentenceAt(doc, at), toInputSpan(doc, at)),
        );
      }
      continue;
    }
    const places = evidencePlaces(page.document, rule.evidence);
    const named = namedConcepts(text, concepts, entities);
    for (const { found, gold } of score.judged) {
      if (!places.some((place) => overlaps(place, found.subject.raw) && overlaps(place, found.object.raw))) continue;
      const isForbidden = text.startsWith("attribution")
        ? found.relation.attribution === "this-paper"
        : gold === null
          ? names(named, found.subjectConcepts) && names(named, found.objectConcepts)
          : crossesToOtherLine(rule, found.relation.context.cellLines, gold.context.cellLine, named, concepts);
      if (!isForbidden) continue;
      const sentence = sentenceAt(doc, found.subject.mention.span);
      violations.push(violation(page, "mustNotExtract", found.relation.relation, describe(found), `${text} (${rule.why})`, sentence, found.subject.raw));
    }
  }
  return violations;
}

/** A case that names fewer than two things forbids every relation of its sentence with the one it names. */
function names(named: ReadonlySet<string>, found: ReadonlySet<string>): boolean {
  return named.size < 2 || [...found].some((concept) => named.has(concept));
}

/** The concepts that the case's text names by id, by canonical name or by a name that the gold saw on the page. */
function namedConcepts(text: string, concepts: ReadonlyMap<string, GoldConcept>, entities: GoldEntities): ReadonlySet<string> {
  const padded = ` ${text.replace(/[^\p{L}\p{N}-]+/gu, " ")} `;
  const named = new Set<string>();
  const check = (name: string, id: string): void => {
    if (padded.includes(` ${name} `)) named.add(id);
  };
  for (const [id, concept] of concepts) for (const name of [id, concept.canonical, concept.cellosaurusName ?? id]) check(name, id);
  for (const mention of goldMentions(entities)) check(mention.surface, mention.concept);
  return named;
}

/** A drug's effect told of a cell line that the gold does not give it and the case names. */
function crossesToOtherLine(
  rule: GoldProhibition,
  found: readonly string[],
  gold: readonly string[],
  named: ReadonlySet<string>,
  concepts: ReadonlyMap<string, GoldConcept>,
): boolean {
  if (found.length <= gold.length || !/resistance|sensiti/u.test(rule.mustNotExtract)) return false;
  return [...named].some((id) => concepts.get(id)?.type === "cell_line" && !gold.includes(concepts.get(id)?.cellosaurusName ?? id));
}

function violation(page: GoldPage, task: string, label: string, text: string, detail: string, sentence: string, at: ErrorLine["at"]): ErrorLine {
  return { corpus: "pages", document: page.name, task, kind: "violation", label, text, detail, sentence, at };
}

import type { RelatedPaper, VersionRelation } from "../../model/document.ts";
import { parseDate } from "../dates.ts";
import { normalizeDoi, normalizePmid } from "../document.ts";
import { attributeOf, childElements, childrenByName, plainText } from "./elements.ts";
import type { PubmedParts } from "./pubmed-parts.ts";

/** What NLM's `RefType` says of the other record. References and comments are other papers and are left out. */
const relationOfType: ReadonlyMap<string, VersionRelation> = new Map([
  ["UpdateIn", "newer-version"],
  ["UpdateOf", "earlier-version"],
  ["RepublishedIn", "newer-version"],
  ["RepublishedFrom", "earlier-version"],
  ["RetractionIn", "retraction-notice"],
  ["RetractionOf", "retracted-paper"],
  ["PartialRetractionIn", "erratum"],
  ["ErratumIn", "erratum"],
  ["ErratumFor", "corrected-paper"],
  ["CorrectedandRepublishedIn", "republication"],
  ["RetractedandRepublishedIn", "republication"],
]);

/** The records that NLM links to this one as its versions, retraction or corrections. Spans are into the record. */
export function relatedRecords({ xml, citation }: PubmedParts): readonly RelatedPaper[] {
  const related: RelatedPaper[] = [];
  for (const list of citation.get("CommentsCorrectionsList") ?? []) {
    for (const element of childElements(xml, list.contentStart, list.contentEnd)) {
      const relation = relationOfType.get(attributeOf(xml, element, "RefType") ?? "");
      if (relation === undefined) continue;
      const parts = childrenByName(xml, element);
      const source = plainText(xml, parts.get("RefSource")?.[0]);
      const pmid = normalizePmid(plainText(xml, parts.get("PMID")?.[0]));
      const journal = /^[^.;]{2,100}/u.exec(source)?.[0] ?? null;
      related.push({
        relation,
        title: null,
        journal,
        year: parseDate(/\b(?:19|20)\d{2}\b/u.exec(source)?.[0] ?? "").year,
        doi: normalizeDoi(/\bdoi:\s?\S{4,200}/iu.exec(source)?.[0] ?? null),
        pmid,
        raw: { start: element.start, end: element.contentEnd },
      });
    }
  }
  return related;
}

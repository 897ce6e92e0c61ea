import type { Document } from "../../model/document.ts";
import type { SectionType } from "../../model/schema.ts";
import { dateOf } from "../dates.ts";
import { makeDocument, normalizePmcid, normalizePmid } from "../document.ts";
import { biocKind } from "../dump/bioc-json.ts";
import { type CuttableFormat, readingCuts, type Source } from "../source.ts";
import { TextBuilder } from "../text-builder.ts";
import { attributeOf, childElements, childrenByName, plainText, type XmlElement } from "./elements.ts";
import { writeMixedContent } from "./mixed-content.ts";
import { orRefusal } from "./pubmed.ts";
import { markRecord, type TextSpan } from "./record-regions.ts";
import { splitRecords } from "./record-stream.ts";

const documents: CuttableFormat = {
  cut: (input) => splitRecords(input, ["document"]),
  readCut: (record, input) => orRefusal(input, record, () => readDocument(record.text, `${input}#${record.number}`, record.unitStart)),
};

/** BioC XML: a collection of documents made of passages. Annotations and relations are passed over. */
export const biocXml: Source = {
  name: "bioc-xml",
  description: "BioC XML; read for its text, its annotations are ignored",
  claim: (input) =>
    /^[\s\ufeff]*<[?!c]/u.test(input.head) &&
    /<collection[\s>]/u.test(input.head.slice(0, 8192)) &&
    /<(?:document|source|key)[\s>]/u.test(input.head.slice(0, 16_384))
      ? 0.95
      : 0,
  cuttable: documents,
  read: readingCuts(documents),
};

function readDocument(xml: string, input: string, rawStart: number): Document {
  const root = childElements(xml, 0, xml.length)[0];
  const builder = new TextBuilder(xml);
  const texts: TextSpan[] = [];
  const facts = new Map<string, string>();
  let heading: string | null = null;
  let hasTitle = false;
  let hasAbstract = false;
  for (const passage of root === undefined ? [] : childElements(xml, root.contentStart, root.contentEnd)) {
    if (passage.name !== "passage") continue;
    const parts = childrenByName(xml, passage);
    const infons = new Map((parts.get("infon") ?? []).map((infon) => [attributeOf(xml, infon, "key") ?? "", plainText(xml, infon)]));
    for (const [key, value] of infons) if (!facts.has(key)) facts.set(key, value);
    const kind = biocKind(infons.get("section_type") ?? null, infons.get("type") ?? null, !hasTitle, !hasAbstract);
    const sentences = (parts.get("sentence") ?? []).flatMap((sentence) => childrenByName(xml, sentence).get("text") ?? []);
    const fields = [...(parts.get("text") ?? []), ...sentences].filter((field) => plainText(xml, field) !== "");
    if (kind === null || fields.length === 0) continue;
    if (kind === "heading") heading = plainText(xml, fields[0]);
    else writeFields(builder, fields, kind, kind === "title" || kind === "abstract" ? null : heading, kind === "abstract" && hasAbstract, texts);
    hasTitle ||= kind === "title";
    hasAbstract ||= kind === "abstract";
  }
  markRecord(builder, texts);
  const id = root === undefined ? "" : plainText(xml, childrenByName(xml, root).get("id")?.[0]);
  const pmc = facts.get("article-id_pmc") ?? facts.get("article-id_pmcid") ?? "";
  const metadata = {
    ...dateOf(facts.get("year")),
    pmid: normalizePmid(facts.get("article-id_pmid") ?? id),
    pmcid: normalizePmcid(/^\d+$/u.test(pmc) ? `PMC${pmc}` : pmc) ?? normalizePmcid(id),
    doi: facts.get("article-id_doi") ?? null,
    journal: facts.get("journal-title") ?? null,
    volume: facts.get("volume") ?? null,
    issue: facts.get("issue") ?? null,
  };
  return makeDocument({ source: "bioc-xml", confidence: 0.95, input, raw: xml, rawStart, built: builder.build(), metadata });
}

function writeFields(
  builder: TextBuilder,
  fields: readonly XmlElement[],
  type: SectionType,
  heading: string | null,
  continues: boolean,
  texts: TextSpan[],
): void {
  for (const [index, field] of fields.entries()) {
    builder.section(type, { heading, ...((continues || index > 0) && { joint: " " }) });
    writeMixedContent(builder, field.contentStart, field.contentEnd);
    texts.push({ start: field.contentStart, end: field.contentEnd, role: type });
  }
}

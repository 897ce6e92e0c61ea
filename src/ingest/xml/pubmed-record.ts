import type { Document, Note } from "../../model/document.ts";
import { makeDocument } from "../document.ts";
import { languageTag } from "../language-codes.ts";
import { TextBuilder } from "../text-builder.ts";
import { attributeOf, childElements, childrenByName, collapse, plainText, type XmlElement } from "./elements.ts";
import { writeMixedContent } from "./mixed-content.ts";
import { pubmedMetadata } from "./pubmed-metadata.ts";
import { type PubmedParts, pubmedPartsOf } from "./pubmed-parts.ts";
import { markRecord, type TextSpan } from "./record-regions.ts";

const truncationPhrase = /\s*\(?\s*(?:ABSTRACT TRUNCATED(?: AT \d{2,4} WORDS)?)\s*\)?\s*\.?\s*$/u;
const elsewherePhrase = /^\(?Abstract available from the publisher\.?\)?$/iu;
const notAvailable = /^\[?\s*not available\s*\]?\.?$/iu;
/** Labels that NLM adds where the journal has none; PubMed does not show them. */
const hiddenLabels = new Set(["UNLABELLED", "UNASSIGNED", "UNLABELED"]);

/**
 * Reads one `PubmedArticle`, `PubmedBookArticle` or `MedlineCitation`. The text is the title, a blank line and the abstract; labelled parts are sections
 * with their label as heading, joined by a blank. Abstracts in other languages and plain-language summaries follow, unmined.
 * @throws DocumentError `no-text` when the record has neither title nor abstract
 */
export function readPubmedRecord(xml: string, input: string, rawStart: number, source: string): Document {
  const parts = pubmedPartsOf(xml);
  const builder = new TextBuilder(xml);
  const texts: TextSpan[] = [];
  const notes: Note[] = [];
  const titleIsVernacular = writeTitle(builder, parts, texts);
  if (titleIsVernacular) notes.push({ stage: "ingest", code: "title-vernacular", message: "the record has its title in the original language only" });
  const hasAbstract = writeAbstract(builder, parts, texts);
  const hasOther = writeOtherAbstracts(builder, parts, texts, !hasAbstract);
  if (!hasAbstract)
    notes.push({ stage: "ingest", code: "no-abstract", message: hasOther ? "the record has only another abstract" : "the record has no abstract" });
  markRecord(builder, texts);
  const stated = pubmedMetadata(parts);
  notes.push(...stated.notes);
  if (xml.includes("\ufffd"))
    notes.push({ stage: "decode", code: "invalid-bytes", message: "the record holds bytes that are no characters, or replacement characters" });
  return makeDocument({ source, confidence: 1, input, raw: xml, rawStart, built: builder.build(), metadata: stated.metadata, related: stated.related, notes });
}

/** Returns true when the title had to come from the original language. */
function writeTitle(builder: TextBuilder, parts: PubmedParts, texts: TextSpan[]): boolean {
  const { xml, article } = parts;
  const title = article.get("ArticleTitle")?.[0];
  const vernacular = article.get("VernacularTitle")?.[0];
  const bookTitle = parts.isBook ? childrenByName(xml, article.get("Book")?.[0]).get("BookTitle")?.[0] : undefined;
  const isStated = (element: XmlElement | undefined): element is XmlElement => {
    const text = plainText(xml, element);
    return text !== "" && !notAvailable.test(text);
  };
  const chosen = [title, vernacular, bookTitle].find(isStated);
  if (chosen === undefined) return false;
  const isVernacular = chosen === vernacular;
  const language = isVernacular ? articleLanguage(parts) : "en";
  builder.section("title", { language });
  writeMixedContent(builder, chosen.contentStart, chosen.contentEnd);
  texts.push({ start: chosen.contentStart, end: chosen.contentEnd, role: "title" });
  return isVernacular;
}

/** The stated language that is not English, for what stands in the original language. */
function articleLanguage(parts: PubmedParts): string {
  const tags = (parts.article.get("Language") ?? []).map((element) => languageTag(plainText(parts.xml, element)));
  return tags.find((tag) => tag !== "en" && tag !== "und") ?? "und";
}

interface AbstractPart {
  readonly element: XmlElement;
  readonly heading: string | null;
  /** End of the text, before a truncation phrase. */
  readonly end: number;
  readonly isTruncated: boolean;
}

/** The parts with text; a part that only says that the publisher has the abstract is none. */
function abstractParts(xml: string, abstract: XmlElement | undefined): AbstractPart[] {
  if (abstract === undefined) return [];
  const parts: AbstractPart[] = [];
  for (const element of childElements(xml, abstract.contentStart, abstract.contentEnd)) {
    if (element.name !== "AbstractText") continue;
    const content = xml.slice(element.contentStart, element.contentEnd);
    if (content.length < 100 && elsewherePhrase.test(collapse(content))) continue;
    const tail = truncationPhrase.exec(content.slice(-80))?.[0] ?? "";
    const end = element.contentEnd - tail.length;
    if (xml.slice(element.contentStart, end).trim() === "") continue;
    const label = xml.charCodeAt(element.start + "<AbstractText".length) === 0x3e ? null : attributeOf(xml, element, "Label");
    const heading = label === null || label === "" || hiddenLabels.has(label.toUpperCase()) ? null : label;
    parts.push({ element, heading, end, isTruncated: tail !== "" });
  }
  return parts;
}

function writeAbstract(builder: TextBuilder, parts: PubmedParts, texts: TextSpan[]): boolean {
  const found = (parts.article.get("Abstract") ?? []).flatMap((abstract) => abstractParts(parts.xml, abstract));
  writeParts(builder, found, "abstract", "en", texts);
  return found.length > 0;
}

/** An English abstract by one of NLM's partners stands in when the journal's own is missing; summaries for laypeople never do. */
function writeOtherAbstracts(builder: TextBuilder, parts: PubmedParts, texts: TextSpan[], standsIn: boolean): boolean {
  const { xml } = parts;
  let mayStandIn = standsIn;
  let hasAny = false;
  for (const abstract of [...(parts.citation.get("OtherAbstract") ?? []), ...(parts.article.get("OtherAbstract") ?? [])]) {
    const found = abstractParts(xml, abstract);
    if (found.length === 0) continue;
    const language = languageTag(attributeOf(xml, abstract, "Language") ?? "eng");
    const isLay = /plain|lay/iu.test(attributeOf(xml, abstract, "Type") ?? "");
    const isMain = mayStandIn && language === "en" && !isLay;
    if (isMain) mayStandIn = false;
    hasAny = true;
    writeParts(builder, found, isMain ? "abstract" : "other-abstract", language, texts);
  }
  return hasAny;
}

function writeParts(builder: TextBuilder, parts: readonly AbstractPart[], type: "abstract" | "other-abstract", language: string, texts: TextSpan[]): void {
  for (const [index, part] of parts.entries()) {
    const { heading, isTruncated } = part;
    builder.section(type, { heading, language, isTruncated, ...(index > 0 && { joint: " " }) });
    writeMixedContent(builder, part.element.contentStart, part.end);
    texts.push({ start: part.element.contentStart, end: part.end, role: type });
    if (isTruncated) builder.note("ingest", "abstract-truncated", "NLM cut this abstract off; nothing was added");
  }
}

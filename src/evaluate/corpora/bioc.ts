import { load } from "cheerio";
import { ConfigError } from "../../model/errors.ts";
import { parseGold } from "../parse-gold.ts";
import type { CorpusDocument, CorpusRelation, MentionRow } from "./gold-corpus.ts";
import { placeMentions } from "./place-mentions.ts";

interface PassageText {
  readonly offset: number;
  readonly text: string;
}

/**
 * Reads BioC XML. Annotations and relations may stand in the document, its passages or their sentences; offsets are those of the document.
 * The first passage is the title when it says so or when a tab separates title and abstract, as in DrugProt.
 */
export function readBiocXml(content: string): readonly CorpusDocument[] {
  const $ = load(content, { xml: { decodeEntities: true } });
  return $("document")
    .toArray()
    .map((element) => {
      const node = $(element);
      const passages = node
        .find("passage")
        .toArray()
        .map((passage) => ({ offset: Number($(passage).children("offset").text()), text: $(passage).children("text").text() }));
      const rows = node
        .find("annotation")
        .toArray()
        .map((annotation) => {
          const own = $(annotation);
          const infon = (key: string): string => own.children(`infon[key="${key}"]`).text();
          const location = own.children("location");
          const start = Number(location.attr("offset"));
          return {
            id: own.attr("id") ?? null,
            start,
            end: start + Number(location.attr("length")),
            text: own.children("text").text(),
            kind: infon("type"),
            identifier: infon("identifier"),
          };
        });
      const relations = node
        .find("relation")
        .toArray()
        .map((relation) => {
          const [subject, object] = $(relation)
            .children("node")
            .toArray()
            .map((child) => $(child).attr("refid") ?? "");
          return { label: $(relation).children('infon[key="type"]').text(), subject: subject ?? "", object: object ?? "" };
        });
      return toDocument(node.children("id").text(), passages, rows, relations);
    });
}

/** Reads BioC JSON: a collection, or one document a line. @throws ConfigError when it is neither */
export function readBiocJson(content: string): readonly CorpusDocument[] {
  const values: unknown[] =
    content.trimStart().startsWith("{") && !content.includes("\n{")
      ? [parseGold(content, "the BioC file")]
      : content.split("\n").flatMap((line, index) => (line.trim() === "" ? [] : [parseGold(line, `line ${index + 1} of the BioC file`)]));
  const documents = values.flatMap((value) => ("documents" in asRecord(value) ? asList(asRecord(value).documents) : [value]));
  return documents.map((value) => {
    const record = asRecord(value);
    const passages: PassageText[] = [];
    const rows: MentionRow[] = [];
    for (const passage of asList(record.passages).map(asRecord)) {
      passages.push({ offset: Number(passage.offset ?? 0), text: String(passage.text ?? "") });
      for (const annotation of [...asList(passage.annotations), ...asList(passage.sentences).flatMap((sentence) => asList(asRecord(sentence).annotations))].map(
        asRecord,
      )) {
        const infons = asRecord(annotation.infons);
        const location = asRecord(asList(annotation.locations)[0]);
        const start = Number(location.offset);
        rows.push({
          id: String(annotation.id ?? ""),
          start,
          end: start + Number(location.length),
          text: String(annotation.text ?? ""),
          kind: String(infons.type ?? ""),
          identifier: String(infons.identifier ?? ""),
        });
      }
    }
    const relations = asList(record.relations).map((relation) => {
      const own = asRecord(relation);
      const infons = asRecord(own.infons);
      const nodes = asList(own.nodes).map((node) => String(asRecord(node).refid ?? ""));
      return { label: String(infons.type ?? ""), subject: String(infons.entity1 ?? nodes[0] ?? ""), object: String(infons.entity2 ?? nodes[1] ?? "") };
    });
    return toDocument(String(record.id ?? ""), passages, rows, relations);
  });
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (value === undefined) return {};
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ConfigError("evaluate: the BioC JSON is not built as BioC is: an object is missing");
  return value as Readonly<Record<string, unknown>>;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Lays the passages out at their offsets; what lies between them becomes blanks, so that the file's offsets hold for the joined text. */
function toDocument(id: string, passages: readonly PassageText[], rows: readonly MentionRow[], relations: readonly CorpusRelation[]): CorpusDocument {
  let text = "";
  let points = 0;
  for (const passage of passages) {
    if (passage.offset > points) {
      const gap = passage.offset - points;
      text += gap > 1000 ? "\n" : "\n".padEnd(gap, " ");
      points += gap;
    }
    text += passage.text;
    points += [...passage.text].length;
  }
  const tab = passages[0]?.text.indexOf("\t") ?? -1;
  const titleEnd = tab > 0 ? tab : passages.length > 1 ? (passages[0]?.text.length ?? 0) : 0;
  return { id, text, titleEnd, mentions: placeMentions(text, rows), relations, abbreviations: [] };
}

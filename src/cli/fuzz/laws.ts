import type { Document } from "../../model/document.ts";

/** The laws of offsets, regions and sections that a document breaks; empty when it keeps all. */
export function brokenLaws({ raw, text, offsets, regions, sections }: Document): readonly string[] {
  const broken: string[] = [];
  let clean = 0;
  for (const { op, clean: span, raw: from } of offsets) {
    const kept = text.slice(span.start, span.end);
    if (from.start < 0 || from.end > raw.length || from.end < from.start) broken.push(`piece outside the raw text: ${op} ${from.start}-${from.end}`);
    if (span.start < clean || span.end < span.start || span.end > text.length) broken.push(`pieces out of order: ${op} at ${span.start}-${span.end}`);
    if (op === "copy" && kept !== raw.slice(from.start, from.end)) broken.push(`copy at ${span.start} is not what stands at ${from.start}`);
    if (op === "space" && kept !== " ") broken.push(`space at ${span.start} reads ${JSON.stringify(kept.slice(0, 40))}`);
    if (op === "drop" && kept !== "") broken.push(`drop at ${span.start} reads ${JSON.stringify(kept.slice(0, 40))}`);
    clean = span.end;
  }
  let at = 0;
  for (const region of [...regions, { start: raw.length, end: raw.length }]) {
    if (region.start < at || region.end > raw.length) broken.push(`region at ${region.start}-${region.end} after one that ends at ${at}`);
    if (raw.slice(at, region.start).trim() !== "") broken.push(`no region for what stands between ${at} and ${region.start}`);
    at = region.end;
  }
  let end = 0;
  for (const section of sections) {
    if (section.start < end || section.end <= section.start || section.end > text.length)
      broken.push(`section ${section.type} at ${section.start}-${section.end}`);
    end = section.end;
  }
  return broken;
}

/** Records that a text states, where that can be told without reading them: each must be a document or a refusal. `null` where it cannot be told. */
export function statedRecords(source: string, text: string): number | null {
  if (source === "jsonl") return text.split("\n").filter((line) => line.trim() !== "" && line.trim() !== "\ufeff").length;
  return source === "pubmed-xml" ? outerRecords(text) : null;
}

/**
 * Records of PubMed that begin within no other: one inside another that ends is part of it, because NLM's format knows no record within a record, and the outer
 * one keeps all of its text. One that does not end before the next of its name begins is lost, and counts.
 */
function outerRecords(text: string): number {
  const opening = /<(Pubmed(?:Book)?Article|MedlineCitation)(?=[\s>/])/gu;
  let count = 0;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    // A citation is a record by itself in older files only, and within a record in others: it is passed over and not counted.
    if (found[1] !== "MedlineCitation") count++;
    const border = new RegExp(`<(/?)${found[1]}(?=[\\s>/])`, "gu");
    border.lastIndex = opening.lastIndex;
    const next = border.exec(text);
    if (next?.[1] === "/") opening.lastIndex = border.lastIndex;
  }
  return count;
}

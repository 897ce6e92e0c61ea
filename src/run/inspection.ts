import type { Disposition, Document, Metadata, Region } from "../model/document.ts";
import type { Span } from "../model/span.ts";

/** A stretch of the raw page and what became of it. */
export interface InspectedRegion extends Region {
  readonly raw: string;
  /** The clean text that it became; empty for what is not kept as text. */
  readonly clean: string;
}

/** A stated fact and the place that states it. */
export interface InspectedFact {
  readonly field: keyof Metadata;
  readonly value: string;
  /** Label and place in the raw page; `null` when no single place holds the value as it is. */
  readonly statedAt: (Span & { readonly role: string }) | null;
}

/** How much of a page went where, in characters that are not blank. */
export interface InspectedShare {
  readonly disposition: Disposition;
  readonly role: string;
  readonly regions: number;
  readonly characters: number;
}

/** What a person wants to see of one document: every part of the raw page with what became of it. Spans are UTF-16 into the raw page or record. */
export interface Inspection {
  readonly regions: readonly InspectedRegion[];
  readonly facts: readonly InspectedFact[];
  /** Largest first within each disposition. */
  readonly shares: readonly InspectedShare[];
}

const order: readonly Disposition[] = ["text", "metadata", "other", "boilerplate"];

/** Lays a document open. */
export function inspect(doc: Document): Inspection {
  const regions = inspectedRegions(doc);
  return { regions, facts: factsOf(doc, regions), shares: sharesOf(regions) };
}

function inspectedRegions(doc: Document): readonly InspectedRegion[] {
  const pieces = doc.offsets.toSorted((a, b) => a.raw.start - b.raw.start || a.clean.start - b.clean.start);
  const inspected: InspectedRegion[] = [];
  let next = 0;
  for (const region of doc.regions) {
    while (next < pieces.length && (pieces[next]?.raw.end ?? 0) <= region.start) next += 1;
    let clean = "";
    for (let at = next; at < pieces.length; at += 1) {
      const piece = pieces[at];
      if (piece === undefined || piece.raw.start >= region.end) break;
      const isCopy = piece.op === "copy";
      const from = isCopy ? piece.clean.start + Math.max(0, region.start - piece.raw.start) : piece.clean.start;
      const to = isCopy ? piece.clean.end - Math.max(0, piece.raw.end - region.end) : piece.clean.end;
      clean += doc.text.slice(from, to);
    }
    inspected.push({ ...region, raw: doc.raw.slice(region.start, region.end), clean });
  }
  return inspected;
}

function factsOf(doc: Document, regions: readonly InspectedRegion[]): readonly InspectedFact[] {
  const facts: InspectedFact[] = [];
  for (const [field, value] of Object.entries(doc.metadata) as [keyof Metadata, Metadata[keyof Metadata]][]) {
    for (const text of textsOf(value)) facts.push({ field, value: text, statedAt: placeOf(text, field, regions) });
  }
  return facts;
}

function textsOf(value: Metadata[keyof Metadata]): readonly string[] {
  if (value === null || value === undefined || value === false) return [];
  if (typeof value === "string" || typeof value === "number" || value === true) return [String(value)];
  return value.map((item) => (typeof item === "string" ? item : item.name));
}

/** The first place that holds the value, a place labelled with the name of the field before any other. */
function placeOf(value: string, field: string, regions: readonly InspectedRegion[]): InspectedFact["statedAt"] {
  const wanted = value.toLowerCase();
  const holding = regions.filter(({ disposition, raw }) => disposition !== "other" && raw.toLowerCase().includes(wanted));
  const region = holding.find(({ role }) => role === field) ?? holding.find(({ disposition }) => disposition === "metadata") ?? holding[0];
  if (region === undefined) return null;
  const start = region.start + region.raw.toLowerCase().indexOf(wanted);
  return { start, end: start + value.length, role: region.role };
}

function sharesOf(regions: readonly InspectedRegion[]): readonly InspectedShare[] {
  const shares = new Map<string, InspectedShare>();
  for (const { disposition, role, raw } of regions) {
    const key = `${disposition} ${role}`;
    const known = shares.get(key);
    shares.set(key, { disposition, role, regions: (known?.regions ?? 0) + 1, characters: (known?.characters ?? 0) + raw.replace(/\s+/gu, "").length });
  }
  return [...shares.values()].sort((a, b) => order.indexOf(a.disposition) - order.indexOf(b.disposition) || b.characters - a.characters);
}

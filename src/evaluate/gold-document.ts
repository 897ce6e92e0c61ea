import type { Document, Section } from "../model/document.ts";
import { emptyMetadata } from "../model/document.ts";
import type { CorpusDocument } from "./corpora/gold-corpus.ts";

/** A corpus document as the pipeline takes it: the gold's text unchanged, so that spans compare without conversion; title and rest are its sections. */
export function documentOf(corpus: string, gold: CorpusDocument): Document {
  const { text, titleEnd } = gold;
  const shared = { heading: null, language: "en", attribution: "this-paper", isMined: true, isTruncated: false, duplicateOf: null } as const;
  const sections: Section[] = [];
  if (titleEnd > 0) sections.push({ ...shared, type: "title", start: 0, end: titleEnd });
  const blanks = /^\s*/u.exec(text.slice(titleEnd))?.[0].length ?? 0;
  const rest = titleEnd + blanks;
  if (rest < text.length) sections.push({ ...shared, type: "abstract", start: rest, end: text.length });
  const whole = { start: 0, end: text.length };
  return {
    id: `litgraph:${corpus}-${gold.id}`,
    source: "gold",
    confidence: 1,
    input: `${corpus}#${gold.id}`,
    raw: text,
    rawStart: 0,
    title: text.slice(0, titleEnd),
    text,
    sections,
    offsets: [{ op: "copy", clean: whole, raw: whole }],
    regions: [{ ...whole, disposition: "text", role: "text" }],
    metadata: emptyMetadata,
    related: [],
    notes: [],
  };
}

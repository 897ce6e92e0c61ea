import type { Span } from "../../model/span.ts";

/** A stretch of an abstract under one label. */
export interface LabelledPart {
  /** As written, without its colon; `null` for text under no label. */
  readonly label: string | null;
  /** Where the label stands, colon included; `null` without one. */
  readonly labelSpan: Span | null;
  /** The text, in order; empty when the label stands in a paragraph of its own. */
  readonly spans: readonly Span[];
}

const names =
  "background|objectives?|aims?|aim of the study|purpose|introduction|context|rationale|hypothesis|importance|methods?|materials? and methods|methods and materials|patients and methods|subjects and methods|methods and results|methods and findings|design|study design|research design|research design and methods|setting|participants|patients|subjects|interventions?|main outcome measures?|outcome measures?|measurements|experimental design|experimental approach|methodology|methodology\\/principal findings|principal findings|key results|findings|main results|results?|results and discussion|discussion|conclusions?|conclusions?\\/significance|interpretation|significance|implications|conclusions and implications|clinical implications|limitations|trial registration|funding|unlabelled|summary|background and purpose|background and aims?|background and objectives?|background\\/aims?|objective and methods|aims? and methods|translational relevance|statement of significance|data sources?|study selection|data extraction|data synthesis|key points|level of evidence|observations?|case reports?|case presentations?|case (?:study|series|description)|methods\\/design|presentation of case|clinical relevance|questions?|outcomes?|evidence|recent (?:advances|findings)|purpose of (?:the )?review|scope of review|major conclusions|general significance";

/** Labels of structured abstracts, with a second word that some journals add (`Methods and patients`). */
const known = new RegExp(`^(?:${names})(?:\\s?(?:and|&|\\/)\\s?\\p{L}{4,12})?$`, "iu");
/** What can be a label before its colon: at the beginning, or after the end of a sentence. */
const candidate = /(?<=^|[.?!)\]"”%]\s{1,3})(?<label>\p{Lu}[\p{L}\s/&,()'’-]{2,70}?)(?<end>\s?[:：](?:\s+|$))/gu;
const stopped = /^(?<label>\p{Lu}[\p{L}\s/&]{2,40}?)(?<end>\.\s+)(?=\p{Lu})/u;

/** `STUDY DESIGN, SIZE`: any words in capitals before a colon, at least five letters. Names of genes and methods have fewer, or digits. */
function isShouted(text: string): boolean {
  return /^[\p{Lu}\s/&,()'’-]+$/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 5;
}

/** The label that a line is as a whole, such as `Background` or `METHODS:`, or `null`. */
export function bareLabel(text: string): string | null {
  const bare = text.replace(/\s?[:：]\s*$/u, "").trim();
  return bare.length < 60 && /^\p{Lu}/u.test(bare) && known.test(bare) ? bare : null;
}

/** The label a paragraph of an abstract begins with, such as `Background`, or `null`. */
export function labelOf(text: string): string | null {
  return labelsIn(text.slice(0, 120), true)[0]?.label ?? null;
}

interface Found extends Span {
  readonly label: string;
}

/** The labels in a line; the first only when it begins the line, unless `isStart` is false. */
function labelsIn(text: string, isStartOnly = false): readonly Found[] {
  const found: Found[] = [];
  const first = stopped.exec(text)?.groups;
  if (first !== undefined && known.test(first.label ?? ""))
    found.push({ label: first.label ?? "", start: 0, end: (first.label ?? "").length + (first.end ?? "").length });
  for (const { index, groups } of text.matchAll(candidate)) {
    const label = groups?.label?.trim() ?? "";
    if (isStartOnly && index > 0) break;
    if (known.test(label) || isShouted(label)) found.push({ label, start: index, end: index + (groups?.label ?? "").length + (groups?.end ?? "").length });
  }
  return found;
}

/**
 * Parts the lines of one paragraph of an abstract at its labels (`BACKGROUND: ... METHODS: ...`), which XML and HTML hold as headings too.
 * Spans are into `raw`. A paragraph without labels is one part; a label may go over a line end.
 */
export function labelledParts(raw: string, lines: readonly Span[]): readonly LabelledPart[] {
  const text = lines.map((line) => raw.slice(line.start, line.end)).join(" ");
  const first = lines[0];
  const bare = first === undefined ? null : bareLabel(raw.slice(first.start, first.end));
  const found = bare !== null && first !== undefined ? [{ label: bare, start: 0, end: first.end - first.start }] : text.length > 200_000 ? [] : labelsIn(text);
  const parts: LabelledPart[] = [];
  for (const [index, { label, start, end }] of [{ label: null, start: 0, end: 0 }, ...found].entries()) {
    const spans = rawSpans(raw, lines, end, found[index]?.start ?? text.length);
    const labelSpans = label === null ? [] : rawSpans(raw, lines, start, end);
    const labelSpan = label === null ? null : { start: labelSpans[0]?.start ?? 0, end: labelSpans.at(-1)?.end ?? 0 };
    if (label !== null || spans.length > 0) parts.push({ label, labelSpan, spans });
  }
  return parts;
}

/** Where a stretch of the lines, joined by one character each, stands in the raw text; blanks at its ends left out. */
function rawSpans(raw: string, lines: readonly Span[], start: number, end: number): readonly Span[] {
  const spans: Span[] = [];
  let offset = 0;
  for (const line of lines) {
    const from = line.start + Math.max(0, start - offset);
    const to = line.start + Math.min(line.end - line.start, end - offset);
    const text = raw.slice(from, to);
    if (to > from && text.trim() !== "") spans.push({ start: from + text.length - text.trimStart().length, end: to - (text.length - text.trimEnd().length) });
    offset += line.end - line.start + 1;
  }
  return spans;
}

import type { Disposition, Document } from "../model/document.ts";
import type { DocumentError } from "../model/errors.ts";
import type { InspectedRegion, Inspection } from "../run/inspection.ts";
import { besides, padded, widthOf, wrapped } from "./columns.ts";
import { printable } from "./streams.ts";

/** How the view is set: for whom, how wide, and how much of long parts. */
export interface InspectStyle {
  readonly width: number;
  /** Lines shown of one part that is not kept as text. */
  readonly mostLines: number;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

const words: Readonly<Record<Disposition, string>> = { text: "kept as text", metadata: "kept as metadata", other: "other papers'", boilerplate: "dropped" };
const signs: Readonly<Record<Disposition, string>> = { text: "+", metadata: "=", other: "~", boilerplate: "-" };
const sure: readonly (readonly [number, string])[] = [
  [0.9, "sure"],
  [0.6, "fairly sure"],
  [0.4, "not sure"],
  [0, "guessing"],
];

/** One document laid open for a person: what it was read as, what it states and where, what was kept and dropped and why, and the raw page beside the clean text. */
export function inspectionText(doc: Document, { facts, regions, shares }: Inspection, style: InspectStyle): string {
  const { bold, width } = style;
  const how = sure.find(([least]) => doc.confidence >= least)?.[1] ?? "guessing";
  const parts = [
    [
      bold(printable(doc.input)),
      `read as ${doc.source}, ${how} (${Math.round(doc.confidence * 100)} %); called ${printable(doc.id)}`,
      ...set(doc.title, width),
    ].join("\n"),
    block(
      bold("Stated by the page"),
      facts.map(({ field, value, statedAt }) => [
        field,
        printable(cut(value, Math.max(20, Math.floor(width / 2)))),
        statedAt === null ? "" : `${statedAt.role} at ${statedAt.start}`,
      ]),
    ),
    block(
      bold("Sections"),
      doc.sections.map((section) => [
        section.type,
        section.heading === null ? "" : printable(cut(section.heading, 24)),
        section.language,
        section.attribution,
        `${section.end - section.start} characters`,
        [
          section.isMined ? "mined" : "not mined",
          ...(section.isTruncated ? ["cut off by the page"] : []),
          ...(section.duplicateOf === null ? [] : [`repeats section ${section.duplicateOf + 1}`]),
        ].join(", "),
      ]),
    ),
    block(
      bold("What became of the page"),
      shares.map(({ disposition, role, regions: count, characters }) => [
        `${signs[disposition]} ${words[disposition]}`,
        role,
        `${characters} characters`,
        count === 1 ? "in one place" : `in ${count} places`,
      ]),
    ),
    doc.notes.length === 0 ? "" : [bold("Notes"), ...doc.notes.flatMap(({ code, message }) => indented(`${code}: ${message}`, width))].join("\n"),
    doc.related.length === 0
      ? ""
      : [
          bold(`Other papers named (${doc.related.length})`),
          ...doc.related
            .slice(0, style.mostLines * 3)
            .flatMap(({ relation, title, pmid, doi }) => indented([relation, title, pmid, doi].filter((part) => part !== null).join("  "), width)),
        ].join("\n"),
    pageText(regions, style),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** A record that was refused, with its place. */
export function refusalText({ reason, message, place }: DocumentError, { bold, width }: InspectStyle): string {
  const where = place.offset === undefined ? "" : ` at ${place.unit === "utf16" ? "character" : "byte"} ${place.offset}`;
  return [bold(`refused (${reason})${where}`), ...indented(message, width)].join("\n").concat("\n");
}

/** The raw page on the left, in its order, and beside each part what it became. */
function pageText(regions: readonly InspectedRegion[], { width, mostLines, bold, dim }: InspectStyle): string {
  const column = Math.max(16, Math.floor((width - 5) / 2));
  const lines: string[] = [`${bold(padded("  Raw page", column + 2))} | ${bold("Clean text")}`];
  for (const region of regions) {
    const isText = region.disposition === "text";
    const most = isText ? Number.POSITIVE_INFINITY : mostLines;
    const left = wrapped(printable(region.raw.replace(/[^\S\n]+/gu, " ")), column, most + 1);
    const isCut = left.length > most;
    const shown = isCut ? [...left.slice(0, most), `... ${region.raw.length} characters in all`] : left;
    const label = `[${words[region.disposition]}: ${region.role}]`;
    const right = isText && region.clean.trim() !== "" ? wrapped(printable(region.clean), column) : [label];
    for (const line of besides(shown, right, column, " | ")) lines.push(isText ? `${signs.text} ${line}` : dim(`${signs[region.disposition]} ${line}`));
  }
  return lines.join("\n");
}

function set(title: string, width: number): readonly string[] {
  return title === "" ? ["(no title found)"] : wrapped(printable(title), width);
}

function indented(text: string, width: number): readonly string[] {
  return wrapped(printable(text), width - 2).map((line) => `  ${line}`);
}

/** A heading and rows in columns. */
function block(heading: string, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? "")))) ?? [];
  return [heading, ...rows.map((row) => `  ${row.map((cell, column) => padded(cell, widths[column] ?? 0)).join("  ")}`.trimEnd())].join("\n");
}

function cut(text: string, most: number): string {
  const line = text.replace(/\s+/gu, " ");
  return line.length > most ? `${line.slice(0, most - 3)}...` : line;
}

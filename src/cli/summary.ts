import type { Graph, GraphStatement } from "../model/graph.ts";
import { relationTypes } from "../model/schema.ts";
import type { RunResult } from "../run/run-record.ts";
import { duration } from "./progress.ts";
import { printable } from "./streams.ts";

const strongest = 10;
const listed = 5;

/** What a run found, for a person: counts, the strongest statements with a sentence each, denied ones, contradictions, what was refused, where the files are. */
export function summaryText(result: RunResult, bold: (text: string) => string): string {
  const { record, graph, outputFolder } = result;
  const { counts } = record;
  const mentions = Object.entries(counts.mentions).map(([type, count]) => `${type.replace("_", " ")} ${count}`);
  const parts: string[] = [
    [
      `${bold(plural(counts.documents, "document"))} from ${plural(counts.files, "file")} in ${duration(record.seconds)}${counts.merged > 0 ? `; ${counts.merged} more pages of the same papers merged` : ""}`,
      `mentions with identifier: ${mentions.length === 0 ? "none" : mentions.join(", ")}; without: ${counts.ungroundedMentions}`,
      `${bold(plural(counts.statements, "statement"))} from ${plural(counts.evidence, "piece")} of evidence; ${counts.deniedStatements} denied, ${plural(counts.contradictions, "contradiction")}`,
    ].join("\n"),
  ];

  const claims = graph.statements.filter((statement) => !statement.negated).toSorted(byStrength);
  if (claims.length > 0)
    parts.push(section(bold(`Strongest statements (${Math.min(strongest, claims.length)} of ${claims.length})`), claims.slice(0, strongest), graph));
  const denied = graph.statements.filter((statement) => statement.negated || statement.denial > 0).toSorted(byStrength);
  if (denied.length > 0) parts.push(section(bold(`Denied, somewhere at least (${denied.length})`), denied.slice(0, listed), graph));
  if (graph.contradictions.length > 0) {
    const byId = new Map(graph.statements.map((statement) => [statement.id, statement]));
    const rows = graph.contradictions.slice(0, listed).map(({ kind, statements: [a, b], isInDifferentCells }) => {
      const [first, second] = [byId.get(a), byId.get(b)];
      const words =
        first === undefined || second === undefined
          ? `${a} / ${b}`
          : kind === "denial"
            ? sayStatement(first, graph)
            : `${sayStatement(first, graph)}  /  ${sayStatement(second, graph)}`;
      return `  ${kind}${isInDifferentCells ? ", in different cell lines" : ""}: ${words}`;
    });
    parts.push([bold(`Contradictions (${graph.contradictions.length})`), ...rows].join("\n"));
  }
  if (counts.refused > 0) {
    const rows = result.refusals.slice(0, listed).map(({ reason, message }) => `  ${reason}: ${printable(message)}`);
    if (counts.refused > listed) rows.push(`  ... ${counts.refused - listed} more in ledger.ndjson`);
    parts.push([bold(`Refused (${counts.refused})`), ...rows].join("\n"));
  }
  const names = [...Object.keys(record.files), "run.json"].map((name) => `${outputFolder.replace(/\/+$/u, "")}/${name}`);
  parts.push(`${bold("Written")}: ${names.join(", ")}`);
  return `${parts.join("\n\n")}\n`;
}

function byStrength(a: GraphStatement, b: GraphStatement): number {
  return b.belief - a.belief || b.publications.length - a.publications.length || b.evidence.length - a.evidence.length || (a.id < b.id ? -1 : 1);
}

function section(heading: string, statements: readonly GraphStatement[], graph: Graph): string {
  const rows = statements.map((statement) => `  ${statement.belief.toFixed(2)}  ${sayStatement(statement, graph)}\n        ${sayEvidence(statement)}`);
  return [heading, ...rows].join("\n");
}

/** A statement in words: `IL6 affects_response (resistance increase) cisplatin in A2780`. */
export function sayStatement(statement: GraphStatement, graph: Graph): string {
  const name = (curie: string): string => graph.entities.find((entity) => entity.curie === curie)?.name ?? curie;
  const { subject, relation, object, aspect, direction, negated, holdsIn, deniedIn } = statement;
  const how = [direction === "none" ? null : `${direction}s`, aspect].filter((word) => word !== null).join(" ");
  const where = [
    holdsIn.length > 0 ? `in ${holdsIn.map(name).join(", ")}` : null,
    deniedIn.length > 0 ? `not in ${deniedIn.map(name).join(", ")}` : null,
  ].filter((part) => part !== null);
  const words = `${name(subject)} ${negated ? "NOT " : ""}${how === "" ? relationTypes[relation].label : `${relation} (${how})`} ${name(object)}`;
  return printable([words, ...where].join(" "));
}

function sayEvidence({ evidence, negated }: GraphStatement): string {
  const best =
    evidence.filter((piece) => piece.repeats === null && piece.negated === negated).toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))[0] ??
    evidence[0];
  if (best === undefined) return "";
  const quote = best.quote.replace(/\s+/gu, " ");
  return printable(`"${quote.length > 220 ? `${quote.slice(0, 217)}...` : quote}" ${best.document}`);
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

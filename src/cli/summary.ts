import { claimWords } from "../model/claim-words.ts";
import type { Curie } from "../model/curie.ts";
import type { GraphEvidence, GraphStatement } from "../model/graph.ts";
import type { RunResult } from "../run/run-record.ts";
import { duration } from "./progress.ts";
import { printable } from "./streams.ts";

const listed = 5;

type Names = ReadonlyMap<Curie, string>;

/** What a run found, for a person: counts, the strongest statements with a sentence each, denied ones, contradictions, what was refused, where the files are. */
export function summaryText(result: RunResult, bold: (text: string) => string): string {
  const { record, highlights, outputFolder } = result;
  const { counts } = record;
  const { names, claims, denied } = highlights;
  const mentions = Object.entries(counts.mentions).map(([type, count]) => `${type.replace("_", " ")} ${count}`);
  const parts: string[] = [
    [
      `${bold(plural(counts.documents, "document"))} from ${plural(counts.files, "file")} in ${duration(record.seconds)}${counts.merged > 0 ? `; ${plural(counts.merged, "page")} more of papers that are there already` : ""}${lostText(counts)}`,
      `mentions with identifier: ${mentions.length === 0 ? "none" : mentions.join(", ")}; without: ${counts.ungroundedMentions}`,
      `${bold(plural(counts.statements, "statement"))} from ${plural(counts.evidence, "piece")} of evidence; ${counts.deniedStatements} denied, ${plural(counts.contradictions, "contradiction")}`,
    ].join("\n"),
  ];

  if (claims.count > 0) parts.push(section(bold(`Strongest statements (${claims.strongest.length} of ${claims.count})`), claims.strongest, names));
  if (denied.count > 0) parts.push(section(bold(`Denied, somewhere at least (${denied.count})`), denied.strongest, names));
  if (counts.contradictions > 0) {
    const rows = highlights.contradictions.map(({ contradiction, statements: [first, second = first] }) => {
      const { kind, isInDifferentCells } = contradiction;
      const words = first === undefined ? "" : [first, second].map((statement) => sayStatement(statement ?? first, names));
      const said = kind === "denial" ? words[0] : `${words[0]}  /  ${words[1]}`;
      return `  ${kind}${isInDifferentCells ? ", in different cell lines" : ""}: ${said}`;
    });
    parts.push([bold(`Contradictions (${counts.contradictions})`), ...rows].join("\n"));
  }
  if (counts.refused > 0) {
    const rows = result.refusals.slice(0, listed).map(({ reason, message }) => `  ${reason}: ${printable(message)}`);
    if (counts.refused > listed) rows.push(`  ... ${counts.refused - listed} more in ledger.ndjson`);
    parts.push([bold(`Refused (${counts.refused})`), ...rows].join("\n"));
  }
  const paths = [...Object.keys(record.files), "run.json"].map((name) => `${outputFolder.replace(/\/+$/u, "")}/${name}`);
  parts.push(`${bold("Written")}: ${paths.join(", ")}`);
  return `${parts.join("\n\n")}\n`;
}

/** Records that a dump has replaced or withdrawn, and pages that are kept and not mined. */
function lostText({ superseded, deleted, quarantined }: RunResult["record"]["counts"]): string {
  const parts = [
    superseded > 0 ? `${plural(superseded, "record")} replaced by later ones` : null,
    deleted > 0 ? `${plural(deleted, "record")} withdrawn` : null,
    quarantined > 0 ? `${quarantined} quarantined and not mined` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "" : `; ${parts.join(", ")}`;
}

function section(heading: string, statements: readonly GraphStatement[], names: Names): string {
  const rows = statements.map((statement) => `  ${statement.belief.toFixed(2)}  ${sayStatement(statement, names)}\n        ${sayEvidence(statement)}`);
  return [heading, ...rows].join("\n");
}

/** A statement in words: `IL6 increases resistance to cisplatin [in A2780]`. */
function sayStatement(statement: GraphStatement, names: Names): string {
  const name = (curie: Curie): string => names.get(curie) ?? curie;
  const { subject, object, holdsIn, deniedIn } = statement;
  const where = [
    holdsIn.length > 0 ? `in ${holdsIn.map(name).join(", ")}` : null,
    deniedIn.length > 0 ? `not in ${deniedIn.map(name).join(", ")}` : null,
  ].filter((part) => part !== null);
  return printable(`${name(subject)} ${claimWords(statement)} ${name(object)}${where.length > 0 ? ` [${where.join("; ")}]` : ""}`);
}

/** The sentence that shows the statement best: this paper's own finding first, then what is told as known, then what is supposed. */
function sayEvidence({ evidence, negated }: GraphStatement): string {
  const rank = (piece: GraphEvidence): number =>
    (piece.attribution === "this-paper" ? 0 : 1) + (piece.epistemic === "asserted" ? 0 : 2) + (piece.perturbation === null ? 0 : 1);
  const fitting = evidence.filter((piece) => piece.repeats === null && piece.negated === negated);
  const best = fitting.toSorted((a, b) => rank(a) - rank(b) || b.score - a.score || (a.id < b.id ? -1 : 1))[0] ?? evidence[0];
  if (best === undefined) return "";
  const quote = best.quote.replace(/\s+/gu, " ");
  return printable(`"${quote.length > 220 ? `${quote.slice(0, 217)}...` : quote}" ${best.document}`);
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

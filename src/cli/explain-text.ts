import type { RelationMention } from "../model/relation.ts";
import type { ExplainedPair, ExplainedReading, ExplainedSentence } from "../nlp/explain.ts";
import { wrapped } from "./columns.ts";
import { printable } from "./streams.ts";

/** How the explanation is set. */
export interface ExplainStyle {
  readonly width: number;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** One sentence explained for a person: the sentence, then each pair with what spoke for (+) and against it (-) and what came out (=). */
export function explanationText({ text, pairs, remarks }: ExplainedSentence, style: ExplainStyle): string {
  const lines = wrapped(printable(text), style.width).map(style.bold);
  lines.push(...remarks.flatMap((remark) => set("- ", remark, "  ", style)));
  for (const pair of pairs) lines.push("", ...pairLines(pair, style));
  return `${lines.join("\n")}\n`;
}

function pairLines({ a, b, readings, verdicts, relations, remarks }: ExplainedPair, style: ExplainStyle): readonly string[] {
  const name = ({ text, type, curie }: ExplainedPair["a"]): string => `${printable(text)} (${type}${curie === null ? "" : `, ${curie}`})`;
  return [
    ...set("", `${name(a)}  and  ${name(b)}`, "  ", style),
    ...readings.flatMap((reading) => set(reading.outcome === "claimed" ? "+ " : "- ", readingText(reading), "    ", style)),
    ...verdicts.flatMap(({ head, label, probability }) =>
      set(probability >= 0.5 ? "+ " : "- ", `model, ${head}: ${label} ${probability.toFixed(2)}`, "    ", style),
    ),
    ...remarks.flatMap((remark) => set("  ", remark, "    ", style)),
    ...(relations.length === 0
      ? [`  ${style.dim("= nothing")}`]
      : relations.flatMap((relation) => set("= ", relationText(relation, [a.text, b.text]), "    ", style))),
  ];
}

function readingText({ actor, construct, trigger, sign, isDenied, rule, outcome }: ExplainedReading): string {
  const way = sign > 0 ? "up" : sign < 0 ? "down" : "no direction";
  return `${construct} "${printable(trigger)}", ${printable(actor)} acts, ${way}${isDenied ? ", denied" : ""}${rule === null ? "" : ` [${rule}]`}: ${printable(outcome)}`;
}

function relationText(
  { relation, aspect, direction, negated, epistemic, perturbation, context, score, foundBy }: RelationMention,
  names: readonly string[],
): string {
  const parts = [
    `${negated ? "denied: " : ""}${relation}${aspect === null ? "" : ` (${aspect})`} ${direction}`,
    epistemic,
    ...(perturbation === null ? [] : [`${perturbation.kind} of the subject`]),
    ...(context.cellLines.length === 0 ? [] : [`in ${context.cellLines.join(", ")}`]),
    `score ${score.toFixed(2)}`,
    `by ${foundBy}`,
  ];
  return `${names.map(printable).join(", ")}: ${parts.join("; ")}`;
}

function set(sign: string, text: string, indent: string, { width }: ExplainStyle): readonly string[] {
  return wrapped(`${sign}${text}`, Math.max(20, width - indent.length)).map((line, index) => `${index === 0 ? indent.slice(2) : indent}${line}`);
}

import { cues } from "../../rules/cues.ts";
import type { FrameExample } from "../../rules/frame.ts";
import { frames } from "../../rules/frames.ts";
import { scopes } from "../../rules/scopes.ts";
import { triggers } from "../../rules/triggers.ts";
import { code, markdownTable, referencePage } from "./markdown.ts";

const names = (text: string): string => text.replace(/\{\w:([^}]*)\}/gu, "**$1**");
const exampleText = (examples: readonly FrameExample[]): string => names(examples[0]?.text ?? "");
const signs: Readonly<Record<-1 | 0 | 1, string>> = { [-1]: "lowers", 0: "", 1: "raises" };

/** Every frame, trigger and cue: what `foundBy` of evidence leads back to. */
export function rulesPage(): string {
  const frameRows = frames.map(({ id, construct, triggers: kinds, target, subject, object, relation, aspect, direction, examples, counterExamples }) => [
    code(id),
    construct,
    kinds.join(", ") || "any",
    target.join(", "),
    `${subject.join(", ")} → ${object.join(", ")}`,
    [relation, aspect ?? "", direction].filter(Boolean).join(" / "),
    exampleText(examples),
    exampleText(counterExamples),
  ]);
  const triggerRows = triggers.map(({ id, kind, sign, aspect, verbs, nouns, adjectives }) => [
    code(id),
    kind,
    signs[sign],
    aspect ?? "",
    [...(verbs ?? []), ...(nouns ?? []), ...(adjectives ?? [])].join(", "),
  ]);
  const cueRows = cues.map(({ id, kind, scope, example, counterExample }) => [code(id), kind, scope, example, counterExample]);
  const scopeRows = scopes.map(({ id, kind, governs, example, counterExample }) => [code(id), kind, governs, names(example), names(counterExample)]);
  return referencePage(
    "Rules",
    "`foundBy` of a piece of evidence is `frame/trigger`, for example `clause-event/reduce`: the first part is a row of the first table, the second one of the second. " +
      "A claim that a trained model made carries the name of the model instead. Names stand in bold in the examples.",
    `## Frames (${frames.length})`,
    "Within a construct the first row that fits holds. `product`: the signs of trigger and object phrase multiplied. `target`: what the object phrase says.",
    markdownTable(["frame", "construct", "triggers", "target", "participants", "relation / aspect / direction", "reads", "does not read"], frameRows),
    `## Triggers (${triggers.length})`,
    markdownTable(["trigger", "kind", "sign", "aspect", "base forms"], triggerRows),
    `## Scopes (${scopes.length})`,
    "What denies and what hedges, and what it governs in its clause; the governed words stand in square brackets.",
    markdownTable(["scope", "is", "governs", "governed", "not governed"], scopeRows),
    `## Cues (${cues.length})`,
    markdownTable(["cue", "says", "holds for", "found in", "not found in"], cueRows),
  );
}

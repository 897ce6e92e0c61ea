// Phrases behind an event that name its cause: "after A", "in response to A".
import type { Attachment } from "./attachments.ts";
import type { Concept } from "./concept.ts";
import { actorsOf } from "./prospect.ts";

/** "the rise of A after B": B is the cause. */
export function attachAfter({ target, inner }: Attachment): boolean {
  if (target.kind !== "event" || target.sign === 0 || target.themes.length === 0 || isDoneTo(target)) return false;
  if (inner.some(({ kind }) => kind !== "entity")) return false;
  const mentions = inner.flatMap(({ themes }) => themes);
  if (mentions.length === 0) return false;
  target.agents.push({ mentions, sign: 1, isDenied: false, perturbation: inner[0]?.perturbation ?? null, word: target.head });
  return true;
}

/** Whether an experiment did it; "A activation" may have been, and where a cause is named it was not. */
function isDoneTo({ perturbation, row, head }: Concept): boolean {
  return perturbation !== null && !(perturbation.word === head && row?.kind === "change" && row.sign > 0);
}

/** "A phosphorylation in response to B": B raises it, and so it does where B is active. */
export function attachResponse(attachment: Attachment): boolean {
  const { target, inner } = attachment;
  if (target.kind !== "event" || target.row?.id === "effect" || target.themes.length === 0 || isDoneTo(target)) return attachAfter(attachment);
  const causes = inner.filter(({ kind, themes }) => (kind === "entity" || kind === "event") && themes.length > 0);
  if (causes.length < inner.length) return false;
  for (const { mention, perturbation } of causes.flatMap(actorsOf))
    target.agents.push({ mentions: [mention], sign: 1, isDenied: false, perturbation, word: target.head });
  return true;
}

// Phrases behind an event that name its cause: "by A", "after A", "in response to A".
import { type Attachment, absorb, isGroup, themesOf } from "./attachment.ts";
import { addMissing, type Concept } from "./concept.ts";
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

/** "a role for A in B": the actor of a link noun comes first, its object second. */
export function attachToCause({ target, inner, preposition }: Attachment): boolean {
  if (target.row?.kind !== "cause" || target.themes.length > 0 || !["for", "of", "by"].includes(preposition)) return false;
  if (isGroup(inner) || inner.some(({ kind }) => kind === "response" || kind === "event")) return false;
  absorb(target, inner);
  return true;
}

/** "inhibition by A", "killing by A". */
export function attachBy({ target, inner, concepts, typeOf }: Attachment): boolean {
  if (target.kind === "response" && target.themes.length === 0 && (target.row?.kind === "toxicity" || target.row?.id === "effect")) {
    addMissing(
      target.themes,
      themesOf(inner).filter((mention) => typeOf(mention) === "drug"),
    );
    return true;
  }
  // "oxidation of A by B"
  const isConversion = target.kind === "link" && target.row?.kind === "convert" && target.second === null;
  if (target.kind !== "event" && target.kind !== "response" && !isConversion) return false;
  // "signaling by A" is A's.
  if (target.kind === "event" && target.row?.id === "activity" && target.themes.length === 0 && target.agents.length === 0) {
    absorb(target, inner);
    return true;
  }
  const event = outermostEvent(concepts);
  const causes = inner.filter(({ kind, themes }) => kind !== "group" && themes.length > 0);
  if (causes.length === 0) return false;
  // Each as it stands: "by siRNA and the inhibitor A" knocks down no A.
  const last = concepts.at(-1);
  // "activation of B and C release by A": both.
  const events = last !== undefined && last !== event && standsByItself(event, last) ? [event, last] : [event];
  for (const { themes, perturbation } of causes)
    for (const one of events) {
      // "regulation of B release and C activation by A": nor is it said which way C goes.
      const isOpen = one !== event && event.row?.id === "alter" && !(one.sign !== 0 && one.from === one.head);
      // "the absence of B activation by A": of what A does.
      const isAbsent = one.row?.id === "lack" && one.sign < 0 && one.aspect !== null;
      one.agents.push({ mentions: themes, sign: isOpen ? 0 : isAbsent ? -1 : 1, isDenied: false, perturbation, word: one.head });
    }
  event.roles.push(...inner.flatMap(({ roles }) => roles));
  return true;
}

/** Whether the second event of a list is no more than said: "inhibition of B release and C expression" may be inhibition of both. */
function standsByItself(first: Concept, last: Concept): boolean {
  if (first.kind !== "event" || last.kind !== "event" || last.themes.length === 0) return false;
  return first.sign === 0 || first.row?.id === "activate" || (last.row?.kind === "change" && last.sign !== 0);
}

function outermostEvent(concepts: readonly Concept[]): Concept {
  const [first] = concepts;
  if (first === undefined) throw new RangeError("a noun phrase without concepts");
  return first.kind === "event" || first.kind === "response" || first.row?.kind === "convert" ? first : (concepts.at(-1) ?? first);
}

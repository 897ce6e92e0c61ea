import { attachToCause } from "./attach-causes.ts";
import type { Attachment } from "./attachment.ts";
import { attachments } from "./attachments.ts";
import { type Chunk, type NounChunk, nounChunk, type PrepositionChunk } from "./chunk.ts";
import { type Concept, copyOf } from "./concept.ts";
import { eventsApart, nameTools, partsApart } from "./listed-complements.ts";
import type { SentenceWords } from "./noun-phrase.ts";

/**
 * Hangs a prepositional phrase on a noun phrase when its meaning takes one; false when it does not. Where the phrase lists several events, what governs them
 * is put once for each, and those that it does not govern are put beside it.
 */
export function attach(concepts: Concept[], preposition: string, phrase: NounChunk, typeOf: SentenceWords["typeOf"]): boolean {
  const order = changeLast(concepts);
  const target = order.at(-1);
  if (target === undefined) return false;
  const { governed, beside } =
    preposition === "of" || preposition === "on"
      ? eventsApart(target, phrase.concepts)
      : { governed: preposition === "in" || preposition === "for" ? partsApart(target, phrase.concepts) : [phrase.concepts], beside: [] };
  const [first = phrase.concepts, ...others] = governed;
  const copies = others.map((inner) => ({ copy: copyOf(target), inner }));
  if (target.row?.kind === "reagent" && nameTools(concepts, target, preposition, first, typeOf)) return true;
  if (!hang(order, preposition, nounChunk(phrase.from, phrase.to, first), typeOf)) return false;
  for (const { copy, inner } of copies) hang([copy], preposition, nounChunk(phrase.from, phrase.to, inner), typeOf);
  concepts.splice(0, concepts.length, ...order, ...copies.map(({ copy }) => copy), ...beside);
  return true;
}

/** "a reduction and delay in A expression": the change takes what is behind, and not the word beside it that says none. */
function changeLast(concepts: readonly Concept[]): readonly Concept[] {
  const [change, beside] = concepts.slice(-2);
  if (change?.kind !== "event" || change.row?.kind !== "change" || change.themes.length > 0 || change.second !== null) return concepts;
  if (beside?.kind !== "other" || beside.themes.length > 0 || beside.second !== null) return concepts;
  return [...concepts.slice(0, -2), beside, change];
}

function hang(concepts: readonly Concept[], preposition: string, phrase: NounChunk, typeOf: SentenceWords["typeOf"]): boolean {
  const target = concepts.at(-1);
  if (target === undefined) return false;
  const given: Attachment = { target, inner: phrase.concepts, preposition, concepts, phrase, typeOf };
  const isTaken = attachToCause(given) || (attachments.get(preposition)?.(given) ?? false);
  // "an increase in A", "depletion of A": of a substance it is how much there is.
  const { kind, row, aspect, themes } = target;
  const isLoss = row?.id === "lack" && target.perturbation?.row.id === "knockdown" && aspect === "expression";
  const isLevel = isTaken && kind === "event" && (((row?.id === "increase" || row?.id === "decrease") && aspect === null) || isLoss) && themes.length > 0;
  const isOfThings = phrase.concepts.every((inner) => inner.kind === "entity" && inner.row === null);
  if (isLevel && isOfThings && themes.every((theme) => typeOf(theme) === "drug")) target.aspect = "amount";
  return isTaken;
}

/** "protected from A-induced injury by B": whose harm it is has been told. */
function namesHarm({ preposition, concepts }: PrepositionChunk): boolean {
  return (
    ["from", "against", "to"].includes(preposition) && concepts.every(({ themes, agents, effectOf }) => themes.length + agents.length + effectOf.length > 0)
  );
}

/** "A was blocked at this level by B": the verb still waits for who did it, and what stands between is no event of its own. */
export function lacksAgent(out: readonly Chunk[]): boolean {
  const at = out.findLastIndex((chunk) => chunk.type === "vp");
  const verb = out[at];
  return (
    verb?.type === "vp" &&
    verb.voice === "passive" &&
    out.slice(at + 1).every((chunk) => chunk.type === "pp" && (["at", "within", "during", "for"].includes(chunk.preposition) || namesHarm(chunk)))
  );
}

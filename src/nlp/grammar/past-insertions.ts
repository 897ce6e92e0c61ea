// Phrases that a noun takes from further off, or where no verb claims them: "treatment for 24 h with A", "B activation through A".
import { attach } from "./attach.ts";
import type { Chunk, NounChunk, PrepositionChunk } from "./chunk.ts";
import type { SentenceWords } from "./noun-phrase.ts";

/** "treatment for 24 h with A", "treatment, before surgery, with A": when and where cells were given it stands before what they were given. In place. */
export function attachPastInsertion(preposition: string, phrase: NounChunk, out: Chunk[], typeOf: SentenceWords["typeOf"]): boolean {
  if (preposition !== "with" && preposition !== "to") return false;
  let at = out.length - 1;
  const isClosed = isComma(out[at]);
  if (isClosed) at--;
  const last = at;
  while (namesNothing(out[at])) at--;
  if (at === last) return false;
  const isOpened = isComma(out[at]);
  if (isOpened !== isClosed) return false;
  const noun = out[isOpened ? at - 1 : at];
  const given = noun?.type === "np" ? noun.concepts.at(-1) : undefined;
  if (noun?.type !== "np" || given?.row?.kind !== "expose" || given.themes.length > 0) return false;
  if (!attach(noun.concepts, preposition, phrase, typeOf)) return false;
  out.splice(isOpened ? at - 1 : at, out.length, { type: "np", from: noun.from, to: phrase.to, concepts: noun.concepts });
  return true;
}

/** "B activation through A ...", where no verb stands before: A brings it about. Behind a verb it may be the way of what the verb says. In place. */
export function attachWay(preposition: string, phrase: NounChunk, out: Chunk[], typeOf: SentenceWords["typeOf"]): boolean {
  if ((preposition !== "through" && preposition !== "via") || out.some(({ type }) => type === "vp")) return false;
  const noun = out.at(-1);
  const event = noun?.type === "np" ? noun.concepts.at(-1) : undefined;
  if (
    noun?.type !== "np" ||
    event === undefined ||
    !noun.concepts.every(({ kind, themes }) => kind === "event" && themes.length > 0) ||
    event.sign < 0 ||
    !risen.has(event.row?.id ?? "")
  )
    return false;
  const isStep = phrase.concepts.every(({ kind, themes, perturbation }) => kind === "entity" && perturbation === null && themes.length > 0);
  const mentions = phrase.concepts.flatMap(({ themes }) => themes);
  if (!isStep || !mentions.every((mention) => typeOf(mention) === "gene")) return false;
  for (const concept of noun.concepts) concept.agents.push({ mentions, sign: 1, isDenied: false, perturbation: null, word: concept.head });
  out[out.length - 1] = { type: "np", from: noun.from, to: phrase.to, concepts: noun.concepts };
  return true;
}

const risen: ReadonlySet<string> = new Set([
  "activate",
  "induce",
  "upregulate",
  "stimulate",
  "increase",
  "expression",
  "secretion",
  "production",
  "phosphorylation",
]);

function isComma(chunk: Chunk | undefined): boolean {
  return chunk?.type === "mark" && chunk.role === "comma";
}

function namesNothing(chunk: Chunk | undefined): chunk is PrepositionChunk {
  return chunk?.type === "pp" && !chunk.isDenied && chunk.concepts.every(({ themes, agents }) => themes.length === 0 && agents.length === 0);
}

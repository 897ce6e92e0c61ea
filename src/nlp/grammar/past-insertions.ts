// Phrases that a noun takes from further off, or where no verb claims them: "treatment for 24 h with A", "resistance to A and to B", "B activation through A".
import { attach } from "./attach.ts";
import { type Chunk, endingAt, type NounChunk, type PrepositionChunk } from "./chunk.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { triggerOf, type Word } from "./words.ts";

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

/** "inhibitors specific for A": as "inhibitors of A". In place. */
export function attachPastAdjective(preposition: string, phrase: NounChunk, out: Chunk[], typeOf: SentenceWords["typeOf"]): boolean {
  const [noun, mark] = [out.at(-2), out.at(-1)];
  if (noun?.type !== "np" || mark?.type !== "mark" || !/^(?:specific|selective)$/u.test(mark.mark) || !/^(?:for|to|of)$/u.test(preposition)) return false;
  if (noun.concepts.at(-1)?.row?.kind !== "reagent" || !attach(noun.concepts, "of", phrase, typeOf)) return false;
  out.splice(-2, 2, endingAt(noun, phrase.to));
  return true;
}

/** "resistance to A and to B": the phrase repeats the preposition of the one that the noun has taken already. In place. */
export function attachAgain({ words, typeOf }: SentenceWords, preposition: string, phrase: NounChunk, out: Chunk[]): boolean {
  const [last, link] = [out.at(-2), out.at(-1)];
  if (link?.type !== "mark" || (link.mark !== "and" && link.mark !== "or") || link.from !== last?.to) return false;
  if (last.type === "pp") return attachPastOther(preposition, phrase, out, typeOf);
  const noun = last;
  if (noun.type !== "np") return false;
  const hasTaken = words.slice(noun.from, noun.to).some(({ lower, tag }) => lower === preposition && tag === "preposition");
  if (!hasTaken || !attach(noun.concepts, preposition, phrase, typeOf)) return false;
  out.splice(-2, 2, { type: "np", from: noun.from, to: phrase.to, concepts: noun.concepts });
  return true;
}

/** "a role in growth and in A expression": what the noun is about is named behind the second. */
function attachPastOther(preposition: string, phrase: NounChunk, out: Chunk[], typeOf: SentenceWords["typeOf"]): boolean {
  const [noun, other] = [out.at(-3), out.at(-2)];
  if (noun?.type !== "np" || other?.type !== "pp" || other.preposition !== preposition || noun.to !== other.from) return false;
  const concept = noun.concepts.at(-1);
  if (concept?.kind !== "link" || concept.second !== null || other.concepts.some(({ themes, agents }) => themes.length + agents.length > 0)) return false;
  if (!attach(noun.concepts, preposition, phrase, typeOf)) return false;
  out.splice(-3, 3, { type: "np", from: noun.from, to: phrase.to, concepts: noun.concepts });
  return true;
}

/** "phosphorylation of A at Ser15 by B", "production by macrophages of A": the phrase between names nothing, and what follows belongs to what stands before it. In place. */
export function attachPastPlace(preposition: "by" | "of", phrase: NounChunk, out: Chunk[], typeOf: SentenceWords["typeOf"]): boolean {
  const [noun, place] = [out.at(-2), out.at(-1)];
  if (noun?.type !== "np" || place?.type !== "pp" || !(preposition === "by" ? ["at", "on"] : ["by"]).includes(place.preposition)) return false;
  if (place.concepts.some(({ themes, cells }) => themes.length > 0 || (preposition === "by" && cells.length > 0))) return false;
  const event = noun.concepts.at(-1);
  if (preposition === "of" && (event?.themes.length !== 0 || place.concepts.some(({ kind }) => kind !== "group"))) return false;
  if (event?.kind !== "event" || !attach(noun.concepts, preposition, phrase, typeOf)) return false;
  out.splice(-2, 2, endingAt(noun, phrase.to));
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

/** "suppression by A of B": behind a name that acts or cells that something happens in, "of" goes on with what the noun before is about. */
export function isInserted(words: readonly Word[], { from, to, concepts }: NounChunk): boolean {
  const [event, preposition] = [words[from - 2], words[from - 1]];
  const [concept, ...others] = concepts;
  if (event === undefined || concept === undefined || others.length > 0 || event.tag !== "noun" || event.mention >= 0) return false;
  if (triggerOf(event, "change", "process", "manipulate") === null) return false;
  const isName = (words[to - 1]?.mention ?? -1) >= 0;
  return (preposition?.lower === "by" && isName) || ((preposition?.lower === "by" || preposition?.lower === "in") && concept.kind === "group");
}

// What brackets say of the name or class before them: its members, "kinases (A and B)", "cytokine levels (A, B)"; what it is, "A (a B substrate)".
import { isOwned } from "./bound-partners.ts";
import type { Chunk, NounChunk } from "./chunk.ts";
import { type Concept, emptyConcept } from "./concept.ts";
import { isClassName } from "./described-names.ts";
import type { Word } from "./words.ts";

/** Whether what stands in brackets behind `target` are members of the class that it is about, and no other name of it. */
export function namesMembers(words: readonly Word[], target: Concept, inner: Concept): boolean {
  const at = classAt(words, target);
  const noun = words[at];
  if (noun === undefined || inner.kind !== "entity") return false;
  const members = words.slice(inner.from, inner.to).filter(({ mention }) => mention >= 0 && inner.themes.includes(mention));
  if (members.length === 0 || members.some(({ type }) => type !== (noun.type ?? "gene"))) return false;
  if (at < target.head) return members.length > 1;
  // "cytokines (TNF alpha)" names one of them; "interleukins (ILs)" says the same twice.
  if (noun.text.endsWith("s")) return members.length > 1 || (members[0] !== undefined && !isShortForm(noun.text, members[0].text));
  return anyOne.test(noun.lower);
}

function isShortForm(name: string, short: string): boolean {
  return short.length < name.length / 2 && (short[0]?.toLowerCase() === name[0]?.toLowerCase() || short.endsWith("s"));
}

/** A word for one thing of a class; "acetylcholinesterase (AChE)" has two names. */
const anyOne =
  /^(?:kinase|phosphatase|protease|receptor|factor|growth factor|transcription factor|cytokine|chemokine|ligand|hormone|enzyme|protein|oncogene)$/u;

/** Where the word for a class stands that the phrase is about; -1 where it is about something else. */
function classAt(words: readonly Word[], { kind, row, head, from, themes, agents }: Concept): number {
  const noun = words[head];
  if (noun === undefined || agents.length > 0) return -1;
  if (kind === "entity") return noun.mention >= 0 && themes.length === 1 && isClassName(noun) ? head : -1;
  // "cytokine levels"
  const before = words[head - 1];
  if (kind !== "event" || row?.kind !== "process" || head - 1 < from || before === undefined) return -1;
  if (before.mention >= 0) return themes.length === 1 && themes[0] === before.mention && isClassName(before) ? head - 1 : -1;
  return themes.length === 0 && /^(?:cytokine|chemokine|gene|protein|enzyme|receptor|kinase|hormone|factor|marker|interleukin)s?$/u.test(before.lower)
    ? head - 1
    : -1;
}

/** "A, B, C" without "and": a list of names in brackets; `null` where anything else stands there. */
export function bareList(words: readonly Word[], from: number, to: number): Concept | null {
  const concept = emptyConcept(from, to, to - 1);
  concept.kind = "entity";
  for (let at = from; at < to; at++) {
    const word = words[at];
    const isName = (at - from) % 2 === 0;
    if (word === undefined || (isName ? word.type !== "gene" && word.type !== "drug" : word.text !== ",")) return null;
    if (isName) concept.themes.push(word.mention);
  }
  return concept.themes.length > 1 && (to - from) % 2 === 1 ? concept : null;
}

/** "(a B substrate)", "(negative regulators of B)": what the name before is to what the brackets name. */
export function describesInBrackets({ concepts: [concept, ...others] }: NounChunk): boolean {
  if (concept === undefined || others.length > 0 || concept.isDenied || concept.agents.length > 0) return false;
  const { kind, row, themes, second } = concept;
  if (themes.length === 0 && second === null) return false;
  if (isOwned(concept)) return themes.length === 0;
  return kind === "link" ? row?.kind === "target" || row?.kind === "convert" || row?.kind === "cause" : kind === "event" && row?.id === "alter";
}

/** A line that says of a name what a comma and the phrase behind it would. */
export function bracketedApposition(name: number, phrase: NounChunk): readonly Chunk[] {
  const { from } = phrase;
  const named: Concept = { ...emptyConcept(from - 2, from - 1, from - 2), kind: "entity", themes: [name] };
  return [{ type: "np", from: from - 2, to: from - 1, concepts: [named] }, { type: "mark", from: from - 1, to: from, mark: "(", role: "comma" }, phrase];
}

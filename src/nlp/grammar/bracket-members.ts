// What brackets say of the name or class before them: its members, "kinases (A and B)", "cytokine levels (A, B)"; what it is, "A (a B substrate)".
import { isOwned } from "./bound-partners.ts";
import { type Chunk, type NounChunk, nounChunk } from "./chunk.ts";
import { addMissing, type Concept, changedConcept, emptyConcept } from "./concept.ts";
import { isClassName } from "./described-names.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import type { Word } from "./words.ts";

/** Whether what stands in brackets behind `target` are members of the class that it is about, and no other name of it. */
function namesMembers(words: readonly Word[], target: Concept, inner: Concept): boolean {
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
  const named: Concept = changedConcept(emptyConcept(from - 2, from - 1, from - 2), { kind: "entity", themes: [name] });
  return [{ type: "np", from: from - 2, to: from - 1, concepts: [named] }, { type: "mark", from: from - 1, to: from, mark: "(", role: "comma" }, phrase];
}

/** Takes what stands in brackets behind a phrase as its members, its other names, or what the tool that it is about is called. */
export function takeBracketed({ words, typeOf }: SentenceWords, target: Concept, inner: readonly Concept[]): void {
  // "regulators (A and B)": things of a kind, and no change.
  if (target.row?.id === "alter" && target.themes.length === 0 && /^(?:regulator|modulator)s$/u.test(words[target.head]?.lower ?? "")) {
    target.kind = "entity";
    target.row = null;
  }
  for (const concept of inner) {
    if (concept.kind === "entity" && concept.row?.kind === "reagent") {
      // "an A antagonist (an A blocker)" says one thing twice.
      const described = target.row?.kind === "reagent" ? [] : target.themes;
      if (described.length > 0)
        target.roles.push({ drugs: [...described], genes: [...concept.themes], aspect: concept.aspect, row: concept.row, word: concept.head });
      continue;
    }
    if (concept.kind !== "entity" && concept.kind !== "group" && concept.kind !== "other") continue;
    const drugs = concept.themes.filter((mention) => typeOf(mention) === "drug");
    if (target.row?.kind === "reagent" && drugs.length > 0 && target.themes.some((mention) => typeOf(mention) === "gene")) {
      target.roles.push({ drugs, genes: [...target.themes], aspect: target.aspect, row: target.row, word: target.head });
      target.second ??= changedConcept(emptyConcept(concept.from, concept.to, concept.head), { kind: "entity", themes: drugs });
    } else if (namesMembers(words, target, concept)) addMissing(target.themes, concept.themes);
    else if (target.themes.length === 0 && target.kind !== "group" && target.kind !== "event") target.themes.push(...concept.themes);
    if (target.cells.length === 0 || target.kind === "group") target.cells.push(...concept.cells.filter((cell) => !target.cells.includes(cell)));
  }
}

/** "(an A inhibitor, 10 nM)", "inhibitors (A, B, C)": what the phrase before is, or the names of it; `null` where the bracket says something else. */
export function firstInBracket(words: readonly Word[], first: NounChunk, target: Concept, to: number): NounChunk | null {
  const [concept, ...others] = first.concepts;
  if (concept === undefined || others.length > 0 || concept.kind !== "entity" || words[first.to]?.text !== ",") return null;
  const rest = words.slice(first.to + 1, to);
  const isDose = words[first.to + 1]?.tag === "number" && rest.every(({ mention }) => mention < 0);
  if (isDose && (concept.row?.kind === "reagent" || target.row?.kind === "reagent")) return first;
  if (target.row?.kind !== "reagent" || concept.head !== first.from) return null;
  const isList = rest.every(({ text, mention }, index) => (index % 2 === 0 ? mention >= 0 : text === ","));
  return isList
    ? nounChunk(first.from, to, [changedConcept(concept, { themes: [...concept.themes, ...rest.flatMap(({ mention }) => (mention >= 0 ? [mention] : []))] })])
    : null;
}

/** Position of the bracket that closes the one at `at`, or `to`. */
export function closingBracket(words: readonly Word[], at: number, to: number): number {
  let depth = 0;
  for (let index = at; index < to; index++) {
    const text = words[index]?.text;
    if (text === "(" || text === "[") depth++;
    else if (text === ")" || text === "]") {
      depth--;
      if (depth === 0) return index;
    }
  }
  return to;
}

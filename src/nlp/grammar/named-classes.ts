// Words for a class or tool whose name stands behind a comma or a short form.
import { closingBracket } from "./bracket-members.ts";
import { type Chunk, type NounChunk, nounChunk } from "./chunk.ts";
import { type Concept, changedConcept } from "./concept.ts";
import { isClassName } from "./described-names.ts";
import { interpretBase, type SentenceWords } from "./noun-phrase.ts";
import { oneTool } from "./shared-tools.ts";
import type { Word } from "./words.ts";

/** "the B inhibitor": one tool against B, not yet named. */
function isToolNamed(words: readonly Word[], { from, head, row, themes, roles }: Concept): boolean {
  const isOne = words[from]?.tag !== "determiner" || /^(?:an?|the|another)$/u.test(words[from]?.lower ?? "");
  return isOne && roles.length === 0 && row?.kind === "reagent" && themes.length > 0 && oneTool.test(words[head]?.lower ?? "");
}

/** "A and B, potent inhibitors of C": tools in the plural describe all of the list before them, where it is closed. */
export function areToolsNamed(words: readonly Word[], list: Chunk | undefined, tools: NounChunk): boolean {
  const [tool, ...others] = tools.concepts;
  const named = list?.type === "np" || list?.type === "pp" ? list.concepts.at(-1) : undefined;
  if (tool === undefined || others.length > 0 || list === undefined || named?.kind !== "entity" || named.themes.length < 2 || named.roles.length > 0)
    return false;
  if (!/^(?:inhibitor|antagonist|agonist|blocker|activator|inducer|stimulator|modulator)s$/u.test(words[tool.head]?.lower ?? "")) return false;
  return tool.row?.kind === "reagent" && words.slice(list.from, list.to).some(({ lower }) => lower === "and" || lower === "or");
}

/** "the scaffold protein", "a kinase": one thing of a class, and no name; "the actin-binding protein" is one too, if a list takes it for a name. */
function isClassNamed(words: readonly Word[], { from, head, row, themes }: Concept): boolean {
  const [opener, noun] = [words[from], words[head]];
  if (noun === undefined || opener?.tag !== "determiner" || !/^(?:an?|the|its|another)$/u.test(opener.lower)) return false;
  return noun.mention >= 0
    ? head > from && themes.length === 1 && isClassName(noun)
    : row?.kind === "entity" && themes.length === 0 && singular.test(noun.lower);
}

const singular =
  /^(?:gene|protein|kinase|receptor|factor|cytokine|chemokine|enzyme|molecule|phosphatase|transporter|ligand|oncogene|oncoprotein|channel|peptide|hormone|protease|interleukin|glycoprotein|regulator|analog(?:ue)?|derivative|phosphoprotein|homolog(?:ue)?|effector|drug|agent)$/u;

/** Whether a list goes on behind a comma. */
function isListed(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word === undefined || word.mention >= 0 || /^(?:and|or|as)$/u.test(word.lower);
}

/** "the B inhibitor, A, and the C inhibitor, D": what follows "and" has an article of its own. */
function opensAnew(words: readonly Word[], at: number): boolean {
  // "..., as well as D"
  if (words[at]?.lower === "as" && words[at + 1]?.lower === "well") return true;
  return words[at]?.lower === "and" && (words[at + 1]?.tag === "determiner" || words[at + 1]?.tag === "preposition");
}

/** "the scaffold protein, A, ...": a name between commas behind a word for its class is what the phrase is about. */
export function nameBehind(sentence: SentenceWords, chunk: NounChunk, to: number): NounChunk | null {
  const { words } = sentence;
  const [comma, name] = [words[chunk.to], words[chunk.to + 1]];
  const [concept, ...others] = chunk.concepts;
  if (comma?.text !== "," || name === undefined || chunk.to + 1 >= to || concept === undefined || others.length > 0) return null;
  const isTool = isToolNamed(words, concept);
  if (concept.kind !== "entity" || concept.head !== chunk.to - 1 || concept.agents.length > 0 || (!isTool && !isClassNamed(words, concept))) return null;
  if (name.type !== "gene" && name.type !== "drug") return null;
  const close = words[chunk.to + 2]?.text === "(" ? closingBracket(words, chunk.to + 2, to) + 1 : chunk.to + 2;
  const after = words[close];
  const isClosed =
    after === undefined || /^[.;:)]$/u.test(after.text) || (after.text === "," && (!isListed(words, close + 1) || (isTool && opensAnew(words, close + 1))));
  if (!isClosed) return null;
  const { themes, kind, perturbation } = interpretBase(sentence, chunk.to + 1, chunk.to + 2);
  if (kind !== "entity" || perturbation !== null || (isTool && name.type !== "drug")) return null;
  // "the B inhibitor, A, ..."
  if (isTool && concept.row !== null) {
    const role = { drugs: [...themes], genes: [...concept.themes], aspect: concept.aspect, row: concept.row, word: concept.head };
    const named = { themes: [...themes], row: null, aspect: null, perturbation: null, roles: [role], head: chunk.to + 1 };
    return nounChunk(chunk.from, chunk.to + 2, [changedConcept(concept, named)]);
  }
  return nounChunk(chunk.from, chunk.to + 2, [changedConcept(concept, { themes: [...themes], head: chunk.to + 1 })]);
}

/** "the non-steroidal drug (NSAID) ibuprofen": a name right behind a class and its short form is what the phrase is about. */
export function nameBehindShort(words: readonly Word[], chunk: NounChunk, after: number, to: number): NounChunk | null {
  const [concept, ...others] = chunk.concepts;
  const [kind, name] = [words[concept?.head ?? -1], words[after]];
  if (concept === undefined || others.length > 0 || concept.kind !== "entity" || after >= to || after !== chunk.to + 3 || concept.head !== chunk.to - 1)
    return null;
  if (kind === undefined || name === undefined || kind.mention < 0 || !isClassName(kind) || name.mention < 0 || name.type !== kind.type) return null;
  if (name.joint !== "" || words[after + 1]?.joint !== "") return null;
  return nounChunk(chunk.from, after + 1, [changedConcept(concept, { themes: [name.mention], head: after })]);
}

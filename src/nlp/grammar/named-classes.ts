// Words for a class or tool whose name stands behind a comma, and where "of" belongs to a noun further back.
import type { Chunk, NounChunk } from "./chunk.ts";
import type { Concept } from "./concept.ts";
import { isClassName } from "./described-names.ts";
import { triggerOf, type Word } from "./words.ts";

/** "the B inhibitor": one tool against B, not yet named. */
export function isToolNamed(words: readonly Word[], { from, head, row, themes, roles }: Concept): boolean {
  const isOne = words[from]?.tag !== "determiner" || /^(?:an?|the|another)$/u.test(words[from]?.lower ?? "");
  return (
    isOne &&
    roles.length === 0 &&
    row?.kind === "reagent" &&
    themes.length > 0 &&
    /^(?:inhibitor|antagonist|agonist|blocker|activator|inducer)$/u.test(words[head]?.lower ?? "")
  );
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
export function isClassNamed(words: readonly Word[], { from, head, row, themes }: Concept): boolean {
  const [opener, noun] = [words[from], words[head]];
  if (noun === undefined || opener?.tag !== "determiner" || !/^(?:an?|the|its|another)$/u.test(opener.lower)) return false;
  return noun.mention >= 0
    ? head > from && themes.length === 1 && isClassName(noun)
    : row?.kind === "entity" && themes.length === 0 && singular.test(noun.lower);
}

const singular =
  /^(?:gene|protein|kinase|receptor|factor|cytokine|chemokine|enzyme|molecule|phosphatase|transporter|ligand|oncogene|oncoprotein|channel|peptide|hormone|protease|interleukin|glycoprotein|regulator|analog(?:ue)?|derivative|phosphoprotein|homolog(?:ue)?|effector|drug|agent)$/u;

/** Whether a list goes on behind a comma. */
export function isListed(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word === undefined || word.mention >= 0 || /^(?:and|or|as)$/u.test(word.lower);
}

/** "the B inhibitor, A, and the C inhibitor, D": what follows "and" has an article of its own. */
export function opensAnew(words: readonly Word[], at: number): boolean {
  // "..., as well as D"
  if (words[at]?.lower === "as" && words[at + 1]?.lower === "well") return true;
  return words[at]?.lower === "and" && (words[at + 1]?.tag === "determiner" || words[at + 1]?.tag === "preposition");
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

// Names before a tool's name or noun that the tool is made for as well: "A and B inhibitors", "the A and B antagonist C".
import type { Concept } from "./concept.ts";
import type { Word } from "./words.ts";

/** A word for one tool. */
export const oneTool = /^(?:inhibitor|antagonist|agonist|blocker|activator|inducer)$/u;
const toolNoun = /^(?:inhibitor|antagonist|agonist|blocker|activator|inducer|ligand|antibody|antibodie|modulator)s?$/u;
const ofOne = /^(?:an?|the|one|another|dual|mixed|combined|selective|potent|specific|known)$/u;

/**
 * Whether a bare name before "and" shares the tool behind it: where the noun stands in the plural, or an article before the list says that it is about one thing.
 * "EGF and EGFR inhibitors", "thrombin and thrombin receptor agonists": what stands before a receptor may be what binds to it.
 */
export function sharesTool(last: Concept, tool: Concept, words: readonly Word[]): boolean {
  const noun = words[toolWord(tool)];
  if (tool.kind !== "entity" || noun === undefined || noun.mention >= 0 || !toolNoun.test(noun.lower) || tool.agents.length > 0) return false;
  if (last.perturbation !== null || last.agents.length > 0 || tool.isDenied !== last.isDenied) return false;
  const [own, shared] = [words[tool.from], words[last.head]];
  if (own === undefined || shared === undefined || own.type !== shared.type) return false;
  const [longer, shorter] = [own.lower, shared.lower];
  if (longer.startsWith(shorter) && longer.length > shorter.length + 1) return false;
  if (ofOne.test(words[last.from]?.lower ?? "")) return true;
  return noun.lower.endsWith("s") && (!longer.endsWith("receptor") || shorter.endsWith("receptor"));
}

/** ", a B": behind a comma and an article. */
export function opensTool({ from }: Concept, words: readonly Word[]): boolean {
  return words[from - 1]?.text === "," && /^an?$/u.test(words[from]?.lower ?? "");
}

/** Lets the tool be against the names before it too. */
export function shareTool(last: Concept, tool: Concept): void {
  const role = tool.roles[0];
  if (role === undefined) {
    tool.lent = last.themes.filter((theme) => !tool.themes.includes(theme));
    tool.themes.unshift(...tool.lent);
  } else tool.roles[0] = { ...role, genes: [...last.themes, ...role.genes] };
  tool.from = last.from;
}

function toolWord({ row, head, roles }: Concept): number {
  const named = roles[0]?.word ?? -1;
  return row?.kind === "reagent" ? head : named < head ? named : -1;
}

// What stands behind a noun and says who does what to it: "a gene induced by A", "the kinase responsible for B phosphorylation".
import type { Chunk } from "./chunk.ts";
import { type Concept, changedConcept } from "./concept.ts";
import { isClassName } from "./described-names.ts";
import { actorsOf, keep, type Prospect, targetOf } from "./prospect.ts";
import { triggerOf, type Word } from "./words.ts";

/** "A, a kinase ...", "A is a gene ...": what the noun phrase at `index`, which names nothing itself, says something of; `null` without. */
export function describedThings(line: readonly Chunk[], index: number, words: readonly Word[]): readonly Concept[] | null {
  const [phrase, border] = [line[index], line[index - 1]];
  const opener = words[phrase?.from ?? -1];
  if (phrase?.type !== "np" || border === undefined || opener?.tag !== "determiner" || !/^(?:an?|the|one|another)$/u.test(opener.lower)) return null;
  if (!phrase.concepts.every((concept) => namesNothing(concept, words))) return null;
  const before = line[index - 2];
  if (before?.type !== "np" && (before?.type !== "pp" || border.type === "vp")) return null;
  const things = before.concepts.slice(border.type === "vp" ? 0 : -1);
  if (!things.every(({ kind, themes }) => kind === "entity" && themes.length > 0)) return null;
  if (border.type === "vp") return border.voice === "copula" && !border.isDenied && words[border.head]?.tag === "be" ? things : null;
  if (border.type !== "mark" || border.role !== "comma") return null;
  return things.map((thing) => changedConcept(thing, { themes: thing.themes.slice(-1), agents: [], roles: [] }));
}

function namesNothing({ kind, themes, agents, second, head }: Concept, words: readonly Word[]): boolean {
  if (kind === "response" || kind === "group" || second !== null || agents.length > 0) return false;
  const noun = words[head];
  // "A(D81N), a mutant disabled for B": what is said of a form need not hold of the thing.
  if (/^(?:mutant|variant|allele|form|fragment|version|isoform)s?$/u.test(noun?.lower ?? "")) return false;
  return themes.length === 0 || (themes.length === 1 && noun !== undefined && noun.mention >= 0 && isClassName(noun));
}

/** "an inhibitor of A [responsible for B phosphorylation]": it is A that is. */
function aimBefore(thing: Concept, last: Word | undefined): Concept {
  if (thing.perturbation?.row.kind !== "reagent" || last === undefined || !thing.themes.includes(last.mention)) return thing;
  return changedConcept(thing, { themes: [last.mention], deniedThemes: [], perturbation: null, row: null, roles: [] });
}

/** "A, the kinase responsible for B phosphorylation", "the factors A and B required for C expression". */
export function readNeeded(line: readonly Chunk[], words: readonly Word[], out: Prospect[]): void {
  for (let index = 1; index + 1 < line.length; index++) {
    const [noun, mark, phrase] = [line[index - 1], line[index], line[index + 1]];
    if (mark?.type !== "mark" || phrase?.type !== "pp" || phrase.preposition !== "for" || (noun?.type !== "np" && noun?.type !== "pp")) continue;
    const word = words[mark.from];
    const row = word?.tag !== "adjective" || mark.from !== noun.to || phrase.from !== mark.to ? null : triggerOf(word, "cause");
    if (row === null || row.id !== "require" || !/^(?:responsible|essential|necessary|sufficient|critical|crucial|important|indispensable)$/u.test(mark.mark))
      continue;
    const things = describedThings(line, index - 1, words) ?? noun.concepts.slice(-1).filter(({ kind }) => kind === "entity");
    const actors = things.map((thing) => aimBefore(thing, words[noun.to - 1])).flatMap(actorsOf);
    for (const concept of phrase.concepts) {
      const target = targetOf(concept);
      const { cells, deniedCells } = concept;
      if (target !== null)
        keep(out, { construct: "link", row, sign: 1, actors, target, word: mark.from, isDenied: false, cues: [], cells, deniedCells, weight: 0.85 });
    }
  }
}

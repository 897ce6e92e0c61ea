import type { Lexicon, NameCandidate, NameHit } from "../lexicon/lexicon.ts";
import { ownString, RecentMemory } from "../model/recent-memory.ts";
import type { EntityType } from "../model/schema.ts";

/** What a whole string means to a lexicon. */
export type Reading = Omit<NameHit, "start" | "end">;

/** Names repeat from paper to paper; this many readings are kept at most. */
const maxRemembered = 12_000;

const memories = new WeakMap<Lexicon, RecentMemory<string, Reading | null>>();

/** The lexicon's own `lookup`, each string looked up once. */
export function lookUp(lexicon: Lexicon, name: string): Reading | null {
  let memory = memories.get(lexicon);
  if (memory === undefined) {
    memory = new RecentMemory(maxRemembered);
    memories.set(lexicon, memory);
  }
  const known = memory.get(name);
  if (known !== undefined) return known;
  const reading = withoutLigands(name, lexicon.lookup(name));
  memory.set(ownString(name), reading);
  return reading;
}

/** The lexicon reads past class nouns ("IL-6 gene"), but a ligand is not its receptor: "fractalkine receptor" must not become fractalkine. */
function withoutLigands(name: string, reading: Reading | null): Reading | null {
  if (reading === null || !/[\s-]receptors?$/iu.test(name)) return reading;
  const candidates = reading.candidates.filter((candidate) => /receptor/iu.test(candidate.listedAs));
  const { blocked, needsContext, genericType } = reading;
  return candidates.length === 0 ? null : { candidates, blocked, needsContext, genericType };
}

/** What the lexicon lists of one type by another name than is written, saying so. */
export function readAs(lexicon: Lexicon, name: string, type: EntityType): readonly NameCandidate[] {
  const candidates = lookUp(lexicon, name)?.candidates.filter(({ entity }) => entity.type === type) ?? [];
  return candidates.map((candidate) => ({ ...candidate, via: `${candidate.via}, read as "${name}"` }));
}

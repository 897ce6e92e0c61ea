// Where things stand in a pathway: "A acts downstream of B", "A upstream of B", "an A effector".
import type { Chunk } from "./chunk.ts";
import type { Clause } from "./clause.ts";
import type { Concept } from "./concept.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { alteration } from "./perturbation-rows.ts";
import { describedThings } from "./postnominal-prospects.ts";
import { actorsOf, type ClauseBase, changedTarget, type Prospect, push, targetOf } from "./prospect.ts";
import type { Word } from "./words.ts";

/** What stands before the second of two steps, and before the first. */
const places: ReadonlyMap<string, "down" | "up"> = new Map([
  ["downstream of", "down"],
  ["downstream from", "down"],
  ["upstream of", "up"],
  ["upstream from", "up"],
]);

const standing = /^(?:is|are|was|were|be|been|act|function|operat|signal|work|lie|lies|lay|plac|position|activat|phosphorylat|occur)/u;

/** "A acts downstream of B": B acts on A. */
export function readPlaceOfSubject(
  { words, typeOf }: SentenceWords,
  clause: Clause,
  subject: readonly Concept[],
  base: ClauseBase,
  weight: number,
  out: Prospect[],
): void {
  for (const { preposition, concepts } of clause.prepositions) {
    const place = places.get(preposition);
    if (place === undefined || isOnDna(words) || !standing.test(words[clause.verb.head]?.lower ?? "")) continue;
    const things = clause.verb.voice === "active" && clause.object.length > 0 ? clause.object : subject;
    pushPlace(words, typeOf, things, concepts, place, base, weight, out);
  }
}

/** "activates A downstream of B": of a name right before it. */
export function readPlaceOfName(line: readonly Chunk[], { words, typeOf }: SentenceWords, out: Prospect[]): void {
  for (let index = 1; index < line.length; index++) {
    const chunk = line[index];
    const place = chunk?.type === "pp" ? places.get(chunk.preposition) : undefined;
    if (chunk?.type !== "pp" || place === undefined || chunk.isDenied || isOnDna(words)) continue;
    const things = placedThings(line, index, words);
    const [named] = things;
    if (named === undefined) continue;
    const { cells, deniedCells } = named;
    pushPlace(words, typeOf, things, chunk.concepts, place, { isDenied: false, cues: [], cells, deniedCells, word: chunk.from }, 0.85, out);
  }
}

/** The name right before the place at `index`, "A, a kinase downstream of B", or the one that an earlier place says it of: "A downstream of B but upstream of C". */
function placedThings(line: readonly Chunk[], index: number, words: readonly Word[]): readonly Concept[] {
  const [place, before] = [line[index], line[index - 1]];
  if (before?.type === "mark" && before.role === "conjunction") {
    const earlier = line[index - 2];
    return earlier?.type === "pp" && places.has(earlier.preposition) ? placedThings(line, index - 2, words) : [];
  }
  if ((before?.type !== "np" && before?.type !== "pp") || before.to !== place?.from) return [];
  const named = before.concepts.at(-1);
  if (named === undefined || named.head !== before.to - 1) return [];
  return (words[named.head]?.mention ?? -1) < 0 ? (describedThings(line, index - 1, words) ?? []) : [named];
}

function pushPlace(
  words: readonly Word[],
  typeOf: SentenceWords["typeOf"],
  things: readonly Concept[],
  others: readonly Concept[],
  place: "down" | "up",
  base: ClauseBase,
  weight: number,
  out: Prospect[],
): void {
  const [first, second] = [others, things].map((concepts) => concepts.filter((concept) => isStep(concept, words)));
  if (first === undefined || second === undefined) return;
  const [before, behind] = place === "down" ? [first, second] : [second, first];
  const actors = before.flatMap(actorsOf).filter(({ mention }) => typeOf(mention) === "gene");
  for (const concept of behind) {
    const target = targetOf(concept);
    // Which way it goes is not said.
    if (target !== null) push(out, base, { construct: "clause", row: alteration, sign: 0, actors, target: changedTarget(target, { sign: 0 }), weight });
  }
}

/** A thing, or what it does; "the A promoter" is a piece of DNA and has its places there. */
function isStep({ kind, row, head }: Concept, words: readonly Word[]): boolean {
  if (/^(?:genes?|promoters?|loc(?:us|i)|exons?|introns?|sites?|sequences?|codons?|elements?|enhancers?|regions?|box)$/u.test(words[head]?.lower ?? ""))
    return false;
  return kind === "entity" || (kind === "event" && row?.id !== "effect");
}

/** "120 bp upstream of A", "the intergenic region downstream of A": places on DNA. */
function isOnDna(words: readonly Word[]): boolean {
  return words.some(({ lower }) => onDna.test(lower));
}

const onDna =
  /^(?:\d*(?:bp|kb|mb|nt)|basepairs?|nucleotides?|exons?|introns?|intergenic|tata|orf|operon|cloned|transcription-?start|promoters?|polyadenylation)$/u;

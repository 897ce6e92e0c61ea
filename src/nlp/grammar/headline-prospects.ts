import { changedRow } from "../../rules/trigger.ts";
// What titles say behind a colon: "B release in macrophages: role of A", "B expression: suppression by A".
import { readBroughtEffects } from "./brought-effects.ts";
import type { Chunk } from "./chunk.ts";
import { type Concept, changedConcept, compose, copyOf } from "./concept.ts";
import type { SentenceWords } from "./noun-phrase.ts";
import { alteration } from "./perturbation-rows.ts";
import { readConcept } from "./phrase-prospects.ts";
import { actorsOf, type ClauseBase, changedTarget, type Prospect, push, targetOf } from "./prospect.ts";

/** Reads what the phrase behind a colon says of the phrase before it; a verb before it makes it another matter. */
export function readHeadline(sentence: SentenceWords, line: readonly Chunk[], out: Prospect[]): void {
  const [first] = line;
  if (first?.type !== "np") return;
  const at = line.findIndex((chunk) => chunk.type === "vp" || (chunk.type === "mark" && chunk.role === "stop"));
  const [colon, behind] = [line[at], line[at + 1]];
  if (colon?.type !== "mark" || colon.mark !== ":" || behind?.type !== "np" || line[at + 2]?.type === "vp") return;
  for (const said of behind.concepts) {
    if (said.isDenied || said.second !== null) continue;
    for (const told of first.concepts) {
      if (said.kind === "link" && said.row?.id === "involve" && said.themes.length > 0) readPart(sentence, told, said, out);
      else if (said.kind === "event" && said.row?.kind === "change" && said.row.id !== "effect" && said.themes.length === 0 && said.agents.length > 0)
        readChange(sentence, told, said, out);
    }
  }
}

function baseOf({ cells, deniedCells }: Concept, { head }: Concept): ClauseBase {
  return { isDenied: false, cues: [], cells, deniedCells, word: head };
}

/** "A-induced B release: role of C", "A-induced seizures: involvement of C". */
function readPart(sentence: SentenceWords, told: Concept, said: Concept, out: Prospect[]): void {
  if (said.row === null) return;
  const actors = actorsOf(changedConcept(said, { kind: "entity", second: null }));
  const base = baseOf(told, said);
  const target = told.kind === "event" || told.kind === "response" || told.effectOf.length > 0 ? targetOf(told) : null;
  // What stops B or regulates it may need A: which way is not said.
  const isOpen = told.row?.kind === "change" && (told.sign <= 0 || told.row.id === "alter");
  if (target !== null)
    push(out, base, {
      construct: "link",
      row: isOpen ? alteration : said.row,
      sign: isOpen ? 0 : 1,
      actors,
      target: isOpen ? changedTarget(target, { sign: 0 }) : target,
      weight: 0.8,
    });
  else readBroughtEffects(sentence, [told], said.row, actors, base, 0.8, out);
}

/** "B expression in macrophages: suppression by A", "A-induced seizures: prevention by C". */
function readChange(sentence: SentenceWords, told: Concept, said: Concept, out: Prospect[]): void {
  if (told.kind !== "event" && told.kind !== "response" && told.kind !== "entity" && told.effectOf.length === 0) {
    const actors = said.agents.flatMap(({ mentions, perturbation }) => mentions.map((mention) => ({ mention, perturbation, isDenied: false, weight: 1 })));
    if (said.row !== null) readBroughtEffects(sentence, [told], changedRow(said.row, { sign: said.sign }), actors, baseOf(told, said), 0.8, out);
    return;
  }
  const whole = copyOf(said);
  compose(whole, changedConcept(copyOf(told), { agents: [], roles: [], states: [] }));
  if (told.effectOf.length > 0 && told.themes.length === 0) {
    whole.kind = "response";
    whole.themes = [...told.effectOf];
    whole.aspect = "sensitivity";
  }
  readConcept(changedConcept(whole, { roles: [], states: [] }), out);
}

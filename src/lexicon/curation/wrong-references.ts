import type { Curie } from "../../model/curie.ts";
import type { Term } from "../term.ts";

/** References by which a terminology makes one thing of two. */
const wrongReferences: ReadonlyMap<Curie, Curie> = new Map<Curie, Curie>([
  // Aminomethylphosphonic acid is not the agonist of glutamate receptors that is written AMPA too.
  ["CHEBI:28812", "MESH:D018350"],
  // The number is sulfur's, not hydrogen sulfide's.
  ["CHEBI:16136", "CAS:7704-34-9"],
]);

/** The term without a reference that is known to be wrong. */
export function withoutWrongReferences(term: Term): Term {
  const wrong = wrongReferences.get(term.curie);
  return wrong === undefined ? term : { ...term, exactMatches: term.exactMatches.filter((match) => match !== wrong) };
}

import { foldName } from "../../lexicon/fold.ts";
import type { Reference } from "./reference.ts";
import type { StarterRow } from "./starter-row.ts";

/** A place where a starter row says something else than the reference terminologies. */
export interface Disagreement {
  readonly row: StarterRow;
  readonly kind: "unknown id" | "other name" | "other match" | "other owner" | "other member";
  /** What the row's note must mention to count as the reason. */
  readonly about: string;
  readonly message: string;
}

/** True when the row's note speaks of the disagreement. */
export function hasReason({ row, about }: Disagreement): boolean {
  return row.note.includes(about);
}

/** Checks identifier, name and the owners of synonyms against one reference. `isKnownElsewhere` names ids that this reference need not hold. */
export function checkTerm(row: StarterRow, reference: Reference, isKnownElsewhere: (id: string) => boolean = () => false): readonly Disagreement[] {
  const found: Disagreement[] = [];
  const term = reference.term(row.id);
  if (term === undefined && !isKnownElsewhere(row.id))
    found.push({ row, kind: "unknown id", about: "in no copy here", message: `${row.id} is in none of the terminologies` });
  if (term !== undefined && foldName(term.name) !== foldName(row.name))
    found.push({ row, kind: "other name", about: term.name, message: `${row.id} is called "${term.name}" there, "${row.name}" here` });
  const own = new Set([row.id, ...row.exactMatches]);
  const label = foldName(row.name);
  for (const name of new Set([row.name, ...row.synonyms.map((synonym) => synonym.text)])) {
    // An approved name wins over the aliases of others; only another's approved name disputes it.
    const isLabel = foldName(name) === label && term !== undefined && foldName(term.name) === label;
    const others = reference.ownersOf(name).filter((id) => !own.has(id) && (!isLabel || foldName(reference.term(id)?.name ?? "") === label));
    if (others.length === 0) continue;
    const labels = others.slice(0, 4).map((id) => `${id} (${reference.term(id)?.name ?? "?"})`);
    found.push({ row, kind: "other owner", about: name, message: `"${name}" is given to ${labels.join(", ")}` });
  }
  return found;
}

/** A gene's NCBI number must be the one of its HGNC entry and lead back to it. */
export function checkGeneMatches(row: StarterRow, reference: Reference, hgncOf: ReadonlyMap<string, string>): readonly Disagreement[] {
  const listed = new Set(reference.term(row.id)?.matches ?? []);
  return row.exactMatches
    .filter((match) => (listed.size > 0 && !listed.has(match)) || (hgncOf.get(match) ?? row.id) !== row.id)
    .map((match) => ({
      row,
      kind: "other match",
      about: match,
      message: `${match} belongs to ${hgncOf.get(match) ?? "no HGNC entry"} in NCBI Gene; HGNC gives ${[...listed].join(", ") || "none"}`,
    }));
}

/** Identifiers of one chemical contradict when a terminology gives a cross-reference of the same kind to something else. */
export function checkChemicalMatches(row: StarterRow, reference: Reference, isKnownElsewhere: (id: string) => boolean): readonly Disagreement[] {
  const ids = [row.id, ...row.exactMatches];
  const found: Disagreement[] = [];
  for (const id of row.exactMatches)
    if (!id.startsWith("CAS:") && reference.term(id) === undefined && !isKnownElsewhere(id))
      found.push({ row, kind: "unknown id", about: id, message: `${id} is in none of the terminologies` });
  for (const id of ids) {
    const matches = reference.term(id)?.matches ?? [];
    for (const prefix of ["CHEBI:", "MESH:", "CAS:"]) {
      const theirs = matches.filter((match) => match.startsWith(prefix));
      const ours = ids.filter((other) => other.startsWith(prefix) && other !== id);
      const wrong = ours.find((other) => theirs.length > 0 && !theirs.includes(other));
      if (wrong !== undefined && !ours.some((other) => theirs.includes(other)))
        found.push({ row, kind: "other match", about: wrong, message: `${id} is matched to ${theirs.join(", ")} there, to ${wrong} here` });
    }
  }
  return found;
}

/** Direct members must be FamPlex's. */
export function checkMembers(row: StarterRow, members: ReadonlyMap<string, ReadonlySet<string>>): readonly Disagreement[] {
  const known = members.get(row.id) ?? new Set<string>();
  return row.members
    .filter((member) => !known.has(member))
    .map((member) => ({ row, kind: "other member", about: member, message: `${member} is no direct member of ${row.id} in FamPlex` }));
}

/** MeSH diseases are checked against annotated abstracts: the id occurs, and with one of the row's names. */
export function checkDisease(row: StarterRow, annotated: ReadonlyMap<string, ReadonlySet<string>>): readonly Disagreement[] {
  const names = annotated.get(row.id);
  if (names === undefined) return [{ row, kind: "unknown id", about: "in no copy here", message: `${row.id} occurs in no annotated abstract` }];
  const keys = new Set([...names].flatMap((name) => [foldName(name), foldName(name.replace(/s$/u, ""))]));
  if ([row.name, ...row.synonyms.map((synonym) => synonym.text)].some((name) => keys.has(foldName(name)))) return [];
  const seen = [...names].slice(0, 3).join('", "');
  return [{ row, kind: "other name", about: row.name, message: `${row.id} is annotated as "${seen}", never as a name of "${row.name}"` }];
}

/** Species are checked against those that Cellosaurus names. */
export function checkSpecies(row: StarterRow, species: ReadonlyMap<string, string>): readonly Disagreement[] {
  const name = species.get(row.id);
  if (name === undefined) return [{ row, kind: "unknown id", about: "in no copy here", message: `${row.id} is no species of Cellosaurus` }];
  if (foldName(name) === foldName(row.name)) return [];
  return [{ row, kind: "other name", about: name, message: `${row.id} is called "${name}" there, "${row.name}" here` }];
}
